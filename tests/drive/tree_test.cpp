// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/fiftygroups.h"

using namespace Qt::StringLiterals;
using namespace onefold::drive;

/// A salesperson's day driven by the accessibility tree alone: what a screen reader offers is pressed, filled and
/// heard.
class TreeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsFindsEditsAndUndoes();
    void resolvesADoubtfulMatch();
    void goesToRecentAndBack();
    void tagsAndDeletesSeveral();
    void importsAFile();
    void reviewsTwoGroups();
    void reviewsFiftyGroups();

private:
    static void decide(Scene &scene, const LikelyGroup &group);
};

void TreeTest::createsFindsEditsAndUndoes()
{
    Scene scene(bobAndOthers());
    CAN(scene.person().fill(u"First name"_s, u"Ada"_s));
    CAN(scene.person().fill(u"Last name"_s, u"Lovelace"_s));
    CAN(scene.person().fill(u"Email"_s, u"ada@engine.example"_s));
    CAN(scene.person().sees(u"Will create Ada Lovelace"_s));
    CAN(scene.person().press(u"Save"_s));
    CAN(scene.person().hears(u"Created Ada Lovelace"_s));
    CAN(scene.person().seesRows(2));

    CAN(scene.person().fill(u"Search"_s, u"bob"_s));
    CAN(scene.person().seesRows(1));
    CAN(scene.person().select(0));
    CAN(scene.person().seesText(u"First name"_s, u"Bob"_s));
    CAN(scene.person().fill(u"Company"_s, u"Globex"_s));
    CAN(scene.person().sees(u"Will update Bob"_s));
    CAN(scene.person().press(u"Save"_s));
    CAN(scene.person().hears(u"Updated Bob"_s));
    CAN(scene.person().press(u"Undo"_s));
    CAN(scene.person().hears(u"Undone"_s));
    CAN(scene.person().seesText(u"Company"_s, u"Acme"_s));
    QCOMPARE(scene.verdicts(), QStringList({u"created"_s, u"created"_s, u"updated"_s, u"restored"_s}));
}

void TreeTest::resolvesADoubtfulMatch()
{
    Scene scene(bobAndOthers());
    CAN(scene.person().fill(u"First name"_s, u"Alice"_s));
    CAN(scene.person().fill(u"Email"_s, u"alice@acme.example"_s));
    CAN(scene.person().fill(u"Phone"_s, u"+1 512 555 0123"_s));
    CAN(scene.person().sees(u"Is this Bob?"_s));
    CAN(scene.person().press(u"Someone new, saved without the shared value"_s));
    CAN(scene.person().sees(u"Will create Alice"_s));
    CAN(scene.person().press(u"Save"_s));
    CAN(scene.person().hears(u"Created Alice"_s));
    CAN(scene.person().seesRows(2));
}

void TreeTest::goesToRecentAndBack()
{
    Scene scene(bobAndOthers(2));
    CAN(scene.person().seesCell(0, 0, u"Bob"_s));
    CAN(scene.person().press(u"Recent"_s));
    CAN(scene.person().seesCell(0, 0, u"Person 01"_s));
    CAN(scene.person().press(u"All contacts"_s));
    CAN(scene.person().seesCell(0, 0, u"Bob"_s));
}

void TreeTest::tagsAndDeletesSeveral()
{
    Scene scene(bobAndOthers(3));
    CAN(scene.person().seesRows(4));
    CAN(scene.person().select(0));
    CAN(scene.person().select(1));
    CAN(scene.person().sees(u"2 selected"_s));
    CAN(scene.person().press(u"Add tag…"_s));
    CAN(scene.person().fill(u"Tag to add"_s, u"vip"_s));
    CAN(scene.person().press(u"Add to 2 contacts"_s));
    CAN(scene.person().hears(u"Updated 2 contacts"_s));
    CAN(scene.person().seesCell(1, tagsColumn, u"vip"_s));
    CAN(scene.person().seesCell(2, tagsColumn, QString()));
    CAN(scene.person().press(u"Delete"_s));
    CAN(scene.person().hears(u"Deleted 2 contacts"_s));
    CAN(scene.person().seesRows(2));
    CAN(scene.person().press(u"Undo"_s));
    CAN(scene.person().hears(u"Undone"_s));
    CAN(scene.person().seesRows(4));
}

