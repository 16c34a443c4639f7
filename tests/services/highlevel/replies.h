// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"

namespace onefold::testservices::highlevel {

/// {"statusCode", "message": text}, with "error" for 401 as the specification's UnauthorizedDTO has it.
[[nodiscard]] http::Reply refused(int status, const QString &text);
/// 422 with its message an array (UnprocessableDTO).
[[nodiscard]] http::Reply unprocessable(const QStringList &messages);
[[nodiscard]] http::Reply noContact(const QString &id);

} // namespace onefold::testservices::highlevel
