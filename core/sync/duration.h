// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/kind.h"

#include <QString>

#include <chrono>

namespace onefold::sync {

/// How long sending takes, as people say it: "12 minutes", "28 hours", "5 days", rounded up. Pure.
[[nodiscard]] QString durationText(std::chrono::seconds time);

/// What sending so many contacts takes by the service's documented limits, a look-up and a write for each: for people
/// to know before they begin it. Empty where it is hardly worth telling. Pure.
[[nodiscard]] QString sendingText(services::Kind kind, qint64 contacts);

} // namespace onefold::sync
