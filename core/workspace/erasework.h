// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace onefold::workspace {

/// Erases contacts one by one in one operation of the journal. What may be left of them in the files is the store's
/// purge() to remove. Lives for one run of bulk::runInChunks().
class EraseWork final : public bulk::ChunkedWork
{
public:
    /// @p operation as it is to stand in the journal.
    EraseWork(std::vector<contact::ContactId> ids, journal::Operation operation);

    [[nodiscard]] qint64 total() const override { return std::ssize(m_ids); }
    [[nodiscard]] qint64 done() const override { return std::ssize(m_outcomes); }
    void enter(store::Session &session) override;
    bool step(store::Session &session) override;
    void keep() override;

    /// What is written.
    [[nodiscard]] const std::vector<RemovalOutcome> &outcomes() const { return m_outcomes; }

private:
    [[nodiscard]] RemovalOutcome erase(store::Session &session, contact::ContactId id);

    const std::vector<contact::ContactId> m_ids;
    const journal::Operation m_operation;
    journal::OperationId m_id = journal::OperationId::None;
    journal::OperationId m_chunkId = journal::OperationId::None;
    std::vector<RemovalOutcome> m_outcomes;
    std::vector<RemovalOutcome> m_chunk; ///< what this transaction came to
};

} // namespace onefold::workspace
