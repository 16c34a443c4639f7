// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>

#include <chrono>
#include <functional>

namespace onefold::sync {

/// Says which program sends for a workspace: a file beside it that one of them has locked. The system takes the lock
/// back with the program, however that ends, so that no file is ever taken for a lock that nobody holds. QLockFile goes
/// by what stands in the file, and a program that ends between making it and writing it holds it for good. One thread.
class SendingLock
{
public:
    /// @p path of the file, which is there while it is locked.
    explicit SendingLock(QString path) : m_path(std::move(path)) { }
    ~SendingLock();
    SendingLock(const SendingLock &) = delete;
    SendingLock &operator=(const SendingLock &) = delete;

    /// Takes the lock, waiting for it as long as @p wait, and no longer once @p isStopped says so; false where another
    /// one, of this program or not, keeps it for so long, and at once where the file cannot be had: see obstacle().
    [[nodiscard]] bool tryLock(std::chrono::milliseconds wait, const std::function<bool()> &isStopped = {});
    [[nodiscard]] bool isLocked() const { return m_file.isOpen(); }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Why the last tryLock() could not have the file, as the system says it; empty where it could.
    [[nodiscard]] const QString &obstacle() const { return m_obstacle; }

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool lockOnce();
    [[nodiscard]] bool isInPlace() const;

    const QString m_path;
    QFile m_file; ///< open while it is locked
    QString m_obstacle;
};

} // namespace onefold::sync
