// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two tries in a row of which it is not known whether they arrived, the contact edited in between: what was edited last
// is what the service has in the end. And what else changes while something is on its way.

#include "core/store/sqlite/sqlitestore.h"
#include "core/sync/cache.h"
#include "core/sync/outbox.h"
#include "core/sync/pusher.h"
#include "tests/core/sync/faultplay.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
namespace host = testservices::host;

namespace {

// Looks, writes and loses the answer; and then nothing can be looked at.
const QString appliedAndLost = u"drop-after@2,500-before@3-"_s;
// Looks, and writes in vain.
const QString notApplied = u"500-before@2-"_s;

/// A service and a workspace of it, which gives up soon.
class Stage
{
public:
    enum class Begin { Online, Offline };

    explicit Stage(const QString &kind, Begin begin = Begin::Online) : m_service(host::serviceOf(kind))
    {
        if (!m_service.start())
            qFatal("the test service does not start");
        m_info = test::makeServiceWorkspace(m_folder.path(),
            {.kind = *services::kindFromString(kind),
                .address = m_service.url().toString(),
                .id = m_service.workspace()});
        sync::SyncOptions options = test::quickOptions();
        options.wait = std::chrono::milliseconds(150);
        const auto port = static_cast<quint16>(m_service.url().port());
        if (begin == Begin::Offline)
            m_service.stop();
        auto opened = sync::Synchroniser::open(m_info, options);
        if (!opened)
            qFatal("no workspace");
        m_synchroniser = *std::move(opened);
        if (static_cast<bool>(m_synchroniser->check()) != (begin == Begin::Online))
            qFatal("the service cannot be reached, or can be all the same");
        if (begin == Begin::Offline && !m_service.start(port))
            qFatal("the test service does not start again");
    }

    [[nodiscard]] host::RunningService &service() { return m_service; }
    [[nodiscard]] sync::Synchroniser &synchroniser() { return *m_synchroniser; }
    /// What another program on this computer works with.
    [[nodiscard]] std::unique_ptr<workspace::Workspace> other() const
    {
        auto opened = workspace::Workspace::open(m_info);
        if (!opened)
            qFatal("no workspace");
        return *std::move(opened);
    }

    /// Saves here alone.
    ContactId save(const QString &firstName, std::optional<ContactId> id = {})
    {
        saving::SaveRequest request{.id = id};
        request.fields.set(Field::FirstName, firstName);
        if (!id)
            request.fields.set(Field::Email, u"jane@acme.com"_s);
        const auto saved = m_synchroniser->workspace().save(request);
        return saved && saved->id ? *saved->id : ContactId::None;
    }

    /// The verdict's word.
    QString push(ContactId id, const QString &faults)
    {
        if (!m_service.setFaults(faults).isEmpty())
            qFatal("a wrong plan");
        const auto pushed = m_synchroniser->push(id);
        return pushed ? identity::toString(pushed->verdict) : pushed.error().message;
    }

    /// One try, and what it alone comes to.
    Result<sync::Pushed> tryOnce(ContactId id)
    {
        auto store = store::sqlite::SqliteStore::open({.path = m_info.path});
        if (!store)
            return store.error();
        const sync::Account &account = m_synchroniser->account();
        sync::Cache cache(**store, services::nameOf(account.kind), [] { return QDateTime::currentDateTimeUtc(); });
        services::Profile profile{.kind = account.kind, .id = account.id, .pathStyle = account.pathStyle};
        const Result<void> read =
            (*store)->read([&](store::Session &session) { profile.identity = store::loadIdentityRule(session); });
        if (!read)
            return read.error();
        const sync::SyncOptions options = test::quickOptions();
        sync::Link link(account, options.token, profile, options.link);
        return sync::Pusher(cache, link)
            .push(id, net::Priority::Interactive, std::chrono::steady_clock::now() + options.wait);
    }

    QString remove(ContactId id, const QString &faults)
    {
        if (!m_synchroniser->workspace().remove({id}))
            return u"failed"_s;
        return push(id, faults);
    }

