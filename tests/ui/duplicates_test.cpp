// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/duplicatesfixture.h"
#include "ui/duplicates/comparisonview.h"
#include "ui/duplicates/dismissedmodel.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::duplicates::Level;
using onefold::test::Found;
using onefold::test::Shown;
using onefold::ui::duplicates::DismissedModel;
using onefold::ui::duplicates::DuplicatesPage;
using onefold::workspace::Client;

/// Duplicate review in the window.
class DuplicatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesByKeyboardAndOpensTheNext();
    void takesAMergeBack();
    void keepsWhatIsChosen();
    void takesOnlySome();
    void editsTheResult();
    void refusesWhatBelongsToSomebodyElse();
    void remembersWhoIsNotTheSame();
    void decidesNothingOfWhatCannotBeRead();
    void takesDismissalsBackFromTheList();
    void explainsTheScore();
    void searchesWhenAsked();
    void keepsTheKeyboardThroughASearch();
    void searchesNotWhileTheServerIsAway();
    void walksByTheArrowKeys();
    void namesEveryControlOnce();
};

void DuplicatesTest::mergesByKeyboardAndOpensTheNext()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    found.addPair(u"Bob"_s, 0.9);
    found.addPair(u"Zoe"_s, 0.8);
    Shown shown(found);
    QVERIFY(shown.rows(3));
    shown.page.focusMain();
    QVERIFY(shown.reads(u"After the merge: Jane"_s));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
    const QSignalSpy changed(&shown.page, &DuplicatesPage::changed);
    shown.key(Qt::Key_M);
    QVERIFY(shown.says(u"Merged Janea into Jane"_s));
    QVERIFY(shown.rows(2));
    QVERIFY(shown.reads(u"After the merge: Bob"_s));
    QCOMPARE(changed.size(), 1);
    QVERIFY(found.isThere(jane[0]));
    QVERIFY(!found.isThere(jane[1]));
    QTRY_VERIFY2(shown.resting.contains(u"2 groups to review"_s), qPrintable(shown.resting));
    shown.key(Qt::Key_L);
    QVERIFY(shown.reads(u"After the merge: Zoe"_s));
    QVERIFY(shown.isReady(u"Not the same person"_s));
    shown.key(Qt::Key_N);
    QVERIFY(shown.says(u"Zoe and Zoea are not the same person"_s));
    QVERIFY(shown.rows(1));
    QVERIFY(shown.reads(u"After the merge: Bob"_s));
}

void DuplicatesTest::takesAMergeBack()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Janea into Jane"_s));
    QVERIFY(shown.reads(u"No duplicates to review."_s));
    QVERIFY(shown.act(u"Undo"_s));
    QVERIFY(shown.says(u"Undone"_s));
    QVERIFY(shown.rows(1));
    QVERIFY(found.isThere(jane[1]));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
}

void DuplicatesTest::keepsWhatIsChosen()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isChosen(u"Keep Jane"_s));
    QVERIFY(shown.isChosen(u"Company of Jane: Acme"_s));
    QVERIFY(shown.press(u"Company of Janea: Acme Corporation"_s));
    QVERIFY(shown.press(u"Keep Janea"_s));
    QVERIFY(shown.isChosen(u"First name of Janea: Janea"_s));
    QVERIFY(shown.isChosen(u"City of Jane: Austin"_s));
    QVERIFY(shown.reads(u"Acme Corporation · Austin"_s));
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Jane into Janea"_s));
    QVERIFY(!found.isThere(jane[0]));
    const Fields kept = found.saved(jane[1]);
    QCOMPARE(kept.text(Field::Company), u"Acme Corporation"_s);
    QCOMPARE(kept.text(Field::City), u"Austin"_s);
}

void DuplicatesTest::takesOnlySome()
{
    Found found;
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Acme"_s}}, {u"lead"_s}),
        found.add({{Field::FirstName, u"Jana"_s}}, {u"fair"_s}), found.add({{Field::FirstName, u"Jim"_s}})};
    found.propose(ids, 0.9);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isReady(u"Merge 3 contact(s)"_s));
    QVERIFY(shown.press(u"Jim"_s)); // the head of its column
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Jana into Jane"_s));
    QVERIFY(found.isThere(ids[2]));
    QCOMPARE(onefold::contact::listOf(found.saved(ids[0]).value(Field::Tags)), (QStringList{u"lead"_s, u"fair"_s}));
    // Whoever is left is still to be decided on.
    QVERIFY(shown.rows(1));
    QTRY_VERIFY(!shown.find<QAbstractButton>(u"Jana"_s));
    QVERIFY(shown.reads(u"After the merge: Jane"_s));
    QVERIFY(shown.press(u"Jim"_s));
    QVERIFY(shown.reads(u"It takes two contacts to merge."_s));
    QVERIFY(!shown.find<QAbstractButton>(u"Not the same person"_s)->isEnabled());
}

