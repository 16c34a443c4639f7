// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/columnmodel.h"

#include "ui/contacts/wording.h"
#include "ui/importing/fieldchoices.h"
#include "ui/importing/importdraft.h"

#include <QTextDocument>

#include <algorithm>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using contact::DateOrder;
using onefold::importing::ColumnChoice;
using onefold::importing::ColumnRule;
using onefold::importing::ImportChoices;
using onefold::importing::InspectedColumn;

namespace {

constexpr qsizetype samplesShown = 3;

QString samplesOf(const InspectedColumn &column)
{
    QStringList shown;
    for (const QString &cell : column.cells) {
        const QString text = contacts::visible(cell.simplified()).left(60);
        if (!text.isEmpty() && !shown.contains(text))
            shown += text;
        if (shown.size() == samplesShown)
            break;
    }
    return shown.join(u"  ·  "_s);
}

} // namespace

ColumnModel::ColumnModel(ImportDraft &draft, QObject *parent) : QAbstractTableModel(parent), m_draft(draft)
{
    const auto reset = [this] {
        beginResetModel();
        endResetModel();
    };
    connect(&draft, &ImportDraft::opened, this, reset);
    connect(&draft, &ImportDraft::reread, this, reset);
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_draft.isOpen() ? 0 : static_cast<int>(m_draft.choices().columns.size());
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const ColumnChoice &ColumnModel::choice(int row) const
{
    return m_draft.choices().columns[static_cast<std::size_t>(row)];
}

bool ColumnModel::isUndecided(int row) const
{
    const auto &columns = m_draft.inspection().columns;
    const auto at = static_cast<std::size_t>(row);
    if (at >= columns.size() || !holdsDates(choice(row), m_draft.customTypes()))
        return false;
    return !choice(row).dateOrder && (columns[at].dates.undecided > 0 || columns[at].dates.isContradictory());
}

QStringList ColumnModel::options(const QModelIndex &index) const
{
    const ColumnChoice &column = choice(index.row());
    QStringList words;
    if (index.column() == Target) {
        for (const FieldChoice &each : fieldChoices(column, m_draft.customTypes()))
            words += each.text;
    } else if (index.column() == Existing && column.field) {
        words = {tr("Overwrite"), tr("Fill blanks only"), tr("Never change")};
    } else if (index.column() == Dates && holdsDates(column, m_draft.customTypes())) {
        words = {tr("As the workspace"), tr("Month first"), tr("Day first")};
    }
    return words;
}

int ColumnModel::chosenOption(const QModelIndex &index) const
{
    const ColumnChoice &column = choice(index.row());
    switch (index.column()) {
    case Target: return chosenOf(fieldChoices(column, m_draft.customTypes()), column);
    case Existing: return static_cast<int>(column.rule);
    default: return column.dateOrder ? 1 + static_cast<int>(*column.dateOrder) : 0;
    }
}

QString ColumnModel::text(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == Header) {
        const QString header = contacts::visible(choice(index.row()).header.simplified());
        return header.isEmpty() ? tr("Column %1").arg(index.row() + 1) : header;
    }
    if (index.column() == Samples) {
        const auto &columns = m_draft.inspection().columns;
        return row < columns.size() ? samplesOf(columns[row]) : QString();
    }
    return options(index).value(chosenOption(index));
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index);
    case Qt::ToolTipRole: return index.column() <= Target ? Qt::convertFromPlainText(text(index)) : QVariant();
    case Qt::EditRole: return chosenOption(index);
    case OptionsRole: return options(index);
    case AsksRole: return index.column() == Dates && isUndecided(index.row());
    default: return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Header: return tr("Column of the file");
    case Samples: return tr("What stands in it");
    case Target: return tr("Goes into");
    case Existing: return tr("Values that stand");
    default: return tr("Order of dates");
    }
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && !options(index).isEmpty() ? plain | Qt::ItemIsEditable : plain;
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int option = value.toInt();
    if (role != Qt::EditRole || option < 0 || option >= options(index).size())
        return false;
    ImportChoices choices = m_draft.choices();
    ColumnChoice &column = choices.columns[static_cast<std::size_t>(index.row())];
    if (index.column() == Target) {
        const FieldChoice field = fieldChoices(column, m_draft.customTypes())[static_cast<std::size_t>(option)];
        column.field = field.field;
        column.splitsName = field.splitsName;
    } else if (index.column() == Existing) {
        column.rule = static_cast<ColumnRule>(option);
    } else {
        column.dateOrder = option == 0 ? std::optional<DateOrder>() : static_cast<DateOrder>(option - 1);
    }
    m_draft.setChoices(choices);
    Q_EMIT dataChanged(index.siblingAtColumn(Header), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT chosen();
    return true;
}

void ColumnModel::keepAllAsCustom()
{
    ImportChoices choices = m_draft.choices();
    for (std::size_t i = 0; i < choices.columns.size(); ++i) {
        if (!choices.columns[i].field && !samplesOf(m_draft.inspection().columns[i]).isEmpty())
            choices.columns[i].field = customFieldFor(choices.columns[i].header);
    }
    m_draft.setChoices(choices);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT chosen();
}

QStringList ColumnModel::leftOut() const
{
    QStringList names;
    for (int row = 0; row < rowCount(); ++row) {
        const bool isOurs = choice(row).header.startsWith("onefold_"_L1);
        if (!choice(row).field && !isOurs && !index(row, Samples).data().toString().isEmpty())
            names += index(row, Header).data().toString();
    }
    return names;
}

int ColumnModel::firstUndecidedDates() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isUndecided(row))
            return row;
    }
    return -1;
}

} // namespace onefold::ui::importing
