// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/draftshelf.h"

#include <algorithm>

namespace onefold::ui::contacts {

using contact::ContactId;

void DraftShelf::put(const FormDraft &draft)
{
    if (!draft.isDirty())
        return;
    const ContactId id = draft.original().id;
    if (id != ContactId::None)
        std::erase_if(m_drafts, [id](const FormDraft &kept) { return kept.original().id == id; });
    m_drafts.push_back(draft);
}

std::optional<FormDraft> DraftShelf::take(ContactId id)
{
    const auto kept = std::ranges::find(m_drafts, id, [](const FormDraft &draft) { return draft.original().id; });
    if (kept == m_drafts.end())
        return std::nullopt;
    FormDraft draft = std::move(*kept);
    m_drafts.erase(kept);
    return draft;
}

bool DraftShelf::drop(ContactId id, const FormDraft::Texts &typed)
{
    return std::erase_if(m_drafts, [&](const FormDraft &draft) {
        return draft.original().id == id && draft.typed() == typed;
    }) > 0;
}

std::optional<FormDraft> DraftShelf::takeNext()
{
    if (auto fresh = take(ContactId::None))
        return fresh;
    return m_drafts.empty() ? std::nullopt : take(m_drafts.front().original().id);
}

} // namespace onefold::ui::contacts
