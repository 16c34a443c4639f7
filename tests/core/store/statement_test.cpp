// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testworkspace.h"

#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace onefold;
using store::sqlite::Connection;
using store::sqlite::Statement;
using store::sqlite::Transaction;

/// Statements and transactions on a bare connection: what the store is built on.
class StatementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesBackReset();
    void serveTwoAtOnce();
    void doNothingOnceMovedFrom();
    void doNothingOnceFailed();
    void keepEmptyTextsApartFromNothing();
    void keepAnyText();
    void reportWhatCannotBeBound();
    void rollBackUnlessCommitted();
    void rollBackUnderAnOpenStatement();
    void commitUnderAnOpenStatement();
    void rollBackWhatACommitRefused();
    void seeTheFileChange();

private:
    qint64 rows() { return m_connection->integer("SELECT count(*) FROM t"); }

    std::unique_ptr<test::TestFolder> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void StatementTest::init()
{
    m_folder = std::make_unique<test::TestFolder>();
    m_connection = Connection::open({.path = m_folder->path(), .mayCreate = true}).value();
    QVERIFY(m_connection->execute("CREATE TABLE t(a, b TEXT)"));
}

void StatementTest::cleanup()
{
    QVERIFY(!m_connection->failed());
    m_connection.reset();
    m_folder.reset();
}

void StatementTest::comesBackReset()
{
    const QByteArray sql = "INSERT INTO t(a,b) VALUES(?,?)";
    m_connection->prepare(sql).bind(1, qint64(1)).bind(2, u"one").run();
    m_connection->prepare(sql).bind(1, qint64(2)).run(); // what was bound before is gone
    QCOMPARE(m_connection->integer("SELECT count(*) FROM t WHERE b IS NULL"), 1);
    {
        Statement halfway = m_connection->prepare("SELECT a FROM t ORDER BY a");
        QVERIFY(halfway.step());
    }
    Statement again = m_connection->prepare("SELECT a FROM t ORDER BY a");
    QVERIFY(again.step());
    QCOMPARE(again.integer(0), 1);
    QVERIFY(again.step() && !again.step());
    again.reset();
    QVERIFY(again.step());
}

/// The same SQL used inside its own loop needs a second statement, not the first one's rows.
void StatementTest::serveTwoAtOnce()
{
    for (qint64 i = 0; i < 3; ++i)
        m_connection->prepare("INSERT INTO t(a) VALUES(?)").bind(1, i).run();
    int pairs = 0;
    Statement outer = m_connection->prepare("SELECT a FROM t");
    while (outer.step()) {
        Statement inner = m_connection->prepare("SELECT a FROM t");
        while (inner.step())
            ++pairs;
    }
    QCOMPARE(pairs, 9);
}

void StatementTest::doNothingOnceMovedFrom()
{
    Statement first = m_connection->prepare("SELECT 7");
    Statement second(std::move(first));
    QVERIFY(!first.step()); // NOLINT(bugprone-use-after-move): what it does then is what is tested
    first.bind(1, u"x").bind(1, qint64(1)).bindNull(1);
    first.reset();
    QVERIFY(second.step());
    QCOMPARE(second.integer(0), 7);
}

void StatementTest::doNothingOnceFailed()
{
    Statement sound = m_connection->prepare("SELECT 7");
    QVERIFY(!m_connection->execute("SELECT * FROM nowhere"));
    const Error first = m_connection->failure();
    QVERIFY(!sound.step());
    QVERIFY(!m_connection->execute("INSERT INTO t(a) VALUES(1)"));
    QVERIFY(!m_connection->prepare("INSERT INTO t(a) VALUES(1)").step());
    QCOMPARE(m_connection->integer("SELECT 7"), 0);
    QVERIFY(m_connection->failure() == first);
    m_connection->clearFailure();
    QVERIFY(sound.step());
    QCOMPARE(rows(), 0);
}

void StatementTest::keepEmptyTextsApartFromNothing()
{
    m_connection->prepare("INSERT INTO t(a,b) VALUES(1,?)").bind(1, QString()).run();
    m_connection->prepare("INSERT INTO t(a,b) VALUES(2,?)").bind(1, QStringView()).run();
    m_connection->prepare("INSERT INTO t(a,b) VALUES(3,?)").bindUtf8(1, QByteArray()).run();
    m_connection->prepare("INSERT INTO t(a,b) VALUES(4,?)").bindNull(1).run();
    QCOMPARE(m_connection->integer("SELECT count(*) FROM t WHERE b=''"), 3);
    QCOMPARE(m_connection->integer("SELECT count(*) FROM t WHERE b IS NULL"), 1);
}

