// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/historydelegate.h"

#include "ui/contacts/changetext.h"
#include "ui/contacts/historymodel.h"
#include "ui/contacts/verdictlook.h"
#include "ui/contacts/wording.h"
#include "ui/look/paint.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QPainter>
#include <QTextLayout>

namespace onefold::ui::contacts {

using journal::HistoryLine;

namespace {

constexpr int margin = 16;
constexpr int indent = margin + look::measure::icon + 9;
constexpr int padding = 10;
constexpr int gap = 2;
// A note pasted into a field does not push the rest of the history away.
constexpr int longestValue = 300;

/// One piece of an entry below its headline, from the top down.
struct Piece {
    QString text;
    bool isLabel = false;
    bool isMuted = false;
};

std::vector<Piece> piecesOf(const HistoryLine &line)
{
    std::vector<Piece> pieces{{historyDetail(line), true, true}};
    for (const contact::FieldChange &change : line.entry.changes) {
        QString text = changeText(change);
        if (text.size() > longestValue)
            text = text.left(longestValue) + QChar(0x2026);
        pieces.push_back({contact::labelOf(change.field), true, true});
        pieces.push_back({text});
    }
    for (const identity::NotApplied &row : line.entry.notApplied)
        pieces.push_back({HistoryModel::tr("%1 stayed out", "a field").arg(contact::labelOf(row.field)), true, true});
    return pieces;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = option.rect.width() > 0 || !view ? option.rect.width() : view->viewport()->width();
    return std::max(80, room - indent - margin);
}

/// Lays @p pieces out below @p top; paints them where there is a painter. Gives where they end.
int layOut(const std::vector<Piece> &pieces, const QStyleOptionViewItem &option, int left, int top, QPainter *painter)
{
    const look::Tokens &tokens = look::tokensFor(option.palette);
    int y = top;
    for (const Piece &piece : pieces) {
        const QFont font = piece.isLabel ? look::caption(option.font) : option.font;
        const QRect room(left, y, widthOf(option), QWIDGETSIZE_MAX);
        const int flags = static_cast<int>(Qt::TextWrapAnywhere)
            | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
        const QRect taken = QFontMetrics(font).boundingRect(room, flags, piece.text);
        if (painter) {
            painter->setFont(font);
            painter->setPen(piece.isMuted ? tokens.muted : tokens.text);
            painter->drawText(QRect(left, y, widthOf(option), taken.height()), flags, piece.text);
        }
        y += taken.height() + (piece.isLabel ? gap : 2 * gap + 1);
    }
    return y;
}

int headHeight(const QStyleOptionViewItem &option)
{
    return QFontMetrics(look::strong(option.font)).height() + gap;
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *const model = qobject_cast<const HistoryModel *>(index.model());
    if (!model)
        return;
    const HistoryLine &line = model->line(index.row());
    const look::Tokens &tokens = look::tokensFor(option.palette);
    const VerdictLook look = lookOf(line.entry.verdict, tokens);
    const bool isLeftToRight = option.direction == Qt::LeftToRight;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.accentGround);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.faintLine);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int top = option.rect.top() + padding;
    const int head = headHeight(option);
    const QRect icon(option.rect.left() + margin, top + (head - look::measure::icon) / 2 - 1, look::measure::icon,
        look::measure::icon);
    look::paintIcon(*painter, mirrored(icon), look.icon, look.tone.ink, option.direction);
    const QRect row(option.rect.left() + indent, top, widthOf(option), head);
    const auto side = [&](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine;
    };
    painter->setFont(look::strong(option.font));
    painter->setPen(look.tone.ink);
    painter->drawText(mirrored(row), side(Qt::AlignLeft | Qt::AlignTop), identity::labelOf(line.entry.verdict));
    painter->setFont(look::caption(option.font));
    painter->setPen(option.state & QStyle::State_Selected ? tokens.muted : tokens.faint);
    painter->drawText(mirrored(row), side(Qt::AlignRight | Qt::AlignTop),
        relativeTime(line.operation.at, QDateTime::currentDateTimeUtc()));
    const int left = isLeftToRight ? row.left() : mirrored(row).left();
    layOut(piecesOf(line), option, left, top + head, painter);
    if (option.state & QStyle::State_HasFocus)
        look::paintFocusRing(*painter, option.rect, tokens.accent);
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *const model = qobject_cast<const HistoryModel *>(index.model());
    if (!model)
        return {};
    return {0, layOut(piecesOf(model->line(index.row())), option, 0, padding + headHeight(option), nullptr) + padding};
}

} // namespace onefold::ui::contacts
