// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/taborder.h"

#include <QLayout>
#include <QWidget>

namespace onefold::ui::contacts {

namespace {

void collect(QLayout &layout, QWidgetList &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *const item = layout.itemAt(i);
        if (item->layout())
            collect(*item->layout(), stops);
        QWidget *const widget = item->widget();
        if (!widget)
            continue;
        // Also in the order of children, which whoever orders the tab keys of the whole window goes by.
        widget->raise();
        QWidget *const stop = widget->focusProxy() ? widget->focusProxy() : widget;
        if (stop->focusPolicy() & Qt::TabFocus)
            stops += stop;
        if (widget->layout())
            collect(*widget->layout(), stops);
    }
}

} // namespace

void orderTabsIn(QLayout &layout)
{
    QWidgetList stops;
    collect(layout, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace onefold::ui::contacts
