// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/failure.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

#include <cerrno>

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::store::Failure)
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// SQLite knows a full disk by ENOSPC alone, and not where it makes room in its shared memory.
bool isOutOfSpace(Codes codes)
{
    if ((codes.resultCode & 0xff) == SQLITE_FULL || codes.resultCode == SQLITE_IOERR_SHMSIZE)
        return true;
    return (codes.resultCode & 0xff) == SQLITE_IOERR
        && (codes.systemError == ENOSPC || codes.systemError == EDQUOT || codes.systemError == EFBIG);
}

Error diskFull(const QString &path, const QString &detail)
{
    return {ErrorCode::DiskFull,
        Messages::tr("The disk of %1 is full. Nothing of this change was saved, everything before it is. "
                     "Make room and try again.")
            .arg(shown(path)),
        detail};
}

} // namespace

Error failureFor(Codes codes, const QString &path, const QString &detail)
{
    if (isOutOfSpace(codes))
        return diskFull(path, detail);
    if (codes.resultCode == SQLITE_READONLY_DBMOVED)
        return missing(path);
    switch (codes.resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {ErrorCode::Locked,
            Messages::tr("Another program is writing to %1 and did not finish in time. Nothing was changed. Try again.")
                .arg(shown(path)),
            detail};
    case SQLITE_CORRUPT: return damaged(path, detail);
    case SQLITE_NOTADB: return notOurs(path);
    case SQLITE_READONLY:
    case SQLITE_PERM: return readOnly(path);
    case SQLITE_CANTOPEN: return cannotOpen(path, detail);
    case SQLITE_INTERRUPT: return {ErrorCode::Cancelled, Messages::tr("Cancelled."), detail};
    default:
        return {ErrorCode::Failed,
            Messages::tr("The database %1 reported a failure: %2. Nothing of this change was saved.")
                .arg(shown(path), detail),
            u"SQLite result code %1"_s.arg(codes.resultCode)};
    }
}

Error cannotOpen(const QString &path, const QString &detail)
{
    return {ErrorCode::Unavailable,
        Messages::tr("%1 cannot be opened. Check that the file is there and that you may read and write it and its "
                     "folder.")
            .arg(shown(path)),
        detail};
}

Error driverMissing()
{
    return {ErrorCode::Unavailable,
        Messages::tr("Qt's SQLite driver is not installed. On Debian, install the package libqt6sql6-sqlite.")};
}

Error driverMismatch()
{
    return {ErrorCode::Unavailable,
        Messages::tr("Qt's SQLite driver uses another SQLite library than Onefold. Install both from one source.")};
}

Error notOurs(const QString &path)
{
    return {ErrorCode::NotOurs,
        Messages::tr("%1 is not an Onefold workspace. It was not changed. Choose another file.").arg(shown(path))};
}

Error tooNew(const QString &path)
{
    return {ErrorCode::TooNew,
        Messages::tr("%1 was written by a newer Onefold. It was not changed. Update Onefold to open it.")
            .arg(shown(path))};
}

Error damaged(const QString &path, const QString &detail)
{
    return {ErrorCode::Corrupt,
        Messages::tr("%1 is damaged. It was not changed. Move it and its -wal file away and restore it from a backup; "
                     "backups stand beside it.")
            .arg(shown(path)),
        detail};
}

Error readOnly(const QString &path)
{
    return {ErrorCode::ReadOnly,
        Messages::tr("%1 may only be read. Nothing was changed. Allow writing to the file and its folder.")
            .arg(shown(path))};
}

Error missing(const QString &path)
{
    return {
        ErrorCode::NotFound, Messages::tr("%1 does not exist. It may have been moved or deleted.").arg(shown(path))};
}

Error purgeIncomplete(const QString &path, const Error &cause)
{
    QString reason;
    if (cause.code == ErrorCode::Locked)
        reason = Messages::tr("Another program has them open: close it and erase again.");
    else if (cause.code == ErrorCode::DiskFull)
        reason = Messages::tr("The disk is full: make room and erase again.");
    else
        reason = Messages::tr("They could not be removed: see that you may write to the folder, and erase again.");
    return {cause.code,
        Messages::tr("The contact is gone from every list, but traces remain in the files of %1. %2")
            .arg(shown(path), reason),
        cause.detail.isEmpty() ? cause.message : cause.detail};
}

} // namespace onefold::store::sqlite
