// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QFile;

namespace onefold::importing {

/// What tells whether a file is still the one it was.
struct FileStamp {
    qint64 size = 0;       ///< bytes
    qint64 modifiedAt = 0; ///< nanoseconds since 1970
    quint64 inode = 0;
    QByteArray fingerprint = {}; ///< checksum of what it holds; empty where only the system was asked

    /// Whether the system says that nothing has touched it: cheap.
    [[nodiscard]] bool isUntouched(const FileStamp &other) const
    {
        return size == other.size && modifiedAt == other.modifiedAt && inode == other.inode;
    }
    /// Whether it holds the same, though it may be a copy.
    [[nodiscard]] bool holdsTheSame(const FileStamp &other) const
    {
        return size == other.size && fingerprint == other.fingerprint;
    }
    bool operator==(const FileStamp &) const = default;
};

/// Opens a file to read contacts from. The error says in words what is wrong: not there, a folder, not readable …
[[nodiscard]] Result<void> openToRead(QFile &file);

/// Asks the system about the file at @p path; the fingerprint stays empty.
[[nodiscard]] Result<FileStamp> stampOf(const QString &path);

/// The stamp of the file at @p path with its fingerprint.
[[nodiscard]] Result<FileStamp> fullStampOf(const QString &path);

/// The same for a file that had the stamp @p before, fingerprint included: the file itself is read only where the
/// system says that something has touched it.
[[nodiscard]] Result<FileStamp> fullStampSince(const QString &path, const FileStamp &before);

/// The fingerprint of an open file, which is left at its start: of all that it holds up to 256 MiB, and of as much from
/// all over it where it is larger. Takes some ten milliseconds for 100 MB that are in memory.
[[nodiscard]] QByteArray fingerprintOf(QFile &file);

} // namespace onefold::importing
