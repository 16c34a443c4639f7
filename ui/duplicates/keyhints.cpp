// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/keyhints.h"

#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>

namespace onefold::ui::duplicates {

namespace {

constexpr int capPadding = 7;
constexpr int gap = 7;
constexpr int between = 16;

} // namespace

KeyHints::KeyHints(const std::vector<Hint> &hints, QWidget *parent) : QWidget(parent)
{
    for (const Hint &hint : hints) {
        auto *const cap = new look::Label(hint.key, look::TextRole::CaptionMuted, this);
        cap->setAlignment(Qt::AlignCenter);
        auto *const words = new look::Label(hint.words, look::TextRole::Muted, this);
        m_hints.push_back({cap, words});
    }
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(look::measure::input);
}

void KeyHints::resizeEvent(QResizeEvent * /*event*/)
{
    int x = 0;
    bool fits = true;
    const auto put = [this](QWidget *widget, int left, int width) {
        const QRect place(left, (height() - widget->sizeHint().height()) / 2, width, widget->sizeHint().height());
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    };
    for (const Shown &hint : m_hints) {
        const int cap = hint.cap->sizeHint().width() + 2 * capPadding;
        const int words = hint.words->sizeHint().width();
        fits = fits && x + cap + gap + words <= width();
        put(hint.cap, x, cap);
        put(hint.words, x + cap + gap, words);
        hint.cap->setVisible(fits);
        hint.words->setVisible(fits);
        x += cap + gap + words + between;
    }
}

void KeyHints::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const look::Tokens &tokens = look::tokensFor(palette());
    for (const Shown &hint : m_hints) {
        if (!hint.cap->isHidden())
            look::paintRounded(painter, QRectF(hint.cap->geometry()).adjusted(0, -2, 0, 2), {}, tokens.line, 1, 4);
    }
}

} // namespace onefold::ui::duplicates
