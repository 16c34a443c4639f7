// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens here, or there, while a contact is looked up and sent: each write asks first how it stands by then.

#include "core/sync/outbox.h"
#include "tests/core/sync/retrystage.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using Stage = test::RetryStage;
namespace host = testservices::host;
using LogEntry = testservices::store::LogEntry;

namespace {

const QString janesEmail = u"jane@acme.com"_s;
const QString sharedPhone = u"+15125550199"_s;
constexpr auto slow = std::chrono::milliseconds(300);

void setLatency(Stage &stage, std::chrono::milliseconds latency)
{
    stage.service().with([latency](host::Host &host) { host.setLatency(latency); });
}

/// Has @p action done by another program as soon as the service has been asked for what @p isIt says, and is taking its
/// time to answer. What came of the action is known once the thread is joined.
std::thread onceAsked(Stage &stage, const std::function<bool(const LogEntry &)> &isIt,
    const std::function<bool(workspace::Workspace &)> &action, std::atomic<bool> &isDone)
{
    const auto before = stage.service().log().size();
    return std::thread([&stage, &isDone, before, isIt, action] {
        const QDeadlineTimer deadline(10'000);
        const auto wasAsked = [&] {
            const QList<LogEntry> log = stage.service().log();
            return std::any_of(log.begin() + before, log.end(), isIt);
        };
        while (!wasAsked() && !deadline.hasExpired())
            QThread::msleep(5);
        isDone = action(*stage.other());
    });
}

bool isAny(const LogEntry & /*entry*/)
{
    return true;
}

/// Whether the contact is being written, and not looked up: a search of Bird's is a POST.
bool isWrite(const LogEntry &entry)
{
    return entry.method != "GET" && !entry.path.endsWith("/search");
}

/// What the service's record of someone of that address holds, who has nothing else.
QJsonObject recordOf(const QString &kind, const QString &email)
{
    if (kind == u"leadpush")
        return {{u"attributes"_s, QJsonObject{{u"email"_s, email}}}, {u"subscribed"_s, true},
            {u"provider"_s, QJsonValue(QJsonValue::Null)}};
    if (kind == u"highlevel")
        return {{u"email"_s, email}};
    return {{u"identifiers"_s, QJsonArray{QJsonObject{{u"key"_s, u"emailaddress"_s}, {u"value"_s, email}}}}};
}

/// Adds Jane, who has nothing but an address, to the service alone. Gives its id.
QString janeThere(Stage &stage, const QString &kind)
{
    QString id;
    stage.service().with([&](host::Host &host) {
        id = host.service().newId();
        host.service().contacts().add(id, recordOf(kind, janesEmail));
    });
    return id;
}

/// Bob, who is to be sent to a service of Bird's that has his colleague with the same number; and the service takes its
/// time.
ContactId bobBesideAlice(Stage &stage)
{
    stage.service().with([](host::Host &host) {
        const auto identifier = [](const QString &key, const QString &value) {
            return QJsonObject{{u"key"_s, key}, {u"value"_s, value}};
        };
        host.service().contacts().add(host.service().newId(),
            {{u"identifiers"_s,
                QJsonArray{
                    identifier(u"emailaddress"_s, u"alice@acme.com"_s), identifier(u"phonenumber"_s, sharedPhone)}}});
    });
    setLatency(stage, slow);
    saving::SaveRequest request;
    request.fields.set(Field::Email, u"bob@acme.com"_s);
    request.fields.set(Field::Phone, sharedPhone);
    const auto saved = stage.synchroniser().workspace().save(request);
    return saved && saved->id ? *saved->id : ContactId::None;
}

/// Saves Jane here alone, with a value that we take and the service does not.
ContactId saveRefused(Stage &stage, const QString &kind)
{
    saving::SaveRequest request;
    request.fields.set(Field::Email, janesEmail);
    request.fields.set(Field::FirstName, u"Jane"_s);
    if (kind == u"highlevel")
        request.fields.set(Field::Country, u"BQ"_s); // is not in its list
    else if (kind == u"bird")
        request.fields.set(Field::AccountIds, QStringList{u"no account's id"_s});
    else
        request.fields.set({Field::Custom, u"score"_s}, u"many"_s); // see defineScore()
    const auto saved = stage.synchroniser().workspace().save(request);
    return saved && saved->id ? *saved->id : ContactId::None;
}

/// Somebody defines a field of numbers at Leadpush, which nobody here knows of.
void defineScore(Stage &stage, const QString &kind)
{
    if (kind != u"leadpush")
        return;
    stage.service().with([](host::Host &host) {
        const auto answer = host.answer({.method = "POST",
            .path = "/v1/fields",
            .query = {},
            .headers = {{"Authorization", "Bearer test-token"}, {"Content-Type", "application/json"}},
            .body = R"({"name":"score","type":"integer"})"});
        if (answer.reply.status != 201)
            qFatal("no field was defined");
    });
}

qsizetype countHere(Stage &stage)
{
    const auto contacts = stage.synchroniser().workspace().find({.limit = -1});
    return contacts ? std::ssize(*contacts) : -1;
}

bool isOutboxEmpty(Stage &stage)
{
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    return waiting && waiting->empty();
}

} // namespace

class MeanwhileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletedWhileItIsLookedUp();
    void deletedMeanwhileIsNoTooManyRequests();
    void editedWhileItIsLookedUp();
    void takenBackWhileItIsLookedUp_data();
    void takenBackWhileItIsLookedUp();
    void refusedAndTakenBack_data() { addKinds(); }
    void refusedAndTakenBack();
    void deletedAfterARefusal_data() { addKinds(); }
    void deletedAfterARefusal();
    void goneAfterALostUpdate_data() { addKinds(); }
    void goneAfterALostUpdate();
    void erasedAfterALostCreation_data() { addKinds(); }
    void erasedAfterALostCreation();
    void deletedAfterALostCreation_data() { addKinds(); }
    void deletedAfterALostCreation();
    void erasedWhileItIsUpdated_data() { addKinds(); }
    void erasedWhileItIsUpdated();

private:
    static void goesForGood(Stage &stage, ContactId id);
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

/// The look-up finds a colleague with the same number, and by then there is nothing left to be sent.
void MeanwhileTest::deletedWhileItIsLookedUp()
{
    Stage stage(u"bird"_s);
    const ContactId bob = bobBesideAlice(stage);
    QVERIFY(bob != ContactId::None);
    std::atomic<bool> isRemoved = false;
    std::thread removing = onceAsked(
        stage, isAny, [bob](workspace::Workspace &other) { return bool(other.remove({bob})); }, isRemoved);
    const auto pushed = stage.synchroniser().pushAll({});
    removing.join();
    QVERIFY(isRemoved);
    QVERIFY(pushed);
    setLatency(stage, {});
    QVERIFY(stage.synchroniser().pushAll({}));
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.service().count(), 1);
}