    /// The first name of the service's only contact.
    [[nodiscard]] QString theirs() const
    {
        const QList<QJsonObject> contacts = m_service.contacts();
        if (contacts.size() != 1)
            return u"%1 contacts"_s.arg(contacts.size());
        const QByteArray text = QJsonDocument(contacts.first()).toJson();
        for (const QString &name : {u"Janet"_s, u"Joan"_s, u"Jane"_s}) {
            if (text.contains(QByteArray('"' + name.toUtf8() + '"')))
                return name;
        }
        return QString::fromUtf8(text);
    }

    [[nodiscard]] QString mine(ContactId id)
    {
        const auto contact = m_synchroniser->workspace().contact(id);
        return contact && *contact ? (*contact)->fields.text(Field::FirstName) : QString();
    }

private:
    QTemporaryDir m_folder;
    host::RunningService m_service;
    workspace::WorkspaceInfo m_info;
    std::unique_ptr<sync::Synchroniser> m_synchroniser;
};

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editAfterALostCreation_data() { addKinds(); }
    void editAfterALostCreation();
    void editAfterALostUpdate_data() { addKinds(); }
    void editAfterALostUpdate();
    void pageForBrowsersProvesNothing_data() { addKinds(); }
    void pageForBrowsersProvesNothing();
    void askedToGoAgainAfterALostCreation_data() { addKinds(); }
    void askedToGoAgainAfterALostCreation();
    void deletedAfterALostCreation();
    void deletedWhileItIsLookedUp();
    void deletedMeanwhileIsNoTooManyRequests();
    void takenBackWhileItIsLookedUp_data();
    void takenBackWhileItIsLookedUp();
    void refusedAndTakenBack();
    void goneAfterALostUpdate();
    void nothingGoesToPathsThatMayBeWrong();

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

void RetryTest::editAfterALostCreation()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, appliedAndLost), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QVERIFY(stage.save(u"Janet"_s, id) == id);
    QCOMPARE(stage.push(id, notApplied), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QCOMPARE(stage.push(id, {}), u"created"_s);
    QCOMPARE(stage.theirs(), u"Janet"_s);
    QCOMPARE(stage.mine(id), u"Janet"_s);
}

void RetryTest::editAfterALostUpdate()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Joan"_s);
    QCOMPARE(stage.push(id, {}), u"created"_s);
    QVERIFY(stage.save(u"Jane"_s, id) == id);
    QCOMPARE(stage.push(id, appliedAndLost), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QVERIFY(stage.save(u"Janet"_s, id) == id);
    QCOMPARE(stage.push(id, notApplied), u"unknown"_s);
    QCOMPARE(stage.push(id, {}), u"updated"_s); // and no conflict with oneself
    QCOMPARE(stage.theirs(), u"Janet"_s);
}

/// A proxy answers in the service's place: 200, and nothing was done.
void RetryTest::pageForBrowsersProvesNothing()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, u"html-before@2"_s), u"created"_s);
    QVERIFY(stage.save(u"Janet"_s, id) == id);
    QCOMPARE(stage.push(id, u"html-before@2"_s), u"updated"_s);
    QCOMPARE(stage.theirs(), u"Janet"_s);
    QCOMPARE(stage.mine(id), u"Janet"_s);
    QCOMPARE(stage.remove(id, u"html-before@1"_s), u"deleted"_s);
    QCOMPARE(stage.theirs(), u"0 contacts"_s);
}

/// That the person asks for another try proves nothing of the one before.
void RetryTest::askedToGoAgainAfterALostCreation()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, appliedAndLost), u"unknown"_s);
    QVERIFY(sync::retry(stage.synchroniser().workspace(), id));
    QCOMPARE(stage.push(id, u"500-before"_s), u"unknown"_s);
    // After so many faults in a row it is held back for a moment.
    QVERIFY(QTest::qWaitFor([&] { return stage.push(id, {}) == u"created"_s; }));
    QCOMPARE(stage.theirs(), u"Jane"_s);
}

/// Nobody can be looked up, so that the person has to look whether it is there.
void RetryTest::deletedAfterALostCreation()
{
    Stage stage(u"bird"_s);
    QCOMPARE(stage.service().setOption(u"searchAllowed"_s, false), QString());
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, appliedAndLost), u"unknown"_s);
    QCOMPARE(stage.remove(id, {}), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting && waiting->size() == 1 && store::isHeld(waiting->front()));
}

