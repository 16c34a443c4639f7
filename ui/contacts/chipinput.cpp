// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/chipinput.h"

#include "ui/contacts/chip.h"
#include "ui/contacts/listtext.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include <algorithm>

namespace onefold::ui::contacts {

namespace {

constexpr int margin = 6;
constexpr int gap = 5;
constexpr int leastLine = 18; // room for the cursor; more is made once something is typed

} // namespace

ChipInput::ChipInput(const QString &name, QWidget *parent) : QWidget(parent), m_name(name), m_line(new QLineEdit(this))
{
    m_line->setFrame(false);
    m_line->setAccessibleName(name);
    m_line->setMaxLength(10000);
    m_line->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_line->installEventFilter(this);
    QPalette clear = m_line->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    // textChanged, not textEdited: what a screen reader types is no edit to Qt.
    connect(m_line, &QLineEdit::textChanged, this, &ChipInput::onLineChanged);
    arrange();
}

QStringList ChipInput::items() const
{
    QStringList items;
    for (const Chip *const chip : m_chips)
        items += chip->item();
    return items;
}

QString ChipInput::text() const
{
    QStringList all = items();
    if (const QString typed = m_line->text().trimmed(); !typed.isEmpty())
        all += typed;
    return listText(all);
}

void ChipInput::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_past.clear();
    m_isShowing = true;
    m_line->clear();
    m_isShowing = false;
    setItems(itemsOf(text));
}

void ChipInput::replace(const QString &text)
{
    edit(itemsOf(text));
}

void ChipInput::setItems(const QStringList &items)
{
    for (Chip *const chip : m_chips) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const QString &item : items) {
        auto *const chip = new Chip(item, m_name, this);
        chip->installEventFilter(this);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] { takeOut(chip); });
        chip->show();
        m_chips.push_back(chip);
    }
    arrange();
}

/// A change by the person, which Ctrl+Z takes back.
void ChipInput::edit(const QStringList &items)
{
    m_past.push_back(this->items());
    setItems(items);
    Q_EMIT changed(text());
}

void ChipInput::takeOut(Chip *chip)
{
    const int index = indexOf(chip);
    if (index < 0)
        return;
    const bool hadFocus = chip->hasFocus();
    QStringList left = items();
    left.removeAt(index);
    edit(left);
    // To the one that stands in its place now, so that several can be taken out with one finger.
    if (hadFocus && index < static_cast<int>(m_chips.size()))
        m_chips[static_cast<std::size_t>(index)]->setFocus(Qt::OtherFocusReason);
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

void ChipInput::onLineChanged(const QString &text)
{
    if (m_isShowing)
        return;
    if (text.contains(u','))
        return commit();
    arrange();
    Q_EMIT changed(this->text());
}

void ChipInput::commit()
{
    QStringList all = items();
    for (const QString &item : itemsOf(m_line->text())) {
        if (!all.contains(item))
            all += item;
    }
    m_isShowing = true;
    m_line->clear();
    m_isShowing = false;
    if (all != items())
        edit(all);
    else
        Q_EMIT changed(text());
}

bool ChipInput::undo()
{
    if (m_past.empty())
        return false;
    const QStringList items = m_past.back();
    m_past.pop_back();
    m_line->setFocus(Qt::OtherFocusReason);
    setItems(items);
    Q_EMIT changed(text());
    return true;
}

int ChipInput::indexOf(const QObject *chip) const
{
    const auto found = std::ranges::find(m_chips, chip);
    return found == m_chips.end() ? -1 : static_cast<int>(found - m_chips.begin());
}

/// Goes from the chip @p from (their count: from the line) to the one @p step further on.
bool ChipInput::walk(int from, int step)
{
    const int to = from + step;
    const int count = static_cast<int>(m_chips.size());
    if (to < 0 || to > count)
        return to > count;
    QWidget *const target = to == count ? static_cast<QWidget *>(m_line) : m_chips[static_cast<std::size_t>(to)];
    target->setFocus(Qt::OtherFocusReason);
    return true;
}

bool ChipInput::handleKey(QObject *watched, const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Undo) && (watched != m_line || !m_line->isUndoAvailable()))
        return undo();
    if (watched != m_line)
        return handleChipKey(static_cast<Chip *>(watched), event);
    const bool isAtStart = m_line->cursorPosition() == 0 && !m_line->hasSelectedText();
    const int back = layoutDirection() == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
    if (event.key() == back && isAtStart && !m_chips.empty() && event.modifiers() == Qt::NoModifier)
        return walk(static_cast<int>(m_chips.size()), -1);
    if (event.key() == Qt::Key_Backspace && isAtStart && !m_chips.empty()) {
        takeOut(m_chips.back());
        return true;
    }
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isEnter || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    commit();
    return true;
}

