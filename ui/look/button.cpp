// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/button.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>

namespace onefold::ui::look {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 8;
constexpr int hintPadding = 5;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
        static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
        static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

} // namespace

struct Button::Colours {
    QColor fill;
    QColor border;
    QColor text;
};

Button::Button(const QString &text, ButtonRole role, QWidget *parent) : QPushButton(text, parent), m_role(role)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(text);
    const bool isLine = role == ButtonRole::Link;
    setSizePolicy(isLine ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setRole(ButtonRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void Button::setLeadingIcon(Icon icon)
{
    m_leading = icon;
    updateGeometry();
    update();
}

void Button::setTrailingIcon(Icon icon)
{
    m_trailing = icon;
    updateGeometry();
}

void Button::setHint(const QString &hint)
{
    m_hint = hint;
    updateGeometry();
}

void Button::setSpokenOnly(bool spokenOnly)
{
    m_spokenOnly = spokenOnly;
    setToolTip(spokenOnly ? Qt::convertFromPlainText(text()) : QString());
    updateGeometry();
}

void Button::setPossible(bool isPossible, const QString &hindrance)
{
    const QString why = isPossible ? hindrance : QString();
    setEnabled(isPossible && why.isEmpty());
    setHindrance(why);
}

void Button::setHindrance(const QString &why)
{
    setToolTip(why);
    setAccessibleDescription(why);
}

void Button::setInk(const QColor &ink)
{
    m_ink = ink;
    update();
}

int Button::padding() const
{
    if (m_role == ButtonRole::Link)
        return 3;
    return m_spokenOnly ? 7 : 13;
}

QString Button::shownText() const
{
    return m_spokenOnly ? QString() : QString(text()).replace(u"&&"_s, u"&"_s);
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(medium(font()));
    int width = 2 * padding() + metrics.horizontalAdvance(shownText());
    const int words = m_spokenOnly ? 0 : gap;
    if (m_leading != Icon::None)
        width += measure::icon + words;
    if (m_trailing != Icon::None)
        width += measure::icon + words;
    if (!m_hint.isEmpty())
        width += gap + 2 * hintPadding + QFontMetrics(caption(font())).horizontalAdvance(m_hint);
    const int least = m_role == ButtonRole::Link ? 20 : measure::input;
    const int space = m_role == ButtonRole::Link ? 4 : 14;
    return {width, std::max(least, metrics.height() + space)};
}

Button::Colours Button::colours() const
{
    const Tokens &tokens = tokensFor(palette());
    const bool isHot = underMouse() && isEnabled();
    Colours colours;
    switch (m_role) {
    case ButtonRole::Primary:
        colours = {tokens.accent, {}, tokens.onAccent};
        if (!isEnabled())
            colours = {mixed(tokens.accent, tokens.panel, 0.5), {}, tokens.onAccent};
        else if (isDown() || isHot)
            colours.fill = mixed(tokens.accent, tokens.text, isDown() ? 0.2 : 0.1);
        break;
    case ButtonRole::Plain:
        colours = {isDown() ? tokens.line
                : isHot     ? tokens.ground
                            : tokens.panel,
            tokens.line, isEnabled() ? tokens.text : tokens.faint};
        break;
    case ButtonRole::Link: colours = {{}, {}, isEnabled() ? tokens.accent : tokens.faint}; break;
    case ButtonRole::Bare:
        colours = {isDown() || isHot ? tokens.faintLine : QColor(), {}, isEnabled() ? tokens.text : tokens.faint};
        break;
    }
    if (m_ink.isValid())
        colours.text = m_ink;
    return colours;
}

void Button::paintGround(QPainter &painter, const Colours &colours) const
{
    const Tokens &tokens = tokensFor(palette());
    if (colours.fill.isValid() || colours.border.isValid())
        paintRounded(painter, rect(), colours.fill, colours.border);
    if (!hasFocus())
        return;
    if (m_role == ButtonRole::Primary)
        paintRounded(painter, QRectF(rect()).adjusted(3, 3, -3, -3), {}, colours.text, 1.5, 4);
    else
        paintFocusRing(painter, rect(), tokens.accent);
}

void Button::paintHint(QPainter &painter, const QRect &rect, const Colours &colours) const
{
    QColor border = colours.text;
    border.setAlphaF(0.45F);
    paintRounded(painter, rect, {}, border, 1, 4);
    painter.setFont(caption(font()));
    painter.drawText(rect, Qt::AlignCenter, m_hint);
}

void Button::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Colours own = colours();
    paintGround(painter, own);
    const auto place = [this](int x, int width, int height) {
        const QRect logical(x, (this->height() - height) / 2, width, height);
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    int x = padding();
    if (m_leading != Icon::None) {
        paintIcon(painter, place(x, measure::icon, measure::icon), m_leading, own.text, layoutDirection());
        x += measure::icon + gap;
    }
    painter.setPen(own.text);
    painter.setFont(medium(font()));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // "Ctrl ⏎" in right-to-left too
    if (const QString words = shownText(); !words.isEmpty()) {
        const int width = painter.fontMetrics().horizontalAdvance(words);
        if (m_role == ButtonRole::Link && underMouse())
            painter.setFont([font = painter.font()]() mutable {
                font.setUnderline(true);
                return font;
            }());
        painter.drawText(place(x, width + 1, height()), Qt::AlignCenter | Qt::TextSingleLine, words);
        x += width + gap;
    }
    if (m_trailing != Icon::None)
        paintIcon(painter, place(x, measure::icon, measure::icon), m_trailing, own.text, layoutDirection());
    if (!m_hint.isEmpty()) {
        const QFontMetrics metrics(caption(font()));
        paintHint(painter, place(x, metrics.horizontalAdvance(m_hint) + 2 * hintPadding, metrics.height() + 3), own);
    }
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QPushButton::event(event);
}

} // namespace onefold::ui::look
