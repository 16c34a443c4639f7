// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// kill -9 at random moments of an import: resumed, as often as it takes, it ends as if nobody had killed it.
///
/// ONEFOLD_KILL_ROUNDS sets the rounds (3), ONEFOLD_KILL_SEED the moments; the seed is printed.
class ImportKillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsTheSame();
};

namespace {

constexpr int rows = 3000;
constexpr int patience = 60'000;

int fromEnvironment(const char *name, int usual)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(name, &ok);
    return ok ? number : usual;
}

/// Every fourth row is of somebody who came before, every tenth cannot be saved.
QByteArray people()
{
    QByteArray file = "Email,Phone,City\n";
    for (int i = 0; i < rows; ++i) {
        const int person = i % 4 == 3 ? i - 3 : i;
        const QByteArray number = QByteArray::number(person);
        file += (i % 10 == 5 ? QByteArray("bad") : QByteArray("p@a.example")).insert(i % 10 == 5 ? 3 : 1, number);
        file += ",+1512555" + number.rightJustified(4, '0') + ",C" + QByteArray::number(i) + '\n';
    }
    return file;
}

/// What must be the same: read with another SQLite than the program's.
QStringList stateOf(const QString &path)
{
    QStringList state;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(path);
        if (!database.open())
            return {u"cannot be opened"_s};
        for (const QString &sql :
            {u"PRAGMA integrity_check"_s, u"SELECT id,email,phone,city FROM contact ORDER BY id"_s,
                u"SELECT contact,verdict FROM entry ORDER BY id"_s, u"SELECT row,verdict,contact FROM import_row"_s,
                u"SELECT counts,position,state FROM import_run"_s,
                u"SELECT kind,changes,unfinished FROM operation"_s}) {
            QSqlQuery query(sql, database);
            while (query.next())
                state +=
                    query.value(0).toString() + u'|' + query.value(1).toString() + u'|' + query.value(2).toString();
        }
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return state;
}

constexpr int someRowsRejected = 3;

/// Runs the import and kills it after @p milliseconds; true where it had come to its end by then.
bool runAndKill(const Program &program, const QString &file, int milliseconds)
{
    const auto process = program.start({u"--data-dir"_s, program.dataDir(), u"import"_s, file, u"--resume"_s});
    const bool finished = process->waitForFinished(milliseconds);
    process->kill();
    process->waitForFinished(patience);
    const bool isOver = finished && process->exitStatus() == QProcess::NormalExit;
    if (isOver && process->exitCode() != someRowsRejected)
        qWarning("exit %d: %s", process->exitCode(), process->readAll().constData());
    return isOver;
}

} // namespace

void ImportKillTest::endsTheSame()
{
    const int rounds = fromEnvironment("ONEFOLD_KILL_ROUNDS", 3);
    const auto seed = static_cast<quint32>(
        fromEnvironment("ONEFOLD_KILL_SEED", static_cast<int>(QRandomGenerator::global()->bounded(1'000'000))));
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QByteArray bytes = people();
    const Program whole;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(whole.run({u"import"_s, whole.file(u"people.csv"_s, bytes)}).exitCode, someRowsRejected);
    const int took = static_cast<int>(timer.elapsed());
    const QStringList expected = stateOf(whole.databasePath());
    QVERIFY(expected.size() > rows);
    for (int round = 0; round < rounds; ++round) {
        const Program program;
        const QString file = program.file(u"people.csv"_s, bytes);
        int kills = 0;
        // Each run gets a little longer, so that there is an end to it.
        while (!runAndKill(program, file, random.bounded(took / 2) + kills * took / 20))
            ++kills;
        const QStringList state = stateOf(program.databasePath());
        QCOMPARE(state.size(), expected.size());
        QCOMPARE(state, expected);
    }
}

QTEST_GUILESS_MAIN(ImportKillTest)
#include "importkill_test.moc"