void StatementTest::keepAnyText()
{
    const QString text = u"Zoë 名 \U0001F600 a\nb"_s + QChar(u'\0') + u"after"_s;
    m_connection->prepare("INSERT INTO t(b) VALUES(?)").bind(1, text).run();
    Statement row = m_connection->prepare("SELECT b FROM t");
    QVERIFY(row.step());
    QCOMPARE(row.text(0), text);
}

/// A value that SQLite does not take must not become nothing in silence.
void StatementTest::reportWhatCannotBeBound()
{
    sqlite3_limit(m_connection->handle(), SQLITE_LIMIT_LENGTH, 1000);
    m_connection->prepare("INSERT INTO t(b) VALUES(?)").bind(1, QString(2000, u'x')).run();
    QVERIFY(m_connection->failed());
    m_connection->clearFailure();
    QCOMPARE(rows(), 0);
    m_connection->prepare("INSERT INTO t(b) VALUES(?)").bind(2, qint64(1)).run();
    QVERIFY(m_connection->failed());
    m_connection->clearFailure();
    QCOMPARE(rows(), 0);
}

void StatementTest::rollBackUnlessCommitted()
{
    {
        const Transaction transaction(*m_connection, Transaction::Kind::Write);
        m_connection->execute("INSERT INTO t(a) VALUES(1)");
        QCOMPARE(rows(), 1);
    }
    QCOMPARE(rows(), 0);
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        m_connection->execute("INSERT INTO t(a) VALUES(1)");
        m_connection->execute("INSERT INTO nowhere VALUES(1)");
        QVERIFY(!transaction.commit());
    }
    m_connection->clearFailure();
    QCOMPARE(rows(), 0);
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        m_connection->execute("INSERT INTO t(a) VALUES(1)");
        QVERIFY(transaction.commit());
    }
    QCOMPARE(rows(), 1);
}

void StatementTest::rollBackUnderAnOpenStatement()
{
    m_connection->execute("INSERT INTO t(a) VALUES(1),(2),(3)");
    Statement open = m_connection->prepare("SELECT a FROM t");
    QVERIFY(open.step());
    {
        const Transaction transaction(*m_connection, Transaction::Kind::Write);
        m_connection->execute("DELETE FROM t");
    }
    QCOMPARE(sqlite3_get_autocommit(m_connection->handle()), 1);
    QCOMPARE(rows(), 3);
}

void StatementTest::commitUnderAnOpenStatement()
{
    m_connection->execute("INSERT INTO t(a) VALUES(1),(2),(3)");
    {
        Statement open = m_connection->prepare("SELECT a FROM t");
        QVERIFY(open.step());
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        m_connection->execute("INSERT INTO t(a) VALUES(4)");
        QVERIFY(transaction.commit());
    }
    // Nothing of it holds the old state: another connection may write, and this one sees it.
    auto other = Connection::open({.path = m_folder->path(), .busyTimeout = std::chrono::milliseconds(50)});
    QVERIFY((*other)->execute("INSERT INTO t(a) VALUES(5)"));
    QCOMPARE(rows(), 5);
}

/// A deferred constraint is looked at in the COMMIT: then nothing may stay, and no transaction may stay open.
void StatementTest::rollBackWhatACommitRefused()
{
    m_connection->execute("CREATE TABLE parent(id INTEGER PRIMARY KEY);"
                          "CREATE TABLE child(id REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED)");
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        QVERIFY(m_connection->execute("INSERT INTO child VALUES(1)"));
        QVERIFY(!transaction.commit());
        QVERIFY(m_connection->failed());
    }
    m_connection->clearFailure();
    QCOMPARE(sqlite3_get_autocommit(m_connection->handle()), 1);
    QCOMPARE(m_connection->integer("SELECT count(*) FROM child"), 0);
}

void StatementTest::seeTheFileChange()
{
    const qint64 before = m_connection->dataVersion();
    m_connection->execute("INSERT INTO t(a) VALUES(1)");
    QCOMPARE(m_connection->dataVersion(), before);
    auto other = Connection::open({.path = m_folder->path()});
    QVERIFY((*other)->execute("INSERT INTO t(a) VALUES(2)"));
    QVERIFY(m_connection->dataVersion() != before);
}

QTEST_GUILESS_MAIN(StatementTest)
#include "statement_test.moc"
