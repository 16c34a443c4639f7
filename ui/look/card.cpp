// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/card.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace onefold::ui::look {

Card::Card(const QString &title, const QString &about, QWidget *parent)
    : QWidget(parent),
      m_content(new QVBoxLayout(this))
{
    m_content->setContentsMargins(16, 14, 16, 16);
    m_content->setSpacing(8);
    if (!title.isEmpty())
        m_content->addWidget(new Label(title, TextRole::Strong, this));
    if (!about.isEmpty())
        addNote(about, TextRole::Muted);
}

Label *Card::addField(const QString &label, QWidget *input)
{
    auto *const caption = new Label(label, TextRole::CaptionMuted, this);
    caption->setBuddy(input);
    if (input->accessibleName().isEmpty())
        input->setAccessibleName(label);
    auto *const field = new QVBoxLayout;
    field->setSpacing(4);
    field->addWidget(caption);
    field->addWidget(input);
    m_content->addLayout(field);
    return caption;
}

Label *Card::addNote(const QString &text, TextRole role)
{
    auto *const note = new Label(text, role, this);
    note->setWordWrap(true);
    m_content->addWidget(note);
    return note;
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    paintRounded(painter, rect(), tokens.panel, tokens.line);
}

} // namespace onefold::ui::look
