// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/style.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QListView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <QWidget>

namespace onefold::ui::look {

using namespace Qt::StringLiterals;

namespace {

constexpr int headerMargin = 10;
constexpr int inputMargin = 9;
constexpr int scrollBarExtent = 12;
constexpr int listRow = 28;

QColor inputBorder(const Tokens &tokens, const QWidget *widget)
{
    const QByteArray severity = widget ? widget->property(severityProperty).toByteArray() : QByteArray();
    if (severity == "error")
        return tokens.error.ink;
    return severity == "caution" ? tokens.caution.ink : tokens.inputLine;
}

void paintInput(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    // A line inside of another input has no frame of its own.
    const auto *const frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth == 0)
        return;
    const Tokens &tokens = tokensFor(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool hasProblem = widget && !widget->property(severityProperty).toByteArray().isEmpty();
    const QColor border = hasFocus && !hasProblem ? tokens.accent : inputBorder(tokens, widget);
    paintRounded(painter, option.rect, tokens.panel, border, hasFocus ? 2 : 1);
}

void paintHeaderLabel(const QStyleOptionHeader &option, QPainter &painter)
{
    const Tokens &tokens = tokensFor(option.palette);
    QFont font = strong(caption(painter.font()));
    painter.setFont(font);
    painter.setPen(option.state & QStyle::State_MouseOver ? tokens.text : tokens.muted);
    const QRect inner = option.rect.adjusted(headerMargin, 0, -headerMargin / 2, 0);
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    constexpr int arrow = 12;
    const int room = inner.width() - (isSorted ? arrow + 4 : 0);
    const QString shown = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, room);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, inner),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        shown);
    if (!isSorted)
        return;
    const QRect place(inner.x() + painter.fontMetrics().horizontalAdvance(shown) + 4,
        inner.y() + (inner.height() - arrow) / 2, arrow, arrow);
    // Qt calls it "sort down" where the smallest stands on top.
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, place),
        option.sortIndicator == QStyleOptionHeader::SortDown ? Icon::ArrowUp : Icon::ArrowDown, tokens.muted,
        option.direction);
}

void paintHeaderGround(const QStyleOption &option, QPainter &painter)
{
    const Tokens &tokens = tokensFor(option.palette);
    painter.fillRect(option.rect, tokens.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
}

/// The ground that the scroll bar stands on: rows and lists have the panel's, whatever is around them.
QColor groundUnder(const QWidget *scrollBar, const Tokens &tokens)
{
    for (const QWidget *widget = scrollBar; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QAbstractItemView *>(widget))
            return tokens.panel;
        if (const auto *const panel = qobject_cast<const Panel *>(widget))
            return panel->groundIn(tokens);
    }
    return tokens.ground;
}

void paintScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QStyle &style, const QWidget *widget)
{
    const Tokens &tokens = tokensFor(option.palette);
    painter.fillRect(option.rect, groundUnder(widget, tokens));
    if (option.minimum == option.maximum)
        return;
    const QRect slider = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool isHot = option.state & QStyle::State_MouseOver && option.activeSubControls & QStyle::SC_ScrollBarSlider;
    paintRounded(painter, QRectF(slider).adjusted(3, 3, -3, -3), isHot ? tokens.faint : tokens.inputLine, {}, 1, 3);
}

/// A list on a page has an input's frame; its rows are square, so the corners are nearly so.
void paintListFrame(const QStyleOption &option, QPainter &painter)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    constexpr double radius = 3;
    paintRounded(
        painter, option.rect, tokens.panel, hasFocus ? tokens.accent : tokens.inputLine, hasFocus ? 2 : 1, radius);
}

void paintCheck(const QStyleOption &option, QPainter &painter)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor accent = isEnabled ? tokens.accent : tokens.faint;
    constexpr double radius = 4;
    const bool isOff = option.state & QStyle::State_Off;
    paintRounded(painter, option.rect, isOff ? tokens.panel : accent, isOff ? tokens.inputLine : accent, 1, radius);
    const QRect inner = option.rect.adjusted(2, 2, -2, -2);
    if (option.state & QStyle::State_On)
        paintIcon(painter, inner, Icon::Check, tokens.onAccent, option.direction);
    else if (!isOff)
        painter.fillRect(QRect(inner.left() + 1, inner.center().y(), inner.width() - 2, 2), tokens.onAccent);
}

