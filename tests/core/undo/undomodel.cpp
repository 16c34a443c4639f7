// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undomodel.h"

#include <algorithm>

namespace onefold::test {

using contact::ContactId;
using contact::Fields;
using journal::OperationId;

const Fields *UndoModel::find(ContactId id) const
{
    const auto found = m_state.find(id);
    return found == m_state.end() ? nullptr : &found->second;
}

void UndoModel::set(ContactId id, const Fields &fields)
{
    if (fields.isEmpty())
        m_state.erase(id);
    else
        m_state[id] = fields;
}

void UndoModel::did(OperationId operation, const std::map<ContactId, Fields> &after)
{
    for (const auto &[id, fields] : after) {
        const Fields *const before = find(id);
        m_operations[operation].effects[id] = {before ? *before : Fields(), fields};
        set(id, fields);
    }
}

UndoModel::Ids UndoModel::leftOver(OperationId operation) const
{
    Ids left;
    const auto found = m_operations.find(operation);
    if (found == m_operations.end())
        return left;
    for (const auto &[id, effect] : found->second.effects) {
        if (!effect.takenBack)
            left.insert(id);
    }
    return left;
}

OperationId UndoModel::behindRedo(OperationId operation) const
{
    const auto found = m_operations.find(operation);
    if (found != m_operations.end() && found->second.isUndo)
        return operation;
    OperationId newest = OperationId::None;
    for (const auto &[id, candidate] : m_operations) {
        if (candidate.isUndo && candidate.reverses == operation && !leftOver(id).empty())
            newest = std::max(newest, id);
    }
    return newest;
}

bool UndoModel::isTaken(ContactId id, const Fields &wanted, const Fields &current) const
{
    return std::ranges::any_of(m_state, [&](const auto &other) {
        return other.first != id && std::ranges::any_of(wanted, [&](const Fields::Entry &entry) {
            const bool identifies =
                entry.first.field == contact::Field::Email || entry.first.field == contact::Field::Phone;
            return identifies && current.value(entry.first) != entry.second
                && other.second.value(entry.first) == entry.second;
        });
    });
}

UndoModel::Fate UndoModel::fateOf(ContactId id, const Effect &effect, Fields &wanted) const
{
    const Fields *const current = find(id);
    if (effect.before.isEmpty())
        return current && *current == effect.after ? Fate::Reversed : Fate::Kept;
    if (effect.after.isEmpty()) {
        wanted = effect.before;
        if (current)
            return Fate::Kept;
        return isTaken(id, wanted, {}) ? Fate::Failed : Fate::Reversed;
    }
    if (!current)
        return Fate::Kept;
    wanted = *current;
    for (const contact::FieldChange &change : contact::difference(effect.before, effect.after)) {
        if (current->value(change.field) != change.after)
            return Fate::Kept;
        wanted.put(change.field, change.before);
    }
    return wanted.isEmpty() || isTaken(id, wanted, *current) ? Fate::Failed : Fate::Reversed;
}

UndoModel::Outcome UndoModel::reverse(OperationId reversed, OperationId reversal)
{
    Outcome outcome;
    Operation record{.reverses = reversed, .isUndo = !m_operations[reversed].isUndo, .effects = {}};
    // Last touched first: an operation of these tests touches its contacts in rising order.
    const Ids left = leftOver(reversed);
    for (auto id = left.rbegin(); id != left.rend(); ++id) {
        Effect &effect = m_operations[reversed].effects[*id];
        Fields wanted;
        switch (fateOf(*id, effect, wanted)) {
        case Fate::Kept: outcome.kept.insert(*id); break;
        case Fate::Failed: outcome.failed.insert(*id); break;
        case Fate::Reversed: {
            outcome.reversed.insert(*id);
            const Fields *const current = find(*id);
            record.effects[*id] = {current ? *current : Fields(), wanted};
            set(*id, wanted);
            effect.takenBack = true;
            // What took the contact back is itself taken back: then the operation before stands again.
            const OperationId behind = m_operations[reversed].reverses;
            if (behind != OperationId::None)
                m_operations[behind].effects[*id].takenBack = false;
        }
        }
    }
    m_operations[reversal] = record;
    return outcome;
}

} // namespace onefold::test
