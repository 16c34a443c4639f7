// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Saves through services that break all the time, the client killed meanwhile. ONEFOLD_FAULT_SEEDS=N runs N seeds of
// each service, ONEFOLD_FAULT_SAVES and ONEFOLD_FAULT_KILLS make each run longer; onefold_bench runs 200 seeds.

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
    for (int seed = 1; seed <= fromEnvironment("ONEFOLD_FAULT_SEEDS", 1); ++seed) {
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::addRow("%s %d", kind, seed) << QString::fromLatin1(kind) << seed;
    }
}

void FaultRunTest::nothingIsLostOrDoubled()
{
    QFETCH(const QString, kind);
    QFETCH(const int, seed);
    const auto report = onefold::test::runFaults(kind, static_cast<quint32>(seed),
        fromEnvironment("ONEFOLD_FAULT_SAVES", 40), fromEnvironment("ONEFOLD_FAULT_KILLS", 4));
    QCOMPARE(report.wrong, QString());
    QVERIFY(report.faults * 5 > report.requests); // the plan had its way
}

QTEST_GUILESS_MAIN(FaultRunTest)
#include "faultrun_test.moc"
