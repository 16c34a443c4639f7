// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importtelling.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using importing::ImportChoices;
using importing::ImportOutcome;
using importing::RunState;
using workspace::Workspace;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ImportVerb)
};

/// What a column is called, by its number where the file does not name it: as in the results file.
QString nameOf(const ImportChoices &choices, std::size_t column)
{
    const QString header = choices.columns[column].header.trimmed();
    return header.isEmpty() ? u"column_%1"_s.arg(column + 1) : choices.columns[column].header;
}

/// Of columns that are called the same, the first counts.
QJsonObject columnsToJson(const ImportChoices &choices)
{
    QJsonObject json;
    for (std::size_t i = 0; i < choices.columns.size(); ++i) {
        const auto &field = choices.columns[i].field;
        if (const QString name = nameOf(choices, i); !json.contains(name))
            json.insert(name, field ? QJsonValue(field->toString()) : QJsonValue());
    }
    return json;
}

QJsonArray problemsToJson(const std::vector<importing::ProblemGroup> &groups)
{
    QJsonArray json;
    for (const importing::ProblemGroup &group : groups) {
        QJsonArray examples;
        for (const auto &example : group.examples)
            examples.append(QJsonObject{{"row"_L1, example.row}, {"cell"_L1, example.cell}});
        json.append(QJsonObject{{"field"_L1, group.field ? QJsonValue(group.field->toString()) : QJsonValue()},
            {"code"_L1, group.code},
            {"severity"_L1, group.severity == contact::Severity::Error ? u"error"_s : u"caution"_s},
            {"message"_L1, group.message}, {"rows"_L1, group.rows}, {"examples"_L1, examples}});
    }
    return json;
}

Exit exitFor(const importing::ImportCounts &counts)
{
    return counts.rejected > 0 || counts.failed > 0 ? Exit::Rejected : Exit::Success;
}

/// Writes what was asked for; the exit code tells a failure of that too.
Exit afterWriting(Answer &answer, const ImportArguments &arguments, Exit exit,
    const std::function<Result<void>(const QString &, importing::RowSelection)> &write)
{
    const auto one = [&](const std::string &path, importing::RowSelection selection) {
        if (path.empty())
            return;
        if (const Result<void> written = write(QString::fromStdString(path), selection); !written) {
            answer.message(written.error().message);
            exit = Exit::Failed;
        }
    };
    one(arguments.results, importing::RowSelection::All);
    one(arguments.failed, importing::RowSelection::Failed);
    return exit;
}

/// A cell with the problem; where it is none of one cell, the first of the rows.
QString exampleOf(const importing::ProblemGroup &group)
{
    if (group.examples.empty())
        return {};
    const importing::ProblemGroup::Example &example = group.examples.front();
    return example.cell.isEmpty() ? Messages::tr("row %1").arg(example.row) : example.cell;
}

} // namespace

void tellColumns(Answer &answer, const ImportChoices &choices)
{
    constexpr qsizetype named = 10;
    QStringList left;
    for (std::size_t i = 0; i < choices.columns.size(); ++i) {
        if (!choices.columns[i].field)
            left += nameOf(choices, i);
    }
    if (left.isEmpty())
        return;
    const auto more = static_cast<int>(left.size() - named);
    QString names = left.first(std::min(left.size(), named)).join(u", "_s);
    if (more > 0)
        names = Messages::tr("%1 and %n more", nullptr, more).arg(names);
    answer.message(
        Messages::tr("Left out: %1. Use --map 'Header=custom.KEY' to bring a column into a custom field.").arg(names));
}

void tellDates(Answer &answer, const importing::Inspection &inspection, const ImportChoices &choices)
{
    for (std::size_t i = 0; i < choices.columns.size() && !choices.dateOrder; ++i) {
        const transfer::mapping::DateOrderGuess &dates = inspection.columns[i].dates;
        const contact::FieldKey birthday{contact::Field::DateOfBirth};
        if (choices.columns[i].field != birthday || choices.columns[i].dateOrder)
            continue;
        if (dates.isContradictory()) {
            answer.message(Messages::tr("Some dates in “%1” have the month first, others the day; those that could be "
                                        "either are read as the workspace is set, unless --date-order says how.")
                               .arg(nameOf(choices, i)));
        } else if (dates.undecided > 0) {
            answer.message(Messages::tr("No date in “%1” shows whether the month or the day stands first; they are "
                                        "read as the workspace is set, unless --date-order says how.")
                               .arg(nameOf(choices, i)));
        }
    }
}

Exit tellPlan(Answer &answer, const ImportArguments &arguments, const importing::Plan &plan)
{
    const Exit exit = afterWriting(answer, arguments, plan.isCancelled() ? Exit::Failed : exitFor(plan.counts()),
        [&](const QString &path, importing::RowSelection selection) {
            return selection == importing::RowSelection::All ? plan.writeResults(path) : plan.writeFailed(path);
        });
    if (answer.json()) {
        QJsonObject json = importing::toJson(plan.counts());
        json.insert("operation"_L1, QJsonValue());
        json.insert("dry_run"_L1, true);
        json.insert("seconds"_L1, std::chrono::duration<double>(plan.spent()).count());
        json.insert("same_in_file"_L1, plan.sameInFile());
        json.insert("columns"_L1, columnsToJson(plan.task().choices));
        json.insert("problems"_L1, problemsToJson(plan.problems()));
        answer.line(json);
        return exit;
    }
    answer.line(Messages::tr("Would be: %1").arg(importing::summaryOf(plan.counts())));
    if (plan.sameInFile() > 0)
        answer.line(Messages::tr("%n row(s) are the same contact as an earlier row of the file", nullptr,
            static_cast<int>(plan.sameInFile())));
    if (plan.counts().doubtful > 0)
        answer.line(Messages::tr("%n row(s) match doubtfully", nullptr, static_cast<int>(plan.counts().doubtful)));
    for (const importing::ProblemGroup &group : plan.problems()) {
        const QString field = group.field ? contact::labelOf(*group.field) + u": "_s : QString();
        const QString example = exampleOf(group);
        answer.line(Messages::tr("  %n row(s): %1%2", nullptr, static_cast<int>(group.rows)).arg(field, group.message)
            + (example.isEmpty() ? example : u" ("_s + example + u')'));
    }
    return exit;
}

Exit tellOutcome(Answer &answer, Workspace &workspace, const ImportArguments &arguments, const ImportOutcome &outcome)
{
    const bool isWhole = outcome.run.state == RunState::Finished;
    const Exit exit = afterWriting(answer, arguments, isWhole ? exitFor(outcome.run.counts) : Exit::Failed,
        [&](const QString &path, importing::RowSelection selection) {
            return workspace.writeImportRows(outcome.run.id, path, selection);
        });
    if (outcome.failure)
        answer.message(outcome.failure->message);
    const bool isSpoilt = outcome.failure
        && (outcome.failure->code == ErrorCode::Refused || outcome.failure->code == ErrorCode::NotFound);
    if (!isWhole && !isSpoilt)
        answer.message(
            Messages::tr("The import has stopped. What is done stays; go on with the same command and --resume."));
    if (answer.json()) {
        QJsonObject json = importing::toJson(outcome);
        json.insert("columns"_L1, columnsToJson(outcome.run.choices));
        answer.line(json);
    } else {
        answer.line(importing::summaryOf(outcome.run.counts));
        if (outcome.run.counts.created + outcome.run.counts.updated + outcome.run.counts.queued > 0)
            answer.line(
                Messages::tr("Take it back with: onefold undo %1").arg(journal::toString(outcome.run.operation)));
    }
    return exit;
}

} // namespace onefold::cli
