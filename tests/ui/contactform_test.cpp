// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/formdesk.h"
#include "ui/contacts/fieldeditor.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::CustomType;
using onefold::contact::Field;
using onefold::contact::FieldKey;
using onefold::test::Desk;
using onefold::test::edit;
using onefold::test::open;
using onefold::ui::contacts::ContactForm;

/// The form's own journeys, without the window around it.
class ContactFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatWasTypedBeforeTheKeys();
    void numbersTheHistory();
    void showsWhatOthersChangedMeanwhile();
    void offersANewContactForADeletedOne();
    void fillsFromASignature();
    void takesThePasteBackAsOne();
    void pastesAVCard();
    void leavesASingleLineToTheField();
    void addsAFurtherEmail();
    void addsACustomField();
    void readsAnAmpersandInTheNameOfAField();
    void comparesFieldByField();
    void takesASuggestionByKey();
    void takesLongAndStrangeText();
};

void ContactFormTest::showsWhatOthersChangedMeanwhile()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Desk desk(workspace);
    open(desk, workspace);
    desk.type(u"Company"_s, u"Globex"_s);
    edit(workspace, Field::Company, u"Initech"_s);
    edit(workspace, Field::City, u"Austin"_s);
    desk.form().refresh();
    QVERIFY(desk.reads(u"Changed elsewhere meanwhile: Company."_s));
    QVERIFY(desk.reads(u"Company is now “Initech”, you typed “Globex”."_s));
    QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
    QVERIFY(desk.press(u"Use Initech"_s));
    QCOMPARE(desk.text(u"Company"_s), u"Initech"_s);
    QVERIFY(!desk.form().draft().isDirty());
    QCOMPARE(desk.form().draft().original().fields.text(Field::City), u"Austin"_s);
}

void ContactFormTest::offersANewContactForADeletedOne()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Desk desk(workspace);
    open(desk, workspace);
    desk.type(u"Company"_s, u"Globex"_s);
    QVERIFY(workspace.other()->remove({ContactId(1)}).ok());
    desk.form().refresh();
    QVERIFY(desk.reads(u"This contact was deleted elsewhere."_s));
    QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
    QVERIFY(desk.reads(u"Will create Person 000"_s));
    const QSignalSpy saved(&desk.form(), &ContactForm::saved);
    QVERIFY(desk.press(u"Save as new"_s));
    QTRY_COMPARE(saved.size(), 1);
    const auto made = workspace.other()->contact(desk.form().draft().original().id).value();
    QVERIFY(made && made->id != ContactId(1));
    QCOMPARE(made->fields.text(Field::Company), u"Globex"_s);
    QCOMPARE(made->fields.text(Field::Email), u"person0@acme.example"_s);
}

void ContactFormTest::fillsFromASignature()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    QGuiApplication::clipboard()->setText(
        u"Jane Smith\nAcme Solutions Inc.\n+1 (512) 555-0199\njane.smith@acme-solutions.com"_s);
    auto *const line = desk.find<QLineEdit>(u"First name"_s);
    line->setFocus();
    QTest::keySequence(line, QKeySequence::Paste);
    QTRY_COMPARE(desk.text(u"First name"_s), u"Jane"_s);
    QCOMPARE(desk.text(u"Last name"_s), u"Smith"_s);
    QCOMPARE(desk.text(u"Email"_s), u"jane.smith@acme-solutions.com"_s);
    QVERIFY(desk.reads(u"filled from the clipboard."_s));
    QVERIFY(desk.reads(u"United States · filled from the clipboard"_s));
    QVERIFY(desk.reads(u"Will create Jane Smith"_s));
}

void ContactFormTest::takesThePasteBackAsOne()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    QGuiApplication::clipboard()->setText(u"Jane Smith\njane.smith@acme.com\n+1 (512) 555-0199"_s);
    auto *const line = desk.find<QLineEdit>(u"Email"_s);
    line->setFocus();
    QTest::keySequence(line, QKeySequence::Paste);
    QTRY_COMPARE(desk.text(u"First name"_s), u"Jane"_s);
    QTest::keySequence(line, QKeySequence::Undo);
    QVERIFY(desk.text(u"First name"_s).isEmpty());
    QVERIFY(desk.text(u"Email"_s).isEmpty());
    QVERIFY(!desk.form().draft().isDirty());
}

