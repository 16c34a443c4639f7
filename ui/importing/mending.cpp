// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/mending.h"

#include <algorithm>

namespace onefold::ui::importing {

using onefold::importing::ColumnChoice;
using onefold::importing::ImportChoices;
using onefold::importing::Plan;
using onefold::importing::PlannedRow;
using onefold::importing::ProblemGroup;

namespace {

constexpr int rowsAtOnce = 1000;
// Corrections are kept with the import. Where more cells are bad, the file is to be mended.
constexpr std::size_t mostCorrections = 50000;

void mendRow(ImportChoices &choices, const PlannedRow &row, const QString &key, Mending mending)
{
    for (const contact::Problem &problem : row.problems) {
        if (!problem.field || ProblemGroup{.field = problem.field, .code = problem.finding.code}.key() != key)
            continue;
        const auto column = std::ranges::find(choices.columns, problem.field, &ColumnChoice::field);
        const QString text = mending == Mending::LeaveOut ? QString() : problem.finding.suggestion;
        if (column == choices.columns.end() || (mending == Mending::AcceptSuggestions && text.isEmpty()))
            continue;
        choices.corrections[{row.verdict.row, static_cast<int>(column - choices.columns.begin())}] = text;
    }
}

} // namespace

Result<ImportChoices> mended(const Plan &plan, const QString &key, Mending mending)
{
    ImportChoices choices = plan.task().choices;
    onefold::importing::PlanQuery query{.reason = key, .limit = rowsAtOnce};
    while (choices.corrections.size() < mostCorrections) {
        const auto rows = plan.rows(query);
        if (!rows)
            return rows.error();
        for (const PlannedRow &row : *rows)
            mendRow(choices, row, key, mending);
        if (rows->size() < rowsAtOnce)
            break;
        query.afterRow = rows->back().verdict.row;
    }
    return choices;
}

} // namespace onefold::ui::importing
