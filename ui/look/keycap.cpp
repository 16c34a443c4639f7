// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/keycap.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace onefold::ui::look {

namespace {

constexpr int padding = 6;

} // namespace

KeyCap::KeyCap(const QString &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(caption(font()));
    return {metrics.horizontalAdvance(m_keys) + 2 * padding, metrics.height() + 3};
}

void KeyCap::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    paintRounded(painter, rect(), {}, tokens.line, 1, 4);
    painter.setFont(caption(font()));
    painter.setPen(tokens.faint);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(rect(), Qt::AlignCenter, m_keys);
}

} // namespace onefold::ui::look
