// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "rows.h"
#include "testworkspace.h"

#include "core/store/sqlite/outboxtable.h"
#include "core/store/sqlite/schema.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;
using namespace onefold;
using store::sqlite::Connection;
using store::sqlite::Migration;
using store::sqlite::SqliteStore;

namespace {

const int current = store::sqlite::migrations().back().version;

bool addTable(Connection &connection)
{
    return connection.execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
}

bool fillTable(Connection &connection)
{
    return connection.execute("INSERT INTO note SELECT id, coalesce(email,'') FROM contact");
}

bool fillThenFail(Connection &connection)
{
    return fillTable(connection) && connection.execute("INSERT INTO nowhere VALUES(1)");
}

bool fillThenDie(Connection &connection)
{
    fillTable(connection);
    _exit(77);
}

using Steps = std::vector<Migration>;

Steps stepsWith(const Steps &further)
{
    Steps steps(store::sqlite::migrations().begin(), store::sqlite::migrations().end());
    steps.insert(steps.end(), further.begin(), further.end());
    return steps;
}

Steps twoSteps()
{
    return stepsWith({{current + 1, addTable}, {current + 2, fillTable}});
}

bool makeWorkspace(const QString &path)
{
    auto opened = test::openTest(path);
    const std::vector requests{
        test::request({{u"email", u"ann@example.com"_s}}), test::request({{u"email", u"bob@example.com"_s}})};
    return opened && (*opened)->save(requests).ok();
}

int versionOf(const QString &path)
{
    return test::askBare(path, "PRAGMA user_version").toInt();
}

} // namespace

/// Steps of the schema, injected, as there is one only so far: all or nothing, after a backup, and once.
class MigrationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisesTheVersion();
    void backsUpFirst();
    void staysWhereAStepFails_data();
    void staysWhereAStepFails();
    void healsAfterAnyFailedCall();
    void staysWhereTheBackupFails();
    void migratesOnce();
    void addsColumnsOfNewFields();
    void hashesIdentifiers();
    void keepsWhatWaitsToBeSent();
    void partsTheSearchIndex();
};

void MigrationTest::raisesTheVersion()
{
    const test::TestFolder folder;
    QVERIFY(makeWorkspace(folder.path()));
    const QStringList before = test::rowsOf(folder.path());
    QVERIFY(SqliteStore::open({.path = folder.path()}, twoSteps()).ok());
    QCOMPARE(versionOf(folder.path()), current + 2);
    QCOMPARE(test::askBare(folder.path(), "SELECT count(*) FROM note"), u"2"_s);
    QCOMPARE(test::rowsOf(folder.path()), before);
    QCOMPARE(SqliteStore::open({.path = folder.path()}).error().code, ErrorCode::TooNew);
    QVERIFY(SqliteStore::open({.path = folder.path()}, twoSteps()).ok());
    QCOMPARE(store::sqlite::backupsOf(folder.path()).size(), 1);
}

