// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"
#include "testworkspace.h"

#include "core/workspace/create.h"
#include "core/workspace/openstore.h"
#include "tests/support/gobetween.h"

#include <QFile>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using test::Certificate;
using test::GoBetween;
using test::PostgresServer;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

WorkspaceInfo infoOf(const QString &url)
{
    return {.name = u"T"_s, .kind = u"team"_s, .url = url};
}

/// The name that certificates are for here; no network knows it.
QString host()
{
    return u"db.example.com"_s;
}

} // namespace

/// Servers, databases and logins that a team's workspace is not made with: a clear sentence, nothing created on the
/// server or on the list, nothing changed.
class TeamRefusalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void serversThatProveThemselves();
    void serversThatNeedNot();
    void serversThatDoNot_data();
    void serversThatDoNot();
    void serversOfAnotherSort_data();
    void serversOfAnotherSort();
    void addressesThatLeadNowhere_data();
    void addressesThatLeadNowhere();
    void loginsWithoutTheRights_data();
    void loginsWithoutTheRights();
    void databasesOfSomebodyElse_data();
    void databasesOfSomebodyElse();
    void databasesOfAnotherEncoding_data();
    void databasesOfAnotherEncoding();
    void wrongPasswords();
    void passwordsOfAFile();

private:
    [[nodiscard]] Certificate certificate(const QString &name, int days) const
    {
        return m_authority->issue(name, days);
    }
    /// Tries to set it up, to open it and to put it on the list; gives what the first says.
    [[nodiscard]] Error refusalOf(const WorkspaceInfo &info) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<test::Authority> m_authority;
};

void TeamRefusalTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_authority = std::make_unique<test::Authority>(m_server->folder());
}

Error TeamRefusalTest::refusalOf(const WorkspaceInfo &info) const
{
    const test::TestFolder folder;
    workspace::Registry registry(folder.path(u"data"_s));
    const Error nothing{ErrorCode::Failed, u"It was not refused"_s};
    if (!registry.prepare())
        return nothing;
    const Result<void> made = workspace::initTeam(info, test::testSettings());
    const bool isOpened = Workspace::open(info).ok();
    const bool isListed = workspace::createTeam(registry, info, test::testSettings()).ok();
    const auto listed = registry.list();
    return made || isOpened || isListed || !listed || !listed->empty() ? nothing : made.error();
}

/// Whom libpq is to believe is the test's authority; that the server has to prove itself at all goes without saying.
void TeamRefusalTest::serversThatProveThemselves()
{
    m_server->listen(certificate(host(), 30));
    const QString database = m_server->makeDatabase();
    const WorkspaceInfo info = infoOf(m_server->urlAt(host(), database) + u"?sslrootcert="_s + m_authority->file());
    qputenv("PGHOSTADDR", "127.0.0.1");
    const auto restore = qScopeGuard([] { qunsetenv("PGHOSTADDR"); });
    const Result<void> made = workspace::initTeam(info, test::testSettings());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const auto opened = Workspace::open(info);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
}

/// By TLS all the same, but of an authority that nobody knows.
void TeamRefusalTest::serversThatNeedNot()
{
    m_server->listen(certificate(u"elsewhere.example"_s, -1));
    const QString database = m_server->makeDatabase();
    const WorkspaceInfo info = infoOf(m_server->urlAt(host(), database) + u"?sslmode=require"_s);
    qputenv("PGHOSTADDR", "127.0.0.1");
    const auto restore = qScopeGuard([] { qunsetenv("PGHOSTADDR"); });
    const Result<void> made = workspace::initTeam(info, test::testSettings());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void TeamRefusalTest::serversThatDoNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("advice");
    const QString advice = u"See that its certificate has not expired and is in its name"_s;
    QTest::newRow("expired") << host() << -1 << true << u"certificate verify failed"_s << advice;
    QTest::newRow("of another host") << u"elsewhere.example"_s << 30 << true
                                     << u"\"elsewhere.example\" does not match host name \"db.example.com\""_s
                                     << advice;
    QTest::newRow("of an authority that nobody knows")
        << host() << 30 << false << u"certificate verify failed"_s << advice;
    QTest::newRow("without TLS") << QString() << 0 << true << u"does not support SSL, but SSL was required"_s
                                 << u"Nothing was changed."_s;
}

void TeamRefusalTest::serversThatDoNot()
{
    QFETCH(QString, name);
    QFETCH(int, days);
    QFETCH(bool, isTrusted);
    QFETCH(QString, reason);
    QFETCH(QString, advice);
    m_server->listen(name.isEmpty() ? std::nullopt : std::optional(certificate(name, days)));
    const QString database = m_server->makeDatabase();
    const QString before = m_server->traces(database);
    QString url = m_server->urlAt(host(), database);
    if (isTrusted)
        url += u"?sslrootcert="_s + m_authority->file();
    qputenv("PGHOSTADDR", "127.0.0.1");
    const Error refused = refusalOf(infoOf(url));
    qunsetenv("PGHOSTADDR"); // psql would go by it
    QCOMPARE(refused.code, ErrorCode::Unavailable);
    const QStringList told{reason, advice, u"Nothing was changed."_s, u"%1 at %2"_s.arg(database, host())};
    for (const QString &words : told)
        QVERIFY2(refused.message.contains(words), qPrintable(refused.message));
    QCOMPARE(m_server->traces(database), before);
}

