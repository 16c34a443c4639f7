// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/filestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
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

constexpr qint64 pieceSize = 1024 * 1024;
constexpr qint64 mostPieces = 256;

/// A checksum at the pace of memory: a second is not to be spent on each gigabyte as with one that keeps out forgers.
/// Every step can be undone, so that two texts that differ in one place never have the same.
class Checksum
{
public:
    void add(QByteArrayView bytes)
    {
        constexpr qsizetype block = sizeof(m_lanes);
        qsizetype at = 0;
        for (; at + block <= bytes.size(); at += block)
            mix(bytes.constData() + at);
        std::array<char, block> rest{};
        std::memcpy(rest.data(), bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        mix(rest.data());
    }
    [[nodiscard]] QByteArray text() const
    {
        QByteArray digits;
        for (const quint64 lane : m_lanes)
            digits += QByteArray::number(static_cast<qulonglong>(lane), 16).rightJustified(16, '0');
        return digits;
    }

private:
    void mix(const char *block)
    {
        constexpr quint64 odd = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio
        constexpr int turn = 29;
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            quint64 word = 0;
            std::memcpy(&word, block + i * sizeof(word), sizeof(word));
            m_lanes[i] = std::rotl((m_lanes[i] ^ word) * odd, turn);
        }
    }

    std::array<quint64, 4> m_lanes{1, 2, 3, 4};
};

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
    const qint64 size = file.size();
    const qint64 pieces = std::min(mostPieces, (size + pieceSize - 1) / pieceSize);
    const bool isWhole = pieces * pieceSize >= size;
    Checksum checksum;
    QByteArray bytes(pieceSize, Qt::Uninitialized);
    for (qint64 i = 0; i < pieces; ++i) {
        file.seek(isWhole ? i * pieceSize : (size - pieceSize) * i / (pieces - 1));
        const qint64 count = file.read(bytes.data(), pieceSize);
        checksum.add(QByteArrayView(bytes).first(std::max<qint64>(count, 0)));
    }
    file.seek(0);
    return checksum.text();
}

} // namespace onefold::importing
