// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/scheduler.h"

#include "core/services/reading.h"

#include <algorithm>

namespace onefold::net {

using namespace std::chrono_literals;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// Requests leave evenly, two in a hundred slower than permitted, so that those delayed on the way do not bunch up into
// one too many in an interval of the service's.
constexpr double slack = 1.02;
constexpr milliseconds firstPause = 200ms;
constexpr milliseconds longestPause = 60s;
constexpr milliseconds longestHold = 1h;    // whoever asks for more, a proxy perhaps, is asked again all the same
constexpr milliseconds longestShared = 60s; // whoever is started anew may ask again before the end of a longer hold
constexpr int mostDoublings = 7;
constexpr milliseconds day = 24h;
constexpr qint64 mostRequests = 1'000'000; // in an interval; a service that says more is not believed

std::optional<qint64> numberIn(const services::Reply &reply, const char *name)
{
    bool ok = false;
    const qint64 number = reply.header(name).trimmed().toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

microseconds Scheduler::pace() const
{
    if (m_limits.requests <= 0)
        return {};
    const double each = static_cast<double>(microseconds(m_limits.interval).count()) / m_limits.requests;
    return microseconds(static_cast<qint64>(each * slack));
}

Scheduler::Time Scheduler::earliest(Time now) const
{
    // Rounded up: a millisecond too early is one too many.
    const Time paced = std::chrono::ceil<milliseconds>(m_next);
    const bool isUsedUp = m_limits.daily > 0 && m_leftToday >= m_limits.daily && now < m_dayBegan + day;
    return std::max({now, paced, m_blockedUntil, m_heldUntil, isUsedUp ? m_dayBegan + day : now});
}

void Scheduler::left(Time now)
{
    // Who wakes a little late may make up for it, which two in a thousand of an interval cannot turn into one too many.
    const microseconds lateness = std::min(pace() / 2, microseconds(m_limits.interval) / 500);
    m_next = std::max(m_next, microseconds(now) - lateness) + pace();
    if (m_leftToday == 0 || now >= m_dayBegan + day) {
        m_dayBegan = now;
        m_leftToday = 0;
    }
    ++m_leftToday;
}

void Scheduler::backOff(Time now, Time atLeast)
{
    atLeast = std::min(atLeast, longestHold);
    const milliseconds most = std::min(longestPause, firstPause * (1 << std::min(m_setbacks, mostDoublings)));
    ++m_setbacks;
    // Full jitter below, so that several programs do not come back at one moment.
    std::uniform_int_distribution<qint64> pause(most.count() / 2, most.count());
    m_blockedUntil = std::max(m_blockedUntil, now + std::max(atLeast, paused(milliseconds(pause(m_random)))));
}

void Scheduler::hold(Time now, Time pause)
{
    if (pause <= longestShared)
        m_heldUntil = std::max(m_heldUntil, now + pause);
}

void Scheduler::take(const Usage &others, Time now)
{
    const services::Limits &told = others.limits;
    const bool isPlausible =
        told.requests > 0 && told.interval.count() > 0 && told.interval / told.requests <= longestShared;
    // A service that no longer says anything of limits is asked by those documented again.
    const bool isRecent = others.toldAt > now - day && others.toldAt < now + longestShared;
    const bool isTold = others.toldAt.count() != 0; // before the computer was started, it is less than that
    const bool isNewer = m_toldAt.count() == 0 || others.toldAt > m_toldAt;
    if (isTold && isNewer && isPlausible && isRecent) {
        m_limits = told;
        m_toldAt = others.toldAt;
    }
    // No request that left puts the next one off by more than the pace: what says more is by a clock that was put back.
    // It is not cut short but left out: it is read again at each try, and would move along.
    if (others.next <= microseconds(now) + 2 * pace() + 1s)
        m_next = std::max(m_next, others.next);
    if (others.heldUntil <= now + longestShared)
        m_heldUntil = std::max(m_heldUntil, others.heldUntil);
    const bool isTheirDay = others.today > 0 && others.dayBegan <= now && now < others.dayBegan + day;
    const bool isOurDay = m_leftToday > 0 && now < m_dayBegan + day;
    if (isTheirDay && (!isOurDay || others.today > m_leftToday)) {
        m_dayBegan = others.dayBegan;
        m_leftToday = others.today;
    }
}

Usage Scheduler::usage() const
{
    return {.next = m_next,
        .heldUntil = m_heldUntil,
        .dayBegan = m_dayBegan,
        .today = m_leftToday,
        .limits = m_limits,
        .toldAt = m_toldAt};
}

Scheduler::Time Scheduler::paused(Time pause) const
{
    return milliseconds(static_cast<qint64>(double(pause.count()) * m_tempo.pauses));
}

void Scheduler::unheard(Time now)
{
    backOff(now, 0ms);
}

void Scheduler::heard(const services::Reply &reply, Time now)
{
    const auto interval = numberIn(reply, "X-RateLimit-Interval-Milliseconds");
    const auto most = numberIn(reply, "X-RateLimit-Max");
    if (interval && most && *interval > 0 && *most > 0) {
        m_limits.interval = std::min<milliseconds>(milliseconds(*interval), day);
        m_limits.requests = static_cast<int>(std::min(*most, mostRequests));
        m_toldAt = now;
    }
    if (const auto daily = numberIn(reply, "X-RateLimit-Limit-Daily"); daily && *daily > 0)
        m_limits.daily = *daily;
    if (reply.status == 429) {
        const Time asked =
            services::retryAfterIn(reply).value_or(paused(std::min<milliseconds>(m_limits.interval, 10'000ms)));
        hold(now, asked);
        return backOff(now, asked);
    }
    if (reply.status >= 500)
        return backOff(now, services::retryAfterIn(reply).value_or(0ms));
    // A page for browsers is from something that stands between: it is not asked as fast as a service.
    if (reply.body.trimmed().startsWith('<'))
        return backOff(now, 0ms);
    m_setbacks = 0;
    // Somebody else uses up the same limit: wait for the next interval, or for the next day.
    if (numberIn(reply, "X-RateLimit-Remaining") == 0) {
        m_blockedUntil = std::max(m_blockedUntil, now + m_limits.interval / 4);
        hold(now, m_limits.interval / 4);
    }
    // Where no daily limit is set, nothing of it remains either.
    const bool hasDaily = numberIn(reply, "X-RateLimit-Limit-Daily").value_or(1) > 0;
    if (hasDaily && numberIn(reply, "X-RateLimit-Daily-Remaining") == 0)
        m_blockedUntil = std::max(m_blockedUntil, now + day / 24);
}

seconds Scheduler::timeFor(qint64 requests) const
{
    const auto byRate = std::chrono::duration_cast<seconds>(pace() * requests);
    if (m_limits.daily <= 0 || requests <= m_limits.daily)
        return byRate;
    // Whole days for what fills them, then the rest at the pace.
    const qint64 days = (requests - 1) / m_limits.daily;
    return std::chrono::duration_cast<seconds>(day) * days
        + std::chrono::duration_cast<seconds>(pace() * (requests - days * m_limits.daily));
}

} // namespace onefold::net
