// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace onefold::text {

/// Appends @p text to @p out as a JSON string (RFC 8259 section 7) in UTF-8, quotes included. For what is written too
/// often to go through QJsonDocument, which takes ten times as long.
void appendJsonString(QByteArray &out, QStringView text);
/// The same of text in UTF-8.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

} // namespace onefold::text