void DuplicatesTest::editsTheResult()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
    shown.page.focusMain();
    shown.key(Qt::Key_E);
    QTRY_VERIFY(shown.find<QLineEdit>(u"City"_s));
    auto *const city = shown.find<QLineEdit>(u"City"_s);
    city->setFocus();
    city->selectAll();
    QTest::keyClicks(city, u"San Marcos"_s); // the M merges nothing here
    QVERIFY(shown.reads(u"Acme · San Marcos"_s));
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Janea into Jane"_s));
    QCOMPARE(found.saved(jane[0]).text(Field::City), u"San Marcos"_s);
}

void DuplicatesTest::refusesWhatBelongsToSomebodyElse()
{
    Found found;
    found.add({{Field::FirstName, u"Zoe"_s}, {Field::Email, u"zoe@acme.example"_s}});
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}, {Field::Email, u"jane@acme.example"_s}}),
        found.add({{Field::FirstName, u"Jana"_s}})};
    found.propose(ids, 0.9);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Edit the result"_s));
    QTRY_VERIFY(shown.find<QLineEdit>(u"Email"_s));
    shown.find<QLineEdit>(u"Email"_s)->setText(u"jane@"_s);
    QVERIFY(shown.reads(u"What was typed cannot be saved like this."_s));
    QVERIFY(!shown.find<QAbstractButton>(u"Merge 2 contact(s)"_s)->isEnabled());
    shown.find<QLineEdit>(u"Email"_s)->setText(u"zoe@acme.example"_s);
    QVERIFY(shown.reads(u"belongs to Zoe"_s));
    QVERIFY(!shown.find<QAbstractButton>(u"Merge 2 contact(s)"_s)->isEnabled());
    QVERIFY(shown.press(u"Discard the edits"_s));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.reads(u"jane@acme.example"_s));
}

void DuplicatesTest::remembersWhoIsNotTheSame()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Not the same person"_s));
    QVERIFY(shown.says(u"Remembered: Jane and Janea are not the same person"_s));
    QVERIFY(shown.reads(u"No duplicates to review."_s));
    QVERIFY(shown.act(u"Undo"_s));
    QVERIFY(shown.says(u"Taken back"_s));
    QVERIFY(shown.rows(1));
}

/// The list stands on another group, and what was shown before is not to be taken for it.
void DuplicatesTest::decidesNothingOfWhatCannotBeRead()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    found.addPair(u"Bob"_s, 0.9);
    std::atomic<bool> isBroken = false;
    Shown shown(found, [&] { return isBroken.load(); });
    QVERIFY(shown.rows(2));
    QVERIFY(shown.isReady(u"Later"_s));
    isBroken = true;
    shown.list().setCurrentIndex(shown.list().model()->index(1, 0));
    for (const QString &name : {u"Later"_s, u"Not the same person"_s})
        QTRY_VERIFY(!shown.find<QAbstractButton>(name)->isEnabled());
    isBroken = false;
}

void DuplicatesTest::takesDismissalsBackFromTheList()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    QVERIFY(found.workspace.other()->dismissDuplicates(jane).ok());
    Client client(found.workspace.info(), found.workspace.options());
    DismissedModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"Jane and Janea, another · just now"_s);

    Shown shown(found);
    QVERIFY(shown.press(u"Not the same…"_s));
    QVERIFY(shown.isReady(u"Take back"_s));
    shown.find<QAbstractButton>(u"Take back"_s)->setFocus();
    QVERIFY(shown.press(u"Take back"_s));
    QVERIFY(shown.says(u"Taken back"_s));
    QVERIFY(shown.reads(u"No pair is marked as not the same person yet."_s));
    QCOMPARE(shown.page.focusWidget(), shown.find<QListView>(u"Not the same person"_s));
    QVERIFY(shown.press(u"Back to review"_s));
    QVERIFY(shown.rows(1));
}

