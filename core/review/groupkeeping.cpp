// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/groupkeeping.h"

#include "core/store/session.h"

#include <algorithm>
#include <unordered_map>

namespace onefold::review {

using contact::ContactId;
using duplicates::Group;

namespace {
constexpr int droppedAtOnce = 64;
constexpr double notedScore = 0.5;
} // namespace

GroupKeeping::GroupKeeping(std::vector<Group> groups, store::ScanState state)
    : m_groups(std::move(groups)),
      m_state(std::move(state))
{ }

bool GroupKeeping::step(store::Session &session)
{
    if (m_next < m_groups.size()) {
        session.duplicates().putGroup(m_groups[m_next++], m_state.scan);
        return true;
    }
    if (session.duplicates().dropGroupsBefore(m_state.scan, droppedAtOnce))
        return true;
    session.duplicates().setScanState(m_state);
    m_next = m_groups.size() + 1;
    return false;
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
        const duplicates::Reason noted{.field = pair.field.toString(), .isNoted = true};
        const auto first = groupOf.find(static_cast<qint64>(pair.first));
        const auto second = groupOf.find(static_cast<qint64>(pair.second));
        const bool isTogether = first != groupOf.end() && second != groupOf.end() && first->second == second->second;
        if (isTogether)
            groups[first->second].reasons.push_back(noted);
        else
            groups.push_back({.score = notedScore, .contacts = {pair.first, pair.second}, .reasons = {noted}});
    }
}

} // namespace onefold::review
