// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// erase: a person leaves for good, from every file.
class EraseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void leavesNoTrace();
    void leavesNoTraceOfADeletedOne();
    void leavesNoTraceOfOneThatWasMerged();
    void leavesNoTraceInWhatWasEditedSince();
    void reachesNoneThatIsMergedAgain();
    void othersKeepTheirs();
    void oneNamelessEntryStays();
    void cannotBeUndone();
    void earlierOperationsCannotBringItBack();
    void severalAtOnce();

private:
    /// Those of @p secrets whose bytes stand in a file of the data folder, with the file.
    QStringList tracesOf(const QByteArrayList &secrets);

    std::unique_ptr<Program> m_program;
};

namespace {

// Words that occur nowhere else; in the writings that database, search index and journal might use.
QByteArrayList secrets()
{
    return {"zanzibarra", "Zanzibarra", "Quirkfoot", "quirkfoot", "qf-mail", "Qf-Mail", "5125550147", "512 555",
        "014 147", "555 550", "Blimptown", "blimptown", "wobblytag", "extref-4711", "extref 4711", "further-qf",
        "Kozlodujski", "kozlodujski"};
}

} // namespace

QStringList EraseTest::tracesOf(const QByteArrayList &wanted)
{
    QStringList traces;
    QDirIterator files(m_program->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray &secret : wanted) {
            if (bytes.contains(secret))
                traces += QString::fromUtf8(secret) + u" in " + files.fileName();
        }
    }
    return traces;
}

void EraseTest::leavesNoTrace()
{
    const QString other = idOf(m_program->save({u"email=other@acme.com"_s, u"first_name=Other"_s}));
    const QString id = idOf(m_program->save({u"email=Qf-Mail@zanzibarra.example"_s, u"first_name=Quirkfoot"_s,
        u"last_name=Zanzibarra"_s, u"phone=+15125550147"_s, u"city=Blimptown"_s, u"tags=wobblytag"_s,
        u"identifier.ref=extref-4711"_s, u"identifier.email=further-qf@zanzibarra.example"_s}));
    // A history: edits, refusals, a colleague who shares the number, a doubtful match, undo, deletion and return.
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, id, u"last_name=Kozlodujski"_s})), u"updated"_s);
    QCOMPARE(
        verdictOf(m_program->save({u"--mode"_s, u"create"_s, u"email=qf-mail@zanzibarra.example"_s})), u"rejected"_s);
    QCOMPARE(
        notAppliedIn(m_program->save({u"email=other@acme.com"_s, u"phone=+15125550147"_s})), QStringList(u"phone"_s));
    QCOMPARE(
        notAppliedIn(m_program->save({u"email=third@acme.com"_s, u"phone=+15125550147"_s})), QStringList(u"phone"_s));
    QCOMPARE(verdictOf(m_program->save({u"email=Qf-Mail@@zanzibarra.example"_s, u"first_name=Quirkfoot\u0001"_s})),
        u"rejected"_s);
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_program->ask({u"delete"_s, id}).exitCode, 0);
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 0);
    QVERIFY(QFile::copy(m_program->databasePath(), m_program->databasePath() + u".backup-v0-20260101T000000000"));
    QVERIFY(!tracesOf(secrets()).isEmpty()); // they are what to look for

    const Run erased = m_program->ask({u"erase"_s, id});
    QCOMPARE(erased.exitCode, 0);
    QCOMPARE(verdictOf(erased.json()), u"erased"_s);
    QCOMPARE(tracesOf(secrets()), QStringList());
    QVERIFY(m_program->ask({u"show"_s, id}).exitCode != 0);
    QVERIFY(m_program->find({u"zanz"_s}).isEmpty());
    const QByteArray history = m_program->ask({u"history"_s}).out;
    for (const QByteArray &secret : secrets())
        QVERIFY2(!history.contains(secret), secret.constData());
    QCOMPARE(m_program->find().size(), 1);
    QCOMPARE(m_program->show(other).value("first_name"_L1).toString(), u"Other"_s);
    QCOMPARE(verdictOf(m_program->save({u"email=qf-mail@zanzibarra.example"_s})), u"created"_s); // a stranger now
}