namespace {

/// Bob, who is to be sent to a service that has his colleague with the same number; and the service takes its time.
ContactId bobBesideAlice(Stage &stage)
{
    stage.service().with([](host::Host &host) {
        const auto identifier = [](const QString &key, const QString &value) {
            return QJsonObject{{u"key"_s, key}, {u"value"_s, value}};
        };
        host.service().contacts().add(host.service().newId(),
            {{u"identifiers"_s,
                QJsonArray{identifier(u"emailaddress"_s, u"alice@acme.com"_s),
                    identifier(u"phonenumber"_s, u"+15125550199"_s)}}});
        host.setLatency(std::chrono::milliseconds(300));
    });
    saving::SaveRequest request;
    request.fields.set(Field::Email, u"bob@acme.com"_s);
    request.fields.set(Field::Phone, u"+15125550199"_s);
    const auto saved = stage.synchroniser().workspace().save(request);
    return saved && saved->id ? *saved->id : ContactId::None;
}

/// Deletes the contact as soon as the service is asked for it. Whether it was is known once the thread is joined.
std::thread removeOnceAsked(Stage &stage, ContactId id, std::atomic<bool> &isRemoved)
{
    const auto asked = stage.service().log().size();
    return std::thread([&stage, &isRemoved, id, asked] {
        const QDeadlineTimer deadline(10'000);
        while (stage.service().log().size() == asked && !deadline.hasExpired())
            QThread::msleep(5);
        isRemoved = bool(stage.other()->remove({id}));
    });
}

} // namespace

/// The look-up finds a colleague with the same number, and by then there is nothing left to be sent.
void RetryTest::deletedWhileItIsLookedUp()
{
    Stage stage(u"bird"_s);
    const ContactId bob = bobBesideAlice(stage);
    QVERIFY(bob != ContactId::None);
    std::atomic<bool> isRemoved = false;
    std::thread removing = removeOnceAsked(stage, bob, isRemoved);
    const auto pushed = stage.synchroniser().pushAll({});
    removing.join();
    QVERIFY(isRemoved);
    QVERIFY(pushed);
    stage.service().with([](host::Host &host) { host.setLatency(std::chrono::milliseconds(0)); });
    QVERIFY(stage.synchroniser().pushAll({}));
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting && waiting->empty());
    QCOMPARE(stage.service().count(), 1);
}

/// The deletion is what is sent then, at once: the service has asked nobody to wait.
void RetryTest::deletedMeanwhileIsNoTooManyRequests()
{
    Stage stage(u"bird"_s);
    const ContactId bob = bobBesideAlice(stage);
    QVERIFY(bob != ContactId::None);
    std::atomic<bool> isRemoved = false;
    std::thread removing = removeOnceAsked(stage, bob, isRemoved);
    const auto pushed = stage.tryOnce(bob);
    removing.join();
    QVERIFY(isRemoved);
    QVERIFY(pushed);
    QCOMPARE(pushed->failure.message, QString());
    QCOMPARE(identity::toString(pushed->verdict), u"deleted"_s);
    QVERIFY(pushed->what == sync::Pushed::What::Settled);
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting && waiting->empty());
    QCOMPARE(stage.service().count(), 1);
}

namespace {

/// Adds Jane, who has nothing but an address, to the service alone. Gives its id.
QString janeThere(Stage &stage)
{
    QString id;
    stage.service().with([&id](host::Host &host) {
        id = host.service().newId();
        host.service().contacts().add(id,
            {{u"identifiers"_s,
                QJsonArray{QJsonObject{{u"key"_s, u"emailaddress"_s}, {u"value"_s, u"jane@acme.com"_s}}}}});
    });
    return id;
}

qsizetype countHere(Stage &stage)
{
    const auto contacts = stage.synchroniser().workspace().find({.limit = -1});
    return contacts ? std::ssize(*contacts) : -1;
}

} // namespace

void RetryTest::takenBackWhileItIsLookedUp_data()
{
    QTest::addColumn<QString>("firstName");
    QTest::newRow("a change") << u"Jane"_s;
    QTest::newRow("no change") << QString();
}

