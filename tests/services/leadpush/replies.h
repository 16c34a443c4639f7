// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"

namespace onefold::testservices::leadpush {

/// What is wrong, by field; the first of a field's messages is enough here.
using Problems = QList<std::pair<QString, QString>>;

/// {"message": …}
[[nodiscard]] http::Reply message(int status, const QString &text);
/// {"message": the first problem, "errors": {field: [text]}}: the form of 422, weakly documented.
[[nodiscard]] http::Reply invalid(const Problems &problems, int status = 422);

} // namespace onefold::testservices::leadpush
