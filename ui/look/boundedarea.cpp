// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/boundedarea.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace onefold::ui::look {

namespace {

// What stays of it where a page is short: some three lines.
constexpr int least = 64;

} // namespace

BoundedArea::BoundedArea(int highest, QWidget *parent) : QScrollArea(parent), m_highest(highest)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
}

void BoundedArea::hold(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // which setWidget() has turned on
    updateGeometry();
}

QSize BoundedArea::sizeHint() const
{
    return widget() ? sizeFor(widget()->sizeHint(), m_highest) : QSize(0, 0);
}

QSize BoundedArea::minimumSizeHint() const
{
    return widget() ? sizeFor(widget()->minimumSizeHint(), least) : QSize(0, 0);
}

/// As wide as @p content and a scroll bar, and as high as the content is at the width that the area has now.
QSize BoundedArea::sizeFor(QSize content, int limit) const
{
    const int width = std::max(viewport()->width(), widget()->minimumSizeHint().width());
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
    return {content.width() + verticalScrollBar()->sizeHint().width(), std::min(height, limit)};
}

bool BoundedArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return isHandled;
}

void BoundedArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

} // namespace onefold::ui::look
