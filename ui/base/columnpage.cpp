// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/columnpage.h"

#include "ui/look/panel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace onefold::ui {

namespace {

constexpr int margin = 24;
constexpr int widest = 720;

} // namespace

ColumnPage::ColumnPage(const QString &title, const QString &about, QWidget *parent)
    : Page(parent),
      m_title(title),
      m_about(about),
      m_outer(new QVBoxLayout(this)),
      m_scroll(new QScrollArea(this)),
      m_bar(new look::Panel(look::Ground::Panel, Qt::TopEdge, this)),
      m_buttons(new QHBoxLayout(m_bar))
{
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_scroll->setAccessibleName(title);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const content = new look::Panel(look::Ground::Window);
    auto *const sides = new QHBoxLayout(content);
    sides->setContentsMargins(margin, margin, margin, margin);
    auto *const column = new QWidget(content);
    column->setMaximumWidth(widest);
    m_cards = new QVBoxLayout(column);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(16);
    m_cards->addStretch();
    sides->addWidget(column, 1);
    sides->addStretch(0);
    m_scroll->setWidget(content);
    m_buttons->setContentsMargins(margin, 12, margin, 12);
    m_buttons->addStretch();
    m_bar->hide();
    m_outer->addWidget(m_scroll, 1);
    m_outer->addWidget(m_bar);
}

void ColumnPage::hostStrip(QWidget *strip)
{
    m_outer->insertWidget(0, strip);
    strip->show();
    Q_EMIT restingChanged(m_title, m_about);
}

void ColumnPage::focusMain()
{
    for (QWidget *const child : m_scroll->widget()->findChildren<QWidget *>()) {
        if (child->isVisibleTo(this) && child->isEnabled() && child->focusPolicy() & Qt::TabFocus)
            return child->setFocus(Qt::OtherFocusReason);
    }
    m_scroll->setFocus(Qt::OtherFocusReason);
}

look::Card *ColumnPage::addCard(const QString &title, const QString &about)
{
    auto *const card = new look::Card(title, about, m_scroll->widget());
    m_cards->insertWidget(m_cards->count() - 1, card);
    return card;
}

look::Button *ColumnPage::addButton(const QString &text, look::ButtonRole role)
{
    auto *const button = new look::Button(text, role, m_bar);
    m_buttons->addWidget(button);
    m_bar->show();
    return button;
}

void ColumnPage::setAbout(const QString &about)
{
    m_about = about;
    if (isVisible())
        Q_EMIT restingChanged(m_title, m_about);
}

} // namespace onefold::ui
