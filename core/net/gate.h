// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/ledger.h"
#include "core/net/scheduler.h"
#include "core/net/transport.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace onefold::net {

/// What threads that work for one workspace send through: waits its turn by the scheduler, interactive work first, then
/// sends. Other programs that send for the same workspace take turns with it. Any thread.
class Gate
{
public:
    /// @p ledger is the path of the file in which programs tell each other what they sent: see Ledger.
    Gate(Transport &transport, const services::Limits &limits, Tempo tempo, const QString &ledger = {});

    /// Waits for its turn and sends. Gives up with FailureKind::Stopped once stop() was called, and with the failure
    /// RateLimited where its turn would come only after @p deadline, telling how long that is.
    [[nodiscard]] services::Answer<services::Reply> send(
        const services::Request &request, Priority priority, std::chrono::steady_clock::time_point deadline);
    void stop();
    [[nodiscard]] bool isStopped();
    [[nodiscard]] std::chrono::seconds timeFor(qint64 requests);
    /// Requests that the service permits in a day; 0 where no such limit is known.
    [[nodiscard]] qint64 dailyLimit();

private:
    [[nodiscard]] Scheduler::Time now() const;
    [[nodiscard]] std::optional<Scheduler::Time> waitingUntil(bool mayLeave);
    void hear(const services::Answer<services::Reply> &answer);

    Transport &m_transport;
    Scheduler m_scheduler;
    Ledger m_ledger;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_interactive = 0; ///< waiting
    bool m_stopped = false;
};

} // namespace onefold::net
