// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The form on the page: beside the table or as a drawer over it, and what follows a save.

#include "ui/contacts/contactspage.h"
#include "ui/look/tokens.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPointer>
#include <QSplitter>
#include <QStyle>

namespace onefold::ui::contacts {

using identity::Verdict;

void ContactsPage::setupForm()
{
    m_form->setMinimumWidth(320);
    connect(m_table, &ContactTable::currentContactChanged, m_form, &ContactForm::open);
    connect(m_table, &ContactTable::opened, this, &ContactsPage::openDrawer);
    connect(&m_model, &ContactModel::refreshed, m_form, &ContactForm::refresh);
    connect(m_form, &ContactForm::saved, this, &ContactsPage::showSaved);
    connect(m_form, &ContactForm::failed, this, &ContactsPage::tell);
    connect(m_form, &ContactForm::waitingChanged, this, &ContactsPage::draftsChanged);
    connect(m_form, &ContactForm::deleteRequested, &m_deeds, [this](contact::ContactId id) { m_deeds.remove({id}); });
    connect(m_form, &ContactForm::eraseRequested, this, &ContactsPage::eraseRequested);
    connect(m_form, &ContactForm::undoRequested, &m_deeds, &Deeds::undo);
    connect(m_form, &ContactForm::redoRequested, &m_deeds, &Deeds::redo);
    connect(m_form, &ContactForm::closeRequested, this, &ContactsPage::closeDrawer);
}

bool ContactsPage::isNarrow() const
{
    return window()->width() < look::measure::drawerBelow;
}

void ContactsPage::placeForm()
{
    const bool isInSplitter = m_splitter->indexOf(m_form) >= 0;
    m_form->setClosable(isNarrow());
    if (isNarrow()) {
        // Whoever types goes on typing; else the table has the keyboard that the form loses with its place.
        const bool hadKeyboard = isInSplitter && m_form->isAncestorOf(window()->focusWidget());
        const QPointer<QWidget> typedIn = hadKeyboard ? window()->focusWidget() : nullptr;
        m_isDrawerOpen = m_isDrawerOpen || (hadKeyboard && m_form->draft().isDirty());
        if (isInSplitter)
            m_form->setParent(this);
        placeDrawer();
        if (typedIn && m_isDrawerOpen)
            typedIn->setFocus(Qt::OtherFocusReason);
        else if (hadKeyboard)
            focusMain();
        return;
    }
    m_isDrawerOpen = false;
    if (!isInSplitter)
        m_splitter->addWidget(m_form);
    m_form->setLines({});
    m_form->layout()->setContentsMargins(0, 0, 0, 0);
    m_form->show();
}

void ContactsPage::placeDrawer()
{
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    m_form->setLines(Qt::LeftEdge);
    m_form->layout()->setContentsMargins(isLeftToRight ? 1 : 0, 0, isLeftToRight ? 0 : 1, 0);
    const int formWidth = std::max(look::measure::form, m_form->minimumSizeHint().width());
    const QRect drawer(width() - formWidth, 0, formWidth, height());
    m_form->setGeometry(QStyle::visualRect(layoutDirection(), rect(), drawer));
    m_form->setVisible(m_isDrawerOpen);
    m_form->raise();
}

void ContactsPage::openDrawer()
{
    m_isDrawerOpen = true;
    placeForm();
}

void ContactsPage::closeDrawer()
{
    m_isDrawerOpen = false;
    placeForm();
    focusMain();
}

void ContactsPage::newContact()
{
    openDrawer();
    m_form->openNew();
}

void ContactsPage::openContact(contact::ContactId id)
{
    openDrawer();
    m_form->openById(id);
    m_table->reveal(id);
}

void ContactsPage::openWaitingDraft()
{
    openDrawer();
    m_form->openWaiting();
}

void ContactsPage::focusForm()
{
    if (isNarrow())
        focusMain();
    else
        m_form->focusFirst();
}

void ContactsPage::showSaved(const saving::SaveOutcome &outcome)
{
    Notice notice = noticeOf(outcome);
    const bool isDone = outcome.verdict == Verdict::Created || outcome.verdict == Verdict::Updated
        || outcome.verdict == Verdict::Queued;
    if (outcome.verdict == Verdict::Updated)
        notice.actions.push_back(
            {tr("Show changes"), [this, operation = outcome.operation] { Q_EMIT changesRequested(operation); }});
    if (isDone)
        notice.actions.push_back({tr("Undo"), [this, operation = outcome.operation] { m_deeds.undo(operation); }});
    Q_EMIT noticed(notice);
    m_model.refresh();
    if (isDone && outcome.id && m_form->draft().original().id == *outcome.id) {
        openNextAfter(*outcome.id);
        m_table->reveal(*outcome.id);
    }
}

void ContactsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Once the layout has its new sizes.
    QMetaObject::invokeMethod(this, &ContactsPage::placeForm, Qt::QueuedConnection);
}

void ContactsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isNarrow() && m_isDrawerOpen)
        return closeDrawer();
    Page::keyPressEvent(event);
}

} // namespace onefold::ui::contacts
