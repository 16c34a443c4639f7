// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of the program to its first answer.

#include "tests/bench/bench.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int starts = 30;
constexpr int warmUp = 2;
constexpr double startBar = 500; // ms; of the window, which does more

Result<Milliseconds> timeOf(const QString &program, const QStringList &arguments)
{
    bool good = false;
    QProcess process;
    const Milliseconds spent = timed([&] {
        process.start(program, arguments);
        good = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    });
    if (!good)
        return Error{ErrorCode::Failed, program + u" failed: "_s + QString::fromUtf8(process.readAllStandardError())};
    return spent;
}

} // namespace

Result<void> runStart(Bench &bench)
{
    const auto path = bench.filled();
    if (!path)
        return path.error();
    const QString folder = bench.scratch(u"start"_s);
    workspace::Registry registry(folder);
    if (const auto prepared = registry.prepare(); !prepared)
        return prepared.error();
    if (!registry.find(u"bench"_s)) {
        if (const auto added = registry.add({.name = u"bench"_s, .path = *path}); !added)
            return added.error();
    }
    Samples finds;
    Samples versions;
    for (int i = -warmUp; i < starts; ++i) {
        const auto find = timeOf(
            bench.options().program, {u"--data-dir"_s, folder, u"-w"_s, u"bench"_s, u"find"_s, u"--limit"_s, u"1"_s});
        const auto version = timeOf(bench.options().program, {u"--version"_s});
        if (!find || !version)
            return find ? version.error() : find.error();
        if (i < 0)
            continue;
        finds.add(*find);
        versions.add(*version);
    }
    QDir(folder).removeRecursively();
    bench.report().add(u"start: onefold find --limit 1 beside --version"_s, finds, versions, startBar);
    return {};
}

} // namespace onefold::bench
