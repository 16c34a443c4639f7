// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/plandelegate.h"

#include "ui/contacts/verdictlook.h"
#include "ui/importing/planmodel.h"
#include "ui/look/paint.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace onefold::ui::importing {

using contacts::VerdictLook;
using look::Tokens;

namespace {

constexpr int margin = 10;
constexpr int chipPadding = 7;
constexpr int chipIcon = 14;
constexpr int gap = 6;

/// Writes words from @p x on, no further than the cell goes, and gives where they end.
struct Pen {
    QPainter &painter;
    const QStyleOptionViewItem &option;

    int write(const QString &text, int x, int room, const QColor &ink, const QColor &ground = {}) const
    {
        const int padding = ground.isValid() ? 4 : 0;
        const QFontMetrics metrics = painter.fontMetrics();
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0, room - 2 * padding));
        const int width = metrics.horizontalAdvance(shown) + 2 * padding;
        const int height = metrics.height() + 4;
        const QRect place(x, option.rect.center().y() - height / 2, width, height);
        const QRect shownPlace = QStyle::visualRect(option.direction, option.rect, place);
        if (ground.isValid() && !shown.isEmpty())
            look::paintRounded(painter, shownPlace, ground, {}, 1, 4);
        painter.setPen(ink);
        painter.drawText(shownPlace, Qt::AlignCenter | Qt::TextSingleLine, shown);
        return x + width;
    }
};

void paintLoading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const int width = (option.rect.width() - 2 * margin) * (50 + (index.row() * 37 + index.column() * 11) % 40) / 100;
    const QRect bar(option.rect.left() + margin, option.rect.center().y() - 4, width, 8);
    look::paintRounded(painter, QStyle::visualRect(option.direction, option.rect, bar), tokens.faintLine, {}, 1, 4);
}

void paintChip(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    VerdictLook look =
        contacts::lookOf(static_cast<identity::Verdict>(index.data(PlanModel::VerdictRole).toInt()), tokens);
    if (index.data(PlanModel::DoubtfulRole).toBool())
        look = {look::Icon::Question, tokens.unknown};
    painter.setFont(look::medium(look::caption(option.font)));
    const QString text = index.data().toString();
    const int height = painter.fontMetrics().height() + 4;
    const int width = std::min(
        option.rect.width() - margin, painter.fontMetrics().horizontalAdvance(text) + 2 * chipPadding + chipIcon + gap);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect chip(option.rect.left() + margin, option.rect.center().y() - height / 2, width, height);
    look::paintRounded(painter, mirrored(chip), look.tone.ground, {}, 1, 4);
    const QRect icon(chip.left() + chipPadding, chip.top() + (height - chipIcon) / 2, chipIcon, chipIcon);
    look::paintIcon(painter, mirrored(icon), look.icon, look.tone.ink, option.direction);
    painter.setPen(look.tone.ink);
    const QRect words(icon.right() + 1 + gap, chip.top(), chip.right() - icon.right() - gap - chipPadding + 1, height);
    painter.drawText(mirrored(words),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width() + 2));
}

QColor groundOf(const QVariant &problem, const Tokens &tokens)
{
    if (!problem.isValid())
        return {};
    const bool isError = problem.toInt() == static_cast<int>(contact::Severity::Error);
    return isError ? tokens.error.ground : tokens.caution.ground;
}

void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const Pen pen{painter, option};
    const int left = option.rect.left() + margin;
    const int room = option.rect.width() - margin - 4;
    const QVariant problem = index.data(PlanModel::ProblemRole);
    const QString text = index.data().toString();
    const bool isError = problem.isValid() && problem.toInt() == static_cast<int>(contact::Severity::Error);
    const bool isChanged = !isError && index.data(PlanModel::ChangedRole).toBool();
    const QColor ink = isError ? tokens.error.ink : problem.isValid() ? tokens.caution.ink : tokens.created.ink;
    const QColor ground = problem.isValid() ? groundOf(problem, tokens) : tokens.created.ground;
    if (!isChanged && problem.isValid()) {
        pen.write(text, left, room, ink, ground);
        return;
    }
    if (!isChanged) {
        const bool isQuiet = index.column() == PlanModel::Row || index.column() + 1 == index.model()->columnCount();
        pen.write(text, left, room, isQuiet ? tokens.muted : tokens.text);
        return;
    }
    const QString before = index.data(PlanModel::BeforeRole).toString();
    int x = left;
    if (!before.isEmpty()) {
        QFont struck = option.font;
        struck.setStrikeOut(true);
        painter.setFont(struck);
        // What it gets matters more than what it has.
        const int wanted = QFontMetrics(option.font).horizontalAdvance(text) + 8;
        x = pen.write(before, left, std::max(room / 4, room - wanted - gap), tokens.faint) + gap;
        painter.setFont(option.font);
    }
    pen.write(text, x, option.rect.right() - x - 3, ink, ground);
}

} // namespace

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = look::tokensFor(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.accentGround);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.faintLine);
    painter->setFont(option.font);
    if (index.data(PlanModel::IsLoadingRole).toBool())
        paintLoading(*painter, option, index, tokens);
    else if (index.column() == PlanModel::Verdict)
        paintChip(*painter, option, index, tokens);
    else
        paintCell(*painter, option, index, tokens);
    if (option.state & QStyle::State_HasFocus)
        look::paintFocusRing(*painter, option.rect.adjusted(0, 0, 0, -1), tokens.accent, 3);
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {100, std::max(look::measure::row, option.fontMetrics.height() + 12)};
}

QWidget *PlanDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    auto *const line = new QLineEdit(parent);
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return line;
}

} // namespace onefold::ui::importing
