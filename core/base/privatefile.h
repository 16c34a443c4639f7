// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QSaveFile;

namespace onefold {

/// Makes an empty file that none but its owner may read or write: people's data is private (PRODUCT.md §3). False where
/// it cannot be made or there is a file already. SQLite gives its log and its shared memory the file's permissions.
bool makePrivateFile(const QString &path);

/// Opens @p file to be written, so that none but its owner may read or write what stands in its place in the end. False
/// where either cannot be had.
[[nodiscard]] bool openPrivately(QSaveFile &file);

/// Whether @p path is a folder, and no link to one, of whoever runs the program, in which nobody else may make, rename
/// or remove anything: what is found there is what was put there.
[[nodiscard]] bool isOwnFolder(const QString &path);

} // namespace onefold