/// The deletion is what is sent then, at once: the service has asked nobody to wait.
void MeanwhileTest::deletedMeanwhileIsNoTooManyRequests()
{
    Stage stage(u"bird"_s);
    const ContactId bob = bobBesideAlice(stage);
    QVERIFY(bob != ContactId::None);
    std::atomic<bool> isRemoved = false;
    std::thread removing = onceAsked(
        stage, isAny, [bob](workspace::Workspace &other) { return bool(other.remove({bob})); }, isRemoved);
    const auto pushed = stage.tryOnce(bob);
    removing.join();
    QVERIFY(isRemoved);
    QVERIFY(pushed);
    QCOMPARE(pushed->failure.message, QString());
    QCOMPARE(identity::toString(pushed->verdict), u"deleted"_s);
    QVERIFY(pushed->what == sync::Pushed::What::Settled);
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.service().count(), 1);
}

/// The colleague's number is left to him; the one that stands here by then is nobody else's.
void MeanwhileTest::editedWhileItIsLookedUp()
{
    const QString ownPhone = u"+15125550188"_s;
    Stage stage(u"bird"_s);
    const ContactId bob = bobBesideAlice(stage);
    QVERIFY(bob != ContactId::None);
    std::atomic<bool> isEdited = false;
    std::thread editing = onceAsked(
        stage, isAny,
        [&](workspace::Workspace &other) {
            saving::SaveRequest request{.id = bob};
            request.fields.set(Field::Phone, ownPhone);
            return bool(other.save(request));
        },
        isEdited);
    const auto pushed = stage.synchroniser().pushAll({});
    editing.join();
    QVERIFY(isEdited);
    QVERIFY(pushed);
    setLatency(stage, {});
    QVERIFY(stage.synchroniser().pushAll({}));
    QVERIFY(isOutboxEmpty(stage));
    const auto here = stage.synchroniser().workspace().contact(bob);
    QVERIFY(here && *here);
    QCOMPARE((*here)->fields.text(Field::Phone), ownPhone);
    QCOMPARE(stage.service().count(), 2);
    QByteArray bobThere;
    stage.service().with([&bobThere](host::Host &host) {
        bobThere = QJsonDocument(host.service().contacts().all().back()->values).toJson();
    });
    QVERIFY2(bobThere.contains(ownPhone.toUtf8()), bobThere.constData());
}

void MeanwhileTest::takenBackWhileItIsLookedUp_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("firstName");
    for (const char *kind : {"leadpush", "highlevel", "bird"}) {
        QTest::addRow("%s, a change", kind) << QString::fromLatin1(kind) << u"Jane"_s;
        QTest::addRow("%s, no change", kind) << QString::fromLatin1(kind) << QString();
    }
}

