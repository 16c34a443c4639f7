// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testworkspace.h"
#include "ui/contacts/columnarranger.h"
#include "ui/contacts/columnchooser.h"
#include "ui/contacts/contactmodel.h"
#include "ui/contacts/rowranges.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace onefold::ui::contacts;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::contact::Fields;

namespace {

struct Fixture {
    Fixture() : client((workspace.fill(3), workspace.info()), workspace.options())
    {
        view.setModel(&model);
        view.horizontalHeader()->setSectionsMovable(true);
        view.horizontalHeader()->setStretchLastSection(true);
        view.resize(1200, 300);
        arranger.emplace(model, *view.horizontalHeader());
    }

    [[nodiscard]] QStringList shown() const
    {
        QStringList ids;
        for (const ColumnPlace &place : arranger->layout())
            ids += place.id;
        return ids;
    }

    TestWorkspace workspace;
    onefold::workspace::Client client;
    ContactModel model{client};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QTableView view;
    std::optional<ColumnArranger> arranger;
};

Fields named(const QString &first, const QString &last, const QString &full = {})
{
    Fields fields;
    fields.put(Field::FirstName, first);
    fields.put(Field::LastName, last);
    fields.put(Field::Name, full);
    return fields;
}

} // namespace

/// Which columns there are, how they are arranged and kept, and what typing into their cells means.
class ColumnsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersEveryField();
    void keepsALayoutAsText();
    void readsAnyTextAsALayout();
    void showsHidesMovesAndResets();
    void remembersTheWidthOfAStretchedColumn();
    void chooserTogglesByKeyboard();
    void splitsATypedName_data();
    void splitsATypedName();
    void editsAFullNameAsSuch();
    void keepsItemsWithCommas();
    void movesRangesWithTheirContacts();
};

void ColumnsTest::offersEveryField()
{
    const Columns columns = availableColumns({{Field::Custom, u"score"_s}});
    std::set<QString> ids;
    for (const Column &column : columns) {
        QVERIFY2(ids.insert(column.id).second, qPrintable(column.id));
        QVERIFY(!column.title.isEmpty());
        QCOMPARE(columnFor(column.id), std::optional(column));
    }
    for (const onefold::contact::FieldInfo &info : onefold::contact::catalogue()) {
        if (!isFamily(info.field))
            QVERIFY(ids.contains(onefold::store::toString(onefold::contact::FieldKey{info.field})));
    }
    QVERIFY(ids.contains(u"custom.score"_s));
}

void ColumnsTest::keepsALayoutAsText()
{
    const ColumnLayout layout{{u"email"_s, 200}, {u"custom.a:b"_s, 90}, {u"name"_s, 120}};
    QCOMPARE(columnLayoutFromStrings(toStrings(layout)), layout);
}

void ColumnsTest::readsAnyTextAsALayout()
{
    QCOMPARE(columnLayoutFromStrings({}), defaultColumnLayout());
    QCOMPARE(columnLayoutFromStrings({u""_s, u":"_s, u"nonsense:5"_s, u":9"_s}), defaultColumnLayout());
    const ColumnLayout layout =
        columnLayoutFromStrings({u"email:-4"_s, u"email:100"_s, u"phone:99999999999"_s, u"city:1000000"_s});
    QCOMPARE(layout, (ColumnLayout{{u"email"_s, 184}, {u"phone"_s, 146}, {u"city"_s, 2000}}));
}

void ColumnsTest::showsHidesMovesAndResets()
{
    Fixture f;
    QSignalSpy arranged(&*f.arranger, &ColumnArranger::arranged);
    f.arranger->setShown(u"country"_s, true);
    QCOMPARE(f.shown().constLast(), u"country"_s);
    QVERIFY(!arranged.isEmpty());
    f.arranger->setShown(u"name"_s, false);
    QVERIFY(!f.shown().contains(u"name"_s));
    QCOMPARE(f.model.columnCount(), 7);
    f.view.horizontalHeader()->moveSection(6, 0);
    QCOMPARE(f.shown().constFirst(), u"country"_s);
    f.arranger->arrange(defaultColumnLayout());
    QCOMPARE(f.arranger->layout(), defaultColumnLayout());
    f.arranger->arrange({{u"phone"_s, 150}});
    f.arranger->setShown(u"phone"_s, false); // the last one stays
    QCOMPARE(f.shown(), QStringList{u"phone"_s});
}

void ColumnsTest::remembersTheWidthOfAStretchedColumn()
{
    Fixture f;
    f.view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&f.view));
    QVERIFY(f.view.horizontalHeader()->sectionSize(6) > 96); // stretched to the edge
    QCOMPARE(f.arranger->layout().back().width, 92);
}

