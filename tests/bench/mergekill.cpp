// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 of merges and of their undoing at random moments: each is done wholly or not at all.

#include "tests/support/mergekill.h"
#include "tests/bench/bench.h"

#include <QDir>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupsMerged = 300;

} // namespace

Result<void> runMergeKill(Bench &bench)
{
    const QString folder = bench.options().dataDir + u"/mergekill"_s;
    QDir(folder).removeRecursively();
    const auto report = test::runMergeKill({.program = bench.options().program,
        .folder = folder,
        .groups = groupsMerged,
        .rounds = bench.options().rounds,
        .seed = static_cast<quint32>(bench.options().seed),
        .tell = [](const QString &far) { progress(u"merges "_s + far); }});
    const bool isGood = report.wrong.isEmpty();
    bench.report().add({u"kill -9 of merges and un-merges among %1 groups, at random moments"_s.arg(groupsMerged),
        u"%1 kills, %2 merges, %3 un-merges"_s.arg(report.kills).arg(report.merges).arg(report.unmerges), {}, {},
        u"0 lost, 0 doubled"_s, isGood ? u"yes"_s : u"NO"_s});
    if (!isGood)
        return Error{ErrorCode::Failed, report.wrong + u"; the files are kept"_s};
    QDir(folder).removeRecursively();
    return {};
}

} // namespace onefold::bench
