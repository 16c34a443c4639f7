// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/mergedraft.h"

#include <algorithm>

namespace onefold::ui::duplicates {

using contact::Contact;
using contact::ContactId;
using contact::FieldKey;

MergeDraft::MergeDraft(std::vector<Contact> contacts) : m_contacts(std::move(contacts))
{ }

std::vector<ContactId> MergeDraft::taken() const
{
    std::vector<ContactId> ids;
    for (const Contact &contact : m_contacts) {
        if (isTaken(contact.id))
            ids.push_back(contact.id);
    }
    return ids;
}

ContactId MergeDraft::survivor() const
{
    if (m_kept != ContactId::None && isTaken(m_kept))
        return m_kept;
    std::vector<Contact> contacts = m_contacts;
    std::erase_if(contacts, [this](const Contact &contact) { return !isTaken(contact.id); });
    return contacts.empty() ? ContactId::None : merging::preferredSurvivor(contacts);
}

void MergeDraft::setTaken(ContactId id, bool isTaken)
{
    if (isTaken) {
        m_left.erase(id);
        return;
    }
    m_left.insert(id);
    std::erase_if(m_chosen, [id](const auto &choice) { return choice.second == id; });
    if (m_kept == id)
        m_kept = ContactId::None;
}

void MergeDraft::keep(ContactId id)
{
    m_left.erase(id);
    m_kept = id;
}

void MergeDraft::choose(const FieldKey &key, ContactId from)
{
    m_left.erase(from);
    m_chosen[key] = from;
    m_edited.erase(key);
}

merging::MergeRequest MergeDraft::request(const merging::Survivorship &survivorship) const
{
    return {.contacts = taken(),
        .survivor = survivor(),
        .survivorship = survivorship,
        .choices = {.from = m_chosen, .edited = {}}};
}

} // namespace onefold::ui::duplicates
