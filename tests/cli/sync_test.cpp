// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes on between the two halves of a service workspace: lost answers, changes on both sides, pulls, and services
// that are none.

#include "tests/cli/testservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;
namespace host = onefold::testservices::host;

class SyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostAnswer_data() { addKinds(); }
    void lostAnswer();
    void bothSidesMerge_data() { addKinds(); }
    void bothSidesMerge();
    void conflictWaitsForAChoice_data() { addKinds(); }
    void conflictWaitsForAChoice();
    void importGoesThroughTheOutbox_data() { addKinds(); }
    void importGoesThroughTheOutbox();
    void mergeDeletesBeforeItMoves_data() { addKinds(); }
    void mergeDeletesBeforeItMoves();
    void pull_data() { addKinds(); }
    void pull();
    void syncEndsWhereNothingGoodComes_data();
    void syncEndsWhereNothingGoodComes();
    void namesSurviveASearch();
    void changeThatCouldNotBeReadIsAskedForAgain();
    void furtherIdentifiersSurviveAPull();
    void letterCaseIsSent_data();
    void letterCaseIsSent();
    void letterCaseThatIsNotTakenIsTold();
    void pullIsNotUndone_data() { addKinds(); }
    void pullIsNotUndone();
    void endlessPagesEnd_data() { addKinds(); }
    void endlessPagesEnd();
    void nothingListedIsNotBelieved_data() { addKinds(); }
    void nothingListedIsNotBelieved();
    void moreCountedThanListed();
    void hugeAnswerIsNotRead_data() { addKinds(); }
    void hugeAnswerIsNotRead();
    void wrongKindOfServer_data() { addKinds(); }
    void wrongKindOfServer();
};

/// It is applied, and the connection drops: looked up, never sent again.
void SyncTest::lostAnswer()
{
    QFETCH(const QString, kind);
    // The first request looks, the second one makes the contact.
    for (const char *plan : {"drop-after@2", "garbage@2", "cut@2", "500-after@2", "html-after@2", "twice:1",
             "huge-bytes=40000000,huge@2"}) {
        ServiceStage stage(kind);
        const auto answer = stage.run({u"save"_s, u"first_name=Jane"_s, u"email="_s + janesEmail, u"--no-wait"_s});
        QCOMPARE(verdictOf(answer.json()), u"queued"_s);
        QCOMPARE(stage.service().setFaults(QString::fromLatin1(plan)), QString());
        (void)stage.run({u"outbox"_s, u"retry"_s});
        QCOMPARE(stage.effects(), QStringList{u"created"_s});
        QVERIFY(stage.outbox().isEmpty());
        QCOMPARE(verdictOf(stage.run({u"history"_s, idOf(answer.json())}).lines().constLast()), u"created"_s);
    }
}

void SyncTest::bothSidesMerge()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"last_name=Smith"_s, u"email="_s + janesEmail}));
    stage.change(u"last_name"_s, u"Doe"_s);
    (void)stage.save({u"--id"_s, id, u"first_name=Janet"_s, u"--no-wait"_s});
    (void)stage.sync();
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Janet"_s);
    QCOMPARE(stage.valueAt(u"last_name"_s), u"Doe"_s);
    const QJsonObject shown = stage.run({u"show"_s, id}).json();
    QCOMPARE(shown.value("first_name"_L1).toString(), u"Janet"_s);
    QCOMPARE(shown.value("last_name"_L1).toString(), u"Doe"_s);
}

void SyncTest::conflictWaitsForAChoice()
{
    QFETCH(const QString, kind);
    for (const QString &side : {u"mine"_s, u"theirs"_s}) {
        ServiceStage stage(kind);
        const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
        stage.change(u"first_name"_s, u"Joan"_s);
        (void)stage.save({u"--id"_s, id, u"first_name=Janet"_s, u"--no-wait"_s});
        const Run synced = stage.run({u"sync"_s});
        QCOMPARE(synced.exitCode, 3);
        QCOMPARE(stage.outbox().size(), 1);
        const QJsonObject item = stage.outbox().constFirst();
        QCOMPARE(item.value("state"_L1).toString(), u"conflict"_s);
        QCOMPARE(item.value("conflict"_L1).toObject().value("first_name"_L1).toObject(),
            (QJsonObject{{u"base"_s, u"Jane"_s}, {u"mine"_s, u"Janet"_s}, {u"theirs"_s, u"Joan"_s}}));
        QCOMPARE(stage.valueAt(u"first_name"_s), u"Joan"_s);
        const Run settled = stage.run({u"outbox"_s, u"retry"_s, id, u"--keep"_s, side});
        QCOMPARE(settled.exitCode, 0);
        const QString kept = side == u"mine" ? u"Janet"_s : u"Joan"_s;
        QCOMPARE(stage.valueAt(u"first_name"_s), kept);
        QCOMPARE(stage.run({u"show"_s, id}).json().value("first_name"_L1).toString(), kept);
        QVERIFY(stage.outbox().isEmpty());
    }
}

