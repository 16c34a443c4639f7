// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importing/planreader.h"

#include <QAbstractTableModel>
#include <QHash>

namespace onefold::ui::importing {

/// The rows of a plan that answer to a query, cell by cell as they would be afterwards. Only pages near what is looked
/// at are in memory, however many rows there are; they come in the background. A cell can be corrected. Lives in the
/// window's thread; its reader must outlive it.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 64;
    static constexpr int keptPages = 24;

    /// Before and after the columns of the file that go into a field.
    enum Fixed { Row, Verdict, FirstCell };
    enum Role {
        IsLoadingRole = Qt::UserRole + 1,
        VerdictRole,  ///< an identity::Verdict; of the column Verdict
        DoubtfulRole, ///< likewise
        BeforeRole,   ///< what the contact has, where the cell changes it
        ProblemRole,  ///< a contact::Severity: something is wrong with the cell
        ChangedRole,  ///< whether the cell changes a contact that is there
    };

    explicit PlanModel(PlanReader &reader, QObject *parent = nullptr);

    /// Shows the reader's plan anew, which may be another one.
    void reset();
    void setQuery(const onefold::importing::PlanQuery &query);
    [[nodiscard]] const onefold::importing::PlanQuery &query() const { return m_query; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// All rows of the query are counted.
    void counted();
    /// A person says that this stands in a cell of the file.
    void corrected(const onefold::importing::CellPlace &place, const QString &text);
    void failed(const onefold::Error &error);

private:
    struct Page {
        std::vector<onefold::importing::PlannedRow> rows;
        mutable quint64 usedAt = 0;
    };

    [[nodiscard]] const onefold::importing::PlannedRow *rowAt(int row) const;
    [[nodiscard]] int cellOf(int column) const;
    [[nodiscard]] QVariant cellData(const onefold::importing::PlannedRow &row, int cell, int role) const;
    [[nodiscard]] QVariant fixedData(const onefold::importing::PlannedRow &row, int column, int role) const;
    [[nodiscard]] QString cellText(const onefold::importing::PlannedRow &row, int cell) const;
    void count();
    void want(int page) const;
    void askWanted();
    void take(int page, const std::vector<onefold::importing::PlannedRow> &rows);

    PlanReader &m_reader;
    onefold::importing::PlanQuery m_query;
    std::vector<int> m_cells; ///< the columns of the file that are shown
    onefold::importing::Plan::Pages m_extent;
    QHash<int, Page> m_pages;
    mutable std::vector<int> m_wanted; ///< pages, that looked at last at the end
    mutable bool m_isAskDue = false;
    bool m_isAsking = false;
    bool m_hasFailed = false; ///< the plan cannot be read: it is not asked again and again
    mutable quint64 m_clock = 0;
    quint64 m_generation = 0; ///< answers to a query before are dropped
};

} // namespace onefold::ui::importing
