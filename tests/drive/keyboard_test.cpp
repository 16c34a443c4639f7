// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/scene.h"

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

QTEST_GUILESS_MAIN(KeyboardTest)
#include "keyboard_test.moc"
