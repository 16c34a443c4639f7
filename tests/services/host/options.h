// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace onefold::testservices::host {

/// The switches of a service, for what is unknown about it or depends on an account. Each has a name, and a default
/// that also fixes its type.
class Options
{
public:
    explicit Options(const QJsonObject &defaults) : m_values(defaults) { }

    [[nodiscard]] const QJsonObject &values() const { return m_values; }
    [[nodiscard]] bool on(const QString &name) const { return m_values.value(name).toBool(); }
    [[nodiscard]] int number(const QString &name) const { return m_values.value(name).toInt(); }
    [[nodiscard]] QString text(const QString &name) const { return m_values.value(name).toString(); }
    [[nodiscard]] QStringList list(const QString &name) const;

    /// Sets what @p values names; gives what is wrong, and then sets nothing.
    [[nodiscard]] QString set(const QJsonObject &values);
    /// Sets from "NAME=VALUE", the value as JSON or as plain text.
    [[nodiscard]] QString setFromText(const QString &assignment);

private:
    QJsonObject m_values;
};

} // namespace onefold::testservices::host
