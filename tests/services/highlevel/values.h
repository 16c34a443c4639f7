// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace onefold::testservices::highlevel {

/// The number in E.164, as the service stores it: separators dropped, a number of ten digits without "+" read as one of
/// the United States (undocumented). Null where it is too short or too long.
[[nodiscard]] std::optional<QString> phoneNumber(const QString &text);

/// A date in one of the eight forms of the specification.
[[nodiscard]] std::optional<QDate> dateOfBirth(const QString &text);

/// Tags as they are stored: trimmed, in lower case, each once.
[[nodiscard]] QJsonArray tags(const QJsonArray &given);

/// A code of the service's own list: ISO 3166-1 alpha-2 without BL, BQ, CW and SS, with AN and XK.
[[nodiscard]] bool isCountry(const QString &code);

[[nodiscard]] bool isEmail(const QString &text);

} // namespace onefold::testservices::highlevel
