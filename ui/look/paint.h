// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace onefold::ui::look {

/// A rounded rectangle with a border of @p width inside its edge; an invalid colour paints nothing.
void paintRounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, double width = 1,
    double radius = 6);

/// The ring around what has the keyboard: 2 px of the accent, just inside @p rect.
void paintFocusRing(QPainter &painter, const QRectF &rect, const QColor &accent, double radius = 6);

} // namespace onefold::ui::look
