// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sendinglock.h"

#include "core/base/privatefile.h"

#include <QFileInfo>
#include <QThread>

#include <cerrno>

#include <sys/file.h>
#include <sys/stat.h>

namespace onefold::sync {

namespace {

constexpr unsigned long pause = 5; // ms between two tries

/// Locks an open file. One that knows no locks has nobody else at it who would know any.
bool lockNow(int file)
{
    int result = 0;
    do {
        result = flock(file, LOCK_EX | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    return result == 0 || errno != EWOULDBLOCK;
}

} // namespace

SendingLock::~SendingLock()
{
    // Before it is given back, as QFile::remove() would not: whoever opened it meanwhile sees that it is gone.
    if (isLocked())
        QFile::remove(m_path);
}

bool SendingLock::tryLock(std::chrono::milliseconds wait)
{
    const auto until = std::chrono::steady_clock::now() + wait;
    while (!isLocked() && !lockOnce()) {
        if (std::chrono::steady_clock::now() >= until)
            return false;
        QThread::msleep(pause);
    }
    return true;
}

bool SendingLock::open()
{
    (void)makePrivateFile(m_path); // it may be there already
    // What somebody put in its place is left alone: a link to another file, a pipe that nobody writes to.
    const QFileInfo file(m_path);
    if (file.isSymLink() || !file.isFile())
        return false;
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered);
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
