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

/// What is the team store's own: roles, many people at once, and a server that goes away.
class TeamTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsUpAgain();
    void refusesWhatIsNewer();
    void saysWhatIsMissing();
    void refusesStrangers();
    void rolesOfHandwrittenStatements_data();
    void rolesOfHandwrittenStatements();
    void journalsHandwrittenStatements();
    void journalsInsertsThatPretendToArrive();
    void salesMayUndoItsOwnAlone();
    void salesIsToldWhatAnAdminMay();
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

void TeamTest::refusesStrangers()
{
    const TeamDatabase database;
    (void)database.ask(u"CREATE ROLE paul LOGIN"_s);
    const Error refused = database.open(u"paul"_s).error();
    QCOMPARE(refused.code, ErrorCode::Refused);
    QVERIFY2(refused.message.contains(u"GRANT"_s) && refused.message.contains(u"paul"_s), qPrintable(refused.message));
    QVERIFY(database.ask(u"SELECT * FROM onefold.contact"_s, u"paul"_s).contains(u"permission denied"_s));
}

/// The permission table: what each role may do by hand, with psql.
void TeamTest::rolesOfHandwrittenStatements_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("sales");
    QTest::addColumn<bool>("admin");
    const auto row = [](const char *name, const QString &sql, bool sales, bool admin) {
        QTest::newRow(name) << sql << sales << admin;
    };
    row("read", u"SELECT * FROM onefold.contact, onefold.entry"_s, true, true);
    row("create", u"INSERT INTO onefold.contact(email) VALUES('new@acme.com')"_s, true, true);
    row("update", u"UPDATE onefold.contact SET city='Bonn' WHERE id=1"_s, true, true);
    row("delete", u"DELETE FROM onefold.contact WHERE id=1"_s, false, true);
    row("empty the table", u"TRUNCATE onefold.contact"_s, false, false);
    row("renumber", u"UPDATE onefold.contact SET id=77 WHERE id=1"_s, false, false);
    row("number by hand", u"INSERT INTO onefold.contact(id,email) VALUES(9999,'x@acme.com')"_s, false, false);
    row("hide from matching", u"UPDATE onefold.contact SET identifiers='{}' WHERE id=1"_s, false, true);
    row("erase", u"SELECT onefold.erase_contact(1)"_s, false, true);
    row("merge", u"SELECT onefold.begin_operation('merge',NULL,0)"_s, false, true);
    row("undo another's", u"SELECT onefold.begin_operation('undo',1,0)"_s, false, true);
    row("go on with another's", u"SELECT onefold.finish_operation(1)"_s, false, true);
    row("forget", u"SELECT onefold.forget_operation(1,100)"_s, false, true);
    row("another identity rule", u"INSERT INTO onefold.setting VALUES('identity_x','phone')"_s, false, true);
    row("clear the journal's tally", u"DELETE FROM onefold.tally"_s, false, false);
    row("drop the journal", u"DROP TABLE onefold.entry"_s, false, false);
    row("grant oneself the journal",
        u"GRANT INSERT ON onefold.entry TO anna, olga;"
        " INSERT INTO onefold.entry(operation,effect,verdict) VALUES(1,0,'unchanged')"_s,
        false, false);
    row("write as another", u"SET ROLE postgres"_s, false, false);
    row("sign as another", u"SET SESSION AUTHORIZATION postgres"_s, false, false);
    row("identity rule", u"UPDATE onefold.setting SET value='phone' WHERE key='identity'"_s, false, true);
    row("rename the identity rule", u"UPDATE onefold.setting SET key='import_x' WHERE key='region'"_s, false, true);
    row("drop a setting", u"DELETE FROM onefold.setting WHERE key='identity'"_s, false, true);
    row("saved views", u"INSERT INTO onefold.setting VALUES('saved_views','[]')"_s, true, true);
    row("dismiss duplicates", u"INSERT INTO onefold.duplicate_dismissal VALUES(1,2,'x',0,0)"_s, false, true);
    row("write the journal", u"INSERT INTO onefold.entry(operation,effect,verdict) VALUES(1,0,'created')"_s, false,
        false);
    row("change the journal", u"UPDATE onefold.entry SET verdict='updated'"_s, false, false);
    row("empty the journal", u"DELETE FROM onefold.entry"_s, false, false);
    row("write an operation", u"INSERT INTO onefold.operation(at,who,kind) VALUES(0,'x','save')"_s, false, false);
    row("sign for another", u"UPDATE onefold.operation SET who='x'"_s, false, false);
    row("write an entry by function", u"SELECT onefold.write_entry('{}',1,1,NULL,NULL)"_s, false, false);
    row("matching table", u"DELETE FROM onefold.identifier"_s, false, false);
    row("switch triggers off", u"ALTER TABLE onefold.contact DISABLE TRIGGER ALL"_s, false, false);
    row("replace a function", u"CREATE FUNCTION onefold.is_admin() RETURNS boolean LANGUAGE sql AS 'SELECT true'"_s,
        false, false);
    row("version", u"UPDATE onefold.about SET version=99"_s, false, false);
    row("make oneself admin",
        u"DO $$ BEGIN EXECUTE format('GRANT %I TO anna', 'onefold_' || current_database() || '_admin'); END $$"_s,
        false, false);
    row("pretend to erase", u"SET LOCAL onefold.story='{\"erases\":true}'; DELETE FROM onefold.contact WHERE id=1"_s,
        false, true);
    const QString own =
        u"SELECT set_config('onefold.story', json_build_object('operation', onefold.begin_operation('edit',NULL,0),"
        "'verdict','%1')::text, true); "_s;
    row("tell a story", own.arg(u"updated"_s) + u"UPDATE onefold.contact SET city='x' WHERE id=1"_s, true, true);
    row("pretend to merge", own.arg(u"merged"_s) + u"UPDATE onefold.contact SET city='x' WHERE id=1"_s, false, true);
    row("hide from matching with a story",
        own.arg(u"updated"_s) + u"UPDATE onefold.contact SET identifiers='{email,boss@acme.com}' WHERE id=1"_s, false,
        true);
    row("backdate a contact", own.arg(u"updated"_s) + u"UPDATE onefold.contact SET created_at=1 WHERE id=1"_s, false,
        true);
    const QString note = u"SELECT onefold.note_verdict(jsonb_build_object('operation',"
                         "onefold.begin_operation('edit',NULL,0),'verdict','%1'), 1)"_s;
    row("journal that nothing changed", note.arg(u"unchanged"_s), true, true);
    row("journal what was not done", note.arg(u"created"_s), false, false);
    row("journal a word of one's own", note.arg(u"x"_s), false, false);
    row("journal an erasure", note.arg(u"erased"_s), false, true);
    row("call a change taken back", own.arg(u"restored"_s) + u"UPDATE onefold.contact SET city='x' WHERE id=1"_s, false,
        false);
    row("call a change a deletion", own.arg(u"deleted"_s) + u"UPDATE onefold.contact SET city='x' WHERE id=1"_s, false,
        false);
    // Of what somebody did who undoes it in the same breath, the last operation is the own one.
    const QString undo = u"SELECT set_config('onefold.story', json_build_object('operation', onefold.begin_operation("
                         "'undo',(SELECT max(id) FROM onefold.operation),0),'verdict','%1')::text, true); "_s;
    row("undo one's own creation",
        u"INSERT INTO onefold.contact(email) VALUES('own@acme.com'); "_s + undo.arg(u"deleted"_s)
            + u"DELETE FROM onefold.contact WHERE email='own@acme.com'"_s,
        true, true);
    row("undo one's own change",
        u"UPDATE onefold.contact SET city='Bonn' WHERE id=1; "_s + undo.arg(u"restored"_s)
            + u"UPDATE onefold.contact SET city=NULL WHERE id=1"_s,
        true, true);
    row("delete another's by an undo of one's own change",
        u"UPDATE onefold.contact SET city='Bonn' WHERE id=1; "_s + undo.arg(u"deleted"_s)
            + u"DELETE FROM onefold.contact WHERE id=1"_s,
        false, true);
    row("make a contact of any number by an undo",
        u"UPDATE onefold.contact SET city='Bonn' WHERE id=1; "_s + undo.arg(u"restored"_s)
            + u"INSERT INTO onefold.contact(id,created_at,updated_at,name_key,email)"
              " VALUES(9999,0,0,'','x@acme.com')"_s,
        false, false);
    row("read what arrives", u"SELECT * FROM onefold.arriving"_s, false, false);
    row("empty what arrives", u"TRUNCATE onefold.arriving"_s, false, false);
    const QString arrive =
        u"SELECT set_config('test.next', onefold.expect_arrivals()::text, true); INSERT INTO onefold.arriving("
        "id,created_at,updated_at,name_key,identifiers,words,digits,email,effect,verdict)"
        " VALUES(%1,0,0,'','{}','','','x@acme.com',1,'%2'); SELECT onefold.add_arrivals(%3)"_s;
    const QString next = u"current_setting('test.next')::bigint"_s;
    const QString begun = u"onefold.begin_operation('import',NULL,0)"_s;
    row("let a contact arrive", arrive.arg(next, u"created"_s, begun), true, true);
    row("let it arrive by another number", arrive.arg(u"9999"_s, u"created"_s, begun), false, false);
    row("let it arrive in another's place", arrive.arg(u"1"_s, u"created"_s, begun), false, false);
    row("let it arrive as merged", arrive.arg(next, u"merged"_s, begun), false, false);
    row("let it arrive as unchanged", arrive.arg(next, u"unchanged"_s, begun), false, false);
    row("let it arrive by another's deed", arrive.arg(next, u"created"_s, u"1"_s), false, true);
    row("let a change arrive",
        u"INSERT INTO onefold.arriving(about,effect,verdict) VALUES(1,2,'updated'); SELECT onefold.add_arrivals(%1)"_s
            .arg(begun),
        false, false);
    row("tell of rows of no import", u"INSERT INTO onefold.import_row(run,row,verdict) VALUES(77,1,0)"_s, false, false);
    row("mark for another", u"UPDATE onefold.writer SET number=number+1"_s, false, false);
    row("read the marks", u"SELECT * FROM onefold.writer"_s, false, false);
}

