// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/ratelimiter.h"

#include <QRegularExpression>

#include <algorithm>

namespace onefold::testservices::host {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayLength = 24 * 60 * 60 * 1000; ///< milliseconds
}

std::optional<Rate> Rate::parsed(const QString &text)
{
    if (text == u"none")
        return Rate{};
    static const QRegularExpression form(u"^([1-9][0-9]*)/([0-9.]+)(,sliding)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const auto interval = static_cast<qint64>(match.captured(2).toDouble() * 1000);
    if (!match.hasMatch() || interval <= 0)
        return std::nullopt;
    return Rate{.count = match.captured(1).toInt(), .interval = interval, .sliding = match.hasCaptured(3)};
}

RateLimiter::Ruling RateLimiter::ask(qint64 now)
{
    forgetBefore(now);
    Ruling ruling{.rate = m_rate};
    if (m_rate.daily > 0 && m_today >= m_rate.daily) {
        ruling.allowed = false;
        ruling.wait = dayLength - now % dayLength;
    } else if (m_rate.count > 0 && m_times.size() >= m_rate.count) {
        ruling.allowed = false;
        ruling.wait = (m_rate.sliding ? m_times.constFirst() : m_intervalStart) + m_rate.interval - now;
    } else {
        m_times += now;
        ++m_today;
    }
    ruling.remaining = std::max(0, m_rate.count - static_cast<int>(m_times.size()));
    ruling.dailyRemaining = std::max(0, m_rate.daily - m_today);
    return ruling;
}

void RateLimiter::forgetBefore(qint64 now)
{
    if (now / dayLength != m_day) {
        m_day = now / dayLength;
        m_today = 0;
    }
    if (m_rate.count == 0 || m_rate.interval == 0) {
        m_times.clear();
    } else if (m_rate.sliding) {
        const auto old =
            std::find_if(m_times.cbegin(), m_times.cend(), [&](qint64 time) { return time > now - m_rate.interval; });
        m_times.erase(m_times.cbegin(), old);
    } else if (now - m_intervalStart >= m_rate.interval) {
        m_intervalStart = now;
        m_times.clear();
    }
}

} // namespace onefold::testservices::host
