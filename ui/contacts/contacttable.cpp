// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contacttable.h"

#include "ui/contacts/columns.h"
#include "ui/contacts/contactdelegate.h"
#include "ui/contacts/contactmodel.h"
#include "ui/look/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace onefold::ui::contacts {

ContactTable::ContactTable(ContactModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setAccessibleName(tr("Contacts"));
    setModel(&model);
    setItemDelegate(new ContactDelegate(this));
    setupLook();
    setupHeader();
    setupConnections();
}

void ContactTable::setupLook()
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(look::measure::row);
    verticalHeader()->setDefaultSectionSize(std::max(look::measure::row, fontMetrics().height() + 12));
}

void ContactTable::setupHeader()
{
    QHeaderView *const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setFixedHeight(std::max(look::measure::header, fontMetrics().height() + 12));
    for (int i = 0; i < static_cast<int>(columns().size()); ++i)
        header->resizeSection(i, columns()[static_cast<std::size_t>(i)].width);
    header->setStretchLastSection(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(columnSortedBy(m_model.query().sort), Qt::AscendingOrder);
}

void ContactTable::setupConnections()
{
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_model, &ContactModel::sort);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ContactTable::keepAnchor);
    connect(&m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_isMoving = true; });
    connect(&m_model, &ContactModel::refreshed, this, &ContactTable::returnToAnchor);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        scrollToTop();
        m_announced = contact::ContactId::None;
        Q_EMIT selectionCountChanged();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ContactTable::announceCurrent);
}

void ContactTable::keepAnchor()
{
    if (m_isMoving)
        return;
    const int top = verticalScrollBar()->value();
    m_anchor = top > 0 ? QPersistentModelIndex(m_model.index(top, 0)) : QPersistentModelIndex();
}

void ContactTable::returnToAnchor()
{
    if (m_anchor.isValid())
        verticalScrollBar()->setValue(m_anchor.row());
    m_isMoving = false;
    keepAnchor();
}

void ContactTable::reveal(contact::ContactId id)
{
    m_announced = id;
    m_model.locate(id, [this](int row) {
        if (row < 0)
            return;
        const QModelIndex index = m_model.index(row, std::max(0, currentIndex().column()));
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
    });
}

int ContactTable::selectedCount() const
{
    int count = 0;
    for (const auto &[first, last] : selectedRanges())
        count += last - first + 1;
    return count;
}

std::vector<std::pair<int, int>> ContactTable::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    return ranges;
}

void ContactTable::announceCurrent()
{
    const auto contact = m_model.contactAt(currentIndex().row());
    if (!contact || contact->id == m_announced)
        return;
    m_announced = contact->id;
    Q_EMIT currentContactChanged(*contact);
}

void ContactTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        m_announced = contact::ContactId::None;
        announceCurrent();
        return Q_EMIT opened();
    }
    if (event->matches(QKeySequence::Delete) && selectedCount() > 0)
        return Q_EMIT deleteRequested();
    QTableView::keyPressEvent(event);
}

void ContactTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (isPlain && indexAt(event->pos()).isValid()) {
        m_announced = contact::ContactId::None;
        announceCurrent();
        Q_EMIT opened();
    }
}

void ContactTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring goes around the whole row
    announceCurrent();
}

void ContactTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const auto ranges = selectedRanges();
    // What a screen reader selects does not become current by itself.
    if (!hasFocus() && ranges.size() == 1 && ranges[0].first == ranges[0].second
        && ranges[0].first != currentIndex().row())
        selectionModel()->setCurrentIndex(m_model.index(ranges[0].first, 0), QItemSelectionModel::NoUpdate);
    Q_EMIT selectionCountChanged();
}

void ContactTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void ContactTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void ContactTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    keepAnchor();
}

} // namespace onefold::ui::contacts