void EraseTest::leavesNoTraceOfADeletedOne()
{
    const QString id = idOf(m_program->save({u"email=qf-mail@zanzibarra.example"_s, u"first_name=Quirkfoot"_s}));
    QCOMPARE(m_program->ask({u"delete"_s, id}).exitCode, 0);
    QVERIFY(!tracesOf(secrets()).isEmpty()); // the journal keeps it
    QCOMPARE(verdictOf(m_program->ask({u"erase"_s, id}).json()), u"erased"_s);
    QCOMPARE(tracesOf(secrets()), QStringList());
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 1);
}

void EraseTest::leavesNoTraceOfOneThatWasMerged()
{
    const QString other = idOf(m_program->save({u"email=other@acme.com"_s, u"first_name=Other"_s}));
    const QString id = idOf(
        m_program->save({u"email=Qf-Mail@zanzibarra.example"_s, u"first_name=Quirkfoot"_s, u"last_name=Zanzibarra"_s}));
    QCOMPARE(m_program->ask({u"duplicates"_s, u"merge"_s, other, id, u"--keep"_s, other}).exitCode, 0);
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_program->ask({u"redo"_s}).exitCode, 0);
    // He is a part of the other again, where erasing would not reach him.
    QCOMPARE(m_program->ask({u"erase"_s, id}).exitCode, 3);
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_program->ask({u"erase"_s, id}).exitCode, 0);
    QCOMPARE(tracesOf(secrets()), QStringList());
    QCOMPARE(m_program->show(other).value("first_name"_L1).toString(), u"Other"_s);
}

/// What a merge had given another may stand in that one's later edits, too.
void EraseTest::leavesNoTraceInWhatWasEditedSince()
{
    const QString other = idOf(m_program->save({u"email=other@acme.com"_s, u"first_name=Other"_s}));
    const QString id = idOf(m_program->save({u"email=qf-mail@zanzibarra.example"_s, u"phone=+15125550147"_s}));
    const QString merge = m_program->ask({u"duplicates"_s, u"merge"_s, other, id, u"--keep"_s, other})
                              .json()
                              .value("operation"_L1)
                              .toString();
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, other, u"phone=+4930123456"_s, u"city=Bonn"_s})), u"updated"_s);
    QCOMPARE(m_program->ask({u"undo"_s, merge}).exitCode, 0);
    QCOMPARE(m_program->show(id).value("phone"_L1).toString(), u"+15125550147"_s);
    QCOMPARE(m_program->ask({u"erase"_s, id}).exitCode, 0);
    QCOMPARE(tracesOf(secrets()), QStringList());
    QCOMPARE(m_program->show(other).value("phone"_L1).toString(), u"+4930123456"_s);
    // The other's own changes are still told, and taken back.
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 0);
    QVERIFY(!m_program->show(other).contains("city"_L1));
    QCOMPARE(m_program->show(other).value("phone"_L1).toString(), u"+4930123456"_s);
}

/// However often the merge was taken back and forth.
void EraseTest::reachesNoneThatIsMergedAgain()
{
    const auto operationOf = [this](const QStringList &arguments) {
        return m_program->ask(arguments).json().value("operation"_L1).toString();
    };
    const QString other = idOf(m_program->save({u"email=other@acme.com"_s}));
    const QString id = idOf(m_program->save({u"email=qf-mail@zanzibarra.example"_s}));
    QVERIFY(!operationOf({u"duplicates"_s, u"merge"_s, other, id, u"--keep"_s, other}).isEmpty());
    QVERIFY(!operationOf({u"undo"_s}).isEmpty());
    const QString redo = operationOf({u"redo"_s});
    const QString undo = operationOf({u"undo"_s, redo});
    const QString again = operationOf({u"redo"_s, undo});
    QVERIFY(m_program->ask({u"show"_s, id}).exitCode != 0);
    QCOMPARE(m_program->ask({u"erase"_s, id}).exitCode, 3);
    QCOMPARE(m_program->ask({u"undo"_s, again}).exitCode, 0);
    QCOMPARE(m_program->ask({u"erase"_s, id}).exitCode, 0);
    QCOMPARE(tracesOf(secrets()), QStringList());
}

