// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Saves, merges and un-merges through services that break all the time, the client killed meanwhile. With
// ONEFOLD_LONG_TESTS set, 200 seeds of each service are run, and one run of 2 000 saves and 20 kills;
// ONEFOLD_FAULT_SEED=N runs the seed N alone.

#include "tests/core/sync/faultrun.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

int fromEnvironment(const char *name, int usual)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(name, &ok);
    return ok ? number : usual;
}

} // namespace

class FaultRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubled_data();
    void nothingIsLostOrDoubled();
};

void FaultRunTest::nothingIsLostOrDoubled_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("saves");
    QTest::addColumn<int>("kills");
    QTest::addColumn<int>("groups");
    QTest::addColumn<bool>("inBulk");
    const bool isLong = qEnvironmentVariableIsSet("ONEFOLD_LONG_TESTS");
    const int only = fromEnvironment("ONEFOLD_FAULT_SEED", 0);
    const int first = only > 0 ? only : 1;
    const int last = only > 0 ? only : isLong ? 200 : 1;
    for (const char *kind : {"leadpush", "highlevel", "bird"}) {
        for (int seed = first; seed <= last; ++seed)
            QTest::addRow("%s %d", kind, seed) << QString::fromLatin1(kind) << seed << 40 << 4 << 0 << false;
        for (int seed = first; seed <= last; ++seed)
            QTest::addRow("%s merges %d", kind, seed) << QString::fromLatin1(kind) << seed << 5 << 6 << 9 << false;
        for (int seed = first; seed <= last; ++seed)
            QTest::addRow("%s bulk merges %d", kind, seed) << QString::fromLatin1(kind) << seed << 0 << 0 << 6 << true;
        if (isLong)
            QTest::addRow("%s, long", kind) << QString::fromLatin1(kind) << first << 2'000 << 20 << 0 << false;
    }
}

void FaultRunTest::nothingIsLostOrDoubled()
{
    QFETCH(const QString, kind);
    QFETCH(const int, seed);
    QFETCH(const int, saves);
    QFETCH(const int, kills);
    QFETCH(const int, groups);
    QFETCH(const bool, inBulk);
    const auto report = onefold::test::runFaults(kind, static_cast<quint32>(seed), saves, kills, groups, inBulk);
    QCOMPARE(report.wrong, QString());
    QVERIFY(report.faults * 10 > report.requests); // the plan had its way
}

int main(int argc, char **argv)
{
    // A run of 2 000 saves takes longer than Qt Test lets a function have.
    if (qEnvironmentVariableIsSet("ONEFOLD_LONG_TESTS"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    const QCoreApplication application(argc, argv);
    FaultRunTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "faultrun_test.moc"
