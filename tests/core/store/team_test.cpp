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
using contact::ContactId;
using test::PostgresServer;
using test::request;
using test::TeamDatabase;
using workspace::Workspace;
using workspace::WorkspaceInfo;

/// What is the team store's own: setting it up, what is written by hand, many people at once, a server that goes away.
class TeamTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsUpAgain();
    void refusesWhatIsNewer();
    void saysWhatIsMissing();
    void journalsHandwrittenStatements();
    void journalsInsertsThatPretendToArrive();
    void erasesWhatAMergeGaveToOthers();
    void oneIdentityIsSavedAtOnce();
    void comesBackAfterARestart();
    void tellsThatTheServerIsGone();
};

void TeamTest::setsUpAgain()
{
    const TeamDatabase database;
    auto workspace = *database.open(u"anna"_s);
    QVERIFY(workspace->save(request({{u"email", u"jane@acme.com"_s}})));
    const Result<void> again = workspace::setUpTeam(database.info(u"postgres"_s));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message + again.error().detail));
    QCOMPARE(*workspace->contactCount(), 1);
    QVERIFY(workspace->save(request({{u"email", u"bob@acme.com"_s}})));
}

void TeamTest::refusesWhatIsNewer()
{
    const TeamDatabase database;
    QCOMPARE(database.ask(u"UPDATE onefold.about SET version=99"_s), u"UPDATE 1"_s);
    QCOMPARE(database.open(u"anna"_s).error().code, ErrorCode::TooNew);
    QCOMPARE(workspace::setUpTeam(database.info(u"postgres"_s)).error().code, ErrorCode::TooNew);
    QCOMPARE(database.ask(u"SELECT version FROM onefold.about"_s), u"99"_s);
    QCOMPARE(database.ask(u"UPDATE onefold.about SET version=0"_s), u"UPDATE 1"_s);
    const Error older = database.open(u"anna"_s).error();
    QVERIFY(older.message.contains(u"workspace init"_s));
}

void TeamTest::saysWhatIsMissing()
{
    PostgresServer &server = PostgresServer::shared();
    const QString name = server.makeDatabase();
    (void)server.ask(name, u"CREATE ROLE paul LOGIN"_s);
    const WorkspaceInfo info{.name = u"T"_s, .kind = u"team"_s, .url = server.url(name, u"paul"_s)};
    const Error missing = Workspace::open(info).error();
    QCOMPARE(missing.code, ErrorCode::NotFound);
    QVERIFY(missing.message.contains(u"onefold workspace init --url"_s));
    QVERIFY(!workspace::setUpTeam(info)); // may not create anything
    QCOMPARE(server.ask(name, u"SELECT count(*) FROM pg_namespace WHERE nspname='onefold'"_s), u"0"_s);
    WorkspaceInfo nowhere = info;
    nowhere.url = server.url(u"no_such_database"_s);
    QCOMPARE(Workspace::open(nowhere).error().code, ErrorCode::Unavailable);
    nowhere.url = u"postgresql://host.invalid/contacts"_s;
    QCOMPARE(Workspace::open(nowhere).error().code, ErrorCode::Unavailable);
}

void TeamTest::journalsHandwrittenStatements()
{
    const TeamDatabase database;
    auto workspace = *database.open(u"olga"_s);
    QVERIFY(workspace->save(request({{u"email", u"jane@acme.com"_s}})));
    QCOMPARE(database.ask(u"UPDATE onefold.contact SET city='Bonn', email='Jane.Doe@Acme.com' WHERE id=1"_s, u"anna"_s),
        u"UPDATE 1"_s);
    const auto history = workspace->history({.contact = ContactId(1)});
    QCOMPARE(history->size(), std::size_t(2));
    QCOMPARE(history->front().operation.who, u"anna"_s);
    QCOMPARE(identity::toString(history->front().entry.verdict), u"updated"_s);
    QCOMPARE(history->front().entry.changes.size(), std::size_t(2));
    // It is matched and found by what it holds now.
    const auto again = workspace->save(request({{u"email", u"jane.doe@acme.com"_s}}));
    QVERIFY(again->id == ContactId(1));
    QCOMPARE(workspace->find({.search = {.text = u"bonn"_s}})->size(), std::size_t(1));
    QCOMPARE(database.ask(u"INSERT INTO onefold.contact(first_name,email) VALUES('Bob','bob@acme.com')"_s, u"anna"_s),
        u"INSERT 0 1"_s);
    QCOMPARE(identity::toString(workspace->save(request({{u"email", u"bob@acme.com"_s}}))->verdict), u"unchanged"_s);
    QVERIFY(workspace->undo(history->front().operation.id));
    QCOMPARE((*workspace->contact(ContactId(1)))->fields.text(contact::Field::City), QString());
}

