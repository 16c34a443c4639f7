// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// After an import a million changes wait: what is asked of them before each one is sent is not answered by a look at
// all of them.

#include "rows.h"
#include "testworkspace.h"

#include "core/store/sqlite/outboxtable.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QTest>

#include <algorithm>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using store::sqlite::OutboxTable;
using store::sqlite::SqliteStore;

namespace {

constexpr int stepsAtOnce = 100;
constexpr int few = 10; // times so many steps of SQLite's; to look at each of what waits takes hundreds

/// 5 000 that are to be made, and after them one that was sent and one that is to be deleted.
bool fill(const QString &path)
{
    return test::runBare(path,
        "INSERT INTO outbox(contact,state,deletes,create_only,version,queued_at)"
        " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000)"
        " SELECT i,'waiting',0,0,1,1000 FROM n;"
        "INSERT INTO outbox(contact,state,deletes,create_only,version,sent_version,sent,queued_at,not_before)"
        " VALUES(6001,'unknown',0,0,1,1,'{\"email\":[null,\"ann@example.com\"]}',1000,5000);"
        "INSERT INTO outbox(contact,state,deletes,create_only,version,queued_at) VALUES(6002,'waiting',1,0,1,1000)");
}

/// How many hundred steps SQLite takes to answer what is asked.
int hundredsOfSteps(SqliteStore &store, const std::function<void(OutboxTable &)> &ask)
{
    int count = 0;
    sqlite3_progress_handler(
        store.connection().handle(), stepsAtOnce,
        [](void *counted) {
            ++*static_cast<int *>(counted);
            return 0;
        },
        &count);
    const bool isRead = store
                            .read([&](store::Session &) {
                                OutboxTable table(store.connection());
                                ask(table);
                            })
                            .ok();
    sqlite3_progress_handler(store.connection().handle(), 0, nullptr, nullptr);
    return isRead ? count : -1;
}

} // namespace

class OutboxTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nextIsFoundAtOnce();
    void timeIsFoundAtOnce();
    void doubtIsFoundAtOnce();
    void heldAreCounted();
    void onTheWayIsTakenUpAgain();

private:
    test::TestFolder m_folder;
    std::unique_ptr<SqliteStore> m_store;
};

void OutboxTableTest::initTestCase()
{
    auto opened = SqliteStore::open({.path = m_folder.path(), .mayCreate = true});
    QVERIFY(opened.ok());
    m_store = *std::move(opened);
    QVERIFY(fill(m_folder.path()));
    // What was written by another connection is read in first.
    QVERIFY(m_store->read([&](store::Session &) { (void)OutboxTable(m_store->connection()).item(ContactId(1)); }).ok());
}

/// A deletion first, then the oldest.
void OutboxTableTest::nextIsFoundAtOnce()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(4'000, Qt::UTC);
    std::optional<store::OutboxItem> first;
    std::optional<store::OutboxItem> second;
    const int steps = hundredsOfSteps(*m_store, [&](OutboxTable &table) {
        first = table.next(now, {});
        second = table.next(now, {ContactId(6002), ContactId(1)});
    });
    QVERIFY(first && second);
    QVERIFY(first->contact == ContactId(6002));
    QVERIFY(second->contact == ContactId(2));
    QVERIFY2(steps >= 0 && steps < few, qPrintable(QString::number(steps)));
}

void OutboxTableTest::timeIsFoundAtOnce()
{
    QDateTime next;
    const int steps = hundredsOfSteps(*m_store, [&](OutboxTable &table) { next = table.nextTime(); });
    QCOMPARE(next, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    QVERIFY2(steps >= 0 && steps < few, qPrintable(QString::number(steps)));
}

void OutboxTableTest::doubtIsFoundAtOnce()
{
    std::vector<store::OutboxItem> items;
    const int steps = hundredsOfSteps(*m_store, [&](OutboxTable &table) { items = table.inDoubt(2'000); });
    QCOMPARE(items.size(), 1U);
    QVERIFY(items.front().contact == ContactId(6001));
    QVERIFY2(steps >= 0 && steps < few, qPrintable(QString::number(steps)));
}

void OutboxTableTest::heldAreCounted()
{
    const test::TestFolder folder;
    const auto opened = SqliteStore::open({.path = folder.path(), .mayCreate = true});
    QVERIFY(opened.ok());
    QVERIFY(test::runBare(folder.path(),
        "INSERT INTO outbox(contact,state,deletes,create_only,version,queued_at,code)"
        " WITH states(state) AS (VALUES('waiting'),('sending'),('unknown'),('failed'),('conflict')),"
        " codes(code) AS (VALUES(NULL),('service.fault'),('service.unfindable'))"
        " SELECT row_number() OVER (),state,0,0,1,1000,code FROM states,codes WHERE state<>'waiting' OR code IS NULL"));
    qint64 count = 0;
    std::vector<store::OutboxItem> items;
    QVERIFY((*opened)
                ->read([&](store::Session &) {
                    OutboxTable table((*opened)->connection());
                    count = table.heldCount();
                    items = table.items();
                })
                .ok());
    QCOMPARE(items.size(), 13U);
    QCOMPARE(count, qint64(std::ranges::count_if(items, store::isHeld)));
    QCOMPARE(count, 7);
}

/// Of what a program had on its way the next one finds out first whether it has arrived.
void OutboxTableTest::onTheWayIsTakenUpAgain()
{
    const test::TestFolder folder;
    const auto opened = SqliteStore::open({.path = folder.path(), .mayCreate = true});
    QVERIFY(opened.ok());
    QVERIFY(test::runBare(folder.path(),
        "INSERT INTO outbox(contact,state,deletes,create_only,version,queued_at)"
        " VALUES(1,'waiting',0,0,1,1000),(2,'sending',0,0,1,1000),(3,'failed',0,0,1,1000)"));
    std::vector<store::OutboxItem> items;
    QVERIFY((*opened)
                ->write([&](store::Session &) {
                    OutboxTable table((*opened)->connection());
                    table.recoverSending();
                    items = table.items();
                    return true;
                })
                .ok());
    QCOMPARE(items.size(), 3U);
    QVERIFY(items[0].state == store::OutboxState::Waiting);
    QVERIFY(items[1].state == store::OutboxState::Unknown);
    QVERIFY(items[2].state == store::OutboxState::Failed);
}

QTEST_GUILESS_MAIN(OutboxTableTest)
#include "outboxtable_test.moc"
