// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/resultcard.h"

#include "ui/contacts/fieldeditor.h"
#include "ui/contacts/wording.h"
#include "ui/duplicates/resultwords.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::duplicates {

using contacts::FieldEditor;
using look::TextRole;

namespace {

constexpr int editorColumns = 2;

} // namespace

ResultCard::ResultCard(QWidget *parent)
    : QWidget(parent),
      m_edit(new look::Button(tr("Edit the result"), look::ButtonRole::Link, this)),
      m_fields(new QWidget(this))
{
    auto *const card = new look::Card({}, {}, this);
    m_title = card->addNote({}, TextRole::Strong);
    m_summary = card->addNote({}, TextRole::Muted);
    m_fate = card->addNote({}, TextRole::CaptionMuted);
    m_edit->setLeadingIcon(look::Icon::Updated);
    card->content().addWidget(m_edit, 0, Qt::AlignLeft);
    card->content().addWidget(m_fields);
    m_fields->hide();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_edit, &QPushButton::clicked, this, [this] { setEditing(!m_isEditing); });
    reset();
}

void ResultCard::reset()
{
    m_planned.reset();
    setEditing(false);
    showReason(tr("Working out the merge…"));
}

void ResultCard::showReason(const QString &why)
{
    m_title->setText(tr("After the merge"));
    m_summary->setText(why);
    m_fate->hide();
    m_edit->setVisible(m_isEditing);
}

void ResultCard::showPlan(const PlannedReview &planned)
{
    showProblems(planned.problems);
    if (!planned.plan)
        return showReason(
            planned.refusal.isEmpty() ? tr("What was typed cannot be saved like this.") : planned.refusal);
    m_planned = planned;
    const merging::MergePlan &plan = *planned.plan;
    m_title->setText(tr("After the merge: %1").arg(contacts::visible(contact::displayName(plan.after.fields))));
    m_summary->setText(resultText(plan.after.fields));
    m_fate->setText(fateText(plan));
    m_fate->show();
    m_edit->show();
    if (m_isEditing)
        fillEditors(planned);
    showProblems(planned.problems);
}

void ResultCard::edit()
{
    if (!m_planned)
        return;
    setEditing(true);
    if (!m_editors.empty())
        m_editors.begin()->second->focusInput();
}

void ResultCard::setEditing(bool isEditing)
{
    const bool wasEditing = std::exchange(m_isEditing, isEditing);
    const QString words = isEditing ? tr("Discard the edits") : tr("Edit the result");
    m_edit->setText(words);
    m_edit->setAccessibleName(words);
    m_edit->updateGeometry();
    m_fields->setVisible(isEditing);
    if (isEditing && m_planned)
        return fillEditors(*m_planned);
    m_editors.clear();
    for (QWidget *const old : m_fields->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
    }
    delete m_fields->layout();
    if (wasEditing)
        Q_EMIT editsDiscarded();
}

/// Editors for the fields that the result has, and for those that were cleared meanwhile.
void ResultCard::fillEditors(const PlannedReview &planned)
{
    auto *grid = static_cast<QGridLayout *>(m_fields->layout());
    if (!grid) {
        grid = new QGridLayout(m_fields);
        grid->setContentsMargins(0, 4, 0, 0);
        grid->setHorizontalSpacing(12);
        grid->setVerticalSpacing(10);
    }
    for (const auto &[key, value] : planned.plan->after.fields) {
        FieldEditor *&editor = m_editors[key];
        if (!editor) {
            editor = new FieldEditor(key, contacts::inputKindOf(key, planned.customTypes), m_fields);
            const int number = grid->count();
            grid->addWidget(editor, number / editorColumns, number % editorColumns, Qt::AlignTop);
            connect(editor, &FieldEditor::typed, this, &ResultCard::edited);
            editor->show();
        }
        // Whoever types goes on typing what they see.
        if (!editor->isAncestorOf(editor->window()->focusWidget()))
            editor->setText(contacts::editedText(key, value));
    }
}

void ResultCard::showProblems(const contact::Problems &problems)
{
    for (const auto &[key, editor] : m_editors) {
        const auto problem =
            std::ranges::find_if(problems, [&key = key](const contact::Problem &each) { return each.field == key; });
        if (problem != problems.end())
            editor->showProblem(problem->finding);
        else
            editor->showReading(false, {});
    }
}

} // namespace onefold::ui::duplicates
