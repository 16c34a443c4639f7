// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/checks.h"
#include "app/cli/help.h"
#include "app/cli/verbs.h"
#include "app/cli/wrongusage.h"
#include "app/language.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QRegularExpression>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>

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
    if (name == "--data-dir"_L1 && value.isEmpty())
        startup.verb = true; // no folder to open a window on; the parser says so
}

void addGlobalOptions(CLI::App &app, Invocation &invocation)
{
    const auto into = [](QString &target) {
        return [&target](const std::string &text) { target = QString::fromStdString(text); };
    };
    app.add_option_function<std::string>("--data-dir", into(invocation.dataDir),
           Messages::tr("Put all of the program's data in this folder").toStdString())
        ->type_name("DIR")
        ->check(notEmpty());
    app.add_option_function<std::string>("-w,--workspace", into(invocation.workspaceName),
           Messages::tr("The workspace; may be left out where there is one").toStdString())
        ->type_name("NAME")
        ->check(notEmpty());
    app.add_flag("--json", invocation.json, Messages::tr("Answer in JSON, one object a line").toStdString());
    // Read by peek() before anything is said; accepted here so that it may stand anywhere.
    static std::string spoken;
    app.add_option("--language", spoken, Messages::tr("The language to speak, if not the system's").toStdString())
        ->type_name("CODE")
        ->check(oneOf(language::shipped()));
    app.set_version_flag("--version", "onefold " ONEFOLD_VERSION, Messages::tr("Show the version").toStdString());
}

/// Whether --json is among the arguments; for where the parser stopped before it was read.
bool asksForJson(int argc, const char *const *argv)
{
    return std::any_of(
        argv + 1, argv + argc, [](const char *argument) { return QLatin1StringView(argument) == "--json"_L1; });
}

/// "--id" for "--id=": the parser would take the argument that comes after it for the value.
QString optionWithoutValue(int argc, const char *const *argv)
{
    static const QRegularExpression pattern(u"^(--[a-z][a-z-]*)=$"_s);
    for (int i = 1; i < argc && QLatin1StringView(argv[i]) != "--"_L1; ++i) {
        if (const auto match = pattern.match(QString::fromLocal8Bit(argv[i])); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

int wrongUsage(const CLI::App &app, const CLI::ParseError &error, Answer answer)
{
    if (error.get_exit_code() == 0) {
        app.exit(error, std::cout, std::cerr); // help or the version
        return static_cast<int>(std::cout.flush() ? Exit::Success : Exit::Failed);
    }
    const Exit exit = answer.failure({ErrorCode::InvalidInput, describe(app, error)});
    answer.message(Messages::tr("Run with --help for more information."));
    return static_cast<int>(exit);
}

} // namespace

Result<workspace::WorkspaceInfo> Invocation::workspaceInfo() const
{
    workspace::Registry known = registry();
    if (const auto prepared = workspace::prepareFirstStart(known); !prepared)
        return prepared.error();
    auto info = workspaceName.isEmpty() ? known.only() : known.find(workspaceName);
    if (!info && info.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::InvalidInput, info.error().message, info.error().detail};
    return info;
}

Result<std::unique_ptr<workspace::Workspace>> Invocation::openWorkspace() const
{
    const auto info = workspaceInfo();
    if (!info)
        return info.error();
    return workspace::Workspace::open(*info);
}

Result<std::unique_ptr<sync::Synchroniser>> Invocation::openService(const workspace::WorkspaceInfo &info) const
{
    return sync::Synchroniser::open(info, {.link = link});
}

void holdStandardStreams()
{
    // Opened the wrong way round, so that using them fails as it would have failed without.
    constexpr std::array modes{O_WRONLY, O_RDONLY, O_WRONLY};
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        if (fcntl(fd, F_GETFD) < 0)
            open("/dev/null", modes[static_cast<std::size_t>(fd)]);
    }
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
        else
            startup.verb = true; // a verb, --help, or something that the parser will complain of
    }
    return startup;
}

int runVerb(int argc, const char *const *argv, const sync::LinkOptions &link)
{
    Invocation invocation{.link = link};
    CLI::App app(Messages::tr("Onefold: every contact you save folds into exactly one record, and you are told which.")
                     .toStdString(),
        "onefold");
    translateHelp(app);
    app.require_subcommand(1);
    app.fallthrough();
    addGlobalOptions(app, invocation);
    addSave(app, invocation);
    addValidate(app, invocation);
    addContactVerbs(app, invocation);
    addDuplicatesVerb(app, invocation);
    addJournalVerbs(app, invocation);
    addSyncVerbs(app, invocation);
    addImportVerb(app, invocation);
    addExportVerb(app, invocation);
    addWorkspaceVerb(app, invocation);
    if (const QString option = optionWithoutValue(argc, argv); !option.isEmpty()) {
        invocation.json = asksForJson(argc, argv);
        return static_cast<int>(invocation.answer().failure(
            {ErrorCode::InvalidInput, Messages::tr("%1 needs a value.", "an option").arg(option)}));
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        invocation.json = invocation.json || asksForJson(argc, argv);
        return wrongUsage(app, error, invocation.answer());
    }
    const Exit exit = invocation.run(invocation);
    Answer answer = invocation.answer();
    if (!answer.isLost())
        return static_cast<int>(exit);
    answer.message(Messages::tr("The answer could not be written to its end. What was saved is saved."));
    return static_cast<int>(Exit::Failed);
}

} // namespace onefold::cli
