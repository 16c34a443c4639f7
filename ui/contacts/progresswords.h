// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace onefold::ui::contacts {

/// How far long work on contacts is.
struct WorkState {
    qint64 done = 0;
    qint64 total = 0;
    std::chrono::milliseconds elapsed = {};
};

/// "40 000 of 100 000 · 12 000 a second · 5 s left". Pure.
[[nodiscard]] QString progressWords(const WorkState &state);

} // namespace onefold::ui::contacts
