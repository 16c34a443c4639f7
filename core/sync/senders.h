// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/sync/cache.h"
#include "core/sync/link.h"
#include "core/sync/report.h"

#include <atomic>
#include <mutex>
#include <set>

namespace onefold::sync {

/// Where senders find the workspace; each opens it for itself.
struct SendersPlace {
    QString path;
    std::function<bool()> fault = {}; ///< see store::sqlite::ConnectionOptions; for tests
    QString who;                      ///< the service's name, for the journal
    std::function<QDateTime()> clock; ///< UTC
};

/// Threads that take one waiting contact after the other, each with a store of its own, until nothing waits or nothing
/// more can be sent.
class Senders
{
public:
    Senders(Link &link, SendersPlace place) : m_link(link), m_place(std::move(place)) { }

    /// Runs @p count threads to their end; @p total is for the progress alone.
    void run(int count, const Progress &progress, qint64 total);
    [[nodiscard]] const PushReport &report() const { return m_report; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void work();
    [[nodiscard]] std::optional<contact::ContactId> take(Cache &cache);
    /// @p isWaiting: see Pusher.
    void note(contact::ContactId contact, const Result<Pushed> &pushed, bool isWaiting);
    [[nodiscard]] bool isLong() const;
    [[nodiscard]] bool isHopeless(const services::Failure &failure);

    Link &m_link;
    const SendersPlace m_place;
    std::mutex m_mutex;
    std::set<contact::ContactId> m_taken;    ///< by a thread, just now
    std::set<contact::ContactId> m_deleting; ///< those of them that are to be deleted
    int m_setbacks = 0;                      ///< in a row
    std::chrono::steady_clock::time_point m_lastGood = std::chrono::steady_clock::now();
    PushReport m_report;
    std::optional<Error> m_error;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_running = 0;
    std::atomic<qint64> m_done = 0;
};

} // namespace onefold::sync