void TeamTest::rolesOfHandwrittenStatements()
{
    QFETCH(QString, sql);
    QFETCH(bool, sales);
    QFETCH(bool, admin);
    const TeamDatabase database;
    auto owner = *database.open(u"postgres"_s);
    QVERIFY(owner->save(request({{u"email", u"jane@acme.com"_s}, {u"first_name", u"Jane"_s}})));
    for (const auto &[login, may] : {std::pair{u"anna"_s, sales}, std::pair{u"olga"_s, admin}}) {
        const QString said = database.ask(u"BEGIN; %1; ROLLBACK"_s.arg(sql), login);
        QVERIFY2(said.contains(u"ERROR"_s) != may, qPrintable(login + u": "_s + said));
    }
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

void TeamTest::salesMayUndoItsOwnAlone()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    auto olga = *database.open(u"olga"_s);
    QCOMPARE(anna->who(), u"anna"_s);
    const auto hers = *olga->save(request({{u"email", u"o@acme.com"_s}}));
    const auto own = *anna->save(request({{u"email", u"a@acme.com"_s}}));
    const auto refused = anna->undo(hers.operation);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY2(refused.error().message.contains(u"somebody else"_s), qPrintable(refused.error().message));
    QVERIFY(*olga->contact(*hers.id));
    const auto undone = anna->undo(own.operation);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().detail));
    QVERIFY(!*anna->contact(*own.id));
    QVERIFY(anna->redo());
    QVERIFY(*anna->contact(*own.id));
    QVERIFY(olga->undo(anna->nextToUndo()->value().id)); // an admin may
}

void TeamTest::salesIsToldWhatAnAdminMay()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    const auto a = *anna->save(request({{u"email", u"a@acme.com"_s}}));
    const auto b = *anna->save(request({{u"email", u"b@acme.com"_s}}));
    const auto removed = anna->remove({*a.id});
    QVERIFY(!removed);
    QCOMPARE(removed.error().message, u"Only an admin may delete contacts of this workspace. Nothing was changed."_s);
    const auto merged = anna->merge({.contacts = {*a.id, *b.id}, .survivor = *a.id});
    QVERIFY(!merged && merged.error().message.contains(u"merge"_s));
    const auto erased = anna->erase({*a.id});
    QVERIFY(!erased && erased.error().message.contains(u"erase"_s));
    store::Settings settings = test::testSettings();
    settings.identity.required = true;
    const auto changed = anna->setSettings(settings);
    QVERIFY(!changed && changed.error().message.contains(u"settings"_s));
    QVERIFY(anna->setSavedViews({}));
    QVERIFY(anna->tend({}));
    QCOMPARE(*anna->contactCount(), 2);
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
