// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace onefold::sync {

/// How long sending takes, as people say it: "12 minutes", "28 hours", "5 days", rounded up. Pure.
[[nodiscard]] QString durationText(std::chrono::seconds time);

} // namespace onefold::sync
