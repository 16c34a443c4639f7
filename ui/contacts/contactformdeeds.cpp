// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the form does: opening, saving, adding a field.

#include "ui/base/onfinished.h"
#include "ui/contacts/contactform.h"
#include "ui/contacts/formtabs.h"
#include "ui/contacts/historypage.h"

#include <algorithm>

namespace onefold::ui::contacts {

using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using identity::Verdict;
using saving::SaveOutcome;
using workspace::Workspace;

FormDraft ContactForm::nextNew()
{
    return m_shelf.take(ContactId::None).value_or(FormDraft());
}

void ContactForm::openNew()
{
    if (!m_draft.isNew()) {
        m_shelf.put(m_draft);
        showDraft(nextNew());
    }
    focusFirst();
}

void ContactForm::open(const Contact &contact)
{
    if (m_draft.original().id == contact.id) {
        m_fate = Fate::There;
        m_draft.rebase(contact);
        m_history->model().refresh();
        showMembers();
        showTexts();
        draftsChanged();
        return check();
    }
    m_shelf.put(m_draft);
    FormDraft draft = m_shelf.take(contact.id).value_or(FormDraft(contact));
    draft.rebase(contact);
    showDraft(draft);
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
    showWaiting(*draft);
    focusFirst();
}

/// Shows a draft that was taken off the shelf.
void ContactForm::showWaiting(const FormDraft &draft)
{
    m_shelf.put(m_draft);
    showDraft(draft);
    refresh();
}

void ContactForm::focusFirst()
{
    showTab(FormTabs::Details);
    m_fields->reveal({Field::FirstName});
}

void ContactForm::discard()
{
    FormDraft draft = m_draft;
    draft.discard();
    showDraft(m_fate == Fate::Gone ? nextNew() : draft);
    if (m_keeper)
        m_keeper->touchNow();
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
    if (!canSave())
        return;
    m_wanted = after;
    if (m_check)
        submit();
}

/// Begins the save that is wanted, if the check has nothing against it; else leads to what is.
void ContactForm::submit()
{
    const After after = *std::exchange(m_wanted, std::nullopt);
    showTab(FormTabs::Details);
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
    onFinished(m_client.write([request = m_check->request](Workspace &workspace) { return workspace.save(request); }),
        this, [this, submitted, after, id](const Result<SaveOutcome> &outcome) {
            m_isSaving = false;
            updateButtons();
            if (!outcome)
                return Q_EMIT failed(outcome.error());
            if (m_draft.original().id == id)
                finishSave(submitted, *outcome, after);
            else if (outcome->verdict != Verdict::Rejected)
                m_shelf.drop(id, submitted); // the person has gone on to another contact meanwhile
            draftsChanged();
            Q_EMIT saved(*outcome);
        });
}

void ContactForm::finishSave(const FormDraft::Texts &submitted, const SaveOutcome &outcome, After after)
{
    if (outcome.verdict == Verdict::Rejected || outcome.verdict == Verdict::Failed || !outcome.contact) {
        refresh(); // somebody else may have been quicker
        return check();
    }
    m_draft.rebase(*outcome.contact, submitted);
    if (after == After::New) {
        m_shelf.put(m_draft);
        showDraft(nextNew());
        focusFirst();
    } else {
        showDraft(FormDraft(m_draft));
    }
    if (m_keeper)
        m_keeper->touchNow();
}

void ContactForm::addMember(const FieldKey &key, contact::CustomType type)
{
    const auto show = [this, key] {
        m_added.insert(key);
        showMembers();
        showTexts();
        m_fields->reveal(key);
    };
    if (key.field != Field::Custom || m_customTypes.contains(key.member))
        return show();
    onFinished(m_client.write([key, type](Workspace &workspace) {
        return workspace.store().write([&](store::Session &session) {
            session.defineCustomField(key.member, type);
            return true;
        });
    }),
        this, [this, key, type, show](const Result<void> &defined) {
            if (!defined)
                return Q_EMIT failed(defined.error());
            m_customTypes[key.member] = type;
            show();
        });
}

} // namespace onefold::ui::contacts
