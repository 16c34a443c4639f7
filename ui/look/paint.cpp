// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/paint.h"

#include <QPainter>

namespace onefold::ui::look {

void paintRounded(
    QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, double width, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = border.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, const QColor &accent, double radius)
{
    paintRounded(painter, rect, {}, accent, 2, radius);
}

} // namespace onefold::ui::look