/// The service has the contact already, and what made it here is undone before anything is sent: it stays there as it
/// was.
void MeanwhileTest::takenBackWhileItIsLookedUp()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, firstName);
    Stage stage(kind);
    (void)janeThere(stage, kind);
    const QList<QJsonObject> before = stage.service().contacts();
    saving::SaveRequest request;
    request.fields.set(Field::Email, janesEmail);
    if (!firstName.isEmpty())
        request.fields.set(Field::FirstName, firstName);
    QVERIFY(stage.synchroniser().workspace().save(request));
    setLatency(stage, slow);
    std::atomic<bool> isUndone = false;
    std::thread undoing = onceAsked(
        stage, isAny,
        [](workspace::Workspace &other) {
            const auto undone = other.undo();
            return undone && undone->deleted == 1;
        },
        isUndone);
    const auto pushed = stage.synchroniser().pushAll({});
    undoing.join();
    QVERIFY(pushed);
    QVERIFY(isUndone);
    setLatency(stage, {});
    QVERIFY(stage.synchroniser().pushAll({}));
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.service().contacts(), before);
    QCOMPARE(countHere(stage), 0);
}

/// The service's contact would have been changed, and is not: what made it here alone is taken back here alone.
void MeanwhileTest::refusedAndTakenBack()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    defineScore(stage, kind);
    (void)janeThere(stage, kind);
    const QList<QJsonObject> before = stage.service().contacts();
    QVERIFY(saveRefused(stage, kind) != ContactId::None);
    const auto report = stage.synchroniser().pushAll({});
    QVERIFY(report);
    QCOMPARE(report->held, 1);
    const auto undone = stage.synchroniser().workspace().undo();
    QVERIFY(undone);
    QCOMPARE(undone->deleted, 1);
    QVERIFY(stage.synchroniser().pushAll({}));
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.service().contacts(), before);
    QCOMPARE(countHere(stage), 0);
}

/// What was refused is not there: whoever has the address by the time it is deleted here is somebody else.
void MeanwhileTest::deletedAfterARefusal()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    defineScore(stage, kind);
    const ContactId id = saveRefused(stage, kind);
    QCOMPARE(stage.push(id, {}), u"rejected"_s);
    QCOMPARE(stage.service().count(), 0);
    (void)janeThere(stage, kind);
    QCOMPARE(stage.remove(id, {}), u"deleted"_s);
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.service().count(), 1);
}

/// The service had the contact, its answer is lost, and by the next try it has it no more: what is made then is ours.
void MeanwhileTest::goneAfterALostUpdate()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const QString there = janeThere(stage, kind);
    const ContactId id = stage.save(u"Jane"_s);
    const QString method = kind == u"bird" ? u"PATCH"_s : kind == u"highlevel" ? u"PUT"_s : u"POST"_s;
    QCOMPARE(stage.service().setFaults(u"drop-after/%1@1-9"_s.arg(method)), QString());
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

/// Whom the service lists does not come back, and leaves there too.
void MeanwhileTest::goesForGood(Stage &stage, ContactId id)
{
    QCOMPARE(stage.service().setFaults({}), QString());
    const auto pulled = stage.synchroniser().pull({.whole = true}, {});
    QVERIFY(pulled && !pulled->failure);
    QCOMPARE(countHere(stage), 0);
    // After so many faults in a row it is held back for a moment.
    QVERIFY(QTest::qWaitFor([&] { return stage.push(id, {}) == u"deleted"_s; }));
    QCOMPARE(stage.theirs(), u"0 contacts"_s);
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(countHere(stage), 0);
}

/// Whether the service has the person is not known: it is looked up, and does not stay there.
void MeanwhileTest::erasedAfterALostCreation()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, test::appliedAndLost), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QVERIFY(stage.synchroniser().workspace().erase({id}));
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting);
    QCOMPARE(std::ssize(*waiting), 1);
    QVERIFY(waiting->front().deletes);
    // All that is left is what the service can be asked for.
    QCOMPARE(waiting->front().sent.text(Field::Email), janesEmail);
    QCOMPARE(waiting->front().sent.text(Field::FirstName), QString());
    goesForGood(stage, id);
}

/// The same, deleted: who is listed before the deletion is sent is nobody new.
void MeanwhileTest::deletedAfterALostCreation()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, test::appliedAndLost), u"unknown"_s);
    QVERIFY(stage.synchroniser().workspace().remove({id}));
    goesForGood(stage, id);
}

/// The answer to what was on its way brings nothing of the person back, and the deletion is sent all the same.
void MeanwhileTest::erasedWhileItIsUpdated()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Joan"_s);
    QCOMPARE(stage.push(id, {}), u"created"_s);
    QVERIFY(stage.save(u"Jane"_s, id) == id);
    setLatency(stage, slow);
    std::atomic<bool> isErased = false;
    std::thread erasing = onceAsked(
        stage, isWrite, [id](workspace::Workspace &other) { return bool(other.erase({id})); }, isErased);
    const auto pushed = stage.synchroniser().pushAll({});
    erasing.join();
    QVERIFY(isErased);
    QVERIFY(pushed);
    setLatency(stage, {});
    QVERIFY(stage.synchroniser().pushAll({}));
    QCOMPARE(stage.theirs(), u"0 contacts"_s);
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(countHere(stage), 0);
}

QTEST_GUILESS_MAIN(MeanwhileTest)
#include "meanwhile_test.moc"
