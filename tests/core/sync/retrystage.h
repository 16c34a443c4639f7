// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/sync/onetry.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace onefold::test {

using namespace Qt::StringLiterals;

// Looks, writes and loses the answer; and then nothing can be looked at.
inline const QString appliedAndLost = u"drop-after@2,500-before@3-"_s;

/// A service and a workspace of it, which gives up soon.
class RetryStage
{
public:
    enum class Begin { Online, Offline };

    explicit RetryStage(const QString &kind, Begin begin = Begin::Online)
        : m_service(testservices::host::serviceOf(kind))
    {
        if (!m_service.start())
            qFatal("the test service does not start");
        m_info = makeServiceWorkspace(m_folder.path(),
            {.kind = *services::kindFromString(kind),
                .address = m_service.url().toString(),
                .id = m_service.workspace()});
        sync::SyncOptions options = quickOptions();
        options.wait = std::chrono::milliseconds(150);
        const auto port = static_cast<quint16>(m_service.url().port());
        if (begin == Begin::Offline)
            m_service.stop();
        auto opened = sync::Synchroniser::open(m_info, options);
        if (!opened)
            qFatal("no workspace");
        m_synchroniser = *std::move(opened);
        if (static_cast<bool>(m_synchroniser->check()) != (begin == Begin::Online))
            qFatal("the service cannot be reached, or can be all the same");
        if (begin == Begin::Offline && !m_service.start(port))
            qFatal("the test service does not start again");
    }

    [[nodiscard]] testservices::host::RunningService &service() { return m_service; }
    [[nodiscard]] sync::Synchroniser &synchroniser() { return *m_synchroniser; }
    /// What another program on this computer works with.
    [[nodiscard]] std::unique_ptr<workspace::Workspace> other() const
    {
        auto opened = workspace::Workspace::open(m_info);
        if (!opened)
            qFatal("no workspace");
        return *std::move(opened);
    }

    /// Saves here alone.
    contact::ContactId save(const QString &firstName, std::optional<contact::ContactId> id = {})
    {
        saving::SaveRequest request{.id = id};
        request.fields.set(contact::Field::FirstName, firstName);
        if (!id)
            request.fields.set(contact::Field::Email, u"jane@acme.com"_s);
        const auto saved = m_synchroniser->workspace().save(request);
        return saved && saved->id ? *saved->id : contact::ContactId::None;
    }

    /// The verdict's word.
    QString push(contact::ContactId id, const QString &faults)
    {
        if (!m_service.setFaults(faults).isEmpty())
            qFatal("a wrong plan");
        const auto pushed = m_synchroniser->push(id);
        return pushed ? identity::toString(pushed->verdict) : pushed.error().message;
    }

    /// One try, and what it alone comes to.
    Result<sync::Pushed> tryOnce(contact::ContactId id)
    {
        return test::tryOnce(m_info, m_synchroniser->account(), id, net::Priority::Interactive);
    }

    QString remove(contact::ContactId id, const QString &faults)
    {
        if (!m_synchroniser->workspace().remove({id}))
            return u"failed"_s;
        return push(id, faults);
    }

    /// The first name of the service's only contact.
    [[nodiscard]] QString theirs() const
    {
        const QList<QJsonObject> contacts = m_service.contacts();
        if (contacts.size() != 1)
            return u"%1 contacts"_s.arg(contacts.size());
        const QByteArray text = QJsonDocument(contacts.first()).toJson();
        for (const QString &name : {u"Janet"_s, u"Joan"_s, u"Jane"_s}) {
            if (text.contains(QByteArray('"' + name.toUtf8() + '"')))
                return name;
        }
        return QString::fromUtf8(text);
    }

    [[nodiscard]] QString mine(contact::ContactId id)
    {
        const auto contact = m_synchroniser->workspace().contact(id);
        return contact && *contact ? (*contact)->fields.text(contact::Field::FirstName) : QString();
    }

private:
    QTemporaryDir m_folder;
    testservices::host::RunningService m_service;
    workspace::WorkspaceInfo m_info;
    std::unique_ptr<sync::Synchroniser> m_synchroniser;
};

} // namespace onefold::test
