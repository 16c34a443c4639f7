// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// workspace create, init, list, show and remove.

#include "app/cli/checks.h"
#include "app/cli/serviceworkspace.h"
#include "app/cli/verbs.h"
#include "core/workspace/openstore.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using workspace::WorkspaceInfo;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::WorkspaceVerb)
};

struct CreateArguments {
    std::string name;
    std::string kind = "local";
    std::string path;
    std::string identity; ///< empty where it was not given: the kind's usual one
    ServiceArguments service;
    std::string region;
    std::string dateOrder = "mdy";
    bool allowDuplicates = false;
    bool requireIdentity = false;
};

Result<store::Settings> settingsFrom(const CreateArguments &arguments)
{
    store::Settings settings;
    const auto kind = services::kindFromString(QString::fromStdString(arguments.kind));
    QString identity = QString::fromStdString(arguments.identity);
    if (identity.isEmpty())
        identity = kind ? sync::usualIdentity(*kind) : u"email,phone"_s;
    auto fields = identity::identityFieldsFromString(identity);
    if (!fields)
        return fields.error();
    settings.identity = {.fields = *std::move(fields),
        .required = arguments.requireIdentity,
        .duplicatesAllowed = arguments.allowDuplicates};
    settings.dateOrder = store::dateOrderFromString(QString::fromStdString(arguments.dateOrder)).value();
    auto region = regionFrom(arguments.region);
    if (!region)
        return region.error();
    settings.region = *std::move(region);
    return settings;
}

/// Where its contacts are, for people.
QString placeOf(const WorkspaceInfo &info)
{
    return info.isTeam() ? info.url : QDir::toNativeSeparators(info.path);
}

QJsonObject toJson(const WorkspaceInfo &info)
{
    if (info.isTeam())
        return {{"name"_L1, info.name}, {"kind"_L1, info.kind}, {"url"_L1, info.url}};
    return {{"name"_L1, info.name}, {"kind"_L1, info.kind}, {"path"_L1, info.path}};
}

void print(Answer &answer, const WorkspaceInfo &info)
{
    if (answer.json())
        answer.line(toJson(info));
    else
        answer.columns({info.name, info.kind, placeOf(info)});
}

/// What a team workspace is asked for with; the name may be empty.
Result<WorkspaceInfo> teamFrom(const CreateArguments &arguments)
{
    const ServiceArguments &given = arguments.service;
    if (given.url.empty() || !given.id.empty() || !arguments.path.empty()) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("A team workspace is made with --url postgresql://HOST/DATABASE, without --path and --id.")};
    }
    return WorkspaceInfo{.name = QString::fromStdString(arguments.name),
        .kind = u"team"_s,
        .url = QString::fromStdString(given.url),
        .tokenVariable = QString::fromStdString(given.tokenEnv)};
}

Result<WorkspaceInfo> createTeam(
    workspace::Registry &registry, const CreateArguments &arguments, const store::Settings &settings)
{
    const auto info = teamFrom(arguments);
    return info ? workspace::createTeam(registry, *info, settings) : info;
}

/// Makes the workspace that is kept in a file, be it a service's.
Result<WorkspaceInfo> createInFile(Invocation &invocation, workspace::Registry &registry,
    const CreateArguments &arguments, const store::Settings &settings)
{
    const QString name = QString::fromStdString(arguments.name);
    const QString path = QString::fromStdString(arguments.path);
    const bool wasThere = QFileInfo::exists(path.isEmpty() ? registry.defaultPath(name) : path);
    const auto kind = services::kindFromString(QString::fromStdString(arguments.kind));
    const bool hasServiceOptions =
        !arguments.service.url.empty() || !arguments.service.id.empty() || !arguments.service.tokenEnv.empty();
    if (!kind && hasServiceOptions) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("--url, --id and --token-env are for what is not on this computer: give --kind team, "
                         "leadpush, highlevel or bird.")};
    }
    auto created = kind
        ? createService(invocation, registry, name, path, settings, accountInput(*kind, arguments.service))
        : workspace::create(registry, name, path, settings);
    if (created && wasThere)
        invocation.answer().message(
            Messages::tr("%1 was a workspace already and is taken as it is, with its contacts and its "
                         "settings; “onefold workspace show” tells them.")
                .arg(QDir::toNativeSeparators(created->path)));
    return created;
}

