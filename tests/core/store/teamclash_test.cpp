// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/inspection.h"
#include "teamworkspace.h"
#include "testworkspace.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using test::edit;
using test::request;
using test::TeamDatabase;

namespace {

/// Has the database give a transaction up where rows of contact are written and @p when holds of how often they were;
/// @p time is when it does so.
void letClash(
    const TeamDatabase &database, const QString &event, const QString &when, const QString &time = u"NOT DEFERRABLE"_s)
{
    const QString said = database.ask(
        u"CREATE SEQUENCE public.tries; CREATE FUNCTION public.clash() RETURNS trigger LANGUAGE plpgsql SECURITY "
        u"DEFINER"
        " AS $$ DECLARE nth bigint := nextval('public.tries'); BEGIN IF %1 THEN"
        " RAISE EXCEPTION USING ERRCODE='40001', MESSAGE='could not serialize access'; END IF; RETURN NEW; END $$;"
        " CREATE CONSTRAINT TRIGGER clash AFTER %2 ON onefold.contact %3 FOR EACH ROW EXECUTE FUNCTION public.clash()"_s
            .arg(when, event, time));
    QVERIFY2(!said.contains(u"ERROR"_s), qPrintable(said));
}

} // namespace

/// Transactions that the server gives up for the sake of another one: they run again, and nobody hears of it.
class TeamClashTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAgainAfterADeadlock();
    void runsAgainWhereItDidNotSerialise_data();
    void runsAgainWhereItDidNotSerialise();
    void isToldWhereItNeverEnds();
    void takesAllBackAllTheSame();
    void importsEachRowOnce();
    void seesWhatWasWrittenBeforeItsTurn();
};

/// Somebody's own statement has a row and waits for the turn, the program has the turn and waits for the row.
void TeamClashTest::runsAgainAfterADeadlock()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    QVERIFY(anna->save(request({{u"email", u"jane@acme.com"_s}})));
    std::thread other;
    QString otherWasTold;
    int runs = 0;
    const auto written = anna->store().write([&](store::Session &session) {
        const auto standing = session.contact(ContactId(1));
        if (++runs == 1) {
            // It leaves it to the program to find the deadlock.
            other = std::thread([&] {
                otherWasTold = database.ask(
                    u"SET deadlock_timeout='60s'; BEGIN; SELECT 1 FROM onefold.contact WHERE id=1 FOR UPDATE;"
                    " UPDATE onefold.contact SET city='Bonn' WHERE id=1; COMMIT"_s);
            });
            if (!database.comesToWait())
                return false;
        }
        contact::Contact wanted = *standing;
        wanted.fields.put(Field::Company, u"Acme"_s);
        const auto operation = session.beginOperation({.kind = journal::OperationKind::Edit});
        session.write({.entry = {.operation = operation,
                           .contact = wanted.id,
                           .effect = journal::Effect::Update,
                           .verdict = identity::Verdict::Updated,
                           .evidence = identity::Evidence::Database},
            .before = *standing,
            .after = wanted});
        return true;
    });
    QVERIFY(other.joinable());
    other.join();
    QVERIFY2(otherWasTold.endsWith(u"COMMIT"_s), qPrintable(otherWasTold));
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(runs, 2);
    QCOMPARE(database.ask(u"SELECT city,company FROM onefold.contact"_s), u"Bonn|Acme"_s);
    QCOMPARE(database.ask(u"SELECT verdict,changes FROM onefold.entry ORDER BY id DESC LIMIT 1"_s),
        u"updated|{\"company\": [null, \"Acme\"]}"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.operation"_s), u"3"_s); // none of the run in vain
}

void TeamClashTest::runsAgainWhereItDidNotSerialise_data()
{
    QTest::addColumn<QString>("time");
    QTest::newRow("at a statement") << u"NOT DEFERRABLE"_s;
    QTest::newRow("at the commit") << u"DEFERRABLE INITIALLY DEFERRED"_s;
}

void TeamClashTest::runsAgainWhereItDidNotSerialise()
{
    QFETCH(QString, time);
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    letClash(database, u"INSERT"_s, u"nth <= 2"_s, time);
    const auto saved =
        anna->save(std::vector{request({{u"email", u"jane@acme.com"_s}}), request({{u"email", u"bob@acme.com"_s}})});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->size(), std::size_t(2));
    for (const saving::SaveOutcome &outcome : *saved)
        QCOMPARE(identity::toString(outcome.verdict), u"created"_s);
    QCOMPARE(database.ask(u"SELECT count(*), count(DISTINCT email) FROM onefold.contact"_s), u"2|2"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.entry"_s), u"2"_s);
}

