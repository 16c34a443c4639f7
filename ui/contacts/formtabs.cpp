// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formtabs.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 18; ///< between one tab's words and the next one's
constexpr int tabHeight = 34;
constexpr int line = 2;

} // namespace

FormTabs::FormTabs(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
    addTab(wordOf(Details));
    addTab(wordOf(History));
}

QString FormTabs::wordOf(int index) const
{
    return index == Details ? tr("Details") : tr("History");
}

void FormTabs::setHistoryCount(const QString &count)
{
    m_count = count;
    setTabText(History, count.isEmpty() ? wordOf(History) : QString(wordOf(History) + u' ' + count));
}

QSize FormTabs::tabSizeHint(int index) const
{
    const QFontMetrics metrics(look::medium(font()));
    const int width = metrics.horizontalAdvance(wordOf(index));
    const int count = index == History && !m_count.isEmpty() ? metrics.horizontalAdvance(u' ' + m_count) : 0;
    return {width + count + gap, std::max(tabHeight, metrics.height() + 14)};
}

void FormTabs::paintEvent(QPaintEvent * /*event*/)
{
    const look::Tokens &tokens = look::tokensFor(palette());
    QPainter painter(this);
    painter.setFont(look::medium(font()));
    for (int index = 0; index < count(); ++index) {
        const bool isCurrent = index == currentIndex();
        const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
        const QRect words = tabRect(index).adjusted(isLeftToRight ? 0 : gap, 0, isLeftToRight ? -gap : 0, -line);
        const auto aligned = [this](Qt::Alignment side) {
            return static_cast<int>(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter));
        };
        painter.setPen(isCurrent ? tokens.text : tokens.muted);
        painter.drawText(words, aligned(Qt::AlignLeft), wordOf(index));
        if (index == History) {
            painter.setPen(tokens.faint);
            painter.drawText(words, aligned(Qt::AlignRight), m_count);
        }
        if (isCurrent)
            painter.fillRect(QRect(words.left(), height() - line, words.width(), line), tokens.accent);
        if (isCurrent && hasFocus())
            look::paintFocusRing(painter, words.adjusted(-4, 3, 4, -3).intersected(rect()), tokens.accent, 4);
    }
}

} // namespace onefold::ui::contacts