Exit runCreate(Invocation &invocation, const CreateArguments &arguments)
{
    Answer answer = invocation.answer();
    workspace::Registry registry = invocation.registry();
    const auto settings = settingsFrom(arguments);
    if (!settings)
        return answer.failure(settings.error());
    if (const auto prepared = workspace::prepareFirstStart(registry); !prepared)
        return answer.failure(prepared.error());
    const auto created = arguments.kind == "team" ? createTeam(registry, arguments, *settings)
                                                  : createInFile(invocation, registry, arguments, *settings);
    if (!created)
        return answer.failure(created.error());
    print(answer, *created);
    return Exit::Success;
}

/// The workspace meant by init: on the list, or by its address.
Result<WorkspaceInfo> toBeSetUp(Invocation &invocation, const CreateArguments &arguments)
{
    if (arguments.name.empty())
        return teamFrom(arguments);
    invocation.workspaceName = QString::fromStdString(arguments.name);
    auto info = invocation.workspaceInfo();
    if (info && !info->isTeam()) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("“%1” is no team workspace: there is nothing to set up.").arg(info->name)};
    }
    return info;
}

Exit runInit(Invocation &invocation, const CreateArguments &arguments)
{
    Answer answer = invocation.answer();
    const auto settings = settingsFrom(arguments);
    const auto info = toBeSetUp(invocation, arguments);
    if (!settings || !info)
        return answer.failure(settings ? info.error() : settings.error());
    if (const Result<void> done = workspace::initTeam(*info, *settings); !done)
        return answer.failure(done.error());
    const auto roles = workspace::rolesOf(*info);
    if (!roles)
        return answer.failure(roles.error());
    answer.message(
        Messages::tr("The workspace is set up. Whoever is to use it gets a login on the server and one of its "
                     "two roles: GRANT \"%1\" TO login, or for an admin GRANT \"%2\" TO login.")
            .arg(roles->sales, roles->admin));
    if (answer.json()) {
        answer.line({{"url"_L1, info->url}, {"sales_role"_L1, roles->sales}, {"admin_role"_L1, roles->admin}});
    } else {
        answer.columns({u"sales_role"_s, roles->sales});
        answer.columns({u"admin_role"_s, roles->admin});
    }
    return Exit::Success;
}

Exit runList(Invocation &invocation)
{
    Answer answer = invocation.answer();
    workspace::Registry registry = invocation.registry();
    if (const auto prepared = workspace::prepareFirstStart(registry); !prepared)
        return answer.failure(prepared.error());
    const auto workspaces = registry.list();
    if (!workspaces)
        return answer.failure(workspaces.error());
    for (const WorkspaceInfo &info : *workspaces)
        print(answer, info);
    return Exit::Success;
}

Exit runShow(Invocation &invocation, const std::string &name)
{
    Answer answer = invocation.answer();
    invocation.workspaceName = QString::fromStdString(name);
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto info = invocation.registry().find(invocation.workspaceName);
    const auto settings = (*opened)->settings();
    const auto count = (*opened)->contactCount();
    if (!info || !settings || !count)
        return answer.failure(!info ? info.error() : !settings ? settings.error() : count.error());
    QJsonObject json = toJson(*info);
    json.insert("contacts"_L1, *count);
    json.insert("identity"_L1, identity::toString(settings->identity.fields));
    json.insert("require_identity"_L1, settings->identity.required);
    json.insert("allow_duplicates"_L1, settings->identity.duplicatesAllowed);
    json.insert("region"_L1, settings->region);
    json.insert("date_order"_L1, store::toString(settings->dateOrder));
    const auto account = describeAccount(**opened);
    if (!account)
        return answer.failure(account.error());
    for (auto it = account->begin(); it != account->end(); ++it)
        json.insert(it.key(), it.value());
    if (answer.json()) {
        answer.line(json);
        return Exit::Success;
    }
    for (auto it = json.begin(); it != json.end(); ++it)
        answer.columns({it.key(), it.value().toVariant().toString()});
    return Exit::Success;
}

Exit runRemove(Invocation &invocation, const std::string &name)
{
    Answer answer = invocation.answer();
    workspace::Registry registry = invocation.registry();
    if (const auto prepared = workspace::prepareFirstStart(registry); !prepared)
        return answer.failure(prepared.error());
    const auto removed = registry.remove(QString::fromStdString(name));
    if (!removed)
        return answer.failure(
            {removed.error().code == ErrorCode::NotFound ? ErrorCode::InvalidInput : removed.error().code,
                removed.error().message, removed.error().detail});
    forgetTokenOf(*removed);
    answer.message(
        Messages::tr("“%1” is off the list. Its contacts are still in %2.").arg(removed->name, placeOf(*removed)));
    print(answer, *removed);
    return Exit::Success;
}

