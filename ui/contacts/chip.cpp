// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/chip.h"

#include "ui/contacts/wording.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>

namespace onefold::ui::contacts {

namespace {

constexpr int margin = 6;
constexpr int cross = 10;
constexpr int gap = 3;
// A longer item is elided; it stands in the tooltip in full.
constexpr int longestText = 220;

} // namespace

Chip::Chip(const QString &item, const QString &listName, QWidget *parent) : QAbstractButton(parent), m_item(item)
{
    setFocusPolicy(Qt::ClickFocus); // the arrow keys come here, the tab key goes from field to field
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    setFont(look::caption(font()));
    setAccessibleName(tr("Remove %1 from %2", "an item and a list").arg(visible(item), listName));
    setToolTip(Qt::convertFromPlainText(visible(item)));
}

QSize Chip::sizeHint() const
{
    const int text = std::min(longestText, fontMetrics().horizontalAdvance(visible(m_item)));
    return {margin + text + 2 + gap + cross + margin, fontMetrics().height() + 4}; // 2: advances are rounded
}

QRect Chip::crossRect() const
{
    const QRect place(width() - margin - cross, (height() - cross) / 2, cross, cross);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    look::paintRounded(painter, rect(), underMouse() ? tokens.line : tokens.sidebar, {}, 1, 4);
    painter.setPen(tokens.muted);
    const QRect room(margin, 0, width() - 2 * margin - gap - cross, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room), Qt::AlignCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(visible(m_item), Qt::ElideRight, room.width()));
    look::paintIcon(painter, crossRect(), look::Icon::Close, tokens.muted, layoutDirection());
    if (hasFocus())
        look::paintFocusRing(painter, rect(), tokens.accent, 4);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (crossRect().adjusted(-gap, -gap, margin, gap).contains(event->position().toPoint()))
        return QAbstractButton::mouseReleaseEvent(event);
    setDown(false);
    event->accept();
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace onefold::ui::contacts
