// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/journalpage.h"

#include "ui/activity/activitydelegate.h"
#include "ui/base/keyboardwatch.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace onefold::ui::activity {

using journal::OperationKind;
using look::ButtonRole;
using look::Icon;

namespace {

constexpr int typingMilliseconds = 150;
constexpr int margin = 10;

} // namespace

JournalPage::JournalPage(workspace::Client &client, contacts::Deeds &deeds, QWidget *parent)
    : Page(parent),
      m_deeds(deeds),
      m_model(client),
      m_column(new QVBoxLayout(this)),
      m_filters(new look::Panel(look::Ground::Panel, Qt::BottomEdge, this)),
      m_text(new QLineEdit(m_filters)),
      m_who(new QLineEdit(m_filters)),
      m_kind(new QComboBox(m_filters)),
      m_period(new QComboBox(m_filters)),
      m_tree(new QTreeView(this)),
      m_empty(new look::EmptyState(m_tree->viewport())),
      m_bar(new look::Panel(look::Ground::Panel, Qt::TopEdge, this)),
      m_open(new look::Button(tr("Open contact"), ButtonRole::Plain, m_bar)),
      m_reverse(new look::Button(tr("Undo operation"), ButtonRole::Plain, m_bar))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_filters);
    m_column->addWidget(m_tree, 1);
    m_column->addWidget(m_bar);
    setupFilters();
    setupTree();
    setupBar();
    setupConnections();
    updateState();
}

JournalPage::~JournalPage()
{
    // Before the model that it looks at.
    delete m_tree;
}

void JournalPage::setupFilters()
{
    m_text->setAccessibleName(tr("Search the journal"));
    m_text->setPlaceholderText(tr("Search contacts, people and kinds"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(look::paletteIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_who->setAccessibleName(tr("Who did it"));
    m_who->setPlaceholderText(tr("Anybody"));
    m_who->setClearButtonEnabled(true);
    m_kind->setAccessibleName(tr("Kind of operation"));
    m_kind->addItem(tr("All kinds"), -1);
    for (const OperationKind kind :
        {OperationKind::Save, OperationKind::Edit, OperationKind::Import, OperationKind::Delete, OperationKind::Merge,
            OperationKind::Erase, OperationKind::Undo, OperationKind::Redo})
        m_kind->addItem(journal::labelOf(kind), static_cast<int>(kind));
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Any time"), -1);
    m_period->addItem(tr("Today"), 0);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    auto *const row = new QHBoxLayout(m_filters);
    row->setContentsMargins(margin, 8, margin, 9);
    row->addWidget(m_text, 3);
    row->addWidget(m_who, 1);
    row->addWidget(m_kind);
    row->addWidget(m_period);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMilliseconds);
}

void JournalPage::setupTree()
{
    m_tree->setAccessibleName(tr("Journal"));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new ActivityDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QTreeView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setTextElideMode(Qt::ElideRight);
    QHeaderView *const header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    header->resizeSection(ActivityModel::Who, 140);
    header->resizeSection(ActivityModel::When, 150);
    header->resizeSection(ActivityModel::Contacts, 90);
    auto *const overTree = new QVBoxLayout(m_tree->viewport());
    overTree->setContentsMargins(0, 0, 0, 0);
    overTree->addWidget(m_empty);
}

void JournalPage::setupBar()
{
    auto *const row = new QHBoxLayout(m_bar);
    row->setContentsMargins(margin, 9, margin, 8);
    row->addStretch();
    row->addWidget(m_open);
    row->addWidget(m_reverse);
    m_open->setLeadingIcon(Icon::Contacts);
    updateButtons();
}

void JournalPage::setupConnections()
{
    for (QLineEdit *const line : {m_text, m_who})
        connect(line, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    for (QComboBox *const box : {m_kind, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, &JournalPage::applyFilters);
    connect(&m_typing, &QTimer::timeout, this, &JournalPage::applyFilters);
    connect(&m_model, &ActivityModel::read, this, [this] {
        m_failure.reset();
        updateState();
        updateButtons();
        revealWanted();
    });
    connect(&m_model, &ActivityModel::failed, this, [this](const Error &error) {
        m_failure = error;
        updateState();
        Q_EMIT noticed(contacts::noticeOf(error));
    });
    connect(m_tree->verticalScrollBar(), &QScrollBar::valueChanged, this, &JournalPage::readOn);
    connect(m_tree->verticalScrollBar(), &QScrollBar::rangeChanged, this, &JournalPage::readOn);
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, &JournalPage::dropAnchor);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &JournalPage::returnToAnchor);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &JournalPage::openOnly);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalPage::updateButtons);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &JournalPage::updateButtons);
    connect(m_tree, &QTreeView::activated, this, &JournalPage::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &JournalPage::openCurrent);
    connect(m_reverse, &QPushButton::clicked, this, &JournalPage::reverseCurrent);
}

void JournalPage::hostStrip(QWidget *strip)
{
    m_column->insertWidget(0, strip);
    strip->show();
    if (!std::exchange(m_isRead, true))
        m_model.reload();
    else if (m_isStale)
        m_model.refresh();
    m_isStale = false;
    updateState();
}

void JournalPage::focusMain()
{
    m_tree->setFocus(Qt::OtherFocusReason);
}

