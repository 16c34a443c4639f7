// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/longtable.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using onefold::ui::contacts::LongTable;
using onefold::ui::contacts::RowRanges;

namespace {

constexpr int million = 1'000'000;

/// A million rows that count how often anybody looks at one.
class CountingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : million; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns;
    }
    [[nodiscard]] QVariant data(const QModelIndex & /*index*/, int /*role*/) const override
    {
        ++looks;
        return {};
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        ++looks;
        return QAbstractTableModel::flags(index);
    }
    void addColumn()
    {
        beginInsertColumns({}, columns, columns);
        ++columns;
        endInsertColumns();
    }

    int columns = 7;
    mutable int looks = 0;
};

struct Fixture {
    Fixture()
    {
        table.setModel(&model);
        table.resize(900, 600);
        table.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&table));
        model.looks = 0;
    }

    CountingModel model;
    LongTable table;
};

// What a screen of 7 columns and some 20 rows costs to paint, several times over.
constexpr int fewLooks = 20'000;

} // namespace

/// A selection of any size costs no look at each row. Counted, not timed.
class LongTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsAllWithoutVisiting();
    void tellsAScreenReaderOnce();
    void seeksNothingWhileTyping();
    void givesRangesInOrder();
    void selectsNewColumnsToo();
};

void LongTableTest::selectsAllWithoutVisiting()
{
    Fixture f;
    f.table.selectAll();
    f.table.grab(); // the header asks whether its columns are selected when it is painted
    QCOMPARE(f.table.selectedCount(), million);
    QVERIFY2(f.model.looks < fewLooks, qPrintable(QString::number(f.model.looks)));
    f.model.looks = 0;
    f.table.setCurrentIndex(f.model.index(5, 0));
    f.table.grab();
    QCOMPARE(f.table.selectedCount(), 1);
    QVERIFY2(f.model.looks < fewLooks, qPrintable(QString::number(f.model.looks)));
}

int announced = 0;

void LongTableTest::tellsAScreenReaderOnce()
{
    Fixture f;
    announced = 0;
    if (!QAccessible::isActive())
        QSKIP("No accessibility here. The journeys by accessibility tree, in tests/drive, select rows too.");
    QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        if (event->type() == QAccessible::SelectionAdd)
            ++announced;
    });
    f.table.selectAll();
    QAccessible::installUpdateHandler(nullptr);
    QCOMPARE(announced, 1);
}

void LongTableTest::seeksNothingWhileTyping()
{
    Fixture f;
    QTest::keyClicks(&f.table, QStringLiteral("zebra"));
    QVERIFY(f.model.looks < fewLooks);
}

void LongTableTest::givesRangesInOrder()
{
    Fixture f;
    f.table.selectRanges({{10, 19}, {2, 3}});
    QCOMPARE(f.table.selectedRanges(), (RowRanges{{2, 3}, {10, 19}}));
    QCOMPARE(f.table.selectedCount(), 12);
    f.table.selectRanges({{million - 1, million + 5}});
    QCOMPARE(f.table.selectedRanges(), (RowRanges{{million - 1, million - 1}}));
}

void LongTableTest::selectsNewColumnsToo()
{
    Fixture f;
    f.table.selectRanges({{1, 2}});
    f.model.addColumn();
    QVERIFY(f.table.selectionModel()->isSelected(f.model.index(1, 7)));
    QCOMPARE(f.table.selectedCount(), 2);
}

QTEST_MAIN(LongTableTest)
#include "longtable_test.moc"
