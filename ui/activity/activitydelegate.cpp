// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activitydelegate.h"

#include "ui/activity/activitymodel.h"
#include "ui/contacts/verdictlook.h"

#include <QWidget>

namespace onefold::ui::activity {

namespace {

QIcon verdictIcon(identity::Verdict verdict, const QStyleOptionViewItem &option, const look::Tokens &tokens)
{
    const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    const contacts::VerdictLook look = contacts::lookOf(verdict, tokens);
    return look::tintedIcon(look.icon, look.tone.ink, ratio, option.direction);
}

} // namespace

void ActivityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const look::Tokens &tokens = look::tokensFor(option->palette);
    option->palette.setColor(QPalette::Highlight, tokens.accentGround);
    option->palette.setColor(QPalette::HighlightedText, tokens.accentText);
    const bool isWhat = index.column() == ActivityModel::What;
    const bool isQuiet = !isWhat || index.parent().parent().isValid() || index.data(ActivityModel::UndoneRole).toBool();
    option->palette.setColor(QPalette::Text, isQuiet ? tokens.muted : tokens.text);
    if (!index.parent().isValid() && isWhat)
        option->font = look::medium(option->font);
    const QVariant verdict = index.data(ActivityModel::VerdictRole);
    if (!isWhat || !verdict.isValid())
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
