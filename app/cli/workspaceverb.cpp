// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// workspace create, list, show and remove.

#include "app/cli/checks.h"
#include "app/cli/serviceworkspace.h"
#include "app/cli/verbs.h"

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

QJsonObject toJson(const WorkspaceInfo &info)
{
    return {{"name"_L1, info.name}, {"kind"_L1, info.kind}, {"path"_L1, info.path}};
}

void print(Answer &answer, const WorkspaceInfo &info)
{
    if (answer.json())
        answer.line(toJson(info));
    else
        answer.columns({info.name, info.kind, QDir::toNativeSeparators(info.path)});
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
    const QString path = arguments.path.empty() ? registry.defaultPath(QString::fromStdString(arguments.name))
                                                : QString::fromStdString(arguments.path);
    const bool wasThere = QFileInfo::exists(path);
    const QString name = QString::fromStdString(arguments.name);
    const QString given = QString::fromStdString(arguments.path);
    const auto kind = services::kindFromString(QString::fromStdString(arguments.kind));
    const bool hasServiceOptions =
        !arguments.service.url.empty() || !arguments.service.id.empty() || !arguments.service.tokenEnv.empty();
    if (!kind && hasServiceOptions) {
        return answer.failure({ErrorCode::InvalidInput,
            Messages::tr("--url, --id and --token-env are for services: give --kind leadpush, highlevel or bird.")});
    }
    const auto created = kind ? createService(invocation, registry, name, given, *settings, *kind, arguments.service)
                              : workspace::create(registry, name, given, *settings);
    if (!created)
        return answer.failure(created.error());
    if (wasThere)
        answer.message(Messages::tr("%1 was a workspace already and is taken as it is, with its contacts and its "
                                    "settings; “onefold workspace show” tells them.")
                           .arg(QDir::toNativeSeparators(created->path)));
    print(answer, *created);
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
    answer.message(Messages::tr("“%1” is off the list. Its contacts are still in %2.")
                       .arg(removed->name, QDir::toNativeSeparators(removed->path)));
    print(answer, *removed);
    return Exit::Success;
}

void addCreate(CLI::App &workspaceVerb, Invocation &invocation)
{
    auto arguments = std::make_shared<CreateArguments>();
    CLI::App *const verb = workspaceVerb.add_subcommand("create", Messages::tr("Make a workspace").toStdString());
    verb->add_option("name", arguments->name, Messages::tr("What to call it").toStdString())
        ->type_name("NAME")
        ->required();
    verb->add_option("--kind", arguments->kind,
            Messages::tr("local: a file on this computer; else the service that holds the contacts").toStdString())
        ->check(oneOf({u"local"_s, u"leadpush"_s, u"highlevel"_s, u"bird"_s}))
        ->capture_default_str();
    verb->add_option("--path", arguments->path,
            Messages::tr("The file; one that is a workspace already is taken as it is").toStdString())
        ->type_name("FILE");
    verb->add_option("--identity", arguments->identity,
            Messages::tr("What tells contacts apart, most important first: email, phone, identifier.KEY, "
                         "custom.KEY")
                .toStdString())
        ->default_str("email,phone");
    addServiceOptions(*verb, arguments->service);
    verb->add_flag("--allow-duplicates", arguments->allowDuplicates,
        Messages::tr("Two contacts may share an identity").toStdString());
    verb->add_flag("--require-identity", arguments->requireIdentity,
        Messages::tr("Every contact must have an identity").toStdString());
    verb->add_option("--region", arguments->region,
            Messages::tr("The country in which national phone numbers are read").toStdString())
        ->type_name("US");
    verb->add_option("--date-order", arguments->dateOrder,
            Messages::tr("Whether the month or the day comes first").toStdString())
        ->check(oneOf({u"mdy"_s, u"dmy"_s}))
        ->capture_default_str();
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runCreate(self, *arguments); };
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
    verb->add_subcommand("list", Messages::tr("List the workspaces").toStdString())->callback([&invocation] {
        invocation.run = runList;
    });
    addToken(*verb, invocation);
    addNamed(*verb, invocation, "show", Messages::tr("Show a workspace's settings"), runShow);
    addNamed(*verb, invocation, "remove", Messages::tr("Take a workspace off the list; its file stays"), runRemove);
}

} // namespace onefold::cli