void MigrationTest::backsUpFirst()
{
    const test::TestFolder folder;
    QVERIFY(makeWorkspace(folder.path()));
    QVERIFY(store::sqlite::backupsOf(folder.path()).isEmpty());
    const QStringList before = test::rowsOf(folder.path());
    QVERIFY(SqliteStore::open({.path = folder.path()}, twoSteps()).ok());

    const QStringList backups = store::sqlite::backupsOf(folder.path());
    QCOMPARE(backups.size(), 1);
    const QString &backup = backups.first();
    QCOMPARE(QFile::permissions(backup) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(versionOf(backup), current);
    QCOMPARE(test::rowsOf(backup), before);
    QVERIFY(SqliteStore::open({.path = backup}).ok());
    QCOMPARE(test::inconsistenciesOf(backup), QStringList());
}

void MigrationTest::staysWhereAStepFails_data()
{
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<int>("versionAfter");
    QTest::addColumn<int>("backupsAfter");
    const auto row = [](const char *name, const Steps &further, int version, int backups) {
        QTest::newRow(name) << stepsWith(further) << version << backups;
    };
    row("only step fails", {{current + 1, fillThenFail}}, current, 0);
    row("second step fails", {{current + 1, addTable}, {current + 2, fillThenFail}}, current + 1, 1);
    row("only step is killed", {{current + 1, fillThenDie}}, current, 1);
    row("second step is killed", {{current + 1, addTable}, {current + 2, fillThenDie}}, current + 1, 1);
}

void MigrationTest::staysWhereAStepFails()
{
    QFETCH(const Steps, steps);
    QFETCH(const int, versionAfter);
    QFETCH(const int, backupsAfter);
    const test::TestFolder folder;
    const QString path = folder.path();
    QVERIFY(makeWorkspace(path));
    const QStringList before = test::rowsOf(path);
    const int opened = test::inChild([&] { return SqliteStore::open({.path = path}, steps) ? 0 : 1; });
    QVERIFY(opened == 1 || opened == 77);
    QCOMPARE(versionOf(path), versionAfter);
    QCOMPARE(test::rowsOf(path), before);
    if (versionAfter > current)
        QCOMPARE(test::askBare(path, "SELECT count(*) FROM note"), u"0"_s);
    QCOMPARE(store::sqlite::backupsOf(path).size(), backupsAfter);

    QVERIFY(SqliteStore::open({.path = path}, twoSteps()).ok());
    QCOMPARE(versionOf(path), current + 2);
    QCOMPARE(test::askBare(path, "SELECT count(*) FROM note"), u"2"_s);
}

void MigrationTest::healsAfterAnyFailedCall()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    QVERIFY(makeWorkspace(path));
    const QStringList before = test::rowsOf(path);
    int calls = 0;
    for (;; ++calls) {
        test::Fault fault;
        fault.arm(calls);
        const auto opened = SqliteStore::open({.path = path, .fault = fault.call()}, twoSteps());
        QCOMPARE(opened.ok(), !fault.hasHit());
        QCOMPARE(test::rowsOf(path), before);
        // One of each version that was left behind, however often it was tried.
        QVERIFY(store::sqlite::backupsOf(path).size() <= versionOf(path) - current);
        if (!fault.hasHit())
            break;
    }
    QVERIFY(calls > 20);
    QCOMPARE(versionOf(path), current + 2);
    QCOMPARE(test::askBare(path, "SELECT count(*) FROM note"), u"2"_s);
}

void MigrationTest::staysWhereTheBackupFails()
{
    const test::TestFolder folder;
    QVERIFY(makeWorkspace(folder.path()));
    const QString longName = QString(240, u'n'); // too long once ".backup-v1-…" is added
    QVERIFY(QFile::rename(folder.path(), folder.path(longName)));
    const auto opened = SqliteStore::open({.path = folder.path(longName)}, twoSteps());
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(u"backup"_s));
    QCOMPARE(versionOf(folder.path(longName)), current);
}

/// Several programs are started at once after an update: each ends with a workspace of the new version, whose steps ran
/// once, and the backup is of the old one.
void MigrationTest::migratesOnce()
{
    for (int round = 0; round < 5; ++round) {
        const test::TestFolder folder;
        const QString path = folder.path();
        QVERIFY(makeWorkspace(path));
        std::array<pid_t, 4> programs{};
        for (pid_t &program : programs)
            program = test::startChild([&] { return SqliteStore::open({.path = path}, twoSteps()) ? 0 : 1; });
        for (const pid_t program : programs)
            QCOMPARE(test::exitCodeOf(program), 0);
        QCOMPARE(versionOf(path), current + 2);
        QCOMPARE(test::askBare(path, "SELECT count(*) FROM note"), u"2"_s);
        const QStringList backups = store::sqlite::backupsOf(path);
        QVERIFY(!backups.isEmpty());
        for (const QString &backup : backups)
            QCOMPARE(versionOf(backup), current);
    }
}

/// A field that is new in the catalogue is a missing column in an older file.
void MigrationTest::addsColumnsOfNewFields()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    QVERIFY(makeWorkspace(path));
    QVERIFY(test::runBare(path, "ALTER TABLE contact DROP COLUMN website; ALTER TABLE contact DROP COLUMN dnd"));
    std::array<pid_t, 3> programs{};
    for (pid_t &program : programs)
        program = test::startChild([&] { return SqliteStore::open({.path = path}) ? 0 : 1; });
    for (const pid_t program : programs)
        QCOMPARE(test::exitCodeOf(program), 0);
    auto opened = test::openTest(path);
    QVERIFY(opened.ok());
    const auto saved = (*opened)->save(
        test::request({{u"email", u"ann@example.com"_s}, {u"website", u"https://a.example"_s}, {u"dnd", u"yes"_s}}));
    QVERIFY(saved->verdict == identity::Verdict::Updated);
    const auto read = (*opened)->contact(*saved->id);
    QCOMPARE((*read)->fields, saved->contact->fields);
    QCOMPARE((*read)->fields.text(contact::Field::Website), u"https://a.example"_s);
    QCOMPARE(test::inconsistenciesOf(path), QStringList());
}

