// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <optional>

class QString;

namespace onefold::testservices::host {

/// What a service permits; 0 where it sets no limit.
struct Rate {
    int count = 0;        ///< requests in an interval
    qint64 interval = 0;  ///< milliseconds
    bool sliding = false; ///< in any interval of that length, not in those that follow on each other
    int daily = 0;        ///< requests a day

    /// Reads "COUNT/SECONDS", with ",sliding" behind it where wanted; "none" is no limit.
    [[nodiscard]] static std::optional<Rate> parsed(const QString &text);
};

/// Counts requests against a Rate. Times are milliseconds of the service's clock.
class RateLimiter
{
public:
    struct Ruling {
        bool allowed = true;
        Rate rate = {};
        int remaining = 0;
        int dailyRemaining = 0;
        qint64 wait = 0; ///< milliseconds until a request would be allowed
    };

    explicit RateLimiter(const Rate &rate) : m_rate(rate) { }

    [[nodiscard]] const Rate &rate() const { return m_rate; }
    /// Rules on a request that comes now; an allowed one is counted.
    [[nodiscard]] Ruling ask(qint64 now);

private:
    void forgetBefore(qint64 now);

    Rate m_rate;
    QList<qint64> m_times; ///< of the requests of the interval
    qint64 m_intervalStart = 0;
    qint64 m_day = -1;
    int m_today = 0;
};

} // namespace onefold::testservices::host
