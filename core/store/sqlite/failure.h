// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// SQLite's result codes as errors for people: what happened, what was kept, what to do next. The one place for them.
namespace onefold::store::sqlite {

/// SQLite's result code, extended or not, and the system's errno behind it.
struct Codes {
    int resultCode = 0;
    int systemError = 0;
};

/// @p detail is what SQLite says of it.
[[nodiscard]] Error failureFor(Codes codes, const QString &path, const QString &detail);
[[nodiscard]] Error cannotOpen(const QString &path, const QString &detail);
[[nodiscard]] Error driverMissing();
[[nodiscard]] Error driverMismatch();
[[nodiscard]] Error notOurs(const QString &path);
[[nodiscard]] Error tooNew(const QString &path);
[[nodiscard]] Error damaged(const QString &path, const QString &detail);
[[nodiscard]] Error readOnly(const QString &path);
[[nodiscard]] Error missing(const QString &path);
/// The rows are erased, and that is durable; but what is left of them in the files could not be removed, as @p cause
/// says: another program keeps an old state open, the disk is full, a backup may not be deleted.
[[nodiscard]] Error purgeIncomplete(const QString &path, const Error &cause);

} // namespace onefold::store::sqlite
