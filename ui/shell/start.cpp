// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/start.h"

#include "ui/look/theme.h"
#include "ui/shell/mainwindow.h"

#include "core/workspace/create.h"

#include <QApplication>

#include <cstdio>

namespace onefold::ui::shell {

using workspace::Registry;
using workspace::WorkspaceInfo;

namespace {

/// The workspace to open, and the list to switch among.
Result<MainWindow::Setup> setupFor(const Registry &registry, const QString &named, const QString &last)
{
    const auto known = registry.list();
    if (!known)
        return known.error();
    MainWindow::Setup setup;
    for (const WorkspaceInfo &info : *known)
        setup.workspaceNames += info.name;
    const auto wanted = !named.isEmpty()      ? registry.find(named)
        : setup.workspaceNames.contains(last) ? registry.find(last)
        : !known->empty()                     ? Result(known->front())
                                              : registry.only();
    if (!wanted)
        return wanted.error();
    setup.workspace = *wanted;
    return setup;
}

/// Keeps the one window there is, and puts another in its place when the person goes to another workspace.
class Desk final : public QObject
{
public:
    Desk(QApplication &application, const QString &dataDir)
        : m_application(application),
          m_registry(dataDir),
          m_settings(m_registry.dataDir())
    { }

    Result<void> open(const QString &name)
    {
        const auto setup = setupFor(m_registry, name, m_settings.lastWorkspace());
        if (!setup)
            return setup.error();
        m_settings.setLastWorkspace(setup->workspace.name);
        auto window = std::make_unique<MainWindow>(*setup, m_settings);
        // Queued: the window that asks is not to be taken from under its own menu.
        connect(
            window.get(), &MainWindow::workspaceChosen, this,
            [this](const QString &chosen) { static_cast<void>(open(chosen).ok()); }, Qt::QueuedConnection);
        connect(window.get(), &MainWindow::themeChosen, this, [this](look::Theme theme) {
            m_settings.setTheme(theme);
            look::applyTheme(m_application, theme);
        });
        window->show();
        m_window = std::move(window);
        return {};
    }

    Result<void> prepare()
    {
        const Result<void> prepared = workspace::prepareFirstStart(m_registry);
        look::applyTheme(m_application, m_settings.theme());
        return prepared;
    }

private:
    QApplication &m_application;
    Registry m_registry;
    WindowSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int start(QApplication &application, const StartOptions &options)
{
    Desk desk(application, options.dataDir);
    Result<void> opened = desk.prepare();
    if (opened)
        opened = desk.open(options.workspaceName);
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().message));
        return 1;
    }
    return QApplication::exec();
}

} // namespace onefold::ui::shell
