// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/rowranges.h"

#include <QTableView>

namespace onefold::ui::contacts {

/// A table of any number of rows whose selection is of whole rows, and by ranges throughout: nothing here, nor what Qt
/// does at the person's bidding, visits each selected row.
///
/// Three ways in which QTableView would: a header asks row by row whether its columns are selected, so this one's looks
/// at a selection of its own, always empty; a screen reader is told of a selection by listing all of it, so it is told
/// of its first row instead; and typing seeks a row by looking at each, so it does not.
class LongTable : public QTableView
{
    Q_OBJECT

public:
    explicit LongTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *selectionModel) override;
    void keyboardSearch(const QString &search) override;

    [[nodiscard]] RowRanges selectedRanges() const;
    [[nodiscard]] int selectedCount() const { return countOf(selectedRanges()); }
    /// Selects these rows and no others; the cursor stays where it is.
    void selectRanges(const RowRanges &ranges);

Q_SIGNALS:
    void selectionCountChanged();
    /// Other rows are selected than were; not told where the same ones have moved.
    void selectedAnew();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void keepHeaderApart();
    void announceSelection(const QItemSelection &changed, bool isAdded);
    void selectWholeRows();
};

} // namespace onefold::ui::contacts
