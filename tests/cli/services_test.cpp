// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of verdict, through each service, from the outside: the program on one side, the service's own log on the
// other.

#include "tests/cli/testservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;
namespace host = onefold::testservices::host;

namespace {

QString evidenceOf(const QJsonObject &answer)
{
    return answer.value("evidence"_L1).toString();
}

QString evidenceOfNew(const QString &kind)
{
    return kind == u"highlevel" ? u"service-flag"_s : kind == u"bird" ? u"http-status"_s : u"read-first"_s;
}

} // namespace

class ServicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void created_data() { addKinds(); }
    void created();
    void updated_data() { addKinds(); }
    void updated();
    void unchanged_data() { addKinds(); }
    void unchanged();
    void existingAtTheServiceAlone_data() { addKinds(); }
    void existingAtTheServiceAlone();
    void rejectedDuplicate_data() { addKinds(); }
    void rejectedDuplicate();
    void invalid_data() { addKinds(); }
    void invalid();
    void unauthorised_data() { addKinds(); }
    void unauthorised();
    void missingScope_data() { addKinds(); }
    void missingScope();
    void wrongPlace();
    void updateOfNobody_data() { addKinds(); }
    void updateOfNobody();
    void editOfOneDeletedThere_data() { addKinds(); }
    void editOfOneDeletedThere();
    void rateLimited_data() { addKinds(); }
    void rateLimited();
    void offlineThenOnline_data() { addKinds(); }
    void offlineThenOnline();
    void offlineCreationOfOneThatExists_data() { addKinds(); }
    void offlineCreationOfOneThatExists();
    void deleted_data() { addKinds(); }
    void deleted();
    void deletedThereAlready_data() { addKinds(); }
    void deletedThereAlready();
    void undoIsANewChange_data() { addKinds(); }
    void undoIsANewChange();
    void undoOfACreation_data() { addKinds(); }
    void undoOfACreation();
};

void ServicesTest::created()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QJsonObject answer = stage.save({u"first_name=Jane"_s, u"last_name=Smith"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(evidenceOf(answer), evidenceOfNew(kind));
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Jane"_s);
    QVERIFY(stage.outbox().isEmpty());
    const QJsonObject line = stage.run({u"history"_s, idOf(answer)}).lines().constLast();
    QCOMPARE(verdictOf(line), u"created"_s);
    QCOMPARE(evidenceOf(line), evidenceOfNew(kind));
}

void ServicesTest::updated()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    const QJsonObject answer = stage.save({u"first_name=Janet"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(evidenceOf(answer), u"read-first"_s);
    QCOMPARE(idOf(answer), id);
    QCOMPARE(changedIn(answer), canonical(R"({"first_name":["Jane","Janet"]})"));
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"updated"_s}));
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Janet"_s);
}

void ServicesTest::unchanged()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    const QJsonObject answer = stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"unchanged"_s);
    QCOMPARE(evidenceOf(answer), u"read-first"_s);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