void ColumnsTest::chooserTogglesByKeyboard()
{
    Fixture f;
    auto *const chooser = new ColumnChooser(*f.arranger, availableColumns());
    chooser->popUp({0, 0});
    auto *const list = chooser->findChild<QListWidget *>();
    QVERIFY(list);
    QCOMPARE(list->item(1)->text(), u"Email"_s);
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!f.shown().contains(u"email"_s));
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(f.shown().constFirst(), u"phone"_s);
    QCOMPARE(f.shown().at(1), u"name"_s);
    chooser->close();
}

void ColumnsTest::splitsATypedName_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("newFirst");
    QTest::addColumn<QString>("newLast");
    QTest::newRow("last name stays") << u"Jane"_s << u"van der Berg"_s << u"Janet van der Berg"_s << u"Janet"_s
                                     << u"van der Berg"_s;
    QTest::newRow("first name stays") << u"Mary Ann"_s << u"Smith"_s << u"Mary Ann Jones Brown"_s << u"Mary Ann"_s
                                      << u"Jones Brown"_s;
    QTest::newRow("all new") << u"Jane"_s << u"Smith"_s << u"Anna Maria Berg"_s << u"Anna Maria"_s << u"Berg"_s;
    QTest::newRow("only a first name") << u"Jane"_s << QString() << u"Jane Anna"_s << u"Jane Anna"_s << QString();
    QTest::newRow("only a last name") << QString() << u"Smith"_s << u"Smith Jones"_s << QString() << u"Smith Jones"_s;
    QTest::newRow("last name taken away") << u"Jane"_s << u"Smith"_s << u"Jane"_s << u"Jane"_s << QString();
    QTest::newRow("cleared") << u"Jane"_s << u"Smith"_s << QString() << QString() << QString();
}

void ColumnsTest::splitsATypedName()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, typed);
    const Fields edit = cellEdit(columnFor(u"name"_s).value(), named(first, last), typed);
    QTEST(edit.text(Field::FirstName), "newFirst");
    QTEST(edit.text(Field::LastName), "newLast");
    QVERIFY(!edit.contains(Field::Name));
}

void ColumnsTest::editsAFullNameAsSuch()
{
    const Column column = columnFor(u"name"_s).value();
    const Fields edit = cellEdit(column, named(u"Jane"_s, u"Smith"_s, u"Dr. Smith"_s), u"Prof. Smith"_s);
    QCOMPARE(edit.text(Field::Name), u"Prof. Smith"_s);
    QVERIFY(!edit.contains(Field::FirstName));
    QCOMPARE(cellEdit(column, {}, u"Acme"_s).text(Field::Name), u"Acme"_s);
    QVERIFY(cellEdit(columnFor(u"updated_at"_s).value(), {}, u"now"_s).isEmpty());
}

void ColumnsTest::keepsItemsWithCommas()
{
    const Column tags = columnFor(u"tags"_s).value();
    onefold::contact::Contact contact;
    contact.fields.put(Field::Tags, QStringList{u"a, b"_s, u"c"_s});
    const Fields edit = cellEdit(tags, contact.fields, cellValue(tags, contact));
    QCOMPARE(onefold::contact::listOf(edit.value(Field::Tags)), (QStringList{u"a, b"_s, u"c"_s}));
    QCOMPARE(onefold::contact::listOf(cellEdit(tags, {}, u"lead, fair"_s).value(Field::Tags)),
        (QStringList{u"lead"_s, u"fair"_s}));
}

void ColumnsTest::movesRangesWithTheirContacts()
{
    const auto ids = [](std::initializer_list<int> numbers) {
        std::vector<ContactId> made;
        for (const int number : numbers)
            made.push_back(ContactId(number));
        return made;
    };
    QCOMPARE(movedRanges({{1, 3}}, ids({1, 2, 3, 4}), ids({9, 2, 4, 1, 3})), (RowRanges{{1, 2}, {4, 4}}));
    QCOMPARE(movedRanges({{0, 99}}, ids({1, 2}), ids({3})), RowRanges());
    QCOMPARE(movedRanges({{0, 1}}, {}, ids({1})), RowRanges());
    QCOMPARE(normalised({{5, 6}, {0, 2}, {3, 4}, {9, 9}}), (RowRanges{{0, 6}, {9, 9}}));
    QCOMPARE(countOf({{0, 6}, {9, 9}}), 8);
}

QTEST_MAIN(ColumnsTest)
#include "columns_test.moc"
