// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can tell the page to do, for the palette and the page of shortcuts.

#include "ui/contacts/contactspage.h"

#include <algorithm>
#include <iterator>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;

std::vector<Command> ContactsPage::commands()
{
    std::vector<Command> commands = formCommands();
    std::ranges::move(rowCommands(), std::back_inserter(commands));
    std::ranges::move(viewCommands(), std::back_inserter(commands));
    return commands;
}

std::vector<Command> ContactsPage::formCommands()
{
    const QString group = tr("Contacts");
    const auto canSave = [this] { return isVisible() && m_form->canSave(); };
    return {
        {.id = u"contacts.save"_s,
            .text = tr("Save the contact"),
            .group = group,
            .keys = {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
            .icon = look::Icon::Check,
            .run = [this] { m_form->save(); },
            .isEnabled = canSave},
        {.id = u"contacts.saveAndNew"_s,
            .text = tr("Save the contact and begin a new one"),
            .group = group,
            .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter},
            .icon = look::Icon::Check,
            .run = [this] { m_form->saveAndNew(); },
            .isEnabled = canSave},
    };
}

std::vector<Command> ContactsPage::rowCommands()
{
    const QString group = tr("Contacts");
    const auto hasSelection = [this] { return isVisible() && m_table->selectedCount() > 0; };
    return {
        {.id = u"contacts.open"_s,
            .text = tr("Open the contact in the form"),
            .group = group,
            .keys = {Qt::Key_Return},
            .icon = look::Icon::Contacts,
            .run = [this] { openDrawer(); },
            .isEnabled = hasSelection,
            .isWindowWide = false},
        {.id = u"contacts.delete"_s,
            .text = tr("Delete the selected contacts"),
            .group = group,
            .keys = {QKeySequence::Delete},
            .icon = look::Icon::Delete,
            .run = [this] { deleteSelected(); },
            .isEnabled = hasSelection,
            .isWindowWide = false},
        {.id = u"contacts.edit"_s,
            .text = tr("Edit the cell"),
            .group = group,
            .keys = {Qt::Key_F2},
            .icon = look::Icon::Updated,
            .run = [this] { m_table->edit(m_table->currentIndex()); },
            .isEnabled = [hasSelection, this] { return hasSelection() && m_table->canEdit(); },
            .isWindowWide = false},
        {.id = u"contacts.copy"_s,
            .text = tr("Copy the selected rows"),
            .group = group,
            .keys = {QKeySequence::Copy},
            .icon = look::Icon::Copy,
            .run = [this] { copySelected(); },
            .isEnabled = hasSelection,
            .isWindowWide = false},
        {.id = u"contacts.paste"_s,
            .text = tr("Paste over cells"),
            .group = group,
            .keys = {QKeySequence::Paste},
            .icon = look::Icon::Copy,
            .run = [this] { paste(); },
            .isEnabled = hasSelection,
            .isWindowWide = false},
    };
}

std::vector<Command> ContactsPage::viewCommands()
{
    const QString group = tr("Contacts");
    const auto isShown = [this] { return isVisible(); };
    return {
        {.id = u"contacts.filter"_s,
            .text = tr("Filter columns"),
            .group = group,
            .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
            .icon = look::Icon::Filter,
            .run = [this] { toggleFilters(); },
            .isEnabled = isShown,
            .isWindowWide = false},
        {.id = u"contacts.columns"_s,
            .text = tr("Choose columns"),
            .group = group,
            .icon = look::Icon::Columns,
            .run = [this] { openColumnChooser(); },
            .isEnabled = isShown},
        {.id = u"contacts.saveView"_s,
            .text = tr("Save what is shown as a view"),
            .group = group,
            .icon = look::Icon::Bookmark,
            .run = [this] { nameView(); },
            .isEnabled = [this] { return isVisible() && isNarrowed(); }},
    };
}

} // namespace onefold::ui::contacts
