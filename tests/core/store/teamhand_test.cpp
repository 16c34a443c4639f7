// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"
#include "testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using test::request;
using test::TeamDatabase;

/// What somebody writes into a team's database by psql: no more than the window would save, and as well found.
class TeamHandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatTheWindowWould_data();
    void savesWhatTheWindowWould();
    void pretendsToBeTheProgram();
    void sharesWhereThatIsAllowed();
    void needsAnIdentityWhereThatIsRequired();
    void staysFoundByWhatItHeld();
    void waitsForItsTurn();
};

void TeamHandTest::savesWhatTheWindowWould_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isTaken");
    const auto insert = [](const char *name, const QString &columns, const QString &values, bool isTaken) {
        QTest::newRow(name) << u"INSERT INTO onefold.contact(%1) VALUES(%2)"_s.arg(columns, values) << isTaken;
    };
    insert("somebody new", u"email"_s, u"'bob@acme.com'"_s, true);
    insert("a second contact of an address", u"email"_s, u"'JANE@acme.com'"_s, false);
    insert("a second contact of a number", u"email,phone"_s, u"'bob@acme.com','+15125550147'"_s, false);
    insert("the same number, another extension", u"phone,phone_ext"_s, u"'+15125550147','12'"_s, true);
    insert("no address", u"email"_s, u"'nobody'"_s, false);
    insert("no number", u"phone"_s, u"'0151 2345678'"_s, false);
    insert("no country", u"email,country"_s, u"'bob@acme.com','Germany'"_s, false);
    insert("no day", u"email,date_of_birth"_s, u"'bob@acme.com','03.05.1990'"_s, false);
    insert("a day that never was", u"email,date_of_birth"_s, u"'bob@acme.com','1990-02-31'"_s, false);
    insert("a day to come", u"email,date_of_birth"_s, u"'bob@acme.com','2999-01-01'"_s, false);
    insert("a day", u"email,date_of_birth"_s, u"'bob@acme.com','1990-02-28'"_s, true);
    insert("without an identity", u"first_name"_s, u"'Bob'"_s, true);
    QTest::newRow("nothing") << u"INSERT INTO onefold.contact DEFAULT VALUES"_s << false;
    const QString update = u"UPDATE onefold.contact SET email='%1' WHERE id=%2"_s;
    QTest::newRow("its own address in capitals") << update.arg(u"Jane@ACME.com"_s, u"1"_s) << true;
    QTest::newRow("another's address") << update.arg(u"jane@acme.com"_s, u"2"_s) << false;
    QTest::newRow("an address that nobody has") << update.arg(u"new@acme.com"_s, u"2"_s) << true;
    QTest::newRow("all that it holds away") << u"UPDATE onefold.contact SET email=NULL WHERE id=2"_s << false;
}

void TeamHandTest::savesWhatTheWindowWould()
{
    QFETCH(QString, sql);
    QFETCH(bool, isTaken);
    const TeamDatabase database;
    auto olga = *database.open(u"olga"_s);
    QVERIFY(olga->save(request({{u"email", u"jane@acme.com"_s}, {u"phone", u"+15125550147"_s}})));
    QVERIFY(olga->save(request({{u"email", u"zoe@acme.com"_s}})));
    for (const QString &login : {u"anna"_s, u"olga"_s}) {
        const QString said = database.ask(u"BEGIN; %1; ROLLBACK"_s.arg(sql), login);
        QVERIFY2(said.contains(u"ERROR"_s) != isTaken, qPrintable(login + u": "_s + said));
    }
}

/// As the program writes: with a story, or by what arrives.
void TeamHandTest::pretendsToBeTheProgram()
{
    const TeamDatabase database;
    auto olga = *database.open(u"olga"_s);
    QVERIFY(olga->save(request({{u"email", u"jane@acme.com"_s}})));
    QVERIFY(olga->save(request({{u"email", u"zoe@acme.com"_s}})));
    const QString story = u"SELECT set_config('onefold.story', json_build_object('operation',"
                          "onefold.begin_operation('save',NULL,0),'verdict','%1')::text, true); "_s;
    const QStringList ways{story.arg(u"created"_s)
            + u"INSERT INTO onefold.contact(created_at,updated_at,name_key,email,identifiers)"
              " VALUES(0,0,'','%1','{email,%1}')"_s,
        story.arg(u"updated"_s) + u"UPDATE onefold.contact SET email='%1', identifiers='{email,%1}' WHERE id=2"_s,
        u"SELECT set_config('test.next', onefold.expect_arrivals()::text, true); INSERT INTO onefold.arriving("
        "id,created_at,updated_at,name_key,identifiers,words,digits,email,effect,verdict)"
        " VALUES(current_setting('test.next')::bigint,0,0,'','{email,%1}','','','%1',1,'created');"
        " SELECT onefold.add_arrivals(onefold.begin_operation('import',NULL,0))"_s};
    for (const QString &way : ways) {
        const QString all = u"BEGIN; %1; ROLLBACK"_s.arg(way);
        const QString shared = database.ask(all.arg(u"jane@acme.com"_s), u"anna"_s);
        QVERIFY2(shared.contains(u"Another contact has this already"_s), qPrintable(way + shared));
        const QString wrong = database.ask(all.arg(u"nobody"_s), u"anna"_s);
        QVERIFY2(wrong.contains(u"no email address"_s), qPrintable(way + wrong));
        const QString free = database.ask(all.arg(u"bob@acme.com"_s), u"anna"_s);
        QVERIFY2(!free.contains(u"ERROR"_s), qPrintable(way + free));
    }
}

