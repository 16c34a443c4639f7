// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/changes.h"

#include "core/duplicates/renewal.h"
#include "core/review/groupkeeping.h"
#include "core/review/review.h"

#include <algorithm>
#include <set>

namespace onefold::review {

using contact::ContactId;
using duplicates::Changes;
using duplicates::KeptSearch;
using duplicates::PairOfIds;
using duplicates::Records;
using duplicates::SearchStand;
using store::Session;

namespace {

/// Of a journal that is kept for a month at least (PRODUCT.md §3) all that came since is there still.
constexpr std::chrono::days longestAgo(28);
constexpr qint64 changingShare = 20;  ///< once every twentieth contact is another one, everything is learned anew
constexpr qint64 mostAtOnce = 20'000; ///< more take about as long as all

std::vector<ContactId> contactsOf(const std::set<ContactId> &ids)
{
    return {ids.begin(), ids.end()};
}

std::vector<qint64> numbersOf(const std::vector<ContactId> &ids)
{
    std::vector<qint64> numbers;
    std::ranges::transform(ids, std::back_inserter(numbers), [](ContactId id) { return static_cast<qint64>(id); });
    return numbers;
}

/// Whether what was kept is of these data, and all that came since stands in the journal.
bool isOfThese(Session &session, const SearchStand &kept, const QDateTime &now)
{
    const store::ScanState state = session.duplicates().scanState();
    const qint64 ago = now.toMSecsSinceEpoch() - kept.at;
    if (!state.at.isValid() || kept.entry > state.lastEntry || ago < 0 || std::chrono::milliseconds(ago) > longestAgo)
        return false;
    const auto operation = session.operation(journal::OperationId(kept.operation));
    return operation && operation->at.toMSecsSinceEpoch() == kept.operationAt;
}

/// Those of whom somebody said since that they are not one: their groups may be others now.
void addToldApart(Session &session, const SearchStand &since, std::set<ContactId> &ids)
{
    constexpr int page = 256;
    for (qint64 from = 0;; from += page) {
        const auto dismissals = session.duplicates().dismissals(from, page);
        for (const store::Dismissal &dismissal : dismissals) {
            if (dismissal.at.toMSecsSinceEpoch() <= since.at)
                return;
            ids.insert(dismissal.first);
            ids.insert(dismissal.second);
        }
        if (static_cast<int>(dismissals.size()) < page)
            return;
    }
}

/// The groups that hang together with @p contacts, and adds their contacts to those.
std::vector<duplicates::Group> groupsAround(Session &session, std::set<ContactId> &contacts)
{
    std::vector<duplicates::Group> groups;
    std::set<duplicates::GroupId> known;
    std::vector<ContactId> open = contactsOf(contacts);
    while (!open.empty() && !session.failed()) {
        std::set<ContactId> further;
        for (duplicates::Group &group : session.duplicates().groupsWith(open)) {
            if (!known.insert(group.id).second)
                continue;
            for (const ContactId id : group.contacts) {
                if (contacts.insert(id).second)
                    further.insert(id);
            }
            groups.push_back(std::move(group));
        }
        open = contactsOf(further);
    }
    std::ranges::sort(groups, {}, &duplicates::Group::id);
    return groups;
}

/// What saves have noted of the contacts of groups that are formed anew, as far as they are there.
std::vector<store::ReviewPair> notedAmong(Session &session, const Records &records, const std::set<ContactId> &formed)
{
    std::vector<store::ReviewPair> pairs = session.duplicates().notedOf(contactsOf(formed));
    const auto isThere = [&](ContactId id) { return std::ranges::binary_search(records.ids, static_cast<qint64>(id)); };
    std::erase_if(pairs, [&](const store::ReviewPair &pair) { return !isThere(pair.first) || !isThere(pair.second); });
    return pairs;
}

} // namespace

SearchStand standOf(Session &session, const QDateTime &now)
{
    SearchStand stand{
        .entry = session.duplicates().lastEntry(), .at = now.toMSecsSinceEpoch(), .contacts = session.contactCount()};
    const auto newest = session.operations({.limit = 1});
    if (!newest.empty()) {
        stand.operation = static_cast<qint64>(newest.front().operation.id);
        stand.operationAt = newest.front().operation.at.toMSecsSinceEpoch();
    }
    return stand;
}

std::optional<ChangedContacts> changedSince(
    Session &session, const KeptSearch &kept, qint64 fewest, const QDateTime &now)
{
    if (!isOfThese(session, kept.stand(), now) || session.duplicates().hasErasedSince(kept.stand().entry))
        return std::nullopt;
    ChangedContacts changed{.stand = standOf(session, now)};
    const qint64 mostSince = std::min(kept.learnedAt().contacts, changed.stand.contacts) / changingShare;
    const qint64 most = std::min(mostSince - static_cast<qint64>(kept.addedCount()), mostAtOnce);
    if (changed.stand.contacts < fewest || most <= 0)
        return std::nullopt;
    const auto inJournal = session.duplicates().changedSince(kept.stand().entry, static_cast<int>(most) + 1);
    std::set<ContactId> ids(inJournal.begin(), inJournal.end());
    addToldApart(session, kept.stand(), ids);
    if (static_cast<qint64>(ids.size()) > most)
        return std::nullopt;
    changed.ids = contactsOf(ids);
    return changed;
}

std::optional<ChangedGroups> groupsAfter(
    Session &session, KeptSearch &kept, const ChangedContacts &changed, const Progress &progress)
{
    constexpr qint64 stages = 3;
    Changes changes{.changed = numbersOf(changed.ids)};
    const Records found = kept.comparable(session.duplicates().records(changed.ids));
    kept.add(found);
    changes.pairs = kept.candidatesOf(found);
    progress.tell(1, stages);
    std::set<ContactId> around(changed.ids.begin(), changed.ids.end());
    for (const auto &[first, second] : changes.pairs) {
        around.insert(ContactId(first));
        around.insert(ContactId(second));
    }
    const std::vector<duplicates::Group> standing = groupsAround(session, around);
    for (const duplicates::Group &group : standing)
        changes.groups.push_back(numbersOf(group.contacts));
    changes.apart = toldApart(session, contactsOf(around));
    Records records = kept.comparable(session.duplicates().records(contactsOf(around)));
    progress.tell(2, stages);
    if (progress.shouldStop() || session.failed())
        return std::nullopt;
    const duplicates::Renewal renewal = duplicates::renewed(kept.model(), std::move(records), changes);
    ChangedGroups groups{.groups = groupsOf(renewal.detection)};
    std::set<ContactId> formed(changed.ids.begin(), changed.ids.end());
    for (const std::size_t outdated : renewal.outdated) {
        groups.outdated.push_back(standing[outdated].id);
        formed.insert(standing[outdated].contacts.begin(), standing[outdated].contacts.end());
    }
    addNoted(groups.groups, notedAmong(session, renewal.detection.records, formed));
    progress.tell(stages, stages);
    return groups;
}

} // namespace onefold::review
