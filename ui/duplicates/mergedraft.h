// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/merging/merge.h"

#include <map>
#include <set>

namespace onefold::ui::duplicates {

/// What a person has decided of a group and not yet done: who belongs to it, who is kept, which value of a field, and
/// what was typed into the result. A value without a widget.
class MergeDraft final
{
public:
    using Texts = std::map<contact::FieldKey, QString>;

    MergeDraft() = default;
    /// Everybody belongs to it; the one with the most fields is kept.
    explicit MergeDraft(std::vector<contact::Contact> contacts);

    [[nodiscard]] const std::vector<contact::Contact> &contacts() const { return m_contacts; }
    [[nodiscard]] bool isTaken(contact::ContactId id) const { return !m_left.contains(id); }
    /// Those that are to become one, in the order of the group.
    [[nodiscard]] std::vector<contact::ContactId> taken() const;
    [[nodiscard]] bool isMergeable() const { return taken().size() > 1; }
    [[nodiscard]] contact::ContactId survivor() const;
    [[nodiscard]] const Texts &edited() const { return m_edited; }

    /// Takes a contact into the group or out of it. One that was to be kept, or whose values were, is so no longer.
    void setTaken(contact::ContactId id, bool isTaken);
    void keep(contact::ContactId id);
    void choose(const contact::FieldKey &key, contact::ContactId from);
    /// What the field is to be after the merge, as it was typed.
    void edit(const contact::FieldKey &key, const QString &text) { m_edited[key] = text; }
    void discardEdits() { m_edited.clear(); }

    /// What to ask the workspace for; what was typed is not in it, as it must be read first.
    [[nodiscard]] merging::MergeRequest request(const merging::Survivorship &survivorship) const;

private:
    std::vector<contact::Contact> m_contacts;
    std::set<contact::ContactId> m_left; ///< not one of them
    contact::ContactId m_kept = contact::ContactId::None;
    std::map<contact::FieldKey, contact::ContactId> m_chosen;
    Texts m_edited;
};

} // namespace onefold::ui::duplicates
