// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/cli/program.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"

namespace onefold::clitest {

inline const QString janesEmail = QStringLiteral("jane@acme.com");

/// A column "kind" with a row for each service.
void addKinds();

/// A service on a socket, and the program with a workspace "Service" for it. The token is handed over in the
/// environment, as a person would.
class ServiceStage
{
public:
    explicit ServiceStage(const QString &kind, const testservices::host::Setup &setup = {});
    ~ServiceStage();
    ServiceStage(const ServiceStage &) = delete;
    ServiceStage &operator=(const ServiceStage &) = delete;

    [[nodiscard]] const Program &program() const { return m_program; }
    [[nodiscard]] testservices::host::RunningService &service() { return *m_service; }
    [[nodiscard]] const QString &kind() const { return m_kind; }

    /// Off-line and on-line again, on the same port.
    void stop();
    [[nodiscard]] bool startAgain();

    [[nodiscard]] QJsonObject save(const QStringList &arguments) const;
    [[nodiscard]] Run run(const QStringList &arguments) const;
    [[nodiscard]] QJsonObject sync(const QStringList &arguments = {}) const;
    [[nodiscard]] QList<QJsonObject> outbox() const;
    /// The service's only contact, as it shows it; an empty object where there is none or more.
    [[nodiscard]] QJsonObject onlyContact() const;
    /// A value of that contact, wherever the service keeps it.
    [[nodiscard]] QString valueAt(const QString &field) const;
    /// Changes a value of every contact behind the client's back.
    void change(const QString &field, const QJsonValue &value);
    /// What the service really did, in order: "created", "updated", "deleted".
    [[nodiscard]] QStringList effects() const;

private:
    QString m_kind;
    QByteArray m_variable;
    Program m_program;
    std::unique_ptr<testservices::host::RunningService> m_service;
    quint16 m_port = 0;
};

/// Another computer: a workspace of its own on the same account, @p options added to what makes it. The stage must
/// outlive it.
class Colleague
{
public:
    explicit Colleague(
        ServiceStage &stage, const QStringList &options = {}, QString name = QStringLiteral("Colleague"));

    [[nodiscard]] Run run(const QStringList &arguments) const;
    [[nodiscard]] QJsonObject save(const QStringList &arguments) const;

private:
    ServiceStage &m_stage;
    const QString m_name;
};

} // namespace onefold::clitest
