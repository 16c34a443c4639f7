// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/planwork.h"

#include "core/importing/cardsource.h"
#include "core/importing/importer.h"
#include "core/importing/planfiles.h"

#include <QFileInfo>

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Verdict;
using saving::SaveOutcome;
using store::Overlay;
using store::Session;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::PlanWork)
};

// Long enough that beginning to read costs nothing beside it, short enough that a person's wish is heard at once.
constexpr std::chrono::milliseconds chunkTime{50};
constexpr std::size_t examplesKept = 5;
constexpr std::size_t groupBits = 63;

ProblemGroup::Example exampleOf(qint64 row, const QString &cell, const QString &suggestion = {})
{
    constexpr qsizetype shown = 200;
    return {row, cell.left(shown), suggestion};
}

QString holderName(const SaveOutcome &outcome, ContactId holder)
{
    const auto name = outcome.holderNames.find(holder);
    return name == outcome.holderNames.end() ? QString() : name->second;
}

/// What stands in the way of a value. A contact that the import itself would create has no number yet: its row tells
/// it.
QString sentenceOf(const SaveOutcome &outcome, const identity::NotApplied &row)
{
    if (const qint64 number = Overlay::numberOf(row.holder); number > 0)
        return Messages::tr("is a value of the contact of row %1 already").arg(number);
    return identity::describe(row, holderName(outcome, row.holder));
}

/// Whether a created row's story is no longer than its cells: then it is told from them anew.
bool isPlainlyCreated(const SaveOutcome &outcome)
{
    return outcome.verdict == Verdict::Created && outcome.problems.empty() && outcome.notApplied.empty();
}

PlanDetail detailOf(const SaveOutcome &outcome, const RowVerdict &verdict)
{
    PlanDetail detail{.matchedBy = outcome.matchedBy,
        .reason = verdict.reason,
        .changes = outcome.changed,
        .problems = outcome.problems};
    if (outcome.verdict != Verdict::Created && outcome.contact)
        detail.contactName = contact::displayName(outcome.contact->fields);
    for (const identity::NotApplied &each : outcome.notApplied)
        detail.notApplied += contact::labelOf(each.field) + u": "_s + sentenceOf(outcome, each);
    return detail;
}

} // namespace

Result<std::shared_ptr<Plan>> PlanWork::make(const ImportTask &task, const ImportControl &control)
{
    const auto started = std::chrono::steady_clock::now();
    m_plan = std::shared_ptr<Plan>(new Plan(task));
    auto files = Plan::Files::create();
    const Result<FileStamp> stamp = stampOf(task.path);
    if (!files || !stamp)
        return files ? stamp.error() : files.error();
    if (task.seen && !stamp->isUntouched(*task.seen))
        return changedSinceSeen(task.path);
    m_plan->m_files = *std::move(files);
    m_plan->m_stamp = *stamp;
    auto overlay = store::makeOverlay(m_plan->m_files->folder());
    if (!overlay)
        return overlay.error();
    m_overlay = *std::move(overlay);
    auto source = openSource(task.path, task.choices);
    if (!source)
        return source.error();
    m_source = *std::move(source);
    ProgressMeter meter(control, 0);
    bool isLeft = true;
    while (isLeft && !meter.shouldStop()) {
        const Result<void> read = m_store.read([&](Session &base) { isLeft = readChunk(base); });
        if (!read)
            return read.error();
        meter.tell(m_plan->m_counts.rows, m_source->bytesRead(), m_source->size());
    }
    m_plan->m_cancelled = isLeft;
    if (const Result<void> finished = finish(); !finished)
        return finished.error();
    m_plan->m_spent = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    return m_plan;
}

Result<void> PlanWork::finish()
{
    if (const auto failure = m_overlay->failure())
        return *failure;
    if (m_isFull || !m_plan->m_files->flush())
        return m_plan->m_files->failure();
    const Result<FileStamp> stamp = stampOf(m_plan->m_task.path);
    if (!stamp)
        return stamp.error();
    if (!stamp->isUntouched(m_plan->m_stamp))
        return fileChanged(m_plan->m_task.path);
    if (m_source->failed())
        return cannotRead(m_plan->m_task.path);
    tellUnheld();
    std::ranges::stable_sort(m_plan->m_problems, [](const ProblemGroup &one, const ProblemGroup &other) {
        const auto rank = [](const ProblemGroup &each) {
            return std::pair(each.severity == contact::Severity::Error ? 0 : 1, -each.rows);
        };
        return rank(one) < rank(other);
    });
    return {};
}

bool PlanWork::readChunk(Session &base)
{
    const auto end = std::chrono::steady_clock::now() + chunkTime;
    const std::unique_ptr<Session> session = m_overlay->over(base);
    saving::SaveContext context = contextFor(m_plan->m_task.choices, m_context(*session));
    if (!m_maker) {
        m_plan->m_settings = context.settings;
        m_plan->m_customTypes = context.customTypes;
        m_maker.emplace(m_plan->m_task.choices, context.customTypes, m_source->isSpreadsheet());
    }
    saving::Saver saver(*session, std::move(context));
    bool isLeft = true;
    while (isLeft && !session->failed() && !m_isFull && std::chrono::steady_clock::now() < end)
        isLeft = planRow(saver);
    return isLeft && !session->failed() && !m_isFull;
}

