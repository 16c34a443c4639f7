// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of the window: which is shown, and those that are made when they are first wanted.

#include "ui/activity/journalpage.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/settings/erasepage.h"
#include "ui/settings/newworkspacepage.h"
#include "ui/settings/programsettingspage.h"
#include "ui/settings/workspacesettingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutspage.h"

#include <QStackedWidget>

namespace onefold::ui::shell {

using settings::ErasePage;
using settings::NewWorkspacePage;
using settings::ProgramSettingsPage;
using settings::WorkspaceSettingsPage;

void MainWindow::addPage(Page *page)
{
    m_pages->addWidget(page);
    connect(m_strip, &VerdictStrip::newsChanged, page, &Page::showStrip);
    connect(page, &Page::noticed, m_strip, &VerdictStrip::say);
    connect(page, &Page::restingChanged, m_strip, [this, page](const QString &title, const QString &detail) {
        if (m_pages->currentWidget() == page)
            m_strip->setResting(title, detail);
    });
}

void MainWindow::showPage(Page *page)
{
    // Else the keyboard would go to whatever control of the new page comes first.
    const bool isAnother = m_pages->currentWidget() != page;
    const bool hadKeyboard = isAnother && m_pages->isAncestorOf(focusWidget());
    if (isAnother)
        m_strip->letGo();
    if (m_palette)
        m_palette->dismiss(); // a key led past it
    m_pages->setCurrentWidget(page);
    page->hostStrip(m_strip);
    page->showStrip(m_strip->hasNews());
    if (hadKeyboard)
        page->focusMain();
}

/// Who walks the sidebar goes on there; who asks for a page in any other way is to be on it.
void MainWindow::focusPage()
{
    static_cast<Page *>(m_pages->currentWidget())->focusMain();
}

void MainWindow::showActivity()
{
    showMade(
        m_activity,
        [this] {
            auto *const page = new activity::JournalPage(m_client, m_deeds, this);
            connect(page, &activity::JournalPage::contactRequested, this, &MainWindow::openContact);
            connect(m_contacts, &contacts::ContactsPage::changed, page, &activity::JournalPage::refresh);
            // Then the housekeeping is done, which may have shortened the journal.
            connect(m_contacts, &contacts::ContactsPage::placeCounted, page, &activity::JournalPage::refresh);
            return page;
        },
        false); // whoever walks the sidebar goes on there
    m_sidebar->setCurrent(places::activity);
}

void MainWindow::showDuplicates()
{
    using duplicates::DuplicatesPage;
    showMade(
        m_duplicates,
        [this] {
            auto *const page = new DuplicatesPage({m_client, m_deeds, m_settings, m_workspaceName}, this);
            connect(page, &DuplicatesPage::changed, m_contacts, &contacts::ContactsPage::refresh);
            connect(page, &DuplicatesPage::changed, this, &MainWindow::afterChange);
            connect(m_contacts, &contacts::ContactsPage::changed, page, &DuplicatesPage::refresh);
            return page;
        },
        false); // whoever walks the sidebar goes on there
    m_sidebar->setCurrent(places::duplicates);
}

void MainWindow::showChanges(journal::OperationId id)
{
    showActivity();
    m_activity->showOperation(id);
    m_activity->focusMain();
}

void MainWindow::goTo(const QString &place)
{
    if (place == places::activity)
        return showActivity();
    if (place == places::duplicates)
        return showDuplicates();
    if (place == places::outbox)
        return showOutbox();
    if (place == places::imports)
        return showImports();
    if (place != m_place)
        m_strip->letGo();
    m_place = place;
    m_sidebar->setCurrent(place);
    showPage(m_contacts);
    m_contacts->showPlace(place);
}

void MainWindow::showContacts()
{
    m_sidebar->setCurrent(m_place);
    if (m_pages->currentWidget() != m_contacts)
        showPage(m_contacts);
}

void MainWindow::goBack()
{
    showContacts();
    m_contacts->focusMain();
}

void MainWindow::showShortcuts()
{
    showMade(m_shortcuts, [this] { return new ShortcutsPage(m_commands, this); });
}

void MainWindow::showNewWorkspace()
{
    showMade(m_newWorkspace, [this] {
        auto *const page = new NewWorkspacePage(this);
        connect(page, &NewWorkspacePage::createRequested, this, &MainWindow::workspaceWanted);
        return page;
    });
}

void MainWindow::showNotCreated(const Error &error, settings::Asked culprit)
{
    if (m_newWorkspace)
        m_newWorkspace->showFailure(error, culprit);
}

void MainWindow::showNotOpened(const Error &error)
{
    if (m_newWorkspace) // which may have made it
        m_newWorkspace->letAskAgain();
    say(contacts::noticeOf(error));
}

void MainWindow::showWorkspaceSettings()
{
    showMade(m_workspaceSettings, [this] {
        auto *const page = new WorkspaceSettingsPage(m_client, this);
        connect(page, &WorkspaceSettingsPage::eraseRequested, this, [this] { showErase(); });
        connect(page, &WorkspaceSettingsPage::saved, m_contacts, &contacts::ContactsPage::countCare);
        return page;
    });
}

void MainWindow::showProgramSettings()
{
    showMade(m_programSettings, [this] {
        auto *const page = new ProgramSettingsPage(m_settings, this);
        connect(page, &ProgramSettingsPage::themeChosen, this, &MainWindow::themeChosen);
        return page;
    });
}

void MainWindow::showErase(contact::ContactId chosen)
{
    showMade(m_erase, [this] {
        auto *const page = new ErasePage(m_client, m_deeds, this);
        connect(page, &ErasePage::erased, m_contacts, &contacts::ContactsPage::refresh);
        return page;
    });
    if (chosen != contact::ContactId::None)
        m_erase->choose(chosen);
}

} // namespace onefold::ui::shell