/// Nothing was pulled: what the service holds is found all the same, and only what was asked for changes.
void ServicesTest::existingAtTheServiceAlone()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    {
        const ServiceStage *const first = &stage;
        (void)first->save({u"first_name=Jane"_s, u"last_name=Smith"_s, u"email="_s + janesEmail});
    }
    const QJsonObject answer = Colleague(stage).save({u"first_name=Janet"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(changedIn(answer), canonical(R"({"first_name":["Jane","Janet"]})"));
    QCOMPARE(contactIn(answer).value("last_name"_L1).toString(), u"Smith"_s);
    QCOMPARE(stage.service().count(), 1);
}

void ServicesTest::rejectedDuplicate()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    const Run run = stage.run({u"save"_s, u"--mode"_s, u"create"_s, u"first_name=Bob"_s, u"email="_s + janesEmail});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    QCOMPARE(evidenceOf(run.json()), u"read-first"_s);
    QCOMPARE(idOf(run.json()), id);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

/// A value that we take and the service does not.
void ServicesTest::invalid()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    // A country that is not in HighLevel's list, a list that Bird has not, a contact without Leadpush's identity.
    const QStringList values = kind == u"highlevel" ? QStringList{u"country=BQ"_s, u"email="_s + janesEmail}
        : kind == u"bird" ? QStringList{u"list_ids=9f9f9f9f-0000-4000-8000-000000000000"_s, u"email="_s + janesEmail}
                          : QStringList{u"first_name=Jane"_s, u"phone=+15125550100"_s};
    const Run run = stage.run(QStringList{u"save"_s} + values);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(stage.effects().isEmpty());
    QCOMPARE(stage.outbox().size(), 1); // nothing is lost: it waits for the person
    QCOMPARE(stage.outbox().constFirst().value("state"_L1).toString(), u"failed"_s);
    QCOMPARE(stage.run({u"outbox"_s, u"discard"_s, idOf(run.json())}).exitCode, 0);
    QVERIFY(stage.outbox().isEmpty());
    QVERIFY(stage.run({u"find"_s}).lines().isEmpty());
}

void ServicesTest::unauthorised()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    qputenv("ONEFOLD_TEST_TOKEN", "wrong-token");
    const Run run = stage.run({u"save"_s, u"email="_s + janesEmail});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(verdictOf(run.json()), u"queued"_s); // kept, and sent once the token is right
    QVERIFY(run.json().value("message"_L1).toString().contains(u"token"_s));
    QVERIFY(stage.effects().isEmpty());
    qputenv("ONEFOLD_TEST_TOKEN", "test-token");
    (void)stage.sync();
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

void ServicesTest::missingScope()
{
    QFETCH(const QString, kind);
    const QString read = kind == u"highlevel" ? u"contacts.readonly"_s : u"contacts.read"_s;
    ServiceStage stage(kind, {.scopes = {read}});
    const Run run = stage.run({u"save"_s, u"email="_s + janesEmail});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(verdictOf(run.json()), u"queued"_s);
    QVERIFY(run.json().value("message"_L1).toString().contains(u"may not"_s));
    QVERIFY(stage.effects().isEmpty());
}

/// A token that is taken, for another location.
void ServicesTest::wrongPlace()
{
    ServiceStage stage(u"highlevel"_s);
    (void)stage.program().ask({u"workspace"_s, u"create"_s, u"Other"_s, u"--kind"_s, stage.kind(), u"--url"_s,
        stage.service().url().toString(), u"--id"_s, u"elsewhere"_s, u"--token-env"_s, u"ONEFOLD_TEST_TOKEN"_s});
    const Run run = stage.program().ask({u"-w"_s, u"Other"_s, u"save"_s, u"email="_s + janesEmail});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(verdictOf(run.json()), u"queued"_s); // kept, and sent once the id is right
    QVERIFY(run.json().value("message"_L1).toString().contains(u"another place"_s));
    QVERIFY(stage.effects().isEmpty());
}

void ServicesTest::updateOfNobody()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const Run run = stage.run({u"save"_s, u"--mode"_s, u"update"_s, u"email="_s + janesEmail});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    QVERIFY(stage.effects().isEmpty());
}

void ServicesTest::editOfOneDeletedThere()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    stage.service().with([](host::Host &host) {
        auto &contacts = host.service().contacts();
        contacts.remove(QString(contacts.all().front()->id));
    });
    const QJsonObject answer = stage.save({u"--id"_s, id, u"first_name=Janet"_s});
    QCOMPARE(verdictOf(answer), u"created"_s); // the edit is the later word
    QCOMPARE(stage.service().count(), 1);
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Janet"_s);
}

