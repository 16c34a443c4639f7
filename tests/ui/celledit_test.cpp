// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pagefixture.h"
#include "ui/contacts/celleditor.h"

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::ui::contacts::CellEditor;
using onefold::ui::contacts::ContactForm;

namespace {

constexpr int emailColumn = 1;
constexpr int companyColumn = 3;
constexpr int tagsColumn = 5;

/// Opens the editor of a cell by F2, as soon as its row is there.
CellEditor *edit(PageFixture &f, int row, int column)
{
    static_cast<void>(f.cell(row, 0));
    f.table().setFocus();
    f.table().setCurrentIndex(f.table().model()->index(row, column));
    QTest::keyClick(&f.table(), Qt::Key_F2);
    return f.table().findChild<CellEditor *>();
}

const ContactForm &form(PageFixture &f)
{
    return *f.page.findChild<ContactForm *>();
}

} // namespace

/// Editing in the table: the same check and the same verdict as in the form.
class CellEditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWithEnterAndUndoes();
    void givesUpWithEscape();
    void staysOpenWhereTheValueIsWrong();
    void tellsWhatBelongsToSomebodyElse();
    void splitsTags();
    void keepsToItsContactWhenRowsMove();
    void keepsWhatIsRefusedInTheForm();
    void keepsWhatIsRefusedWhileAnotherIsShown();
    void letsGoOfWhatIsSavedAfterAll();
    void keepsWhatIsBeingTypedWhenThePageGoes();
};

void CellEditTest::savesWithEnterAndUndoes()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    CellEditor *const editor = edit(f, 1, companyColumn);
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"Edit Company"_s);
    QTest::keyClicks(editor, u"Globex"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(f.says(u"Updated Person 001"_s));
    QCOMPARE(f.saved(2).text(Field::Company), u"Globex"_s);
    QTRY_COMPARE(f.cell(1, companyColumn), u"Globex"_s);
    QVERIFY(f.act(u"Undo"_s));
    QVERIFY(f.says(u"Undone"_s));
    QVERIFY(f.saved(2).text(Field::Company).isEmpty());
}

void CellEditTest::givesUpWithEscape()
{
    PageFixture f(1);
    QVERIFY(f.rows(1));
    CellEditor *const editor = edit(f, 0, companyColumn);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Globex"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!f.table().findChild<CellEditor *>());
    QVERIFY(f.said.headline.isEmpty());
    QVERIFY(f.saved(1).text(Field::Company).isEmpty());
}

