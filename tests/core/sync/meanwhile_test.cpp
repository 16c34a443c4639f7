// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens here, or there, while a contact is looked up and sent: each write asks first how it stands by then.

#include "tests/core/sync/meanwhile.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using Stage = test::RetryStage;
using test::countHere;
using test::isAny;
using test::isOutboxEmpty;
using test::onceAsked;
using test::setLatency;
using test::slow;
namespace host = testservices::host;

namespace {

const QString janesEmail = u"jane@acme.com"_s;
const QString sharedPhone = u"+15125550199"_s;

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
    test::addAlice(stage, sharedPhone);
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

/// Sends what waits and says what is left of someone who was taken back here: here, on the way, or in what the service
/// had @p before. Empty where that is nothing.
QString leftOf(Stage &stage, const QList<QJsonObject> &before)
{
    if (!stage.synchroniser().pushAll({}))
        return u"not sent"_s;
    if (!isOutboxEmpty(stage))
        return u"on the way"_s;
    if (stage.service().contacts() != before)
        return u"at the service"_s;
    return countHere(stage) == 0 ? QString() : u"here"_s;
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

private:
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
    QCOMPARE(leftOf(stage, before), QString());
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
    QCOMPARE(leftOf(stage, before), QString());
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

QTEST_GUILESS_MAIN(MeanwhileTest)
#include "meanwhile_test.moc"
