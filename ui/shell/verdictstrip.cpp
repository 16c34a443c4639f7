// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/verdictstrip.h"

#include "ui/look/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;
using look::Icon;
using look::TextRole;

namespace {

constexpr int margin = 10;
constexpr int iconRoom = look::measure::icon + 8;

struct Dress {
    Icon icon = Icon::None;
    QColor ink;
    QColor ground;
};

Dress dressOf(NoticeLook look, const look::Tokens &tokens)
{
    switch (look) {
    case NoticeLook::Created: return {Icon::Created, tokens.created.ink, tokens.created.ground};
    case NoticeLook::Updated: return {Icon::CircleCheck, tokens.accentText, tokens.accentGround};
    case NoticeLook::Unchanged: return {Icon::Unchanged, tokens.muted, tokens.sidebar};
    case NoticeLook::Queued: return {Icon::Clock, tokens.muted, tokens.sidebar};
    case NoticeLook::Caution: return {Icon::Caution, tokens.caution.ink, tokens.caution.ground};
    case NoticeLook::Failed: return {Icon::Failed, tokens.error.ink, tokens.error.ground};
    case NoticeLook::Unknown: break;
    }
    return {Icon::Question, tokens.unknown.ink, tokens.unknown.ground};
}

} // namespace

VerdictStrip::VerdictStrip(QWidget *parent)
    : QWidget(parent),
      m_headline(new look::Label(TextRole::Strong, this)),
      m_detail(new look::Label(TextRole::Body, this)),
      m_actions(new QHBoxLayout),
      m_close(new look::Button(tr("Dismiss"), look::ButtonRole::Bare, this))
{
    setFixedHeight(std::max(look::measure::strip, fontMetrics().height() + 20));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(margin, 0, margin - 4, 1);
    layout->setSpacing(5);
    layout->addSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_detail, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);
    m_headline->setElided(Qt::ElideRight);
    m_detail->setElided(Qt::ElideRight);
    m_close->setLeadingIcon(Icon::Close);
    m_close->setSpokenOnly(true);
    connect(m_close, &QPushButton::clicked, this, &VerdictStrip::dismiss);
    apply();
}

void VerdictStrip::setResting(const QString &title, const QString &detail)
{
    m_restingTitle = title;
    m_restingDetail = detail;
    if (m_isResting)
        apply();
}

void VerdictStrip::say(const Notice &notice)
{
    m_notice = notice;
    m_isResting = false;
    apply();
    Q_EMIT newsChanged(true);
}

void VerdictStrip::dismiss()
{
    m_isResting = true;
    m_notice = {};
    apply();
    Q_EMIT newsChanged(false);
}

void VerdictStrip::letGo()
{
    const bool isOpen = m_notice.look == NoticeLook::Failed || m_notice.look == NoticeLook::Unknown;
    if (!m_isResting && !isOpen && !m_notice.isUnderWay)
        dismiss();
}

QString VerdictStrip::words() const
{
    return m_detail->text().isEmpty() ? m_headline->text() : QString(m_headline->text() + u' ' + m_detail->text());
}

/// Buttons that still fit stay: who is about to press Cancel must not lose it to the next word on progress.
void VerdictStrip::rebuildActions()
{
    const QColor ink = dressOf(m_notice.look, look::tokensFor(QApplication::palette())).ink;
    QStringList texts;
    for (const NoticeAction &action : m_notice.actions)
        texts += action.text;
    if (texts != m_actionTexts) {
        while (QLayoutItem *const item = m_actions->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        for (qsizetype i = 0; i < texts.size(); ++i) {
            auto *const button = new look::Button(texts.at(i), look::ButtonRole::Link, this);
            m_actions->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this, i] { act(static_cast<std::size_t>(i)); });
        }
        m_actionTexts = texts;
    }
    for (int i = 0; i < m_actions->count(); ++i)
        static_cast<look::Button *>(m_actions->itemAt(i)->widget())->setInk(ink);
}

void VerdictStrip::act(std::size_t number)
{
    if (number >= m_notice.actions.size())
        return;
    const auto run = m_notice.actions[number].run; // what it does may say something else
    run();
}

void VerdictStrip::apply()
{
    const look::Tokens &tokens = look::tokensFor(QApplication::palette());
    const Dress dress = dressOf(m_notice.look, tokens);
    m_headline->setText(m_isResting ? m_restingTitle : m_notice.headline);
    m_headline->setRole(m_isResting ? TextRole::Title : TextRole::Strong);
    m_headline->setInk(m_isResting ? tokens.text : dress.ink);
    const QString detail = m_isResting ? m_restingDetail : m_notice.detail;
    m_detail->setText(detail.isEmpty() ? QString() : QString(u"· "_s + detail));
    m_detail->setInk(m_isResting ? tokens.muted : dress.ink);
    m_close->setInk(dress.ink);
    m_close->setVisible(!m_isResting);
    layout()->itemAt(0)->spacerItem()->changeSize(m_isResting ? 0 : iconRoom, 0, QSizePolicy::Fixed);
    layout()->invalidate();
    rebuildActions();
    setAccessibleName(words());
    update();
}

void VerdictStrip::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(QApplication::palette());
    const Dress dress = dressOf(m_notice.look, tokens);
    QPainter painter(this);
    painter.fillRect(rect(), m_isResting ? tokens.panel : dress.ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (m_isResting)
        return;
    constexpr int size = look::measure::icon;
    const QRect place(margin + 2, (height() - size) / 2, size, size);
    look::paintIcon(
        painter, QStyle::visualRect(layoutDirection(), rect(), place), dress.icon, dress.ink, layoutDirection());
}

void VerdictStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        apply();
    QWidget::changeEvent(event);
}

} // namespace onefold::ui::shell
