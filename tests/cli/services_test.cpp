// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of verdict, through each service, from the outside: the program on one side, the service's own log on the
// other.

#include "tests/cli/testservice.h"

#include <QDirIterator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;
namespace host = onefold::testservices::host;

namespace {

const QString janesEmail = u"jane@acme.com"_s;

void addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"leadpush", "highlevel", "bird"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

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
    void offlineCreationOfOneThatExists_data() { addKinds(); }
    void offlineCreationOfOneThatExists();
    void invalid_data() { addKinds(); }
    void invalid();
    void unauthorised_data() { addKinds(); }
    void unauthorised();
    void missingScope_data() { addKinds(); }
    void missingScope();
    void updateOfNobody_data() { addKinds(); }
    void updateOfNobody();
    void editOfOneDeletedThere_data() { addKinds(); }
    void editOfOneDeletedThere();
    void rateLimited_data() { addKinds(); }
    void rateLimited();
    void offlineThenOnline_data() { addKinds(); }
    void offlineThenOnline();
    void lostAnswer_data() { addKinds(); }
    void lostAnswer();
    void bothSidesMerge_data() { addKinds(); }
    void bothSidesMerge();
    void conflictWaitsForAChoice_data() { addKinds(); }
    void conflictWaitsForAChoice();
    void deleted_data() { addKinds(); }
    void deleted();
    void undoIsANewChange_data() { addKinds(); }
    void undoIsANewChange();
    void pull_data() { addKinds(); }
    void pull();
    void pullIsNotUndone_data() { addKinds(); }
    void pullIsNotUndone();
    void endlessPagesEnd_data() { addKinds(); }
    void endlessPagesEnd();
    void nothingListedIsNotBelieved_data() { addKinds(); }
    void nothingListedIsNotBelieved();
    void wrongKindOfServer_data() { addKinds(); }
    void wrongKindOfServer();
    void tokenIsNowhere_data() { addKinds(); }
    void tokenIsNowhere();
    void withoutATokenOrKeychain();
    void notAppliedIsTold();
    void highLevelKeepsTags();
    void highLevelRefusedYetMade();
    void birdsLimits();
    void leadpushsOlderPaths();
    void addressWithAPassword();
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
    const QJsonObject line = stage.run({u"history"_s, idOf(answer)}).lines().last();
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
    // Another computer: a workspace of its own on the same account.
    QString id;
    stage.service().with([&](host::Host &host) { id = host.service().workspace(); });
    QCOMPARE(stage.program()
                 .ask({u"workspace"_s, u"create"_s, u"Other"_s, u"--kind"_s, kind, u"--url"_s,
                     stage.service().url().toString(), u"--id"_s, id, u"--token-env"_s, u"ONEFOLD_TEST_TOKEN"_s})
                 .exitCode,
        0);
    const QJsonObject answer =
        stage.program().ask({u"-w"_s, u"Other"_s, u"save"_s, u"first_name=Janet"_s, u"email="_s + janesEmail}).json();
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

void ServicesTest::offlineCreationOfOneThatExists()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    const QString first = idOf(stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail}));
    QString id;
    stage.service().with([&](host::Host &host) { id = host.service().workspace(); });
    (void)stage.program().ask({u"workspace"_s, u"create"_s, u"Other"_s, u"--kind"_s, kind, u"--url"_s,
        stage.service().url().toString(), u"--id"_s, id, u"--token-env"_s, u"ONEFOLD_TEST_TOKEN"_s});
    stage.stop();
    const QStringList other{u"-w"_s, u"Other"_s};
    const QJsonObject queued =
        stage.program()
            .ask(
                other + QStringList{u"save"_s, u"--mode"_s, u"create"_s, u"first_name=Bob"_s, u"email="_s + janesEmail})
            .json();
    QCOMPARE(verdictOf(queued), u"queued"_s);
    QVERIFY(stage.startAgain());
    (void)stage.program().ask(other + QStringList{u"sync"_s});
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    const QList<QJsonObject> found = stage.program().ask(other + QStringList{u"find"_s}).lines();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().value("first_name"_L1).toString(), u"Jane"_s);
    const QList<QJsonObject> history = stage.program().ask(other + QStringList{u"history"_s, idOf(queued)}).lines();
    QCOMPARE(verdictOf(history.last()), u"rejected"_s);
}

/// A value that we take and the service does not.
void ServicesTest::invalid()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    QVERIFY(stage.service().setFaults({}).isEmpty());
    const QStringList values = kind == u"highlevel" ? QStringList{u"country=BQ"_s, u"email="_s + janesEmail}
        // not in its list of countries
        : kind == u"bird" ? QStringList{u"list_ids=9f9f9f9f-0000-4000-8000-000000000000"_s, u"email="_s + janesEmail}
                          : QStringList{u"email="_s + janesEmail, u"phone=+8002345678912"_s};
    if (kind == u"leadpush")
        QSKIP("what our rules take, the stand-in takes too");
    const Run run = stage.run(QStringList{u"save"_s} + values);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(stage.effects().isEmpty());
    QCOMPARE(stage.outbox().size(), 1); // nothing is lost: it waits for the person
    QCOMPARE(stage.outbox().first().value("state"_L1).toString(), u"failed"_s);
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

