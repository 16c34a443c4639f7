// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/groupdelegate.h"

#include "ui/duplicates/groupmodel.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace onefold::ui::duplicates {

namespace {

constexpr int margin = 14;
constexpr int gap = 8;
constexpr int lineGap = 3;
constexpr int padding = 9;

} // namespace

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, 2 * option.fontMetrics.height() + lineGap + 2 * padding};
}

void GroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const look::Tokens &tokens = look::tokensFor(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, isCurrent ? tokens.accentGround : tokens.panel);
    const QRect &rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.faintLine);
    const auto draw = [&](const QRect &place, Qt::Alignment alignment, const QString &text) {
        painter->drawText(QStyle::visualRect(option.direction, rect, place),
            static_cast<int>(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter))
                | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    const QRect inner = rect.adjusted(margin, padding, -margin, -padding);
    const int line = option.fontMetrics.height();
    painter->setFont(look::strong(option.font));
    painter->setPen(isCurrent ? tokens.accentText : tokens.text);
    const QString score = index.data(GroupModel::ScoreRole).toString();
    const int scoreWidth = painter->fontMetrics().horizontalAdvance(score) + 1;
    draw(QRect(inner.right() + 1 - scoreWidth, inner.top(), scoreWidth, line), Qt::AlignRight, score);
    draw(QRect(inner.left(), inner.top(), inner.width() - scoreWidth - gap, line), Qt::AlignLeft,
        index.data(GroupModel::HeadlineRole).toString());
    painter->setFont(option.font);
    painter->setPen(tokens.muted);
    draw(QRect(inner.left(), inner.top() + line + lineGap, inner.width(), line), Qt::AlignLeft,
        index.data(GroupModel::CaptionRole).toString());
    if (isCurrent && option.state & QStyle::State_HasFocus)
        look::paintFocusRing(*painter, QRectF(rect).adjusted(1, 1, -1, -1), tokens.accent);
    painter->restore();
}

} // namespace onefold::ui::duplicates
