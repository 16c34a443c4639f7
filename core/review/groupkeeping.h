// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/chunks.h"
#include "core/store/duplicatereview.h"
#include "core/store/session.h"

namespace onefold::review {

/// Puts the groups of a finished search in the place of those before, a part at a time. Stopped half-way it leaves
/// groups of both, and the next search puts that right. Lives for one run of bulk::runInChunks().
class GroupKeeping final : public bulk::ChunkedWork
{
public:
    /// @p state is written at the end; its number of the scan must be a new one.
    GroupKeeping(std::vector<duplicates::Group> groups, store::ScanState state);

    [[nodiscard]] qint64 total() const override { return static_cast<qint64>(m_groups.size()) + 1; }
    [[nodiscard]] qint64 done() const override { return static_cast<qint64>(m_done); }
    void enter(store::Session & /*session*/) override { m_next = m_done; }
    bool step(store::Session &session) override;
    void keep() override { m_done = m_next; }

private:
    const std::vector<duplicates::Group> m_groups;
    const store::ScanState m_state;
    std::size_t m_next = 0;
    std::size_t m_done = 0; ///< what is durable
};

/// Adds to @p groups what saves have noted: to the group that has both contacts, or as a group of its own.
void addNoted(std::vector<duplicates::Group> &groups, const std::vector<store::ReviewPair> &pairs);

} // namespace onefold::review
