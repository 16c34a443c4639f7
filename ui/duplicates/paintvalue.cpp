// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/paintvalue.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;

namespace {

constexpr int chipPadding = 6;
constexpr int chipGap = 4;
constexpr int longestChip = 160;

int chipWidth(const QString &item, const QFontMetrics &metrics)
{
    return std::min(longestChip, metrics.horizontalAdvance(item) + 2) + 2 * chipPadding;
}

void paintChips(QPainter &painter, const QRect &rect, const QStringList &items, const ValueLook &look)
{
    const look::Tokens &tokens = look::tokensFor(look.palette);
    painter.setFont(look::caption(painter.font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = metrics.height() + 4;
    int x = rect.left();
    for (const QString &item : items) {
        const int width = std::min(chipWidth(item, metrics), rect.right() + 1 - x);
        if (width <= 2 * chipPadding)
            break;
        const QRect chip = QStyle::visualRect(
            look.direction, rect, QRect(x, rect.top() + (rect.height() - height) / 2, width, height));
        look::paintRounded(painter, chip, tokens.sidebar, {}, 1, 4);
        painter.setPen(look.isLeft ? tokens.faint : tokens.muted);
        painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine,
            metrics.elidedText(item, Qt::ElideRight, width - 2 * chipPadding + 2));
        x += width + chipGap;
    }
}

QList<QTextLayout::FormatRange> formatsOf(const std::vector<Mark> &marks, qsizetype end, const look::Tokens &tokens)
{
    QTextCharFormat format;
    format.setBackground(tokens.caution.ground);
    format.setForeground(tokens.caution.ink);
    QList<QTextLayout::FormatRange> ranges;
    for (const Mark &mark : marks) {
        const qsizetype length = std::min(mark.length, end - mark.start);
        if (length > 0)
            ranges.append({static_cast<int>(mark.start), static_cast<int>(length), format});
    }
    return ranges;
}

void paintText(QPainter &painter, const QRect &rect, const ComparedValue &value, const ValueLook &look)
{
    const look::Tokens &tokens = look::tokensFor(look.palette);
    const QString shown = painter.fontMetrics().elidedText(value.text, Qt::ElideRight, rect.width());
    // What is elided keeps its marks up to the dots.
    const qsizetype end = shown == value.text ? shown.size() : std::max<qsizetype>(0, shown.size() - 1);
    QTextLayout layout(shown, painter.font());
    QTextOption option(Qt::AlignAbsolute | (look.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    option.setTextDirection(Qt::LayoutDirectionAuto); // a phone number is read from the left everywhere
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(value.marks, end, tokens));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(look.isLeft ? tokens.faint : tokens.text);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace

void paintValue(QPainter &painter, const QRect &rect, const ComparedValue &value, const ValueLook &look)
{
    if (!value.items.isEmpty())
        return paintChips(painter, rect, value.items, look);
    if (!value.text.isEmpty())
        return paintText(painter, rect, value, look);
    painter.setPen(look::tokensFor(look.palette).faint);
    painter.drawText(
        rect, static_cast<int>(QStyle::visualAlignment(look.direction, Qt::AlignLeft | Qt::AlignVCenter)), u"—"_s);
}

int widthOf(const ComparedValue &value, const QFont &font)
{
    if (value.items.isEmpty())
        return QFontMetrics(font).horizontalAdvance(value.text);
    const QFontMetrics metrics(look::caption(font));
    int width = -chipGap;
    for (const QString &item : value.items)
        width += chipWidth(item, metrics) + chipGap;
    return width;
}

} // namespace onefold::ui::duplicates
