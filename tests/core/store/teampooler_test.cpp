// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"
#include "testworkspace.h"

#include "core/workspace/create.h"
#include "tests/support/pooler.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using test::Pooler;
using test::PostgresServer;
using test::request;
using test::TeamDatabase;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

WorkspaceInfo infoOf(const QString &url)
{
    return {.name = u"T"_s, .kind = u"team"_s, .url = url};
}

} // namespace

/// A real PgBouncer between the program and the server.
class TeamPoolerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesSharedSessions_data();
    void refusesSharedSessions();
    void worksInASessionOfItsOwn();
    void waitsForNoSessionThatIsNotThere();

private:
    static void isRefused(const Result<void> &made);
};

void TeamPoolerTest::refusesSharedSessions_data()
{
    QTest::addColumn<QString>("mode");
    for (const char *const mode : {"transaction", "statement"})
        QTest::newRow(mode) << QString::fromLatin1(mode);
}

void TeamPoolerTest::isRefused(const Result<void> &made)
{
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Refused);
    for (const QString &words :
        {u"a connection pooler such as PgBouncer"_s, u"pool_mode=session"_s, u"Nothing was changed."_s})
        QVERIFY2(made.error().message.contains(words), qPrintable(made.error().message));
}

/// Who is alone there is lent the same session again and again, with what was prepared in it.
void TeamPoolerTest::refusesSharedSessions()
{
    QFETCH(QString, mode);
    PostgresServer &server = PostgresServer::shared();
    const Pooler pooler(server, mode);
    const QString database = server.makeDatabase();
    const WorkspaceInfo pooled = infoOf(pooler.url(database));
    const QString before = server.traces(database);
    for (int i = 0; i < 3; ++i)
        isRefused(workspace::initTeam(pooled, test::testSettings()));
    QCOMPARE(server.traces(database), before);
    // One that is there is refused by that way too, and stays as it is.
    const WorkspaceInfo straight = infoOf(server.url(database));
    QVERIFY(workspace::initTeam(straight, test::testSettings()));
    const QString made = server.traces(database);
    const auto opened = Workspace::open(pooled);
    isRefused(opened ? Result<void>() : Result<void>(opened.error()));
    QCOMPARE(server.traces(database), made);
    QVERIFY(Workspace::open(straight));
}

/// What others write is heard of, and a session that the server ends is made anew.
void TeamPoolerTest::worksInASessionOfItsOwn()
{
    const TeamDatabase database;
    const Pooler pooler(PostgresServer::shared(), u"session"_s);
    auto opened = Workspace::open(infoOf(pooler.url(database.name(), u"anna"_s)));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    const auto anna = *std::move(opened);
    QCOMPARE(anna->who(), u"anna"_s);
    for (const QString &email : {u"a@acme.com"_s, u"b@acme.com"_s})
        QVERIFY(anna->save(request({{u"email", email}})));
    const auto before = anna->store().lastEntry();
    QVERIFY(before);
    QVERIFY((*database.open(u"olga"_s))->save(request({{u"email", u"c@acme.com"_s}})));
    const auto hasHeard = [&] {
        const auto now = anna->store().lastEntry();
        return now && *now > *before;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasHeard(), 30'000);
    (void)database.ask(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename='anna'"_s);
    QTRY_VERIFY_WITH_TIMEOUT(anna->save(request({{u"email", u"d@acme.com"_s}})).ok(), 30'000);
    QCOMPARE(*anna->contactCount(), 4);
    // Setting up goes by that way too.
    const WorkspaceInfo fresh = infoOf(pooler.url(PostgresServer::shared().makeDatabase()));
    const Result<void> made = workspace::initTeam(fresh, test::testSettings());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

/// PgBouncer itself lets who comes too late wait for two minutes.
void TeamPoolerTest::waitsForNoSessionThatIsNotThere()
{
    const TeamDatabase database;
    const Pooler pooler(PostgresServer::shared(), u"session"_s, 1);
    QElapsedTimer timer;
    timer.start();
    const auto opened = Workspace::open(infoOf(pooler.url(database.name(), u"anna"_s)));
    isRefused(opened ? Result<void>() : Result<void>(opened.error()));
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TeamPoolerTest)
#include "teampooler_test.moc"
