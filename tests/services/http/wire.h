// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"

namespace onefold::testservices::http {

/// Compresses as `Content-Encoding: gzip` wants it (RFC 1952).
[[nodiscard]] QByteArray gzip(const QByteArray &bytes);

/// The head of a reply, up to and with the empty line. @p length is that of the body on the wire.
[[nodiscard]] QByteArray head(const Reply &reply, qint64 length, bool keepAlive);

} // namespace onefold::testservices::http
