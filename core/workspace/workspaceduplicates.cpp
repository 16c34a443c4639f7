// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace that finds duplicates, remembers what was said of them, and merges.

#include "core/review/groupkeeping.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <limits>
#include <set>

namespace onefold::workspace {

using contact::ContactId;
using duplicates::Group;
using merging::BulkMergeOutcome;
using merging::BulkMergePlan;
using merging::MergeOutcome;
using merging::MergePlan;
using merging::MergeRequest;
using review::ScanOutcome;
using store::Session;

namespace {

/// What a search starts from, read in one transaction.
struct Snapshot {
    bool isSearched = false; ///< nothing was journaled since the last search: the rest is empty
    duplicates::RecordTable table;
    store::ScanState state;
    std::vector<store::ReviewPair> noted;
    std::vector<duplicates::PairOfIds> apart;
};

/// Whether nothing was changed, and nobody told two apart, since the last search.
bool isSearched(Session &session, const store::ScanState &state, qint64 lastEntry)
{
    if (!state.at.isValid() || state.lastEntry != lastEntry)
        return false;
    const auto newest = session.duplicates().dismissals(0, 1);
    return newest.empty() || newest.front().at <= state.at;
}

Result<Snapshot> snapshotOf(store::Store &store, review::Extent extent)
{
    Snapshot snapshot;
    const Result<void> done = store.read([&](Session &session) {
        snapshot.state = session.duplicates().scanState();
        const qint64 lastEntry = session.duplicates().lastEntry();
        snapshot.isSearched = extent == review::Extent::WhatIsNew && isSearched(session, snapshot.state, lastEntry);
        if (snapshot.isSearched)
            return;
        snapshot.state.lastEntry = lastEntry;
        snapshot.table = session.duplicates().records();
        snapshot.noted = session.reviewPairs(std::numeric_limits<int>::max());
        snapshot.apart = review::toldApart(session);
    });
    return done ? Result(std::move(snapshot)) : Result<Snapshot>(done.error());
}

} // namespace

Result<ScanOutcome> Workspace::scanDuplicates(const Progress &progress, review::Extent extent)
{
    const auto start = std::chrono::steady_clock::now();
    auto snapshot = snapshotOf(*m_store, extent);
    if (!snapshot)
        return snapshot.error();
    ScanOutcome outcome{
        .contacts = static_cast<qint64>(snapshot->table.recordCount()), .wasComplete = !snapshot->isSearched};
    if (snapshot->isSearched) {
        const auto standing = duplicateGroupCount();
        outcome.groups = standing ? *standing : 0;
        return standing ? Result(outcome) : Result<ScanOutcome>(standing.error());
    }
    const Progress watchedProgress = watched(progress);
    std::vector<Group> groups;
    {
        const duplicates::Detection detection = duplicates::detect(
            std::move(snapshot->table), watchedProgress, duplicates::defaultLogOdds, snapshot->apart);
        outcome.cancelled = detection.cancelled;
        if (outcome.cancelled)
            return outcome;
        groups = review::groupsOf(detection);
    }
    review::addNoted(groups, snapshot->noted);
    store::ScanState state = snapshot->state;
    state.at = m_options.clock();
    state.contacts = outcome.contacts;
    ++state.scan;
    review::GroupKeeping keeping(std::move(groups), state);
    const bulk::Ending ending = bulk::runInChunks(
        *m_store, keeping, m_options.chunking, {.report = {}, .isCancelled = watchedProgress.isCancelled});
    if (ending.failure)
        return *ending.failure;
    outcome.cancelled = ending.cancelled;
    const auto count = duplicateGroupCount();
    if (!count)
        return count.error();
    outcome.groups = *count;
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

Result<std::vector<Group>> Workspace::duplicateGroups(qint64 offset, int limit)
{
    std::vector<Group> groups;
    const Result<void> done =
        m_store->read([&](Session &session) { groups = review::groupsToReview(session, offset, limit); });
    return done ? Result(std::move(groups)) : Result<std::vector<Group>>(done.error());
}

Result<qint64> Workspace::duplicateGroupCount()
{
    qint64 groups = 0;
    const Result<void> done = m_store->read([&](Session &session) { groups = review::groupsLeft(session); });
    return done ? Result(groups) : Result<qint64>(done.error());
}

Result<store::ScanState> Workspace::duplicateScanState()
{
    store::ScanState state;
    const Result<void> done = m_store->read([&](Session &session) { state = session.duplicates().scanState(); });
    return done ? Result(std::move(state)) : Result<store::ScanState>(done.error());
}

Result<void> Workspace::dismissDuplicates(const std::vector<ContactId> &ids)
{
    return m_store->write([&](Session &session) {
        review::dismiss(session, ids, m_options.who, m_options.clock());
        return true;
    });
}

Result<MergePlan> Workspace::planMerge(const MergeRequest &request)
{
    std::optional<Result<MergePlan>> plan;
    const Result<void> done = m_store->read([&](Session &session) { plan = merging::planOf(session, request); });
    return done ? *std::move(plan) : Result<MergePlan>(done.error());
}

Result<MergeOutcome> Workspace::merge(const MergeRequest &request)
{
    MergeOutcome outcome{.id = request.survivor.value_or(ContactId::None)};
    std::optional<Error> wrongInput;
    const Result<void> done = m_store->write([&](Session &session) {
        const Result<MergePlan> plan = merging::planOf(session, request);
        if (!plan) {
            outcome.message = plan.error().message;
            if (plan.error().code == ErrorCode::InvalidInput)
                wrongInput = plan.error();
            return false;
        }
        const QDateTime now = m_options.clock();
        const journal::OperationId operation =
            session.beginOperation({.at = now, .who = m_options.who, .kind = journal::OperationKind::Merge});
        outcome = merging::merge(session, *plan, operation, now);
        return true;
    });
    if (!done)
        return done.error();
    if (wrongInput)
        return *wrongInput;
    return outcome;
}

Result<BulkMergePlan> Workspace::planBulkMerge(double leastScore, const merging::Survivorship &survivorship)
{
    BulkMergePlan bulk{.survivorship = survivorship};
    const Result<void> done = m_store->read([&](Session &session) {
        std::set<ContactId> planned;
        for (const Group &group : review::groupsToReview(session, 0, -1)) {
            if (group.score < leastScore)
                break;
            // What only a save's word speaks for is for a person to look at; and one contact goes into one merge: what
            // two groups say of it together nobody has looked at either.
            const bool isNotedAlone = std::ranges::all_of(group.reasons, &duplicates::Reason::isNoted);
            const bool isPlanned =
                std::ranges::any_of(group.contacts, [&](ContactId id) { return planned.contains(id); });
            if (isNotedAlone || isPlanned)
                continue;
            const auto plan = merging::planOf(session, {.contacts = group.contacts, .survivorship = survivorship});
            if (!plan)
                continue;
            merging::PlannedMerge merge{.survivor = plan->before.id,
                .survivorName = contact::displayName(plan->after.fields),
                .score = group.score,
                .changedFields = static_cast<qint64>(plan->changes.size())};
            for (const contact::Contact &loser : plan->losers)
                merge.losers.push_back(loser.id);
            bulk.contacts += static_cast<qint64>(group.contacts.size());
            planned.insert(group.contacts.begin(), group.contacts.end());
            bulk.merges.push_back(std::move(merge));
        }
    });
    return done ? Result(std::move(bulk)) : Result<BulkMergePlan>(done.error());
}

Result<BulkMergeOutcome> Workspace::merge(const BulkMergePlan &plan, const Progress &progress)
{
    if (plan.merges.empty())
        return BulkMergeOutcome();
    merging::MergeWork work(plan, [this] { return merging::MergeContext{m_options.who, m_options.clock()}; });
    bulk::Ending ending = bulk::runInChunks(*m_store, work, m_options.chunking, watched(progress));
    BulkMergeOutcome outcome = work.outcome();
    if (ending.failure && outcome.operation == journal::OperationId::None)
        return *ending.failure;
    outcome.cancelled = ending.cancelled;
    outcome.failure = std::move(ending.failure);
    return outcome;
}

} // namespace onefold::workspace
