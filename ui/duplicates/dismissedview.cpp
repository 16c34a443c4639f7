// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/dismissedview.h"

#include "ui/base/keyboardwatch.h"
#include "ui/duplicates/groupdelegate.h"
#include "ui/look/panel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace onefold::ui::duplicates {

using look::ButtonRole;

namespace {

constexpr int margin = 20;

} // namespace

DismissedView::DismissedView(workspace::Client &client, QWidget *parent)
    : QWidget(parent),
      m_model(client),
      m_list(new QListView(this)),
      m_empty(new look::EmptyState(m_list->viewport()))
{
    setupLayout();
    setupConnections();
    updateState();
}

DismissedView::~DismissedView()
{
    // Before the model that it looks at.
    delete m_list;
}

void DismissedView::setupLayout()
{
    m_list->setAccessibleName(tr("Not the same person"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QListView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const overList = new QVBoxLayout(m_list->viewport());
    overList->setContentsMargins(0, 0, 0, 0);
    overList->addWidget(m_empty);
    m_empty->say(tr("No pair is marked as not the same person yet."), tr("Back to the groups"),
        [this] { Q_EMIT backRequested(); });
    auto *const bar = new look::Panel(look::Ground::Panel, Qt::TopEdge, this);
    m_back = new look::Button(tr("Back to review"), ButtonRole::Plain, bar);
    m_takeBack = new look::Button(tr("Take back"), ButtonRole::Primary, bar);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(margin, 12, margin, 12);
    row->setSpacing(10);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_takeBack);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(bar);
}

void DismissedView::setupConnections()
{
    connect(&m_model, &DismissedModel::read, this, [this] {
        if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
            m_list->setCurrentIndex(m_model.index(0));
        updateState();
    });
    connect(&m_model, &DismissedModel::failed, this, &DismissedView::failed);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DismissedView::updateState);
    connect(m_back, &QPushButton::clicked, this, &DismissedView::backRequested);
    connect(m_takeBack, &QPushButton::clicked, this, &DismissedView::takeBack);
    connect(m_list, &QListView::activated, this, &DismissedView::takeBack);
}

void DismissedView::reload()
{
    m_model.reload();
}

void DismissedView::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void DismissedView::updateState()
{
    const KeyboardWatch keyboard(*this);
    m_empty->setVisible(m_model.rowCount() == 0 && m_model.isComplete());
    m_takeBack->setEnabled(m_list->selectionModel()->hasSelection());
    if (keyboard.isLost())
        focusList();
}

void DismissedView::takeBack()
{
    std::vector<DismissedPair> pairs;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        if (const DismissedPair *const pair = m_model.pairAt(index.row()))
            pairs.push_back(*pair);
    }
    if (!pairs.empty())
        Q_EMIT takeBackRequested(pairs);
}

} // namespace onefold::ui::duplicates