void SyncTest::importGoesThroughTheOutbox()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString file = stage.program().file(
        u"leads.csv"_s, "First name,Email\nJane,jane@acme.com\nBob,bob@acme.com\nJanet,jane@acme.com\n");
    const QJsonObject imported = stage.run({u"import"_s, file}).json();
    QCOMPARE(imported.value("queued"_L1).toInt(), 3);
    QVERIFY(stage.effects().isEmpty());
    const QJsonObject sent = stage.sync().value("sent"_L1).toObject();
    QCOMPARE(sent, (QJsonObject{{u"created"_s, 2}}));
    QCOMPARE(stage.service().count(), 2);
    QVERIFY(stage.outbox().isEmpty());
}

/// The address that the kept contact takes over is free only once the other one is gone.
void SyncTest::mergeDeletesBeforeItMoves()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString kept = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    const QString other = idOf(stage.save({u"first_name=Jane"_s, u"email=jane@home.example"_s, u"city=Austin"_s}));
    const Run merged = stage.run({u"duplicates"_s, u"merge"_s, kept, other, u"--keep"_s, kept});
    QCOMPARE(merged.exitCode, 0);
    (void)stage.sync();
    QVERIFY(stage.outbox().isEmpty());
    QCOMPARE(stage.service().count(), 1);
    QCOMPARE(stage.effects().mid(0, 3), (QStringList{u"created"_s, u"created"_s, u"deleted"_s}));
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 1);
    if (kind != u"bird") // the others have no place for a second address
        return;
    QJsonObject values;
    stage.service().with([&](host::Host &host) { values = host.service().contacts().all().front()->values; });
    QVERIFY2(text(values).contains("jane@home.example"), text(values).constData());
}

void SyncTest::pull()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    // More than a page, less than what the permitted rate makes long.
    const int count = kind == u"highlevel" ? 630 : kind == u"bird" ? 230 : 60;
    stage.service().seed(count);
    const QJsonObject first = stage.sync().value("pulled"_L1).toObject();
    QCOMPARE(first.value("created"_L1).toInt(), count);
    QCOMPARE(stage.run({u"find"_s, u"--limit"_s, u"-1"_s}).lines().size(), count);
    QVERIFY(stage.effects().isEmpty());
    stage.service().seed(3, count);
    const QJsonObject second = stage.sync().value("pulled"_L1).toObject();
    QCOMPARE(second.value("created"_L1).toInt(), 3);
    QCOMPARE(second.value("deleted"_L1).toInt(), 0);
    // A contact that is deleted there goes here too, once all of them were looked at.
    stage.service().with([](host::Host &host) {
        auto &contacts = host.service().contacts();
        contacts.remove(QString(contacts.all().front()->id));
    });
    const QJsonObject third = stage.sync({u"--whole"_s}).value("pulled"_L1).toObject();
    QCOMPARE(third.value("deleted"_L1).toInt(), 1);
}

void SyncTest::pullIsNotUndone()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.service().seed(3);
    (void)stage.sync();
    QVERIFY(stage.run({u"undo"_s}).exitCode != 0);
    const QString operation = stage.run({u"history"_s}).lines().constFirst().value("operation"_L1).toString();
    QVERIFY(stage.run({u"undo"_s, operation}).exitCode != 0);
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 3);
}

void SyncTest::endlessPagesEnd()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.service().seed(kind == u"highlevel" ? 1100 : 250);
    QCOMPARE(stage.service().setFaults(u"endless@4-"_s), QString());
    const Run run = stage.run({u"sync"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("again and again"));
}

void SyncTest::nothingListedIsNotBelieved()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.service().seed(30);
    (void)stage.sync();
    stage.service().with([](host::Host &host) {
        auto &contacts = host.service().contacts();
        while (contacts.count() > 0)
            contacts.remove(QString(contacts.all().front()->id));
    });
    const Run run = stage.run({u"sync"_s, u"--whole"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json().value("pulled"_L1).toObject().value("missing"_L1).toInt(), 30);
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 30);
    QCOMPARE(stage.run({u"sync"_s, u"--believe-missing"_s}).exitCode, 0);
    QVERIFY(stage.run({u"find"_s}).lines().isEmpty());
}

/// A list shorter than its total proves nothing gone, unless the person says so: the total may be what is wrong.
void SyncTest::moreCountedThanListed()
{
    ServiceStage stage(u"leadpush"_s);
    stage.service().seed(3);
    QCOMPARE(stage.service().setOption(u"overcount"_s, 1), QString());
    (void)stage.sync();
    stage.service().with([](host::Host &host) {
        auto &contacts = host.service().contacts();
        contacts.remove(QString(contacts.all().front()->id));
    });
    const Run run = stage.run({u"sync"_s, u"--whole"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json().value("pulled"_L1).toObject().value("unlisted"_L1).toInt(), 1);
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 3);
    QCOMPARE(stage.run({u"sync"_s, u"--believe-missing"_s}).exitCode, 0);
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 2);
}

/// Two gigabytes: told, nothing kept in memory, and nothing lost.
void SyncTest::hugeAnswerIsNotRead()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.service().seed(3);
    (void)stage.sync();
    QCOMPARE(stage.service().setFaults(u"huge-bytes=2000000000,huge"_s), QString());
    const Run run = stage.run({u"sync"_s, u"--whole"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("longer than any"), run.err.constData());
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 3);
    QCOMPARE(stage.service().setFaults({}), QString());
    QCOMPARE(stage.run({u"sync"_s, u"--whole"_s}).exitCode, 0);
}

