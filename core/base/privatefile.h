// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold {

/// Makes an empty file that none but its owner may read or write: people's data is private (PRODUCT.md §3). False where
/// it cannot be made or there is a file already. SQLite gives its log and its shared memory the file's permissions.
bool makePrivateFile(const QString &path);

} // namespace onefold
