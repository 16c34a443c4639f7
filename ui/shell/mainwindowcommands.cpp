// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window can be told to do: its commands, and the menu and the palette that show them.

#include "ui/base/onfinished.h"
#include "ui/contacts/wording.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/shell/mainwindow.h"

#include <QActionGroup>
#include <QMenu>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;
using look::Icon;
using look::Theme;
using workspace::Workspace;

namespace {

constexpr int contactsInPalette = 6;

} // namespace

void MainWindow::setupCommands()
{
    const QString contactsGroup = tr("Contacts");
    m_commands.add({.id = u"contacts.new"_s,
        .text = tr("New contact"),
        .group = contactsGroup,
        .keys = {QKeySequence::New},
        .icon = Icon::Plus,
        .run = [this] { newContact(); }});
    for (const Command &command : m_contacts->commands())
        m_commands.add(command);
    for (const Command &command : duplicates::DuplicatesPage::commands([this] { return m_duplicates; }))
        m_commands.add(command);
    m_commands.add({.id = u"undo"_s,
        .text = tr("Undo the last operation"),
        .group = contactsGroup,
        .keys = {QKeySequence::Undo},
        .icon = Icon::Undo,
        .run = [this] { m_deeds.undoLast(); }});
    addImportCommands();
    addServiceCommands();
    addPlaceCommands();
    addWorkspaceCommands();
    addProgramCommands();
    m_commands.listenIn(*this);
}

void MainWindow::addPlaceCommands()
{
    const QString group = tr("Go to");
    m_commands.add({.id = u"search"_s,
        .text = tr("Search"),
        .group = group,
        .keys = {QKeySequence::Find},
        .icon = Icon::Search,
        .run = [this] { focusSearch(); }});
    m_commands.add({.id = u"palette"_s,
        .text = tr("Command palette"),
        .group = group,
        .keys = {Qt::CTRL | Qt::Key_K},
        .icon = Icon::Keyboard,
        .run = [this] { openPalette(); }});
    m_commands.add({.id = u"back"_s,
        .text = tr("Back to the contacts"),
        .group = group,
        .keys = {Qt::Key_Escape},
        .icon = Icon::Contacts,
        .run = [this] { goBack(); },
        .isEnabled = [this] { return !m_contacts->isVisible(); },
        .isWindowWide = false});
}

void MainWindow::addWorkspaceCommands()
{
    const QString group = tr("Workspace");
    m_commands.add({.id = u"workspace.new"_s,
        .text = tr("New workspace…"),
        .group = group,
        .icon = Icon::NewFolder,
        .run = [this] { showNewWorkspace(); }});
    m_commands.add({.id = u"workspace.settings"_s,
        .text = tr("Workspace settings…"),
        .group = group,
        .icon = Icon::Settings,
        .run = [this] { showWorkspaceSettings(); }});
    m_commands.add(
        {.id = u"workspace.erase"_s, .text = tr("Erase for good…"), .group = group, .icon = Icon::Erase, .run = [this] {
             showErase(m_contacts->openedContact());
         }});
    for (const QString &name : m_workspaceNames) {
        if (name == m_workspaceName)
            continue;
        m_commands.add({.id = u"workspace.open."_s + name,
            .text = tr("Open workspace %1").arg(contacts::visible(name)),
            .group = group,
            .icon = Icon::Switch,
            .run = [this, name] { Q_EMIT workspaceChosen(name); }});
    }
}

void MainWindow::addProgramCommands()
{
    const QString group = tr("Program");
    m_commands.add({.id = u"program.settings"_s,
        .text = tr("Program settings…"),
        .group = group,
        .keys = {Qt::CTRL | Qt::Key_Comma},
        .icon = Icon::Settings,
        .run = [this] { showProgramSettings(); }});
    m_commands.add({.id = u"program.shortcuts"_s,
        .text = tr("Keyboard shortcuts"),
        .group = group,
        .keys = {Qt::Key_F1, Qt::CTRL | Qt::Key_Question},
        .icon = Icon::Keyboard,
        .run = [this] { showShortcuts(); }});
    for (const auto &[id, text, theme] : {std::tuple(u"theme.system"_s, tr("Theme: as the system"), Theme::System),
             std::tuple(u"theme.light"_s, tr("Theme: light"), Theme::Light),
             std::tuple(u"theme.dark"_s, tr("Theme: dark"), Theme::Dark)}) {
        m_commands.add({.id = id, .text = text, .group = group, .icon = Icon::Settings, .run = [this, chosen = theme] {
                            Q_EMIT themeChosen(chosen);
                        }});
    }
    m_commands.add({.id = u"program.quit"_s,
        .text = tr("Quit"),
        .group = group,
        .keys = {QKeySequence::Quit},
        .icon = Icon::Leave,
        .run = [this] { close(); }});
}

void MainWindow::setupWorkspaceMenu()
{
    look::Button &button = m_topBar->workspaceButton();
    m_workspaceMenu = new QMenu(this);
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, &MainWindow::fillWorkspaceMenu);
    connect(&button, &QPushButton::clicked, m_workspaceMenu,
        [this, &button] { m_workspaceMenu->popup(button.mapToGlobal(QPoint(0, button.height()))); });
}

void MainWindow::fillWorkspaceMenu()
{
    m_workspaceMenu->clear();
    auto *const workspaces = new QActionGroup(m_workspaceMenu);
    for (const QString &name : m_workspaceNames) {
        QAction *const action = m_workspaceMenu->addAction(contacts::visible(name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(name == m_workspaceName);
        workspaces->addAction(action);
        if (name != m_workspaceName)
            connect(action, &QAction::triggered, this, [this, name] { Q_EMIT workspaceChosen(name); });
    }
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addAction(m_commands.makeAction(u"workspace.new"_s, m_workspaceMenu));
    m_workspaceMenu->addAction(m_commands.makeAction(u"workspace.settings"_s, m_workspaceMenu));
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addAction(m_commands.makeAction(u"program.settings"_s, m_workspaceMenu));
    m_workspaceMenu->addAction(m_commands.makeAction(u"program.shortcuts"_s, m_workspaceMenu));
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addAction(m_commands.makeAction(u"program.quit"_s, m_workspaceMenu));
}

std::vector<PaletteItem> MainWindow::paletteItems()
{
    std::vector<PaletteItem> items;
    for (const Place &place : m_sidebar->places()) {
        items.push_back({.icon = place.icon,
            .text = contacts::visible(place.name),
            .detail = tr("Go to"),
            .run = [this, id = place.id] {
                m_sidebar->choose(id);
                focusPage();
            }});
    }
    for (const Command &command : m_commands.all()) {
        if (command.canRun())
            items.push_back({command.icon, command.text, command.group, keysText(command), command.run});
    }
    return items;
}

void MainWindow::openPalette()
{
    m_palette->open(paletteItems());
}

void MainWindow::findForPalette(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return;
    const store::FindQuery query{.search = {.text = typed}, .limit = contactsInPalette};
    onFinished(m_client.read([query](Workspace &workspace) { return workspace.find(query); }), this,
        [this, typed](const Result<std::vector<contact::Contact>> &found) {
            if (!found)
                return;
            std::vector<PaletteItem> items;
            for (const contact::Contact &contact : *found) {
                items.push_back({.icon = Icon::Contacts,
                    .text = contacts::visible(contact::displayName(contact.fields)),
                    .detail = contacts::visible(contact.fields.text(contact::Field::Email)),
                    .run = [this, id = contact.id] { openContact(id); }});
            }
            m_palette->setContacts(typed, std::move(items));
        });
}

} // namespace onefold::ui::shell