void TreeTest::importsAFile()
{
    Scene scene(bobAndOthers());
    CAN(scene.person().press(u"Import…"_s));
    CAN(scene.person().fill(u"File name:"_s, scene.put(u"leads.csv"_s, cleanFile())));
    CAN(scene.person().press(u"Open"_s));
    CAN(scene.person().press(u"Make the plan"_s));
    CAN(scene.person().press(u"Import 2 rows"_s));
    CAN(scene.person().hears({u"Imported leads.csv"_s, u"2 created"_s}));
    CAN(scene.person().press(u"To the contacts"_s));
    CAN(scene.person().seesRows(3));
}

void TreeTest::reviewsTwoGroups()
{
    Scene scene(twoPairs());
    CAN(scene.person().press(u"Duplicates"_s));
    CAN(scene.person().press(u"Merge 2 contacts"_s));
    CAN(scene.person().hears(u"Merged"_s));
    CAN(scene.person().press(u"Not the same person"_s));
    CAN(scene.person().hears(u"are not the same person"_s));
    CAN(scene.person().press(u"All contacts"_s));
    CAN(scene.person().seesRows(3));
}

/// The same review as by keyboard: see KeyboardTest.
void TreeTest::reviewsFiftyGroups()
{
    Scene scene(fiftyGroups());
    CAN(scene.person().press(u"Duplicates"_s));
    CAN(scene.person().press(u"Search for duplicates"_s));
    CAN(scene.person().hears({u"Search done"_s, u"50 groups to review"_s}));
    const QList<LikelyGroup> groups = groupsInOrder(scene);
    QCOMPARE(groups.size(), groupsToReview);
    QCOMPARE(decided(groups, Decision::MergeFirstTwo), 5);
    for (const LikelyGroup &group : groups) {
        decide(scene, group);
        if (QTest::currentTestFailed())
            return;
    }

    const int later = decided(groups, Decision::Later);
    CAN(scene.person().press(u"Search again"_s));
    CAN(scene.person().hears({u"Search done"_s, u"%1 groups to review"_s.arg(later)}));
    CAN(scene.person().press(u"Undo: Merge · 2 contacts"_s));
    CAN(scene.person().hears(u"Undo Merge"_s));
    CAN(scene.person().press(u"Undo"_s));
    CAN(scene.person().hears(u"Undone"_s));
    CAN(scene.person().press(u"All contacts"_s));
    CAN(scene.person().seesRows(contactsLeft(groups) + 1));
}

void TreeTest::decide(Scene &scene, const LikelyGroup &group)
{
    CAN(scene.person().sees(group.companyButton(0)));
    CAN(scene.person().seesReady(group.mergeButton()));
    switch (group.decision) {
    case Decision::Later: CAN(scene.person().press(u"Later"_s)); return;
    case Decision::NotTheSame: break;
    case Decision::Merge: CAN(scene.person().press(group.mergeButton())); break;
    case Decision::KeepOtherCompany:
        CAN(scene.person().press(group.companyButton(1)));
        CAN(scene.person().sees(group.otherCompanyInResult()));
        CAN(scene.person().press(group.mergeButton()));
        break;
    case Decision::MergeFirstTwo:
        CAN(scene.person().press(group.people.last()));
        CAN(scene.person().press(u"Merge 2 contacts"_s));
        break;
    }
    if (group.decision != Decision::NotTheSame)
        CAN(scene.person().hears(u"Merged"_s));
    if (group.decision == Decision::MergeFirstTwo)
        CAN(scene.person().seesGone(group.companyButton(1))); // the two who are left stand side by side
    if (group.decision == Decision::NotTheSame || group.decision == Decision::MergeFirstTwo) {
        CAN(scene.person().press(u"Not the same person"_s));
        CAN(scene.person().hears(u"are not the same person"_s));
    }
}

QTEST_GUILESS_MAIN(TreeTest)
#include "tree_test.moc"