void ContactFormTest::pastesAVCard()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    QGuiApplication::clipboard()->setText(
        u"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;John;;;\r\nFN:John Doe\r\nORG:Globex\r\nEMAIL:john@globex.example\r\n"
        u"EMAIL:j.doe@globex.example\r\nEND:VCARD\r\n"_s);
    QVERIFY(desk.form().pasteContact());
    QTRY_COMPARE(desk.text(u"Last name"_s), u"Doe"_s);
    QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
    QVERIFY(desk.find<QAbstractButton>(u"Remove j.doe@globex.example from Further email"_s));
}

void ContactFormTest::leavesASingleLineToTheField()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    QGuiApplication::clipboard()->setText(u"jane@acme.example"_s);
    auto *const line = desk.find<QLineEdit>(u"Email"_s);
    line->setFocus();
    QTest::keySequence(line, QKeySequence::Paste);
    QCOMPARE(line->text(), u"jane@acme.example"_s);
}

void ContactFormTest::addsAFurtherEmail()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Desk desk(workspace);
    open(desk, workspace);
    auto *const fields = desk.form().findChild<onefold::ui::contacts::FormFields *>();
    Q_EMIT fields->memberAdded({Field::Identifier, u"email"_s}, CustomType::Text);
    const QString name = onefold::contact::labelOf(FieldKey{Field::Identifier, u"email"_s});
    auto *const line = desk.find<QLineEdit>(name);
    QVERIFY(line);
    QCOMPARE(desk.form().focusWidget(), line);
    desk.type(name, u"second@acme.example,"_s);
    QVERIFY(desk.reads(u"Will update"_s));
    const QSignalSpy saved(&desk.form(), &ContactForm::saved);
    QVERIFY(desk.press(u"Save"_s));
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(onefold::contact::listOf(
                 workspace.other()->contact(ContactId(1)).value()->fields.value({Field::Identifier, u"email"_s})),
        QStringList{u"second@acme.example"_s});
}

void ContactFormTest::addsACustomField()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Desk desk(workspace);
    open(desk, workspace);
    auto *const fields = desk.form().findChild<onefold::ui::contacts::FormFields *>();
    Q_EMIT fields->memberAdded({Field::Custom, u"Regions"_s}, CustomType::List);
    QTRY_VERIFY(desk.find<QLineEdit>(u"Regions"_s));
    desk.type(u"Regions"_s, u"north,south"_s);
    QVERIFY(desk.reads(u"Will update"_s));
    const QSignalSpy saved(&desk.form(), &ContactForm::saved);
    QVERIFY(desk.press(u"Save"_s));
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(onefold::contact::listOf(
                 workspace.other()->contact(ContactId(1)).value()->fields.value({Field::Custom, u"Regions"_s})),
        (QStringList{u"north"_s, u"south"_s}));
    desk.form().openNew();
    QVERIFY(!desk.form().draft().isDirty());
    desk.form().findChild<onefold::ui::contacts::FormFields *>()->reveal({Field::Custom, u"Regions"_s});
    QVERIFY(desk.find<QLineEdit>(u"Regions"_s)); // the workspace has it now, for every contact
}

/// To a label with a buddy it is the mark of a shortcut.
void ContactFormTest::readsAnAmpersandInTheNameOfAField()
{
    onefold::ui::contacts::FieldEditor editor({Field::Custom, u"R&D"_s}, onefold::ui::contacts::InputKind::Line);
    const auto labels = editor.findChildren<QLabel *>();
    const auto name = std::ranges::find_if(labels, [](const QLabel *label) { return label->buddy() != nullptr; });
    QVERIFY(name != labels.end());
    const auto *const spoken = QAccessible::queryAccessibleInterface(*name);
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), u"R&D"_s);
    QCOMPARE((*name)->buddy()->accessibleName(), u"R&D"_s);
}

void ContactFormTest::comparesFieldByField()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    edit(workspace, Field::Company, u"Acme"_s);
    Desk desk(workspace);
    open(desk, workspace);
    desk.type(u"Company"_s, u"Globex"_s);
    QVERIFY(desk.press(u"Compare"_s));
    QVERIFY(desk.reads(u"Acme\u2069 → \u2068Globex"_s));
}

