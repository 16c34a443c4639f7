// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/meeting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;
namespace host = onefold::testservices::host;

/// A contact made here meets those of a service where nobody can be looked up.
class NoLookUpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void birdWithoutLookUp();
    void birdWithoutLookUpTellsWhatWasThere();
    void birdWithoutLookUpFindsByOneOfSeveral();
    void birdWithoutLookUpKeepsWhatIsItsOwn();
};

/// A key that may write and not look up (SERVICES.md §3.4): the answer to what is sent tells.
void NoLookUpTest::birdWithoutLookUp()
{
    ServiceStage stage(u"bird"_s);
    QVERIFY(stage.service().setOption(u"searchAllowed"_s, false).isEmpty());
    const QJsonObject created = stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    QCOMPARE(verdictOf(created), u"created"_s);
    QCOMPARE(holdersOf(stage, "+15125550199"), 1);
    const Colleague other(stage);
    const QJsonObject updated = other.save({u"first_name=Alicia"_s, alicesEmail});
    QCOMPARE(verdictOf(updated), u"updated"_s);
    QCOMPARE(updated.value("evidence"_L1).toString(), u"http-status"_s);
    const QJsonObject bob = other.save({u"first_name=Bob"_s, bobsEmail, sharedPhone});
    QCOMPARE(verdictOf(bob), u"created"_s);
    QVERIFY2(leftOutIn(bob).contains("phone"_L1), text(bob).constData());
    QCOMPARE(stage.service().count(), 2);
    QCOMPARE(holdersOf(stage, "+15125550199"), 1);
}

/// Found by the address, refused the number: what Bird had before was not created by this.
void NoLookUpTest::birdWithoutLookUpTellsWhatWasThere()
{
    ServiceStage stage(u"bird"_s);
    QVERIFY(stage.service().setOption(u"searchAllowed"_s, false).isEmpty());
    (void)stage.save({u"first_name=Alice"_s, alicesEmail});
    (void)stage.save({u"first_name=Yve"_s, sharedPhone});
    const Colleague other(stage);
    const QJsonObject answer = other.save({u"first_name=Alicia"_s, alicesEmail, sharedPhone});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QVERIFY2(leftOutIn(answer).contains("phone"_L1), text(answer).constData());
    QCOMPARE(stage.service().count(), 2);
}

/// The first of several values of one field identifies the contact; the others follow.
void NoLookUpTest::birdWithoutLookUpFindsByOneOfSeveral()
{
    ServiceStage stage(u"bird"_s);
    QVERIFY(stage.service().setOption(u"searchAllowed"_s, false).isEmpty());
    QCOMPARE(verdictOf(stage.save({u"name=Alice"_s, u"identifier.externalId=a7,b7"_s})), u"created"_s);
    const Colleague other(stage);
    const QJsonObject answer = other.save({u"name=Alicia"_s, u"identifier.externalId=a7,b7,c7"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(stage.service().count(), 1);
    QByteArray all;
    stage.service().with(
        [&](host::Host &host) { all = QJsonDocument(host.service().contacts().all().front()->values).toJson(); });
    for (const char *value : {"\"a7\"", "\"b7\"", "\"c7\""})
        QVERIFY2(all.contains(value), all.constData());
}

/// What the reply leaves out and the contact is known to hold is not what somebody else has.
void NoLookUpTest::birdWithoutLookUpKeepsWhatIsItsOwn()
{
    ServiceStage stage(u"bird"_s);
    QVERIFY(stage.service().setOption(u"searchAllowed"_s, false).isEmpty());
    QVERIFY(stage.service().setOption(u"identifiersAllowed"_s, false).isEmpty());
    const QString id = idOf(stage.save({u"first_name=Alice"_s, alicesEmail, u"identifier.email=al@home.example"_s}));
    const Colleague other(stage);
    (void)other.save({u"first_name=Bob"_s, bobsEmail});
    // The one that is new comes first, and shows that nobody can be looked up.
    (void)stage.save({u"first_name=Carl"_s, u"email=carl@acme.com"_s, u"--no-wait"_s});
    (void)stage.save({u"--id"_s, id, u"identifier.email=al@home.example,bob@acme.com"_s, u"--no-wait"_s});
    (void)stage.sync();
    QVERIFY(stage.outbox().isEmpty());
    const QJsonObject shown = stage.run({u"show"_s, id}).json();
    QCOMPARE(shown.value("identifier.email"_L1).toArray(), QJsonArray{u"al@home.example"_s});
    QCOMPARE(holdersOf(stage, "bob@acme.com"), 1);
}

QTEST_GUILESS_MAIN(NoLookUpTest)
#include "nolookup_test.moc"
