// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/planmodel.h"

#include "ui/contacts/wording.h"
#include "ui/importing/importwords.h"

#include <QTextDocument>

#include <algorithm>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using contact::FieldChange;
using contact::FieldKey;
using onefold::importing::ColumnChoice;
using onefold::importing::Plan;
using onefold::importing::PlannedRow;
using onefold::importing::PlanQuery;

namespace {

/// What the row changes in a field; null where it does not.
const FieldChange *changeOf(const PlannedRow &row, const FieldKey &field)
{
    const auto found = std::ranges::find(row.changes, field, &FieldChange::field);
    return found == row.changes.end() ? nullptr : &*found;
}

/// What is wrong with the cell of a column that fills @p field: by itself, or as the field's value where no cell is.
const contact::Problem *problemOf(const PlannedRow &row, int column, const FieldKey &field)
{
    for (std::size_t i = 0; i < row.problems.size(); ++i) {
        const int at = row.problemColumns[i];
        if (at == column || (at < 0 && row.problems[i].field == field))
            return &row.problems[i];
    }
    return nullptr;
}

} // namespace

PlanModel::PlanModel(PlanReader &reader, QObject *parent) : QAbstractTableModel(parent), m_reader(reader)
{ }

void PlanModel::reset()
{
    beginResetModel();
    ++m_generation;
    m_extent = {};
    m_pages.clear();
    m_wanted.clear();
    m_cells.clear();
    m_isAsking = false;
    m_hasFailed = false;
    if (m_reader.plan()) {
        const auto &columns = m_reader.plan()->task().choices.columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].field)
                m_cells.push_back(static_cast<int>(i));
        }
    }
    endResetModel();
    if (m_reader.plan())
        count();
}

void PlanModel::setQuery(const PlanQuery &query)
{
    m_query = query;
    m_query.limit = pageSize;
    reset();
}

void PlanModel::count()
{
    m_query.limit = pageSize;
    const auto question = [query = m_query](const Plan &plan) { return plan.pagesOf(query); };
    m_reader.ask(question, [this, generation = m_generation](const Plan::Pages &extent) {
        if (generation != m_generation)
            return;
        if (extent.rows > 0) {
            beginInsertRows({}, 0, plural(extent.rows) - 1);
            m_extent = extent;
            endInsertRows();
        }
        Q_EMIT counted();
    });
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : plural(m_extent.rows);
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCell + static_cast<int>(m_cells.size()) + 1;
}

/// The column of the file that is shown in a column; -1 where none is.
int PlanModel::cellOf(int column) const
{
    const auto at = static_cast<std::size_t>(column - FirstCell);
    return column >= FirstCell && at < m_cells.size() ? m_cells[at] : -1;
}

const PlannedRow *PlanModel::rowAt(int row) const
{
    const auto page = m_pages.constFind(row / pageSize);
    if (page == m_pages.constEnd()) {
        want(row / pageSize);
        return nullptr;
    }
    page->usedAt = ++m_clock;
    const auto at = static_cast<std::size_t>(row % pageSize);
    return at < page->rows.size() ? &page->rows[at] : nullptr;
}

void PlanModel::want(int page) const
{
    if (m_hasFailed)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_isAskDue)
        return;
    m_isAskDue = true;
    // A view asks for many cells at a time: the pages they stand on are asked for together.
    auto *const self = const_cast<PlanModel *>(this); // NOLINT: data() is const
    QMetaObject::invokeMethod(self, &PlanModel::askWanted, Qt::QueuedConnection);
}

void PlanModel::askWanted()
{
    m_isAskDue = false;
    if (m_isAsking || m_wanted.empty())
        return;
    const int page = m_wanted.back();
    m_wanted.pop_back();
    // What was passed by is not wanted any more.
    if (m_wanted.size() > 2)
        m_wanted.erase(m_wanted.begin(), m_wanted.end() - 2);
    const auto at = static_cast<std::size_t>(page);
    if (m_pages.contains(page) || at >= m_extent.after.size())
        return askWanted();
    PlanQuery query = m_query;
    query.afterRow = m_extent.after[at];
    m_isAsking = true;
    m_reader.ask([query](const Plan &plan) { return plan.rows(query); },
        [this, page, generation = m_generation](const Result<std::vector<PlannedRow>> &rows) {
            if (generation != m_generation)
                return;
            m_isAsking = false;
            m_hasFailed = !rows;
            if (!rows)
                return Q_EMIT failed(rows.error());
            take(page, *rows);
            askWanted();
        });
}

