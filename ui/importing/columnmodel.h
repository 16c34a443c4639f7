// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/inspection.h"

#include <QAbstractTableModel>

namespace onefold::ui::importing {

class ImportDraft;

/// The columns of a file, one a row: what each is called, what stands in it, and what is to become of it, to be chosen
/// in the cells. A cell's EditRole is which of its options() is chosen. Lives in the window's thread; its draft must
/// outlive it.
class ColumnModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Header, Samples, Target, Existing, Dates, ColumnCount };
    enum Role {
        OptionsRole = Qt::UserRole + 1, ///< the words to choose from; none where nothing is to be chosen
        AsksRole,                       ///< the person should look here
    };

    explicit ColumnModel(ImportDraft &draft, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Keeps all columns that are left out, but have a name, in custom fields of their own.
    void keepAllAsCustom();
    /// The columns that fit no field and are left out, though something stands in them.
    [[nodiscard]] QStringList leftOut() const;
    /// The first column of dates of which nothing says which order they have; -1 for none.
    [[nodiscard]] int firstUndecidedDates() const;

Q_SIGNALS:
    void chosen();

private:
    [[nodiscard]] QStringList options(const QModelIndex &index) const;
    [[nodiscard]] int chosenOption(const QModelIndex &index) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] const onefold::importing::ColumnChoice &choice(int row) const;
    [[nodiscard]] bool isUndecided(int row) const;

    ImportDraft &m_draft;
};

} // namespace onefold::ui::importing
