// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/outbox.h"
#include "tests/core/sync/retrystage.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

namespace onefold::test {

/// How long a service takes to answer where something is to happen meanwhile.
inline constexpr auto slow = std::chrono::milliseconds(300);

inline void setLatency(RetryStage &stage, std::chrono::milliseconds latency)
{
    stage.service().with([latency](testservices::host::Host &host) { host.setLatency(latency); });
}

/// Has @p action done by another program as soon as the service has been asked for what @p isIt says, and is taking its
/// time to answer. What came of the action is known once the thread is joined.
inline std::thread onceAsked(RetryStage &stage, const std::function<bool(const testservices::store::LogEntry &)> &isIt,
    const std::function<bool(workspace::Workspace &)> &action, std::atomic<bool> &isDone)
{
    const auto before = stage.service().log().size();
    return std::thread([&stage, &isDone, before, isIt, action] {
        const QDeadlineTimer deadline(10'000);
        const auto wasAsked = [&] {
            const QList<testservices::store::LogEntry> log = stage.service().log();
            return std::any_of(log.begin() + before, log.end(), isIt);
        };
        while (!wasAsked() && !deadline.hasExpired())
            QThread::msleep(5);
        isDone = action(*stage.other());
    });
}

inline bool isAny(const testservices::store::LogEntry & /*entry*/)
{
    return true;
}

/// Whether the contact is being written, and not looked up: a search of Bird's is a POST.
inline bool isWrite(const testservices::store::LogEntry &entry)
{
    return entry.method != "GET" && !entry.path.endsWith("/search");
}

inline qsizetype countHere(RetryStage &stage)
{
    const auto contacts = stage.synchroniser().workspace().find({.limit = -1});
    return contacts ? std::ssize(*contacts) : -1;
}

inline bool isOutboxEmpty(RetryStage &stage)
{
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    return waiting && waiting->empty();
}

} // namespace onefold::test