/// How a new workspace is to work.
void addSettings(CLI::App &verb, CreateArguments &arguments)
{
    verb.add_option("--identity", arguments.identity,
            Messages::tr("What tells contacts apart, most important first: email, phone, identifier.KEY, "
                         "custom.KEY")
                .toStdString())
        ->default_str("email,phone");
    verb.add_flag("--allow-duplicates", arguments.allowDuplicates,
        Messages::tr("Two contacts may share an identity").toStdString());
    verb.add_flag("--require-identity", arguments.requireIdentity,
        Messages::tr("Every contact must have an identity").toStdString());
    verb.add_option("--region", arguments.region,
            Messages::tr("The country in which national phone numbers are read").toStdString())
        ->type_name("US");
    verb.add_option(
            "--date-order", arguments.dateOrder, Messages::tr("Whether the month or the day comes first").toStdString())
        ->check(oneOf({u"mdy"_s, u"dmy"_s}))
        ->capture_default_str();
}

void addCreate(CLI::App &workspaceVerb, Invocation &invocation)
{
    auto arguments = std::make_shared<CreateArguments>();
    CLI::App *const verb = workspaceVerb.add_subcommand("create", Messages::tr("Make a workspace").toStdString());
    verb->add_option("name", arguments->name, Messages::tr("What to call it").toStdString())
        ->type_name("NAME")
        ->required();
    verb->add_option("--kind", arguments->kind,
            Messages::tr("local: a file on this computer; team: a PostgreSQL database; else the service that holds the "
                         "contacts")
                .toStdString())
        ->check(oneOf({u"local"_s, u"team"_s, u"leadpush"_s, u"highlevel"_s, u"bird"_s}))
        ->capture_default_str();
    verb->add_option("--path", arguments->path,
            Messages::tr("The file; one that is a workspace already is taken as it is").toStdString())
        ->type_name("FILE");
    addServiceOptions(*verb, arguments->service);
    addSettings(*verb, *arguments);
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runCreate(self, *arguments); };
    });
}
void addInit(CLI::App &workspaceVerb, Invocation &invocation)
{
    auto arguments = std::make_shared<CreateArguments>();
    CLI::App *const verb = workspaceVerb.add_subcommand(
        "init", Messages::tr("Set a team workspace up in its database, or bring it up to date").toStdString());
    auto *const name = verb->add_option(
        "name", arguments->name, Messages::tr("The workspace, where it is on the list; else --url").toStdString());
    name->type_name("NAME");
    verb->add_option("--url", arguments->service.url, Messages::tr("The database").toStdString())
        ->type_name("URL")
        ->excludes(name);
    verb->add_option("--token-env", arguments->service.tokenEnv,
            Messages::tr("The environment variable that holds the password").toStdString())
        ->type_name("VAR");
    addSettings(*verb, *arguments);
    verb->callback([arguments, &invocation] {
        if (arguments->name.empty() && arguments->service.url.empty())
            throw CLI::ParseError(Messages::tr("Name the workspace, or its database with --url.").toStdString(),
                CLI::ExitCodes::RequiredError);
        invocation.run = [arguments](Invocation &self) { return runInit(self, *arguments); };
    });
}

void addNamed(CLI::App &workspaceVerb, Invocation &invocation, const std::string &name, const QString &description,
    Exit (*run)(Invocation &, const std::string &))
{
    auto argument = std::make_shared<std::string>();
    CLI::App *const verb = workspaceVerb.add_subcommand(name, description.toStdString());
    verb->add_option("name", *argument, Messages::tr("The workspace").toStdString())->type_name("NAME")->required();
    verb->callback([argument, run, &invocation] {
        invocation.run = [argument, run](Invocation &self) { return run(self, *argument); };
    });
}

} // namespace

void addWorkspaceVerb(CLI::App &app, Invocation &invocation)
{
    CLI::App *const verb =
        app.add_subcommand("workspace", Messages::tr("The places that contacts live in").toStdString());
    verb->require_subcommand(1);
    verb->fallthrough();
    addCreate(*verb, invocation);
    addInit(*verb, invocation);
    verb->add_subcommand("list", Messages::tr("List the workspaces").toStdString())->callback([&invocation] {
        invocation.run = runList;
    });
    addToken(*verb, invocation);
    addWorkspaceCopy(*verb, invocation);
    addNamed(*verb, invocation, "show", Messages::tr("Show a workspace's settings"), runShow);
    addNamed(*verb, invocation, "remove",
        Messages::tr("Take a workspace off the list; its contacts stay where they are"), runRemove);
}

} // namespace onefold::cli
