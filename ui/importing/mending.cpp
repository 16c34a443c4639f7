// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/mending.h"

#include "core/importing/cellreading.h"
#include "core/transfer/csv/celltext.h"

#include <QCoreApplication>
#include <QLocale>

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
    if (kind == contact::Kind::List || kind == contact::Kind::Identifiers)
        return transfer::csv::listFrom(cell).size() > 1;
    if (field.field == contact::Field::Email)
        return onefold::importing::emailsFrom(cell).size() > 1;
    return field.field == contact::Field::Phone && onefold::importing::phonesFrom(cell).size() > 1;
}

/// Whether @p field is one of further values that come out of a main one's cell, where that holds several.
bool isFurtherOf(const contact::FieldKey &main, const contact::FieldKey &field)
{
    using contact::Field;
    const bool isMain = main.field == Field::Email || main.field == Field::Phone;
    return isMain && field == contact::FieldKey{Field::Identifier, main.toString()};
}

/// How many of the cells could be mended, and why the others could not.
struct Tally {
    qint64 mended = 0;
    qint64 several = 0;
    qint64 withoutSuggestion = 0;
};

void mendRow(ImportChoices &choices, const PlannedRow &row, const QString &key, Mending mending, Tally &tally)
{
    for (std::size_t i = 0; i < row.problems.size(); ++i) {
        const contact::Problem &problem = row.problems[i];
        if (!problem.field || ProblemGroup{.field = problem.field, .code = problem.finding.code}.key() != key)
            continue;
        const auto cellOf = [&](const ColumnChoice &each) { return row.cells.value(&each - choices.columns.data()); };
        const auto at = static_cast<std::size_t>(row.problemColumns[i]);
        const auto column = at < choices.columns.size() && choices.columns[at].field == problem.field
            ? choices.columns.begin() + row.problemColumns[i]
            : choices.columns.end();
        const QString text = mending == Mending::LeaveOut ? QString() : problem.finding.suggestion;
        if (column == choices.columns.end()) {
            const bool isOfSeveral = std::ranges::any_of(choices.columns, [&](const ColumnChoice &each) {
                return each.field && isFurtherOf(*each.field, *problem.field)
                    && holdsSeveral(*each.field, cellOf(each));
            });
            tally.several += isOfSeveral ? 1 : 0;
        } else if (holdsSeveral(*problem.field, cellOf(*column))) {
            ++tally.several;
        } else if (mending == Mending::AcceptSuggestions && text.isEmpty()) {
            ++tally.withoutSuggestion;
        } else {
            choices.corrections[{row.verdict.row, static_cast<int>(column - choices.columns.begin())}] = text;
            ++tally.mended;
        }
    }
}

/// Why nothing was mended, and what the person can do instead.
QString reasonOf(const Tally &tally, const ImportChoices &choices)
{
    if (choices.corrections.size() >= mostCorrections) {
        return Messages::tr("This import has %1 corrections already, and holds no more. Correct the other cells in the "
                            "file itself, and open it again.")
            .arg(QLocale().toString(static_cast<qlonglong>(choices.corrections.size())));
    }
    if (tally.several > 0)
        return Messages::tr("These cells hold several values each. Correct them in their rows.");
    if (tally.withoutSuggestion > 0) {
        return Messages::tr(
            "There is no suggestion for these cells. Correct them in their rows, or leave the values out.");
    }
    return Messages::tr("These values stand in no cell of the file that could be corrected.");
}

} // namespace

Result<ImportChoices> mended(const Plan &plan, ImportChoices choices, const QString &key, Mending mending)
{
    onefold::importing::PlanQuery query{.reason = key, .limit = rowsAtOnce};
    Tally tally;
    while (choices.corrections.size() < mostCorrections) {
        const auto rows = plan.rows(query);
        if (!rows)
            return rows.error();
        for (const PlannedRow &row : *rows)
            mendRow(choices, row, key, mending, tally);
        if (rows->size() < rowsAtOnce)
            break;
        query.afterRow = rows->back().verdict.row;
    }
    if (tally.mended == 0)
        return Error{ErrorCode::Refused, reasonOf(tally, choices)};
    return choices;
}

} // namespace onefold::ui::importing
