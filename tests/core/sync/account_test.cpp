// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What trying an account says where something is wrong with it: token, rights, id, address, network, certificate.

#include "core/sync/courier.h"
#include "tests/core/net/rawserver.h"
#include "tests/core/sync/faultplay.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "tests/services/http/server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using services::FailureKind;
using services::Kind;
namespace host = testservices::host;

namespace {

void addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"leadpush", "highlevel", "bird"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

services::Answer<sync::Account> tried(
    const QString &kind, const QString &address, const QString &id, const QByteArray &token = "test-token")
{
    const auto account = sync::accountFrom({.kind = *services::kindFromString(kind), .address = address, .id = id});
    return account ? sync::testAccount(*account, token, test::quickOptions().link)
                   : services::Failure{.message = account.error().message};
}

services::Answer<sync::Account> tried(
    const QString &kind, const host::RunningService &service, const QByteArray &token = "test-token")
{
    return tried(kind, service.url().toString(), service.workspace(), token);
}

} // namespace

class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data() { addKinds(); }
    void good();
    void badToken_data() { addKinds(); }
    void badToken();
    void missingScope_data() { addKinds(); }
    void missingScope();
    void wrongId_data() { addKinds(); }
    void wrongId();
    void noNetwork_data() { addKinds(); }
    void noNetwork();
    void badCertificate_data() { addKinds(); }
    void badCertificate();
    void otherServer_data();
    void otherServer();
    void otherService_data() { addKinds(); }
    void otherService();
};

void AccountTest::good()
{
    QFETCH(const QString, kind);
    host::RunningService service(host::serviceOf(kind));
    QVERIFY(service.start());
    const auto account = tried(kind, service);
    QVERIFY2(account, qPrintable(account.failure().message));
    QVERIFY(account->arePathsKnown);
}

void AccountTest::badToken()
{
    QFETCH(const QString, kind);
    host::RunningService service(host::serviceOf(kind));
    QVERIFY(service.start());
    const auto account = tried(kind, service, "another-token");
    QVERIFY(!account);
    QCOMPARE(account.failure().kind, FailureKind::Unauthorised);
    QVERIFY(account.failure().message.contains(u"does not take the token"_s));
    QVERIFY(!account.failure().message.contains(u"another-token"_s));
}

void AccountTest::missingScope()
{
    QFETCH(const QString, kind);
    host::RunningService service(host::serviceOf(kind, {.scopes = {u"nothing"_s}}));
    QVERIFY(service.start());
    const auto account = tried(kind, service);
    QVERIFY(!account);
    QCOMPARE(account.failure().kind, FailureKind::MissingScope);
    QVERIFY(account.failure().message.contains(u"takes the token, but it may not do this"_s));
}

void AccountTest::wrongId()
{
    QFETCH(const QString, kind);
    host::RunningService service(host::serviceOf(kind));
    QVERIFY(service.start());
    const auto account = tried(kind, service.url().toString(), u"b4e02c85-c6d2-4b15-8885-000000000000"_s);
    QVERIFY(!account);
    const bool isBird = kind == u"bird"; // which says the same of a bad token
    QCOMPARE(account.failure().kind, isBird ? FailureKind::Unauthorised : FailureKind::WrongPlace);
    const QString said = isBird ? u"has no workspace of this id"_s : u"Check the workspace's or location's id"_s;
    QVERIFY2(account.failure().message.contains(said), qPrintable(account.failure().message));
}

void AccountTest::noNetwork()
{
    QFETCH(const QString, kind);
    host::RunningService service(host::serviceOf(kind));
    QVERIFY(service.start());
    const QString address = service.url().toString();
    const QString id = service.workspace();
    service.stop();
    const auto account = tried(kind, address, id);
    QVERIFY(!account);
    QCOMPARE(account.failure().kind, FailureKind::NotSent);
    QVERIFY(account.failure().message.contains(u"cannot be reached"_s));
}

void AccountTest::badCertificate()
{
    QFETCH(const QString, kind);
    host::RunningService service(host::serviceOf(kind));
    const QString folder = QStringLiteral(ONEFOLD_TEST_CERTIFICATES);
    QVERIFY(service.start(0, {folder + u"/selfsigned.pem"_s, folder + u"/selfsigned.key"_s}));
    const auto account = tried(kind, service);
    QVERIFY(!account);
    QCOMPARE(account.failure().kind, FailureKind::NotSent);
    QVERIFY2(account.failure().message.contains(u"certificate"_s), qPrintable(account.failure().message));
    QVERIFY(service.log().isEmpty());
}

void AccountTest::otherServer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("answer");
    for (const char *kind : {"leadpush", "highlevel", "bird"}) {
        const auto row = [kind](const char *name, const QByteArray &answer) {
            QTest::addRow("%s, %s", kind, name) << QString::fromLatin1(kind) << answer;
        };
        row("a page for browsers", test::reply("<!DOCTYPE html><title>Welcome</title>"));
        row("a page that says it is not there", test::reply("<html>Not Found</html>", "404 Not Found"));
        if (QByteArray(kind) != "bird") // of which it means that the id is wrong
            row("it is not there", test::reply(R"({"message":"Not found."})", "404 Not Found"));
        row("a page that asks to log in", test::reply("<html>Log in</html>", "401 Unauthorized"));
        row("other JSON", test::reply(R"({"hello":"world"})"));
        row("a list", test::reply("[]"));
        row("nothing", test::reply({}));
        row("half of it", test::reply(R"({"data":[)"));
        row("sends on", test::reply("{}", "302 Found", "Location: https://elsewhere.test/\r\n"));
    }
}

/// Said, whatever it is that answers; and the token goes nowhere else.
void AccountTest::otherServer()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, answer);
    test::RawServer server([answer](int, const QByteArray &) { return test::RawServer::Act{.answer = answer}; });
    const auto account = tried(kind, u"http://127.0.0.1:%1"_s.arg(server.port()), u"w"_s);
    QVERIFY(!account);
    QCOMPARE(account.failure().kind, FailureKind::NotAService);
    QVERIFY(!account.failure().message.isEmpty());
    QVERIFY(server.requests().size() <= 2); // Leadpush has two forms of paths
}

/// The address of one service given for another.
void AccountTest::otherService()
{
    QFETCH(const QString, kind);
    host::RunningService service(host::serviceOf(kind));
    QVERIFY(service.start());
    for (const QString &other : {u"leadpush"_s, u"highlevel"_s, u"bird"_s}) {
        if (other == kind)
            continue;
        const auto account = tried(other, service);
        QVERIFY2(!account, qPrintable(other));
        QVERIFY(!account.failure().message.isEmpty());
        QVERIFY(account.failure().kind != FailureKind::NotFound); // as if a contact had been asked for
    }
}

QTEST_GUILESS_MAIN(AccountTest)
#include "account_test.moc"
