// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/formdraft.h"

#include <vector>

namespace onefold::ui::contacts {

/// The drafts that wait while the form shows another contact: one for each contact, and any number of new ones, the one
/// put there first in front. A value.
class DraftShelf final
{
public:
    /// Keeps @p draft where it holds something that is not saved.
    void put(const FormDraft &draft);
    /// The draft kept for @p id (None: the oldest of a new contact), taken off the shelf.
    [[nodiscard]] std::optional<FormDraft> take(contact::ContactId id);
    /// Takes off the draft for @p id that holds just @p typed; false where none does.
    bool drop(contact::ContactId id, const FormDraft::Texts &typed);
    /// Any that waits, a new contact's first.
    [[nodiscard]] std::optional<FormDraft> takeNext();
    [[nodiscard]] int count() const { return static_cast<int>(m_drafts.size()); }
    [[nodiscard]] const std::vector<FormDraft> &drafts() const { return m_drafts; }

private:
    std::vector<FormDraft> m_drafts;
};

} // namespace onefold::ui::contacts
