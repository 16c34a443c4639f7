// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettedelegate.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/shell/palettemodel.h"

#include <QPainter>

namespace onefold::ui::shell {

namespace {

constexpr int padding = 12;
constexpr int gap = 10;

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const look::Tokens &tokens = look::tokensFor(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const auto mirrored = [&option](int x, int width) {
        const QRect place(option.rect.left() + x, option.rect.top(), width, option.rect.height());
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    const auto side = [&option](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter))
            | Qt::TextSingleLine;
    };
    painter->save();
    if (isCurrent)
        look::paintRounded(*painter, option.rect, tokens.accentGround, {});
    const QColor ink = isCurrent ? tokens.accentText : tokens.text;
    const QColor quiet = isCurrent ? tokens.accentText : tokens.muted;
    const int above = (option.rect.height() - look::measure::icon) / 2;
    look::paintIcon(*painter, mirrored(padding, look::measure::icon).adjusted(0, above, 0, -above),
        static_cast<look::Icon>(index.data(PaletteModel::IconRole).toInt()), quiet, option.direction);
    painter->setFont(option.font);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    const int keysRoom = keys.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(keys) + gap;
    const int start = padding + look::measure::icon + gap;
    const int room = option.rect.width() - start - padding - keysRoom;
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room);
    const int textRoom = painter->fontMetrics().horizontalAdvance(text);
    painter->setPen(ink);
    painter->drawText(mirrored(start, room), side(Qt::AlignLeft), text);
    painter->setPen(quiet);
    const int detailRoom = room - textRoom - gap;
    const QString detail =
        painter->fontMetrics().elidedText(index.data(PaletteModel::DetailRole).toString(), Qt::ElideMiddle, detailRoom);
    painter->drawText(mirrored(start + textRoom + gap, detailRoom), side(Qt::AlignLeft), detail);
    painter->drawText(mirrored(start, option.rect.width() - start - padding), side(Qt::AlignRight), keys);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, std::max(look::measure::row, option.fontMetrics.height() + 12)};
}

} // namespace onefold::ui::shell