void ContactFormTest::takesASuggestionByKey()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    desk.type(u"Email"_s, u"jane@gmial.com"_s);
    QTRY_VERIFY(desk.find<QAbstractButton>(u"Use jane@gmail.com"_s));
    QTest::keyClick(desk.find<QLineEdit>(u"Email"_s), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.text(u"Email"_s), u"jane@gmail.com"_s);
}

void ContactFormTest::takesLongAndStrangeText()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    const QString strange = u"<b>Ünïcode</b> 🙂 \u05e9\u05dc\u05d5\u05dd "_s + QString(500, u'W');
    desk.find<QLineEdit>(u"First name"_s)->setText(strange);
    desk.find<QLineEdit>(u"Company"_s)->setText(strange);
    desk.find<QLineEdit>(u"Tags"_s)->setText(QString(strange.left(400) + u','));
    desk.find<QLineEdit>(u"Email"_s)->setText(QString(strange + u"@gmial.com"));
    QTRY_VERIFY(!desk.find<QLineEdit>(u"Email"_s)->accessibleDescription().isEmpty());
    QVERIFY2(desk.form().minimumSizeHint().width() <= 372,
        qPrintable(QString::number(desk.form().minimumSizeHint().width())));
    desk.type(u"Email"_s, u"jane@acme.example"_s);
    QVERIFY(desk.reads(u"Will create"_s));
    QVERIFY2(desk.form().minimumSizeHint().width() <= 372,
        qPrintable(QString::number(desk.form().minimumSizeHint().width())));
    const QSignalSpy saved(&desk.form(), &ContactForm::saved);
    QVERIFY(desk.press(u"Save"_s));
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY2(desk.form().minimumSizeHint().width() <= 372,
        qPrintable(QString::number(desk.form().minimumSizeHint().width())));
}

/// Under load keys wait in the queue: the one that saves keeps its place there, as no shortcut would.
void ContactFormTest::savesWhatWasTypedBeforeTheKeys()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    desk.type(u"First name"_s, u"Ja"_s);
    auto *const line = desk.find<QLineEdit>(u"First name"_s);
    const QSignalSpy saved(&desk.form(), &ContactForm::saved);
    QKeyEvent shortcut(QEvent::ShortcutOverride, Qt::Key_Return, Qt::ControlModifier);
    shortcut.ignore();
    QCoreApplication::sendEvent(line, &shortcut); // as Qt asks first, before it has handed out what waits
    QVERIFY(shortcut.isAccepted());
    const QString typed = u"net"_s;
    for (const QChar letter : typed)
        QCoreApplication::postEvent(line, new QKeyEvent(QEvent::KeyPress, letter.unicode(), {}, letter));
    QCoreApplication::postEvent(line, new QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier));
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(workspace.other()->contact(ContactId(1)).value()->fields.text(Field::FirstName), u"Janet"_s);
    QTest::keyClicks(line, u"te"_s);
    QTest::keyClick(line, Qt::Key_Enter, Qt::ControlModifier | Qt::ShiftModifier | Qt::KeypadModifier);
    QTRY_COMPARE(saved.size(), 2);
    QTRY_COMPARE(desk.text(u"First name"_s), QString()); // and new
}

void ContactFormTest::numbersTheHistory()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    edit(workspace, Field::City, u"Austin"_s);
    Desk desk(workspace);
    const auto *const tabs = desk.form().findChild<QTabBar *>();
    QCOMPARE(tabs->tabText(1), u"History"_s);
    open(desk, workspace);
    QTRY_COMPARE(tabs->tabText(1), u"History 2"_s);
    edit(workspace, Field::City, u"Boston"_s);
    desk.form().refresh();
    QTRY_COMPARE(tabs->tabText(1), u"History 3"_s);
    desk.type(u"Company"_s, u"Acme"_s);
    QVERIFY(desk.press(u"Save"_s));
    QTRY_COMPARE(tabs->tabText(1), u"History 4"_s);
    desk.form().openNew();
    QCOMPARE(tabs->tabText(1), u"History"_s);
}

QTEST_MAIN(ContactFormTest)
#include "contactform_test.moc"
