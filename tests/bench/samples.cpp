// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/samples.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace onefold::bench {

using namespace Qt::StringLiterals;

double Samples::percentile(double share) const
{
    if (m_times.empty())
        return 0;
    std::vector<double> sorted = m_times;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::ranges::nth_element(sorted, at);
    return *at;
}

Milliseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const QByteArray key = "VmHWM:"_ba;
    const qsizetype start = text.indexOf(key);
    if (start < 0)
        return 0;
    const qsizetype end = text.indexOf("kB", start);
    constexpr double kilobytes = 1024;
    return text.sliced(start + key.size(), end - start - key.size()).trimmed().toDouble() / kilobytes;
}

void resetPeakMemory()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5"); // see proc(5)
}

} // namespace onefold::bench
