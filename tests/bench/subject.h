// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/bench.h"

namespace onefold::bench {

class Bare;

/// A workspace of Options::contacts contacts that is measured: a local file, or a team's database.
struct Subject {
    workspace::WorkspaceInfo info;
    QString prefix = {}; ///< what the names of its rows in the table begin with

    [[nodiscard]] static Subject file(const QString &path)
    {
        return {.info = {.name = QStringLiteral("bench"), .path = path}};
    }
    [[nodiscard]] Result<WorkspacePointer> open() const { return workspace::Workspace::open(info); }
};

// What the benchmarks of a local file measure, for any workspace: the same samples against the same bars. @p bare is
// the file, opened beside for the floors; null, and there are none, where the workspace is not a file.

/// Search as typed, key by key, and the exact count.
[[nodiscard]] Result<void> measureTyping(Bench &bench, const Subject &subject, Bare *bare = nullptr);
/// First rows by each sort, the first time and later, and jumps.
[[nodiscard]] Result<void> measureSorts(Bench &bench, const Subject &subject, Bare *bare = nullptr);
/// Durable saves of each kind, beside @p bareTransaction, which is to be as durable. Writes to the workspace.
[[nodiscard]] Result<void> measureSaves(
    Bench &bench, const Subject &subject, const std::function<void()> &bareTransaction);
/// A search of all for duplicates, and one of what has changed since: all that a person waits for, reading, keeping the
/// groups and counting them included. Writes to the workspace; nothing where there are too few contacts for it.
[[nodiscard]] Result<void> measureScans(Bench &bench, const Subject &subject);

} // namespace onefold::bench
