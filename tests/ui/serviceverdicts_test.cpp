// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of verdict, through each service, in the window: what the strip says, what the history keeps, and what the
// service really holds. tests/cli/services_test.cpp is the same for the command line.

#include "tests/ui/servicestage.h"

#include "core/sync/synchroniser.h"

using namespace Qt::StringLiterals;
using namespace onefold; // sync alone would be the function of unistd.h
using contact::ContactId;
using contact::Field;
using identity::Verdict;
using saving::SaveRequest;
using uitest::Person;
using uitest::Stage;
namespace host = testservices::host;

namespace {

const QString janesEmail = u"jane@acme.com"_s;

SaveRequest janeAs(const QString &firstName)
{
    SaveRequest request;
    request.fields.set(Field::FirstName, firstName);
    request.fields.set(Field::Email, janesEmail);
    return request;
}

/// Saves in the workspace alone: the window sends it.
ContactId queue(const Stage &stage, const SaveRequest &request)
{
    auto opened = workspace::Workspace::open(stage.info);
    const auto saved = opened ? (*opened)->save(request) : Result<saving::SaveOutcome>(opened.error());
    return saved && saved->verdict == Verdict::Queued && saved->id ? *saved->id : ContactId::None;
}

/// Saves and waits for the service, in the workspace @p info.
ContactId saveThere(const workspace::WorkspaceInfo &info, const SaveRequest &request)
{
    auto opened = sync::Synchroniser::open(info, {.token = "test-token"});
    const auto saved = opened ? (*opened)->save(request) : Result<saving::SaveOutcome>(opened.error());
    return saved && saved->verdict == Verdict::Created && saved->id ? *saved->id : ContactId::None;
}

/// The service has Jane, whom nobody here knows of.
bool isMadeByColleague(const Stage &stage)
{
    const QTemporaryDir folder;
    return saveThere(test::makeServiceWorkspace(folder.path(), stage.account), janeAs(u"Jane"_s)) != ContactId::None;
}

/// What the history says of the last thing done to the contact: "created service-flag".
QString historyOf(const Stage &stage, ContactId id)
{
    auto opened = workspace::Workspace::open(stage.info);
    const auto lines =
        opened ? (*opened)->history({.contact = id}) : Result<std::vector<journal::HistoryLine>>(opened.error());
    if (!lines)
        return lines.error().message;
    for (const journal::HistoryLine &line : *lines) {
        if (line.operation.kind != journal::OperationKind::Pull
            && line.operation.kind != journal::OperationKind::Delete)
            return identity::toString(line.entry.verdict) + u' ' + identity::toString(line.entry.evidence);
    }
    return {};
}

QString evidenceOfNew(const QString &kind)
{
    return kind == u"highlevel" ? u"service-flag"_s : kind == u"bird" ? u"http-status"_s : u"read-first"_s;
}

QString nameOf(const QString &kind)
{
    return services::nameOf(*services::kindFromString(kind));
}

void addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"leadpush", "highlevel", "bird"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

} // namespace

// What was told, where it was not what is looked for.
#define VERIFY_TOLD(person, words) QVERIFY2((person).wasTold(words), qPrintable((person).told().join(u'\n')))

class ServiceVerdictsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void created_data() { addKinds(); }
    void created();
    void updated_data() { addKinds(); }
    void updated();
    void unchanged_data() { addKinds(); }
    void unchanged();
    void foundAtTheServiceAlone_data() { addKinds(); }
    void foundAtTheServiceAlone();
    void rejectedDuplicate_data() { addKinds(); }
    void rejectedDuplicate();
    void invalid_data() { addKinds(); }
    void invalid();
    void unauthorised_data() { addKinds(); }
    void unauthorised();
    void missingScope_data() { addKinds(); }
    void missingScope();
    void wrongPlace();
    void notFound_data() { addKinds(); }
    void notFound();
    void rateLimited_data() { addKinds(); }
    void rateLimited();
    void offlineThenOnline_data() { addKinds(); }
    void offlineThenOnline();
};

void ServiceVerdictsTest::created()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    Person person(stage);
    person.type(u"First name"_s, u"Jane"_s);
    person.type(u"Email"_s, janesEmail);
    QVERIFY(person.press(u"Save"_s));
    VERIFY_TOLD(person, QString(u"Created Jane · confirmed by "_s + nameOf(kind)));
    QCOMPARE(stage.service.count(), 1);
    QVERIFY(person.find<QPushButton>(u"Online"_s));
    QCOMPARE(historyOf(stage, ContactId(1)), QString(u"created "_s + evidenceOfNew(kind)));
}

