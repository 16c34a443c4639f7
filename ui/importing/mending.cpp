// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/mending.h"

#include "core/importing/rowmaker.h"
#include "core/transfer/csv/celltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using onefold::importing::ColumnChoice;
using onefold::importing::ImportChoices;
using onefold::importing::Plan;
using onefold::importing::PlannedRow;
using onefold::importing::ProblemGroup;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::importing::Mended)
};

constexpr int rowsAtOnce = 1000;
// Corrections are kept with the import. Where more cells are bad, the file is to be mended.
constexpr std::size_t mostCorrections = 50000;

/// A correction replaces the whole cell: where it holds several values the others would go with it.
bool holdsSeveral(const contact::FieldKey &field, const QString &cell)
{
    const contact::Kind kind = contact::infoOf(field.field).kind;
    if (kind == contact::Kind::List || kind == contact::Kind::Identifiers || field.field == contact::Field::Email)
        return transfer::csv::listFrom(cell).size() > 1;
    return field.field == contact::Field::Phone && onefold::importing::phonesFrom(cell).size() > 1;
}

/// Whether there was a cell to be mended.
bool mendRow(ImportChoices &choices, const PlannedRow &row, const QString &key, Mending mending)
{
    bool isMended = false;
    for (const contact::Problem &problem : row.problems) {
        if (!problem.field || ProblemGroup{.field = problem.field, .code = problem.finding.code}.key() != key)
            continue;
        const auto cellOf = [&](const ColumnChoice &each) { return row.cells.value(&each - choices.columns.data()); };
        const auto column = std::ranges::find_if(choices.columns,
            [&](const ColumnChoice &each) { return each.field == problem.field && !cellOf(each).trimmed().isEmpty(); });
        const QString text = mending == Mending::LeaveOut ? QString() : problem.finding.suggestion;
        if (column == choices.columns.end() || (mending == Mending::AcceptSuggestions && text.isEmpty())
            || holdsSeveral(*problem.field, cellOf(*column)))
            continue;
        choices.corrections[{row.verdict.row, static_cast<int>(column - choices.columns.begin())}] = text;
        isMended = true;
    }
    return isMended;
}

} // namespace

Result<ImportChoices> mended(const Plan &plan, ImportChoices choices, const QString &key, Mending mending)
{
    onefold::importing::PlanQuery query{.reason = key, .limit = rowsAtOnce};
    bool isMended = false;
    while (choices.corrections.size() < mostCorrections) {
        const auto rows = plan.rows(query);
        if (!rows)
            return rows.error();
        for (const PlannedRow &row : *rows)
            isMended |= mendRow(choices, row, key, mending);
        if (rows->size() < rowsAtOnce)
            break;
        query.afterRow = rows->back().verdict.row;
    }
    if (!isMended) {
        return Error{
            ErrorCode::Refused, Messages::tr("These cells hold several values each. Correct them in their rows.")};
    }
    return choices;
}

} // namespace onefold::ui::importing
