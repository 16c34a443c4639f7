// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/draftshelf.h"
#include "ui/contacts/expectationbox.h"
#include "ui/contacts/formchecker.h"
#include "ui/contacts/formfields.h"
#include "ui/contacts/formheader.h"
#include "ui/look/panel.h"

namespace onefold::ui::contacts {

/// The form: a draft of one contact, checked while it is typed, with what a save will do said before it is done.
///
/// Opening another contact never loses what was typed: the draft waits and comes back with its contact.
class ContactForm final : public look::Panel
{
    Q_OBJECT

public:
    explicit ContactForm(workspace::Client &client, QWidget *parent = nullptr);

    void openNew();
    void open(const contact::Contact &contact);
    void openById(contact::ContactId id);
    /// The draft that waits longest, if any.
    void openWaiting();
    /// Looks how the contact shown stands now.
    void refresh();
    void focusFirst();

    void save();
    void saveAndNew();
    void discard();

    [[nodiscard]] const FormDraft &draft() const { return m_draft; }
    /// How many drafts wait, beside the one shown.
    [[nodiscard]] int waiting() const { return m_shelf.count(); }
    void setClosable(bool closable) { m_header->setClosable(closable); }

Q_SIGNALS:
    void saved(const onefold::saving::SaveOutcome &outcome);
    void failed(const onefold::Error &error);
    void waitingChanged(int count);
    void closeRequested();

private:
    enum class After { Stay, New };

    void setupLayout();
    void setupConnections();
    void showDraft(const FormDraft &draft);
    void showTexts();
    void onTyped(const contact::FieldKey &key, const QString &text);
    void check();
    void showCheck(const FormCheck &check);
    void showFields(const contact::Validated &shown);
    void updateExpectation();
    void updateButtons();
    void requestSave(After after);
    void submit();
    void finishSave(const FormDraft::Texts &submitted, const saving::SaveOutcome &outcome, After after);
    [[nodiscard]] saving::SaveRequest request() const;

    workspace::Client &m_client;
    FormChecker m_checker;
    FormDraft m_draft;
    DraftShelf m_shelf;
    std::optional<FormCheck> m_check; ///< of what is typed now; none while it is being looked at
    std::optional<After> m_wanted;    ///< a save asked for and not yet begun: it waits for its check
    bool m_isSaving = false;
    bool m_isShowing = false;
    Expectation m_expectation;

    FormHeader *m_header;
    FormFields *m_fields;
    ExpectationBox *m_box;
    look::Button *m_discard;
    look::Button *m_saveAndNew;
    look::Button *m_save;
};

} // namespace onefold::ui::contacts
