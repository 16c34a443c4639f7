// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the workspace verbs that has to do with services.

#include "app/cli/serviceworkspace.h"

#include "core/base/keychain.h"
#include "core/sync/outbox.h"
#include "core/sync/synchroniser.h"
#include "core/sync/token.h"
#include "core/workspace/openstore.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFile>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using workspace::WorkspaceInfo;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ServiceWorkspace)
};

constexpr qint64 longestToken = 10'000;

QByteArray secretFromInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.read(longestToken + 1) : QByteArray();
}

/// A password may be of any characters, but for the line end that whatever writes it adds.
Exit keepPassword(Answer &answer, const WorkspaceInfo &info)
{
    QByteArray password = secretFromInput();
    while (password.endsWith('\n') || password.endsWith('\r'))
        password.chop(1);
    if (password.isEmpty() || password.size() > longestToken)
        return answer.failure({ErrorCode::InvalidInput, Messages::tr("This is no password.")});
    if (!keychain::write(workspace::keychainKey(info), password)) {
        return answer.failure({ErrorCode::Unavailable,
            Messages::tr("There is no keychain here that takes the password; it was kept nowhere. Unlock the keychain, "
                         "make the workspace with --token-env VARIABLE, or use PGPASSFILE.")});
    }
    answer.message(Messages::tr("The password of “%1” is in the system's keychain.").arg(info.name));
    if (answer.json())
        answer.line({{"name"_L1, info.name}, {"token"_L1, u"kept"_s}});
    return Exit::Success;
}

Exit runToken(Invocation &invocation, const std::string &name, bool fromInput)
{
    Answer answer = invocation.answer();
    invocation.workspaceName = QString::fromStdString(name);
    if (!fromInput) {
        return answer.failure({ErrorCode::InvalidInput,
            Messages::tr("The token is read from standard input alone, where nobody else sees it: give --stdin.")});
    }
    const auto info = invocation.workspaceInfo();
    if (!info)
        return answer.failure(info.error());
    if (info->isTeam())
        return keepPassword(answer, *info);
    auto opened = workspace::Workspace::open(*info);
    if (!opened)
        return answer.failure(opened.error());
    const auto account = sync::accountOf(**opened);
    if (!account)
        return answer.failure(account.error());
    if (!*account) {
        return answer.failure({ErrorCode::InvalidInput,
            Messages::tr("“%1” is all on this computer and needs no token.").arg(invocation.workspaceName)});
    }
    const QByteArray token = secretFromInput();
    if (const Result<void> kept = sync::keepToken(**account, invocation.workspaceName, token); !kept)
        return answer.failure(kept.error());
    answer.message(Messages::tr("The token of “%1” is in the system's keychain.").arg(invocation.workspaceName));
    if (answer.json())
        answer.line({{"name"_L1, invocation.workspaceName}, {"token"_L1, u"kept"_s}});
    return Exit::Success;
}

} // namespace

void addServiceOptions(CLI::App &verb, ServiceArguments &arguments)
{
    verb.add_option("--url", arguments.url,
            Messages::tr("The address of the service, if not its usual one; of a team's database, postgresql://…")
                .toStdString())
        ->type_name("URL");
    verb.add_option("--id", arguments.id,
            Messages::tr("The workspace's or location's id at the service; Leadpush can do without").toStdString())
        ->type_name("ID");
    verb.add_option("--token-env", arguments.tokenEnv,
            Messages::tr("The environment variable that holds the token or password; its name is kept, never its value")
                .toStdString())
        ->type_name("VAR");
}

sync::AccountInput accountInput(services::Kind kind, const ServiceArguments &arguments)
{
    return {.kind = kind,
        .address = QString::fromStdString(arguments.url),
        .id = QString::fromStdString(arguments.id),
        .tokenVariable = QString::fromStdString(arguments.tokenEnv)};
}

Result<WorkspaceInfo> createService(const Invocation &invocation, workspace::Registry &registry, const QString &name,
    const QString &path, const store::Settings &settings, const sync::AccountInput &input)
{
    const auto account = sync::accountFrom(input);
    if (!account)
        return account.error();
    auto created = sync::createServiceWorkspace(registry, name, path, settings, *account);
    if (!created)
        return created;
    auto synchroniser = sync::Synchroniser::open(*created, {.link = invocation.link, .wait = std::chrono::seconds(15)});
    if (!synchroniser)
        return synchroniser.error();
    if (const auto checked = (*synchroniser)->check(); !checked)
        invocation.answer().message(checked.failure().message);
    return created;
}

void addToken(CLI::App &workspaceVerb, Invocation &invocation)
{
    struct Arguments {
        std::string name;
        bool fromInput = false;
    };
    auto arguments = std::make_shared<Arguments>();
    CLI::App *const verb = workspaceVerb.add_subcommand(
        "token", Messages::tr("Put a service's token into the system's keychain").toStdString());
    verb->add_option("name", arguments->name, Messages::tr("The workspace").toStdString())
        ->type_name("NAME")
        ->required();
    verb->add_flag("--stdin", arguments->fromInput, Messages::tr("Read it from standard input").toStdString());
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](
                             Invocation &self) { return runToken(self, arguments->name, arguments->fromInput); };
    });
}

void forgetTokenOf(const WorkspaceInfo &info)
{
    if (info.isTeam())
        keychain::remove(workspace::keychainKey(info));
    if (!services::kindFromString(info.kind))
        return;
    auto opened = workspace::Workspace::open(info);
    const auto account = opened ? sync::accountOf(**opened) : opened.error();
    if (account && *account)
        sync::forgetToken(**account, info.name);
}

Result<QJsonObject> describeAccount(workspace::Workspace &workspace)
{
    const auto account = sync::accountOf(workspace);
    const auto count = sync::outboxCount(workspace);
    if (!account || !count)
        return account ? count.error() : account.error();
    if (!*account)
        return QJsonObject();
    QDateTime synced;
    const Result<void> read =
        workspace.store().read([&](store::Session &session) { synced = sync::lastPulled(session); });
    if (!read)
        return read.error();
    QJsonObject json{{"url"_L1, (*account)->address.toString()}, {"service_id"_L1, (*account)->id},
        {"outbox"_L1, *count},
        {"synced_at"_L1, synced.isValid() ? QJsonValue(contact::toIsoString(synced)) : QJsonValue()}};
    if (!(*account)->tokenVariable.isEmpty())
        json.insert("token_env"_L1, (*account)->tokenVariable);
    return json;
}

} // namespace onefold::cli
