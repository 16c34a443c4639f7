// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"
#include "testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using test::request;
using test::TeamDatabase;

/// What each role of a team may do, by the program and by hand.
class TeamRolesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesStrangers();
    void rolesOfHandwrittenStatements_data();
    void rolesOfHandwrittenStatements();
    void salesMayUndoItsOwnAlone();
    void salesIsToldWhatAnAdminMay();
};

void TeamRolesTest::refusesStrangers()
{
    const TeamDatabase database;
    (void)database.ask(u"CREATE ROLE paul LOGIN"_s);
    const Error refused = database.open(u"paul"_s).error();
    QCOMPARE(refused.code, ErrorCode::Refused);
    QVERIFY2(refused.message.contains(u"GRANT"_s) && refused.message.contains(u"paul"_s), qPrintable(refused.message));
    QVERIFY(database.ask(u"SELECT * FROM onefold.contact"_s, u"paul"_s).contains(u"permission denied"_s));
}

/// The permission table: what each role may do by hand, with psql.
void TeamRolesTest::rolesOfHandwrittenStatements_data()
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

void TeamRolesTest::rolesOfHandwrittenStatements()
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

void TeamRolesTest::salesMayUndoItsOwnAlone()
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

void TeamRolesTest::salesIsToldWhatAnAdminMay()
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

QTEST_GUILESS_MAIN(TeamRolesTest)
#include "teamroles_test.moc"