/// The service has the contact already, and what made it here is undone before anything is sent: it stays there as it
/// was.
void RetryTest::takenBackWhileItIsLookedUp()
{
    QFETCH(const QString, firstName);
    Stage stage(u"bird"_s);
    (void)janeThere(stage);
    const QList<QJsonObject> before = stage.service().contacts();
    saving::SaveRequest request;
    request.fields.set(Field::Email, u"jane@acme.com"_s);
    if (!firstName.isEmpty())
        request.fields.set(Field::FirstName, firstName);
    QVERIFY(stage.synchroniser().workspace().save(request));
    stage.service().with([](host::Host &host) { host.setLatency(std::chrono::milliseconds(300)); });
    const auto asked = stage.service().log().size();
    std::atomic<qint64> deleted = 0;
    std::thread undoing([&stage, &deleted, asked] {
        const QDeadlineTimer deadline(10'000);
        while (stage.service().log().size() == asked && !deadline.hasExpired())
            QThread::msleep(5);
        const auto undone = stage.other()->undo();
        deleted = undone ? undone->deleted : 0;
    });
    const auto pushed = stage.synchroniser().pushAll({});
    undoing.join();
    QVERIFY(pushed);
    QCOMPARE(deleted.load(), 1);
    stage.service().with([](host::Host &host) { host.setLatency(std::chrono::milliseconds(0)); });
    QVERIFY(stage.synchroniser().pushAll({}));
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting && waiting->empty());
    QCOMPARE(stage.service().contacts(), before);
    QCOMPARE(countHere(stage), 0);
}

/// The service's contact would have been changed, and is not: what made it here alone is taken back here alone.
void RetryTest::refusedAndTakenBack()
{
    Stage stage(u"bird"_s);
    (void)janeThere(stage);
    const QList<QJsonObject> before = stage.service().contacts();
    saving::SaveRequest request;
    request.fields.set(Field::Email, u"jane@acme.com"_s);
    request.fields.set(Field::FirstName, u"Jane"_s);
    request.fields.set(Field::AccountIds, QStringList{u"no account's id"_s});
    QVERIFY(stage.synchroniser().workspace().save(request));
    const auto report = stage.synchroniser().pushAll({});
    QVERIFY(report);
    QCOMPARE(report->held, 1);
    const auto undone = stage.synchroniser().workspace().undo();
    QVERIFY(undone);
    QCOMPARE(undone->deleted, 1);
    QVERIFY(stage.synchroniser().pushAll({}));
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting && waiting->empty());
    QCOMPARE(stage.service().contacts(), before);
    QCOMPARE(countHere(stage), 0);
}

/// The service had the contact, its answer is lost, and by the next try it has it no more: what is made then is ours.
void RetryTest::goneAfterALostUpdate()
{
    Stage stage(u"bird"_s);
    const QString there = janeThere(stage);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.service().setFaults(u"drop-after/PATCH@1-9"_s), QString());
    const auto lost = stage.tryOnce(id);
    QVERIFY(lost);
    QCOMPARE(identity::toString(lost->verdict), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    stage.service().with([&there](host::Host &host) { host.service().contacts().remove(there); });
    QCOMPARE(stage.push(id, {}), u"created"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    const auto undone = stage.synchroniser().workspace().undo();
    QVERIFY(undone);
    QCOMPARE(undone->deleted, 1);
    QCOMPARE(stage.push(id, {}), u"deleted"_s);
    QCOMPARE(stage.theirs(), u"0 contacts"_s);
}

/// Made off-line, so that nobody knows which form of paths the service has: it is asked once it is there.
void RetryTest::nothingGoesToPathsThatMayBeWrong()
{
    Stage stage(u"leadpush"_s, Stage::Begin::Offline);
    QCOMPARE(stage.service().setOption(u"pathStyle"_s, u"new"_s), QString());
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, u"500-before"_s), u"queued"_s);
    const auto report = stage.synchroniser().pushAll({});
    QVERIFY(report && report->failure && report->later == 1);
    QVERIFY(QTest::qWaitFor([&] { return stage.push(id, {}) == u"created"_s; }));
    QCOMPARE(stage.theirs(), u"Jane"_s);
}

QTEST_GUILESS_MAIN(RetryTest)
#include "retry_test.moc"
