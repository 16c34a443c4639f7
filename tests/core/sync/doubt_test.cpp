// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Merges that are taken back while it is not known whether the service has made the merged contact: whose is what is
// found there by an address or number that has gone from one to another.

#include "tests/core/sync/handoverstage.h"
#include "tests/core/sync/meanwhile.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using Stage = test::HandoverStage;
using store::sqlite::OutboxTable;
using test::countHere;
using test::isOutboxEmpty;
using test::RetryStage;

namespace {

const QString acmesPhone = u"+15125550177"_s;

/// The service's record of someone of that address and first name, who has nothing else.
QJsonObject recordOf(const QString &kind, const QString &email, const QString &firstName)
{
    if (kind == u"leadpush") {
        return {{u"attributes"_s, QJsonObject{{u"email"_s, email}, {u"first_name"_s, firstName}}},
            {u"subscribed"_s, true}, {u"provider"_s, QJsonValue(QJsonValue::Null)}};
    }
    if (kind == u"highlevel")
        return {{u"email"_s, email}, {u"firstName"_s, firstName}};
    return {{u"identifiers"_s, QJsonArray{QJsonObject{{u"key"_s, u"emailaddress"_s}, {u"value"_s, email}}}},
        {u"attributes"_s, QJsonObject{{u"firstName"_s, firstName}}}};
}

/// The same of someone who has that address and Acme's number, and no name, at a service that looks up numbers.
QJsonObject recordWithPhone(const QString &kind, const QString &email)
{
    if (kind == u"highlevel")
        return {{u"email"_s, email}, {u"phone"_s, acmesPhone}};
    const auto identifier = [](const QString &key, const QString &value) {
        return QJsonObject{{u"key"_s, key}, {u"value"_s, value}};
    };
    return {
        {u"identifiers"_s, QJsonArray{identifier(u"emailaddress"_s, email), identifier(u"phonenumber"_s, acmesPhone)}}};
}

/// Adds it to what the service has; gives its id.
QString addThere(RetryStage &stage, const QJsonObject &record)
{
    QString id;
    stage.service().with([&](testservices::host::Host &host) {
        id = host.service().newId();
        host.service().contacts().add(id, record);
    });
    return id;
}

/// Saves a new contact, here alone.
ContactId saveNew(RetryStage &stage, std::initializer_list<std::pair<Field, QString>> values)
{
    saving::SaveRequest request;
    for (const auto &[field, value] : values)
        request.fields.set(field, value);
    const auto saved = stage.synchroniser().workspace().save(request);
    return saved && saved->id ? *saved->id : ContactId::None;
}

/// Has the change that waits of the contact stand as @p state.
bool setState(RetryStage &stage, ContactId id, store::OutboxState state)
{
    auto *const store = dynamic_cast<store::sqlite::SqliteStore *>(&stage.synchroniser().workspace().store());
    return store && store->write([&](store::Session &) {
        OutboxTable table(store->connection());
        auto item = table.item(id);
        if (item) {
            item->state = state;
            table.update(*item);
        }
        return item.has_value();
    });
}

/// The contact is known to be the service's @p remoteId, and nothing of it waits.
bool becomeKnown(workspace::Workspace &workspace, ContactId id, const QString &remoteId)
{
    auto *const store = dynamic_cast<store::sqlite::SqliteStore *>(&workspace.store());
    return store && store->write([&](store::Session &session) {
        OutboxTable table(store->connection());
        const auto contact = session.contact(id);
        const auto item = table.item(id);
        if (!contact || !item)
            return false;
        table.setHalf({.contact = id, .id = remoteId, .synced = contact->fields});
        table.remove(item->id);
        return true;
    });
}

void editEmail(RetryStage &stage, ContactId id, const QString &email)
{
    saving::SaveRequest request{.id = id};
    request.fields.set(Field::Email, email);
    if (!stage.synchroniser().workspace().save(request))
        qFatal("not edited");
}

} // namespace

class DoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentIsAnothersByNow_data() { addKinds(); }
    void whatWasSentIsAnothersByNow();
    void whatWasSentIsAnothersInDoubt_data() { addKinds(); }
    void whatWasSentIsAnothersInDoubt();
    void whatWasMadeIsNobodyElse_data() { addKinds(); }
    void whatWasMadeIsNobodyElse();
    void deletionInDoubtComesFirst_data() { addKinds(); }
    void deletionInDoubtComesFirst();
    void allAtOnce_data();
    void allAtOnce();
    void pulledBeforeItIsKnown_data() { addKinds(); }
    void pulledBeforeItIsKnown();
    void pulledWhileItIsOnItsWay_data() { addKinds(); }
    void pulledWhileItIsOnItsWay();
    void changedOnBothSidesBeforeItIsKnown_data() { addKinds(); }
    void changedOnBothSidesBeforeItIsKnown();
    void colleagueInDoubt_data() { addKindsWithPhones(); }
    void colleagueInDoubt();
    void foundIsAnothersMeanwhile_data() { addKindsWithPhones(); }
    void foundIsAnothersMeanwhile();
    void editedToSomebodyThere_data() { addKinds(); }
    void editedToSomebodyThere();
    void takenForAnotherOnTheWay_data();
    void takenForAnotherOnTheWay();

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    /// Those that look contacts up by number too.
    static void addKindsWithPhones()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

/// The merged contact has not arrived, and by the next try the others have what it was sent with.
void DoubtTest::whatWasSentIsAnothersByNow()
{
    QFETCH(const QString, kind);
    Stage stage(kind, Stage::Begin::Unsent);
    stage.merge();
    QCOMPARE(stage.loseAnn(u"500-before"_s), u"unknown service.fault"_s);
    stage.unmerge();
    QCOMPARE(stage.pushAnneAlone(), u"created "_s);
    QCOMPARE(stage.pushAnnAlone(), u"created "_s);
    QCOMPARE(stage.settleApart(), QString());
}

/// The same where the answer about the other one is lost, too: the service has that one, and nobody here knows it yet.
void DoubtTest::whatWasSentIsAnothersInDoubt()
{
    QFETCH(const QString, kind);
    Stage stage(kind, Stage::Begin::Unsent);
    stage.merge();
    QCOMPARE(stage.loseAnn(u"500-before"_s), u"unknown service.fault"_s);
    stage.unmerge();
    QVERIFY(stage.loseAnne(u"drop-after"_s).startsWith(u"unknown "));
    QCOMPARE(stage.pushAnnAlone(), u"created "_s);
    QCOMPARE(stage.settleApart(), QString());
}

/// The merged contact has arrived, and the answer is lost: who is found by what it was made of is not taken for another
/// one.
void DoubtTest::whatWasMadeIsNobodyElse()
{
    QFETCH(const QString, kind);
    Stage stage(kind, Stage::Begin::Unsent);
    stage.merge();
    QVERIFY(stage.loseAnn(u"drop-after"_s).startsWith(u"unknown "));
    QCOMPARE(stage.there(), stage.together());
    stage.unmerge();
    if (kind != u"leadpush") // there nobody is found by a number, or by an address that it does not hold
        QCOMPARE(stage.pushAnneAlone(), u"queued outbox.waits_for_contact"_s);
    QCOMPARE(stage.settleApart(), QString());
}

/// Anne has arrived, and is merged before that is known: the one that stays does not take her for itself.
void DoubtTest::deletionInDoubtComesFirst()
{
    QFETCH(const QString, kind);
    Stage stage(kind, Stage::Begin::Unsent);
    QVERIFY(stage.loseAnne(u"drop-after"_s).startsWith(u"unknown "));
    stage.merge();
    if (kind != u"leadpush")
        QCOMPARE(stage.pushAnnAlone(), u"queued outbox.waits_for_contact"_s);
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.together());
    QCOMPARE(stage.mine(), stage.together());
}

void DoubtTest::allAtOnce_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("fault");
    for (const char *kind : {"leadpush", "highlevel", "bird"}) {
        for (const char *fault : {"500-before", "drop-after"})
            QTest::addRow("%s, %s", kind, fault) << QString::fromLatin1(kind) << QString::fromLatin1(fault);
    }
}

/// All of them are sent at the same time to a service that takes its time.
void DoubtTest::allAtOnce()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, fault);
    Stage stage(kind, Stage::Begin::Unsent);
    stage.merge();
    QVERIFY(stage.loseAnn(fault).startsWith(u"unknown "));
    stage.unmerge();
    stage.setLatency(std::chrono::milliseconds(30));
    QCOMPARE(stage.settleApart(), QString());
}

