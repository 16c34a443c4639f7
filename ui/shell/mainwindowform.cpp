// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The form in the window: beside the table or as a drawer over it, and what follows a save.

#include "ui/look/tokens.h"
#include "ui/shell/mainwindow.h"

#include <QKeyEvent>
#include <QLayout>
#include <QSplitter>

namespace onefold::ui::shell {

using contacts::ContactForm;
using contacts::ContactTable;
using identity::Verdict;

void MainWindow::setupForm()
{
    m_form->setMinimumWidth(320);
    connect(m_topBar, &TopBar::newContactRequested, this, &MainWindow::newContact);
    connect(m_table, &ContactTable::currentContactChanged, m_form, &ContactForm::open);
    connect(m_table, &ContactTable::opened, this, [this] { openDrawer(); });
    connect(&m_model, &contacts::ContactModel::refreshed, m_form, &ContactForm::refresh);
    connect(m_form, &ContactForm::saved, this, &MainWindow::showSaved);
    connect(m_form, &ContactForm::failed, this, [this](const Error &error) { m_strip->say(noticeOf(error)); });
    connect(m_form, &ContactForm::waitingChanged, m_status, &StatusBar::setDrafts);
    connect(m_form, &ContactForm::closeRequested, this, &MainWindow::closeDrawer);
    connect(m_status, &StatusBar::draftRequested, this, [this] {
        openDrawer();
        m_form->openWaiting();
    });
}

bool MainWindow::isNarrow() const
{
    return width() < look::measure::drawerBelow;
}

void MainWindow::placeForm()
{
    const bool isInSplitter = m_splitter->indexOf(m_form) >= 0;
    m_form->setClosable(isNarrow());
    if (!isNarrow()) {
        if (!isInSplitter)
            m_splitter->addWidget(m_form);
        m_form->setLines({});
        m_form->layout()->setContentsMargins(0, 0, 0, 0);
        return m_form->show();
    }
    if (isInSplitter)
        m_form->setParent(centralWidget());
    m_form->setLines(Qt::LeftEdge);
    m_form->layout()->setContentsMargins(
        layoutDirection() == Qt::LeftToRight ? 1 : 0, 0, layoutDirection() == Qt::LeftToRight ? 0 : 1, 0);
    const int formWidth = std::max(look::measure::form, m_form->minimumSizeHint().width());
    const QRect room(m_splitter->mapTo(centralWidget(), QPoint(0, 0)), m_splitter->size());
    const QRect drawer(room.right() - formWidth + 1, room.top(), formWidth, room.height());
    m_form->setGeometry(QStyle::visualRect(layoutDirection(), room, drawer));
    m_form->setVisible(m_isDrawerOpen);
    m_form->raise();
}

void MainWindow::openDrawer()
{
    m_isDrawerOpen = true;
    placeForm();
}

void MainWindow::closeDrawer()
{
    m_isDrawerOpen = false;
    placeForm();
    m_table->setFocus(Qt::OtherFocusReason);
}

void MainWindow::newContact()
{
    openDrawer();
    m_form->openNew();
}

void MainWindow::showSaved(const saving::SaveOutcome &outcome)
{
    Notice notice = noticeOf(outcome);
    const bool isDone = outcome.verdict == Verdict::Created || outcome.verdict == Verdict::Updated;
    if (isDone)
        notice.actions.push_back({tr("Undo"), [this, operation = outcome.operation] { m_deeds.undo(operation); }});
    m_strip->say(notice);
    m_model.refresh();
    if (isDone && outcome.id && m_form->draft().original().id == *outcome.id)
        m_table->reveal(*outcome.id);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // Once the layout has its new sizes.
    QMetaObject::invokeMethod(this, &MainWindow::placeForm, Qt::QueuedConnection);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isNarrow() && m_isDrawerOpen)
        return closeDrawer();
    QMainWindow::keyPressEvent(event);
}

} // namespace onefold::ui::shell
