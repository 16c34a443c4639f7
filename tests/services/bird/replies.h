// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"

namespace onefold::testservices::bird {

/// {"code", "message", "details"}: the form that is expected, no sample of it is known (SERVICES.md 3.5).
[[nodiscard]] http::Reply problem(int status, const QString &code, const QString &message, const QString &field = {});
[[nodiscard]] http::Reply invalid(const QString &message, const QString &field);
[[nodiscard]] http::Reply notFound(const QString &what);
[[nodiscard]] http::Reply taken(const QString &message);

} // namespace onefold::testservices::bird