/// A pull meets what the lost try has made, which has another address here by now: it is no second contact.
void DoubtTest::pulledBeforeItIsKnown()
{
    QFETCH(const QString, kind);
    RetryStage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, test::appliedAndLost), u"unknown"_s);
    editEmail(stage, id, u"jane@home.example"_s);
    QCOMPARE(stage.service().setFaults({}), QString());
    // After faults in a row it is held back for a moment.
    const auto isPulled = [&stage] {
        const auto pulled = stage.synchroniser().pull({.whole = true}, {});
        return pulled && !pulled->failure && pulled->isWhole;
    };
    QTRY_VERIFY(isPulled());
    QCOMPARE(countHere(stage), 1);
    QVERIFY(QTest::qWaitFor([&] { return stage.push(id, {}) == u"created"_s; }));
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(countHere(stage), 1);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QVERIFY(QJsonDocument(stage.service().contacts().first()).toJson().contains("jane@home.example"));
}

/// The same where the answer is yet to come.
void DoubtTest::pulledWhileItIsOnItsWay()
{
    QFETCH(const QString, kind);
    RetryStage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, test::appliedAndLost), u"unknown"_s);
    QVERIFY(setState(stage, id, store::OutboxState::Sending));
    editEmail(stage, id, u"jane@home.example"_s);
    QCOMPARE(stage.service().setFaults({}), QString());
    const auto isPulled = [&stage] {
        const auto pulled = stage.synchroniser().pull({.whole = true}, {});
        return pulled && !pulled->failure && pulled->isWhole;
    };
    QTRY_VERIFY(isPulled());
    QCOMPARE(countHere(stage), 1);
    QVERIFY(setState(stage, id, store::OutboxState::Unknown));
    QVERIFY(QTest::qWaitFor([&] { return stage.push(id, {}) == u"created"_s; }));
    QCOMPARE(countHere(stage), 1);
    QCOMPARE(stage.theirs(), u"Jane"_s);
}

/// What the lost try has made was changed there, and the same field here: the person can choose.
void DoubtTest::changedOnBothSidesBeforeItIsKnown()
{
    QFETCH(const QString, kind);
    RetryStage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, test::appliedAndLost), u"unknown"_s);
    stage.service().with([&kind](testservices::host::Host &host) {
        auto &contacts = host.service().contacts();
        contacts.replace(contacts.all().front()->id, recordOf(kind, u"jane@acme.com"_s, u"Joan"_s));
    });
    QVERIFY(stage.save(u"Janet"_s, id) == id);
    const auto isHeld = [&] {
        const auto pushed = stage.tryOnce(id);
        return pushed && pushed->what == sync::Pushed::What::Held;
    };
    QCOMPARE(stage.service().setFaults({}), QString());
    QVERIFY(QTest::qWaitFor(isHeld));
    const auto chosen = sync::retry(stage.synchroniser().workspace(), id, sync::Side::Mine);
    QVERIFY2(chosen, chosen ? "" : qPrintable(chosen.error().message));
    QVERIFY(QTest::qWaitFor([&] { return stage.push(id, {}) == u"created"_s; }));
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.theirs(), u"Janet"_s);
    QCOMPARE(stage.mine(id), u"Janet"_s);
}

/// Two people share a number but for its extension, which the service does not know: the one whom the service has by
/// the address does not wait for the answer about the other.
void DoubtTest::colleagueInDoubt()
{
    QFETCH(const QString, kind);
    RetryStage stage(kind);
    const ContactId jane =
        saveNew(stage, {{Field::FirstName, u"Jane"_s}, {Field::Email, u"jane@acme.com"_s}, {Field::Phone, acmesPhone}});
    const QString writes = kind == u"bird" ? u"PATCH"_s : u"POST"_s; // a search of Bird's is a POST
    QCOMPARE(stage.push(jane, u"500-before/%1@1-50"_s.arg(writes)), u"unknown"_s);
    QCOMPARE(stage.service().count(), 0);
    (void)addThere(stage, recordWithPhone(kind, u"joan@acme.com"_s));
    QCOMPARE(stage.service().setFaults({}), QString());
    const ContactId joan = saveNew(stage,
        {{Field::FirstName, u"Joan"_s}, {Field::Email, u"joan@acme.com"_s}, {Field::Phone, acmesPhone},
            {Field::PhoneExt, u"2"_s}});
    QVERIFY(joan != ContactId::None && joan != jane);
    const auto pushed = stage.tryOnce(joan);
    QVERIFY(pushed);
    QCOMPARE(identity::toString(pushed->verdict), u"updated"_s);
    QCOMPARE(stage.theirs(), u"Joan"_s);
}

