// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/longtable.h"

#include <QAccessible>
#include <QHeaderView>

namespace onefold::ui::contacts {

LongTable::LongTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
}

void LongTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::columnsInserted, this, &LongTable::selectWholeRows);
}

void LongTable::setSelectionModel(QItemSelectionModel *selectionModel)
{
    QTableView::setSelectionModel(selectionModel);
    keepHeaderApart();
}

void LongTable::keepHeaderApart()
{
    for (QHeaderView *const header : {horizontalHeader(), verticalHeader()})
        header->setSelectionModel(new QItemSelectionModel(model(), header));
}

void LongTable::keyboardSearch(const QString & /*search*/)
{ }

RowRanges LongTable::selectedRanges() const
{
    RowRanges ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.push_back({range.top(), range.bottom()});
    return normalised(std::move(ranges));
}

void LongTable::selectRanges(const RowRanges &ranges)
{
    QItemSelection selection;
    const int rows = model()->rowCount();
    const int lastColumn = model()->columnCount() - 1;
    for (const RowRange &range : ranges) {
        if (range.first < rows)
            selection.append(QItemSelectionRange(
                model()->index(range.first, 0), model()->index(std::min(range.last, rows - 1), lastColumn)));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void LongTable::selectWholeRows()
{
    if (selectionModel()->hasSelection())
        selectRanges(selectedRanges());
}

void LongTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    announceSelection(selected, true);
    announceSelection(deselected, false);
    // Past QTableView, which lists every index of both.
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
    Q_EMIT selectionCountChanged();
    Q_EMIT selectedAnew();
}

void LongTable::announceSelection(const QItemSelection &changed, bool isAdded)
{
    if (changed.isEmpty())
        return;
    // The child's number as Qt counts them: row by row, both headers included.
    const QModelIndex index = changed.constFirst().topLeft();
    const int child = (index.row() + 1) * (model()->columnCount() + 1) + index.column() + 1;
    QAccessibleEvent event(this, isAdded ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
    event.setChild(child);
    QAccessible::updateAccessibility(&event);
}

} // namespace onefold::ui::contacts
