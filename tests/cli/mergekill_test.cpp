// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/mergekill.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;

/// kill -9 at random moments of merges and of their undoing: each is done wholly or not at all, and in the end
/// everything can be taken apart again. See test::runMergeKill().
///
/// ONEFOLD_KILL_ROUNDS sets the rounds (30), ONEFOLD_KILL_SEED groups and moments; the seed is printed.
class MergeKillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeOrNotAtAll();
};

namespace {

int fromEnvironment(const char *name, int usual)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(name, &ok);
    return ok ? number : usual;
}

} // namespace

void MergeKillTest::wholeOrNotAtAll()
{
    const int rounds = fromEnvironment("ONEFOLD_KILL_ROUNDS", 30);
    const auto seed = static_cast<quint32>(
        fromEnvironment("ONEFOLD_KILL_SEED", static_cast<int>(QRandomGenerator::global()->bounded(1'000'000))));
    qInfo("ONEFOLD_KILL_SEED=%u", seed);
    const QTemporaryDir folder;
    const auto report = test::runMergeKill({.program = QStringLiteral(ONEFOLD_PROGRAM),
        .folder = folder.filePath(u"data"_s),
        .groups = 6,
        .rounds = rounds,
        .seed = seed});
    qInfo("%d kills, %d merges, %d un-merges", report.kills, report.merges, report.unmerges);
    QCOMPARE(report.wrong, QString());
    QVERIFY(rounds < 10 || report.kills > 0);
}

QTEST_GUILESS_MAIN(MergeKillTest)
#include "mergekill_test.moc"
