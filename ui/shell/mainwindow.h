// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/contactspage.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"
#include "ui/shell/verdictstrip.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace onefold::ui::shell {

/// The window on one workspace. It only wires: what there is to know stands in the parts.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Setup {
        workspace::WorkspaceInfo workspace;
        QStringList workspaceNames = {}; ///< for the switcher
        workspace::OpenOptions options = {};
    };

    /// @p settings must outlive the window.
    MainWindow(const Setup &setup, WindowSettings &settings);
    ~MainWindow() override;

Q_SIGNALS:
    void workspaceChosen(const QString &name);
    void themeChosen(onefold::ui::look::Theme theme);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void setupLayout();
    void setupWorkspaceMenu(const Setup &setup);
    void setupShortcuts();
    void setupSidebar();
    void setupContacts();
    void setupDeeds();
    void addPage(Page *page);
    void restoreLayout();
    void orderTabs();

    /// Shows the page, with the strip on it.
    void showPage(Page *page);
    void goTo(const QString &place);
    void search(const QString &text);
    void newContact();
    void updateTotal();
    void afterChange();

    WindowSettings &m_settings;
    workspace::Client m_client;
    contacts::Deeds m_deeds;
    TopBar *m_topBar;
    Sidebar *m_sidebar;
    VerdictStrip *m_strip;
    QStackedWidget *m_pages;
    contacts::ContactsPage *m_contacts;
    StatusBar *m_status;
    QSplitter *m_splitter = nullptr;
};

} // namespace onefold::ui::shell
