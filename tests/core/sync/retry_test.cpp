// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two tries in a row of which it is not known whether they arrived, the contact edited in between: what was edited last
// is what the service has in the end.

#include "core/sync/outbox.h"
#include "tests/core/sync/retrystage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using Stage = test::RetryStage;
using test::appliedAndLost;

namespace {

// Looks, and writes in vain.
const QString notApplied = u"500-before@2-"_s;

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
    void sentAgainWithoutALook_data();
    void sentAgainWithoutALook();
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

void RetryTest::sentAgainWithoutALook_data()
{
    QTest::addColumn<identity::SaveMode>("mode");
    QTest::addColumn<QString>("newEmail");
    QTest::newRow("another address") << identity::SaveMode::Upsert << u"jane@home.example"_s;
    QTest::newRow("to be created only") << identity::SaveMode::Create << QString();
}

/// Nobody can be looked up, and what would be sent now would not show whether the first try has made the contact: it
/// would make a second one, or be refused for what is our own.
void RetryTest::sentAgainWithoutALook()
{
    QFETCH(const identity::SaveMode, mode);
    QFETCH(const QString, newEmail);
    Stage stage(u"bird"_s);
    QCOMPARE(stage.service().setOption(u"searchAllowed"_s, false), QString());
    saving::SaveRequest request{.mode = mode};
    request.fields.set(contact::Field::FirstName, u"Jane"_s);
    request.fields.set(contact::Field::Email, u"jane@acme.com"_s);
    const auto saved = stage.synchroniser().workspace().save(request);
    QVERIFY(saved && saved->id);
    QCOMPARE(stage.push(*saved->id, appliedAndLost), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    if (!newEmail.isEmpty()) {
        saving::SaveRequest edit{.id = saved->id};
        edit.fields.set(contact::Field::Email, newEmail);
        QVERIFY(stage.synchroniser().workspace().save(edit));
    }
    QCOMPARE(stage.service().setFaults({}), QString());
    const auto again = stage.tryOnce(*saved->id);
    QVERIFY(again);
    QCOMPARE(identity::toString(again->verdict), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    const auto waiting = sync::outbox(stage.synchroniser().workspace());
    QVERIFY(waiting && waiting->size() == 1 && store::isHeld(waiting->front()));
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
