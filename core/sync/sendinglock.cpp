// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sendinglock.h"

#include <QThread>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace onefold::sync {

namespace {

constexpr unsigned long pause = 5; // ms between two tries

/// Opens the file, makes it where there is none, for its owner alone; never what a link leads to, and without waiting
/// for whoever would write to a pipe. -1 where it cannot be had: errno says why.
int openFile(const QByteArray &path)
{
    int file = -1;
    do {
        file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
    } while (file < 0 && errno == EINTR);
    return file;
}

bool isPlainFile(int file)
{
    struct stat found = {};
    return fstat(file, &found) == 0 && S_ISREG(found.st_mode);
}

/// Locks an open file. One that knows no locks has nobody else at it who would know any. (A file on another computer
/// may refuse access to what somebody has locked.)
bool lockNow(int file)
{
    int result = 0;
    do {
        result = flock(file, LOCK_EX | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    return result == 0 || (errno != EWOULDBLOCK && errno != EACCES);
}

} // namespace

SendingLock::~SendingLock()
{
    // Before it is given back, as QFile::remove() would not: whoever opened it meanwhile sees that it is gone. What
    // stands there since somebody took it away is another one's.
    if (isLocked() && isInPlace())
        QFile::remove(m_path);
}

bool SendingLock::tryLock(std::chrono::milliseconds wait, const std::function<bool()> &isStopped)
{
    m_obstacle.clear();
    const auto until = std::chrono::steady_clock::now() + wait;
    while (!isLocked() && !lockOnce()) {
        if (!m_obstacle.isEmpty() || std::chrono::steady_clock::now() >= until || (isStopped && isStopped()))
            return false;
        QThread::msleep(pause);
    }
    return true;
}

bool SendingLock::open()
{
    const int file = openFile(QFile::encodeName(m_path));
    if (file < 0) {
        m_obstacle = qt_error_string(errno);
        return false;
    }
    // What somebody put in its place is left alone.
    if (!isPlainFile(file)) {
        ::close(file);
        m_obstacle = qt_error_string(EEXIST);
        return false;
    }
    return m_file.open(file, QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
}

bool SendingLock::lockOnce()
{
    if (!open())
        return false;
    if (lockNow(m_file.handle()) && isInPlace())
        return true;
    m_file.close();
    return false;
}

/// Whether the open file is the one that others find: its last owner may have removed it since it was opened.
bool SendingLock::isInPlace() const
{
    struct stat mine = {};
    struct stat found = {};
    return fstat(m_file.handle(), &mine) == 0 && stat(QFile::encodeName(m_path).constData(), &found) == 0
        && mine.st_ino == found.st_ino && mine.st_dev == found.st_dev;
}

} // namespace onefold::sync