void CellEditTest::staysOpenWhereTheValueIsWrong()
{
    PageFixture f(1);
    QVERIFY(f.rows(1));
    CellEditor *const editor = edit(f, 0, emailColumn);
    QVERIFY(editor);
    editor->setText(u"john@"_s);
    QTest::keyClick(editor, Qt::Key_Return); // before it was checked: held back until then
    QTRY_VERIFY(!editor->accessibleDescription().isEmpty());
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(f.table().findChild<CellEditor *>(), editor);
    QVERIFY(f.said.headline.isEmpty());
    editor->setText(u"john@acme.example"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(f.says(u"Updated"_s));
    QCOMPARE(f.saved(1).text(Field::Email), u"john@acme.example"_s);
}

void CellEditTest::tellsWhatBelongsToSomebodyElse()
{
    PageFixture f(2);
    QVERIFY(f.rows(2));
    CellEditor *const editor = edit(f, 0, emailColumn);
    QVERIFY(editor);
    editor->setText(u"person1@acme.example"_s);
    QTRY_VERIFY(editor->accessibleDescription().contains(u"Person 001"_s));
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(f.says(u"Person 001"_s));
    QCOMPARE(f.saved(1).text(Field::Email), u"person0@acme.example"_s);
}

void CellEditTest::splitsTags()
{
    PageFixture f(1);
    QVERIFY(f.rows(1));
    CellEditor *const editor = edit(f, 0, tagsColumn);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"lead, fair"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(f.says(u"Updated"_s));
    QCOMPARE(onefold::contact::listOf(f.saved(1).value(Field::Tags)), (QStringList{u"lead"_s, u"fair"_s}));
}

void CellEditTest::keepsToItsContactWhenRowsMove()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    CellEditor *const editor = edit(f, 2, companyColumn);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Initech"_s);
    QVERIFY(f.workspace.other()->remove({ContactId(1)}).ok());
    f.page.refresh();
    QVERIFY(f.rows(2));
    QCOMPARE(f.table().findChild<CellEditor *>(), editor);
    QCOMPARE(editor->text(), u"Initech"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(f.says(u"Updated Person 002"_s));
    QCOMPARE(f.saved(3).text(Field::Company), u"Initech"_s);
}

/// Whoever leaves the cell by the mouse saves it, well or not: its text is to be found again.
void CellEditTest::keepsWhatIsRefusedInTheForm()
{
    PageFixture f(1);
    QVERIFY(f.rows(1));
    CellEditor *const editor = edit(f, 0, emailColumn);
    QVERIFY(editor);
    editor->setText(u"john@"_s);
    f.table().setFocus();
    QVERIFY(f.says(u"What you typed is kept in the form."_s));
    QCOMPARE(f.saved(1).text(Field::Email), u"person0@acme.example"_s);
    QVERIFY(form(f).draft().original().id == ContactId(1));
    QVERIFY(f.act(u"Go to the field"_s));
    auto *const email = f.find<QLineEdit>(u"Email"_s);
    QVERIFY(email);
    QTRY_VERIFY(email->hasFocus());
    QCOMPARE(email->text(), u"john@"_s);
    // And there it is put right.
    email->setText(u"john@acme.example"_s);
    f.page.save();
    QVERIFY(f.says(u"Updated"_s));
    QCOMPARE(f.saved(1).text(Field::Email), u"john@acme.example"_s);
}

void CellEditTest::keepsWhatIsRefusedWhileAnotherIsShown()
{
    PageFixture f(2);
    QVERIFY(f.rows(2));
    CellEditor *const editor = edit(f, 0, emailColumn);
    QVERIFY(editor);
    editor->setText(u"john@"_s);
    f.table().setCurrentIndex(f.table().model()->index(1, emailColumn));
    QVERIFY(f.says(u"What you typed is kept in the form."_s));
    QTRY_VERIFY(form(f).draft().original().id == ContactId(2));
    QCOMPARE(form(f).waiting(), 1);
    QVERIFY(f.act(u"Go to the field"_s));
    QVERIFY(form(f).draft().original().id == ContactId(1));
    QCOMPARE(form(f).draft().text({Field::Email}), u"john@"_s);
    QCOMPARE(form(f).waiting(), 0);
}

void CellEditTest::letsGoOfWhatIsSavedAfterAll()
{
    PageFixture f(1);
    QVERIFY(f.rows(1));
    CellEditor *const wrong = edit(f, 0, emailColumn);
    QVERIFY(wrong);
    wrong->setText(u"john@"_s);
    f.table().setFocus();
    QVERIFY(f.says(u"What you typed is kept in the form."_s));
    QVERIFY(form(f).draft().isDirty());
    QTRY_VERIFY(!f.table().findChild<CellEditor *>());
    CellEditor *const right = edit(f, 0, emailColumn);
    QVERIFY(right);
    right->setText(u"john@acme.example"_s);
    QTest::keyClick(right, Qt::Key_Return);
    QVERIFY(f.says(u"Updated"_s));
    QVERIFY(!form(f).draft().isDirty());
    QCOMPARE(form(f).draft().text({Field::Email}), u"john@acme.example"_s);
}

void CellEditTest::keepsWhatIsBeingTypedWhenThePageGoes()
{
    PageFixture f(1);
    QVERIFY(f.rows(1));
    CellEditor *const editor = edit(f, 0, companyColumn);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Globex"_s);
    f.page.keepUnsent();
    QCOMPARE(form(f).draft().text({Field::Company}), u"Globex"_s);
}

QTEST_MAIN(CellEditTest)
#include "celledit_test.moc"
