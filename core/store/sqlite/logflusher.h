// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace onefold::store::sqlite {

/// Has the disk take a database's log while long work goes on writing it, in a thread of its own: the commit that waits
/// for the disk each second finds most of it done. It promises nothing: that a state is durable is for that commit to
/// say. Any thread may make and end it.
class LogFlusher final
{
public:
    /// @p path is the database's.
    explicit LogFlusher(const QString &path);
    ~LogFlusher();
    LogFlusher(const LogFlusher &) = delete;
    LogFlusher &operator=(const LogFlusher &) = delete;

private:
    void run(int file);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_mustStop = false;
    std::thread m_thread; ///< last, as it uses the others
};

} // namespace onefold::store::sqlite
