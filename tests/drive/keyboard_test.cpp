// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/fiftygroups.h"

using namespace Qt::StringLiterals;
using namespace onefold::drive;

/// The same day by keyboard alone: no key goes anywhere but to what has the focus.
class KeyboardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsFindsEditsAndUndoes();
    void resolvesADoubtfulMatch();
    void deletesSeveralAndUndoes();
    void tagsSeveral();
    void importsAFile();
    void reviewsTwoGroups();
    void reviewsFiftyGroups();

private:
    static void decide(Scene &scene, const LikelyGroup &group);
};

void KeyboardTest::createsFindsEditsAndUndoes()
{
    Scene scene(bobAndOthers());
    CAN(scene.person().keys(u"Ctrl+n"_s));
    CAN(scene.person().walkTo(u"First name"_s));
    CAN(scene.person().type(u"Ada\tLovelace\tada@engine.example"_s));
    CAN(scene.person().sees(u"Will create Ada Lovelace"_s));
    CAN(scene.person().keys(u"Ctrl+Return"_s));
    CAN(scene.person().hears(u"Created Ada Lovelace"_s));
    CAN(scene.person().seesRows(2));

    CAN(scene.person().keys(u"Ctrl+f"_s));
    CAN(scene.person().type(u"bob"_s));
    CAN(scene.person().seesRows(1));
    CAN(scene.person().walkTo(Role::Table));
    CAN(scene.person().keys(u"Down"_s));
    CAN(scene.person().seesText(u"First name"_s, u"Bob"_s));
    CAN(scene.person().walkTo(u"Company"_s));
    CAN(scene.person().keys(u"Ctrl+a"_s));
    CAN(scene.person().type(u"Globex"_s));
    CAN(scene.person().sees(u"Will update Bob"_s));
    CAN(scene.person().keys(u"Ctrl+Return"_s));
    CAN(scene.person().hears(u"Updated Bob"_s));
    CAN(scene.person().walkTo(Role::Table, u"Shift+Tab"_s));
    CAN(scene.person().keys(u"Ctrl+z"_s));
    CAN(scene.person().hears(u"Undone"_s));
    CAN(scene.person().seesText(u"Company"_s, u"Acme"_s));
    QVERIFY2(scene.person().leave(), scene.person().complaint().constData());
}

void KeyboardTest::resolvesADoubtfulMatch()
{
    Scene scene(bobAndOthers());
    CAN(scene.person().keys(u"Ctrl+n"_s));
    CAN(scene.person().walkTo(u"First name"_s));
    CAN(scene.person().type(u"Alice\t\talice@acme.example\t+1 512 555 0123"_s));
    CAN(scene.person().sees(u"Is this Bob?"_s));
    CAN(scene.person().keys(u"Ctrl+Return"_s)); // leads to the question
    CAN(scene.person().walkTo(u"The same person: update Bob"_s));
    CAN(scene.person().keys(u"space"_s));
    CAN(scene.person().sees(u"Will update Bob"_s));
    CAN(scene.person().keys(u"Ctrl+Return"_s));
    CAN(scene.person().hears(u"Updated"_s));
    CAN(scene.person().seesRows(1));
}

void KeyboardTest::deletesSeveralAndUndoes()
{
    Scene scene(bobAndOthers(4));
    CAN(scene.person().seesRows(5));
    CAN(scene.person().walkTo(Role::Table, u"Shift+Tab"_s));
    CAN(scene.person().keys(u"Down"_s));
    CAN(scene.person().keys(u"Shift+Down"_s));
    CAN(scene.person().sees(u"2 selected"_s));
    CAN(scene.person().keys(u"Delete"_s));
    CAN(scene.person().hears(u"Deleted 2"_s));
    CAN(scene.person().seesRows(3));
    CAN(scene.person().keys(u"Ctrl+z"_s));
    CAN(scene.person().hears(u"Undo Delete"_s)); // it names first what touched more than one
    CAN(scene.person().keys(u"Ctrl+z"_s));
    CAN(scene.person().hears(u"Undone"_s));
    CAN(scene.person().seesRows(5));
}

void KeyboardTest::tagsSeveral()
{
    Scene scene(bobAndOthers(3));
    CAN(scene.person().seesRows(4));
    CAN(scene.person().walkTo(Role::Table, u"Shift+Tab"_s));
    CAN(scene.person().keys(u"Down"_s));
    CAN(scene.person().keys(u"Shift+Down"_s));
    CAN(scene.person().sees(u"2 selected"_s));
    CAN(scene.person().walkTo(u"Add tag…"_s));
    CAN(scene.person().keys(u"space"_s));
    CAN(scene.person().walkTo(u"Tag to add"_s));
    CAN(scene.person().type(u"vip\n"_s));
    CAN(scene.person().hears(u"Updated 2 contacts"_s));
    CAN(scene.person().seesCell(1, tagsColumn, u"vip"_s));
    CAN(scene.person().seesCell(2, tagsColumn, u"vip"_s));
    CAN(scene.person().seesCell(3, tagsColumn, QString()));
    CAN(scene.person().keys(u"Ctrl+z"_s));
    CAN(scene.person().hears(u"Undo Edit"_s));
    CAN(scene.person().keys(u"Ctrl+z"_s));
    CAN(scene.person().hears(u"Undone"_s));
    CAN(scene.person().seesCell(1, tagsColumn, QString()));
}

