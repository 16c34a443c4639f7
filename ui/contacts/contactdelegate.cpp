// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contactdelegate.h"

#include "ui/contacts/celleditor.h"
#include "ui/contacts/contactmodel.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include "core/contact/validate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>

#include <algorithm>
#include <memory>

namespace onefold::ui::contacts {

using look::Tokens;

namespace {

constexpr int margin = 10;
constexpr int chipPadding = 6;
constexpr int chipGap = 4;
constexpr int chipHeight = 20;
constexpr int narrowestEditor = 140;

/// The font without shaping where the text needs none: that is most of what a screen full of cells costs. Letters with
/// marks of their own need it; Qt sees to the scripts that do.
QFont quickFont(QFont font, const QString &text)
{
    if (std::ranges::none_of(text, [](QChar c) { return c.isMark() || c.isSurrogate(); }))
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &tokens)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    painter.fillRect(option.rect, isSelected ? tokens.accentGround : tokens.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.faintLine);
}

/// The ring around the current row, each cell its part of it.
void paintFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const auto *const view = qobject_cast<const QTableView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    const QRect rect = option.rect;
    const int position = view->horizontalHeader()->visualIndex(index.column());
    const bool isFirst = position == 0;
    const bool isLast = position == view->horizontalHeader()->count() - 1;
    const bool isMirrored = option.direction == Qt::RightToLeft;
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), tokens.accent);
    painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), tokens.accent);
    if (isMirrored ? isLast : isFirst)
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), tokens.accent);
    if (isMirrored ? isFirst : isLast)
        painter.fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), tokens.accent);
    // The cell that F2 would edit.
    if (view->currentIndex() == index)
        look::paintRounded(painter, rect.adjusted(3, 4, -3, -4), {}, tokens.accent, 1, 4);
}

void paintPlaceholder(QPainter &painter, const QStyleOptionViewItem &option, int row, const Tokens &tokens)
{
    const int room = option.rect.width() - 2 * margin;
    const int width = room * (50 + (row * 37 + option.rect.left()) % 40) / 100;
    const QRect bar(option.rect.left() + margin, option.rect.center().y() - 4, width, 8);
    look::paintRounded(painter, QStyle::visualRect(option.direction, option.rect, bar), tokens.faintLine, {}, 1, 4);
}

void paintChips(QPainter &painter, const QStyleOptionViewItem &option, const QString &text, const Tokens &tokens)
{
    painter.setFont(quickFont(look::caption(option.font), text));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect room = option.rect.adjusted(margin, 0, -margin / 2, 0);
    const auto paintAt = [&](const QRect &rect, const QString &words) {
        painter.drawText(QStyle::visualRect(option.direction, option.rect, rect), Qt::AlignCenter, words);
    };
    const QColor chipGround = option.state & QStyle::State_Selected ? tokens.panel : tokens.faintLine;
    int x = room.left();
    const int dots = metrics.horizontalAdvance(u'…');
    const QStringList tags = contact::splitList(text);
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const int kept = i + 1 < tags.size() ? chipGap + dots : 0;
        const int left = room.right() - x - kept;
        const int wanted = metrics.horizontalAdvance(tags.at(i)) + 2 * chipPadding + 1;
        if (wanted > left && i > 0) {
            painter.setPen(tokens.muted);
            return paintAt(QRect(x, option.rect.top(), dots, option.rect.height()), QString(u'…'));
        }
        const QRect chip(x, option.rect.center().y() - chipHeight / 2 + 1, std::min(wanted, left), chipHeight);
        look::paintRounded(painter, QStyle::visualRect(option.direction, option.rect, chip), chipGround, {}, 1, 4);
        painter.setPen(tokens.muted);
        paintAt(chip, metrics.elidedText(tags.at(i), Qt::ElideRight, chip.width() - chipPadding));
        x += chip.width() + chipGap;
    }
}

/// Shapes a text that fits only once: shaping is most of what a screen full of cells costs, and both
/// QFontMetrics::elidedText() and QPainter::drawText() would do it.
void paintText(QPainter &painter, const QStyleOptionViewItem &option, const Column &column, const QString &text,
    const Tokens &tokens)
{
    const QFont font = quickFont(column.look == CellLook::Strong ? look::strong(option.font) : option.font, text);
    painter.setPen(column.look == CellLook::Muted ? tokens.muted : tokens.text);
    const QRect room =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(margin, 0, -margin / 2, 0));
    const auto shaped = [&](const QString &words) {
        auto layout = std::make_unique<QTextLayout>(words, font, painter.device());
        QTextOption unbroken(Qt::AlignAbsolute | Qt::AlignLeft);
        unbroken.setWrapMode(QTextOption::NoWrap);
        // By what is written, not by the window: +1 512 is not to become 512 1+ in right-to-left.
        unbroken.setTextDirection(Qt::LayoutDirectionAuto);
        layout->setTextOption(unbroken);
        layout->beginLayout();
        layout->createLine();
        layout->endLayout();
        return layout;
    };
    std::unique_ptr<QTextLayout> layout = shaped(text);
    if (layout->lineAt(0).isValid() && layout->lineAt(0).naturalTextWidth() > room.width())
        layout = shaped(QFontMetrics(font, painter.device()).elidedText(text, column.elide, room.width()));
    const QTextLine line = layout->lineAt(0);
    if (!line.isValid())
        return;
    const qreal left = option.direction == Qt::LeftToRight ? room.left() : room.right() + 1 - line.naturalTextWidth();
    layout->draw(&painter, {left, room.top() + (room.height() - line.height()) / 2});
}

} // namespace

ContactDelegate::ContactDelegate(const ContactModel &model, workspace::Client &client, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_client(client)
{ }

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = look::tokensFor(option.palette);
    const Column &column = m_model.column(index.column());
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, tokens);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(ContactModel::IsLoadingRole).toBool())
        paintPlaceholder(*painter, option, index.row(), tokens);
    else if (column.look == CellLook::Chips)
        paintChips(*painter, option, text, tokens);
    else
        paintText(*painter, option, column, text, tokens);
    paintFocus(*painter, option, index, tokens);
    painter->restore();
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    return {m_model.column(index.column()).width, look::measure::row};
}

QWidget *ContactDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const auto contact = m_model.contactAt(index.row());
    if (!contact)
        return nullptr;
    auto *const editor = new CellEditor(m_client, m_model.column(index.column()), *contact, parent);
    auto *const self = const_cast<ContactDelegate *>(this); // NOLINT: Qt makes editors in a const function
    connect(editor, &CellEditor::committable, self, [self, editor] {
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor, NoHint);
    });
    return editor;
}

void ContactDelegate::setEditorData(QWidget * /*editor*/, const QModelIndex & /*index*/) const
{
    // It began with its contact's value; what is typed stays, whatever others save meanwhile.
}

void ContactDelegate::setModelData(QWidget *editor, QAbstractItemModel * /*model*/, const QModelIndex & /*index*/) const
{
    const auto *const cell = qobject_cast<CellEditor *>(editor);
    if (cell && cell->isChanged())
        Q_EMIT const_cast<ContactDelegate *>(this)->edited(cell->request()); // NOLINT: Qt asks in a const function
}

void ContactDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    // A narrow cell's editor reaches beyond it.
    QRect rect = option.rect;
    rect.setWidth(std::max(rect.width(), std::min(narrowestEditor, editor->parentWidget()->width() - rect.left())));
    editor->setGeometry(option.direction == Qt::LeftToRight ? rect : option.rect);
}

bool ContactDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *const editor = qobject_cast<CellEditor *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            editor->tryCommit();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace onefold::ui::contacts
