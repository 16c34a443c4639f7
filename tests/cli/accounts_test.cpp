// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is particular to one service, and how a token comes to the program.

#include "tests/cli/testservice.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;
namespace host = onefold::testservices::host;

namespace {

QString evidenceOf(const QJsonObject &answer)
{
    return answer.value("evidence"_L1).toString();
}

} // namespace

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenGivenForAName();
    void withoutATokenOrKeychain();
    void notAppliedIsTold();
    void highLevelKeepsTags();
    void highLevelTagsOfANewContact();
    void highLevelRefusedYetMade();
    void highLevelRefusedYetChanged();
    void birdTakesAnyAddress();
    void birdNamesWhatHasNoName();
    void birdsLimits();
    void leadpushsOlderPaths();
    void leadpushsPathsAreAskedForLater();
    void addressWithAPassword();
};

/// Where the name of a variable is asked for: refused, and not said again.
void AccountsTest::tokenGivenForAName()
{
    const Program program;
    const Run run = program.ask({u"workspace"_s, u"create"_s, u"Bird"_s, u"--kind"_s, u"bird"_s, u"--id"_s, u"w"_s,
        u"--token-env"_s, u"pit-very-secret"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("never the token itself"), run.err.constData());
    QVERIFY(!QByteArray(run.out + run.err).contains("very-secret"));
}

void AccountsTest::withoutATokenOrKeychain()
{
    ServiceStage stage(u"bird"_s);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's own keychain is touched
    qunsetenv("ONEFOLD_TEST_TOKEN");
    const Run saved = stage.run({u"save"_s, u"email="_s + janesEmail});
    QCOMPARE(saved.exitCode, 1);
    QCOMPARE(verdictOf(saved.json()), u"queued"_s);
    QVERIFY(saved.err.contains("ONEFOLD_TEST_TOKEN")); // what to do
    const Run kept =
        stage.program().run({u"workspace"_s, u"token"_s, u"Service"_s, u"--stdin"_s}, "very-secret-token\n");
    QCOMPARE(kept.exitCode, 1);
    QVERIFY(kept.err.contains("--token-env"));
    QVERIFY(!kept.err.contains("very-secret-token"));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void AccountsTest::notAppliedIsTold()
{
    ServiceStage stage(u"highlevel"_s);
    const QJsonObject answer = stage.save({u"email="_s + janesEmail, u"list_ids=abc"_s, u"custom.nosuch=1"_s});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(notAppliedIn(answer), (QStringList{u"custom.nosuch"_s, u"list_ids"_s}));
    QCOMPARE(contactIn(answer).value("list_ids"_L1).toArray().size(), 1); // kept here
}

void AccountsTest::highLevelKeepsTags()
{
    ServiceStage stage(u"highlevel"_s);
    const QString id = idOf(stage.save({u"email="_s + janesEmail, u"tags=Lead,Web"_s}));
    stage.change(u"tags"_s, QJsonArray{u"lead"_s, u"web"_s, u"theirs"_s});
    (void)stage.save({u"--id"_s, id, u"city=Austin"_s});
    (void)stage.save({u"email="_s + janesEmail, u"tags=new"_s});
    const QJsonArray tags = stage.onlyContact().value("tags"_L1).toArray();
    QCOMPARE(QSet<QString>({u"lead"_s, u"web"_s, u"theirs"_s, u"new"_s}), [&] {
        QSet<QString> set;
        for (const QJsonValue tag : tags)
            set.insert(tag.toString());
        return set;
    }());
}

void AccountsTest::highLevelRefusedYetMade()
{
    ServiceStage stage(u"highlevel"_s);
    QCOMPARE(stage.service().setFaults(u"422-after/POST@1-9"_s), QString());
    const QJsonObject answer = stage.save({u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

/// An upsert replaces all tags, also those of a contact that somebody else has just made: they go by themselves.
void AccountsTest::highLevelTagsOfANewContact()
{
    ServiceStage stage(u"highlevel"_s);
    const QJsonObject answer = stage.save({u"email="_s + janesEmail, u"tags=Lead,Web"_s});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(evidenceOf(answer), u"service-flag"_s);
    QVERIFY(notAppliedIn(answer).isEmpty());
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"updated"_s}));
    QCOMPARE(stage.onlyContact().value("tags"_L1).toArray(), (QJsonArray{u"lead"_s, u"web"_s}));
    for (const auto &entry : stage.service().log()) {
        if (!entry.changes.isEmpty() && entry.changes.first().effect == u"created")
            QVERIFY(entry.changes.first().after.value("tags"_L1).toArray().isEmpty());
    }
}

void AccountsTest::highLevelRefusedYetChanged()
{
    ServiceStage stage(u"highlevel"_s);
    const QString id = idOf(stage.save({u"email="_s + janesEmail, u"city=Austin"_s}));
    QCOMPARE(stage.service().setFaults(u"422-after/PUT"_s), QString());
    const QJsonObject answer = stage.save({u"--id"_s, id, u"city=Boston"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(stage.valueAt(u"city"_s), u"Boston"_s);
    QVERIFY(stage.outbox().isEmpty());
}

void AccountsTest::birdTakesAnyAddress()
{
    ServiceStage stage(u"bird"_s);
    const QString address = u"o'neil+a!b$c&d*e=f@acme.com"_s;
    QCOMPARE(verdictOf(stage.save({u"first_name=Jane"_s, u"email="_s + address})), u"created"_s);
    QCOMPARE(verdictOf(stage.save({u"first_name=Jane"_s, u"email="_s + address})), u"unchanged"_s);
    QVERIFY(text(stage.onlyContact()).contains(address.toUtf8()));
}

void AccountsTest::birdNamesWhatHasNoName()
{
    ServiceStage stage(u"bird"_s);
    const QJsonObject answer = stage.save({u"identifier.externalId=X7"_s});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QVERIFY(!text(stage.onlyContact()).contains("No name"));
    QVERIFY(!contactIn(answer).contains("name"_L1));
}

void AccountsTest::birdsLimits()
{
    ServiceStage stage(u"bird"_s);
    const Run run = stage.run({u"save"_s, u"email="_s + janesEmail, u"name="_s + QString(151, u'x')});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(problemsIn(run.json()), QStringList{u"name bird.name_too_long"_s});
    QVERIFY(stage.service().log().isEmpty() || stage.effects().isEmpty());
}

void AccountsTest::leadpushsOlderPaths()
{
    for (const QString &style : {u"old"_s, u"new"_s}) {
        ServiceStage stage(u"leadpush"_s);
        QCOMPARE(stage.service().setOption(u"pathStyle"_s, style), QString());
        QString id;
        stage.service().with([&](host::Host &host) { id = host.service().workspace(); });
        const Run made = stage.program().ask({u"workspace"_s, u"create"_s, u"Other"_s, u"--kind"_s, u"leadpush"_s,
            u"--url"_s, stage.service().url().toString(), u"--id"_s, id, u"--token-env"_s, u"ONEFOLD_TEST_TOKEN"_s});
        QCOMPARE(made.exitCode, 0);
        QVERIFY2(made.err.isEmpty(), made.err.constData());
        const QJsonObject answer =
            stage.program().ask({u"-w"_s, u"Other"_s, u"save"_s, u"email="_s + janesEmail}).json();
        QCOMPARE(verdictOf(answer), u"created"_s);
    }
}

/// Made without a token, so that nothing could be asked: the first use asks.
void AccountsTest::leadpushsPathsAreAskedForLater()
{
    for (const QString &style : {u"old"_s, u"new"_s}) {
        ServiceStage stage(u"leadpush"_s);
        QCOMPARE(stage.service().setOption(u"pathStyle"_s, style), QString());
        QString id;
        stage.service().with([&](host::Host &host) { id = host.service().workspace(); });
        const QByteArray token = qgetenv("ONEFOLD_TEST_TOKEN");
        qunsetenv("ONEFOLD_TEST_TOKEN");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's own keychain is touched
        (void)stage.program().ask({u"workspace"_s, u"create"_s, u"Later"_s, u"--kind"_s, u"leadpush"_s, u"--url"_s,
            stage.service().url().toString(), u"--id"_s, id, u"--token-env"_s, u"ONEFOLD_TEST_TOKEN"_s});
        qputenv("ONEFOLD_TEST_TOKEN", token);
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        const QJsonObject saved =
            stage.program().ask({u"-w"_s, u"Later"_s, u"save"_s, u"email="_s + janesEmail}).json();
        QCOMPARE(verdictOf(saved), u"created"_s);
        QCOMPARE(stage.service().count(), 1);
    }
}

void AccountsTest::addressWithAPassword()
{
    const Program program;
    for (const QString &url : {u"https://me:geheim@api.bird.com"_s, u"http://api.bird.com"_s}) {
        const Run run = program.ask(
            {u"workspace"_s, u"create"_s, u"Bird"_s, u"--kind"_s, u"bird"_s, u"--id"_s, u"w"_s, u"--url"_s, url});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.err.contains("geheim"));
    }
}

QTEST_GUILESS_MAIN(AccountsTest)
#include "accounts_test.moc"
