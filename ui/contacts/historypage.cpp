// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/historypage.h"

#include "ui/contacts/historydelegate.h"
#include "ui/look/panel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

using journal::HistoryLine;
using journal::OperationKind;

namespace {

bool changedSomething(const HistoryLine &line)
{
    return line.entry.effect != journal::Effect::None && line.operation.kind != OperationKind::Erase;
}

} // namespace

HistoryPage::HistoryPage(workspace::Client &client, QWidget *parent)
    : QWidget(parent),
      m_model(client),
      m_list(new QListView(this)),
      m_empty(new look::Label(look::TextRole::Muted, this)),
      m_hint(new look::Label(look::TextRole::CaptionMuted, this)),
      m_undo(new look::Button(tr("Undo this"), look::ButtonRole::Plain, this))
{
    setupLayout();
    connect(&m_model, &HistoryModel::changed, this, &HistoryPage::updateState);
    connect(&m_model, &HistoryModel::failed, this, &HistoryPage::failed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::updateButton);
    connect(m_undo, &QPushButton::clicked, this, &HistoryPage::act);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPage::updateButton);
    updateState();
}

void HistoryPage::setupLayout()
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("History"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(false);
    m_list->verticalScrollBar()->setSingleStep(24);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_hint->setWordWrap(true);
    m_undo->setLeadingIcon(look::Icon::Undo);
    auto *const foot = new look::Panel(look::Ground::Window, Qt::TopEdge, this);
    auto *const row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(m_hint, 1);
    row->addWidget(m_undo);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(foot);
}

void HistoryPage::focusList()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    m_list->setFocus(Qt::OtherFocusReason);
}

const HistoryLine *HistoryPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model.rowCount() ? &m_model.line(index.row()) : nullptr;
}

void HistoryPage::updateState()
{
    const int rows = m_model.rowCount();
    m_list->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_empty->setText(m_model.isSettled() ? tr("Nothing has happened to this contact yet. Every save will stand here.")
                                         : tr("Loading…"));
    const QString number = QString::number(rows);
    Q_EMIT countChanged(rows == 0 ? QString() : m_model.isWhole() ? number : QString(number + u'+'));
    updateButton();
}

void HistoryPage::updateButton()
{
    const HistoryLine *const line = current();
    const bool isUndo = line && line->operation.kind == OperationKind::Undo;
    const int others = line ? static_cast<int>(line->operation.changes) - 1 : 0;
    const QString words = isUndo ? tr("Redo this") : tr("Undo this");
    m_undo->setText(words);
    m_undo->setAccessibleName(words);
    m_undo->updateGeometry();
    const bool isPull = line && line->operation.kind == OperationKind::Pull;
    m_undo->setEnabled(line && changedSomething(*line) && !isPull);
    if (!line)
        m_hint->setText(m_model.rowCount() > 0 ? tr("Choose an entry to take it back.") : QString());
    else if (!changedSomething(*line))
        m_hint->setText(tr("Nothing was changed here."));
    else if (isPull)
        m_hint->setText(tr("This came from the service: it is not undone here. Edit the contact instead."));
    else if (others > 0)
        m_hint->setText(isUndo ? tr("Redone for %n other contact(s) too.", nullptr, others)
                               : tr("Undone for %n other contact(s) too.", nullptr, others));
    else
        m_hint->setText({});
}

void HistoryPage::act()
{
    const HistoryLine *const line = current();
    if (!line)
        return;
    if (line->operation.kind == OperationKind::Undo)
        Q_EMIT redoRequested(line->operation.id);
    else
        Q_EMIT undoRequested(line->operation.id);
}

} // namespace onefold::ui::contacts
