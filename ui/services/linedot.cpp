// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/linedot.h"

#include "ui/look/tokens.h"

#include <QPainter>
#include <QTextDocument>

namespace onefold::ui::services {

using Line = sync::CourierStatus::Line;

namespace {

constexpr int diameter = 8;

} // namespace

LineDot::LineDot(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void LineDot::tell(Line line, const QString &words)
{
    m_line = line;
    setToolTip(Qt::convertFromPlainText(words));
    update();
}

QSize LineDot::sizeHint() const
{
    return {diameter + 2, diameter + 2};
}

void LineDot::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place(1, 1, diameter, diameter);
    if (m_line == Line::Online || m_line == Line::Blocked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_line == Line::Online ? tokens.created.ink : tokens.caution.ink);
        painter.drawEllipse(place);
    } else {
        constexpr qreal stroke = 1.5;
        painter.setPen(QPen(tokens.muted, stroke));
        painter.drawEllipse(place.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
    }
}

} // namespace onefold::ui::services
