// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/label.h"

#include "ui/look/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>

namespace onefold::ui::look {

namespace {

constexpr int widestLeast = 120;

} // namespace

Label::Label(TextRole role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    applyFont();
    applyInk();
}

Label::Label(const QString &text, TextRole role, QWidget *parent) : Label(role, parent)
{
    setText(text);
}

void Label::setRole(TextRole role)
{
    m_role = role;
    applyFont();
    applyInk();
}

void Label::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
}

void Label::setInk(const QColor &ink)
{
    m_ink = ink;
    applyInk();
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (m_elide != Qt::ElideNone)
        return {0, hint.height()};
    // One long word is not to make a whole column as wide as it is.
    return wordWrap() ? QSize(std::min(hint.width(), widestLeast), hint.height()) : hint;
}

QColor Label::ink() const
{
    if (m_ink.isValid())
        return m_ink;
    const Tokens &tokens = tokensFor(QApplication::palette());
    const bool isMuted = m_role == TextRole::Muted || m_role == TextRole::CaptionMuted || m_role == TextRole::Caption;
    return isMuted ? tokens.muted : tokens.text;
}

void Label::applyFont()
{
    const QFont base = QApplication::font();
    switch (m_role) {
    case TextRole::Body:
    case TextRole::Muted: setFont(base); break;
    case TextRole::Caption:
    case TextRole::CaptionMuted: setFont(caption(base)); break;
    case TextRole::Strong: setFont(strong(base)); break;
    case TextRole::Title: setFont(title(base)); break;
    }
}

void Label::applyInk()
{
    m_applying = true;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink());
    setPalette(own);
    m_applying = false;
}

/// As people read it: to a label with a buddy a single & marks a shortcut, and two stand for one.
QString Label::words() const
{
    return buddy() ? QString(text()).replace(QStringLiteral("&&"), QStringLiteral("&")) : text();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(ink());
    const QRect rect = contentsRect();
    const QString words = this->words();
    const QString shown = fontMetrics().elidedText(words, m_elide, rect.width());
    setToolTip(shown == words ? QString() : Qt::convertFromPlainText(words));
    painter.drawText(
        rect, static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine, shown);
}

void Label::changeEvent(QEvent *event)
{
    // ApplicationPaletteChange does not come here (Qt 6.4): what follows from it for this widget does.
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyInk();
    else if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
    QLabel::changeEvent(event);
}

} // namespace onefold::ui::look