void TeamClashTest::isToldWhereItNeverEnds()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    letClash(database, u"INSERT"_s, u"true"_s);
    const auto saved = anna->save(request({{u"email", u"jane@acme.com"_s}}));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Locked);
    QVERIFY2(saved.error().message.contains(u"Nothing was changed. Try again."_s), qPrintable(saved.error().message));
    const int tries = database.ask(u"SELECT last_value FROM public.tries"_s).toInt();
    QVERIFY2(tries > 2 && tries <= 10, qPrintable(QString::number(tries)));
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.contact"_s), u"0"_s);
    // What was tried in vain is not sent with what comes next.
    (void)database.ask(u"DROP TRIGGER clash ON onefold.contact"_s);
    QVERIFY(anna->save(request({{u"email", u"bob@acme.com"_s}})));
    QCOMPARE(database.ask(u"SELECT email FROM onefold.contact"_s), u"bob@acme.com"_s);
}

/// An undo that clashes half-way begins with the first contact again.
void TeamClashTest::takesAllBackAllTheSame()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    std::vector<ContactId> ids;
    for (const QString &email : {u"a@acme.com"_s, u"b@acme.com"_s, u"c@acme.com"_s})
        ids.push_back(*anna->save(request({{u"email", email}}))->id);
    const auto edited = anna->edit(ids, {.addTags = {u"x"_s}}, {});
    QVERIFY(edited && edited->updated == 3);
    letClash(database, u"UPDATE"_s, u"nth = 2"_s);
    const auto undone = anna->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(undone->reversed.size(), std::size_t(3));
    QCOMPARE(database.ask(u"SELECT last_value FROM public.tries"_s), u"5"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.contact WHERE tags LIKE '%x%'"_s), u"0"_s);
}

void TeamClashTest::importsEachRowOnce()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    const test::TestFolder folder;
    const QString path = folder.path(u"a.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Email\na@acme.com\nb@acme.com\nc@acme.com\n") > 0);
    file.close();
    letClash(database, u"INSERT"_s, u"nth = 2"_s);
    const auto imported = anna->runImport({path, importing::inspect(path)->choices}, {});
    QVERIFY2(imported && !imported->failure, imported ? "broken off" : qPrintable(imported.error().message));
    QCOMPARE(imported->run.counts.rows, 3);
    QCOMPARE(database.ask(u"SELECT string_agg(email, ',' ORDER BY id) FROM onefold.contact"_s),
        u"a@acme.com,b@acme.com,c@acme.com"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.import_row"_s), u"3"_s);
}

/// Where a database's transactions see one state throughout, that state must not be older than the turn.
void TeamClashTest::seesWhatWasWrittenBeforeItsTurn()
{
    const TeamDatabase database;
    QVERIFY(
        database.ask(u"ALTER DATABASE %1 SET default_transaction_isolation='repeatable read'"_s.arg(database.name()))
        == u"ALTER DATABASE"_s);
    auto anna = *database.open(u"anna"_s);
    QString otherWasTold;
    // Saves the same person, and ends once somebody waits for that.
    std::thread other([&] {
        otherWasTold = database.ask(
            u"BEGIN ISOLATION LEVEL READ COMMITTED; INSERT INTO onefold.contact(email) VALUES('jane@acme.com');"
            " DO $$ BEGIN FOR i IN 1..3000 LOOP EXIT WHEN (%1) > 0; PERFORM pg_sleep(0.01); END LOOP; END $$; COMMIT"_s
                .arg(TeamDatabase::writersThat(u"NOT granted"_s)));
    });
    const bool isWriting = database.comesTo(u"1"_s, TeamDatabase::writersThat(u"granted"_s));
    const auto saved = anna->save(request({{u"email", u"jane@acme.com"_s}}));
    other.join();
    QVERIFY(isWriting);
    QVERIFY2(otherWasTold.endsWith(u"COMMIT"_s), qPrintable(otherWasTold));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(identity::toString(saved->verdict), u"unchanged"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.contact"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(TeamClashTest)
#include "teamclash_test.moc"