void ServicesTest::rateLimited()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    QVERIFY(stage.service().setFaults(u"429-retry@1-2,retry-after=1"_s).isEmpty());
    const QJsonObject answer = stage.save({u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

void ServicesTest::offlineThenOnline()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.stop();
    const Run run = stage.run({u"save"_s, u"first_name=Jane"_s, u"email="_s + janesEmail});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdictOf(run.json()), u"queued"_s);
    QVERIFY(run.json().value("evidence"_L1).isNull());
    QVERIFY(run.json().value("message"_L1).toString().contains(u"reached"_s));
    QCOMPARE(stage.outbox().size(), 1);
    const QJsonObject again = stage.save({u"first_name=Janet"_s, u"email="_s + janesEmail, u"--no-wait"_s});
    QCOMPARE(verdictOf(again), u"queued"_s);
    QCOMPARE(stage.outbox().size(), 1); // folded
    QVERIFY(stage.startAgain());
    const QJsonObject synced = stage.sync();
    QCOMPARE(synced.value("sent"_L1).toObject(), (QJsonObject{{u"created"_s, 1}}));
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Janet"_s);
    for (const QJsonObject &line : stage.run({u"history"_s, idOf(again)}).lines()) {
        if (line.value("what"_L1) != u"pull"_s)
            QCOMPARE(verdictOf(line), u"created"_s);
    }
}

void ServicesTest::offlineCreationOfOneThatExists()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    const Colleague other(stage);
    stage.stop();
    const QJsonObject queued = other.save({u"--mode"_s, u"create"_s, u"first_name=Bob"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(queued), u"queued"_s);
    QVERIFY(stage.startAgain());
    QCOMPARE(other.run({u"sync"_s}).exitCode, 3); // one was rejected
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    const QList<QJsonObject> found = other.run({u"find"_s}).lines();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().value("first_name"_L1).toString(), u"Jane"_s);
    const QList<QJsonObject> history = other.run({u"history"_s, idOf(queued)}).lines();
    QCOMPARE(verdictOf(history.last()), u"rejected"_s);
}

void ServicesTest::deleted()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    const QJsonObject answer = stage.run({u"delete"_s, id}).json();
    QCOMPARE(verdictOf(answer), u"deleted"_s);
    QCOMPARE(stage.service().count(), 0);
    QVERIFY(stage.outbox().isEmpty());
}

/// Nothing is left to be done, and that is what was wanted.
void ServicesTest::deletedThereAlready()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    stage.service().with([](host::Host &host) {
        auto &contacts = host.service().contacts();
        contacts.remove(QString(contacts.all().front()->id));
    });
    const Run run = stage.run({u"delete"_s, id});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdictOf(run.json()), u"deleted"_s);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QVERIFY(stage.outbox().isEmpty());
    QVERIFY(stage.run({u"find"_s}).lines().isEmpty());
}

void ServicesTest::undoIsANewChange()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString id = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    (void)stage.save({u"--id"_s, id, u"first_name=Janet"_s});
    QCOMPARE(stage.run({u"undo"_s}).exitCode, 0);
    (void)stage.sync();
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Jane"_s);
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"updated"_s, u"updated"_s}));
}

/// What the service made of it, its own additions and its way of writing, is nobody's edit.
void ServicesTest::undoOfACreation()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Jane"_s, u"tags=Lead,Web"_s, u"email="_s + janesEmail});
    const Run undone = stage.run({u"undo"_s});
    QCOMPARE(undone.exitCode, 0);
    QCOMPARE(undone.json().value("reversed"_L1).toInt(), 1);
    (void)stage.sync();
    QCOMPARE(stage.service().count(), 0);
    QVERIFY(stage.run({u"find"_s}).lines().isEmpty());
    // What somebody changed there since is an edit.
    (void)stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    stage.change(u"first_name"_s, u"Joan"_s);
    (void)stage.sync();
    (void)stage.run({u"undo"_s});
    (void)stage.sync();
    QCOMPARE(stage.service().count(), 1);
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "services_test.moc"
