// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/journal/operation.h"
#include "core/undo/reverser.h"

#include <map>
#include <set>

namespace onefold::test {

/// What undo and redo should come to, in memory and as simple as can be: each operation keeps what it did to each of
/// its contacts, and whether that is taken back at the moment.
class UndoModel
{
public:
    using State = std::map<contact::ContactId, contact::Fields>;
    using Ids = std::set<contact::ContactId>;

    struct Outcome {
        Ids reversed;
        Ids kept;
        Ids failed;
        bool operator==(const Outcome &) const = default;
    };

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] const contact::Fields *find(contact::ContactId id) const;

    /// An operation that a person did: contacts as they are afterwards, nothing for a deletion.
    void did(journal::OperationId operation, const std::map<contact::ContactId, contact::Fields> &after);

    /// Contacts that undo() of this operation would look at; the operation behind redo(), if any.
    [[nodiscard]] Ids leftOver(journal::OperationId operation) const;
    [[nodiscard]] journal::OperationId behindRedo(journal::OperationId operation) const;
    /// What taking @p reversed back, as operation @p reversal, comes to; changes the state.
    Outcome reverse(journal::OperationId reversed, journal::OperationId reversal);

private:
    struct Effect {
        contact::Fields before; ///< empty: was not there
        contact::Fields after;
        bool takenBack = false;
    };
    struct Operation {
        journal::OperationId reverses = journal::OperationId::None;
        bool isUndo = false;
        std::map<contact::ContactId, Effect> effects;
    };
    enum class Fate { Reversed, Kept, Failed };

    Fate fateOf(contact::ContactId id, const Effect &effect, contact::Fields &wanted) const;
    bool isTaken(contact::ContactId id, const contact::Fields &wanted, const contact::Fields &current) const;
    void set(contact::ContactId id, const contact::Fields &fields);

    State m_state;
    std::map<journal::OperationId, Operation> m_operations;
};

} // namespace onefold::test