/// A clean file takes its name and three times Enter: the columns are right, so is the plan, and there it goes.
void KeyboardTest::importsAFile()
{
    Scene scene(bobAndOthers());
    CAN(scene.person().seesRows(1));
    CAN(scene.person().keys(u"Ctrl+i"_s));
    CAN(scene.person().walkTo(u"File name:"_s));
    CAN(scene.person().type(scene.put(u"leads.csv"_s, cleanFile()) + u'\n'));
    CAN(scene.person().isLedTo(u"Make the plan"_s));
    CAN(scene.person().keys(u"Return"_s));
    CAN(scene.person().isLedTo(u"Import 2 rows"_s));
    CAN(scene.person().keys(u"Return"_s));
    CAN(scene.person().hears({u"Imported leads.csv"_s, u"2 created"_s}));
    CAN(scene.person().keys(u"Escape"_s));
    CAN(scene.person().seesRows(3));
}

void KeyboardTest::reviewsTwoGroups()
{
    Scene scene(twoPairs());
    CAN(scene.person().seesRows(4));
    CAN(scene.person().keys(u"Ctrl+k"_s));
    CAN(scene.person().sees(u"Command or contact"_s));
    CAN(scene.person().type(u"duplicates\n"_s));
    CAN(scene.person().seesReady(u"Merge 2 contacts"_s));
    CAN(scene.person().keys(u"m"_s));
    CAN(scene.person().hears(u"Merged"_s));
    CAN(scene.person().seesReady(u"Not the same person"_s));
    CAN(scene.person().keys(u"n"_s));
    CAN(scene.person().hears(u"are not the same person"_s));
    CAN(scene.person().keys(u"Escape"_s));
    CAN(scene.person().seesRows(3));
}

/// Hundreds of groups are worked through like this: one key each, a few more where a value is chosen or somebody is
/// left out. What was said stands after another search, and the last merge can be taken back.
void KeyboardTest::reviewsFiftyGroups()
{
    Scene scene(fiftyGroups());
    CAN(scene.person().keys(u"Ctrl+k"_s));
    CAN(scene.person().sees(u"Command or contact"_s));
    CAN(scene.person().type(u"duplicates\n"_s));
    CAN(scene.person().isLedTo(u"Search for duplicates"_s));
    CAN(scene.person().keys(u"space"_s));
    CAN(scene.person().hears({u"Search done"_s, u"50 groups to review"_s}));
    const QList<LikelyGroup> groups = groupsInOrder(scene);
    QCOMPARE(groups.size(), groupsToReview);
    QCOMPARE(decided(groups, Decision::MergeFirstTwo), 5);
    CAN(scene.person().seesReady(groups.front().mergeButton()));
    CAN(scene.person().keys(u"Return"_s)); // from the list into the comparison
    for (const LikelyGroup &group : groups) {
        decide(scene, group);
        if (QTest::currentTestFailed())
            return;
    }

    const int later = decided(groups, Decision::Later);
    CAN(scene.person().keys(u"Ctrl+k"_s));
    CAN(scene.person().sees(u"Command or contact"_s));
    CAN(scene.person().type(u"compare all contacts\n"_s));
    CAN(scene.person().hears({u"Search done"_s, u"%1 groups to review"_s.arg(later)}));
    CAN(scene.person().keys(u"Ctrl+z"_s));
    CAN(scene.person().hears(u"Undo Merge"_s)); // it names first what touched more than one
    CAN(scene.person().keys(u"Ctrl+z"_s));
    CAN(scene.person().hears(u"Undone"_s));
    CAN(scene.person().keys(u"Escape"_s));
    CAN(scene.person().seesRows(contactsLeft(groups) + 1));
}

void KeyboardTest::decide(Scene &scene, const LikelyGroup &group)
{
    const QString first = group.people.first() + u" · keep"_s;
    CAN(scene.person().isLedTo(first));
    CAN(scene.person().seesReady(group.mergeButton()));
    switch (group.decision) {
    case Decision::Later: CAN(scene.person().keys(u"l"_s)); return;
    case Decision::NotTheSame: break;
    case Decision::Merge: CAN(scene.person().keys(u"m"_s)); break;
    case Decision::KeepOtherCompany:
        CAN(scene.person().walkTo(group.companyButton(0), u"Down"_s));
        CAN(scene.person().keys(u"Right"_s));
        CAN(scene.person().isLedTo(group.companyButton(1)));
        CAN(scene.person().keys(u"Return"_s));
        CAN(scene.person().sees(group.otherCompanyInResult()));
        CAN(scene.person().keys(u"m"_s));
        break;
    case Decision::MergeFirstTwo:
        CAN(scene.person().walkTo(group.people.last(), u"Right"_s));
        CAN(scene.person().keys(u"space"_s));
        CAN(scene.person().seesReady(u"Merge 2 contacts"_s));
        CAN(scene.person().keys(u"m"_s));
        break;
    }
    if (group.decision != Decision::NotTheSame)
        CAN(scene.person().hears(u"Merged"_s));
    if (group.decision == Decision::MergeFirstTwo)
        CAN(scene.person().isLedTo(first)); // of those who are left
    if (group.decision == Decision::NotTheSame || group.decision == Decision::MergeFirstTwo) {
        CAN(scene.person().keys(u"n"_s));
        CAN(scene.person().hears(u"are not the same person"_s));
    }
}

QTEST_GUILESS_MAIN(KeyboardTest)
#include "keyboard_test.moc"