void DuplicatesTest::explainsTheScore()
{
    Found found;
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}}), found.add({{Field::FirstName, u"Jana"_s}})};
    found.propose(ids, 0.97,
        {{.field = u"phone"_s, .level = Level::FewShare, .weight = 9.84, .holders = 3},
            {.field = u"date_of_birth"_s, .level = Level::Different, .weight = -7.4}});
    Shown shown(found);
    QVERIFY(shown.reads(u"Why these two · 97 %"_s));
    QVERIFY(shown.reads(u"+9.8"_s));
    QVERIFY(shown.reads(u"What speaks against it"_s));
    QVERIFY(shown.reads(u"−7.4"_s));
    QVERIFY(shown.reads(u"Date of birth"_s));
    QVERIFY(shown.reads(u"the same, which 3 contact(s) have"_s));
}

void DuplicatesTest::searchesWhenAsked()
{
    Found found;
    found.workspace.fill(5);
    Shown shown(found);
    QVERIFY(shown.reads(u"Nobody has searched here for duplicates yet."_s));
    QVERIFY(shown.press(u"Search for duplicates"_s));
    QVERIFY(shown.says(u"Search done · 5 contact(s) compared"_s));
    QTRY_VERIFY2(shown.resting.contains(u"5 contacts compared at"_s), qPrintable(shown.resting));
}

/// What offered the search goes while its result is read; the keyboard is with what comes instead.
void DuplicatesTest::keepsTheKeyboardThroughASearch()
{
    Found found;
    found.workspace.fill(5);
    Shown shown(found);
    const auto focused = [&shown] {
        const QWidget *const widget = shown.page.focusWidget();
        return widget ? widget->accessibleName() : QString();
    };
    shown.page.focusMain();
    QTRY_COMPARE(focused(), u"Search for duplicates"_s);
    shown.key(Qt::Key_Space);
    QVERIFY(shown.says(u"Search done"_s));
    QVERIFY(shown.isReady(u"Search again"_s));
    QTRY_COMPARE(focused(), u"Search for duplicates"_s);
}

void DuplicatesTest::searchesNotWhileTheServerIsAway()
{
    Found found;
    found.workspace.fill(5);
    Shown shown(found);
    QVERIFY(shown.isReady(u"Search for duplicates"_s));
    shown.deeds.longWork().setAway(true);
    QVERIFY(shown.press(u"Search for duplicates"_s));
    QVERIFY(shown.says(u"Not done · The server is away"_s));
    QVERIFY(shown.isReady(u"Search for duplicates"_s)); // nothing was begun that would have to be stopped
    shown.deeds.longWork().setAway(false);
    QVERIFY(shown.press(u"Search for duplicates"_s));
    QVERIFY(shown.says(u"Search done"_s));
}

void DuplicatesTest::walksByTheArrowKeys()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isChosen(u"Company of Jane: Acme"_s));
    shown.page.focusMain();
    shown.key(Qt::Key_Return);
    const auto focused = [&] { return shown.page.window()->focusWidget()->accessibleName(); };
    QCOMPARE(focused(), u"Jane · keep"_s);
    shown.key(Qt::Key_Right);
    QCOMPARE(focused(), u"Janea"_s);
    shown.key(Qt::Key_Down);
    QCOMPARE(focused(), u"Keep Janea"_s);
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Down);
    QCOMPARE(focused(), u"Company of Janea: Acme Corporation"_s);
    shown.key(Qt::Key_Return);
    QVERIFY(shown.reads(u"Acme Corporation · Austin"_s));
    shown.key(Qt::Key_Space); // takes the contact out of the group
    QVERIFY(shown.reads(u"It takes two contacts to merge."_s));
    shown.key(Qt::Key_Space);
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
}

void DuplicatesTest::namesEveryControlOnce()
{
    Found found;
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Acme"_s}}),
        found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Globex"_s}}),
        found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Globex"_s}})};
    found.propose(ids, 0.9);
    Shown shown(found);
    QVERIFY(shown.isReady(u"Merge 3 contact(s)"_s));
    const auto check = [&shown] {
        QStringList names;
        for (const QWidget *const widget : shown.page.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            const QString name = QString::fromLatin1(widget->metaObject()->className()) + widget->accessibleName();
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!names.contains(name), qPrintable(name));
            names += name;
        }
        QVERIFY(names.size() > 5);
    };
    check();
    QVERIFY(shown.press(u"Edit the result"_s));
    check();
    QVERIFY(shown.press(u"Rules…"_s));
    check();
    QVERIFY(shown.press(u"Not the same…"_s));
    check();
}

QTEST_MAIN(DuplicatesTest)
#include "duplicates_test.moc"