void JournalPage::refresh()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        m_model.refresh();
}

journal::OperationQuery JournalPage::query() const
{
    journal::OperationQuery query{.text = m_text->text().trimmed(), .who = m_who->text().trimmed()};
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        query.kind = static_cast<OperationKind>(kind);
    if (const int days = m_period->currentData().toInt(); days >= 0)
        query.since = QDate::currentDate().addDays(-days).startOfDay().toUTC();
    return query;
}

void JournalPage::applyFilters()
{
    m_typing.stop();
    m_model.setQuery(query());
    updateState();
}

void JournalPage::showEverything()
{
    m_text->clear();
    m_who->clear();
    m_kind->setCurrentIndex(0);
    m_period->setCurrentIndex(0);
    applyFilters();
}

void JournalPage::updateState()
{
    const KeyboardWatch keyboard(*m_empty);
    const bool isSearch = m_model.query() != journal::OperationQuery();
    const bool isEmpty = m_model.rowCount() == 0;
    const QString detail = isEmpty && !m_model.isComplete() ? tr("Loading…") : tr("what was done here, newest first");
    Q_EMIT restingChanged(tr("Activity"), detail);
    m_empty->setVisible(isEmpty && m_model.isComplete());
    const auto lookAgain = [this] { m_model.reload(); };
    if (m_failure)
        m_empty->say(m_failure->message, tr("Try again"), lookAgain);
    else if (isSearch)
        m_empty->say(tr("Nothing in the journal matches."), tr("Show everything"), [this] { showEverything(); });
    else
        m_empty->say(
            tr("Nothing has happened here yet. Whatever is saved will be listed."), tr("Look again"), lookAgain);
    if (keyboard.isLost())
        focusMain();
}

void JournalPage::updateButtons()
{
    const KeyboardWatch keyboard(*m_bar);
    const QModelIndex current = m_tree->currentIndex();
    const auto summary = m_model.operationAt(current);
    const bool isUndo = summary && summary->operation.kind == OperationKind::Undo;
    const QString words = isUndo ? tr("Redo operation") : tr("Undo operation");
    m_reverse->setText(words);
    m_reverse->setAccessibleName(words);
    m_reverse->setLeadingIcon(isUndo ? Icon::Redo : Icon::Undo);
    m_reverse->setEnabled(summary && summary->operation.changes > 0 && summary->operation.kind != OperationKind::Erase
        && summary->standing != journal::Standing::Undone);
    m_open->setEnabled(current.isValid() && current.data(ActivityModel::ContactRole).toLongLong() > 0);
    if (keyboard.isLost())
        focusMain();
}

void JournalPage::openCurrent()
{
    const QModelIndex current = m_tree->currentIndex();
    if (const qint64 id = current.data(ActivityModel::ContactRole).toLongLong(); id > 0)
        Q_EMIT contactRequested(contact::ContactId(id));
}

void JournalPage::reverseCurrent()
{
    const auto summary = m_model.operationAt(m_tree->currentIndex());
    if (!summary)
        return;
    if (summary->operation.kind == OperationKind::Undo)
        m_deeds.redo(summary->operation.id);
    else
        m_deeds.undo(summary->operation.id);
}

void JournalPage::showOperation(journal::OperationId id)
{
    m_wanted = id;
    showEverything();
    m_model.refresh();
}

void JournalPage::revealWanted()
{
    if (m_wanted == journal::OperationId::None)
        return;
    const QModelIndex index = m_model.indexOf(m_wanted);
    if (!index.isValid()) {
        if (m_model.oldest() > m_wanted && m_model.canFetchMore({}))
            m_model.fetchMore({});
        else if (m_model.isComplete())
            m_wanted = journal::OperationId::None;
        return;
    }
    m_wanted = journal::OperationId::None;
    m_tree->expand(index);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void JournalPage::dropAnchor(const QModelIndex &parent, int first)
{
    if (!parent.isValid() && first == 0 && m_tree->verticalScrollBar()->value() > 0)
        m_anchor = m_tree->indexAt({0, 0});
}

void JournalPage::returnToAnchor()
{
    if (m_anchor.isValid())
        m_tree->scrollTo(m_anchor, QTreeView::PositionAtTop);
    m_anchor = QModelIndex();
}

void JournalPage::openOnly(const QModelIndex &parent)
{
    const auto summary = parent.parent().isValid() ? std::nullopt : m_model.operationAt(parent);
    if (!summary || summary->contacts != 1)
        return;
    // Once the tree knows of the row.
    const QPersistentModelIndex only = m_model.index(0, 0, parent);
    QMetaObject::invokeMethod(
        m_tree, [this, only] { m_tree->expand(only); }, Qt::QueuedConnection);
}

void JournalPage::readOn()
{
    const int bottom = m_tree->viewport()->height();
    for (QModelIndex index = m_tree->indexAt({0, 0}); index.isValid(); index = m_tree->indexBelow(index)) {
        if (m_tree->visualRect(index).top() > bottom)
            return;
        const QModelIndex parent = index.parent();
        if (!parent.isValid() || index.row() < m_model.rowCount(parent) - 1 || !m_model.hasMore(parent))
            continue;
        return m_model.readMore(parent);
    }
}

} // namespace onefold::ui::activity
