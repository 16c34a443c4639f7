// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Saves contacts through a service that breaks all the time, and may be killed at any moment: a process of its own, for
// faultrun.cpp. Says "N VERDICT" once the N-th save has its answer, and "end" once nothing waits any more.

#include "tests/core/sync/faultplay.h"

#include <QCoreApplication>

#include <cstdio>

using namespace onefold;

namespace {

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

int fail(const Error &error)
{
    std::fputs(qPrintable(error.message + u'\n'), stderr);
    return 1;
}

int run(const workspace::WorkspaceInfo &info, const test::FaultPlay &play, int from)
{
    auto opened = sync::Synchroniser::open(info, test::quickOptions());
    if (!opened)
        return fail(opened.error());
    for (int n = from; n < play.saves; ++n) {
        const auto saved =
            play.isQueued(n) ? (*opened)->workspace().save(play.requestOf(n)) : (*opened)->save(play.requestOf(n));
        if (!saved)
            return fail(saved.error());
        say(QByteArray::number(n) + ' ' + identity::toString(saved->verdict).toLatin1());
    }
    constexpr int mostRounds = 200;
    for (int round = 0; round < mostRounds; ++round) {
        const auto report = (*opened)->pushAll({});
        if (!report)
            return fail(report.error());
        if (report->later == 0) {
            say("end");
            return 0;
        }
    }
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    return run({.name = QStringLiteral("Service"), .path = arguments.at(1), .kind = arguments.at(2)},
        {.seed = arguments.at(3).toUInt(), .saves = arguments.at(4).toInt()}, arguments.at(5).toInt());
}
