// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/clashes.h"

#include <QRandomGenerator>
#include <QThread>

namespace onefold::store::postgres {

namespace {

constexpr int mostRuns = 6;
constexpr int firstPause = 20; ///< milliseconds, at most; doubles

} // namespace

Result<void> runPastClashes(Connection &connection, const std::function<Result<void>()> &transaction)
{
    Result<void> done = transaction();
    int pause = firstPause;
    for (int runs = 1; !done && connection.hasClashed() && runs < mostRuns; ++runs) {
        QThread::msleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(pause)));
        pause *= 2;
        done = transaction();
    }
    return done;
}

} // namespace onefold::store::postgres
