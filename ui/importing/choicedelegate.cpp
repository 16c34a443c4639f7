// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/choicedelegate.h"

#include "ui/importing/columnmodel.h"
#include "ui/look/choicebox.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace onefold::ui::importing {

namespace {

constexpr int margin = 10;
constexpr int arrow = 14;

QColor inkOf(const QModelIndex &index, const look::Tokens &tokens)
{
    const bool isLeftOut =
        index.siblingAtColumn(ColumnModel::Target).data(Qt::EditRole).toInt() == 0 && index.column() > 0;
    return isLeftOut || index.column() == ColumnModel::Samples ? tokens.muted : tokens.text;
}

/// A frame as of a box, inside of the cell.
QRect boxOf(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(2, 3, -4, -4);
}

} // namespace

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const look::Tokens &tokens = look::tokensFor(option.palette);
    const bool isBox = index.flags() & Qt::ItemIsEditable;
    const bool asks = index.data(ColumnModel::AsksRole).toBool();
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.faintLine);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (isBox) {
        look::paintRounded(*painter, boxOf(option), asks ? tokens.caution.ground : tokens.panel,
            asks ? tokens.caution.ink : tokens.line);
        const QRect place(option.rect.right() - arrow - margin - 2, option.rect.center().y() - arrow / 2, arrow, arrow);
        look::paintIcon(*painter, QStyle::visualRect(option.direction, option.rect, place), look::Icon::ChevronDown,
            tokens.muted, option.direction);
    }
    painter->setFont(index.column() == ColumnModel::Header ? look::strong(option.font) : option.font);
    painter->setPen(asks ? tokens.caution.ink : inkOf(index, tokens));
    const QRect room = option.rect.adjusted(margin, 0, isBox ? -arrow - margin - 6 : -margin / 2, 0);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, room),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    if (hasFocus)
        look::paintFocusRing(*painter, isBox ? boxOf(option) : option.rect.adjusted(0, 0, 0, -1), tokens.accent);
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {100, std::max(look::measure::row + 4, option.fontMetrics.height() + 18)};
}

QWidget *ChoiceDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    auto *const box = new look::ChoiceBox(parent);
    box->setMaxVisibleItems(16);
    box->addItems(index.data(ColumnModel::OptionsRole).toStringList());
    const QString column = index.siblingAtColumn(ColumnModel::Header).data().toString();
    box->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal).toString() + QStringLiteral(": ") + column);
    auto *const self = const_cast<ChoiceDelegate *>(this); // NOLINT: Qt makes editors in a const function
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    // Once it stands in its place.
    QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<look::ChoiceBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<look::ChoiceBox *>(editor)->currentIndex(), Qt::EditRole);
}

} // namespace onefold::ui::importing
