// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace that takes long: done a part at a time, with progress.

#include "core/bulk/bulkwork.h"
#include "core/duplicates/keptsearch.h"
#include "core/undo/reversework.h"
#include "core/workspace/erasework.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace onefold::workspace {

using bulk::BulkOutcome;
using contact::ContactId;
using journal::OperationId;
using store::Session;
using undo::ReverseOutcome;
using undo::Reverser;
using undo::Target;

namespace {
struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::workspace::Workspace)
};

} // namespace

Progress Workspace::watched(const Progress &progress) const
{
    return {.report = progress.report, .isCancelled = [&progress, closing = m_options.isClosing] {
                return progress.shouldStop() || (closing && closing());
            }};
}

Result<BulkOutcome> Workspace::run(bulk::BulkWork &work, const Progress &progress)
{
    bulk::Ending ending = bulk::runInChunks(*m_store, work, m_options.chunking, watched(progress));
    BulkOutcome outcome = work.outcome();
    if (ending.failure && outcome.done() == 0)
        return *ending.failure;
    outcome.cancelled = ending.cancelled;
    outcome.failure = std::move(ending.failure);
    const bool isBroken = outcome.cancelled || outcome.failure;
    if (isBroken && outcome.operation != OperationId::None) { // nobody goes on with it
        const Result<void> finished = m_store->write([&](Session &session) {
            session.finishOperation(outcome.operation);
            return true;
        });
        if (!finished && !outcome.failure)
            outcome.failure = finished.error();
    }
    return outcome;
}

Result<BulkOutcome> Workspace::edit(
    const std::vector<ContactId> &ids, const bulk::BulkEdit &edit, const Progress &progress)
{
    // Without anything to change every contact is unchanged; the journal need not say so a million times.
    if (edit.isEmpty())
        return BulkOutcome{.asked = static_cast<qint64>(ids.size()), .unchanged = static_cast<qint64>(ids.size())};
    bulk::BulkEditWork work(ids, edit, [this](Session &session) { return saveContext(session); });
    return run(work, progress);
}

Result<BulkOutcome> Workspace::edit(const std::vector<bulk::ContactEdit> &edits, const Progress &progress)
{
    bulk::EachEditWork work(edits, [this](Session &session) { return saveContext(session); });
    return run(work, progress);
}

Result<BulkOutcome> Workspace::remove(const std::vector<ContactId> &ids, const Progress &progress)
{
    bulk::BulkDeleteWork work(ids, [this](Session &session) { return saveContext(session); });
    return run(work, progress);
}

Result<ErasureOutcome> Workspace::eraseRows(const std::vector<ContactId> &ids, const Progress &progress)
{
    // It knows hashes of their values, and can be made again: it goes first, in case that this program ends meanwhile,
    // and afterwards, in case that a search made it anew.
    duplicates::KeptSearch::remove(m_keptSearch);
    EraseWork work(ids, {.at = m_options.clock(), .who = m_options.who, .kind = journal::OperationKind::Erase});
    bulk::Ending ending = bulk::runInChunks(*m_store, work, m_options.chunking, watched(progress));
    if (work.done() > 0)
        duplicates::KeptSearch::remove(m_keptSearch);
    if (ending.failure && work.done() == 0)
        return *std::move(ending.failure);
    return ErasureOutcome{work.outcomes(), ending.cancelled, std::move(ending.failure)};
}

Result<void> Workspace::purgeErased()
{
    return m_store->purge();
}

Result<std::vector<RemovalOutcome>> Workspace::erase(const std::vector<ContactId> &ids)
{
    auto erased = eraseRows(ids, {});
    if (!erased)
        return erased.error();
    if (const Result<void> purged = purgeErased(); !purged)
        return purged.error();
    return erased->failure ? Result<std::vector<RemovalOutcome>>(*erased->failure) : std::move(erased->contacts);
}

Result<ReverseOutcome> Workspace::reverse(const FindTarget &findTarget, const Progress &progress)
{
    std::optional<Result<Target>> target;
    const Result<void> found = m_store->read([&](Session &session) {
        Reverser reverser = this->reverser(session);
        target = findTarget(reverser);
    });
    if (!found)
        return found.error();
    if (!*target)
        return target->error();
    const bool isWhole = (*target)->operation.changes <= m_options.chunking.wholeUpTo;
    undo::ReverseWork work(
        **target, [this](Session &session) { return reverser(session); }, isWhole);
    bulk::Ending ending = bulk::runInChunks(*m_store, work, m_options.chunking, watched(progress));
    ReverseOutcome outcome = work.outcome();
    if (outcome.operation == OperationId::None) {
        if (ending.failure)
            return *std::move(ending.failure);
        if (!ending.cancelled)
            return undo::nothingLeft((*target)->operation.id);
    }
    outcome.cancelled = ending.cancelled;
    outcome.failure = std::move(ending.failure);
    return outcome;
}

Result<ReverseOutcome> Workspace::undo(std::optional<OperationId> id, const Progress &progress)
{
    const auto findTarget = [id](Reverser &reverser) -> Result<Target> {
        if (id)
            return reverser.undoOf(*id);
        const auto next = reverser.nextToUndo();
        if (!next)
            return Error{ErrorCode::Refused, Messages::tr("There is nothing of yours left to undo.")};
        return reverser.undoOf(next->id);
    };
    return reverse(findTarget, progress);
}

Result<ReverseOutcome> Workspace::redo(std::optional<OperationId> id, const Progress &progress)
{
    const auto findTarget = [id](Reverser &reverser) -> Result<Target> {
        if (id)
            return reverser.redoOf(*id);
        const auto next = reverser.nextToRedo();
        if (!next)
            return Error{ErrorCode::Refused, Messages::tr("There is nothing of yours left to redo.")};
        return reverser.redoOf(next->id);
    };
    return reverse(findTarget, progress);
}

} // namespace onefold::workspace
