// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/columnchooser.h"

#include "ui/contacts/columnarranger.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::contacts {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int popupWidth = 260;
constexpr int popupHeight = 420;

} // namespace

ColumnChooser::ColumnChooser(ColumnArranger &arranger, const Columns &available, QWidget *parent)
    : Panel(look::Ground::Panel, Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge, parent),
      m_arranger(arranger),
      m_available(available),
      m_list(new QListWidget(this))
{
    setWindowFlag(Qt::Popup);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Columns"));
    auto *const title = new look::Label(tr("Columns"), look::TextRole::Strong, this);
    auto *const hint =
        new look::Label(tr("Space shows or hides, Alt+Up and Alt+Down move."), look::TextRole::CaptionMuted, this);
    hint->setWordWrap(true);
    auto *const reset = new look::Button(tr("Reset columns"), look::ButtonRole::Plain, this);
    m_list->setAccessibleName(tr("Columns shown"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    layout->addWidget(reset, 0, Qt::AlignRight);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) { toggle(*item); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_arranger.arrange(defaultColumnLayout());
        fill();
    });
    fill();
}

void ColumnChooser::popUp(const QPoint &at)
{
    const QRect room = screen()->availableGeometry();
    const QSize size(popupWidth, std::min(popupHeight, room.height()));
    resize(size);
    move(std::clamp(at.x(), room.left(), room.right() - size.width()),
        std::clamp(at.y(), room.top(), room.bottom() - size.height()));
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void ColumnChooser::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const ColumnLayout layout = m_arranger.layout();
    for (const ColumnPlace &place : layout) {
        if (const auto column = columnFor(place.id))
            addItem(*column, true);
    }
    for (const Column &column : m_available) {
        if (std::ranges::find(layout, column.id, &ColumnPlace::id) == layout.end())
            addItem(column, false);
    }
    m_list->setCurrentRow(0);
}

void ColumnChooser::addItem(const Column &column, bool isShown)
{
    auto *const item = new QListWidgetItem(column.title, m_list);
    item->setData(idRole, column.id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
}

void ColumnChooser::toggle(const QListWidgetItem &item)
{
    const QString id = item.data(idRole).toString();
    m_arranger.setShown(id, item.checkState() == Qt::Checked);
    // The last column stays.
    const ColumnLayout layout = m_arranger.layout();
    const bool isShown = std::ranges::find(layout, id, &ColumnPlace::id) != layout.end();
    const QSignalBlocker blocker(m_list);
    m_list->item(m_list->row(&item))->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
}

bool ColumnChooser::moveCurrent(int by)
{
    ColumnLayout layout = m_arranger.layout();
    const QListWidgetItem *const item = m_list->currentItem();
    const QString id = item ? item->data(idRole).toString() : QString();
    const auto place = std::ranges::find(layout, id, &ColumnPlace::id);
    if (place == layout.end())
        return false;
    const auto to = (place - layout.begin()) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(layout.size()))
        return false;
    std::swap(*place, layout[static_cast<std::size_t>(to)]);
    m_arranger.arrange(layout);
    fill();
    m_list->setCurrentRow(static_cast<int>(to));
    return true;
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        const bool isUp = key->key() == Qt::Key_Up;
        if (key->modifiers() & Qt::AltModifier && (isUp || key->key() == Qt::Key_Down)) {
            moveCurrent(isUp ? -1 : 1);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace onefold::ui::contacts
