// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/command.h"

class QAction;
class QWidget;

namespace onefold::ui::shell {

/// All that a window can be told to do, in the order in which it is shown. Owned by the window; its thread.
class Commands final
{
public:
    /// A command with the id of another takes its place.
    void add(const Command &command);
    [[nodiscard]] const std::vector<Command> &all() const { return m_commands; }
    /// None where there is no such command.
    [[nodiscard]] const Command *find(const QString &id) const;
    /// Runs it where it can be run now.
    void run(const QString &id) const;

    /// Makes @p window listen for the keys of what is window-wide; for once all are added.
    void listenIn(QWidget &window) const;
    /// The command as an entry of a menu, which shows its keys; null where there is no such command.
    [[nodiscard]] QAction *makeAction(const QString &id, QObject *parent) const;

private:
    std::vector<Command> m_commands;
};

/// The keys as people read them: "Ctrl+Return", "F1, Ctrl+?".
[[nodiscard]] QString keysText(const Command &command);

} // namespace onefold::ui::shell
