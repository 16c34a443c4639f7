// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/waiting.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

namespace onefold::drive {

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    // Between two looks: short enough not to be felt, long enough to leave the processor to what is waited for.
    constexpr unsigned long pause = 10;
    const QDeadlineTimer deadline(limit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents();
        QThread::msleep(pause);
    }
    return true;
}

} // namespace onefold::drive
