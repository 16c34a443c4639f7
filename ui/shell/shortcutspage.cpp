// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shortcutspage.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace onefold::ui::shell {

ShortcutsPage::ShortcutsPage(const Commands &commands, QWidget *parent)
    : ColumnPage(tr("Keyboard shortcuts"), tr("what the keys do"), parent)
{
    std::vector<std::pair<QString, QGridLayout *>> groups;
    for (const Command &command : commands.all()) {
        if (command.keys.isEmpty())
            continue;
        auto group = std::ranges::find(groups, command.group, &std::pair<QString, QGridLayout *>::first);
        if (group == groups.end()) {
            auto *const grid = new QGridLayout;
            grid->setColumnStretch(0, 1);
            grid->setVerticalSpacing(6);
            addCard(command.group)->content().addLayout(grid);
            group = groups.insert(groups.end(), {command.group, grid});
        }
        const int row = group->second->rowCount();
        auto *const text = new look::Label(command.text, look::TextRole::Body);
        text->setWordWrap(true);
        group->second->addWidget(text, row, 0);
        group->second->addWidget(new look::Label(keysText(command), look::TextRole::Muted), row, 1, Qt::AlignRight);
    }
}

} // namespace onefold::ui::shell