void TeamRefusalTest::serversOfAnotherSort_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("words");
    QTest::newRow("as it is") << QByteArray() << QString();
    QTest::newRow("the oldest that will do") << QByteArray("14.0") << QString();
    QTest::newRow("old") << QByteArray("13.14") << u"is PostgreSQL 13; Onefold needs 14 or newer"_s;
    QTest::newRow("very old") << QByteArray("9.6.24") << u"is PostgreSQL 9; Onefold needs 14 or newer"_s;
}

void TeamRefusalTest::serversOfAnotherSort()
{
    QFETCH(QByteArray, version);
    QFETCH(QString, words);
    PostgresServer &server = PostgresServer::shared();
    const QString database = server.makeDatabase();
    const QString before = server.traces(database);
    const GoBetween between(server.folder() + u"/.s.PGSQL.5432"_s, {.version = version});
    const WorkspaceInfo info = infoOf(between.url(database));
    if (words.isEmpty()) {
        const Result<void> made = workspace::initTeam(info, test::testSettings());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QVERIFY(Workspace::open(info));
        return;
    }
    const Error refused = refusalOf(info);
    QCOMPARE(refused.code, ErrorCode::Refused);
    QVERIFY2(refused.message.contains(words) && refused.message.contains(u"Nothing was changed."_s),
        qPrintable(refused.message));
    QCOMPARE(server.traces(database), before);
    // One that works is refused by that way too, and stays as it is.
    const WorkspaceInfo straight = infoOf(server.url(database));
    QVERIFY(workspace::initTeam(straight, test::testSettings()));
    const QString made = server.traces(database);
    QCOMPARE(refusalOf(info).code, ErrorCode::Refused);
    QCOMPARE(server.traces(database), made);
    QVERIFY(Workspace::open(straight));
}

void TeamRefusalTest::addressesThatLeadNowhere_data()
{
    QTest::addColumn<QString>("url");
    const QString there = PostgresServer::shared().url(u"no_such_database"_s);
    QTest::newRow("unknown host") << u"postgresql://anna@host.invalid/contacts"_s;
    QTest::newRow("nobody listens") << u"postgresql://anna@127.0.0.1:1/contacts"_s;
    QTest::newRow("no socket") << u"postgresql://anna@/contacts?host=/nonexistent"_s;
    QTest::newRow("unknown database") << there;
    QTest::newRow("unknown login") << PostgresServer::shared().url(u"postgres"_s, u"nobody_knows_me"_s);
}

void TeamRefusalTest::addressesThatLeadNowhere()
{
    QFETCH(QString, url);
    const QString before = PostgresServer::shared().traces(u"postgres"_s);
    const Error refused = refusalOf(infoOf(url));
    QCOMPARE(refused.code, ErrorCode::Unavailable);
    QVERIFY2(refused.message.contains(u"Nothing was changed. Check the address"_s), qPrintable(refused.message));
    QCOMPARE(PostgresServer::shared().traces(u"postgres"_s), before);
}

void TeamRefusalTest::loginsWithoutTheRights_data()
{
    QTest::addColumn<bool>("makesRoles");
    QTest::addColumn<bool>("makesSchemas");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << false << false << u"CREATE EXTENSION pg_trgm"_s;
    QTest::newRow("roles alone") << true << false << u"CREATE EXTENSION pg_trgm"_s;
    QTest::newRow("schemas alone") << false << true << u"roles (CREATEROLE)"_s;
    QTest::newRow("both") << true << true << QString();
}

void TeamRefusalTest::loginsWithoutTheRights()
{
    QFETCH(bool, makesRoles);
    QFETCH(bool, makesSchemas);
    QFETCH(QString, words);
    PostgresServer &server = PostgresServer::shared();
    const QString database = server.makeDatabase();
    const QString login = u"builder_"_s + database;
    QCOMPARE(
        server.ask(database, u"CREATE ROLE %1 LOGIN %2"_s.arg(login, makesRoles ? u"CREATEROLE"_s : u"NOCREATEROLE"_s)),
        u"CREATE ROLE"_s);
    if (makesSchemas)
        QCOMPARE(server.ask(database, u"GRANT CREATE ON DATABASE %1 TO %2"_s.arg(database, login)), u"GRANT"_s);
    const QString before = server.traces(database);
    const WorkspaceInfo info = infoOf(server.url(database, login));
    if (words.isEmpty()) {
        const Result<void> made = workspace::initTeam(info, test::testSettings());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
        return;
    }
    const Error refused = refusalOf(info);
    QCOMPARE(refused.code, ErrorCode::Refused);
    QVERIFY2(refused.message.contains(words) && refused.message.contains(u"Nothing was changed."_s),
        qPrintable(refused.message));
    QCOMPARE(server.traces(database), before);
}

