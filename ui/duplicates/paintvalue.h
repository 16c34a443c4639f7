// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/likeness.h"

#include <QFont>
#include <QPalette>
#include <QRect>

class QPainter;

namespace onefold::ui::duplicates {

/// How a value is to be painted beside others.
struct ValueLook {
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QPalette palette = {};
    bool isLeft = false; ///< of a contact that was taken out of the group
};

/// Paints a value into @p rect: a text with what differs marked, or the items of a list as chips; what does not fit is
/// elided. A dash where there is none.
void paintValue(QPainter &painter, const QRect &rect, const ComparedValue &value, const ValueLook &look);

/// How wide the value is in full.
[[nodiscard]] int widthOf(const ComparedValue &value, const QFont &font);

} // namespace onefold::ui::duplicates