void SyncTest::wrongKindOfServer()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    QCOMPARE(stage.service().setFaults(u"html-before"_s), QString());
    const Run run = stage.run({u"sync"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("is not"), run.err.constData());
}

void SyncTest::syncEndsWhereNothingGoodComes_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("pages for browsers") << u"html-before"_s << QByteArray("HighLevel");
    QTest::newRow("faults") << u"500-before"_s << QByteArray("fault");
    QTest::newRow("a day to wait") << u"429-retry,retry-after=86400"_s << QByteArray("24 hour");
}

/// What waits is kept, and why it could not be sent is told; nobody is kept waiting for hours.
void SyncTest::syncEndsWhereNothingGoodComes()
{
    QFETCH(const QString, faults);
    QFETCH(const QByteArray, said);
    ServiceStage stage(u"highlevel"_s);
    (void)stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail, u"--no-wait"_s});
    QCOMPARE(stage.service().setFaults(faults), QString());
    const Run synced = stage.run({u"sync"_s});
    QCOMPARE(synced.exitCode, 1);
    QVERIFY2(synced.err.contains(said), synced.err.constData());
    QCOMPARE(stage.outbox().size(), 1);
    QVERIFY(stage.service().log().size() < 100);
    QCOMPARE(stage.service().setFaults({}), QString());
    (void)stage.run({u"outbox"_s, u"retry"_s});
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

/// HighLevel's search gives no name, but a contactName; what changed is asked for by itself.
void SyncTest::namesSurviveASearch()
{
    ServiceStage stage(u"highlevel"_s);
    const QString id = idOf(stage.save({u"name=Solo Name"_s, u"email="_s + janesEmail}));
    const auto name = [&] { return stage.run({u"show"_s, id}).json().value("name"_L1).toString(); };
    (void)stage.sync({u"--whole"_s});
    QCOMPARE(name(), u"Solo Name"_s);
    stage.change(u"name"_s, u"Other Name"_s);
    (void)stage.sync({u"--whole"_s});
    QCOMPARE(name(), u"Other Name"_s);
    QCOMPARE(stage.run({u"delete"_s, id}).exitCode, 0);
    (void)stage.save({u"name=Nora"_s, u"--no-wait"_s});
    (void)stage.sync();
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 1);
}

/// The list shows that it changed, and the contact itself cannot be read just then.
void SyncTest::changeThatCouldNotBeReadIsAskedForAgain()
{
    ServiceStage stage(u"highlevel"_s);
    const QString id = idOf(stage.save({u"name=Solo Name"_s, u"email="_s + janesEmail}));
    const auto name = [&] { return stage.run({u"show"_s, id}).json().value("name"_L1).toString(); };
    stage.change(u"name"_s, u"Other Name"_s);
    QCOMPARE(stage.service().setFaults(u"500-before/GET"_s), QString());
    (void)stage.sync({u"--whole"_s});
    QCOMPARE(name(), u"Solo Name"_s);
    QCOMPARE(stage.service().setFaults({}), QString());
    (void)stage.sync({u"--whole"_s});
    QCOMPARE(name(), u"Other Name"_s);
}

void SyncTest::furtherIdentifiersSurviveAPull()
{
    ServiceStage stage(u"bird"_s);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail,
        u"identifier.email=jane@home.example"_s, u"identifier.externalId=X7"_s}));
    stage.change(u"firstName"_s, u"Janet"_s);
    (void)stage.sync({u"--whole"_s});
    const QJsonObject shown = stage.run({u"show"_s, id}).json();
    QCOMPARE(shown.value("first_name"_L1).toString(), u"Janet"_s);
    QCOMPARE(shown.value("email"_L1).toString(), janesEmail);
    QVERIFY2(text(shown).contains("jane@home.example"), text(shown).constData());
    QVERIFY2(text(shown).contains("X7"), text(shown).constData());
    // Another computer that sees the contact for the first time.
    const Colleague colleague(stage);
    (void)colleague.run({u"sync"_s});
    const QJsonObject other = colleague.run({u"find"_s}).lines().constFirst();
    QVERIFY2(text(other).contains("jane@home.example"), text(other).constData());
}

void SyncTest::letterCaseIsSent_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"leadpush", "highlevel"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

/// To Bird an address is the same in any letter case: what was typed is not taken, and that is said.
void SyncTest::letterCaseThatIsNotTakenIsTold()
{
    ServiceStage stage(u"bird"_s);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    const QJsonObject answer = stage.save({u"--id"_s, id, u"email=JANE@acme.com"_s});
    QCOMPARE(notAppliedIn(answer), QStringList{u"email"_s});
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

void SyncTest::letterCaseIsSent()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    const QJsonObject answer = stage.save({u"--id"_s, id, u"email=JANE@acme.com"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"updated"_s}));
}

QTEST_GUILESS_MAIN(SyncTest)
#include "sync_test.moc"
