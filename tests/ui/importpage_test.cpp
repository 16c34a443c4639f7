// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/importstage.h"
#include "ui/importing/columnmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold::ui::importing;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::test::Shown;

namespace {

/// The names of what one can act on, by role; no two may be alike.
QStringList controlsOf(const QWidget &window)
{
    QStringList names;
    for (const QWidget *const widget : window.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        const bool isReached = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
        if (isControl && isReached && !widget->inherits("QComboBoxListView"))
            names += QString::fromLatin1(widget->metaObject()->className()) + u": "_s + widget->accessibleName();
    }
    return names;
}

void checkNames(const QWidget &window)
{
    QStringList names = controlsOf(window);
    for (const QString &name : std::as_const(names))
        QVERIFY2(!name.endsWith(u": "_s), qPrintable(name));
    const qsizetype all = names.size();
    names.sort();
    const QString listed = names.join(u'\n');
    QVERIFY2(names.removeDuplicates() == 0, qPrintable(listed));
    QCOMPARE(names.size(), all);
}

} // namespace

/// Bringing a file in through the window, each step driven by the names a person reads.
class ImportPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsACleanFileWithTwoEnters();
    void saysWhatIsLeftOut();
    void saysWhatCardsHaveBeyondTheFields();
    void asksForTheOrderOfDates();
    void readsTheFileAsToldTo();
    void givesConstantsToEveryRow();
    void opensADroppedFile();
    void saysThatOneOfSeveralDroppedFilesIsOpened();
    void opensPastedCells();
    void saysWhyAFileCannotBeRead();
    void namesEveryControl();
};

void ImportPageTest::importsACleanFileWithTwoEnters()
{
    Shown shown;
    shown.files = {shown.file(
        u"leads.csv"_s, "First Name,Last Name,Email\nJane,Smith,jane@acme.example\nBob,Jones,bob@acme.example\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(shown.button(u"Make the plan"_s));
    QTRY_VERIFY(shown.find<QPushButton>(u"Make the plan"_s)->hasFocus());
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(shown.find<QPushButton>(u"Import 2 row(s)"_s));
    QTRY_VERIFY(shown.find<QPushButton>(u"Import 2 row(s)"_s)->hasFocus());
    QCOMPARE(shown.contacts(), 0); // nothing is written before
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(shown.strip().startsWith(u"Imported leads.csv"_s));
    QVERIFY(shown.strip().contains(u"2 created"_s));
    QCOMPARE(shown.contacts(), 2);
}

void ImportPageTest::saysWhatIsLeftOut()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Email,Shoe size\njane@acme.example,38\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QPushButton *const keep = shown.button(u"Keep them as custom fields"_s);
    QVERIFY(keep);
    auto *const columns = shown.find<QTableView>(u"Columns of the file"_s)->model();
    QCOMPARE(columns->index(1, ColumnModel::Target).data().toString(), u"Left out"_s);
    keep->click();
    QCOMPARE(columns->index(1, ColumnModel::Target).data().toString(), u"New custom field “Shoe_size”"_s);
    QVERIFY(!keep->isVisible());
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().contains(u"1 created"_s));
    const auto found = shown.workspace.other()->find({});
    QCOMPARE(onefold::contact::displayText(found->front().fields.value({Field::Custom, u"Shoe_size"_s})), u"38"_s);
}

/// What no field holds is told of the cards: no row's verdict knows it, so there are none to show.
void ImportPageTest::saysWhatCardsHaveBeyondTheFields()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.vcf"_s,
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Smith\r\nEMAIL:jane@acme.example\r\nTITLE:Boss\r\nEND:VCARD\r\n")));
    QStringList names;
    for (const QPushButton *const button : shown.window.findChildren<QPushButton *>()) {
        if (button->isVisible())
            names += button->accessibleName();
    }
    QVERIFY2(names.filter(u"Show rows"_s).isEmpty(), qPrintable(names.join(u'|')));
    const auto labels = shown.window.findChildren<QLabel *>();
    const bool isTold = std::ranges::any_of(labels,
        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"TITLE has no field here"_s); });
    QVERIFY(isTold);
}

