// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace onefold {

/// How long work tells how far it is and hears that it should stop. Both functions are called in the thread that works,
/// between two of its steps, some twenty times a second; either may be empty.
struct Progress {
    std::function<void(qint64 done, qint64 total)> report = {};
    std::function<bool()> isCancelled = {};

    void tell(qint64 done, qint64 total) const
    {
        if (report)
            report(done, total);
    }
    [[nodiscard]] bool shouldStop() const { return isCancelled && isCancelled(); }
};

} // namespace onefold
