// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/journalpage.h"

#include "ui/activity/activitydelegate.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
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
    m_text->setPlaceholderText(tr("Search names and values"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(look::paletteIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_who->setAccessibleName(tr("Who did it"));
    m_who->setPlaceholderText(tr("Anybody"));
    m_who->setClearButtonEnabled(true);
    m_kind->setAccessibleName(tr("Kind of operation"));
    m_kind->addItem(tr("All kinds"), -1);
    for (const OperationKind kind : {OperationKind::Save, OperationKind::Edit, OperationKind::Delete,
             OperationKind::Merge, OperationKind::Erase, OperationKind::Undo, OperationKind::Redo})
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
        revealWanted();
    });
    connect(&m_model, &ActivityModel::failed, this, [this](const Error &error) {
        m_failure = error;
        updateState();
        Q_EMIT noticed(contacts::noticeOf(error));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalPage::updateButtons);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &JournalPage::updateButtons);
    connect(m_tree, &QTreeView::activated, this, &JournalPage::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &JournalPage::openCurrent);
    connect(m_reverse, &QPushButton::clicked, this, &JournalPage::reverseCurrent);
    connect(m_empty, &look::EmptyState::acted, this, [this] {
        m_text->clear();
        m_who->clear();
        m_kind->setCurrentIndex(0);
        m_period->setCurrentIndex(0);
        m_model.reload();
    });
}

void JournalPage::hostStrip(QWidget *strip)
{
    m_column->insertWidget(0, strip);
    strip->show();
    if (m_isStale)
        m_model.reload();
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
    if (m_isStale)
        return;
    // Whoever reads an operation goes on reading it.
    QModelIndex top = m_tree->currentIndex().siblingAtColumn(0);
    while (top.parent().isValid())
        top = top.parent();
    if (top.isValid() && m_wanted == journal::OperationId::None) {
        m_wanted = m_model.operationAt(top)->id;
        m_opensWanted = m_tree->isExpanded(top);
    }
    m_model.reload();
}

ActivityQuery JournalPage::query() const
{
    ActivityQuery query{.text = m_text->text(), .who = m_who->text().trimmed()};
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

void JournalPage::updateState()
{
    const bool isSearch = !m_model.query().isEmpty();
    const bool isEmpty = m_model.rowCount() == 0;
    const QString detail = isEmpty && !m_model.isComplete() ? tr("Loading…") : tr("what was done here, newest first");
    Q_EMIT restingChanged(tr("Activity"), detail);
    m_empty->setVisible(isEmpty && m_model.isComplete());
    if (m_failure)
        m_empty->say(m_failure->message, tr("Try again"));
    else if (isSearch)
        m_empty->say(tr("Nothing in the journal matches."), tr("Show everything"));
    else
        m_empty->say(tr("Nothing has happened here yet. Whatever is saved will be listed."), tr("Look again"));
}

void JournalPage::updateButtons()
{
    const QModelIndex current = m_tree->currentIndex();
    const auto operation = m_model.operationAt(current);
    const bool isUndo = operation && operation->kind == OperationKind::Undo;
    const QString words = isUndo ? tr("Redo operation") : tr("Undo operation");
    m_reverse->setText(words);
    m_reverse->setAccessibleName(words);
    m_reverse->setLeadingIcon(isUndo ? Icon::Redo : Icon::Undo);
    m_reverse->setEnabled(operation && operation->changes > 0 && operation->kind != OperationKind::Erase);
    m_open->setEnabled(current.isValid() && current.data(ActivityModel::ContactRole).toLongLong() > 0);
}

void JournalPage::openCurrent()
{
    const QModelIndex current = m_tree->currentIndex();
    if (const qint64 id = current.data(ActivityModel::ContactRole).toLongLong(); id > 0)
        Q_EMIT contactRequested(contact::ContactId(id));
}

void JournalPage::reverseCurrent()
{
    const auto operation = m_model.operationAt(m_tree->currentIndex());
    if (!operation)
        return;
    if (operation->kind == OperationKind::Undo)
        m_deeds.redo(operation->id);
    else
        m_deeds.undo(operation->id);
}

void JournalPage::showOperation(journal::OperationId id)
{
    m_wanted = id;
    m_opensWanted = true;
    if (m_model.query().isEmpty())
        return m_model.reload();
    m_text->clear();
    m_who->clear();
    m_kind->setCurrentIndex(0);
    m_period->setCurrentIndex(0);
    applyFilters();
}

void JournalPage::revealWanted()
{
    const auto wanted = std::exchange(m_wanted, journal::OperationId::None);
    for (int row = 0; wanted != journal::OperationId::None && row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (index.data(ActivityModel::OperationRole).toLongLong() != static_cast<qint64>(wanted))
            continue;
        if (m_opensWanted)
            m_tree->expandRecursively(index);
        m_tree->setCurrentIndex(index);
        return m_tree->scrollTo(index);
    }
}

} // namespace onefold::ui::activity
