// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/duplicatesfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::duplicates::Level;
using onefold::test::Found;
using onefold::test::Shown;

/// Many groups merged at once in the window, and the rules by which that is done.
class MergeManyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansAndMergesMany();
    void asksAgainForARefusedMerge();
    void scrollsManyChangesOfAMerge();
    void remembersTheRules();
};

void MergeManyTest::plansAndMergesMany()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    const auto bob = found.addPair(u"Bob"_s, 0.98);
    const auto zoe = found.addPair(u"Zoe"_s, 0.6);
    Shown shown(found);
    QVERIFY(shown.rows(3));
    QVERIFY(shown.press(u"Merge all above 97 %…"_s));
    QVERIFY(shown.isReady(u"Merge 2 group(s)"_s));
    QVERIFY(found.isThere(jane[1])); // nothing before it was asked for
    QVERIFY(shown.reads(u"4 contacts become 2."_s));
    auto *const rule = shown.find<QComboBox>(u"Rule for all fields"_s);
    rule->setCurrentIndex(rule->findData(static_cast<int>(onefold::merging::Survivor::Longest)));
    QVERIFY(shown.reads(u"Company: \u2068Acme\u2069 → \u2068Acme Corporation\u2069"_s));
    QVERIFY(shown.press(u"Merge 2 group(s)"_s));
    QVERIFY(shown.says(u"Merged 2 group(s)"_s));
    QVERIFY(shown.rows(1));
    QVERIFY(!found.isThere(jane[1]) && !found.isThere(bob[1]) && found.isThere(zoe[1]));
    QCOMPARE(found.saved(bob[0]).text(Field::Company), u"Acme Corporation"_s);
    QVERIFY(shown.act(u"Undo"_s));
    QVERIFY(shown.says(u"Undone"_s));
    QVERIFY(shown.rows(3));
    QVERIFY(found.isThere(jane[1]) && found.isThere(bob[1]));
}

/// Refused as nothing can be written just now, a merge of many can be asked for again.
void MergeManyTest::asksAgainForARefusedMerge()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Merge all above 97 %…"_s));
    shown.deeds.longWork().setAway(true);
    QVERIFY(shown.press(u"Merge 1 group(s)"_s));
    QVERIFY(shown.says(u"Not done"_s));
    QVERIFY(found.isThere(jane[1]));
    shown.deeds.longWork().setAway(false);
    QVERIFY(shown.press(u"Merge 1 group(s)"_s));
    QVERIFY(shown.says(u"Merged 1 group(s)"_s));
    QVERIFY(!found.isThere(jane[1]));
}

/// However many fields a merge changes, the page stays as high as it is, and each can be come to.
void MergeManyTest::scrollsManyChangesOfAMerge()
{
    Found found;
    // Whichever of the two stays gets the other's fields.
    const auto make = [&](const QString &firstName, const QString &side) {
        Fields many;
        many.set(Field::FirstName, firstName);
        many.set(Field::Company, u"Acme"_s);
        for (int i = 0; i < 60; ++i)
            many.set(*onefold::contact::FieldKey::fromString(u"custom.%1%2"_s.arg(side).arg(i)), u"value%1"_s.arg(i));
        const auto saved = found.workspace.other()->save({.fields = many});
        return saved ? saved->id.value_or(ContactId::None) : ContactId::None;
    };
    found.propose({make(u"Jane"_s, u"left"_s), make(u"Janet"_s, u"right"_s)}, 0.99,
        {{.field = u"first_name"_s, .level = Level::Close, .weight = 4.5}});
    Shown shown(found);
    shown.page.resize(900, 600);
    QVERIFY(shown.press(u"Merge all above 97 %…"_s));
    QVERIFY(shown.reads(u"value59"_s));
    auto *const area = shown.find<QScrollArea>(u"What the merge changes"_s);
    QVERIFY(area);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    QVERIFY(shown.page.height() <= 600);
    QVERIFY(area->height() < 300);
    QVERIFY(area->widget()->height() > 60 * area->fontMetrics().height());
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    const QWidget *const words = area->widget()->findChild<QLabel *>();
    QVERIFY(words->mapTo(area->viewport(), words->rect().bottomLeft()).y() < area->viewport()->height());
    const auto *const list = shown.find<QListView>(u"Planned merges"_s);
    QVERIFY(list->viewport()->height() >= list->sizeHintForRow(0));
}

void MergeManyTest::remembersTheRules()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    {
        Shown shown(found);
        QVERIFY(shown.press(u"Rules…"_s));
        auto *const add = shown.find<QComboBox>(u"Another rule for a field"_s);
        const int company = add->findData(u"company"_s);
        add->setCurrentIndex(company);
        Q_EMIT add->activated(company);
        auto *const rule = shown.find<QComboBox>(u"Rule for Company"_s);
        QVERIFY(rule);
        rule->setCurrentIndex(rule->findData(static_cast<int>(onefold::merging::Survivor::Longest)));
        QVERIFY(add->findData(u"company"_s) < 0);
        QTest::keyClick(rule, Qt::Key_Escape);
        QVERIFY(shown.reads(u"Acme Corporation · Austin"_s)); // one group goes by the rules too
    }
    Shown shown(found);
    QVERIFY(shown.reads(u"Acme Corporation · Austin"_s));
    QVERIFY(shown.press(u"Rules…"_s));
    QVERIFY(shown.press(u"Drop the rule for Company"_s));
    QVERIFY(shown.press(u"Back to review"_s));
    QVERIFY(shown.reads(u"Acme · Austin"_s));
}

QTEST_MAIN(MergeManyTest)
#include "mergemany_test.moc"