void ServiceVerdictsTest::updated()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    const ContactId id = saveThere(stage.info, janeAs(u"Jane"_s));
    QVERIFY(id != ContactId::None);
    SaveRequest edit{.id = id};
    edit.fields.set(Field::FirstName, u"Janet"_s);
    QVERIFY(queue(stage, edit) == id);
    Person person(stage);
    VERIFY_TOLD(person, u"Updated Janet · 1 field"_s);
    VERIFY_TOLD(person, QString(u"confirmed by "_s + nameOf(kind)));
    QCOMPARE(historyOf(stage, id), u"updated read-first"_s);
    QCOMPARE(stage.service.count(), 1);
}

void ServiceVerdictsTest::unchanged()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    QVERIFY(isMadeByColleague(stage));
    const ContactId id = queue(stage, janeAs(u"Jane"_s));
    Person person(stage);
    VERIFY_TOLD(person, QString(u"Jane is unchanged · confirmed by "_s + nameOf(kind)));
    QCOMPARE(historyOf(stage, id), u"unchanged read-first"_s);
    QCOMPARE(stage.service.count(), 1);
}

void ServiceVerdictsTest::foundAtTheServiceAlone()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    QVERIFY(isMadeByColleague(stage));
    const ContactId id = queue(stage, janeAs(u"Janet"_s));
    Person person(stage);
    VERIFY_TOLD(person, u"Updated Janet · 1 field"_s);
    VERIFY_TOLD(person, QString(u"confirmed by "_s + nameOf(kind)));
    QCOMPARE(historyOf(stage, id), u"updated read-first"_s);
    QCOMPARE(stage.service.count(), 1);
}

void ServiceVerdictsTest::rejectedDuplicate()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    QVERIFY(isMadeByColleague(stage));
    SaveRequest bob = janeAs(u"Bob"_s);
    bob.mode = identity::SaveMode::Create;
    const ContactId id = queue(stage, bob);
    QVERIFY(id != ContactId::None);
    Person person(stage);
    VERIFY_TOLD(person, QString(nameOf(kind) + u" refuses "_s));
    VERIFY_TOLD(person, QString(nameOf(kind) + u" has Jane with this identity already"_s));
    QCOMPARE(historyOf(stage, id), u"rejected read-first"_s);
    QCOMPARE(stage.service.count(), 1);
}

/// A value that we take and the service does not: nothing is lost, it waits for the person.
void ServiceVerdictsTest::invalid()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    SaveRequest request = janeAs(u"Jane"_s);
    if (kind == u"highlevel") {
        request.fields.set(Field::Country, u"BQ"_s); // is not in its list
    } else if (kind == u"bird") {
        request.fields.set(Field::ListIds, QStringList{u"9f9f9f9f-0000-4000-8000-000000000000"_s});
    } else { // without Leadpush's identity
        request.fields.remove({Field::Email});
        request.fields.set(Field::Phone, u"+15125550100"_s);
    }
    QVERIFY(queue(stage, request) != ContactId::None);
    Person person(stage);
    VERIFY_TOLD(person, QString(nameOf(kind) + u" refuses Jane"_s));
    VERIFY_TOLD(person, QString(nameOf(kind) + u" refuses these values."_s));
    QVERIFY(person.press(u"Open the outbox"_s));
    QVERIFY(person.press(u"Discard the change"_s));
    QTRY_VERIFY(!person.shows<QPushButton>(u"Discard the change"_s));
    QCOMPARE(stage.service.count(), 0);
}

void ServiceVerdictsTest::unauthorised()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    QVERIFY(queue(stage, janeAs(u"Jane"_s)) != ContactId::None);
    Person person(stage, "wrong-token");
    VERIFY_TOLD(person, QString(nameOf(kind) + u" needs you"_s));
    VERIFY_TOLD(person, u"does not take the token"_s);
    QCOMPARE(stage.service.count(), 0);
    QVERIFY(person.press(u"Open the outbox"_s));
    person.type(u"Token"_s, u"test-token"_s);
    QVERIFY(person.press(u"Use this token"_s));
    VERIFY_TOLD(person, u"Created Jane"_s);
    QVERIFY(person.find<QPushButton>(u"Online"_s));
    QTRY_VERIFY(!person.shows<QLineEdit>(u"Token"_s));
    QCOMPARE(stage.service.count(), 1);
}

