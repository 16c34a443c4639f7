// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/outboxdelegate.h"

#include "ui/contacts/verdictlook.h"
#include "ui/look/icon.h"
#include "ui/services/outboxmodel.h"

#include <QWidget>

namespace onefold::ui::services {

using contacts::VerdictLook;
using identity::Verdict;
using store::OutboxState;

namespace {

/// A state looks as the verdict does that it stands for.
VerdictLook lookOf(OutboxState state, const look::Tokens &tokens)
{
    switch (state) {
    case OutboxState::Waiting: return contacts::lookOf(Verdict::Queued, tokens);
    case OutboxState::Sending: return {look::Icon::Outbox, {tokens.accentText, tokens.accentGround}};
    case OutboxState::Unknown: return contacts::lookOf(Verdict::Unknown, tokens);
    case OutboxState::Failed: return contacts::lookOf(Verdict::Rejected, tokens);
    case OutboxState::Conflict: break;
    }
    return {look::Icon::Merge, tokens.caution};
}

} // namespace

void OutboxDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const look::Tokens &tokens = look::tokensFor(option->palette);
    if (index.column() != OutboxModel::State) {
        const bool isQuiet = index.column() != OutboxModel::Contact;
        option->palette.setColor(QPalette::Text, isQuiet ? tokens.muted : tokens.text);
        return;
    }
    const VerdictLook look = lookOf(static_cast<OutboxState>(index.data(OutboxModel::StateRole).toInt()), tokens);
    option->palette.setColor(QPalette::Text, look.tone.ink);
    option->palette.setColor(QPalette::HighlightedText, look.tone.ink);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {look::measure::icon, look::measure::icon};
    const double ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->icon = look::tintedIcon(look.icon, look.tone.ink, ratio, option->direction);
}

} // namespace onefold::ui::services
