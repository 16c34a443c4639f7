// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/valuelabel.h"

#include "ui/duplicates/paintvalue.h"

#include <QPainter>
#include <QTextDocument>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6; // as in the border of a value that can be chosen

} // namespace

ValueLabel::ValueLabel(const ComparedValue &value, QWidget *parent) : QLabel(parent), m_value(value)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const QString words = value.items.isEmpty() ? value.text : value.items.join(u", "_s);
    setText(words.isEmpty() ? u"—"_s : words);
    setToolTip(Qt::convertFromPlainText(words));
}

void ValueLabel::setLeft(bool isLeft)
{
    m_isLeft = isLeft;
    update();
}

QSize ValueLabel::sizeHint() const
{
    return {widthOf(m_value, font()) + 2 * padding + 2, fontMetrics().height() + 8};
}

void ValueLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintValue(painter, rect().adjusted(padding, 0, -padding, 0), m_value,
        {.direction = layoutDirection(), .palette = palette(), .isLeft = m_isLeft});
}

} // namespace onefold::ui::duplicates
