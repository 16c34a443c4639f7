// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/logflusher.h"

#include <QFile>

#include <chrono>

#include <fcntl.h>
#include <unistd.h>

namespace onefold::store::sqlite {

LogFlusher::LogFlusher(const QString &path)
{
    // SQLite holds its locks on the database and on the -shm file; closing this one lets go of none.
    const int file = ::open(QFile::encodeName(path + QStringLiteral("-wal")).constData(), O_RDONLY | O_CLOEXEC);
    if (file >= 0)
        m_thread = std::thread([this, file] { run(file); });
}

LogFlusher::~LogFlusher()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_mustStop = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void LogFlusher::run(int file)
{
    constexpr std::chrono::milliseconds between(100);
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, between, [this] { return m_mustStop; })) {
        lock.unlock();
        ::fdatasync(file); // where it fails, the commit that waits for the disk fails too, and says so
        lock.lock();
    }
    ::close(file);
}

} // namespace onefold::store::sqlite
