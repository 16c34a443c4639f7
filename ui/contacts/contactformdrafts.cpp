// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The form's drafts: kept on disk, restored, and met with what others do to their contacts meanwhile.

#include "ui/base/onfinished.h"
#include "ui/contacts/contactform.h"
#include "ui/contacts/formtabs.h"
#include "ui/contacts/historypage.h"
#include "ui/contacts/wording.h"

#include <algorithm>

namespace onefold::ui::contacts {

using contact::Contact;
using contact::ContactId;
using workspace::Workspace;

struct ContactForm::Standing {
    ContactId id = ContactId::None;
    std::optional<Contact> contact = {};
    bool isErased = false; ///< for good: nothing about the person is to stay, no draft either
};

void ContactForm::keepDrafts(const QString &stem)
{
    m_keeper = new DraftKeeper(
        stem, [this] { return keptDrafts(); }, this);
    connect(m_keeper, &DraftKeeper::failed, this, &ContactForm::failed);
    const KeptDrafts kept = m_keeper->restore();
    for (const FormDraft &draft : kept.waiting)
        m_shelf.put(draft);
    if (kept.shown && kept.shown->isDirty()) {
        showDraft(*kept.shown);
        m_isRestored = true;
        updateNote();
    }
    draftsChanged();
    if (!kept.isEmpty())
        refresh();
}

KeptDrafts ContactForm::keptDrafts() const
{
    return {.shown = m_draft.isDirty() ? std::optional(m_draft) : std::nullopt, .waiting = m_shelf.drafts()};
}

void ContactForm::keep(const saving::SaveRequest &edit)
{
    const ContactId id = edit.id.value_or(ContactId::None);
    if (id == ContactId::None)
        return;
    const bool isShown = m_draft.original().id == id;
    Contact seen{.id = id};
    for (const auto &[key, value] : edit.seen)
        seen.fields.put(key, value);
    FormDraft draft = isShown ? m_draft : m_shelf.take(id).value_or(FormDraft(seen));
    for (const auto &[key, value] : edit.fields) {
        const auto before = edit.seen.find(key);
        const bool isChanged = before == edit.seen.end() || before->second != value;
        if (isChanged) // else it is the other half of a name, which may have been typed in the form
            draft.type(key, editedText(key, value));
    }
    if (isShown)
        return showDraft(draft);
    m_shelf.put(draft);
    draftsChanged();
}

void ContactForm::letGo(const saving::SaveRequest &edit, const Contact &contact)
{
    FormDraft::Texts kept;
    for (const auto &[key, value] : edit.fields)
        kept.emplace(key, editedText(key, value));
    if (m_draft.original().id == contact.id) {
        FormDraft draft = m_draft;
        draft.rebase(contact, kept);
        return showDraft(draft);
    }
    if (auto draft = m_shelf.take(contact.id)) {
        draft->rebase(contact, kept);
        m_shelf.put(*draft);
        draftsChanged();
    }
}

void ContactForm::openKept(ContactId id, const contact::FieldKey &field)
{
    if (m_draft.original().id != id) {
        const auto draft = m_shelf.take(id);
        if (!draft)
            return openById(id);
        showWaiting(*draft);
    }
    showTab(FormTabs::Details);
    m_fields->reveal(field);
}

void ContactForm::draftsChanged()
{
    if (m_keeper)
        m_keeper->touch();
    Q_EMIT waitingChanged(waiting());
}

void ContactForm::refresh()
{
    std::vector<ContactId> ids;
    if (m_draft.isNew())
        check(); // whom it matches may have changed
    else
        ids.push_back(m_draft.original().id);
    for (const FormDraft &draft : m_shelf.drafts()) {
        if (!draft.isNew())
            ids.push_back(draft.original().id);
    }
    if (ids.empty())
        return;
    const auto look = [ids](Workspace &workspace) -> Result<std::vector<Standing>> {
        std::vector<Standing> standings;
        for (const ContactId id : ids) {
            const auto contact = workspace.contact(id);
            if (!contact)
                return contact.error();
            Standing standing{id, *contact};
            if (!*contact) {
                const auto last = workspace.history({.contact = id, .limit = 1});
                if (!last)
                    return last.error();
                standing.isErased = !last->empty() && last->front().entry.verdict == identity::Verdict::Erased;
            }
            standings.push_back(std::move(standing));
        }
        return standings;
    };
    onFinished(m_client.read(look), this, [this](const Result<std::vector<Standing>> &standings) {
        if (standings)
            takeStanding(*standings);
    });
}

void ContactForm::takeStanding(const std::vector<Standing> &standings)
{
    for (const Standing &standing : standings) {
        if (standing.id == m_draft.original().id)
            meetStanding(standing);
        else if (standing.isErased && m_shelf.take(standing.id) && m_keeper)
            m_keeper->touchNow();
    }
    Q_EMIT waitingChanged(waiting());
}

void ContactForm::meetStanding(const Standing &standing)
{
    if (m_isSaving)
        return;
    if (standing.contact)
        return open(*standing.contact);
    const bool wasDirty = m_draft.isDirty();
    if (standing.isErased || !wasDirty) {
        showDraft(nextNew());
        m_fate = standing.isErased && wasDirty ? Fate::Erased : Fate::There;
        if (m_keeper)
            m_keeper->touchNow();
    } else {
        m_fate = Fate::Gone;
        m_history->model().refresh();
        check();
    }
    updateNote();
}

} // namespace onefold::ui::contacts
