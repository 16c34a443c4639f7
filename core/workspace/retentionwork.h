// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/chunks.h"

#include <QDateTime>

namespace onefold::workspace {

/// Takes operations out of the journal that were done before a limit, with their entries and tallies, the newest first;
/// one that a kept operation takes back stays, as do the contacts. Lives for one run of bulk::runInChunks().
class RetentionWork final : public bulk::ChunkedWork
{
public:
    /// @p outdated: how many there are, see store::Session::outdatedCount().
    RetentionWork(QDateTime limit, qint64 outdated) : m_limit(std::move(limit)), m_outdated(outdated) { }

    [[nodiscard]] qint64 total() const override { return m_outdated; }
    [[nodiscard]] qint64 done() const override { return std::min(m_kept.done, m_outdated); }
    void enter(store::Session & /*session*/) override { m_chunk = m_kept; }
    bool step(store::Session &session) override;
    void keep() override { m_kept = m_chunk; }

private:
    struct State {
        journal::OperationId before = journal::OperationId::None;  ///< those from here on have been looked at
        journal::OperationId current = journal::OperationId::None; ///< some of its entries may have gone already
        qint64 done = 0;
    };

    const QDateTime m_limit;
    const qint64 m_outdated;
    State m_kept;
    State m_chunk; ///< as it will be when this transaction is written
};

/// Before when a journal kept for @p days forgets; by whole days, so that it is not at work all day long.
[[nodiscard]] QDateTime retentionLimit(int days, const QDateTime &now);

} // namespace onefold::workspace
