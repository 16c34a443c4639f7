// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formnote.h"

#include "ui/look/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace onefold::ui::contacts {

namespace {

constexpr int margin = 16;

} // namespace

FormNote::FormNote(QWidget *parent)
    : QWidget(parent),
      m_words(new look::Label(look::TextRole::Caption, this)),
      m_action(new look::Button({}, look::ButtonRole::Link, this))
{
    m_words->setWordWrap(true);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(margin, 8, margin, 8);
    layout->setSpacing(10);
    layout->addSpacing(look::measure::icon + 8); // the icon's place
    layout->addWidget(m_words, 1);
    layout->addWidget(m_action);
    hide();
    connect(m_action, &QPushButton::clicked, this, &FormNote::acted);
}

void FormNote::say(const QString &words, bool isUrgent, const QString &action)
{
    m_isUrgent = isUrgent;
    m_words->setText(words);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->updateGeometry();
    m_action->setVisible(!action.isEmpty());
    applyColours();
    setVisible(!words.isEmpty());
}

void FormNote::applyColours()
{
    const look::Tokens &tokens = look::tokensFor(QApplication::palette());
    m_words->setInk(m_isUrgent ? tokens.caution.ink : tokens.muted);
    m_action->setInk(m_isUrgent ? tokens.caution.ink : QColor());
    update();
}

void FormNote::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_isUrgent ? tokens.caution.ground : tokens.sidebar);
    constexpr int size = look::measure::icon;
    const QRect place(margin, (height() - size) / 2, size, size);
    look::paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place),
        m_isUrgent ? look::Icon::Caution : look::Icon::History, m_isUrgent ? tokens.caution.ink : tokens.muted,
        layoutDirection());
}

void FormNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

} // namespace onefold::ui::contacts
