// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace onefold::testservices::bird {

/// The key that finds a contact by an identifier; an email address is found whatever its letter case.
[[nodiscard]] QString indexKey(const QString &key, const QString &value);

/// What is wrong with an identifier; empty where nothing is. An email address must be one, a phone number E.164.
[[nodiscard]] QString problemOfIdentifier(const QString &key, const QString &value);

/// What is wrong with a list of {"key", "value", "properties"?}.
[[nodiscard]] QString problemOfIdentifiers(const QJsonValue &list);

/// @p list with the identifier, which must not be in it yet. @p at is when it came, ISO 8601.
[[nodiscard]] QJsonArray withIdentifier(QJsonArray list, const QJsonObject &identifier, const QString &at);
[[nodiscard]] QJsonArray withoutIdentifier(const QJsonArray &list, const QJsonObject &identifier);
[[nodiscard]] bool hasIdentifier(const QJsonArray &list, const QJsonObject &identifier);

} // namespace onefold::testservices::bird
