// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "tests/support/postgresserver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// kill -9 at random moments of an import: resumed, as often as it takes, it ends as if nobody had killed it. Into a
/// team's database too, where the environment says ONEFOLD_TEST_STORE=postgresql: see Program.
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

/// What must be the same. Contacts by their place among all: what a kill took back leaves gaps in a team's numbers.
QStringList questions()
{
    const QString places = u"WITH place AS (SELECT id,row_number() OVER (ORDER BY id) AS nth FROM contact) "_s;
    return {places + u"SELECT nth,email,phone,city FROM contact JOIN place USING (id) ORDER BY nth"_s,
        places + u"SELECT nth,verdict,effect FROM entry LEFT JOIN place ON place.id=contact ORDER BY entry.id"_s,
        places + u"SELECT row,verdict,nth FROM import_row LEFT JOIN place ON place.id=contact ORDER BY row"_s,
        u"SELECT counts,position,state FROM import_run"_s, u"SELECT kind,changes,unfinished FROM operation"_s};
}

/// The file, read with another SQLite than the program's.
QStringList stateOfFile(const QString &path)
{
    QStringList state;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(path);
        if (!database.open())
            return {u"cannot be opened"_s};
        for (const QString &sql : QStringList{u"PRAGMA integrity_check"_s} + questions()) {
            QSqlQuery query(sql, database);
            if (!query.isActive())
                state += u"cannot be asked: "_s + sql;
            while (query.next()) {
                QStringList cells;
                for (int i = 0; i < query.record().count(); ++i)
                    cells += query.value(i).toString();
                state += cells.join(u'|');
            }
        }
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return state;
}

QStringList stateOfDatabase(const QString &name)
{
    QStringList state;
    for (const QString &sql : questions()
            + QStringList{u"SELECT count(*) FROM arriving"_s,
                u"SELECT kind,count(*),count(DISTINCT key) FROM identifier GROUP BY kind ORDER BY kind"_s})
        state += onefold::test::PostgresServer::shared().ask(name, u"SET search_path=onefold; "_s + sql).split(u'\n');
    return state;
}

QStringList stateOf(const Program &program)
{
    const QString database = program.teamDatabase();
    return database.isEmpty() ? stateOfFile(program.databasePath()) : stateOfDatabase(database);
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
    const QStringList expected = stateOf(whole);
    QVERIFY(expected.size() > rows);
    QCOMPARE(expected.filter(u"ERROR"_s) + expected.filter(u"cannot be"_s), QStringList());
    for (int round = 0; round < rounds; ++round) {
        const Program program;
        const QString file = program.file(u"people.csv"_s, bytes);
        int kills = 0;
        // Each run gets a little longer, so that there is an end to it.
        while (!runAndKill(program, file, random.bounded(took / 2) + kills * took / 20))
            ++kills;
        const QStringList state = stateOf(program);
        QCOMPARE(state.size(), expected.size());
        QCOMPARE(state, expected);
    }
}

QTEST_GUILESS_MAIN(ImportKillTest)
#include "importkill_test.moc"