/// It is applied, and the connection drops: looked up, never sent again.
void ServicesTest::lostAnswer()
{
    QFETCH(const QString, kind);
    // The first request looks, the second one makes the contact.
    for (const char *plan : {"drop-after@2", "garbage@2", "cut@2", "500-after@2", "html-after@2", "twice:1"}) {
        ServiceStage stage(kind);
        const auto answer = stage.run({u"save"_s, u"first_name=Jane"_s, u"email="_s + janesEmail, u"--no-wait"_s});
        QCOMPARE(verdictOf(answer.json()), u"queued"_s);
        QCOMPARE(stage.service().setFaults(QString::fromLatin1(plan)), QString());
        (void)stage.run({u"outbox"_s, u"retry"_s});
        QCOMPARE(stage.effects(), QStringList{u"created"_s});
        QVERIFY(stage.outbox().isEmpty());
        QCOMPARE(verdictOf(stage.run({u"history"_s, idOf(answer.json())}).lines().last()), u"created"_s);
    }
}

void ServicesTest::bothSidesMerge()
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

void ServicesTest::conflictWaitsForAChoice()
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
        const QJsonObject item = stage.outbox().first();
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

void ServicesTest::pull()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.service().seed(630);
    const QJsonObject first = stage.sync().value("pulled"_L1).toObject();
    QCOMPARE(first.value("created"_L1).toInt(), 630);
    QCOMPARE(stage.run({u"find"_s, u"--limit"_s, u"-1"_s}).lines().size(), 630);
    QVERIFY(stage.effects().isEmpty());
    stage.service().seed(3, 630);
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

void ServicesTest::pullIsNotUndone()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.service().seed(3);
    (void)stage.sync();
    QVERIFY(stage.run({u"undo"_s}).exitCode != 0);
    const QString operation = stage.run({u"history"_s}).lines().first().value("operation"_L1).toString();
    QVERIFY(stage.run({u"undo"_s, operation}).exitCode != 0);
    QCOMPARE(stage.run({u"find"_s}).lines().size(), 3);
}

void ServicesTest::endlessPagesEnd()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    stage.service().seed(1200);
    QCOMPARE(stage.service().setFaults(u"endless@4-"_s), QString());
    const Run run = stage.run({u"sync"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("again and again"));
}

void ServicesTest::nothingListedIsNotBelieved()
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

void ServicesTest::wrongKindOfServer()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    QCOMPARE(stage.service().setFaults(u"html-before"_s), QString());
    const Run run = stage.run({u"sync"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("is not"), run.err.constData());
}

/// After saves, a pull, errors and a deletion, on every file that the program left and on all that it said.
void ServicesTest::tokenIsNowhere()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    qputenv("QT_LOGGING_RULES", "onefold.net.debug=true");
    QByteArray said;
    const auto run = [&](const QStringList &arguments) {
        const Run run = stage.run(arguments);
        said += run.out + run.err;
        return run;
    };
    const QString id = idOf(run({u"save"_s, u"first_name=Jane"_s, u"email="_s + janesEmail}).json());
    (void)run({u"sync"_s});
    QCOMPARE(stage.service().setFaults(u"500-before@1-2"_s), QString());
    (void)run({u"save"_s, u"--id"_s, id, u"first_name=Janet"_s});
    (void)run({u"workspace"_s, u"show"_s, u"Service"_s});
    (void)run({u"delete"_s, id});
    qunsetenv("QT_LOGGING_RULES");
    QVERIFY(said.contains("onefold.net")); // the log was on
    QVERIFY(!said.contains("test-token"));
    const QByteArrayList logLines = said.split('\n');
    for (const QByteArray &line : logLines) {
        if (line.startsWith("onefold.net"))
            QVERIFY(!line.contains("jane"));
    }
    QDirIterator files(stage.program().dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("test-token"), qPrintable(file.fileName()));
        ++looked;
    }
    QVERIFY(looked >= 2);
}

void ServicesTest::withoutATokenOrKeychain()
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

void ServicesTest::notAppliedIsTold()
{
    ServiceStage stage(u"highlevel"_s);
    const QJsonObject answer = stage.save({u"email="_s + janesEmail, u"list_ids=abc"_s, u"custom.nosuch=1"_s});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(notAppliedIn(answer), (QStringList{u"custom.nosuch"_s, u"list_ids"_s}));
    QCOMPARE(contactIn(answer).value("list_ids"_L1).toArray().size(), 1); // kept here
}

void ServicesTest::highLevelKeepsTags()
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

void ServicesTest::highLevelRefusedYetMade()
{
    ServiceStage stage(u"highlevel"_s);
    QCOMPARE(stage.service().setFaults(u"422-after/POST@1-9"_s), QString());
    const QJsonObject answer = stage.save({u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

void ServicesTest::birdsLimits()
{
    ServiceStage stage(u"bird"_s);
    const Run run = stage.run({u"save"_s, u"email="_s + janesEmail, u"name="_s + QString(151, u'x')});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(problemsIn(run.json()), QStringList{u"name bird.name_too_long"_s});
    QVERIFY(stage.service().log().isEmpty() || stage.effects().isEmpty());
}

void ServicesTest::leadpushsOlderPaths()
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

void ServicesTest::addressWithAPassword()
{
    const Program program;
    for (const QString &url : {u"https://me:geheim@api.bird.com"_s, u"http://api.bird.com"_s}) {
        const Run run = program.ask(
            {u"workspace"_s, u"create"_s, u"Bird"_s, u"--kind"_s, u"bird"_s, u"--id"_s, u"w"_s, u"--url"_s, url});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.err.contains("geheim"));
    }
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "services_test.moc"
