// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/valuebutton.h"

#include "ui/duplicates/paintvalue.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>

namespace onefold::ui::duplicates {

namespace {

constexpr int padding = 6;

} // namespace

ValueButton::ValueButton(const ComparedValue &value, const QString &name, QWidget *parent)
    : QAbstractButton(parent),
      m_value(value)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(name);
    setAccessibleDescription(wordOf(value.likeness));
    setToolTip(Qt::convertFromPlainText(value.text));
    connect(this, &QAbstractButton::toggled, this, [this](bool isOn) {
        if (isOn)
            Q_EMIT chosen();
    });
}

void ValueButton::setChosen(bool isChosen)
{
    const QSignalBlocker quiet(this);
    setChecked(isChosen);
    // The tab key comes once to each row, as to the buttons of a choice; the arrow keys come to all.
    setFocusPolicy(isChosen ? Qt::StrongFocus : Qt::ClickFocus);
    update();
}

void ValueButton::setLeft(bool isLeft)
{
    m_isLeft = isLeft;
    update();
}

QSize ValueButton::sizeHint() const
{
    return {widthOf(m_value, font()) + 2 * padding + 2, fontMetrics().height() + 8};
}

/// The border stands around the words, not around the room they might have.
QRect ValueButton::frameRect() const
{
    const int wanted = widthOf(m_value, font()) + 2 * padding + 2;
    return QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, std::min(width(), wanted), height()));
}

void ValueButton::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    const QRect frame = frameRect();
    if (underMouse() && !isChecked())
        look::paintRounded(painter, frame, tokens.ground, tokens.line);
    if (isChecked())
        look::paintRounded(painter, frame, {}, tokens.accent, 2, 4);
    paintValue(painter, frame.adjusted(padding, 0, -padding, 0), m_value,
        {.direction = layoutDirection(), .palette = palette(), .isLeft = m_isLeft});
    if (hasFocus())
        look::paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), {}, tokens.text, 1, 4);
}

void ValueButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return click();
    case Qt::Key_Space: Q_EMIT takeToggled(); return;
    default: event->ignore(); // the comparison walks by the arrow keys
    }
}

bool ValueButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace onefold::ui::duplicates
