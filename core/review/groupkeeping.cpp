// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/groupkeeping.h"

#include "core/store/session.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace onefold::review {

using contact::ContactId;
using duplicates::Group;

namespace {
constexpr int droppedAtOnce = 64;
constexpr double notedScore = 0.5;
constexpr qint64 nothingSearched = -1; ///< as ScanState::lastEntry: no kept search fits

duplicates::Reason notedReason(const store::ReviewPair &pair)
{
    return {.field = pair.field.toString(), .isNoted = true};
}
} // namespace

GroupKeeping::GroupKeeping(
    std::vector<Group> groups, const ScanStates &states, const std::vector<store::ReviewPair> &noted)
    : m_groups(std::move(groups)),
      m_before(states.before),
      m_state(states.after)
{
    for (const store::ReviewPair &pair : noted)
        m_noted.emplace(pair.first, pair.second);
}

GroupKeeping::GroupKeeping(
    std::vector<Group> groups, const ScanStates &states, std::vector<duplicates::GroupId> outdated)
    : m_groups(std::move(groups)),
      m_before(states.before),
      m_state(states.after),
      m_outdated(std::move(outdated))
{ }

/// Where a search of everything is stopped between its groups and those of before, the next is one of everything, too.
void GroupKeeping::begin(store::Session &session) const
{
    store::ScanState state = session.duplicates().scanState();
    if (m_outdated || !state.at.isValid())
        return;
    state.lastEntry = nothingSearched;
    session.duplicates().setScanState(state);
}

/// Where another program has ended a search meanwhile, each has kept groups that the other does not know of: the next
/// search compares everything.
void GroupKeeping::end(store::Session &session) const
{
    store::ScanState state = m_state;
    if (session.duplicates().scanState().at != m_before.at)
        state.lastEntry = nothingSearched;
    session.duplicates().setScanState(state);
}

bool GroupKeeping::step(store::Session &session)
{
    if (m_next == 0)
        begin(session);
    if (m_next < m_groups.size()) {
        session.duplicates().putGroup(m_groups[m_next++], m_state.scan);
        return true;
    }
    if (dropNext(session))
        return true;
    if (!m_outdated)
        addNotedSince(session);
    end(session);
    m_next = static_cast<std::size_t>(total());
    return false;
}

bool GroupKeeping::dropNext(store::Session &session)
{
    if (!m_outdated)
        return session.duplicates().dropGroupsBefore(m_state.scan, droppedAtOnce);
    const std::size_t next = m_next - m_groups.size();
    if (next >= m_outdated->size())
        return false;
    session.duplicates().dropGroup((*m_outdated)[next], m_state.scan);
    ++m_next;
    return true;
}

/// What saves noted while the search ran: their groups went with those of the search before.
void GroupKeeping::addNotedSince(store::Session &session) const
{
    for (const store::ReviewPair &pair : session.reviewPairs(std::numeric_limits<int>::max())) {
        if (m_noted.contains({pair.first, pair.second}))
            continue;
        const auto lower = std::min(pair.first, pair.second);
        const auto higher = std::max(pair.first, pair.second);
        const bool isTogether = std::ranges::any_of(session.duplicates().groupsWith({lower}),
            [&](const Group &group) { return std::ranges::find(group.contacts, higher) != group.contacts.end(); });
        if (lower != ContactId::None && lower != higher && !isTogether)
            session.duplicates().putGroup(
                {.score = notedScore, .contacts = {lower, higher}, .reasons = {notedReason(pair)}}, m_state.scan);
    }
}

void addNoted(std::vector<Group> &groups, const std::vector<store::ReviewPair> &pairs)
{
    std::unordered_map<qint64, std::size_t> groupOf;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const ContactId contact : groups[i].contacts)
            groupOf.emplace(static_cast<qint64>(contact), i);
    }
    for (const store::ReviewPair &pair : pairs) {
        if (pair.first == ContactId::None || pair.second == ContactId::None)
            continue;
        const duplicates::Reason noted = notedReason(pair);
        const auto first = groupOf.find(static_cast<qint64>(pair.first));
        const auto second = groupOf.find(static_cast<qint64>(pair.second));
        const bool isTogether = first != groupOf.end() && second != groupOf.end() && first->second == second->second;
        if (isTogether)
            groups[first->second].reasons.push_back(noted);
        else
            groups.push_back({.score = notedScore,
                .contacts = {std::min(pair.first, pair.second), std::max(pair.first, pair.second)},
                .reasons = {noted}});
    }
}

} // namespace onefold::review