/// Two that have nothing in common here are one person at the service: while the one is sent the other comes to be
/// known as that person, and there is one contact in the end.
void DoubtTest::foundIsAnothersMeanwhile()
{
    QFETCH(const QString, kind);
    RetryStage stage(kind);
    const QString there = addThere(stage, recordWithPhone(kind, u"joan@acme.com"_s));
    const ContactId byEmail = saveNew(stage, {{Field::Email, u"joan@acme.com"_s}});
    const ContactId byPhone = saveNew(stage, {{Field::FirstName, u"Joan"_s}, {Field::Phone, acmesPhone}});
    QVERIFY(byEmail != byPhone);
    test::setLatency(stage, test::slow);
    std::atomic<bool> isDone = false;
    std::thread knowing = test::onceAsked(
        stage, test::isWrite, [&](workspace::Workspace &other) { return becomeKnown(other, byEmail, there); }, isDone);
    const auto pushed = stage.tryOnce(byPhone);
    knowing.join();
    QVERIFY(isDone);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message));
    QCOMPARE(identity::toString(pushed->verdict), u"updated"_s);
    QVERIFY(pushed->existing == byEmail);
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(countHere(stage), 1);
    QCOMPARE(stage.theirs(), u"Joan"_s);
    QCOMPARE(stage.mine(byEmail), u"Joan"_s);
}

/// What was sent has not arrived, and the address that it has since is that of somebody who is there: who is met as by
/// any save, and not taken for what was made.
void DoubtTest::editedToSomebodyThere()
{
    QFETCH(const QString, kind);
    RetryStage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, u"500-before@2-"_s), u"unknown"_s);
    QCOMPARE(stage.service().count(), 0);
    stage.service().with([&kind](testservices::host::Host &host) {
        host.service().contacts().add(host.service().newId(), recordOf(kind, u"joan@acme.com"_s, u"Joan"_s));
    });
    editEmail(stage, id, u"joan@acme.com"_s);
    QVERIFY(QTest::qWaitFor([&] { return stage.push(id, {}) == u"updated"_s; }));
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QCOMPARE(stage.mine(id), u"Jane"_s);
}

void DoubtTest::takenForAnotherOnTheWay_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"highlevel", "bird"}) // the third one is asked to make a contact, and refuses
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

/// Between the look and what is sent the service gives the address to a contact that is known here: what is sent goes
/// to that one, which is told as it is, and waits for nobody.
void DoubtTest::takenForAnotherOnTheWay()
{
    QFETCH(const QString, kind);
    RetryStage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, {}), u"created"_s);
    saving::SaveRequest request;
    request.fields.set(Field::FirstName, u"Joan"_s);
    request.fields.set(Field::Email, u"joan@acme.com"_s);
    const auto joan = stage.synchroniser().workspace().save(request);
    QVERIFY(joan && joan->id);
    test::setLatency(stage, test::slow);
    std::atomic<bool> isDone = false;
    std::thread giving = test::onceAsked(
        stage, test::isAny,
        [&stage, &kind](workspace::Workspace & /*other*/) {
            stage.service().with([&kind](testservices::host::Host &host) {
                auto &contacts = host.service().contacts();
                const QString first = contacts.all().front()->id;
                contacts.replace(first, recordOf(kind, u"joan@acme.com"_s, u"Jane"_s));
            });
            return true;
        },
        isDone);
    const auto pushed = stage.tryOnce(*joan->id);
    giving.join();
    QVERIFY(isDone);
    QVERIFY(pushed);
    QCOMPARE(identity::toString(pushed->verdict), u"updated"_s);
    QVERIFY(pushed->existing == id);
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(countHere(stage), 1);
    QCOMPARE(stage.theirs(), u"Joan"_s);
    QCOMPARE(stage.mine(id), u"Joan"_s);
}

QTEST_GUILESS_MAIN(DoubtTest)
#include "doubt_test.moc"
