// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace that takes long: done a part at a time, with progress.

#include "core/bulk/bulkwork.h"
#include "core/undo/reversework.h"
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
/// Looks contacts over for care, as many as there are; which are done is kept in the store.
class CareWork final : public bulk::ChunkedWork
{
public:
    explicit CareWork(qint64 contacts) : m_contacts(contacts) { }

    [[nodiscard]] qint64 total() const override { return m_contacts; }
    [[nodiscard]] qint64 done() const override { return std::min(m_done, m_contacts); }
    void enter(Session & /*session*/) override { m_looked = 0; }
    void keep() override { m_done += m_looked; }

    bool step(Session &session) override
    {
        constexpr int atOnce = 32;
        m_looked += atOnce;
        return session.lookOverNext(atOnce);
    }

private:
    const qint64 m_contacts;
    qint64 m_looked = 0;
    qint64 m_done = 0;
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

Result<void> Workspace::tend(const Progress &progress)
{
    bool isDue = false;
    qint64 contacts = 0;
    const Result<void> asked = m_store->read([&](Session &session) {
        isDue = session.isLookOverDue();
        contacts = isDue ? session.contactCount() : 0;
    });
    if (!asked || !isDue)
        return asked;
    // One more than there are, so that the end is found where all have been deleted meanwhile.
    CareWork work(contacts + 1);
    bulk::Chunking chunking = m_options.chunking;
    chunking.wholeUpTo = 0;
    const bulk::Ending ending = bulk::runInChunks(*m_store, work, chunking, watched(progress));
    return ending.failure ? Result<void>(*ending.failure) : Result<void>();
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