bool ChipInput::handleChipKey(Chip *chip, const QKeyEvent &event)
{
    const int index = indexOf(chip);
    const int forth = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (event.key()) {
    case Qt::Key_Left: return walk(index, -forth) || forth == 1;
    case Qt::Key_Right: return walk(index, forth) || forth == -1;
    case Qt::Key_Home: return walk(0, 0);
    case Qt::Key_End: return walk(static_cast<int>(m_chips.size()), 0);
    case Qt::Key_Delete:
    case Qt::Key_Backspace: takeOut(chip); return true;
    default: return false;
    }
}

bool ChipInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn)
        update();
    if (event->type() == QEvent::FocusOut && watched == m_line && !m_line->text().trimmed().isEmpty()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            commit();
    }
    // Else the window's own Ctrl+Z would take back a whole operation while a chip has the keyboard.
    if (event->type() == QEvent::ShortcutOverride && watched != m_line
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && handleKey(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Chips from line to line as words are, the input behind the last one where there is room.
void ChipInput::arrange()
{
    const int chipHeight = QFontMetrics(look::caption(font())).height() + 4;
    const int rowHeight = chipHeight + 4;
    const int top = (std::max(look::measure::input, rowHeight + 2 * gap) - chipHeight) / 2;
    const int room = std::max(leastLine, width() - 2 * margin);
    int x = 0;
    int y = top;
    const auto place = [&](QWidget *widget, const QRect &rect) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
    };
    for (Chip *const chip : m_chips) {
        const int wide = std::min(chip->sizeHint().width(), room);
        if (x > 0 && x + wide > room) {
            x = 0;
            y += rowHeight;
        }
        place(chip, {margin + x, y, wide, chipHeight});
        x += wide + gap;
    }
    const int wanted = std::max(leastLine, m_line->fontMetrics().horizontalAdvance(m_line->text()) + 2 * gap);
    if (x > 0 && x + std::min(wanted, room) > room) {
        x = 0;
        y += rowHeight;
    }
    const int lineHeight = m_line->fontMetrics().height() + 4;
    // Where nothing stands before it the text begins where that of other inputs does.
    const int indent = m_chips.empty() ? 1 : -2;
    place(m_line, {margin + x + indent, y + (chipHeight - lineHeight) / 2, room - x - indent, lineHeight});
    m_height = y + chipHeight + top;
    if (height() != m_height)
        setFixedHeight(m_height);
    m_line->setAccessibleDescription(listText(items()));
}

QSize ChipInput::sizeHint() const
{
    return {160, m_height};
}

QSize ChipInput::minimumSizeHint() const
{
    return {60, m_height};
}

void ChipInput::paintEvent(QPaintEvent * /*event*/)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    const auto hasFocus = [](const QWidget *widget) { return widget->hasFocus(); };
    const bool isTyped = m_line->hasFocus() || std::ranges::any_of(m_chips, hasFocus);
    option.state.setFlag(QStyle::State_HasFocus, isTyped);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

void ChipInput::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipInput::mousePressEvent(QMouseEvent *event)
{
    m_line->setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

void ChipInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace onefold::ui::contacts