void paintRadio(const QStyleOption &option, QPainter &painter)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isOn = option.state & QStyle::State_On;
    const QColor accent = option.state & QStyle::State_Enabled ? tokens.accent : tokens.faint;
    const double radius = option.rect.height() / 2.0;
    paintRounded(painter, option.rect, tokens.panel, isOn ? accent : tokens.inputLine, isOn ? 2 : 1, radius);
    if (isOn)
        paintRounded(painter, QRectF(option.rect).adjusted(4, 4, -4, -4), accent, {}, 1, radius - 4);
}

/// All bars here are thin and say in words beside them how far the work is.
void paintProgress(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const Tokens &tokens = tokensFor(option.palette);
    const double radius = option.rect.height() / 2.0;
    paintRounded(painter, option.rect, tokens.line, {}, 1, radius);
    const int whole = option.maximum - option.minimum;
    if (whole <= 0 || option.progress <= option.minimum)
        return;
    QRect done = option.rect;
    const double share = static_cast<double>(option.progress - option.minimum) / whole;
    done.setWidth(std::max(done.height(), static_cast<int>(done.width() * share)));
    paintRounded(painter, QStyle::visualRect(option.direction, option.rect, done), tokens.accent, {}, 1, radius);
}

/// What is chosen in a list looks as in the table.
QStyleOptionViewItem dressed(const QStyleOptionViewItem &item)
{
    const Tokens &tokens = tokensFor(item.palette);
    QStyleOptionViewItem dressed = item;
    dressed.palette.setColor(QPalette::Highlight, tokens.accentGround);
    dressed.palette.setColor(QPalette::HighlightedText, tokens.accentText);
    return dressed;
}

void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    paintInput(option, painter, widget);
    constexpr int size = 14;
    const QRect place(option.rect.right() - size - inputMargin, option.rect.center().y() - size / 2 + 1, size, size);
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, place), Icon::ChevronDown,
        tokensFor(option.palette).muted, option.direction);
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s)
{ }

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: return paintInput(*option, *painter, widget);
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheck(*option, *painter);
    case PE_IndicatorRadioButton: return paintRadio(*option, *painter);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, groundUnder(widget, tokensFor(option->palette)));
    case PE_FrameFocusRect: return paintFocusRing(*painter, option->rect, tokensFor(option->palette).accent);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderEmptyArea: return paintHeaderGround(*option, *painter);
    case CE_Header:
        if (const auto *const header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            paintHeaderGround(*header, *painter);
            return paintHeaderLabel(*header, *painter);
        }
        break;
    case CE_ShapedFrame:
        if (const auto *const frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && qobject_cast<const QAbstractItemView *>(widget)) {
            return frame->frameShape == QFrame::NoFrame ? void() : paintListFrame(*option, *painter);
        }
        break;
    case CE_ItemViewItem:
        if (const auto *const item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem own = dressed(*item);
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_ProgressBar:
        if (const auto *const bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paintProgress(*bar, *painter);
        break;
    case CE_Splitter: return painter->fillRect(option->rect, tokensFor(option->palette).line);
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *const slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(*slider, *painter, *this, widget);
    }
    if (control == CC_ComboBox) {
        if (const auto *const box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paintComboBox(*box, *painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_SplitterWidth: return 1;
    case PM_HeaderMargin: return headerMargin;
    case PM_HeaderMarkSize: return 12;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin:
        if (qobject_cast<const QTableView *>(widget))
            return headerMargin - 1; // Qt adds one: cells stand below the words of their header
        return qobject_cast<const QAbstractItemView *>(widget) ? inputMargin - 2
                                                               : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return measure::icon;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    if (hint == SH_ItemView_ShowDecorationSelected)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    return pixmap == SP_LineEditClearButton ? paletteIcon(Icon::Close)
                                            : QProxyStyle::standardIcon(pixmap, option, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Qt keeps another 2 px between the contents and the text.
    return element == SE_LineEditContents ? option->rect.adjusted(inputMargin - 2, 2, 2 - inputMargin, -2) : rect;
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control != CC_ComboBox || part != SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // As far in as the text of a line; Qt keeps another pixel.
    const QRect room = option->rect.adjusted(inputMargin - 1, 2, -(measure::icon + 2 * inputMargin), -2);
    return visualRect(option->direction, option->rect, room);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox)
        made.setHeight(std::max(measure::input, size.height() + 10));
    if (type == CT_HeaderSection)
        made.setHeight(std::max(measure::header, size.height() + 10));
    if (type == CT_ItemViewItem && qobject_cast<const QListView *>(widget))
        made.setHeight(std::max(listRow, made.height()));
    return made;
}

} // namespace onefold::ui::look