/// The word by which imports keep the trigger from journaling row by row is of no use to anybody else.
void TeamTest::journalsInsertsThatPretendToArrive()
{
    const TeamDatabase database;
    (void)database.ask(
        u"SET onefold.batch='on'; INSERT INTO onefold.contact(email) VALUES('bob@acme.com')"_s, u"anna"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.contact"_s), u"1"_s);
    QCOMPARE(database.ask(u"SELECT o.who || ' ' || e.verdict FROM onefold.entry AS e"
                          " JOIN onefold.operation AS o ON o.id = e.operation"_s),
        u"anna created"_s);
}

/// What a merge, taken back since, had given another stands in no later edit of that one's.
void TeamTest::erasesWhatAMergeGaveToOthers()
{
    const TeamDatabase database;
    auto olga = *database.open(u"olga"_s);
    const ContactId a = *olga->save(request({{u"email", u"a@acme.com"_s}}))->id;
    const ContactId b = *olga->save(request({{u"email", u"b@acme.com"_s}, {u"phone", u"+15125550147"_s}}))->id;
    const auto merged = olga->merge({.contacts = {a, b}, .survivor = a});
    QVERIFY(olga->save(test::edit(a, {{u"phone", u"+4930123456"_s}, {u"city", u"Bonn"_s}})));
    QVERIFY(olga->undo(merged->operation));
    QVERIFY(olga->erase({b})->front().verdict == identity::Verdict::Erased);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.entry WHERE changes LIKE '%5550147%'"_s), u"0"_s);
    QVERIFY(olga->undo()); // the rest of the edit
    const contact::Fields fields = (*olga->contact(a))->fields;
    QCOMPARE(fields.text(contact::Field::City), QString());
    QCOMPARE(fields.text(contact::Field::Phone), u"+4930123456"_s);
}

/// Many people save the same person at once: one contact, one "created", and every verdict true by the journal.
void TeamTest::oneIdentityIsSavedAtOnce()
{
    const TeamDatabase database;
    constexpr int people = 4;
    constexpr int rounds = 15;
    std::atomic<int> created = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int person = 0; person < people; ++person) {
        threads.emplace_back([&, person] {
            auto opened = database.open(person % 2 == 0 ? u"anna"_s : u"olga"_s);
            for (int round = 0; opened && round < rounds; ++round) {
                const auto saved = (*opened)->save(
                    request({{u"email", u"r%1@acme.com"_s.arg(round)}, {u"city", u"City %1"_s.arg(person)}}));
                failed += saved ? 0 : 1;
                created += saved && saved->verdict == identity::Verdict::Created ? 1 : 0;
            }
            failed += opened ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(created.load(), rounds);
    QCOMPARE(database.ask(u"SELECT count(*), count(DISTINCT email) FROM onefold.contact"_s), u"15|15"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.entry"_s), QString::number(people * rounds));
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.entry WHERE verdict='created'"_s), u"15"_s);
}

void TeamTest::comesBackAfterARestart()
{
    PostgresServer server; // its own, as it is to be killed
    const QString name = server.makeDatabase();
    const WorkspaceInfo info{.name = u"T"_s, .kind = u"team"_s, .url = server.url(name)};
    QVERIFY(workspace::initTeam(info, test::testSettings()));
    auto workspace = *Workspace::open(info);
    const auto before = workspace->save(request({{u"email", u"jane@acme.com"_s}}));
    QVERIFY(before);
    server.kill();
    const auto meanwhile = workspace->save(request({{u"email", u"lost@acme.com"_s}}));
    QVERIFY(!meanwhile);
    QCOMPARE(meanwhile.error().code, ErrorCode::Unavailable);
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace->save(request({{u"email", u"again@acme.com"_s}})).ok(), 30'000);
    QCOMPARE(*workspace->contactCount(), 2);
    QVERIFY(*workspace->contact(*before->id));
    // One that broke while nobody used it is made anew without a word.
    server.kill();
    server.start();
    const auto after = workspace->save(request({{u"email", u"idle@acme.com"_s}}));
    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
}

void TeamTest::tellsThatTheServerIsGone()
{
    auto server = std::make_unique<PostgresServer>();
    const WorkspaceInfo info{.name = u"T"_s, .kind = u"team"_s, .url = server->url(server->makeDatabase())};
    QVERIFY(workspace::initTeam(info, test::testSettings()));
    auto workspace = *Workspace::open(info);
    QVERIFY(workspace->store().lastEntry());
    server->kill();
    // Cut off in the middle: nothing of it is there, and that is said.
    QCOMPARE(workspace->contactCount().error().code, ErrorCode::Unavailable);
    QCOMPARE(workspace->store().lastEntry().error().code, ErrorCode::Unavailable);
    server->start();
    const auto cut = workspace->store().write([&](store::Session &session) {
        session.setSetting(u"region"_s, u"DE"_s);
        server->kill();
        server->start();
        session.setSetting(u"region"_s, u"FR"_s);
        return true;
    });
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Unavailable);
    QTRY_VERIFY_WITH_TIMEOUT(workspace->settings().ok(), 30'000);
    QCOMPARE(workspace->settings()->region, u"US"_s);
    server.reset();
    QCOMPARE(Workspace::open(info).error().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TeamTest)
#include "team_test.moc"
