// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contacttable.h"

#include "ui/contacts/contactdelegate.h"
#include "ui/contacts/contactmodel.h"
#include "ui/look/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>

namespace onefold::ui::contacts {

ContactTable::ContactTable(ContactModel &model, workspace::Client &client, QWidget *parent)
    : LongTable(parent),
      m_model(model),
      m_header(new FilterHeader(model, this))
{
    setAccessibleName(tr("Contacts"));
    setHorizontalHeader(m_header);
    setModel(&model);
    auto *const delegate = new ContactDelegate(model, client, this);
    setItemDelegate(delegate);
    connect(delegate, &ContactDelegate::edited, this, &ContactTable::edited);
    setupLook();
    setupHeader();
    setupConnections();
    setupFollowing();
}

void ContactTable::setupLook()
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setReadOnly(false);
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
    QHeaderView *const header = m_header;
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setStretchLastSection(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    m_arranger = new ColumnArranger(m_model, *header, this);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &FilterHeader::place);
    connect(m_header, &FilterHeader::leftForRows, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_header, &FilterHeader::filterFocused, this, &ContactTable::bringColumnIntoSight);
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &at) { Q_EMIT columnsRequested(header->mapToGlobal(at)); });
}

void ContactTable::setupConnections()
{
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_model, &ContactModel::sort);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ContactTable::keepAnchor);
    connect(&m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_isMoving = true; });
    connect(&m_model, &ContactModel::refreshed, this, &ContactTable::returnToAnchor);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        scrollToTop();
        m_isAllWanted = false;
        m_announced = contact::ContactId::None;
        Q_EMIT selectionCountChanged();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_rest.isActive())
            announceCurrent();
    });
    // Longer than between two repeats of a key: rows that the cursor only passes are not announced.
    constexpr std::chrono::milliseconds rest{100};
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &ContactTable::announceCurrent);
}

void ContactTable::bringColumnIntoSight(int column)
{
    const int left = m_header->sectionPosition(column);
    QScrollBar *const bar = horizontalScrollBar();
    const int right = left + m_header->sectionSize(column);
    if (left < bar->value())
        bar->setValue(left);
    else if (right > bar->value() + viewport()->width())
        bar->setValue(right - viewport()->width());
}

Columns ContactTable::visibleColumns() const
{
    Columns columns;
    for (int position = 0; position < m_header->count(); ++position)
        columns.push_back(m_model.column(m_header->logicalIndex(position)));
    return columns;
}

void ContactTable::selectAll()
{
    LongTable::selectAll();
    m_isAllWanted = !m_model.isCounted();
}

/// Lets go of what is selected while the rows move, and takes it up again where it has gone.
void ContactTable::setupFollowing()
{
    connect(&m_model, &ContactModel::listed, this, [this] {
        if (std::exchange(m_isAllWanted, m_isAllWanted && !m_model.isCounted()) && m_model.isCounted())
            selectAll();
    });
    m_model.keepRows([this] { return selectedRanges(); });
    connect(&m_model, &ContactModel::rowsAboutToFollow, this, [this] {
        const QSignalBlocker blocker(this);
        selectionModel()->clearSelection();
    });
    connect(&m_model, &ContactModel::keptRowsMoved, this, [this](const RowRanges &rows) {
        {
            const QSignalBlocker blocker(this);
            selectRanges(rows);
        }
        Q_EMIT selectionCountChanged();
    });
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
        if (row >= 0)
            goToRow(row);
    });
}

void ContactTable::goToRow(int row)
{
    const QModelIndex index = m_model.index(row, std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
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
    if (event->matches(QKeySequence::Copy))
        return Q_EMIT copyRequested();
    if (event->matches(QKeySequence::Paste))
        return Q_EMIT pasteRequested();
    LongTable::keyPressEvent(event);
}

void ContactTable::mouseReleaseEvent(QMouseEvent *event)
{
    LongTable::mouseReleaseEvent(event);
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (isPlain && state() != EditingState && indexAt(event->pos()).isValid()) {
        m_announced = contact::ContactId::None;
        announceCurrent();
        Q_EMIT opened();
    }
}

void ContactTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    LongTable::currentChanged(current, previous);
    viewport()->update(); // the ring goes around the whole row
    const bool isOnTheWay = m_rest.isActive();
    m_rest.start();
    if (!isOnTheWay)
        announceCurrent();
}

void ContactTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    LongTable::selectionChanged(selected, deselected);
    m_isAllWanted = false; // selectAll() sets it after this
    const RowRanges ranges = selectedRanges();
    // What a screen reader selects does not become current by itself.
    if (!hasFocus() && countOf(ranges) == 1 && ranges.front().first != currentIndex().row())
        selectionModel()->setCurrentIndex(m_model.index(ranges.front().first, 0), QItemSelectionModel::NoUpdate);
}

void ContactTable::focusInEvent(QFocusEvent *event)
{
    // Qt takes the first row for the current one, which opens it: for whom walks here it may, but not as the window
    // opens.
    const bool isGiven = event->reason() == Qt::OtherFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (isGiven && !currentIndex().isValid())
        QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    else
        LongTable::focusInEvent(event);
    viewport()->update();
}

void ContactTable::focusOutEvent(QFocusEvent *event)
{
    LongTable::focusOutEvent(event);
    m_rest.stop();
    announceCurrent();
    viewport()->update();
}

void ContactTable::resizeEvent(QResizeEvent *event)
{
    LongTable::resizeEvent(event);
    keepAnchor();
}

void ContactTable::setReadOnly(bool isReadOnly)
{
    setEditTriggers(isReadOnly ? EditTriggers(NoEditTriggers) : DoubleClicked | EditKeyPressed);
}

bool ContactTable::canEdit() const
{
    return editTriggers() != NoEditTriggers && currentIndex().flags().testFlag(Qt::ItemIsEditable);
}

} // namespace onefold::ui::contacts
