// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/windowsettings.h"
#include "ui/portal/systemtheme.h"
#include "ui/settings/newworkspace.h"

#include "core/workspace/registry.h"

#include <QWidget>

#include <memory>

namespace onefold::ui::shell {

class MainWindow;

/// Keeps the one window there is, and puts another in its place when the person goes to another workspace or none
/// opens. Lives in the main thread, as long as the program runs.
class Desk final : public QObject
{
    Q_OBJECT

public:
    /// The application is there already.
    explicit Desk(const QString &dataDir);
    ~Desk() override;

    /// Makes the first workspace on a first start, dresses the program, and opens the workspace named, else the one
    /// used last. Where none opens, a window says why.
    void start(const QString &name);

    [[nodiscard]] QWidget *window() const { return m_window.get(); }

private:
    struct Choice;

    [[nodiscard]] Result<Choice> choose(const QString &name) const;
    void open(const QString &name);
    /// Goes to another workspace from a window that stays where that cannot be found.
    void switchTo(MainWindow &from, const QString &name, const QByteArray &token = {});
    void show(const Choice &choice, const QByteArray &token = {});
    void showFailure(const QString &name, const Error &error);
    void create(MainWindow &asking, const settings::NewWorkspace &wanted);
    void createService(MainWindow &asking, const settings::NewWorkspace &wanted);
    void chooseTheme(look::Theme theme);
    /// Dresses the program as the person wants, and the desktop where the person leaves it to that.
    void dress();
    void place(std::unique_ptr<QWidget> window);

    workspace::Registry m_registry;
    WindowSettings m_settings;
    portal::SystemTheme m_systemTheme;
    std::unique_ptr<QWidget> m_window;
};

} // namespace onefold::ui::shell
