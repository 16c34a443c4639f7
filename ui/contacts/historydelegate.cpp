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

namespace onefold::ui::contacts {

using journal::HistoryLine;

namespace {

constexpr int margin = 16;
constexpr int indent = margin + look::measure::icon + 9;
constexpr int padding = 10;
constexpr int gap = 3;
constexpr int roomBelow = 10000;
// A note pasted into a field does not push the rest of the history away.
constexpr int longestValue = 300;

/// One row of an entry below its headline: what it is about, and what there is to say. Without a label the text has the
/// whole row, in small letters.
struct Piece {
    QString label;
    QString text;
};

std::vector<Piece> piecesOf(const HistoryLine &line)
{
    std::vector<Piece> pieces{{{}, historyDetail(line)}};
    for (const contact::FieldChange &change : line.entry.changes) {
        // A new contact had nothing before, anywhere.
        const bool isNew = line.entry.effect == journal::Effect::Insert;
        QString text = isNew ? shownText(change.field, change.after) : changeText(change);
        if (text.size() > longestValue)
            text = text.left(longestValue) + QChar(0x2026);
        pieces.push_back({contact::labelOf(change.field), text});
    }
    for (const identity::NotApplied &row : line.entry.notApplied)
        pieces.push_back({{}, HistoryModel::tr("%1 stayed out", "a field").arg(contact::labelOf(row.field))});
    return pieces;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = option.rect.width() > 0 || !view ? option.rect.width() : view->viewport()->width();
    return std::max(120, room - indent - margin);
}

/// Writes @p text into @p room as far down as it takes; only measures it without a painter. Gives its height.
int write(
    const QStyleOptionViewItem &option, const QString &text, const QRect &room, const QColor &ink, QPainter *painter)
{
    const int flags = static_cast<int>(Qt::TextWordWrap) | static_cast<int>(Qt::TextWrapAnywhere)
        | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    const QFont font = look::caption(option.font);
    const int height = QFontMetrics(font).boundingRect(room, flags, text).height();
    if (painter) {
        painter->setFont(font);
        painter->setPen(ink);
        const QRect place(room.left(), room.top(), room.width(), height);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place), flags, text);
    }
    return height;
}

/// Lays @p pieces out from @p top down; paints them where there is a painter. Gives where they end.
int layOut(const std::vector<Piece> &pieces, const QStyleOptionViewItem &option, int top, QPainter *painter)
{
    const look::Tokens &tokens = look::tokensFor(option.palette);
    const int left = option.rect.left() + indent;
    const int wide = widthOf(option);
    const int labelWide = wide * 3 / 10;
    int y = top;
    for (const Piece &piece : pieces) {
        const int start = piece.label.isEmpty() ? 0 : labelWide + 8;
        const QRect room(left + start, y, wide - start, roomBelow);
        int height = write(option, piece.text, room, start > 0 ? tokens.text : tokens.muted, painter);
        if (start > 0)
            height =
                std::max(height, write(option, piece.label, {left, y, labelWide, roomBelow}, tokens.muted, painter));
        y += height + gap;
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
    painter->drawText(mirrored(row), side(Qt::AlignLeft | Qt::AlignTop), verdictTitle(line.entry.verdict));
    painter->setFont(look::caption(option.font));
    painter->setPen(option.state & QStyle::State_Selected ? tokens.muted : tokens.faint);
    painter->drawText(mirrored(row), side(Qt::AlignRight | Qt::AlignTop),
        relativeTime(line.operation.at, QDateTime::currentDateTimeUtc()));
    layOut(piecesOf(line), option, top + head, painter);
    if (option.state & QStyle::State_HasFocus)
        look::paintFocusRing(*painter, option.rect, tokens.accent);
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *const model = qobject_cast<const HistoryModel *>(index.model());
    if (!model)
        return {};
    return {0, layOut(piecesOf(model->line(index.row())), option, padding + headHeight(option), nullptr) + padding};
}

} // namespace onefold::ui::contacts