void ImportPageTest::asksForTheOrderOfDates()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Email,Birthday\njane@acme.example,03/05/1990\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    auto *const table = shown.find<QTableView>(u"Columns of the file"_s);
    QTRY_VERIFY(table->hasFocus()); // where the question stands
    const QModelIndex dates = table->currentIndex();
    QCOMPARE(dates.column(), static_cast<int>(ColumnModel::Dates));
    QVERIFY(dates.data(ColumnModel::AsksRole).toBool());
    QVERIFY(table->model()->setData(dates, 2, Qt::EditRole));
    QVERIFY(!dates.data(ColumnModel::AsksRole).toBool());
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell + 1).data().toString(), u"1990-05-03"_s);
}

void ImportPageTest::readsTheFileAsToldTo()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Name,Email\nJ\xfcrgen,j@acme.example\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    auto *const columns = shown.find<QTableView>(u"Columns of the file"_s)->model();
    auto *const encoding = shown.find<QComboBox>(u"Encoding"_s);
    encoding->setCurrentIndex(encoding->findText(u"windows-1251"_s));
    Q_EMIT encoding->activated(encoding->currentIndex());
    QTRY_COMPARE(columns->index(0, ColumnModel::Samples).data().toString(), u"Jьrgen"_s);
    auto *const header = shown.find<QComboBox>(u"Names of the columns"_s);
    header->setCurrentIndex(0);
    Q_EMIT header->activated(0);
    QTRY_COMPARE(columns->index(0, ColumnModel::Header).data().toString(), u"Column 1"_s);
}

void ImportPageTest::givesConstantsToEveryRow()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Email\njane@acme.example\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    shown.find<QLineEdit>(u"Tags"_s)->setText(u"fair, 2026"_s);
    shown.find<QLineEdit>(u"Source"_s)->setText(u"trade fair"_s);
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().contains(u"1 created"_s));
    const Fields saved = shown.workspace.other()->find({})->front().fields;
    QCOMPARE(onefold::contact::listOf(saved.value(Field::Tags)), (QStringList{u"fair"_s, u"2026"_s}));
    QCOMPARE(saved.text(Field::Source), u"trade fair"_s);
}

void ImportPageTest::opensADroppedFile()
{
    Shown shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(shown.file(u"a.csv"_s, "Email\njane@acme.example\n"))});
    QDragEnterEvent enter({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(shown.button(u"Make the plan"_s));
}

void ImportPageTest::saysThatOneOfSeveralDroppedFilesIsOpened()
{
    Shown shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(shown.file(u"a.csv"_s, "Email\njane@acme.example\n")),
        QUrl::fromLocalFile(shown.file(u"b.csv"_s, "Email\nbob@acme.example\n"))});
    QDragEnterEvent enter({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter); // without it Qt has nothing to drop on
    QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QVERIFY2(shown.strip().startsWith(u"Only the first file was opened"_s), qPrintable(shown.strip()));
    QPushButton *const plan = shown.button(u"Make the plan"_s);
    QVERIFY(plan);
    plan->click();
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell).data().toString(), u"jane@acme.example"_s);
}

void ImportPageTest::opensPastedCells()
{
    Shown shown;
    QGuiApplication::clipboard()->setText(u"Name\tEmail\nJane\tjane@acme.example\n"_s);
    shown.window.setFocus();
    QTest::keyClick(&shown.window, Qt::Key_V, Qt::ControlModifier);
    QPushButton *const plan = shown.button(u"Make the plan"_s);
    QVERIFY(plan);
    plan->click();
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
}

void ImportPageTest::saysWhyAFileCannotBeRead()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, {})};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    const auto says = [&] {
        for (const QLabel *const label : shown.window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"is empty"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says());
    QVERIFY(shown.find<QPushButton>(u"Choose a file…"_s));
}

void ImportPageTest::namesEveryControl()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Name,Email,Phone,Website\nU,bad,030 901820,http://\nE,e@a.de,1,ftp://\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    checkNames(shown.window);
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.settled());
    checkNames(shown.window);
}

QTEST_MAIN(ImportPageTest)

#include "importpage_test.moc"
