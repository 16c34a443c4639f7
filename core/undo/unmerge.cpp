// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Reverser that takes merges back.

#include "core/store/duplicatereview.h"
#include "core/undo/net.h"
#include "core/undo/obstacle.h"
#include "core/undo/reverser.h"

#include <algorithm>
#include <optional>

namespace onefold::undo {

using contact::Contact;
using contact::Field;
using contact::FieldChange;
using contact::FieldKey;
using identity::Verdict;
using journal::Effect;

namespace {

/// @p now without what the change added, and with what it removed; what came later stays.
contact::Value listTakenBack(const FieldChange &change, const contact::Value &now)
{
    const QStringList before = contact::listOf(change.before);
    const QStringList after = contact::listOf(change.after);
    QStringList items;
    for (const QString &item : before) {
        if (contact::listOf(now).contains(item) || !after.contains(item))
            items += item;
    }
    for (const QString &item : contact::listOf(now)) {
        if (!after.contains(item) && !items.contains(item))
            items += item;
    }
    return items;
}

/// Whether the contact had the identifier after the change it tells of and not before.
bool gives(const journal::Entry &entry, const identity::Identifier &identifier)
{
    const auto holds = [&](const contact::Value &value) {
        return contact::listOf(value).contains(identifier.value) || value == contact::Value(identifier.value);
    };
    return std::ranges::any_of(
        entry.changes, [&](const FieldChange &change) { return holds(change.after) && !holds(change.before); });
}

} // namespace

/// What stood there before the change. Where another merge had put it there that was taken back since, that is what
/// stood there before that one: merges may be taken back in any order.
contact::Value Reverser::standingBefore(const Net &net, const FieldChange &change)
{
    contact::Value value = change.before;
    if (m_reversing.kind != journal::OperationKind::Merge) // one that is done again
        return value;
    for (const journal::HistoryLine &line :
        m_session.history({.contact = net.contact, .beforeEntry = net.firstEntry})) {
        const auto earlier = std::ranges::find(line.entry.changes, change.field, &FieldChange::field);
        if (earlier == line.entry.changes.end())
            continue;
        if (earlier->after != value || line.operation.kind != journal::OperationKind::Merge
            || isLeft(line.operation.id, net.contact))
            break;
        value = earlier->before;
    }
    return value;
}

/// Whether @p holder has the identifier by a merge that still stands, other than the one being taken back.
bool Reverser::isByMerge(contact::ContactId holder, const identity::Identifier &identifier)
{
    return std::ranges::any_of(m_session.history({.contact = holder}), [&](const journal::HistoryLine &line) {
        return gives(line.entry, identifier) && line.operation.id != m_reversing.id && isOfMerge(line.operation)
            && isLeft(line.operation.id, holder);
    });
}

/// Whether @p holder, one of those merged, had the identifier before the merge already: then both have it again.
bool Reverser::wasShared(const Contact &holder, const identity::Identifier &identifier)
{
    if (!isOfMerge(m_reversing))
        return false;
    const auto ofMerge = m_session.history({.contact = holder.id, .operation = m_reversing.id});
    if (ofMerge.empty())
        return false;
    const qint64 mergedAt = ofMerge.back().entry.id; // also where it changed nothing
    const Net net = netOf(m_reversing.id, holder.id);
    const bool isGained =
        std::ranges::any_of(m_session.history({.contact = holder.id}), [&](const journal::HistoryLine &line) {
            return line.entry.id > mergedAt && line.operation.id != m_reversing.id && gives(line.entry, identifier);
        });
    const contact::Fields before = net.takenBackFrom(holder.fields);
    return !isGained
        && std::ranges::any_of(identity::matchingIdentifiers(before, m_settings.identity),
            [&](const identity::Identifier &own) { return own.sameAs(identifier); });
}

/// Takes out of @p wanted the identifiers that are somebody else's by now; gives their fields.
std::vector<FieldKey> Reverser::withoutTaken(Contact &wanted)
{
    std::vector<FieldKey> taken;
    if (m_settings.identity.duplicatesAllowed)
        return taken;
    for (const identity::Identifier &identifier : identity::matchingIdentifiers(wanted.fields, m_settings.identity)) {
        const std::vector<Contact> holders = m_session.holders(identifier, 1);
        if (holders.empty() || isByMerge(holders.front().id, identifier) || wasShared(holders.front(), identifier))
            continue;
        const FieldKey &key = identifier.field;
        const contact::Value &value = wanted.fields.value(key);
        QStringList items = contact::listOf(value);
        items.removeAll(identifier.value);
        wanted.fields.put(key, std::holds_alternative<QStringList>(value) ? contact::Value(items) : contact::Value());
        if (key.field == Field::Phone)
            wanted.fields.put(Field::PhoneExt, contact::Value());
        taken.push_back(key);
    }
    return taken;
}

/// Whether the field, which is @p now, is no longer what it was after the operation being taken back.
bool Reverser::isEditedSince(const Net &net, Field field, const contact::Value &now)
{
    std::optional<contact::Value> then; // before the oldest change since
    for (const journal::HistoryLine &line : m_session.history({.contact = net.contact})) { // newest first
        const auto change = std::ranges::find(line.entry.changes, FieldKey{field}, &FieldChange::field);
        if (line.entry.id > net.firstEntry && line.operation.id != m_reversing.id && change != line.entry.changes.end())
            then = change->before;
    }
    return then && *then != now;
}

/// Field by field: what the merge set and nobody has edited since goes back.
void Reverser::takeBackFields(const Net &net, const Contact &current, ReverseOutcome &outcome)
{
    Contact wanted = current;
    wanted.updatedAt = m_now;
    std::vector<FieldOf> keptFields;
    for (const auto &[key, change] : net.changes) {
        const contact::Value &now = current.fields.value(key);
        if (now == change.after)
            wanted.fields.put(key, standingBefore(net, change));
        else if (std::holds_alternative<QStringList>(now) || std::holds_alternative<QStringList>(change.after))
            wanted.fields.put(key, listTakenBack(change, now));
        else if (now != change.before)
            keptFields.push_back({current.id, key});
    }
    // A number and its extension are one: either both go back or both stay.
    if (isEditedSince(net, Field::PhoneExt, current.fields.value(Field::PhoneExt))
        && wanted.fields.value(Field::Phone) != current.fields.value(Field::Phone)) {
        wanted.fields.put(Field::Phone, current.fields.value(Field::Phone));
        keptFields.push_back({current.id, FieldKey{Field::Phone}});
    }
    const auto stays = [&](Field field) {
        return std::ranges::find(keptFields, FieldKey{field}, &FieldOf::field) != keptFields.end();
    };
    if (stays(Field::Phone))
        wanted.fields.put(Field::PhoneExt, current.fields.value(Field::PhoneExt));
    if (const Obstacle obstacle = obstacleTo(wanted, current.fields); !obstacle.code.isEmpty())
        return leave(outcome, Verdict::Failed, current.id, obstacle);
    std::ranges::copy(keptFields, std::back_inserter(outcome.keptFields));
    if (wanted.fields == current.fields)
        return leave(outcome, Verdict::Unchanged, current.id, Obstacle::edited());
    store::carryDismissals(m_session, current, wanted);
    write(outcome, Effect::Update, current, wanted);
}

} // namespace onefold::undo
