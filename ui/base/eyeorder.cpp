// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/eyeorder.h"

#include <QWidget>

#include <algorithm>

namespace onefold::ui {

namespace {

/// Widgets of one row need not have the same height; their middles are this near.
constexpr int sameRow = 16;

void collect(const QWidget &parent, QWidgetList &stops)
{
    QWidgetList children = parent.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    children.removeIf([](const QWidget *child) { return !child->isVisible() || child->isWindow(); });
    const bool isLeftToRight = parent.layoutDirection() == Qt::LeftToRight;
    const auto place = [isLeftToRight](const QWidget *child) {
        const QPoint middle = child->geometry().center();
        return std::pair(middle.y() / sameRow, isLeftToRight ? middle.x() : -middle.x());
    };
    std::ranges::stable_sort(children, {}, place);
    for (QWidget *const child : children) {
        // Who hands the focus on is no stop; the one that gets it is.
        const bool isStop = (child->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !child->focusProxy();
        if (isStop && child->isEnabled())
            stops += child;
        collect(*child, stops);
    }
}

} // namespace

QWidgetList stopsInEyeOrder(QWidget &root)
{
    QWidgetList stops;
    collect(root, stops);
    return stops;
}

} // namespace onefold::ui
