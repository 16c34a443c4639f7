// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include <chrono>

namespace onefold::drive {

/// Longer than anything a person waits for, also on a machine that is busy with other things.
constexpr std::chrono::seconds patience{30};

/// Waits until @p condition holds, and lets events of this process be handled meanwhile; false where @p limit passes
/// first.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit = patience);

} // namespace onefold::drive
