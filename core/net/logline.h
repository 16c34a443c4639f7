// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/exchange.h"

#include <QLoggingCategory>

#include <chrono>

namespace onefold::net {

/// What the log of the network says, where it is asked for: QT_LOGGING_RULES="onefold.net.debug=true".
Q_DECLARE_LOGGING_CATEGORY(netLog)

/// One line on a request and what came of it: method, path, status, time and sizes. Path segments and queries are told
/// by what they are for, never by their values: they hold tokens, ids and people's addresses. Bodies are left out.
[[nodiscard]] QString logLine(
    const services::Request &request, const QString &outcome, std::chrono::milliseconds took, qint64 bytes);

} // namespace onefold::net
