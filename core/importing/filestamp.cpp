// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/filestamp.h"

#include "core/transfer/csv/sample.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace onefold::importing {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::File)
};

Error unreadable(const QString &path, const QString &detail)
{
    return {ErrorCode::Unavailable,
        Messages::tr("%1 cannot be read. Look at its permissions, or whether the drive is still there.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

Error missing(const QString &path)
{
    return {ErrorCode::NotFound, Messages::tr("There is no file %1.").arg(QDir::toNativeSeparators(path))};
}

} // namespace

Result<void> openToRead(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return missing(file.fileName());
    if (info.isDir()) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("%1 is a folder. Name a file in it.").arg(QDir::toNativeSeparators(file.fileName()))};
    }
    // A pipe cannot be read twice, as looking at it and going on after a break must.
    if (!info.isFile()) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("%1 is not a file that can be read again; save what it gives into one first.")
                .arg(QDir::toNativeSeparators(file.fileName()))};
    }
    return file.open(QIODevice::ReadOnly) ? Result<void>() : unreadable(file.fileName(), file.errorString());
}

Result<FileStamp> stampOf(const QString &path)
{
    struct stat found { };
    if (stat(QFile::encodeName(path).constData(), &found) != 0)
        return errno == ENOENT ? missing(path) : unreadable(path, qt_error_string(errno));
    constexpr qint64 nanoseconds = 1'000'000'000;
    return FileStamp{.size = found.st_size,
        .modifiedAt = found.st_mtim.tv_sec * nanoseconds + found.st_mtim.tv_nsec,
        .inode = found.st_ino};
}

Result<FileStamp> fullStampOf(const QString &path)
{
    QFile file(path);
    if (const Result<void> opened = openToRead(file); !opened)
        return opened.error();
    Result<FileStamp> stamp = stampOf(path);
    if (stamp)
        stamp->fingerprint = fingerprintOf(file);
    return stamp;
}

Result<FileStamp> fullStampSince(const QString &path, const FileStamp &before)
{
    const Result<FileStamp> stamp = stampOf(path);
    if (!stamp)
        return stamp.error();
    return stamp->isUntouched(before) ? before : fullStampOf(path);
}

QByteArray fingerprintOf(QFile &file)
{
    file.seek(0);
    const transfer::csv::Sample sample = transfer::csv::sampleOf(file);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(sample.head);
    for (const QByteArray &piece : sample.further)
        hash.addData(piece);
    return hash.result().toHex();
}

} // namespace onefold::importing
