// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is erased, or deleted, while it is not known what the service has of him: he leaves there too, and does not come
// back.

#include "tests/core/sync/meanwhile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using Stage = test::RetryStage;
using test::countHere;
using test::isOutboxEmpty;
using test::onceAsked;
using test::setLatency;

class LeavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erasedAfterALostCreation_data() { addKinds(); }
    void erasedAfterALostCreation();
    void erasedWithAllButTheAddress();
    void erasedWithoutAnAddress();
    void deletedAfterALostCreation_data() { addKinds(); }
    void deletedAfterALostCreation();
    void sharedNumberIsNobodyElses_data();
    void sharedNumberIsNobodyElses();
    void erasedWhileItIsCreated_data() { addKinds(); }
    void erasedWhileItIsCreated();
    void erasedWhileItIsUpdated_data() { addKinds(); }
    void erasedWhileItIsUpdated();

private:
    static void erasedOnItsWay(Stage &stage, ContactId id);
    static void goesForGood(Stage &stage, ContactId id);
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

/// Whom the service lists does not come back, and leaves there too.
void LeavingTest::goesForGood(Stage &stage, ContactId id)
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
void LeavingTest::erasedAfterALostCreation()
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
    QCOMPARE(waiting->front().sent.text(Field::Email), u"jane@acme.com"_s);
    QCOMPARE(waiting->front().sent.text(Field::FirstName), QString());
    goesForGood(stage, id);
}

/// A field of one's own may hold anything: it is kept only where people are looked up by it.
void LeavingTest::erasedWithAllButTheAddress()
{
    const contact::FieldKey note{Field::Custom, u"note"_s};
    Stage stage(u"leadpush"_s);
    saving::SaveRequest request;
    request.fields.set(Field::Email, u"jane@acme.com"_s);
    request.fields.set(note, u"likes tea"_s);
    const auto saved = stage.synchroniser().workspace().save(request);
    QVERIFY(saved && saved->id);
    QCOMPARE(stage.push(*saved->id, test::appliedAndLost), u"unknown"_s);
    const auto before = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(before && before->size() == 1);
    QCOMPARE(contact::textOf(before->front().sent.value(note)), u"likes tea"_s);
    QVERIFY(stage.synchroniser().workspace().erase({*saved->id}));
    const auto after = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(after && after->size() == 1);
    QCOMPARE(after->front().sent.text(Field::Email), u"jane@acme.com"_s);
    QCOMPARE(after->front().sent.size(), 1U);
}

/// There is nothing to look it up by, and so nothing says that it is gone: the person is asked to look.
void LeavingTest::erasedWithoutAnAddress()
{
    Stage stage(u"bird"_s);
    saving::SaveRequest request;
    request.fields.set(Field::FirstName, u"Jane"_s);
    const auto saved = stage.synchroniser().workspace().save(request);
    QVERIFY(saved && saved->id);
    QCOMPARE(stage.push(*saved->id, u"drop-after@1,500-before@2-"_s), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QVERIFY(stage.synchroniser().workspace().erase({*saved->id}));
    QCOMPARE(stage.push(*saved->id, {}), u"unknown"_s);
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting && waiting->size() == 1 && store::isHeld(waiting->front()));
    QCOMPARE(stage.theirs(), u"Jane"_s);
}

/// The same, deleted: who is listed before the deletion is sent is nobody new.
void LeavingTest::deletedAfterALostCreation()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, test::appliedAndLost), u"unknown"_s);
    QVERIFY(stage.synchroniser().workspace().remove({id}));
    goesForGood(stage, id);
}

void LeavingTest::sharedNumberIsNobodyElses_data()
{
    QTest::addColumn<bool>("isPulled");
    QTest::newRow("nobody knows of her") << false;
    QTest::newRow("she is pulled before") << true;
}

/// He never arrived, and a colleague with the same number came meanwhile: she is not who is to be deleted.
void LeavingTest::sharedNumberIsNobodyElses()
{
    QFETCH(const bool, isPulled);
    const QString phone = u"+15125550199"_s;
    Stage stage(u"bird"_s);
    saving::SaveRequest request;
    request.fields.set(Field::Email, u"bob@acme.com"_s);
    request.fields.set(Field::Phone, phone);
    const auto saved = stage.synchroniser().workspace().save(request);
    QVERIFY(saved && saved->id);
    QCOMPARE(stage.push(*saved->id, u"drop-before/PATCH,500-before@4-"_s), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"0 contacts"_s);
    test::addAlice(stage, phone);
    QVERIFY(stage.synchroniser().workspace().remove({*saved->id}));
    QCOMPARE(stage.service().setFaults({}), QString());
    if (isPulled) {
        const auto pulled = stage.synchroniser().pull({.whole = true}, {});
        QVERIFY(pulled && !pulled->failure);
        QCOMPARE(countHere(stage), 1);
    }
    // After so many faults in a row it is held back for a moment.
    QVERIFY(QTest::qWaitFor([&] { return stage.push(*saved->id, {}) == u"deleted"_s; }));
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(stage.service().count(), 1);
}

/// The answer to what was on its way brings nothing of the person back, and the deletion is sent all the same.
void LeavingTest::erasedOnItsWay(Stage &stage, ContactId id)
{
    setLatency(stage, test::slow);
    std::atomic<bool> isErased = false;
    std::thread erasing = onceAsked(
        stage, test::isWrite, [id](workspace::Workspace &other) { return bool(other.erase({id})); }, isErased);
    const auto pushed = stage.synchroniser().pushAll({});
    erasing.join();
    QVERIFY(isErased);
    QVERIFY(pushed);
    QVERIFY(stage.synchroniser().pushAll({}));
    QCOMPARE(stage.theirs(), u"0 contacts"_s);
    QVERIFY(isOutboxEmpty(stage));
    QCOMPARE(countHere(stage), 0);
}

void LeavingTest::erasedWhileItIsCreated()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    erasedOnItsWay(stage, stage.save(u"Jane"_s));
}

void LeavingTest::erasedWhileItIsUpdated()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Joan"_s);
    QCOMPARE(stage.push(id, {}), u"created"_s);
    QVERIFY(stage.save(u"Jane"_s, id) == id);
    erasedOnItsWay(stage, id);
}

QTEST_GUILESS_MAIN(LeavingTest)
#include "leaving_test.moc"
