// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace that finds duplicates, remembers what was said of them, and merges.

#include "core/base/privatefile.h"
#include "core/review/changes.h"
#include "core/review/groupkeeping.h"
#include "core/workspace/workspace.h"

#include <QSaveFile>

#include <algorithm>
#include <limits>
#include <set>

namespace onefold::workspace {

using contact::ContactId;
using duplicates::Group;
using duplicates::KeptSearch;
using merging::BulkMergeOutcome;
using merging::BulkMergePlan;
using merging::MergeOutcome;
using merging::MergePlan;
using merging::MergeRequest;
using review::ScanOutcome;
using store::Session;

namespace {

/// What a search of everything starts from, read in one transaction.
struct Snapshot {
    duplicates::RecordTable table;
    review::ScanStates states;
    duplicates::SearchStand stand;
    std::vector<store::ReviewPair> noted;
    std::vector<duplicates::PairOfIds> apart;
};

/// What a search of what has changed came to, all read in one transaction.
struct WhatIsNew {
    bool isNothing = false; ///< the rest is empty
    std::unique_ptr<KeptSearch> kept;
    std::optional<review::ChangedContacts> changed; ///< none: everything is to be compared
    std::optional<review::ChangedGroups> groups;    ///< none: it was stopped
    store::ScanState state;
};

/// Whether nothing was changed, and nobody told two apart, since the last search.
bool isSearched(Session &session, const store::ScanState &state)
{
    if (!state.at.isValid() || state.lastEntry != session.duplicates().lastEntry())
        return false;
    const auto newest = session.duplicates().dismissals(0, 1);
    return newest.empty() || newest.front().at <= state.at;
}

/// For a search that read the data at @p stand.
review::ScanStates statesFor(const store::ScanState &before, const duplicates::SearchStand &stand)
{
    return {before,
        {.at = QDateTime::fromMSecsSinceEpoch(stand.at, Qt::UTC),
            .lastEntry = stand.entry,
            .contacts = stand.contacts,
            .scan = before.scan + 1}};
}

Result<Snapshot> snapshotOf(store::Store &store, const QDateTime &now)
{
    Snapshot snapshot;
    const Result<void> done = store.read([&](Session &session) {
        snapshot.stand = review::standOf(session, now);
        snapshot.states = statesFor(session.duplicates().scanState(), snapshot.stand);
        snapshot.table = session.duplicates().records();
        snapshot.noted = session.reviewPairs(std::numeric_limits<int>::max());
        snapshot.apart = review::toldApart(session);
    });
    return done ? Result(std::move(snapshot)) : Result<Snapshot>(done.error());
}

/// Writes what the search leaves while its records are there; to be put in its place once its groups are kept. None
/// where nothing is to be left, or it cannot be written: then the next search compares everything again.
std::unique_ptr<QSaveFile> leftBehind(
    const QString &path, const duplicates::Detection &detection, const duplicates::SearchStand &stand)
{
    auto file = std::make_unique<QSaveFile>(path);
    const bool isWritten = !path.isEmpty() && openPrivately(*file) && KeptSearch::write(*file, detection, stand);
    return isWritten ? std::move(file) : nullptr;
}

} // namespace

Result<ScanOutcome> Workspace::scanDuplicates(const Progress &progress, review::Extent extent)
{
    const auto start = std::chrono::steady_clock::now();
    std::optional<Result<ScanOutcome>> outcome;
    if (extent == review::Extent::WhatIsNew)
        outcome = scanWhatIsNew(watched(progress));
    if (!outcome)
        outcome = scanEverything(watched(progress));
    if (*outcome)
        (*outcome)->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return *std::move(outcome);
}

/// Nothing where everything is to be compared.
std::optional<Result<ScanOutcome>> Workspace::scanWhatIsNew(const Progress &progress)
{
    WhatIsNew found;
    const QDateTime now = m_options.clock();
    const Result<void> done = m_store->read([&](Session &session) {
        found.state = session.duplicates().scanState();
        found.isNothing = isSearched(session, found.state);
        if (!found.isNothing)
            found.kept = KeptSearch::open(m_keptSearch);
        if (found.kept)
            found.changed = review::changedSince(session, *found.kept, m_options.fewContacts, now);
        if (found.changed)
            found.groups = review::groupsAfter(session, *found.kept, *found.changed, progress);
    });
    if (!done)
        return Result<ScanOutcome>(done.error());
    if (found.isNothing)
        return withGroupCount({});
    if (!found.changed)
        return std::nullopt;
    if (!found.groups)
        return Result(ScanOutcome{.cancelled = true});
    review::GroupKeeping keeping(std::move(found.groups->groups), statesFor(found.state, found.changed->stand),
        std::move(found.groups->outdated));
    auto kept = keepGroups(keeping, {.contacts = static_cast<qint64>(found.changed->ids.size())}, progress);
    // Where it cannot be kept, these contacts are looked at once more.
    if (kept && !kept->cancelled)
        static_cast<void>(found.kept->keepAdded(m_keptSearch, found.changed->stand));
    return kept;
}

Result<ScanOutcome> Workspace::scanEverything(const Progress &progress)
{
    auto snapshot = snapshotOf(*m_store, m_options.clock());
    if (!snapshot)
        return snapshot.error();
    ScanOutcome outcome{.contacts = static_cast<qint64>(snapshot->table.recordCount()), .wasComplete = true};
    std::vector<Group> groups;
    std::unique_ptr<QSaveFile> left;
    {
        const duplicates::Detection detection =
            duplicates::detect(std::move(snapshot->table), progress, duplicates::defaultLogOdds, snapshot->apart);
        outcome.cancelled = detection.cancelled;
        if (outcome.cancelled)
            return outcome;
        groups = review::groupsOf(detection);
        if (outcome.contacts >= m_options.fewContacts)
            left = leftBehind(m_keptSearch, detection, snapshot->stand);
    }
    review::addNoted(groups, snapshot->noted);
    review::GroupKeeping keeping(std::move(groups), snapshot->states, snapshot->noted);
    auto kept = keepGroups(keeping, outcome, progress);
    if (kept && !kept->cancelled) {
        KeptSearch::remove(m_keptSearch);
        if (left)
            left->commit();
    }
    return kept;
}

Result<ScanOutcome> Workspace::keepGroups(review::GroupKeeping &keeping, ScanOutcome outcome, const Progress &progress)
{
    const bulk::Ending ending =
        bulk::runInChunks(*m_store, keeping, m_options.chunking, {.report = {}, .isCancelled = progress.isCancelled});
    if (ending.failure)
        return *ending.failure;
    outcome.cancelled = ending.cancelled;
    return withGroupCount(outcome);
}

Result<ScanOutcome> Workspace::withGroupCount(ScanOutcome outcome)
{
    const auto count = duplicateGroupCount();
    if (!count)
        return count.error();
    outcome.groups = *count;
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
    MergeOutcome outcome;
    std::optional<Error> wrongInput;
    const Result<void> done = m_store->write([&](Session &session) {
        outcome = {.id = request.survivor.value_or(ContactId::None)};
        wrongInput.reset();
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
