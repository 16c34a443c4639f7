// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// export.

#include "app/cli/checks.h"
#include "app/cli/conditions.h"
#include "app/cli/draftinput.h"
#include "app/cli/progressline.h"
#include "app/cli/stopwish.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using exporting::ExportTask;
using exporting::Format;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ExportVerb)
};

struct ExportArguments {
    std::string file;
    std::string query;
    std::vector<std::string> where;
    std::string fields;
    std::string vcard = "4.0";
    bool byteOrderMark = false;
    bool forSpreadsheet = false;
};

Result<std::vector<contact::FieldKey>> fieldsFrom(const std::string &text)
{
    std::vector<contact::FieldKey> fields;
    for (const QString &name : contact::splitList(QString::fromStdString(text))) {
        const auto key = contact::FieldKey::fromString(name);
        if (!key)
            return Error{ErrorCode::InvalidInput, Messages::tr("There is no field “%1”.").arg(name)};
        fields.push_back(*key);
    }
    return fields;
}

Result<ExportTask> taskFrom(const ExportArguments &arguments)
{
    ExportTask task{.path = QString::fromStdString(arguments.file),
        .byteOrderMark = arguments.byteOrderMark,
        .forSpreadsheet = arguments.forSpreadsheet};
    if (task.path.endsWith(".vcf"_L1, Qt::CaseInsensitive))
        task.format = arguments.vcard == "3.0" ? Format::VCard3 : Format::VCard4;
    else if (!task.path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return Error{ErrorCode::InvalidInput, Messages::tr("The file's name must end in .csv or .vcf.")};
    task.search.text = QString::fromStdString(arguments.query);
    auto conditions = conditionsFrom(arguments.where);
    if (!conditions)
        return conditions.error();
    task.search.where = *std::move(conditions);
    auto fields = fieldsFrom(arguments.fields);
    if (!fields)
        return fields.error();
    task.fields = *std::move(fields);
    return task;
}

/// The export, with a line on the terminal that tells how far it is and is gone when it has come to its end.
Result<exporting::ExportOutcome> watchedExport(
    workspace::Workspace &workspace, const ExportTask &task, std::FILE *terminal)
{
    ProgressLine line(terminal);
    const StopWish stop;
    return workspace.exportContacts(task,
        {.report = [&](qint64 done, qint64 total) { line.show(done, total); },
            .isCancelled = [&] { return stop.isWished(); }});
}

Exit runExport(Invocation &invocation, const ExportArguments &arguments)
{
    Answer answer = invocation.answer();
    auto task = taskFrom(arguments);
    if (!task)
        return answer.failure(task.error());
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto context = (*opened)->validationContext();
    if (!context)
        return answer.failure(context.error());
    readAsSaved(task->search.where, *context);
    const auto outcome = watchedExport(**opened, *task, invocation.err);
    if (!outcome)
        return answer.failure(outcome.error());
    if (answer.json())
        answer.line({{"contacts"_L1, outcome->contacts}, {"file"_L1, task->path}});
    else
        answer.line(Messages::tr("Wrote %n contact(s) to %1", nullptr, static_cast<int>(outcome->contacts))
                        .arg(QDir::toNativeSeparators(task->path)));
    return Exit::Success;
}

} // namespace

void addExportVerb(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<ExportArguments>();
    CLI::App *const verb =
        app.add_subcommand("export", Messages::tr("Write contacts to a file: CSV or vCard").toStdString());
    verb->add_option("file", arguments->file,
            Messages::tr("The file; .csv holds all fields, .vcf those that a card has a place for").toStdString())
        ->type_name("FILE")
        ->required();
    verb->add_option("query", arguments->query, Messages::tr("Only contacts that find would find so").toStdString())
        ->type_name("QUERY");
    verb->add_option("--where", arguments->where, Messages::tr("Only contacts with this value").toStdString())
        ->type_name("FIELD=VALUE")
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
    verb->add_option("--fields", arguments->fields,
            Messages::tr("Only these columns, in this order, separated by commas").toStdString())
        ->type_name("FIELDS");
    verb->add_flag("--for-spreadsheet", arguments->forSpreadsheet,
        Messages::tr("Put an apostrophe before what a spreadsheet would run as a formula or turn into a number; import "
                     "takes it off again")
            .toStdString());
    verb->add_flag("--bom", arguments->byteOrderMark,
        Messages::tr("Begin with the mark by which some spreadsheets know UTF-8").toStdString());
    verb->add_option("--vcard-version", arguments->vcard, Messages::tr("Of a .vcf file").toStdString())
        ->check(oneOf({u"4.0"_s, u"3.0"_s}))
        ->capture_default_str();
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runExport(self, *arguments); };
    });
}

} // namespace onefold::cli