bool PlanWork::planRow(saving::Saver &saver)
{
    if (!m_source->next(m_row))
        return false;
    if (const QString reason = m_maker->skipReason(m_row); !reason.isEmpty()) {
        m_plan->m_counts.count(Verdict::Skipped);
        m_isFull =
            !m_plan->m_files->append({.position = m_row.position, .verdict = static_cast<quint32>(Verdict::Skipped)},
                PlanDetail{.reason = reason});
        return true;
    }
    m_overlay->setNextNumber(m_row.number);
    keepRow(saver.saveInto(journal::OperationId::None, m_maker->requestFrom(m_row)));
    return true;
}

/// What the cards say that no field holds and no column takes.
void PlanWork::tellUnheld()
{
    const auto *const cards = dynamic_cast<const CardSource *>(m_source.get());
    if (!cards)
        return;
    for (const auto &[property, count] : cards->unheld()) {
        const auto takesIt = [&name = property](
                                 const ColumnChoice &column) { return column.field && column.header == name; };
        if (std::ranges::any_of(m_plan->m_task.choices.columns, takesIt))
            continue;
        m_plan->m_problems.push_back({.code = u"card.unheld."_s + property.toLower(),
            .severity = contact::Severity::Caution,
            .message = Messages::tr("%1 has no field here and is left out.").arg(property),
            .rows = count});
    }
}

void PlanWork::keepRow(const SaveOutcome &outcome)
{
    const RowVerdict verdict = verdictOf(m_row.number, outcome, m_plan->m_task.choices);
    countRow(m_plan->m_counts, outcome);
    PlanRecord record{.position = m_row.position,
        .groups = group(outcome),
        .verdict = static_cast<quint32>(outcome.verdict),
        .doubtful = outcome.doubtful ? 1U : 0U};
    const bool creates = outcome.verdict == Verdict::Created || Overlay::numberOf(verdict.contact) == m_row.number;
    if (verdict.contact != ContactId::None && !creates) {
        record.contact = Overlay::numberOf(verdict.contact) > 0 ? 0 : static_cast<qint64>(verdict.contact);
        record.sameAsRow = m_overlay->touch(verdict.contact, m_row.number);
        m_plan->m_sameInFile += record.sameAsRow > 0 ? 1 : 0;
    }
    const bool isPlain = isPlainlyCreated(outcome)
        || (outcome.verdict == Verdict::Unchanged && outcome.problems.empty() && outcome.notApplied.empty());
    m_isFull = !m_plan->m_files->append(record, isPlain ? std::nullopt : std::optional(detailOf(outcome, verdict)));
}

/// Counts the row among those with the same problem; gives the bits of the groups that it is in.
quint64 PlanWork::group(const SaveOutcome &outcome)
{
    quint64 bits = 0;
    for (const contact::Problem &problem : outcome.problems) {
        bits |= groupOf({.field = problem.field,
                            .code = problem.finding.code,
                            .severity = problem.finding.severity,
                            .message = problem.finding.message},
            [&] { return exampleOf(m_row.number, cellOf(problem), problem.finding.suggestion); });
    }
    for (const identity::NotApplied &each : outcome.notApplied) {
        bits |= groupOf({.field = each.field,
                            .code = identity::toString(each.reason),
                            .severity = contact::Severity::Caution,
                            .message = sentenceOf(outcome, each)},
            [&] { return exampleOf(m_row.number, each.value); });
    }
    return bits;
}

/// The text of the cell that the problem is about, in the row at hand.
QString PlanWork::cellOf(const contact::Problem &problem) const
{
    if (!problem.field)
        return {};
    const contact::ValidationContext reading =
        validationContext(m_plan->m_task.choices, m_plan->m_settings, m_plan->m_customTypes);
    return m_maker->textOf(m_row, m_maker->columnOf(problem, m_row, reading, {}));
}

/// Only the first rows of a group are asked for an example: looking for the cell means validating again.
template<typename Example>
quint64 PlanWork::groupOf(ProblemGroup group, const Example &example)
{
    const auto [known, isNew] = m_groups.try_emplace(group.key(), m_plan->m_problems.size());
    if (isNew) {
        m_plan->m_problems.push_back(std::move(group));
        m_lastRows.push_back(0);
    }
    ProblemGroup &found = m_plan->m_problems[known->second];
    if (std::exchange(m_lastRows[known->second], m_row.number) != m_row.number)
        ++found.rows;
    if (found.examples.size() < examplesKept)
        found.examples.push_back(example());
    return quint64(1) << std::min(known->second, groupBits);
}

} // namespace onefold::importing
