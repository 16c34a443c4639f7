// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/fileasker.h"
#include "ui/contacts/contactspage.h"
#include "ui/importing/importrunner.h"
#include "ui/services/serviceline.h"
#include "ui/settings/newworkspace.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commands.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"
#include "ui/shell/verdictstrip.h"

#include <QMainWindow>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace onefold::ui::activity {
class JournalPage;
}

namespace onefold::ui::duplicates {
class DuplicatesPage;
}

namespace onefold::ui::exporting {
class ExportPage;
}

namespace onefold::ui::importing {
class ImportPage;
class ImportsPage;
} // namespace onefold::ui::importing

namespace onefold::ui::services {
class LineDot;
class OutboxPage;
} // namespace onefold::ui::services

namespace onefold::ui::settings {
class ErasePage;
class NewWorkspacePage;
} // namespace onefold::ui::settings

namespace onefold::ui::shell {

/// The window on one workspace. It only wires: what there is to know stands in the parts.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Setup {
        workspace::WorkspaceInfo workspace;
        QStringList workspaceNames = {}; ///< for the switcher
        QString draftStem = {}; ///< see contacts::ContactForm::keepDrafts(); empty: beside the workspace's file
        workspace::OpenOptions options = {};
        QByteArray token = {}; ///< of the workspace's service, given for as long as the program runs
        FileAsker askForFile = onefold::ui::askForFile;
    };

    /// @p settings must outlive the window.
    MainWindow(const Setup &setup, WindowSettings &settings);
    ~MainWindow() override;

    /// Says something in the strip.
    void say(const Notice &notice);
    /// The workspace that was asked for could not be made.
    void showNotCreated(const Error &error, settings::Asked culprit = settings::Asked::Name);
    /// The workspace that was asked for cannot be gone to, and this window stays.
    void showNotOpened(const Error &error);

Q_SIGNALS:
    void workspaceChosen(const QString &name);
    void workspaceWanted(const onefold::ui::settings::NewWorkspace &wanted);
    void themeChosen(onefold::ui::look::Theme theme);
    /// The workspace does not open, so there is nothing to show.
    void unusable(const onefold::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setupLayout();
    void setupSidebar();
    void setupContacts();
    void setupDeeds();
    void restoreLayout();

    // mainwindowcommands.cpp
    void setupCommands();
    void addPlaceCommands();
    void addWorkspaceCommands();
    void addProgramCommands();
    void setupWorkspaceMenu();
    void fillWorkspaceMenu();
    void openPalette();
    void findForPalette(const QString &typed);
    [[nodiscard]] std::vector<PaletteItem> paletteItems();

    // mainwindowpages.cpp
    void addPage(Page *page);
    /// With the strip on it.
    void showPage(Page *page);
    /// Gives the keyboard to the page that is shown.
    void focusPage();
    /// The same as showPage() for a page that is made when it is first wanted.
    template<typename Made, typename Make>
    void showMade(Made *&page, Make make, bool takesKeyboard = true)
    {
        if (!page) {
            page = make();
            addPage(page);
        }
        m_sidebar->setCurrent({}); // none of the sidebar's places
        showPage(page);
        if (takesKeyboard)
            page->focusMain();
    }
    void goTo(const QString &place);
    /// The contacts' page, at the place one was at last.
    void showContacts();
    void goBack();
    void showActivity();
    void showDuplicates();
    void showChanges(journal::OperationId id);
    void showShortcuts();
    void showNewWorkspace();
    void showWorkspaceSettings();
    void showProgramSettings();
    /// With a contact chosen, where there is one.
    void showErase(contact::ContactId chosen = contact::ContactId::None);

    // mainwindowimports.cpp
    void setupImports();
    void addImportCommands();
    void showImport();
    void showImports();
    void beginImport();
    void importFile(const QString &path);
    void importText(const QString &text);
    void showImportProgress();
    void showExport();

    // mainwindowservice.cpp
    void setupService();
    void addServiceCommands();
    void showOutbox();
    void showServiceLine();
    void tellSettled(const std::vector<sync::Settlement> &latest);
    void takeToken(const QByteArray &token);

    void probe();
    void search(const QString &text);
    void focusSearch();
    void newContact();
    void openContact(contact::ContactId id);
    void updateTotal();
    void countDuplicates();
    void afterChange();

    WindowSettings &m_settings;
    const QString m_workspaceName;
    const QStringList m_workspaceNames;
    workspace::Client m_client;
    const FileAsker m_askForFile;
    const QString m_pastePlace; ///< see importing::PastedCells
    services::ServiceLine m_line;
    contacts::Deeds m_deeds;
    importing::ImportRunner m_imports;
    Commands m_commands;
    TopBar *m_topBar;
    Sidebar *m_sidebar;
    VerdictStrip *m_strip;
    QStackedWidget *m_pages;
    contacts::ContactsPage *m_contacts;
    StatusBar *m_status;
    QMenu *m_workspaceMenu = nullptr;
    CommandPalette *m_palette = nullptr;
    QSplitter *m_splitter = nullptr;
    QString m_place; ///< where in the sidebar one was last
    bool m_isCountingDuplicates = false;
    bool m_countsDuplicatesAgain = false;
    services::LineDot *m_dot = nullptr;
    int m_toldNews = 0;       ///< of what the service answered
    QString m_toldWrong;      ///< what the person was told last that stops sending
    qint64 m_toldSettled = 0; ///< with it the contacts were read anew

    // Made when they are first shown.
    activity::JournalPage *m_activity = nullptr;
    duplicates::DuplicatesPage *m_duplicates = nullptr;
    importing::ImportPage *m_import = nullptr;
    importing::ImportsPage *m_importList = nullptr;
    services::OutboxPage *m_outbox = nullptr;
    exporting::ExportPage *m_export = nullptr;
    settings::NewWorkspacePage *m_newWorkspace = nullptr;
    Page *m_workspaceSettings = nullptr;
    Page *m_programSettings = nullptr;
    settings::ErasePage *m_erase = nullptr;
    Page *m_shortcuts = nullptr;
};

} // namespace onefold::ui::shell
