// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/chunks.h"
#include "core/store/duplicatereview.h"
#include "core/store/session.h"

#include <set>

namespace onefold::review {

/// What is known of the search before this one, as this one found it, and what is to be known of this one.
struct ScanStates {
    store::ScanState before;
    store::ScanState after;
};

/// Puts the groups of a finished search in the place of those before, a part at a time. Stopped half-way it leaves
/// groups of both, and the next search, which looks at the same contacts again, puts that right. Lives for one run of
/// bulk::runInChunks().
class GroupKeeping final : public bulk::ChunkedWork
{
public:
    /// Of a search of everything: in the place of all groups. What is to be known of the search is written at the end;
    /// its number must be a new one. @p noted: what saves had noted when the search began; what came since gets its
    /// groups anew.
    GroupKeeping(
        std::vector<duplicates::Group> groups, const ScanStates &states, const std::vector<store::ReviewPair> &noted);
    /// Of a search of what has changed: in the place of the groups @p outdated.
    GroupKeeping(
        std::vector<duplicates::Group> groups, const ScanStates &states, std::vector<duplicates::GroupId> outdated);

    [[nodiscard]] qint64 total() const override
    {
        return static_cast<qint64>(m_groups.size() + (m_outdated ? m_outdated->size() : 0)) + 1;
    }
    [[nodiscard]] qint64 done() const override { return static_cast<qint64>(m_done); }
    void enter(store::Session & /*session*/) override { m_next = m_done; }
    bool step(store::Session &session) override;
    void keep() override { m_done = m_next; }

private:
    void begin(store::Session &session) const;
    void end(store::Session &session) const;
    [[nodiscard]] bool dropNext(store::Session &session);
    void addNotedSince(store::Session &session) const;

    const std::vector<duplicates::Group> m_groups;
    const store::ScanState m_before;
    const store::ScanState m_state;
    const std::optional<std::vector<duplicates::GroupId>> m_outdated;    ///< none: all of searches before
    std::set<std::pair<contact::ContactId, contact::ContactId>> m_noted; ///< pairs that m_groups know of
    std::size_t m_next = 0;
    std::size_t m_done = 0; ///< what is written
};

/// Adds to @p groups what saves have noted: to the group that has both contacts, or as a group of its own.
void addNoted(std::vector<duplicates::Group> &groups, const std::vector<store::ReviewPair> &pairs);

} // namespace onefold::review
