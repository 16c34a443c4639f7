// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace that takes long: done a part at a time, with progress.

#include "core/bulk/bulkwork.h"
#include "core/workspace/workspace.h"

namespace onefold::workspace {

using bulk::BulkOutcome;
using contact::ContactId;
using store::Session;

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

} // namespace onefold::workspace
