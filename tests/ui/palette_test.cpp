// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/fuzzy.h"
#include "ui/shell/commandpalette.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::ui::fuzzyScore;
using onefold::ui::shell::CommandPalette;
using onefold::ui::shell::PaletteModel;

/// The command palette: what answers to what is typed, and how the keyboard alone runs it.
class PaletteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLettersInOrder();
    void prefersStartsOfWords();
    void listsCommandsBeforeContacts();
    void runsWithTheKeyboard();
    void givesTheKeyboardBack();
    void dropsContactsOfAnotherSearch();
};

void PaletteTest::findsLettersInOrder()
{
    QVERIFY(fuzzyScore(u"nc"_s, u"New contact"_s));
    QVERIFY(fuzzyScore(u"NEW con"_s, u"New contact"_s));
    QVERIFY(fuzzyScore(u"cafe"_s, u"Open Café"_s));
    QVERIFY(!fuzzyScore(u"cn"_s, u"Save"_s));
    QVERIFY(!fuzzyScore(u"wen"_s, u"New"_s));
    QCOMPARE(fuzzyScore(u"  "_s, u"Anything"_s), std::optional(0));
}

void PaletteTest::prefersStartsOfWords()
{
    QVERIFY(fuzzyScore(u"ws"_s, u"Workspace settings"_s) > fuzzyScore(u"ws"_s, u"New list"_s).value_or(0));
    QVERIFY(fuzzyScore(u"set"_s, u"Program settings"_s) > fuzzyScore(u"set"_s, u"Save the contact"_s));
    QVERIFY(fuzzyScore(u"kontakte"_s, u"Alle Kontakte"_s)
        > fuzzyScore(u"kontakte"_s, u"Den Kontakt speichern und einen neuen beginnen"_s));
}

void PaletteTest::listsCommandsBeforeContacts()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems({{.text = u"New contact"_s, .keys = u"Ctrl+N"_s}, {.text = u"Quit"_s}});
    QCOMPARE(model.rowCount(), 2);
    model.setTyped(u"nc"_s);
    model.setContacts({{.text = u"Nico Cole"_s, .detail = u"nico@acme.example"_s}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"New contact"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"Nico Cole"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"New contact, Ctrl+N"_s);
    model.setItems({});
    model.setContacts({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.itemAt(0));
}

void PaletteTest::runsWithTheKeyboard()
{
    QWidget window;
    window.resize(900, 600);
    CommandPalette palette(&window);
    window.show();
    QStringList ran;
    palette.open({{.text = u"First"_s, .run = [&] { ran += u"first"_s; }},
        {.text = u"Second"_s, .run = [&] { ran += u"second"_s; }}});
    auto *const line = palette.findChild<QLineEdit *>();
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down); // stays at the last
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(ran, QStringList(u"second"_s));
    QVERIFY(!palette.isVisible());

    palette.open({{.text = u"First"_s, .run = [&] { ran += u"first"_s; }}});
    QTest::keyClicks(line, u"zzz"_s);
    QTest::keyClick(line, Qt::Key_Return); // nothing answers: nothing runs
    QCOMPARE(ran.size(), 1);
    QVERIFY(palette.isVisible());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
}

void PaletteTest::givesTheKeyboardBack()
{
    QWidget window;
    window.resize(900, 600);
    QLineEdit before(&window);
    CommandPalette palette(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before.setFocus();
    palette.open({});
    QVERIFY(palette.findChild<QLineEdit *>()->hasFocus());
    QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(before.hasFocus());
}

void PaletteTest::dropsContactsOfAnotherSearch()
{
    QWidget window;
    window.resize(900, 600);
    CommandPalette palette(&window);
    window.show();
    palette.open({});
    const QSignalSpy typed(&palette, &CommandPalette::typed);
    auto *const line = palette.findChild<QLineEdit *>();
    auto *const list = palette.findChild<QListView *>();
    QTest::keyClicks(line, u"ab"_s);
    QCOMPARE(typed.size(), 2);
    palette.setContacts(u"a"_s, {{.text = u"Late"_s}});
    QCOMPARE(list->model()->rowCount(), 0);
    palette.setContacts(u"ab"_s, {{.text = u"Abe"_s}});
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->currentIndex().isValid());
}

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
