// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/desk.h"

#include "ui/base/inbackground.h"
#include "ui/base/onfinished.h"
#include "ui/contacts/deeds.h"
#include "ui/services/servicewords.h"
#include "ui/shell/failurewindow.h"
#include "ui/shell/mainwindow.h"

#include "core/base/keychain.h"
#include "core/sync/courier.h"
#include "core/sync/token.h"
#include "core/workspace/create.h"
#include "core/workspace/openstore.h"

#include <QPointer>

namespace onefold::ui::shell {

using settings::Asked;
using settings::NewWorkspace;
using workspace::WorkspaceInfo;

namespace {

/// What came of making a service's workspace.
struct ServiceMade {
    QString name = {};
    bool isTokenKept = false;
    std::optional<Error> error = {};
    Asked culprit = Asked::Name; ///< of the error
};

Asked culpritOf(const onefold::services::Failure &failure)
{
    switch (failure.kind) {
    case onefold::services::FailureKind::Unauthorised:
    case onefold::services::FailureKind::MissingScope: return Asked::Token;
    case onefold::services::FailureKind::WrongPlace:
    case onefold::services::FailureKind::NotFound: return Asked::Id;
    default: return Asked::Address;
    }
}

ServiceMade makeService(workspace::Registry &registry, const NewWorkspace &wanted)
{
    const auto account = sync::accountFrom(*wanted.account);
    if (!account)
        return {.error = account.error(), .culprit = Asked::Address};
    const auto tested = sync::testAccount(*account, wanted.token);
    if (!tested) {
        return {
            .error = Error{ErrorCode::Unavailable, tested.failure().message}, .culprit = culpritOf(tested.failure())};
    }
    const auto made = sync::createServiceWorkspace(registry, wanted.name, wanted.path, wanted.settings, *tested);
    if (!made)
        return {.error = made.error()};
    return {.name = made->name, .isTokenKept = sync::keepToken(*tested, made->name, wanted.token).ok()};
}

/// Puts a team's workspace on the list; the password goes to the keychain, which is where it is looked for.
Result<WorkspaceInfo> makeTeam(workspace::Registry &registry, const NewWorkspace &wanted)
{
    const WorkspaceInfo info{.name = wanted.name, .kind = QStringLiteral("team"), .url = wanted.teamUrl};
    if (const Result<void> free = registry.checkName(info.name); !free)
        return free.error();
    const QString key = workspace::keychainKey(info);
    if (!wanted.token.isEmpty() && !keychain::write(key, wanted.token)) {
        return Error{ErrorCode::Unavailable,
            Desk::tr("There is no keychain here that takes the password. Write it into ~/.pgpass, and leave it out "
                     "here.")};
    }
    auto made = workspace::createTeam(registry, info, wanted.settings);
    if (!made && !wanted.token.isEmpty())
        keychain::remove(key);
    return made;
}

} // namespace

/// The workspace to open, and the list to switch among.
struct Desk::Choice {
    WorkspaceInfo workspace;
    QStringList names;
};

Desk::Desk(const QString &dataDir) : m_registry(dataDir), m_settings(m_registry.dataDir())
{
    connect(&m_systemTheme, &portal::SystemTheme::changed, this, &Desk::dress);
}

Desk::~Desk() = default;

Result<Desk::Choice> Desk::choose(const QString &name) const
{
    const auto known = m_registry.list();
    if (!known)
        return known.error();
    Choice choice;
    for (const WorkspaceInfo &info : *known)
        choice.names += info.name;
    const QString last = m_settings.lastWorkspace();
    const auto wanted = !name.isEmpty() ? m_registry.find(name)
        : choice.names.contains(last)   ? m_registry.find(last)
        : !known->empty()               ? Result(known->front())
                                        : m_registry.only();
    if (!wanted)
        return wanted.error();
    choice.workspace = *wanted;
    return choice;
}

void Desk::start(const QString &name)
{
    const Result<void> prepared = workspace::prepareFirstStart(m_registry);
    dress();
    if (prepared)
        open(name);
    else
        showFailure({}, prepared.error());
}

void Desk::open(const QString &name)
{
    const auto choice = choose(name);
    if (choice)
        show(*choice);
    else
        showFailure(name, choice.error());
}

void Desk::switchTo(MainWindow &from, const QString &name, const QByteArray &token)
{
    const auto choice = choose(name);
    if (choice)
        show(*choice, token);
    else
        from.showNotOpened(choice.error());
}

void Desk::show(const Choice &choice, const QByteArray &token)
{
    m_settings.setLastWorkspace(choice.workspace.name);
    auto window = std::make_unique<MainWindow>(
        MainWindow::Setup{.workspace = choice.workspace,
            .workspaceNames = choice.names,
            .draftStem = choice.workspace.isTeam() ? m_registry.defaultPath(choice.workspace.name) : QString(),
            .token = token},
        m_settings);
    MainWindow *const made = window.get();
    // Queued: the window that asks is not to be taken from under its own menu.
    connect(
        made, &MainWindow::workspaceChosen, this, [this, made](const QString &name) { switchTo(*made, name); },
        Qt::QueuedConnection);
    connect(
        made, &MainWindow::workspaceWanted, this, [this, made](const NewWorkspace &wanted) { create(*made, wanted); });
    connect(made, &MainWindow::themeChosen, this, &Desk::chooseTheme);
    connect(
        made, &MainWindow::unusable, this,
        [this, name = choice.workspace.name](const Error &error) { showFailure(name, error); }, Qt::QueuedConnection);
    place(std::move(window));
    if (!token.isEmpty()) // else it would be in the keychain
        made->say(services::tokenNotKept());
}

void Desk::showFailure(const QString &name, const Error &error)
{
    QStringList others;
    if (const auto known = m_registry.list()) {
        for (const WorkspaceInfo &info : *known)
            others += info.name;
    }
    others.removeAll(name);
    auto window =
        std::make_unique<FailureWindow>(FailureWindow::Failure{.workspace = name, .error = error, .others = others});
    connect(
        window.get(), &FailureWindow::retryRequested, this, [this, name] { start(name); }, Qt::QueuedConnection);
    connect(window.get(), &FailureWindow::workspaceChosen, this, &Desk::open, Qt::QueuedConnection);
    place(std::move(window));
}

void Desk::create(MainWindow &asking, const NewWorkspace &wanted)
{
    if (wanted.account)
        return createService(asking, wanted);
    const bool isTeam = !wanted.teamUrl.isEmpty();
    const auto make = [registry = m_registry, wanted, isTeam]() mutable {
        return isTeam ? makeTeam(registry, wanted)
                      : workspace::create(registry, wanted.name, wanted.path, wanted.settings);
    };
    onFinished(inBackground(make), &asking, [this, &asking, isTeam](const Result<WorkspaceInfo> &made) {
        if (!made)
            return asking.showNotCreated(
                made.error(), isTeam && made.error().code != ErrorCode::Exists ? Asked::Address : Asked::Name);
        switchTo(asking, made->name);
    });
}

/// Tries the account, makes the workspace and gives its token to the keychain; where that takes none, the window has
/// it.
void Desk::createService(MainWindow &asking, const NewWorkspace &wanted)
{
    const auto make = [registry = m_registry, wanted]() mutable { return makeService(registry, wanted); };
    onFinished(inBackground(make), &asking, [this, &asking, token = wanted.token](const ServiceMade &made) {
        if (made.error)
            return asking.showNotCreated(*made.error, made.culprit);
        switchTo(asking, made.name, made.isTokenKept ? QByteArray() : token);
    });
}

void Desk::chooseTheme(look::Theme theme)
{
    m_settings.setTheme(theme);
    dress();
}

void Desk::dress()
{
    look::applyTheme(m_settings.theme(), m_systemTheme.isDark());
}

void Desk::place(std::unique_ptr<QWidget> window)
{
    window->show();
    // The old one goes once it is no more at work: it may be what asked. The program ends with its last window, so the
    // new one is there before.
    if (QWidget *const old = m_window.release()) {
        old->close();
        old->deleteLater();
    }
    m_window = std::move(window);
}

} // namespace onefold::ui::shell
