// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace onefold::bench {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// How long calls took, each timed by itself.
class Samples
{
public:
    void add(Milliseconds time) { m_times.push_back(time.count()); }

    [[nodiscard]] std::size_t count() const { return m_times.size(); }
    /// The time that @p share (0 to 1) of the calls took at most; 0 without calls.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double median() const { return percentile(0.5); }
    [[nodiscard]] double p95() const { return percentile(0.95); }
    [[nodiscard]] double longest() const { return percentile(1); }

private:
    std::vector<double> m_times;
};

/// How long @p work takes by the monotonic clock.
template<typename Work>
[[nodiscard]] Milliseconds timed(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - start;
}

/// Processor time that this thread has used: what counts where other programs keep the machine busy.
[[nodiscard]] Milliseconds processorTime();

/// How much of it @p work takes.
template<typename Work>
[[nodiscard]] Milliseconds processorTimed(Work work)
{
    const Milliseconds start = processorTime();
    work();
    return processorTime() - start;
}

/// The largest resident memory of this process since resetPeakMemory(), in MiB; 0 where the system does not tell.
[[nodiscard]] double peakMemory();
void resetPeakMemory();

} // namespace onefold::bench
