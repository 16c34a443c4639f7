// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/bulkbar.h"

#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include "core/contact/validate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace onefold::ui::contacts {

using contact::FieldKey;
using look::Button;
using look::ButtonRole;
using look::Icon;
using look::TextRole;

namespace {

constexpr int barHeight = 48;
constexpr int leastSelected = 2;

QHBoxLayout *rowOf(QWidget *page)
{
    auto *const row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

} // namespace

BulkBar::BulkBar(QWidget *parent)
    : Panel(look::Ground::Sidebar, Qt::TopEdge, parent),
      m_count(new look::Label(TextRole::Strong, this)),
      m_pages(new QStackedWidget(this))
{
    setAccessibleName(tr("Selected contacts"));
    setFixedHeight(std::max(barHeight, fontMetrics().height() + 28));
    m_pages->addWidget(makeActions());
    m_pages->addWidget(makeQuestion());
    auto *const close = new Button(tr("Clear selection"), ButtonRole::Bare, this);
    close->setLeadingIcon(Icon::Close);
    close->setSpokenOnly(true);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 6, 0);
    layout->setSpacing(12);
    layout->addWidget(m_count);
    layout->addWidget(m_pages, 1);
    layout->addWidget(close);
    connect(close, &QPushButton::clicked, this, &BulkBar::clearRequested);
    hide();
}

Button *BulkBar::addAction(QWidget *page, const QString &text, Icon icon)
{
    auto *const button = new Button(text, ButtonRole::Link, page);
    button->setLeadingIcon(icon);
    page->layout()->addWidget(button);
    return button;
}

QWidget *BulkBar::makeActions()
{
    auto *const page = new QWidget(this);
    QHBoxLayout *const row = rowOf(page);
    const auto asking = [&](const QString &text, Icon icon, Question question) {
        connect(addAction(page, text, icon), &QPushButton::clicked, this, [this, question] { ask(question); });
    };
    asking(tr("Add tag…"), Icon::Tag, Question::AddTags);
    asking(tr("Remove tag…"), Icon::Tag, Question::RemoveTags);
    asking(tr("Edit field…"), Icon::Updated, Question::SetField);
    connect(addAction(page, tr("Copy"), Icon::Copy), &QPushButton::clicked, this, &BulkBar::copyRequested);
    connect(addAction(page, tr("Export…"), Icon::Export), &QPushButton::clicked, this, &BulkBar::exportRequested);
    connect(addAction(page, tr("Delete"), Icon::Delete), &QPushButton::clicked, this, &BulkBar::deleteRequested);
    row->addStretch();
    return page;
}

QWidget *BulkBar::makeQuestion()
{
    auto *const page = new QWidget(this);
    QHBoxLayout *const row = rowOf(page);
    m_label = new look::Label(TextRole::Muted, page);
    m_field = new QComboBox(page);
    m_text = new QLineEdit(page);
    m_apply = new Button({}, ButtonRole::Plain, page);
    auto *const cancel = new Button(tr("Cancel"), ButtonRole::Link, page);
    m_field->setAccessibleName(tr("Field to edit"));
    m_text->setMinimumWidth(160);
    m_text->setMaximumWidth(260);
    row->addWidget(m_label);
    row->addWidget(m_field);
    row->addWidget(m_text, 1);
    row->addWidget(m_apply);
    row->addWidget(cancel);
    row->addStretch();
    connect(m_text, &QLineEdit::textChanged, this, &BulkBar::nameAnswer);
    connect(m_text, &QLineEdit::returnPressed, this, &BulkBar::answer);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkBar::nameAnswer);
    connect(m_apply, &QPushButton::clicked, this, &BulkBar::answer);
    connect(cancel, &QPushButton::clicked, this, [this] { ask(Question::None); });
    return page;
}

void BulkBar::setSelected(int count)
{
    if (count < leastSelected)
        ask(Question::None);
    m_selected = count;
    m_count->setText(tr("%1 selected", "a count of several contacts", count).arg(countText(count)));
    m_count->updateGeometry();
    setVisible(count >= leastSelected);
    nameAnswer();
}

void BulkBar::setFields(const std::vector<FieldKey> &fields)
{
    const QString current = m_field->currentData().toString();
    m_field->clear();
    for (const FieldKey &field : fields)
        m_field->addItem(contact::labelOf(field), field.toString());
    m_field->setCurrentIndex(std::max(0, m_field->findData(current)));
}

void BulkBar::ask(Question question)
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    showQuestion(question);
    if (question != Question::None)
        m_text->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        Q_EMIT leftForRows();
}

void BulkBar::showQuestion(Question question)
{
    m_question = question;
    m_isAnswered = false;
    m_pages->setCurrentIndex(question == Question::None ? 0 : 1);
    m_text->clear();
    if (question == Question::None)
        return;
    const bool isField = question == Question::SetField;
    m_field->setVisible(isField);
    m_label->setText(isField ? tr("Set") : question == Question::AddTags ? tr("Tag to add") : tr("Tag to remove"));
    m_text->setAccessibleName(isField ? tr("New value") : m_label->text());
    m_text->setPlaceholderText(isField ? tr("Empty clears it") : QString());
    nameAnswer();
}

void BulkBar::finish()
{
    if (m_question == Question::None)
        return;
    m_answered = m_question;
    m_answer = m_text->text();
    ask(Question::None);
}

void BulkBar::refuse()
{
    setAnswered(false);
}

void BulkBar::askAgain()
{
    if (m_answered == Question::None || m_question != Question::None || m_selected < leastSelected)
        return;
    showQuestion(m_answered);
    m_text->setText(m_answer);
}

/// The button says what it will do, and to how many.
void BulkBar::nameAnswer()
{
    const QString count = countText(m_selected);
    const bool isClearing = m_question == Question::SetField && m_text->text().trimmed().isEmpty();
    QString words = tr("Set for %1 contacts", "a count of several", m_selected);
    if (m_question == Question::AddTags)
        words = tr("Add to %1 contacts", "a count of several", m_selected);
    else if (m_question == Question::RemoveTags)
        words = tr("Remove from %1 contacts", "a count of several", m_selected);
    else if (isClearing)
        words = tr("Clear for %1 contacts", "a count of several", m_selected);
    m_apply->setText(words.arg(count));
    m_apply->setAccessibleName(words.arg(count));
    const bool isAnything = m_question == Question::SetField || !m_text->text().trimmed().isEmpty();
    m_apply->setEnabled(isAnything && !m_isAnswered);
    m_apply->updateGeometry();
}

void BulkBar::answer()
{
    if (!m_apply->isEnabled())
        return;
    setAnswered(true);
    const Question question = m_question;
    const QString text = m_text->text().trimmed();
    const auto field = FieldKey::fromString(m_field->currentData().toString());
    if (question == Question::AddTags)
        Q_EMIT tagsAdded(contact::splitList(text));
    else if (question == Question::RemoveTags)
        Q_EMIT tagsRemoved(contact::splitList(text));
    else if (field)
        Q_EMIT fieldSet(*field, text);
    else
        setAnswered(false);
}

/// An answer that is being done is not given twice.
void BulkBar::setAnswered(bool isAnswered)
{
    if (isAnswered && m_apply->hasFocus())
        m_text->setFocus(Qt::OtherFocusReason); // a button that is disabled hands the keyboard to anybody
    m_isAnswered = isAnswered;
    nameAnswer();
}

void BulkBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return m_question == Question::None ? Q_EMIT leftForRows() : ask(Question::None);
    Panel::keyPressEvent(event);
}

} // namespace onefold::ui::contacts
