// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contactform.h"

#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using look::ButtonRole;

ContactForm::ContactForm(workspace::Client &client, QWidget *parent)
    : Panel(look::Ground::Window, {}, parent),
      m_client(client),
      m_checker(client),
      m_header(new FormHeader(this)),
      m_fields(new FormFields(this)),
      m_box(new ExpectationBox(this)),
      m_discard(new look::Button(tr("Discard"), ButtonRole::Plain, this)),
      m_saveAndNew(new look::Button(tr("Save and new"), ButtonRole::Plain, this)),
      m_save(new look::Button(tr("Save"), ButtonRole::Primary, this))
{
    setAccessibleName(tr("Contact"));
    setupLayout();
    setupConnections();
    showDraft(FormDraft());
}

void ContactForm::setupLayout()
{
    auto *const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_fields);
    m_save->setHint(QKeySequence(Qt::CTRL).toString(QKeySequence::NativeText).remove(u'+') + u" ⏎"_s);
    m_saveAndNew->setToolTip(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto *const head = new Panel(look::Ground::Window, Qt::BottomEdge, this);
    auto *const headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 0, 1);
    headLayout->addWidget(m_header);
    auto *const foot = new Panel(look::Ground::Window, Qt::TopEdge, this);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_saveAndNew);
    buttons->addWidget(m_save);
    auto *const footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(16, 12, 16, 12);
    footLayout->setSpacing(12);
    footLayout->addWidget(m_box);
    footLayout->addLayout(buttons);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(scroll, 1);
    layout->addWidget(foot);
}

void ContactForm::setupConnections()
{
    connect(m_fields, &FormFields::typed, this, &ContactForm::onTyped);
    connect(&m_checker, &FormChecker::checked, this, &ContactForm::showCheck);
    connect(&m_checker, &FormChecker::failed, this, [this](const Error &error) {
        m_wanted.reset();
        Q_EMIT failed(error);
    });
    connect(m_box, &ExpectationBox::answered, this, &ContactForm::check);
    connect(m_box, &ExpectationBox::lookAlikeChosen, this, &ContactForm::openById);
    connect(m_discard, &QPushButton::clicked, this, &ContactForm::discard);
    connect(m_saveAndNew, &QPushButton::clicked, this, &ContactForm::saveAndNew);
    connect(m_save, &QPushButton::clicked, this, &ContactForm::save);
    connect(m_header, &FormHeader::closeRequested, this, &ContactForm::closeRequested);
}

void ContactForm::showDraft(const FormDraft &draft)
{
    m_draft = draft;
    m_wanted.reset();
    m_box->forgetAnswer();
    m_fields->setMembers(draft.original().fields);
    showTexts();
    check();
}

void ContactForm::showTexts()
{
    m_isShowing = true;
    for (const auto &[key, editor] : m_fields->editors())
        editor->setText(m_draft.text(key));
    m_isShowing = false;
    m_fields->countFilled();
    if (m_draft.isNew())
        m_header->showNew();
    else
        m_header->showContact(m_draft.original().fields);
}

void ContactForm::onTyped(const FieldKey &key, const QString &text)
{
    if (m_isShowing)
        return;
    m_draft.type(key, text);
    m_fields->countFilled();
    check();
}

saving::SaveRequest ContactForm::request() const
{
    saving::SaveRequest request{.fields = m_draft.request()};
    if (!m_draft.isNew())
        request.id = m_draft.original().id;
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

void ContactForm::showCheck(const FormCheck &check)
{
    m_check = check;
    showFields(check.shown);
    updateExpectation();
    updateButtons();
    if (m_wanted)
        submit();
}

void ContactForm::showFields(const contact::Validated &shown)
{
    for (const auto &[key, editor] : m_fields->editors()) {
        const auto isOurs = [&wanted = key](const contact::Problem &problem) { return problem.field == wanted; };
        auto problem = std::ranges::find_if(shown.problems,
            [&](const contact::Problem &candidate) { return isOurs(candidate) && candidate.isError(); });
        if (problem == shown.problems.end())
            problem = std::ranges::find_if(shown.problems, isOurs);
        if (problem != shown.problems.end()) {
            editor->showProblem(problem->finding);
            m_fields->unfold(key);
            continue;
        }
        const contact::Kind kind = contact::infoOf(key.field).kind;
        const bool isRead = kind != contact::Kind::Text && kind != contact::Kind::List
            && kind != contact::Kind::PersonName && !contact::isFamily(key.field);
        const bool isGood = isRead && !editor->text().trimmed().isEmpty();
        editor->showReading(isGood, isGood ? readingText(key, shown.draft, editor->text()) : QString());
    }
}

void ContactForm::updateExpectation()
{
    const bool asksNothing = m_draft.request().isEmpty();
    if (asksNothing)
        m_expectation = restingExpectation(m_draft);
    else if (m_check)
        m_expectation = expectationOf(m_draft, m_check->expected, m_box->answer().has_value());
    m_box->say(m_expectation);
}

void ContactForm::updateButtons()
{
    m_discard->setEnabled(m_draft.isDirty() && !m_isSaving);
    // While a check is under way the buttons stay as they were: they must not flicker with every key.
    const bool maySave = m_draft.isDirty() && !m_isSaving && (m_expectation.maySave || !m_check);
    m_save->setEnabled(maySave);
    m_saveAndNew->setEnabled(maySave);
}

} // namespace onefold::ui::contacts
