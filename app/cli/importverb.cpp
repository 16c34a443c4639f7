// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// import.

#include "app/cli/checks.h"
#include "app/cli/importchoices.h"
#include "app/cli/importtelling.h"
#include "app/cli/progressline.h"
#include "app/cli/stopwish.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using importing::ImportControl;
using importing::ImportProgress;
using importing::ImportRun;
using importing::ImportTask;
using workspace::Workspace;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ImportVerb)
};

/// The latest import of this very file, where there was one.
Result<std::optional<ImportRun>> lastRunOf(Workspace &workspace, const QString &path)
{
    importing::RunQuery query;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    while (true) {
        const auto runs = workspace.imports(query);
        if (!runs)
            return runs.error();
        for (const ImportRun &run : *runs) {
            if (run.path == absolute)
                return std::optional(run);
        }
        if (runs->empty())
            return std::optional<ImportRun>();
        query.before = runs->back().id;
    }
}

/// The file looked at, and all that is to be done with it.
Result<ImportTask> taskFrom(Answer &answer, Workspace &workspace, const ImportArguments &arguments)
{
    const auto corrected = correctedFrom(arguments);
    if (!corrected)
        return corrected.error();
    const auto inspection = importing::inspect(QString::fromStdString(arguments.file), *corrected);
    if (!inspection)
        return inspection.error();
    constexpr double sure = 0.75;
    if (inspection->kind == importing::FileKind::Csv && inspection->detection.encodingConfidence < sure) {
        answer.message(Messages::tr("The file is read as %1. If letters look wrong, say --encoding.")
                           .arg(QString::fromLatin1(inspection->choices.dialect.encoding)));
    }
    auto known = workspace.withRememberedMapping(inspection->choices);
    if (!known)
        return known.error();
    auto choices = choicesFrom(arguments, *std::move(known));
    if (!choices)
        return choices.error();
    tellDates(answer, *inspection, *choices);
    return ImportTask{QString::fromStdString(arguments.file), *std::move(choices), inspection->stamp};
}

Result<void> checkTargets(const ImportArguments &arguments)
{
    if (!arguments.results.empty() && arguments.results == arguments.failed) {
        return Error{
            ErrorCode::InvalidInput, Messages::tr("The results and the failed rows cannot go into the same file.")};
    }
    for (const std::string &target : {arguments.results, arguments.failed}) {
        if (target.empty())
            continue;
        Result<void> checked =
            importing::checkTarget(QString::fromStdString(target), QString::fromStdString(arguments.file));
        if (!checked)
            return checked;
    }
    return {};
}

/// Runs work with a line on the terminal that tells how far it is, and is gone before anything is said of its end.
class Watch
{
public:
    explicit Watch(std::FILE *terminal) : m_terminal(terminal) { }

    template<typename Work>
    auto run(Work work) const
    {
        ProgressLine line(m_terminal);
        return work(ImportControl{.report = [&](const ImportProgress &progress) { line.show(progress); },
            .wish = [&] { return m_stop.isWished() ? importing::Wish::Pause : importing::Wish::GoOn; }});
    }

private:
    std::FILE *m_terminal;
    const StopWish m_stop;
};

Exit runNew(Answer &answer, Workspace &workspace, const ImportArguments &arguments, const Watch &watch)
{
    const auto task = taskFrom(answer, workspace, arguments);
    if (!task)
        return answer.failure(task.error());
    tellColumns(answer, task->choices);
    if (arguments.dryRun) {
        const auto plan = watch.run([&](const ImportControl &control) { return workspace.planImport(*task, control); });
        return plan ? tellPlan(answer, arguments, **plan) : answer.failure(plan.error());
    }
    const auto outcome = watch.run([&](const ImportControl &control) { return workspace.runImport(*task, control); });
    return outcome ? tellOutcome(answer, workspace, arguments, *outcome) : answer.failure(outcome.error());
}

/// Whether the import came to its end and another file stands in its place since.
bool isOfAnotherFile(const ImportRun &run)
{
    QFile file(run.path);
    if (run.canResume() || !importing::openToRead(file))
        return false;
    Result<importing::FileStamp> stamp = importing::stampOf(run.path);
    if (!stamp || stamp->isUntouched(run.stamp))
        return false;
    stamp->fingerprint = importing::fingerprintOf(file);
    return !stamp->holdsTheSame(run.stamp);
}

/// Whether something of the import was taken back and not done again.
Result<bool> isUndone(Workspace &workspace, const ImportRun &run)
{
    const auto id = static_cast<qint64>(run.operation);
    const auto found = workspace.operations(
        {.before = journal::OperationId(id + 1), .after = journal::OperationId(id - 1), .limit = 1});
    if (!found)
        return found.error();
    return !found->empty() && found->front().standing != journal::Standing::InEffect;
}

/// What is said of an import that was resumed though it came to its end before.
Exit tellEnded(Answer &answer, Workspace &workspace, const ImportArguments &arguments, const ImportRun &run)
{
    const Result<bool> undone = isUndone(workspace, run);
    if (!undone)
        return answer.failure(undone.error());
    if (*undone) {
        return answer.failure({ErrorCode::Refused,
            Messages::tr("This import came to its end and was undone since, so there is nothing to go on with. Without "
                         "--resume the file is imported anew.")});
    }
    answer.message(Messages::tr("This import has come to its end before; nothing was done now."));
    return tellOutcome(answer, workspace, arguments, {.run = run});
}