/// The token may read: what waits still needs somebody, however well the pull goes.
void ServiceVerdictsTest::missingScope()
{
    QFETCH(const QString, kind);
    Stage stage(kind, {.scopes = {kind == u"highlevel" ? u"contacts.readonly"_s : u"contacts.read"_s}});
    stage.service.seed(1);
    QVERIFY(queue(stage, janeAs(u"Jane"_s)) != ContactId::None);
    Person person(stage);
    VERIFY_TOLD(person, QString(nameOf(kind) + u" needs you"_s));
    VERIFY_TOLD(person, u"takes the token, but it may not do this"_s);
    const auto held = [&] {
        auto opened = workspace::Workspace::open(stage.info);
        return opened ? (*opened)->find({}).value().size() : std::size_t(0);
    };
    QTRY_COMPARE(held(), std::size_t(2)); // the pull has been
    QVERIFY(person.find<QPushButton>(QString(nameOf(kind) + u" needs you"_s)));
    QCOMPARE(stage.service.count(), 1);
}

/// A token that is taken, for another location.
void ServiceVerdictsTest::wrongPlace()
{
    Stage stage;
    const QTemporaryDir folder;
    stage.account.id = u"elsewhere"_s;
    stage.info = test::makeServiceWorkspace(folder.path(), stage.account);
    QVERIFY(queue(stage, janeAs(u"Jane"_s)) != ContactId::None);
    Person person(stage);
    VERIFY_TOLD(person, u"The token is for another place at HighLevel"_s);
    QCOMPARE(stage.service.count(), 0);
}

/// Deleted there and edited here: the edit is the later word.
void ServiceVerdictsTest::notFound()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    const ContactId id = saveThere(stage.info, janeAs(u"Jane"_s));
    QVERIFY(id != ContactId::None);
    stage.service.with([](host::Host &host) {
        auto &contacts = host.service().contacts();
        contacts.remove(QString(contacts.all().front()->id));
    });
    SaveRequest edit{.id = id};
    edit.fields.set(Field::FirstName, u"Janet"_s);
    QVERIFY(queue(stage, edit) == id);
    Person person(stage);
    VERIFY_TOLD(person, QString(u"Created Janet · confirmed by "_s + nameOf(kind)));
    QCOMPARE(stage.service.count(), 1);
}

void ServiceVerdictsTest::rateLimited()
{
    QFETCH(const QString, kind);
    const Stage stage(kind);
    {
        auto opened = sync::Synchroniser::open(stage.info, {.token = "test-token"});
        QVERIFY(opened && (*opened)->check()); // fields and paths are known
    }
    QVERIFY(queue(stage, janeAs(u"Jane"_s)) != ContactId::None);
    QCOMPARE(stage.service.setFaults(u"429-retry@1-2,retry-after=1"_s), QString());
    Person person(stage);
    VERIFY_TOLD(person, QString(u"Created Jane · confirmed by "_s + nameOf(kind)));
    QCOMPARE(stage.service.count(), 1);
}

void ServiceVerdictsTest::offlineThenOnline()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const auto port = static_cast<quint16>(stage.service.url().port());
    stage.service.stop();
    Person person(stage);
    QVERIFY(person.find<QPushButton>(u"Off-line"_s));
    person.type(u"Email"_s, janesEmail);
    QVERIFY(person.press(u"Save"_s));
    VERIFY_TOLD(person, u"Queued: "_s);
    QVERIFY(person.find<QPushButton>(u"Off-line · 1 change"_s));
    QCOMPARE(historyOf(stage, ContactId(1)), u"queued "_s); // nothing proves anything yet
    QVERIFY(stage.service.start(port));
    QVERIFY(person.press(u"Off-line"_s)); // leads to the outbox
    const auto *const now = person.find<QPushButton>(u"Synchronise now"_s);
    QVERIFY(now);
    QTRY_VERIFY(now->accessibleDescription().isEmpty());
    QVERIFY(person.press(u"Synchronise now"_s));
    VERIFY_TOLD(person, QString(u"Created jane@acme.com · confirmed by "_s + nameOf(kind)));
    QVERIFY(person.find<QPushButton>(u"Online"_s));
    QCOMPARE(historyOf(stage, ContactId(1)), QString(u"created "_s + evidenceOfNew(kind)));
}

QTEST_MAIN(ServiceVerdictsTest)
#include "serviceverdicts_test.moc"
