// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"
#include "testworkspace.h"

#include "core/workspace/create.h"
#include "core/workspace/openstore.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using test::PostgresServer;
using test::request;
using test::TeamDatabase;
using workspace::Workspace;
using workspace::WorkspaceInfo;

/// "workspace init", run once more: on what is there, on what is half there, on what an older Onefold made.
class TeamSetupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsAnOlderOneUpToDate();
    void goesOnWhereItWasCutOff();
    void waitsForWhoeverWrites();
    void isNoticedByWhoeverIsConnected();
    void isForTheLoginThatDidIt();
    void isDoneOnceBySeveral();
};

/// As it was three versions ago: with foreign keys, with a function that is gone since, and open to everybody by hand.
void TeamSetupTest::bringsAnOlderOneUpToDate()
{
    const TeamDatabase database;
    auto olga = *database.open(u"olga"_s);
    QVERIFY(olga->save(request({{u"email", u"jane@acme.com"_s}, {u"city", u"Bonn"_s}})));
    const QString older =
        database.ask(u"ALTER TABLE onefold.entry ADD FOREIGN KEY(operation) REFERENCES onefold.operation(id);"
                     " ALTER TABLE onefold.contact DROP COLUMN source CASCADE;"
                     " CREATE FUNCTION onefold.index_by_hand(c onefold.contact) RETURNS onefold.contact LANGUAGE "
                     "plpgsql AS 'BEGIN RETURN c; END';"
                     " GRANT ALL ON onefold.entry TO PUBLIC;"
                     " UPDATE onefold.about SET version=2"_s);
    QVERIFY2(older.endsWith(u"UPDATE 1"_s), qPrintable(older));
    QVERIFY(!database.open(u"anna"_s));
    const Result<void> again = workspace::initTeam(database.info(u"postgres"_s), test::testSettings());
    QVERIFY2(again, again ? "" : qPrintable(again.error().message + again.error().detail));
    auto anna = *database.open(u"anna"_s);
    QCOMPARE(*anna->contactCount(), 1);
    QCOMPARE(anna->history({})->size(), std::size_t(1));
    QVERIFY(anna->save(request({{u"email", u"bob@acme.com"_s}, {u"source", u"fair"_s}})));
    QVERIFY(database.ask(u"DELETE FROM onefold.entry"_s, u"anna"_s).contains(u"permission denied"_s));
    QCOMPARE(database.ask(u"SELECT count(*) FROM pg_constraint WHERE conname='entry_operation_fkey'"_s), u"0"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM pg_proc WHERE proname='index_by_hand'"_s), u"1"_s);
}

/// Tables, roles and rights come in one transaction; the settings come in a second one.
void TeamSetupTest::goesOnWhereItWasCutOff()
{
    PostgresServer &server = PostgresServer::shared();
    const QString name = server.makeDatabase();
    const WorkspaceInfo info{.name = u"T"_s, .kind = u"team"_s, .url = server.url(name)};
    QVERIFY(workspace::setUpTeam(info)); // and nothing else
    store::Settings settings = test::testSettings();
    settings.region = u"DE"_s;
    QVERIFY(workspace::initTeam(info, settings));
    QCOMPARE((*Workspace::open(info))->settings()->region, u"DE"_s);
    // What an admin has set since stays.
    QVERIFY(workspace::initTeam(info, test::testSettings()));
    QCOMPARE((*Workspace::open(info))->settings()->region, u"DE"_s);
}

void TeamSetupTest::waitsForWhoeverWrites()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    std::thread setUp;
    std::atomic<bool> isSetUp = false;
    bool waits = false;
    const auto written = anna->store().write([&](store::Session & /*session*/) {
        setUp = std::thread([&] { isSetUp = workspace::setUpTeam(database.info(u"postgres"_s)).ok(); });
        return waits = database.comesToWait();
    });
    QVERIFY(setUp.joinable());
    setUp.join();
    QVERIFY(written && waits && isSetUp);
}

/// A newer Onefold has brought it up to date, and this one has it open.
void TeamSetupTest::isNoticedByWhoeverIsConnected()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    QVERIFY(anna->save(request({{u"email", u"jane@acme.com"_s}})));
    const QString version = database.ask(u"SELECT version FROM onefold.about"_s);
    for (const auto &[now, code] : {std::pair{u"99"_s, ErrorCode::TooNew}, std::pair{u"1"_s, ErrorCode::Refused}}) {
        QCOMPARE(database.ask(u"UPDATE onefold.about SET version="_s + now), u"UPDATE 1"_s);
        const auto saved = anna->save(request({{u"email", u"bob@acme.com"_s}}));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, code);
        QCOMPARE(*anna->contactCount(), 1); // it may still be read
    }
    QCOMPARE(database.ask(u"UPDATE onefold.about SET version="_s + version), u"UPDATE 1"_s);
    QVERIFY(anna->save(request({{u"email", u"bob@acme.com"_s}})));
}

/// The database says whose it is, not who may make roles.
void TeamSetupTest::isForTheLoginThatDidIt()
{
    const TeamDatabase database;
    const QString login = u"builder_"_s + database.name();
    (void)database.ask(u"CREATE ROLE %1 LOGIN CREATEROLE"_s.arg(login));
    (void)database.ask(u"GRANT ALL ON SCHEMA onefold TO %1; GRANT CREATE ON DATABASE %2 TO %1;"
                       " GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA onefold TO %1"_s.arg(login, database.name()));
    const QString before = PostgresServer::shared().traces(database.name());
    const Result<void> again = workspace::setUpTeam(database.info(login));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Refused);
    QVERIFY2(again.error().message.contains(u"to be the login that set it up. Nothing was changed."_s),
        qPrintable(again.error().message));
    QCOMPARE(PostgresServer::shared().traces(database.name()), before);
}

void TeamSetupTest::isDoneOnceBySeveral()
{
    PostgresServer &server = PostgresServer::shared();
    const WorkspaceInfo info{.name = u"T"_s, .kind = u"team"_s, .url = server.url(server.makeDatabase())};
    std::atomic<int> done = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] { done += workspace::initTeam(info, test::testSettings()) ? 1 : 0; });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(done.load(), 4);
    QVERIFY((*Workspace::open(info))->save(request({{u"email", u"jane@acme.com"_s}})));
}

QTEST_GUILESS_MAIN(TeamSetupTest)
#include "teamsetup_test.moc"
