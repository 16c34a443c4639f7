// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/importstage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::ui::importing;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::test::contactOf;
using onefold::test::Shown;

/// What the plan of an import shows, and what can be mended in it.
class ImportPlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachCellBeforeAndAfter();
    void showsWhatIsSavedOfACellWithACaution();
    void filtersByWhatWouldHappen();
    void mendsAllPhonesByTheirRegion();
    void correctsACellInPlace();
    void leavesBadValuesOut();
    void leavesOutANumberWithASlash();
    void leavesOutAnAddressWithAComma();
    void doesNotThrowGoodValuesAway();
};

void ImportPlanTest::showsEachCellBeforeAndAfter()
{
    Shown shown;
    shown.save(contactOf(u"Jane"_s, u"jane@acme.example"_s, u"Acme"_s));
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Email,Company\njane@acme.example,Acme Corp\n")));
    const QModelIndex company = shown.rows().index(0, PlanModel::FirstCell + 1);
    QCOMPARE(company.data().toString(), u"Acme Corp"_s);
    QCOMPARE(company.data(PlanModel::BeforeRole).toString(), u"Acme"_s);
    QCOMPARE(company.data(Qt::AccessibleDescriptionRole).toString(), u"now: Acme"_s);
    QCOMPARE(shown.rows().index(0, PlanModel::Verdict).data().toString(), u"Update"_s);
    QCOMPARE(company.siblingAtColumn(PlanModel::FirstCell + 2).data().toString(), u"same email"_s);
}

/// A caution saves: what a contact has and gets is shown beside it as in any other cell.
void ImportPlanTest::showsWhatIsSavedOfACellWithACaution()
{
    Shown shown;
    Fields uwe = contactOf(u"Uwe"_s, u"uwe@acme.example"_s, u"Acme"_s);
    uwe.set(Field::Phone, u"+15125550100"_s);
    shown.save(uwe);
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Email,Phone\nuwe@acme.example,+1 (555) 123-4567\n")));
    const QModelIndex cell = shown.rows().index(0, PlanModel::FirstCell + 1);
    QVERIFY(cell.data(PlanModel::ProblemRole).isValid());
    QCOMPARE(cell.data(Qt::EditRole).toString(), u"+1 (555) 123-4567"_s);
    QVERIFY2(!cell.data().toString().contains(u'('), qPrintable(cell.data().toString()));
    QVERIFY(cell.data(PlanModel::BeforeRole).toString().contains(u"512"_s));
    const QString spoken = cell.data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(spoken.contains(u" · now: "_s), qPrintable(spoken));
}

void ImportPlanTest::filtersByWhatWouldHappen()
{
    Shown shown;
    shown.save(contactOf(u"Jane"_s, u"jane@acme.example"_s, u"Acme"_s));
    QVERIFY(shown.planned(shown.file(u"a.csv"_s,
        "Email,Company\njane@acme.example,Acme Corp\nnew@acme.example,Acme\nbad,Acme\nnew@acme.example,Acme\n")));
    auto *const updated = shown.find<QAbstractButton>(u"1 Will be updated"_s);
    QVERIFY(updated);
    updated->click();
    QTRY_COMPARE(shown.rows().rowCount(), 1);
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell).data().toString(), u"jane@acme.example"_s);
    shown.find<QAbstractButton>(u"1 Cannot be saved"_s)->click();
    QTRY_COMPARE(shown.rows().rowCount(), 1);
    QVERIFY(shown.settled());
    QVERIFY(shown.rows().index(0, PlanModel::FirstCell).data(PlanModel::ProblemRole).isValid());
    shown.find<QAbstractButton>(u"1 Again in the file"_s)->click();
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::Row).data().toString(), u"4"_s);
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Tab);
}

void ImportPlanTest::mendsAllPhonesByTheirRegion()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(
        u"a.csv"_s, "Name,Email,Phone\nUwe,uwe@acme.example,030 901820\nEva,eva@acme.example,0171 1234567\n")));
    auto *const region = shown.find<QComboBox>(u"Read them as in"_s);
    QVERIFY(region);
    region->setCurrentIndex(region->findData(u"DE"_s));
    Q_EMIT region->activated(region->currentIndex());
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell + 2).data().toString(), u"+49 30 901820"_s);
}

void ImportPlanTest::correctsACellInPlace()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Name,Email\nUwe,uwe at acme\nEva,eva@acme.example\n")));
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    auto *const table = shown.find<QTableView>(u"Rows of the plan"_s);
    const QModelIndex cell = shown.rows().index(0, PlanModel::FirstCell + 1);
    table->setFocus();
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto *const editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"uwe@acme.example"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QPushButton *const import = shown.button(u"Import 2 row(s)"_s);
    QVERIFY(import);
    import->click();
    QTRY_VERIFY(shown.strip().contains(u"2 created"_s));
}

void ImportPlanTest::leavesBadValuesOut()
{
    Shown shown;
    shown.save(contactOf(u"Eva"_s, u"eva@acme.example"_s, u"Acme"_s));
    QVERIFY(
        shown.planned(shown.file(u"a.csv"_s, "Email,Website\nuwe@acme.example,http://\neva@acme.example,http://\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
}

/// What is read as one number is mended as one.
void ImportPlanTest::leavesOutANumberWithASlash()
{
    Shown shown;
    QVERIFY(shown.planned(
        shown.file(u"a.csv"_s, "Name,Email,Phone\nUwe,uwe@acme.example,030/123\nEva,eva@acme.example,030/124\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
}

/// Likewise: it is no list of addresses, of which each would have an @.
void ImportPlanTest::leavesOutAnAddressWithAComma()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.csv"_s,
        "Name,Phone,Email\nUwe,+15125550100,\"uwe,x@acme.example\"\nEva,+15125550101,\"eva,y@acme.example\"\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
}

void ImportPlanTest::doesNotThrowGoodValuesAway()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(
        u"a.csv"_s, "Name,Email,Phone\nUwe,uwe@acme.example,+1 512 555 0123 / +1 512 555 012345678901234\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QTRY_VERIFY2(shown.strip().contains(u"several values each"_s), qPrintable(shown.strip()));
}

QTEST_MAIN(ImportPlanTest)
#include "importplan_test.moc"
