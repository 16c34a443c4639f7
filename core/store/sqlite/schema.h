// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlite/connection.h"

#include <span>

namespace onefold::store::sqlite {

/// Marks a file as ours in its header (PRAGMA application_id): "OnFd".
constexpr qint32 applicationId = 0x4f6e4664;

/// One step of the schema. It runs inside a transaction that also raises the version, so a kill leaves the old or the
/// new schema and nothing between.
struct Migration {
    int version;
    bool (*run)(Connection &connection);
};

/// The steps to today's schema, by rising version.
[[nodiscard]] std::span<const Migration> migrations();

/// Checks that the file is empty or ours, sound enough to read and not newer than @p steps; then brings it to their
/// last version, after a backup beside the file where it held data. A file that is refused is not changed. An empty one
/// is refused unless the connection may create: it has lost what was in it.
[[nodiscard]] Result<void> prepareDatabase(Connection &connection, std::span<const Migration> steps);

/// Where backups of the file at @p path stand, oldest first.
[[nodiscard]] QStringList backupsOf(const QString &path);

} // namespace onefold::store::sqlite
