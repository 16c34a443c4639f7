// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commands.h"

#include "ui/look/icon.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;

void Commands::add(const Command &command)
{
    const auto known = std::ranges::find(m_commands, command.id, &Command::id);
    if (known == m_commands.end())
        m_commands.push_back(command);
    else
        *known = command;
}

const Command *Commands::find(const QString &id) const
{
    const auto found = std::ranges::find(m_commands, id, &Command::id);
    return found == m_commands.end() ? nullptr : &*found;
}

void Commands::run(const QString &id) const
{
    const Command *const command = find(id);
    if (command && command->canRun())
        command->run();
}

void Commands::listenIn(QWidget &window) const
{
    for (const Command &command : m_commands) {
        if (!command.isWindowWide || command.keys.isEmpty())
            continue;
        auto *const action = new QAction(&window);
        action->setShortcuts(command.keys);
        QObject::connect(action, &QAction::triggered, &window, [this, id = command.id] { run(id); });
        window.addAction(action);
    }
}

QAction *Commands::makeAction(const QString &id, QObject *parent) const
{
    const Command *const command = find(id);
    if (!command)
        return nullptr;
    auto *const action =
        new QAction(look::paletteIcon(command->icon), QString(command->text).replace(u'&', u"&&"_s), parent);
    // Written into the text: as a shortcut of its own it would compete with the window's.
    if (!command->keys.isEmpty())
        action->setText(action->text() + u'\t' + keysText(*command));
    action->setEnabled(command->canRun());
    QObject::connect(action, &QAction::triggered, parent, [this, id] { run(id); });
    return action;
}

QString keysText(const Command &command)
{
    QStringList texts;
    for (const QKeySequence &keys : command.keys) {
        // The two enter keys are one to a person.
        if (!(keys[0].key() == Qt::Key_Enter))
            texts += keys.toString(QKeySequence::NativeText);
    }
    return texts.join(u", "_s);
}

} // namespace onefold::ui::shell
