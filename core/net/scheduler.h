// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/exchange.h"
#include "core/services/service.h"

#include <chrono>
#include <random>

namespace onefold::net {

/// Interactive work goes ahead of bulk.
enum class Priority { Interactive, Bulk };

/// How a scheduler keeps time; the defaults are for real services.
struct Tempo {
    quint32 seed = 1;    ///< of the jitter
    double pauses = 1.0; ///< by which the pauses after a failure are multiplied; tests have none to lose
};

/// Says when the next request to a service may leave: by its limits, as documented and as its own headers tell them,
/// and by what went wrong. Pure but for a seeded generator: time comes in with each call, as milliseconds since any
/// moment. Not thread-safe; see Gate.
class Scheduler
{
public:
    using Time = std::chrono::milliseconds;

    explicit Scheduler(const services::Limits &limits, const Tempo &tempo = {})
        : m_limits(limits),
          m_tempo(tempo),
          m_random(tempo.seed)
    { }

    /// When a request may leave; not later than @p now where it may now.
    [[nodiscard]] Time earliest(Time now) const;
    /// Says that one left at @p now.
    void left(Time now);
    /// Takes in what an answer tells of limits, and backs off where it asks to.
    void heard(const services::Reply &reply, Time now);
    /// No answer came: back off.
    void unheard(Time now);

    /// How long requests are still held back by what went wrong; nothing or less where they are not.
    [[nodiscard]] Time heldBack(Time now) const { return m_blockedUntil - now; }
    /// How long @p requests take at the permitted rate, the daily limit counted.
    [[nodiscard]] std::chrono::seconds timeFor(qint64 requests) const;
    [[nodiscard]] const services::Limits &limits() const { return m_limits; }

private:
    [[nodiscard]] std::chrono::microseconds pace() const;
    void backOff(Time now, Time atLeast);
    /// A pause of our own choosing, as long as the tempo wants it.
    [[nodiscard]] Time paused(Time pause) const;

    services::Limits m_limits;
    Tempo m_tempo;
    std::minstd_rand m_random;
    std::chrono::microseconds m_next{}; ///< when the pace allows the next one
    Time m_blockedUntil{};
    Time m_dayBegan{}; ///< with the first request that is counted against the daily limit
    qint64 m_leftToday = 0;
    int m_setbacks = 0; ///< in a row
};

} // namespace onefold::net