void TeamRefusalTest::databasesOfSomebodyElse_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a table") << u"CREATE TABLE orders(id int)"_s;
    QTest::newRow("a view") << u"CREATE VIEW orders AS SELECT 1"_s;
    QTest::newRow("a table in a schema") << u"CREATE SCHEMA shop; CREATE TABLE shop.orders(id int)"_s;
    QTest::newRow("a schema of our name") << u"CREATE SCHEMA onefold"_s;
    QTest::newRow("a table of our name") << u"CREATE SCHEMA onefold; CREATE TABLE onefold.about(id int)"_s;
    QTest::newRow("a mark that is not ours")
        << u"CREATE SCHEMA onefold; CREATE TABLE onefold.about(application text, version bigint);"
           " INSERT INTO onefold.about VALUES('other', 1)"_s;
}

void TeamRefusalTest::databasesOfSomebodyElse()
{
    QFETCH(QString, sql);
    PostgresServer &server = PostgresServer::shared();
    const QString database = server.makeDatabase();
    QVERIFY(!server.ask(database, sql).contains(u"ERROR"_s));
    const QString before = server.traces(database);
    const Error refused = refusalOf(infoOf(server.url(database)));
    QCOMPARE(refused.code, ErrorCode::NotOurs);
    QVERIFY2(refused.message.contains(u"holds something else than an Onefold workspace. Nothing was changed."_s),
        qPrintable(refused.message));
    QCOMPARE(server.traces(database), before);
}

void TeamRefusalTest::databasesOfAnotherEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("of western Europe alone") << u"LATIN1"_s;
    QTest::newRow("none") << u"SQL_ASCII"_s;
}

void TeamRefusalTest::databasesOfAnotherEncoding()
{
    QFETCH(QString, encoding);
    PostgresServer &server = PostgresServer::shared();
    const QString database = u"in_"_s + encoding.toLower();
    QCOMPARE(server.ask(u"postgres"_s,
                 u"CREATE DATABASE %1 TEMPLATE template0 ENCODING '%2' LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(
                     database, encoding)),
        u"CREATE DATABASE"_s);
    const QString before = server.traces(database);
    const Error refused = refusalOf(infoOf(server.url(database)));
    QCOMPARE(refused.code, ErrorCode::Refused);
    QVERIFY2(refused.message.contains(u"in the encoding "_s + encoding), qPrintable(refused.message));
    QVERIFY2(refused.message.contains(u"Nothing was changed."_s), qPrintable(refused.message));
    QCOMPARE(server.traces(database), before);
}

void TeamRefusalTest::wrongPasswords()
{
    PostgresServer &server = PostgresServer::shared();
    (void)server.ask(u"postgres"_s, u"CREATE DATABASE guarded"_s);
    (void)server.ask(u"postgres"_s, u"CREATE ROLE keeper SUPERUSER LOGIN PASSWORD 'right'"_s);
    const QString before = server.traces(u"postgres"_s);
    WorkspaceInfo info = infoOf(server.url(u"guarded"_s, u"keeper"_s));
    info.tokenVariable = u"ONEFOLD_TEST_PASSWORD"_s;
    qputenv("ONEFOLD_TEST_PASSWORD", "wrong");
    const auto restore = qScopeGuard([] { qunsetenv("ONEFOLD_TEST_PASSWORD"); });
    const Error refused = refusalOf(info);
    QCOMPARE(refused.code, ErrorCode::Unavailable);
    QVERIFY2(refused.message.contains(u"See that the password is right"_s), qPrintable(refused.message));
    QVERIFY2(!refused.message.contains(u"wrong"_s), qPrintable(refused.message));
    QCOMPARE(server.traces(u"postgres"_s), before); // roles are the cluster's
    qputenv("ONEFOLD_TEST_PASSWORD", "right");
    const Result<void> made = workspace::setUpTeam(info);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

/// Where libpq itself looks for a password.
void TeamRefusalTest::passwordsOfAFile()
{
    PostgresServer &server = PostgresServer::shared();
    (void)server.ask(u"postgres"_s, u"CREATE DATABASE guarded"_s); // unless it is there
    QCOMPARE(server.ask(u"postgres"_s, u"CREATE ROLE filer SUPERUSER LOGIN PASSWORD 'right'"_s), u"CREATE ROLE"_s);
    const WorkspaceInfo info = infoOf(server.url(u"guarded"_s, u"filer"_s));
    const test::TestFolder folder;
    const QString path = folder.path(u"pgpass"_s);
    const auto restore = qScopeGuard([] { qunsetenv("PGPASSFILE"); });
    qputenv("PGPASSFILE", QFile::encodeName(path));
    for (const bool isRight : {false, true}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(isRight ? "*:*:*:filer:right\n" : "*:*:*:filer:wrong\n");
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)); // others' eyes: libpq does not take it
        file.close();
        const Result<void> made = workspace::setUpTeam(info);
        QCOMPARE(made.ok(), isRight);
        if (!made)
            QVERIFY2(
                made.error().message.contains(u"See that the password is right"_s), qPrintable(made.error().message));
    }
}

QTEST_GUILESS_MAIN(TeamRefusalTest)
#include "teamrefusal_test.moc"
