// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/journal/operation.h"

#include <algorithm>
#include <map>

namespace onefold::undo {

/// What an operation did to one contact, all its entries taken together.
struct Net {
    contact::ContactId contact = contact::ContactId::None;
    std::size_t entries = 0;
    qint64 firstEntry = 0;
    bool existedBefore = true;
    bool existsAfter = true;
    bool wasAtService = false; ///< what it made here turned out to be a contact that the service had
    QDateTime createdAt = {};
    std::map<contact::FieldKey, contact::FieldChange> changes = {};

    /// The next of the operation's entries about the contact, in their order.
    void add(const journal::Entry &entry)
    {
        if (entry.effect == journal::Effect::Insert && entries == 0)
            existedBefore = false;
        if (entry.effect == journal::Effect::Insert)
            wasAtService |= entry.verdict == identity::Verdict::Updated;
        firstEntry = entries == 0 ? entry.id : firstEntry;
        ++entries;
        existsAfter = entry.effect != journal::Effect::Delete;
        if (entry.contactCreatedAt.isValid())
            createdAt = entry.contactCreatedAt;
        for (const contact::FieldChange &change : entry.changes) {
            const auto [known, isNew] = changes.try_emplace(change.field, change);
            if (!isNew)
                known->second.after = change.after;
        }
    }

    /// Whether there is anything to take back: a contact that came and went leaves nothing.
    [[nodiscard]] bool isSomething() const { return entries > 0 && (existedBefore || existsAfter); }

    /// Whether every field that the operation changed still has the value it was given.
    [[nodiscard]] bool standsIn(const contact::Fields &fields) const
    {
        return std::ranges::all_of(
            changes, [&](const auto &named) { return fields.value(named.first) == named.second.after; });
    }

    /// The fields that the operation gave the contact.
    [[nodiscard]] contact::Fields fieldsAfter() const
    {
        contact::Fields fields;
        for (const auto &[key, change] : changes)
            fields.put(key, change.after);
        return fields;
    }

    /// @p fields with every changed field as it was before the operation.
    [[nodiscard]] contact::Fields takenBackFrom(contact::Fields fields) const
    {
        for (const auto &[key, change] : changes)
            fields.put(key, change.before);
        return fields;
    }
};

} // namespace onefold::undo
