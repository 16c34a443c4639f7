// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/draftkeeper.h"
#include "ui/contacts/draftshelf.h"
#include "ui/contacts/expectationbox.h"
#include "ui/contacts/formchecker.h"
#include "ui/contacts/formfields.h"
#include "ui/contacts/formfill.h"
#include "ui/contacts/formheader.h"
#include "ui/look/panel.h"

class QLineEdit;
class QStackedWidget;

namespace onefold::ui::contacts {

class FormNote;
class FormTabs;
class HistoryPage;

/// The form: a draft of one contact, checked while it is typed, with what a save will do said before it is done; and
/// the contact's history.
///
/// Opening another contact never loses what was typed: the draft waits and comes back with its contact, and outlives
/// the program where keepDrafts() was told a place.
class ContactForm final : public look::Panel
{
    Q_OBJECT

public:
    explicit ContactForm(workspace::Client &client, QWidget *parent = nullptr);
    ~ContactForm() override;

    /// Keeps what is typed in files whose paths begin with @p stem, and restores what an earlier program left there. To
    /// be called once, before anything is typed.
    void keepDrafts(const QString &stem);

    void openNew();
    void open(const contact::Contact &contact);
    void openById(contact::ContactId id);
    /// The draft that waits longest, if any.
    void openWaiting();
    /// Looks how the contact shown, and those whose drafts wait, stand now.
    void refresh();
    /// Has @p edit, an edit of a contact that could not be saved, wait as a draft of that contact.
    void keep(const saving::SaveRequest &edit);
    /// What keep() was given has been saved after all, or something else in its place: @p contact as it stands now.
    void letGo(const saving::SaveRequest &edit, const contact::Contact &contact);
    /// Shows the draft of a contact that keep() was given, ready to be typed on in @p field.
    void openKept(contact::ContactId id, const contact::FieldKey &field);
    void focusFirst();

    /// Whether there is anything to be saved, and it can be now.
    [[nodiscard]] bool canSave() const { return m_draft.isDirty() && !m_isSaving && !m_isReadOnly; }
    void save();
    void saveAndNew();
    void discard();
    /// Fills an empty form of a new contact from a signature or vCard on the clipboard. False where there is none, or
    /// something has been typed.
    bool pasteContact();

    [[nodiscard]] const FormDraft &draft() const { return m_draft; }
    /// How many drafts wait, beside the one shown.
    [[nodiscard]] int waiting() const { return m_shelf.count(); }
    /// Nothing can be saved for now; typing goes on.
    void setReadOnly(bool isReadOnly);
    void setClosable(bool closable) { m_header->setClosable(closable); }

Q_SIGNALS:
    void saved(const onefold::saving::SaveOutcome &outcome);
    void failed(const onefold::Error &error);
    void waitingChanged(int count);
    void closeRequested();
    void deleteRequested(onefold::contact::ContactId id);
    /// Offered only while somebody listens.
    void eraseRequested(onefold::contact::ContactId id);
    void undoRequested(onefold::journal::OperationId id);
    void redoRequested(onefold::journal::OperationId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class After { Stay, New };
    /// How the contact of the draft shown fares, beyond the draft itself.
    enum class Fate { There, Gone, Erased };
    /// What the workspace says of a contact with a draft.
    struct Standing;

    void setupLayout();
    QWidget *makeDetails();
    void setupConnections();
    void setupMenu();
    void showDraft(const FormDraft &draft);
    void showTexts();
    void showMembers();
    void showTab(int tab);
    void onTyped(const contact::FieldKey &key, const QString &text);
    void addMember(const contact::FieldKey &key, contact::CustomType type);
    void check();
    void showStanding();
    void showCheck(const FormCheck &check);
    void showFields(const contact::Validated &shown);
    void showField(FieldEditor &editor, const contact::Validated &shown);
    [[nodiscard]] std::optional<contact::Finding> remarkOn(
        const contact::FieldKey &key, const contact::Problems &problems) const;
    void updateExpectation();
    void updateButtons();
    void fitButtons();
    void updateNote();
    void actOnNote();
    void requestSave(After after);
    void submit();
    void finishSave(const FormDraft::Texts &submitted, const saving::SaveOutcome &outcome, After after);
    [[nodiscard]] saving::SaveRequest request() const;

    [[nodiscard]] KeptDrafts keptDrafts() const;
    void takeStanding(const std::vector<Standing> &standings);
    void meetStanding(const Standing &standing);
    void draftsChanged();
    [[nodiscard]] FormDraft nextNew();
    void showWaiting(const FormDraft &draft);
    void fill(const contact::Fields &fields);
    bool takeBackFill();
    /// Whether the key was the form's, and not the line's that has the keyboard.
    bool takeKey(const QLineEdit &line, const QKeyEvent &key);

    workspace::Client &m_client;
    FormChecker m_checker;
    FormDraft m_draft;
    DraftShelf m_shelf;
    std::optional<FormCheck> m_check; ///< of what is typed now; none while it is being looked at
    std::optional<After> m_wanted;    ///< a save asked for and not yet begun: it waits for its check
    bool m_isSaving = false;
    bool m_isReadOnly = false;
    bool m_isShowing = false;
    bool m_isRestored = false; ///< the draft shown was left by an earlier program
    Fate m_fate = Fate::There;
    Expectation m_expectation;
    FormFields::CustomTypes m_customTypes;
    std::set<contact::FieldKey> m_added; ///< fields without a value that the person wants to see
    FormDraft::Texts m_filled;           ///< what the clipboard filled in

    FormHeader *m_header;
    FormTabs *m_tabs;
    QStackedWidget *m_pages;
    FormNote *m_note;
    FormFields *m_fields;
    ExpectationBox *m_box;
    look::Button *m_discard;
    look::Button *m_saveAndNew;
    look::Button *m_save;
    HistoryPage *m_history;
    DraftKeeper *m_keeper = nullptr;
};

} // namespace onefold::ui::contacts
