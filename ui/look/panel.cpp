// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/panel.h"

#include "ui/look/tokens.h"

#include <QPainter>

namespace onefold::ui::look {

Panel::Panel(Ground ground, Qt::Edges lines, QWidget *parent) : QWidget(parent), m_ground(ground), m_lines(lines)
{ }

void Panel::setLines(Qt::Edges lines)
{
    m_lines = lines;
    update();
}

QColor Panel::groundIn(const Tokens &tokens) const
{
    switch (m_ground) {
    case Ground::Window: return tokens.ground;
    case Ground::Panel: return tokens.panel;
    case Ground::Sidebar: break;
    }
    return tokens.sidebar;
}

void Panel::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), groundIn(tokens));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Edge left = isMirrored ? Qt::RightEdge : Qt::LeftEdge;
    const Qt::Edge right = isMirrored ? Qt::LeftEdge : Qt::RightEdge;
    if (m_lines & Qt::TopEdge)
        painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (m_lines & left)
        painter.fillRect(QRect(0, 0, 1, height()), tokens.line);
    if (m_lines & right)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.line);
}

} // namespace onefold::ui::look
