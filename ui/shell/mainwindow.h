// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/contactform.h"
#include "ui/contacts/contactmodel.h"
#include "ui/contacts/contacttable.h"
#include "ui/shell/deeds.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"
#include "ui/shell/verdictstrip.h"
#include "ui/shell/windowsettings.h"

#include <QMainWindow>
#include <QTimer>

class QSplitter;

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
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupLayout();
    void setupWorkspaceMenu(const Setup &setup);
    void setupShortcuts();
    void setupTable();
    void setupDeeds();
    void setupForm();
    void restoreLayout();
    void orderTabs();

    void chooseView(Sidebar::View view);
    void updateListState();
    void updateTotal();
    void afterChange();
    void deleteSelected();

    [[nodiscard]] bool isNarrow() const;
    /// The form stands beside the table where there is room, else it is a drawer over it.
    void placeForm();
    void openDrawer();
    void closeDrawer();
    void newContact();
    void showSaved(const saving::SaveOutcome &outcome);

    WindowSettings &m_settings;
    workspace::Client m_client;
    contacts::ContactModel m_model;
    Deeds m_deeds;
    TopBar *m_topBar;
    Sidebar *m_sidebar;
    VerdictStrip *m_strip;
    contacts::ContactTable *m_table;
    EmptyState *m_empty;
    StatusBar *m_status;
    contacts::ContactForm *m_form;
    QSplitter *m_splitter = nullptr;
    QTimer m_poll;
    qint64 m_total = -1;
    std::optional<Error> m_failure;
    bool m_isDrawerOpen = false;
};

} // namespace onefold::ui::shell
