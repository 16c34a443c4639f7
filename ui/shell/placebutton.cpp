// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/placebutton.h"

#include "ui/contacts/wording.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace onefold::ui::shell {

namespace {

constexpr int placeHeight = 31;
constexpr int padding = 8;
constexpr int badgePadding = 7;
constexpr int gap = 10;

} // namespace

PlaceButton::PlaceButton(const Place &place, QWidget *parent) : QAbstractButton(parent), m_place(place)
{
    setText(place.name);
    setAccessibleName(place.name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateWords();
}

void PlaceButton::setCount(qint64 count)
{
    m_place.count = count;
    updateWords();
    update();
}

void PlaceButton::setCurrent(bool current)
{
    // One of an exclusive group could not be unchecked: there are pages that are no place.
    setAutoExclusive(false);
    setChecked(current);
    setAutoExclusive(true);
}

void PlaceButton::updateWords()
{
    const QString count = m_place.count < 0 ? QString() : contacts::countText(m_place.count);
    setAccessibleDescription(count);
    setToolTip(count);
}

QSize PlaceButton::sizeHint() const
{
    return {look::measure::sidebar, std::max(placeHeight, fontMetrics().height() + 12)};
}

int PlaceButton::countWidth() const
{
    if (m_place.count < 0)
        return 0;
    const QFontMetrics metrics(look::strong(font()));
    return metrics.horizontalAdvance(contacts::shortCountText(m_place.count))
        + (m_place.isUrgent ? 2 * badgePadding : 0);
}

void PlaceButton::paintCount(QPainter &painter) const
{
    if (m_place.count < 0 || (m_place.isUrgent && m_place.count == 0))
        return;
    const look::Tokens &tokens = look::tokensFor(palette());
    const int room = countWidth();
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect(), QRect(width() - padding - room, 0, room, height()));
    painter.setPen(isChecked() ? tokens.accentText : tokens.faint);
    if (m_place.isUrgent) {
        const int badgeHeight = painter.fontMetrics().height() + 2;
        const QRect badge(place.left(), (height() - badgeHeight) / 2, room, badgeHeight);
        look::paintRounded(painter, badge, tokens.caution.ground, {}, 1, badgeHeight / 2.0);
        painter.setPen(tokens.caution.ink);
        painter.setFont(look::strong(font()));
        return painter.drawText(badge, Qt::AlignCenter, contacts::shortCountText(m_place.count));
    }
    painter.drawText(place,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
        contacts::shortCountText(m_place.count));
}

void PlaceButton::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    if (isChecked() || underMouse())
        look::paintRounded(painter, rect(), isChecked() ? tokens.accentGround : tokens.faintLine, {});
    if (hasFocus())
        look::paintFocusRing(painter, rect(), tokens.accent);
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    constexpr int size = look::measure::icon;
    look::paintIcon(painter, mirrored({padding, (height() - size) / 2, size, size}), m_place.icon,
        isChecked() ? tokens.accentText : tokens.muted, layoutDirection());
    painter.setPen(isChecked() ? tokens.accentText : tokens.text);
    painter.setFont(isChecked() ? look::strong(font()) : font());
    const int start = padding + size + gap;
    const int room = width() - start - padding - (countWidth() > 0 ? countWidth() + gap : 0);
    painter.drawText(mirrored({start, 0, room, height()}),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        painter.fontMetrics().elidedText(contacts::visible(m_place.name), Qt::ElideRight, room));
    paintCount(painter);
}

bool PlaceButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace onefold::ui::shell