/// Before version 7 identifiers stood in their index as they are.
void MigrationTest::hashesIdentifiers()
{
    const test::TestFolder folder;
    const auto steps = store::sqlite::migrations();
    const auto older = std::ranges::count_if(steps, [](const Migration &step) { return step.version < 7; });
    QVERIFY(SqliteStore::open({.path = folder.path(), .mayCreate = true}, steps.first(static_cast<std::size_t>(older)))
                .ok());
    QVERIFY(test::runBare(folder.path(),
        "INSERT INTO contact(created_at,updated_at,name_key,email,identifier) VALUES(0,0,'ann example com',"
        "'Ann@example.com','{\"crm\":[\"M\u00fcller 1\"]}');"
        "INSERT INTO identifier VALUES('email','ann@example.com',1),('identifier.crm','M\u00fcller 1',1);"
        "INSERT INTO contact_search(rowid,words,digits) VALUES(1,'ann example com muller 1','')"));
    auto opened = test::openTest(folder.path());
    QVERIFY(opened.ok());
    QCOMPARE(versionOf(folder.path()), current);
    const auto byEmail = (*opened)->save(test::request({{u"email", u"ann@example.com"_s}}));
    QVERIFY(byEmail.ok() && byEmail->verdict == identity::Verdict::Unchanged);
    const auto byKey = (*opened)->save(test::request({{u"identifier.crm", u"M\u00fcller 1"_s}, {u"city", u"Ulm"_s}}));
    QVERIFY(byKey.ok() && byKey->verdict == identity::Verdict::Updated);
    QVERIFY(byKey->id == contact::ContactId(1));
    opened->reset();
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

/// Before version 9 nothing was kept of what was chosen for a doubtful match: the default stands for it.
void MigrationTest::keepsWhatWaitsToBeSent()
{
    const test::TestFolder folder;
    const auto steps = store::sqlite::migrations();
    const auto older = std::ranges::count_if(steps, [](const Migration &step) { return step.version < 9; });
    QVERIFY(SqliteStore::open({.path = folder.path(), .mayCreate = true}, steps.first(static_cast<std::size_t>(older)))
                .ok());
    QVERIFY(test::runBare(folder.path(),
        "INSERT INTO outbox(contact,state,deletes,create_only,version,queued_at) VALUES(7,'waiting',0,1,3,1000)"));
    auto opened = SqliteStore::open({.path = folder.path()});
    QVERIFY(opened.ok());
    std::vector<store::OutboxItem> items;
    QVERIFY((*opened)
                ->read([&](store::Session &) { items = store::sqlite::OutboxTable((*opened)->connection()).items(); })
                .ok());
    QCOMPARE(items.size(), 1U);
    QVERIFY(items.front().contact == contact::ContactId(7));
    QVERIFY(items.front().createOnly);
    QCOMPARE(items.front().version, 3);
    QVERIFY(items.front().onDoubt == identity::OnDoubt::New);
}

/// Before version 12 a contact's document was one text, and the index by name told the company and the city, too. A
/// column that the catalogue got since is missing.
void MigrationTest::partsTheSearchIndex()
{
    const test::TestFolder folder;
    const auto steps = store::sqlite::migrations();
    const auto older = std::ranges::count_if(steps, [](const Migration &step) { return step.version < 12; });
    QVERIFY(SqliteStore::open({.path = folder.path(), .mayCreate = true}, steps.first(static_cast<std::size_t>(older)))
                .ok());
    QVERIFY(test::runBare(folder.path(),
        "ALTER TABLE contact DROP COLUMN website;"
        "INSERT INTO contact(created_at,updated_at,name_key,first_name,company,city) VALUES"
        "(0,0,'ann','Ann','Acme','Graz'),(0,0,'berta','Berta','Bolt',NULL);"
        "UPDATE contact SET care='email identity.missing';"
        "INSERT INTO contact_name VALUES('ann',1,'Acme','Graz');INSERT INTO late_name VALUES(2);"
        "INSERT INTO contact_search(rowid,words,digits) VALUES(1,'ann acme graz',''),(2,'berta bolt','')"));
    auto opened = test::openTest(folder.path());
    QVERIFY(opened.ok());
    QCOMPARE(versionOf(folder.path()), current);
    const auto found = (*opened)->find({.search = {.text = u"acme ann"_s}});
    QCOMPARE(found->size(), std::size_t(1));
    const auto moved = (*opened)->save(test::edit(contact::ContactId(1), {{u"city", u"Ulm"_s}}));
    QVERIFY(moved->verdict == identity::Verdict::Updated);
    QCOMPARE((*opened)->find({.search = {.text = u"graz"_s}})->size(), std::size_t(0));
    QCOMPARE((*opened)->find({.search = {.text = u"ulm"_s}})->size(), std::size_t(1));
    opened->reset();
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
