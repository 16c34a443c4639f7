// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <thread>

namespace onefold::drive {

/// Feels the pulse of a program's event loop from outside: sends its window the question by which window managers find
/// programs that hang (_NET_WM_PING of the EWMH), every millisecond, and times the answers. Qt answers it from the
/// event loop, so that the longest time is the longest stall, with what the way there and back takes.
///
/// The program is the one that people get and knows nothing of it; nothing is loaded into it.
class Pulse final
{
public:
    using Milliseconds = std::chrono::duration<double, std::milli>;

    /// Begins at once, in a thread of its own, with the topmost window at @p display.
    explicit Pulse(const QString &display);
    ~Pulse();
    Pulse(const Pulse &) = delete;
    Pulse &operator=(const Pulse &) = delete;

    /// The longest since this was last asked.
    [[nodiscard]] Milliseconds takeLongest();
    /// How many questions were answered so far.
    [[nodiscard]] long answers() const { return m_answers; }

private:
    void run(const QByteArray &display);

    std::atomic<bool> m_isOver = false;
    std::atomic<double> m_longest = 0;
    std::atomic<long> m_answers = 0;
    std::thread m_thread;
};

} // namespace onefold::drive
