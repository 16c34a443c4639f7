// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/scene.h"

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

QTEST_GUILESS_MAIN(TreeTest)
#include "tree_test.moc"
