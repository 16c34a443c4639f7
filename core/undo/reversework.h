// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/chunks.h"
#include "core/undo/reverser.h"

#include <functional>
#include <set>

namespace onefold::undo {

/// Makes a reverser for one transaction, with the settings that hold then.
using ReverserSource = std::function<Reverser(store::Session &)>;

/// Takes one operation back, contact by contact, last touched first. Lives for one run of bulk::runInChunks().
///
/// Killed or stopped half-way, it leaves its reversal marked as unfinished with what it brought back; taking the
/// operation back again goes on with the contacts that are left.
class ReverseWork final : public bulk::ChunkedWork
{
public:
    /// @p isInOneTransaction where nobody will see it half-way.
    ReverseWork(Target target, ReverserSource reverser, bool isInOneTransaction);

    [[nodiscard]] qint64 total() const override { return m_target.operation.changes; }
    [[nodiscard]] qint64 done() const override { return std::min(m_done, total()); }
    void enter(store::Session &session) override;
    bool step(store::Session &session) override;
    void keep() override;

    /// What is written; without an operation where nothing was left to take back.
    [[nodiscard]] const ReverseOutcome &outcome() const { return m_outcome; }

private:
    /// How far the operation's touches have been looked at.
    struct Place {
        std::vector<journal::Touch> touches = {}; ///< the next ones, the very next last
        qint64 before = -1;                       ///< those older than this entry come after them
    };

    bool fetch(store::Session &session);

    const Target m_target;
    const ReverserSource m_source;
    const bool m_isInOneTransaction;
    std::optional<Reverser> m_reverser;
    Place m_place;                               ///< where this transaction is
    Place m_kept;                                ///< where the last one that was written got to
    std::set<contact::ContactId> m_seen;         ///< contacts that the operation touched more than once
    std::vector<contact::ContactId> m_newlySeen; ///< those of them seen in this transaction
    ReverseOutcome m_outcome;
    ReverseOutcome m_chunk; ///< what this transaction came to
    qint64 m_looked = 0;    ///< touches in this transaction
    qint64 m_done = 0;
};

} // namespace onefold::undo
