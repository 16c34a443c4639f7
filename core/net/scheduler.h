// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/exchange.h"
#include "core/services/service.h"

#include <algorithm>
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

/// What was used up of a service's limits, and what it said of them: what programs that send to it tell each other. All
/// times are by one clock; zero where there is none.
struct Usage {
    std::chrono::microseconds next{};      ///< when the pace allows the next request
    std::chrono::milliseconds heldUntil{}; ///< the service asked to send nothing before
    std::chrono::milliseconds dayBegan{};  ///< with the first request that is counted against the daily limit
    qint64 today = 0;                      ///< requests since
    services::Limits limits = {};          ///< as the service told them
    std::chrono::milliseconds toldAt{};    ///< zero where it did not
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

    /// Takes in what other programs have used up; nothing of it is believed that would hold requests back for long.
    void take(const Usage &others, Time now);
    /// What other programs are to know of this one.
    [[nodiscard]] Usage usage() const;

    /// How long requests are still held back by what went wrong; nothing or less where they are not.
    [[nodiscard]] Time heldBack(Time now) const { return std::max(m_blockedUntil, m_heldUntil) - now; }
    /// How long @p requests take at the permitted rate, the daily limit counted.
    [[nodiscard]] std::chrono::seconds timeFor(qint64 requests) const;
    [[nodiscard]] const services::Limits &limits() const { return m_limits; }

private:
    [[nodiscard]] std::chrono::microseconds pace() const;
    void backOff(Time now, Time atLeast);
    void hold(Time now, Time pause);
    /// A pause of our own choosing, as long as the tempo wants it.
    [[nodiscard]] Time paused(Time pause) const;

    services::Limits m_limits;
    Tempo m_tempo;
    std::minstd_rand m_random;
    std::chrono::microseconds m_next{}; ///< when the pace allows the next one
    Time m_blockedUntil{};              ///< for what went wrong here
    Time m_heldUntil{};                 ///< by the service, and for all programs
    Time m_dayBegan{};                  ///< with the first request that is counted against the daily limit
    qint64 m_leftToday = 0;
    int m_setbacks = 0; ///< in a row
    Time m_toldAt{};    ///< the limits, by the service itself; zero where they are those documented
};

} // namespace onefold::net