/// Goes on where the last import of the file stopped. Where that came to its end, or none was begun, the end is the
/// same as if this one had not been stopped.
Exit runResumed(Answer &answer, Workspace &workspace, const ImportArguments &arguments, const Watch &watch)
{
    const auto last = lastRunOf(workspace, QString::fromStdString(arguments.file));
    if (!last)
        return answer.failure(last.error());
    if (!*last || isOfAnotherFile(**last))
        return runNew(answer, workspace, arguments, watch);
    if (!(*last)->canResume())
        return tellEnded(answer, workspace, arguments, **last);
    answer.message(Messages::tr("The import goes on with the choices that it was begun with."));
    const auto outcome =
        watch.run([&](const ImportControl &control) { return workspace.resumeImport((*last)->id, control); });
    return outcome ? tellOutcome(answer, workspace, arguments, *outcome) : answer.failure(outcome.error());
}

Exit runImport(Invocation &invocation, const ImportArguments &arguments)
{
    Answer answer = invocation.answer();
    if (const Result<void> checked = checkTargets(arguments); !checked)
        return answer.failure(checked.error());
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const Watch watch(invocation.err);
    return arguments.resume && !arguments.dryRun ? runResumed(answer, **opened, arguments, watch)
                                                 : runNew(answer, **opened, arguments, watch);
}

void addColumnOptions(CLI::App &verb, ImportArguments &arguments)
{
    const auto repeated = [&](const char *name, std::vector<std::string> &target, const QString &help,
                              const char *type) {
        verb.add_option(name, target, help.toStdString())
            ->type_name(type)
            ->expected(1)
            ->take_all()
            ->allow_extra_args(false);
    };
    repeated("--map", arguments.map,
        Messages::tr("Bring a column into this field; nothing after = leaves it out; first_name+last_name takes full "
                     "names apart. The header may be the column's number"),
        "Header=field");
    repeated("--set", arguments.set, Messages::tr("Give every contact this value besides"), "FIELD=VALUE");
    repeated("--column", arguments.columns,
        Messages::tr("What the column does to a value that a matched contact has: overwrite, fill-blank or never"),
        "Header=RULE");
}

void addRuleOptions(CLI::App &verb, ImportArguments &arguments)
{
    verb.add_option("--on-match", arguments.onMatch, Messages::tr("For a row that matches a contact").toStdString())
        ->check(oneOf({u"update"_s, u"fill-blank"_s, u"skip"_s, u"reject"_s, u"create"_s}))
        ->capture_default_str();
    verb.add_option("--on-doubt", arguments.onDoubt, Messages::tr("For a match that may be a colleague").toStdString())
        ->check(oneOf({u"new"_s, u"update"_s, u"skip"_s}))
        ->capture_default_str();
    verb.add_option("--on-invalid", arguments.onInvalid,
            Messages::tr("For a row with a value that cannot be saved").toStdString())
        ->check(oneOf({u"fail"_s, u"drop-field"_s}))
        ->capture_default_str();
    verb.add_option("--date-order", arguments.dateOrder,
            Messages::tr("Whether the month or the day comes first in the file's dates").toStdString())
        ->check(oneOf({u"mdy"_s, u"dmy"_s}));
    verb.add_option("--region", arguments.region,
            Messages::tr("The country in which national phone numbers of rows without one are read").toStdString())
        ->type_name("US");
    verb.add_flag("--blank-clears", arguments.blankClears,
        Messages::tr("A blank cell clears the value of a matched contact").toStdString());
}

void addFileOptions(CLI::App &verb, ImportArguments &arguments)
{
    verb.add_option(
            "--encoding", arguments.encoding, Messages::tr("How the file is encoded, if not as found").toStdString())
        ->type_name("E");
    verb.add_option("--delimiter", arguments.delimiter,
            Messages::tr(
                "What separates the cells, if not what was found: a character, or tab, comma, semicolon, pipe, "
                "space")
                .toStdString())
        ->type_name("D");
    verb.add_flag("--no-header", arguments.noHeader, Messages::tr("The first row is data").toStdString());
    verb.add_flag("--dry-run", arguments.dryRun,
        Messages::tr("Tell what would become of each row, and save nothing").toStdString());
    verb.add_option(
            "--results", arguments.results, Messages::tr("Write every row with its verdict to this file").toStdString())
        ->type_name("FILE");
    verb.add_option("--failed", arguments.failed,
            Messages::tr("Write the rows that were rejected or failed to this file").toStdString())
        ->type_name("FILE");
    verb.add_flag("--resume", arguments.resume,
        Messages::tr("Go on with the last import of this file where it stopped").toStdString());
}

} // namespace

void addImportVerb(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App *const verb =
        app.add_subcommand("import", Messages::tr("Bring in a file of contacts: CSV or vCard").toStdString());
    verb->add_option("file", arguments->file, Messages::tr("The file").toStdString())->type_name("FILE")->required();
    addColumnOptions(*verb, *arguments);
    addRuleOptions(*verb, *arguments);
    addFileOptions(*verb, *arguments);
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runImport(self, *arguments); };
    });
}

} // namespace onefold::cli
