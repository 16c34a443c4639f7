// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/gate.h"

namespace onefold::net {

using services::Answer;
using services::Failure;
using services::FailureKind;
using services::Reply;
using std::chrono::steady_clock;

Gate::Gate(Transport &transport, const services::Limits &limits, Tempo tempo, const QString &ledger)
    : m_transport(transport),
      m_scheduler(limits, tempo),
      m_ledger(ledger)
{ }

Scheduler::Time Gate::now() const
{
    return std::chrono::duration_cast<Scheduler::Time>(steady_clock::now().time_since_epoch());
}

/// When the next request may leave; nothing where it @p mayLeave now, and counts as having left: looking and leaving
/// are one, or another program would take the same turn.
std::optional<Scheduler::Time> Gate::waitingUntil(bool mayLeave)
{
    std::optional<Scheduler::Time> turn;
    m_ledger.change([&](Usage &usage) {
        const Scheduler::Time at = now();
        m_scheduler.take(usage, at);
        turn = m_scheduler.earliest(at);
        if (!mayLeave || *turn > at)
            return false;
        turn.reset();
        m_scheduler.left(at);
        usage = m_scheduler.usage();
        return true;
    });
    return turn;
}

void Gate::hear(const Answer<Reply> &answer)
{
    if (!answer) {
        if (answer.failure().kind != FailureKind::Stopped)
            m_scheduler.unheard(now());
        return;
    }
    m_ledger.change([&](Usage &usage) {
        const Scheduler::Time at = now();
        m_scheduler.take(usage, at);
        m_scheduler.heard(*answer, at);
        usage = m_scheduler.usage();
        return true;
    });
}

Answer<Reply> Gate::send(const services::Request &request, Priority priority, steady_clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    const bool isInteractive = priority == Priority::Interactive;
    m_interactive += isInteractive ? 1 : 0;
    Failure failure{.kind = FailureKind::Stopped};
    while (!m_stopped) {
        const bool mustYield = !isInteractive && m_interactive > 0;
        const auto at = waitingUntil(!mustYield);
        if (!at)
            break;
        const steady_clock::time_point next(*at);
        if (next > deadline) {
            failure = {.kind = FailureKind::RateLimited, .retryAfter = *at - now()};
            m_interactive -= isInteractive ? 1 : 0;
            m_changed.notify_all(); // whoever yields to it waits for no time of its own
            return failure;
        }
        if (mustYield)
            m_changed.wait(lock);
        else
            m_changed.wait_until(lock, next);
    }
    m_interactive -= isInteractive ? 1 : 0;
    m_changed.notify_all();
    if (m_stopped)
        return failure;
    lock.unlock();
    Answer<Reply> answer = m_transport.send(request);
    lock.lock();
    hear(answer);
    return answer;
}

void Gate::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_transport.stop();
}

bool Gate::isStopped()
{
    const std::scoped_lock lock(m_mutex);
    return m_stopped;
}

qint64 Gate::dailyLimit()
{
    const std::scoped_lock lock(m_mutex);
    return m_scheduler.limits().daily;
}

std::chrono::seconds Gate::timeFor(qint64 requests)
{
    const std::scoped_lock lock(m_mutex);
    return m_scheduler.timeFor(requests);
}

} // namespace onefold::net
