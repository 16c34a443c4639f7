// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/plan.h"

#include "core/identity/decide.h"
#include "core/importing/importwork.h"
#include "core/importing/planfiles.h"
#include "core/importing/results.h"

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Verdict;

namespace {

// Reading so many rows on is quicker than looking for one anew.
constexpr qint64 readOnRows = 200;

/// Finds rows of the file again, forwards.
class Finder
{
public:
    explicit Finder(RowSource &source) : m_source(source) { }

    bool find(qint64 number, qint64 position)
    {
        const bool seeks = m_source.seeksQuickly() && number - m_row.number > readOnRows;
        if (seeks && !m_source.seek(position, number - 1))
            return false;
        while (m_row.number < number || seeks) {
            if (!m_source.next(m_row))
                return false;
            if (m_row.number >= number)
                break;
        }
        return m_row.number == number;
    }
    [[nodiscard]] const SourceRow &row() const { return m_row; }

private:
    RowSource &m_source;
    SourceRow m_row;
};

} // namespace

QString ProblemGroup::key() const
{
    return field ? field->toString() + u' ' + code : code;
}

Plan::Plan(ImportTask task) : m_task(std::move(task))
{ }

Plan::~Plan() = default;

bool Plan::isWanted(const PlanRecord &record, const PlanQuery &query) const
{
    if (query.verdict && static_cast<Verdict>(record.verdict) != *query.verdict)
        return false;
    if ((query.doubtful && record.doubtful == 0) || (query.sameInFile && record.sameAsRow == 0))
        return false;
    if (!query.reason)
        return true;
    if (record.groups == 0 || record.detail < 0)
        return false;
    const PlanDetail detail = m_files->detail(record);
    const auto isIt = [&](const contact::Problem &problem) {
        return ProblemGroup{.field = problem.field, .code = problem.finding.code}.key() == *query.reason;
    };
    const auto startsIt = [&](const QString &line) { return line.startsWith(*query.reason); };
    return std::ranges::any_of(detail.problems, isIt) || std::ranges::any_of(detail.reason.split(u'\n'), startsIt);
}

Result<std::vector<PlannedRow>> Plan::rows(const PlanQuery &query) const
{
    const Result<FileStamp> stamp = stampOf(m_task.path);
    if (!stamp)
        return stamp.error();
    if (!stamp->isUntouched(m_stamp))
        return fileChanged(m_task.path);
    auto source = openSource(m_task.path, m_task.choices);
    if (!source)
        return source.error();
    Finder finder(**source);
    const RowMaker maker(m_task.choices, m_customTypes, (*source)->isSpreadsheet());
    std::vector<PlannedRow> rows;
    for (qint64 number = query.afterRow + 1;
         number <= m_files->rows() && rows.size() < static_cast<std::size_t>(query.limit); ++number) {
        const PlanRecord record = m_files->record(number);
        if (!isWanted(record, query))
            continue;
        if (!finder.find(number, record.position))
            return fileChanged(m_task.path);
        rows.push_back(plannedRow(number, record, finder.row(), maker));
    }
    return rows;
}

Plan::Pages Plan::pagesOf(const PlanQuery &query) const
{
    Pages pages;
    for (qint64 number = query.afterRow + 1; number <= m_files->rows(); ++number) {
        if (!isWanted(m_files->record(number), query))
            continue;
        if (pages.rows % query.limit == 0)
            pages.after.push_back(number - 1);
        ++pages.rows;
    }
    return pages;
}

PlannedRow Plan::plannedRow(qint64 number, const PlanRecord &record, const SourceRow &row, const RowMaker &maker) const
{
    const PlanDetail detail = m_files->detail(record);
    PlannedRow planned{.verdict = {.row = number,
                           .verdict = static_cast<Verdict>(record.verdict),
                           .contact = ContactId(record.contact),
                           .reason = detail.reason},
        .cells = row.texts(),
        .doubtful = record.doubtful != 0,
        .sameAsRow = record.sameAsRow,
        .contactName = detail.contactName,
        .matchedBy = detail.matchedBy,
        .changes = detail.changes,
        .problems = detail.problems,
        .notApplied = detail.notApplied};
    const contact::ValidationContext context = validationContext(m_task.choices, m_settings, m_customTypes);
    for (const contact::Problem &problem : planned.problems) {
        std::vector<int> others;
        for (std::size_t i = 0; i < planned.problemColumns.size(); ++i) {
            const contact::Problem &before = planned.problems[i];
            if (before.field == problem.field && before.finding.code == problem.finding.code)
                others.push_back(planned.problemColumns[i]);
        }
        planned.problemColumns.push_back(maker.columnOf(problem, row, context, others));
    }
    if (record.detail < 0 && planned.verdict.verdict == Verdict::Created) {
        const contact::Validated validated = contact::validate(maker.requestFrom(row).fields, context);
        contact::Fields draft = validated.draft;
        saving::promoteFurther(draft);
        planned.changes = contact::difference({}, identity::apply({}, draft, {}, identity::Merge::Match));
    }
    return planned;
}

Result<void> Plan::writeResults(const QString &path) const
{
    return write(path, RowSelection::All);
}

Result<void> Plan::writeFailed(const QString &path) const
{
    return write(path, RowSelection::Failed);
}

Result<void> Plan::write(const QString &path, RowSelection selection) const
{
    qint64 number = 0;
    const VerdictSource verdicts = [&]() -> Result<std::optional<RowVerdict>> {
        if (number == m_files->rows())
            return std::optional<RowVerdict>();
        const PlanRecord record = m_files->record(++number);
        return std::optional(RowVerdict{.row = number,
            .verdict = static_cast<Verdict>(record.verdict),
            .contact = ContactId(record.contact),
            .reason = m_files->detail(record).reason});
    };
    return writeRows({m_task.path, m_stamp, m_task.choices, m_settings, m_customTypes}, verdicts, path, selection);
}

} // namespace onefold::importing