void TeamHandTest::sharesWhereThatIsAllowed()
{
    const TeamDatabase database;
    auto olga = *database.open(u"olga"_s);
    store::Settings settings = test::testSettings();
    settings.identity.duplicatesAllowed = true;
    QVERIFY(olga->setSettings(settings));
    QVERIFY(olga->save(request({{u"email", u"jane@acme.com"_s}})));
    const QString again = u"INSERT INTO onefold.contact(email) VALUES('jane@acme.com')"_s;
    QCOMPARE(database.ask(again, u"anna"_s), u"INSERT 0 1"_s);
    // Two who share one keep it when that is no longer allowed; a third does not get it.
    settings.identity.duplicatesAllowed = false;
    QVERIFY(olga->setSettings(settings));
    QCOMPARE(database.ask(u"UPDATE onefold.contact SET email='Jane@acme.com' WHERE id=2"_s, u"anna"_s), u"UPDATE 1"_s);
    QVERIFY(database.ask(again, u"anna"_s).contains(u"Another contact has this already"_s));
}

void TeamHandTest::needsAnIdentityWhereThatIsRequired()
{
    const TeamDatabase database;
    auto olga = *database.open(u"olga"_s);
    store::Settings settings = test::testSettings();
    settings.identity.required = true;
    QVERIFY(olga->setSettings(settings));
    QVERIFY(database.ask(u"INSERT INTO onefold.contact(first_name) VALUES('Bob')"_s, u"anna"_s)
                .contains(u"needs what tells it apart"_s));
    QCOMPARE(database.ask(u"INSERT INTO onefold.contact(phone) VALUES('+15125550147')"_s, u"anna"_s), u"INSERT 0 1"_s);
}

/// The database cannot make further identifiers out of a row, and leaves those that the program made.
void TeamHandTest::staysFoundByWhatItHeld()
{
    const TeamDatabase database;
    auto anna = *database.open(u"anna"_s);
    const auto made = *anna->save(request({{u"email", u"jane@acme.com"_s}, {u"phone", u"+15125550147"_s},
        {u"identifier.email", u"j.smith@acme.com"_s}, {u"identifier.crm", u"77"_s}}));
    for (const QString &change : {u"city='Bonn'"_s, u"email='jane@globex.com'"_s, u"email=NULL"_s}) {
        QCOMPARE(database.ask(u"UPDATE onefold.contact SET %1 WHERE id=1"_s.arg(change), u"anna"_s), u"UPDATE 1"_s);
        for (const auto &[field, value] : {std::pair{u"email"_s, u"j.smith@acme.com"_s},
                 std::pair{u"identifier.crm"_s, u"77"_s}, std::pair{u"phone"_s, u"+15125550147"_s}}) {
            const auto matched = anna->preview(request({{field, value}}));
            QVERIFY2(matched && matched->id == made.id, qPrintable(change + u" "_s + field));
        }
        QCOMPARE(anna->find({.search = {.text = u"5550147"_s}})->size(), std::size_t(1));
    }
    QVERIFY(anna->preview(request({{u"email", u"jane@acme.com"_s}}))->verdict == identity::Verdict::Created);
    // A number written by hand is found by a part of it too.
    QCOMPARE(database.ask(u"UPDATE onefold.contact SET phone='+4930123456' WHERE id=1"_s, u"anna"_s), u"UPDATE 1"_s);
    QCOMPARE(anna->find({.search = {.text = u"30123"_s}})->size(), std::size_t(1));
    QCOMPARE(anna->find({.search = {.text = u"5550147"_s}})->size(), std::size_t(0));
}

/// Somebody may be taking the operation out of the journal just then.
void TeamHandTest::waitsForItsTurn()
{
    const TeamDatabase database;
    auto olga = *database.open(u"olga"_s);
    const QString word = u"SET lock_timeout='300ms'; SELECT onefold.note_verdict(jsonb_build_object('operation',"
                         "onefold.begin_operation('edit',NULL,0),'verdict','unchanged'), NULL)"_s;
    QString meanwhile;
    QVERIFY(olga->store().write([&](store::Session &) {
        meanwhile = database.ask(word, u"anna"_s);
        return true;
    }));
    QVERIFY2(meanwhile.contains(u"lock timeout"_s), qPrintable(meanwhile));
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.entry"_s), u"0"_s);
    const QString then = database.ask(word, u"anna"_s);
    QVERIFY2(!then.contains(u"ERROR"_s), qPrintable(then));
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.entry"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(TeamHandTest)
#include "teamhand_test.moc"