void EraseTest::othersKeepTheirs()
{
    const QString a = idOf(m_program->save({u"email=a@acme.com"_s, u"city=Bonn"_s, u"tags=x"_s}));
    const QString b = idOf(m_program->save({u"email=b@acme.com"_s, u"city=Bonn"_s, u"tags=x"_s}));
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, b, u"city=Ulm"_s})), u"updated"_s);
    const QByteArray before = text(m_program->show(b));
    QCOMPARE(m_program->ask({u"erase"_s, a}).exitCode, 0);
    QCOMPARE(text(m_program->show(b)), before);
    QCOMPARE(m_program->history({b}).size(), 2);
    QCOMPARE(m_program->find({u"ulm"_s}).size(), 1);
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 0); // of b's edit
    QCOMPARE(m_program->show(b).value("city"_L1).toString(), u"Bonn"_s);
}

void EraseTest::oneNamelessEntryStays()
{
    const QString id = idOf(m_program->save({u"email=a@acme.com"_s, u"first_name=Ann"_s}));
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, id, u"city=Ulm"_s})), u"updated"_s);
    const QJsonObject erased = m_program->ask({u"erase"_s, id}).json();
    const QList<QJsonObject> history = m_program->history();
    QCOMPARE(history.size(), 1);
    QCOMPARE(verdictOf(history[0]), u"erased"_s);
    QCOMPARE(history[0].value("what"_L1).toString(), u"erase"_s);
    QCOMPARE(history[0].value("operation"_L1), erased.value("operation"_L1));
    QCOMPARE(changedIn(history[0]), QByteArray("{}"));
    // A second time there is nothing to erase, and the first stays told.
    const Run again = m_program->ask({u"erase"_s, id});
    QCOMPARE(again.exitCode, 3);
    QCOMPARE(verdictOf(again.json()), u"rejected"_s);
    QCOMPARE(m_program->history(), history);
}

void EraseTest::cannotBeUndone()
{
    const QString id = idOf(m_program->save({u"email=a@acme.com"_s}));
    const Run erased = m_program->run({u"erase"_s, id});
    QVERIFY2(erased.out.contains("cannot be undone"), erased.out.constData());
    const QString operation = m_program->history().value(0).value("operation"_L1).toString();
    const Run undone = m_program->ask({u"undo"_s, operation});
    QVERIFY(undone.exitCode != 0);
    QVERIFY(undone.json().contains("error"_L1));
    QVERIFY(m_program->ask({u"redo"_s, operation}).exitCode != 0);
    QVERIFY(m_program->find().isEmpty());
}

void EraseTest::earlierOperationsCannotBringItBack()
{
    const QJsonObject created = m_program->save({u"email=a@acme.com"_s});
    const QString id = idOf(created);
    const QJsonObject deleted = m_program->ask({u"delete"_s, id}).json();
    QCOMPARE(m_program->ask({u"erase"_s, id}).exitCode, 0);
    for (const QJsonObject &operation : {created, deleted})
        QCOMPARE(m_program->ask({u"undo"_s, operation.value("operation"_L1).toString()}).exitCode, 1);
    QVERIFY(m_program->find().isEmpty());
}

void EraseTest::severalAtOnce()
{
    const QString a = idOf(m_program->save({u"email=qf-mail@a.example"_s}));
    const QString b = idOf(m_program->save({u"email=b@zanzibarra.example"_s}));
    const Run run = m_program->ask({u"erase"_s, a, u"999"_s, b});
    QCOMPARE(run.exitCode, 3); // one was not there
    QCOMPARE(run.lines().size(), 3);
    QVERIFY(m_program->find().isEmpty());
    QCOMPARE(tracesOf(secrets()), QStringList());
}

QTEST_GUILESS_MAIN(EraseTest)
#include "erase_test.moc"
