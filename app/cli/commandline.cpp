// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/help.h"
#include "app/cli/verbs.h"
#include "app/language.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <array>
#include <iostream>
#include <sstream>

namespace onefold::cli {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::CommandLine)
};

/// Options of the whole program that take a value.
constexpr std::array valued{"--data-dir"_L1, "--language"_L1, "-w"_L1, "--workspace"_L1};

void setOption(Startup &startup, const QString &name, const QString &value)
{
    if (name == "--data-dir"_L1)
        startup.dataDir = value;
    else if (name == "--language"_L1)
        startup.language = value;
    else
        startup.workspaceName = value;
}

void addGlobalOptions(CLI::App &app, Invocation &invocation)
{
    const auto into = [](QString &target) {
        return [&target](const std::string &text) { target = QString::fromStdString(text); };
    };
    app.add_option_function<std::string>("--data-dir", into(invocation.dataDir),
           Messages::tr("Put all of the program's data in this folder").toStdString())
        ->type_name("DIR");
    app.add_option_function<std::string>("-w,--workspace", into(invocation.workspaceName),
           Messages::tr("The workspace; may be left out where there is one").toStdString())
        ->type_name("NAME");
    app.add_flag("--json", invocation.json, Messages::tr("Answer in JSON, one object a line").toStdString());
    // Read by peek() before anything is said; accepted here so that it may stand anywhere.
    static std::string spoken;
    std::vector<std::string> languages;
    for (const QString &code : language::shipped())
        languages.push_back(code.toStdString());
    app.add_option("--language", spoken, Messages::tr("The language to speak, if not the system's").toStdString())
        ->type_name("CODE")
        ->check(CLI::IsMember(languages));
    app.set_version_flag("--version", "onefold " ONEFOLD_VERSION, Messages::tr("Show the version").toStdString());
}

int wrongUsage(const CLI::App &app, const CLI::ParseError &error, Answer answer)
{
    if (error.get_exit_code() == 0)
        return app.exit(error, std::cout, std::cerr); // help or the version
    // The parser repeats the arguments as they came: they go out as every message does, control characters visible.
    std::ostringstream said;
    app.exit(error, said, said);
    for (const QString &line : QString::fromStdString(said.str()).split(u'\n', Qt::SkipEmptyParts))
        answer.message(line);
    return static_cast<int>(Exit::WrongUsage);
}

} // namespace

Result<std::unique_ptr<workspace::Workspace>> Invocation::openWorkspace() const
{
    workspace::Registry known = registry();
    if (const auto prepared = workspace::prepareFirstStart(known); !prepared)
        return prepared.error();
    const auto info = workspaceName.isEmpty() ? known.only() : known.find(workspaceName);
    if (!info && info.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::InvalidInput, info.error().message, info.error().detail};
    if (!info)
        return info.error();
    return workspace::Workspace::open(*info);
}

Startup peek(int argc, const char *const *argv)
{
    Startup startup;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromUtf8(argv[i]);
        const QString name = argument.section(u'=', 0, 0);
        const bool isValued = std::ranges::find(valued, name) != valued.end();
        if (isValued && argument.contains(u'='))
            setOption(startup, name, argument.section(u'=', 1));
        else if (isValued && i + 1 < argc)
            setOption(startup, name, QString::fromUtf8(argv[++i]));
        else if (!isValued)
            startup.verb = true; // a verb, --help, or something that the parser will complain of
    }
    return startup;
}

int runVerb(int argc, const char *const *argv)
{
    Invocation invocation;
    CLI::App app(Messages::tr("Onefold: every contact you save folds into exactly one record, and you are told which.")
                     .toStdString(),
        "onefold");
    translateHelp(app);
    app.require_subcommand(1);
    app.fallthrough();
    addGlobalOptions(app, invocation);
    addSaveVerbs(app, invocation);
    addContactVerbs(app, invocation);
    addJournalVerbs(app, invocation);
    addWorkspaceVerb(app, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return wrongUsage(app, error, invocation.answer());
    }
    return static_cast<int>(invocation.run(invocation));
}

} // namespace onefold::cli
