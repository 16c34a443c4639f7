// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace onefold::test {

struct MergeKillOptions {
    QString program; ///< the path of onefold
    QString folder;  ///< its data folder; made, and empty before
    int groups = 100;
    int rounds = 200; ///< merges and un-merges begun, each to be killed
    quint32 seed = 1;
    std::function<void(const QString &)> tell = {}; ///< how far it is; may be empty
};

/// What came of it; @c wrong must be empty.
struct MergeKillReport {
    QString wrong = {}; ///< the first thing that is not as it must be
    int kills = 0;      ///< that came before the process had ended by itself
    int merges = 0;     ///< groups found merged by a process that was to be killed
    int unmerges = 0;
};

/// Pairs and triples of contacts in a local workspace, merged and taken apart again by the real program, which is ended
/// by kill -9 at a random moment each time. After each kill every group must be wholly merged or wholly not, each
/// contact with exactly what it should hold, journal, indexes and contacts in agreement, and what was told true. In the
/// end all that is merged is taken apart in random order, and everything is as it was at the start.
[[nodiscard]] MergeKillReport runMergeKill(const MergeKillOptions &options);

} // namespace onefold::test
