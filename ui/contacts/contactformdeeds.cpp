// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the form does: opening, keeping, saving.

#include "ui/base/onfinished.h"
#include "ui/contacts/contactform.h"

#include <algorithm>

namespace onefold::ui::contacts {

using contact::Contact;
using contact::ContactId;
using contact::Field;
using identity::Verdict;
using saving::SaveOutcome;
using workspace::Workspace;

void ContactForm::openNew()
{
    if (!m_draft.isNew()) {
        m_shelf.put(m_draft);
        showDraft(m_shelf.take(ContactId::None).value_or(FormDraft()));
        Q_EMIT waitingChanged(waiting());
    }
    focusFirst();
}

void ContactForm::open(const Contact &contact)
{
    if (m_draft.original().id == contact.id) {
        m_draft.rebase(contact);
        showTexts();
        return check();
    }
    m_shelf.put(m_draft);
    FormDraft draft = m_shelf.take(contact.id).value_or(FormDraft(contact));
    draft.rebase(contact);
    showDraft(draft);
    Q_EMIT waitingChanged(waiting());
}

void ContactForm::openById(ContactId id)
{
    onFinished(m_client.read([id](Workspace &workspace) { return workspace.contact(id); }), this,
        [this](const Result<std::optional<Contact>> &contact) {
            if (!contact)
                Q_EMIT failed(contact.error());
            else if (*contact)
                open(**contact);
        });
}

void ContactForm::openWaiting()
{
    auto draft = m_shelf.takeNext();
    if (!draft)
        return;
    m_shelf.put(m_draft);
    showDraft(*draft);
    Q_EMIT waitingChanged(waiting());
    refresh();
    focusFirst();
}

void ContactForm::refresh()
{
    if (m_draft.isNew())
        return check(); // whom it matches may have changed
    const ContactId id = m_draft.original().id;
    onFinished(m_client.read([id](Workspace &workspace) { return workspace.contact(id); }), this,
        [this, id](const Result<std::optional<Contact>> &contact) {
            if (!contact || m_draft.original().id != id || m_isSaving)
                return;
            if (*contact)
                return open(**contact);
            // Deleted: what was typed stays as a draft of a new contact, with what stood there.
            if (!m_draft.isDirty())
                return showDraft(m_shelf.take(ContactId::None).value_or(FormDraft()));
            check();
        });
}

void ContactForm::focusFirst()
{
    m_fields->reveal({Field::FirstName});
}

void ContactForm::discard()
{
    m_draft.discard();
    showDraft(m_draft);
    focusFirst();
}

void ContactForm::save()
{
    requestSave(After::Stay);
}

void ContactForm::saveAndNew()
{
    requestSave(After::New);
}

void ContactForm::requestSave(After after)
{
    if (!m_draft.isDirty() || m_isSaving)
        return;
    m_wanted = after;
    if (m_check)
        submit();
}

/// Begins the save that is wanted, if the check has nothing against it; else leads to what is.
void ContactForm::submit()
{
    const After after = *std::exchange(m_wanted, std::nullopt);
    if (m_expectation.look == Expectation::Look::Doubt)
        return m_box->focusQuestion();
    if (!m_expectation.maySave) {
        const contact::Problems &problems = m_check->expected.problems;
        const auto error = std::ranges::find_if(problems, &contact::Problem::isError);
        if (error != problems.end() && error->field)
            m_fields->reveal(*error->field);
        return;
    }
    m_isSaving = true;
    updateButtons();
    const FormDraft::Texts submitted = m_draft.typed();
    const ContactId id = m_draft.original().id;
    onFinished(m_client.write([request = request()](Workspace &workspace) { return workspace.save(request); }), this,
        [this, submitted, after, id](const Result<SaveOutcome> &outcome) {
            m_isSaving = false;
            updateButtons();
            if (!outcome)
                return Q_EMIT failed(outcome.error());
            if (m_draft.original().id == id)
                finishSave(submitted, *outcome, after);
            else if (outcome->verdict != Verdict::Rejected && m_shelf.take(id))
                Q_EMIT waitingChanged(waiting()); // the person has gone on to another contact meanwhile
            Q_EMIT saved(*outcome);
        });
}

void ContactForm::finishSave(const FormDraft::Texts &submitted, const SaveOutcome &outcome, After after)
{
    if (outcome.verdict == Verdict::Rejected || outcome.verdict == Verdict::Failed || !outcome.contact)
        return check();
    m_draft.rebase(*outcome.contact, submitted);
    if (after == After::New) {
        m_shelf.put(m_draft);
        showDraft(m_shelf.take(ContactId::None).value_or(FormDraft()));
        focusFirst();
    } else {
        showDraft(m_draft);
    }
    Q_EMIT waitingChanged(waiting());
}

} // namespace onefold::ui::contacts
