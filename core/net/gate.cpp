// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/gate.h"

namespace onefold::net {

using services::Answer;
using services::Failure;
using services::FailureKind;
using services::Reply;
using std::chrono::steady_clock;

Gate::Gate(Transport &transport, const services::Limits &limits, Tempo tempo)
    : m_transport(transport),
      m_scheduler(limits, tempo)
{ }

Scheduler::Time Gate::now() const
{
    return std::chrono::duration_cast<Scheduler::Time>(steady_clock::now().time_since_epoch());
}

Answer<Reply> Gate::send(const services::Request &request, Priority priority, steady_clock::time_point deadline)
{
    std::unique_lock lock(m_mutex);
    const bool isInteractive = priority == Priority::Interactive;
    m_interactive += isInteractive ? 1 : 0;
    Failure failure{.kind = FailureKind::Stopped};
    while (!m_stopped) {
        const Scheduler::Time at = m_scheduler.earliest(now());
        const bool mustYield = !isInteractive && m_interactive > 0;
        if (at <= now() && !mustYield)
            break;
        const steady_clock::time_point turn(at);
        if (turn > deadline) {
            failure = {.kind = FailureKind::RateLimited, .retryAfter = at - now()};
            m_interactive -= isInteractive ? 1 : 0;
            return failure;
        }
        if (mustYield)
            m_changed.wait(lock);
        else
            m_changed.wait_until(lock, turn);
    }
    m_interactive -= isInteractive ? 1 : 0;
    m_changed.notify_all();
    if (m_stopped)
        return failure;
    m_scheduler.left(now());
    lock.unlock();
    Answer<Reply> answer = m_transport.send(request);
    lock.lock();
    if (answer)
        m_scheduler.heard(*answer, now());
    else if (answer.failure().kind != FailureKind::Stopped)
        m_scheduler.unheard(now());
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
