// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/emptystate.h"

#include <QVBoxLayout>

#include <utility>

namespace onefold::ui::look {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_sentence(new Label(TextRole::Muted, this)),
      m_action(new Button({}, ButtonRole::Plain, this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_sentence);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::act);
}

void EmptyState::say(const QString &sentence, const QString &action, std::function<void()> deed)
{
    m_deed = std::move(deed);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->updateGeometry();
}

void EmptyState::act() const
{
    const auto deed = m_deed; // it may say something else, which comes with a deed of its own
    if (deed)
        deed();
}

} // namespace onefold::ui::look
