// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/draftshelf.h"

namespace onefold::ui::contacts {

void DraftShelf::put(const FormDraft &draft)
{
    if (draft.isDirty())
        m_drafts[draft.original().id] = draft;
}

std::optional<FormDraft> DraftShelf::take(contact::ContactId id)
{
    const auto kept = m_drafts.extract(id);
    return kept ? std::optional(kept.mapped()) : std::nullopt;
}

std::optional<FormDraft> DraftShelf::takeNext()
{
    return m_drafts.empty() ? std::nullopt : take(m_drafts.begin()->first);
}

} // namespace onefold::ui::contacts
