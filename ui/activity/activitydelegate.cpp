// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activitydelegate.h"

#include "ui/activity/activitymodel.h"
#include "ui/activity/activitywords.h"

#include <QPainter>
#include <QWidget>

namespace onefold::ui::activity {

namespace {

QIcon verdictIcon(identity::Verdict verdict, const QStyleOptionViewItem &option, const look::Tokens &tokens)
{
    const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    QPixmap pixmap(QSize(look::measure::icon, look::measure::icon) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    look::paintIcon(painter, {0, 0, look::measure::icon, look::measure::icon}, iconOf(verdict), inkOf(verdict, tokens),
        option.direction);
    painter.end();
    return pixmap;
}

} // namespace

void ActivityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const look::Tokens &tokens = look::tokensFor(option->palette);
    option->palette.setColor(QPalette::Highlight, tokens.accentGround);
    option->palette.setColor(QPalette::HighlightedText, tokens.accentText);
    const bool isQuiet = index.column() != ActivityModel::What || index.parent().parent().isValid();
    option->palette.setColor(QPalette::Text, isQuiet ? tokens.muted : tokens.text);
    if (!index.parent().isValid() && index.column() == ActivityModel::What)
        option->font = look::medium(option->font);
    const QVariant verdict = index.data(ActivityModel::VerdictRole);
    if (index.column() != ActivityModel::What || !verdict.isValid())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {look::measure::icon, look::measure::icon};
    option->icon = verdictIcon(static_cast<identity::Verdict>(verdict.toInt()), *option, tokens);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(look::measure::row, option.fontMetrics.height() + 12)};
}

} // namespace onefold::ui::activity