void PlanModel::take(int page, const std::vector<PlannedRow> &rows)
{
    if (m_pages.size() >= keptPages) {
        m_pages.erase(std::min_element(m_pages.cbegin(), m_pages.cend(),
            [](const Page &one, const Page &other) { return one.usedAt < other.usedAt; }));
    }
    m_pages.insert(page, Page{rows, ++m_clock});
    const int last = std::min(rowCount(), (page + 1) * pageSize) - 1;
    Q_EMIT dataChanged(index(page * pageSize, 0), index(last, columnCount() - 1));
}

QString PlanModel::cellText(const PlannedRow &row, int cell) const
{
    const auto &corrections = m_reader.plan()->task().choices.corrections;
    const auto corrected = corrections.find({row.verdict.row, cell});
    return corrected != corrections.end() ? corrected->second : row.cells.value(cell);
}

QVariant PlanModel::cellData(const PlannedRow &row, int cell, int role) const
{
    const ColumnChoice &column = m_reader.plan()->task().choices.columns[static_cast<std::size_t>(cell)];
    const FieldChange *const change = changeOf(row, *column.field);
    const contact::Problem *const problem = problemOf(row, cell, *column.field);
    const bool isNew = row.verdict.verdict == identity::Verdict::Created;
    // A value with a caution is saved: what of it matters as much as what is said of it.
    const bool isSaved = change && !(problem && problem->isError());
    switch (role) {
    case Qt::DisplayRole:
        return isSaved ? contacts::shownText(*column.field, change->after) : contacts::visible(cellText(row, cell));
    case Qt::EditRole: return cellText(row, cell);
    case BeforeRole:
        return change && !isNew ? QVariant(contacts::shownText(*column.field, change->before)) : QVariant();
    case ChangedRole: return change && !isNew;
    case ProblemRole: return problem ? QVariant(static_cast<int>(problem->finding.severity)) : QVariant();
    // What colours and the words beside the value say to the eye.
    case Qt::AccessibleDescriptionRole: {
        QStringList parts;
        if (problem)
            parts += contacts::visible(problem->finding.message);
        if (isSaved && !isNew)
            parts += tr("now: %1").arg(contacts::shownText(*column.field, change->before));
        return parts.join(u" · "_s);
    }
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(
            problem ? contacts::visible(problem->finding.message) : contacts::visible(cellText(row, cell)));
    default: return {};
    }
}

QVariant PlanModel::fixedData(const PlannedRow &row, int column, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (column == Row)
        return role == Qt::DisplayRole ? QVariant(contacts::countText(row.verdict.row)) : QVariant();
    if (column == Verdict) {
        if (role == VerdictRole)
            return static_cast<int>(row.verdict.verdict);
        if (role == DoubtfulRole)
            return row.doubtful;
        return role == Qt::DisplayRole ? QVariant(plannedText(row.verdict.verdict)) : QVariant();
    }
    if (!isText)
        return {};
    return role == Qt::ToolTipRole ? Qt::convertFromPlainText(whyText(row)) : whyText(row);
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_reader.plan())
        return {};
    const PlannedRow *const row = rowAt(index.row());
    if (role == IsLoadingRole || !row)
        return role == IsLoadingRole ? QVariant(row == nullptr) : QVariant();
    const int cell = cellOf(index.column());
    return cell >= 0 ? cellData(*row, cell, role) : fixedData(*row, index.column(), role);
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Row)
        return tr("Row");
    if (section == Verdict)
        return tr("Verdict");
    const int cell = cellOf(section);
    if (cell < 0 || !m_reader.plan())
        return tr("Why");
    return contact::labelOf(*m_reader.plan()->task().choices.columns[static_cast<std::size_t>(cell)].field);
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && cellOf(index.column()) >= 0 ? plain | Qt::ItemIsEditable : plain;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PlannedRow *const row = index.isValid() && role == Qt::EditRole ? rowAt(index.row()) : nullptr;
    const int cell = cellOf(index.column());
    if (!row || cell < 0 || cellText(*row, cell) == value.toString())
        return false;
    Q_EMIT corrected({row->verdict.row, cell}, value.toString());
    return true;
}

} // namespace onefold::ui::importing
