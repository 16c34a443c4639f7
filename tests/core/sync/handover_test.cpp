// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Merges and their undoing through a service: addresses and numbers go from one contact to another, and each of the
// requests that it takes may fail.

#include "tests/core/sync/handoverstage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using Stage = test::HandoverStage;
using test::annesEmail;
using test::annesPhone;
using test::annsEmail;
using test::leesEmail;
using test::leesNewEmail;

class HandoverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updateWaitsForTheDeletion_data() { addKinds(); }
    void updateWaitsForTheDeletion();
    void creationWaitsForTheUpdate_data() { addKinds(); }
    void creationWaitsForTheUpdate();
    void takenBackWithTheDeletionOnItsWay_data() { addKinds(); }
    void takenBackWithTheDeletionOnItsWay();
    void swappedAddressesEnd();
    void rotatedAddressesEnd();
    void waitingIsNoLostAnswer_data() { addKinds(); }
    void waitingIsNoLostAnswer();
    void manyMayWaitForOne();
    void unmergedWithoutSeeingIdentifiers();
    void unmergedWithoutLookingUp();
    void nothingGoesIntoOneThatWaitsForAPerson();
    void everyRequestMayFail_data();
    void everyRequestMayFail();

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

/// The merged contacts cannot be deleted there at first: what they had is not lost by it.
void HandoverTest::updateWaitsForTheDeletion()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.merge();
    stage.push(u"500-before/DELETE@1-12"_s);
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.together());
    QCOMPARE(stage.mine(), stage.together());
}

/// The one that stays cannot be told at first to give back what it had taken over.
void HandoverTest::creationWaitsForTheUpdate()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.unmerge();
    stage.push(u"500-before/PUT@1-12,500-before/PATCH@1-12"_s);
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

/// The deletions arrived, their answers are lost, and the merge is taken back before anybody knows.
void HandoverTest::takenBackWithTheDeletionOnItsWay()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.merge();
    stage.push(u"drop-after@1-2,500-before@3-"_s, 2);
    stage.unmerge();
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

/// Two contacts that are each to have the other's address cannot both wait for the other one.
void HandoverTest::swappedAddressesEnd()
{
    Stage stage(u"bird"_s);
    stage.swapAddresses();
    stage.push({});
    QVERIFY(stage.isQuiet());
}

/// Nor can three, where each is to have the next one's.
void HandoverTest::rotatedAddressesEnd()
{
    Stage stage(u"bird"_s);
    stage.rotateAddresses();
    stage.push({});
    QVERIFY(stage.isQuiet());
}

/// What the service plainly refuses has not arrived, however often; and no limit of the service's stands in the way.
void HandoverTest::waitingIsNoLostAnswer()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.handOn();
    QCOMPARE(stage.pushAnneAlone(), u"queued outbox.waits_for_contact"_s);
    QCOMPARE(stage.pushAnneAlone(), u"queued outbox.waits_for_contact"_s);
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(),
        (QStringList{u"Ann: "_s + annsEmail, u"Anne: "_s + annesPhone + u' ' + leesEmail, u"Lee: "_s + leesNewEmail}));
}

/// That so many wait for one that the service does not take at first is no sign that it takes nobody.
void HandoverTest::manyMayWaitForOne()
{
    Stage stage(u"bird"_s);
    stage.addGuests(40);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.unmerge();
    QCOMPARE(stage.pushToTheEnd(u"500-before/PATCH@1-150"_s), u"0 left"_s);
}

/// What the one that stays had taken over goes from it, though the service does not show it.
void HandoverTest::unmergedWithoutSeeingIdentifiers()
{
    Stage stage(u"bird"_s);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.hideIdentifiers();
    stage.unmerge();
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

/// The service would take whoever is to be made again for the one that had taken over the address: that one gives it up
/// first.
void HandoverTest::unmergedWithoutLookingUp()
{
    Stage stage(u"bird"_s);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.forbidLookUps();
    stage.unmerge();
    QCOMPARE(stage.pushAnneAlone(), u"queued outbox.waits_for_contact"_s);
    QCOMPARE(stage.there(), stage.together());
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

/// And where that one does not, the person is told, and nothing is written into it.
void HandoverTest::nothingGoesIntoOneThatWaitsForAPerson()
{
    Stage stage(u"bird"_s);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.forbidLookUps();
    stage.unmerge();
    stage.holdAnn();
    QCOMPARE(stage.pushAnneAlone(), u"rejected identity.exists"_s);
    QCOMPARE(stage.there(), stage.together());
    stage.retryAll();
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

void HandoverTest::everyRequestMayFail_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("isUndo");
    for (const char *kind : {"leadpush", "highlevel", "bird"}) {
        for (const char *fault : {"500-before", "drop-after", "html-before"}) {
            QTest::addRow("%s, merge, %s", kind, fault)
                << QString::fromLatin1(kind) << QString::fromLatin1(fault) << false;
            QTest::addRow("%s, undo, %s", kind, fault)
                << QString::fromLatin1(kind) << QString::fromLatin1(fault) << true;
        }
    }
}

/// The n-th request fails, for each n: nothing is lost and nothing doubled, and nothing waits for a person.
void HandoverTest::everyRequestMayFail()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, fault);
    QFETCH(const bool, isUndo);
    bool wasMet = true;
    int n = 0;
    while (wasMet) {
        ++n;
        QVERIFY(n < 100);
        Stage stage(kind);
        stage.merge();
        if (isUndo) {
            QCOMPARE(stage.settle(), QString());
            stage.unmerge();
        }
        const std::size_t before = stage.requests();
        stage.push(u"%1@%2"_s.arg(fault).arg(n));
        wasMet = stage.hasMetFault(before);
        const QString wrong = stage.settle();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"request %1: %2"_s.arg(n).arg(wrong)));
        const QStringList expected = isUndo ? stage.apart() : stage.together();
        QVERIFY2(stage.there() == expected, qPrintable(u"request %1: "_s.arg(n) + stage.there().join(u'\n')));
        QVERIFY2(stage.mine() == expected, qPrintable(u"request %1: "_s.arg(n) + stage.mine().join(u'\n')));
    }
    QVERIFY(n > 3);
}

QTEST_GUILESS_MAIN(HandoverTest)
#include "handover_test.moc"
