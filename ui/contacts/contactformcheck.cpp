// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the form says while it is typed in: readings and problems, what a save will do, and which buttons work.

#include "ui/contacts/contactform.h"

#include "ui/contacts/wording.h"

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Finding;
using contact::Problem;

saving::SaveRequest ContactForm::request() const
{
    saving::SaveRequest request{.fields = m_draft.request()};
    if (m_fate == Fate::Gone)
        request.fields = m_draft.shown(); // all of it: the contact it was an edit of is no more
    else if (!m_draft.isNew())
        request.id = m_draft.original().id;
    if (request.id)
        request.seen = m_draft.seen();
    request.onDoubt = m_box->answer().value_or(identity::OnDoubt::New);
    return request;
}

void ContactForm::check()
{
    m_check.reset();
    m_checker.ask(
        {.shown = m_draft.shown(), .request = request(), .country = m_draft.original().fields.text(Field::Country)});
    if (m_draft.request().isEmpty())
        updateExpectation();
    updateButtons();
}

/// What was read of the contact before must not stand beside this one until the check is answered. What is saved
/// stands in its normal form and needs no region to be read.
void ContactForm::showStanding()
{
    if (m_draft.isNew() || m_draft.isDirty()) {
        for (const auto &[key, editor] : m_fields->editors())
            editor->showReading(false, {});
        return;
    }
    showFields(contact::validate(m_draft.shown(),
        {.contactCountry = m_draft.original().fields.text(Field::Country),
            .today = QDate::currentDate(),
            .customTypes = m_customTypes}));
}

void ContactForm::showCheck(const FormCheck &check)
{
    m_check = check;
    if (check.customTypes != m_customTypes) {
        m_customTypes = check.customTypes;
        showMembers();
        showTexts();
    }
    showFields(check.shown);
    updateExpectation();
    updateButtons();
    if (m_wanted)
        submit();
}

void ContactForm::showFields(const contact::Validated &shown)
{
    for (const auto &[key, editor] : m_fields->editors())
        showField(*editor, shown);
}

/// An error before everything, then what somebody else did to the field, then a caution.
std::optional<Finding> ContactForm::remarkOn(const FieldKey &key, const contact::Problems &problems) const
{
    const auto isOurs = [&key](const Problem &problem) { return problem.field == key; };
    const auto error =
        std::ranges::find_if(problems, [&](const Problem &each) { return isOurs(each) && each.isError(); });
    if (error != problems.end())
        return error->finding;
    for (const Conflict &conflict : m_draft.conflicts()) {
        if (conflict.field != key)
            continue;
        const QString now = quotable(shownText(key, conflict.now));
        const QString message = now.isEmpty()
            ? tr("%1 was cleared elsewhere; you typed “%2”.", "a field and a value")
            : tr("%1 is now “%3”, you typed “%2”.", "a field, what was typed, and what stands there");
        const QString said = message.arg(contact::labelOf(key), quotable(conflict.typed));
        return Finding{u"form.conflict"_s, contact::Severity::Caution, now.isEmpty() ? said : said.arg(now),
            editedText(key, conflict.now)};
    }
    const auto caution = std::ranges::find_if(problems, isOurs);
    return caution == problems.end() ? std::nullopt : std::optional(caution->finding);
}

void ContactForm::showField(FieldEditor &editor, const contact::Validated &shown)
{
    const FieldKey &key = editor.key();
    if (const auto remark = remarkOn(key, shown.problems)) {
        editor.showProblem(*remark);
        return m_fields->unfold(key);
    }
    const contact::Kind kind = contact::infoOf(key.field).kind;
    const bool isRead = kind != contact::Kind::Text && kind != contact::Kind::List && kind != contact::Kind::PersonName
        && kind != contact::Kind::Boolean && !contact::isFamily(key.field);
    const bool isGood = isRead && !editor.text().trimmed().isEmpty();
    QStringList words{isGood ? readingText(key, shown.draft, editor.text()) : QString()};
    const auto filled = m_filled.find(key);
    if (filled != m_filled.end() && filled->second == editor.text())
        words += tr("filled from the clipboard");
    if (m_check) {
        const auto unheld = m_check->unheld.find(key);
        if (unheld != m_check->unheld.end())
            words += tr("kept here alone: %1", "a reason").arg(unheld->second);
    }
    words.removeAll(QString());
    editor.showReading(isGood, words.join(u" · "_s));
}

void ContactForm::updateExpectation()
{
    const bool asksNothing = m_draft.request().isEmpty() && m_fate != Fate::Gone;
    if (asksNothing)
        m_expectation = restingExpectation(m_draft);
    else if (m_check)
        m_expectation = expectationOf(m_draft, m_check->expected, m_box->answer().has_value());
    m_box->say(m_expectation);
}

void ContactForm::updateButtons()
{
    const QString words = m_fate == Fate::Gone ? tr("Save as new") : tr("Save");
    if (m_save->text() != words) {
        m_save->setText(words);
        m_save->setAccessibleName(words);
        m_save->updateGeometry();
        fitButtons();
    }
    m_discard->setEnabled(m_draft.isDirty() && !m_isSaving);
    // While a check is under way the buttons stay as they were: they must not flicker with every key.
    const bool maySave = canSave() && (m_expectation.maySave || !m_check);
    m_save->setEnabled(maySave);
    m_saveAndNew->setEnabled(maySave);
}

void ContactForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    if (!isReadOnly)
        check();
    updateButtons();
}

/// The shortcut stands in the button where there is room for it beside the words of the person's language.
void ContactForm::fitButtons()
{
    constexpr int margins = 2 * 16;
    constexpr int spacing = 2 * 8;
    m_save->setHint(QKeySequence(Qt::CTRL).toString(QKeySequence::NativeText).remove(u'+') + u" ⏎"_s);
    const int wanted = m_discard->sizeHint().width() + m_saveAndNew->sizeHint().width() + m_save->sizeHint().width();
    if (wanted + spacing + margins > width())
        m_save->setHint({});
}

void ContactForm::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fitButtons();
}

} // namespace onefold::ui::contacts
