// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// kill -9 at random moments: every save whose verdict was received is there, none is there twice.
///
/// ONEFOLD_KILL_ROUNDS sets the rounds (15), ONEFOLD_KILL_SAVES how many saves each process is fed (10 000), and
/// ONEFOLD_KILL_SEED the moments; the seed is printed.
class KillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictReceivedIsKept();
};

namespace {

int fromEnvironment(const char *name, int usual)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(name, &ok);
    return ok ? number : usual;
}

/// The answer of a pragma or count, read with another SQLite than the program's.
QString ask(const QString &path, const QString &sql)
{
    QString answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (database.open() && query.exec(sql) && query.next())
            answer = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return answer;
}

QByteArray input(int round, int saves)
{
    QByteArray lines;
    for (int i = 0; i < saves; ++i) {
        // Every third save is of a contact that the same feed has made before.
        const int person = i % 3 == 2 ? i - 2 : i;
        lines += text({{"email"_L1, u"p%1@r%2.example"_s.arg(person).arg(round)}, {"first_name"_L1, u"Pat"_s},
                     {"custom.step"_L1, i}})
            + '\n';
    }
    return lines;
}

} // namespace

void KillTest::everyVerdictReceivedIsKept()
{
    const int rounds = fromEnvironment("ONEFOLD_KILL_ROUNDS", 15);
    const int saves = fromEnvironment("ONEFOLD_KILL_SAVES", 10'000);
    const quint32 seed = static_cast<quint32>(
        fromEnvironment("ONEFOLD_KILL_SEED", static_cast<int>(QRandomGenerator::system()->generate() >> 1)));
    qInfo("ONEFOLD_KILL_SEED=%u", seed);
    QRandomGenerator random(seed);
    const Program program;
    QVERIFY(program.find().isEmpty());
    std::map<QString, double> stepOf; // by email, of the verdicts received
    std::map<QString, QString> idOfEmail;
    for (int round = 0; round < rounds; ++round) {
        const QString file = program.file(u"input.jsonl"_s, input(round, saves));
        const auto process = program.start({u"--data-dir"_s, program.dataDir(), u"save"_s, u"--json-input"_s, file});
        // The moment is counted in answers, from none at all to several commits, and then some turns of the loop.
        const int wanted = random.bounded(1500);
        QByteArray out;
        while (out.count('\n') < wanted && process->waitForReadyRead(30'000))
            out += process->readAllStandardOutput();
        for (int turns = random.bounded(2000); turns > 0; --turns)
            out += process->readAllStandardOutput();
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::CrashExit); // it was still at work
        out += process->readAllStandardOutput();
        out.truncate(out.lastIndexOf('\n') + 1); // half an answer is none
        for (const QJsonObject &answer : Run{.out = out}.lines()) {
            const QJsonObject contact = contactIn(answer);
            const QString email = contact.value("email"_L1).toString();
            QVERIFY(verdictOf(answer) == (idOfEmail.contains(email) ? u"updated"_s : u"created"_s));
            stepOf[email] = contact.value("custom.step"_L1).toDouble();
            idOfEmail.insert_or_assign(email, idOf(answer));
        }
        QCOMPARE(ask(program.databasePath(), u"PRAGMA integrity_check"_s), u"ok"_s);
    }
    std::map<QString, QJsonObject> contacts;
    for (const QJsonObject &contact : program.find({u"--limit"_s, u"-1"_s})) {
        const QString email = contact.value("email"_L1).toString();
        QVERIFY2(contacts.emplace(email, contact).second, qPrintable(email + u" is there twice"));
    }
    for (const auto &[email, step] : stepOf) {
        QVERIFY2(contacts.contains(email), qPrintable(email + u" is lost"));
        QCOMPARE(idOf(contacts[email]), idOfEmail[email]);
        QVERIFY2(contacts[email].value("custom.step"_L1).toDouble() >= step, qPrintable(email + u" went back"));
    }
    // Journal, identifiers and search went along.
    QCOMPARE(ask(program.databasePath(),
                 u"INSERT INTO contact_search(contact_search,rank) VALUES('integrity-check',1)"
                 " RETURNING 'whole'"_s),
        u"whole"_s);
    const QString inserts = ask(program.databasePath(), u"SELECT count(*) FROM entry WHERE verdict='created'"_s);
    QCOMPARE(inserts.toULongLong(), contacts.size());
    for (const QString &table : {u"contact"_s, u"identifier"_s, u"contact_text"_s})
        QCOMPARE(ask(program.databasePath(), u"SELECT count(*) FROM "_s + table).toULongLong(), contacts.size());
    qInfo("%d rounds, %zu verdicts received, %zu contacts", rounds, stepOf.size(), contacts.size());
    QVERIFY(rounds < 5 || !stepOf.empty());
}

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
