// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// save: what goes through the save path.

#include "app/cli/checks.h"
#include "app/cli/contactinput.h"
#include "app/cli/draftinput.h"
#include "app/cli/linereader.h"
#include "app/cli/saveplace.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using identity::Verdict;
using saving::SaveOutcome;
using saving::SaveRequest;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::SaveVerb)
};

struct SaveArguments {
    std::vector<std::string> fields;
    std::string mode; ///< empty where it was not asked for: upsert
    std::string onDoubt = "new";
    std::string id;
    std::string jsonInput;
    bool preview = false;
    bool wait = true;
};

Exit exitFor(const SaveOutcome &outcome)
{
    if (outcome.verdict == Verdict::Failed || outcome.isBlocked)
        return Exit::Failed;
    return outcome.verdict == Verdict::Rejected ? Exit::Rejected : Exit::Success;
}

void printOutcome(Answer &answer, const SaveOutcome &outcome, saving::Tense tense)
{
    printProblems(answer, outcome.problems);
    if (!outcome.message.isEmpty() && outcome.verdict != Verdict::Rejected)
        answer.message(outcome.message);
    if (answer.json())
        return answer.line(saving::toJson(outcome));
    answer.line(saving::summaryOf(outcome, tense));
    for (const contact::FieldChange &change : outcome.changed) {
        answer.line(u"  %1: %2 → %3"_s.arg(
            contact::labelOf(change.field), contact::spokenText(change.before), contact::spokenText(change.after)));
    }
    for (const identity::NotApplied &row : outcome.notApplied) {
        const auto name = outcome.holderNames.find(row.holder);
        const bool isOneOfSeveral = std::ranges::count(outcome.notApplied, row.field, &identity::NotApplied::field) > 1;
        const QString label = contact::labelOf(row.field);
        const QString sentence = tense == saving::Tense::Forecast ? Messages::tr("  %1 would not be saved: %2")
                                                                  : Messages::tr("  %1 was not saved: %2");
        answer.line(sentence.arg(isOneOfSeveral ? label + u' ' + row.value : label,
            identity::describe(row, name == outcome.holderNames.end() ? QString() : name->second)));
    }
    for (const lookalike::LookAlike &other : outcome.lookAlikes) {
        answer.line(Messages::tr("  Looks like %1 (contact %2): %3")
                        .arg(other.displayName, contact::toString(other.id), lookalike::describe(other.reason)));
    }
}

Result<SaveRequest> requestFrom(const SaveArguments &arguments)
{
    SaveRequest request;
    if (!arguments.mode.empty())
        request.mode = identity::saveModeFromString(QString::fromStdString(arguments.mode)).value();
    request.onDoubt = identity::onDoubtFromString(QString::fromStdString(arguments.onDoubt)).value();
    if (!arguments.id.empty()) {
        request.id = contact::contactIdFromString(QString::fromStdString(arguments.id));
        if (!request.id) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("“%1” is not a contact's number.").arg(QString::fromStdString(arguments.id))};
        }
    }
    return request;
}

/// What became of a save that the store answered with an error: where the connection broke on the commit and the server
/// did not come back in time to say, nobody knows.
Verdict verdictOf(const Error &error)
{
    return error.code == ErrorCode::Uncertain ? Verdict::Unknown : Verdict::Failed;
}

/// A save that the store could not carry out has a verdict too.
Exit failedSave(Answer &answer, const Error &error)
{
    if (!answer.json() || error.code == ErrorCode::InvalidInput)
        return answer.failure(error);
    answer.message(error.message);
    QJsonObject json = saving::toJson(SaveOutcome{.verdict = verdictOf(error)});
    json.insert("message"_L1, error.message);
    answer.line(json);
    return Exit::Failed;
}

Exit saveOne(Invocation &invocation, const SaveArguments &arguments)
{
    Answer answer = invocation.answer();
    auto request = requestFrom(arguments);
    auto fields = fieldsFromArguments(arguments.fields);
    if (!request || !fields)
        return answer.failure(request ? fields.error() : request.error());
    request->fields = *std::move(fields);
    auto place = SavePlace::open(invocation, arguments.preview, arguments.wait);
    if (!place)
        return failedSave(answer, place.error());
    const auto outcome = place->save(*request);
    if (!outcome)
        return failedSave(answer, outcome.error());
    printOutcome(answer, *outcome, arguments.preview ? saving::Tense::Forecast : saving::Tense::Done);
    return exitFor(*outcome);
}

/// What a line asks for. One that names a contact by its id edits that one, unless a mode asks to match like the
/// others.
SaveRequest requestFrom(const QByteArray &line, const SaveRequest &like, bool matchesAlways)
{
    JsonDraft draft = draftFromJson(line);
    SaveRequest request = like;
    request.fields = std::move(draft.fields);
    request.problems = std::move(draft.problems);
    if (!draft.id || matchesAlways)
        return request;
    if (like.id && like.id != draft.id) {
        request.problems.push_back({.field = {},
            .finding = {u"id.contradicts"_s, contact::Severity::Error,
                Messages::tr("The line names contact %1, --id another. Keep one of them.")
                    .arg(contact::toString(*draft.id))},
            .unknownName = u"id"_s});
        return request;
    }
    request.id = draft.id;
    return request;
}

/// The answer to one line.
struct LineAnswer {
    SaveOutcome outcome = {};
    QString failure = {}; ///< why the store could not save it
};

using SaveAll = std::function<Result<std::vector<SaveOutcome>>(const std::vector<SaveRequest> &)>;

/// Saves a batch in one commit; where that fails, each line by itself, so that what can be saved is. A workspace that
/// is locked is not waited for again at each line; what may have been saved is not saved again.
std::vector<LineAnswer> saveLines(const std::vector<SaveRequest> &requests, const SaveAll &save, bool canOpen)
{
    std::vector<LineAnswer> answers;
    auto saved = save(requests);
    if (saved) {
        for (SaveOutcome &outcome : *saved)
            answers.push_back({.outcome = std::move(outcome)});
        return answers;
    }
    bool triesEach = requests.size() > 1 && canOpen;
    bool hasTriedEach = false;
    for (const SaveRequest &request : requests) {
        if (hasTriedEach && !saved && saved.error().code == ErrorCode::Uncertain) {
            answers.push_back({{.verdict = Verdict::Failed},
                Messages::tr("Not tried, as it is not known what became of a line before.")});
            continue;
        }
        triesEach = triesEach
            && (saved || (saved.error().code != ErrorCode::Locked && saved.error().code != ErrorCode::Uncertain));
        hasTriedEach = hasTriedEach || triesEach;
        if (triesEach)
            saved = save({request});
        answers.push_back(saved ? LineAnswer{.outcome = std::move(saved->front())}
                                : LineAnswer{{.verdict = verdictOf(saved.error())}, saved.error().message});
    }
    return answers;
}

void printLineAnswers(Answer &answer, const std::vector<LineAnswer> &answers)
{
    QString said;
    for (const LineAnswer &line : answers) {
        QJsonObject json = saving::toJson(line.outcome);
        if (!line.failure.isEmpty())
            json.insert("message"_L1, line.failure);
        if (line.failure != said && !line.failure.isEmpty())
            answer.message(line.failure);
        said = line.failure;
        answer.line(json);
    }
}

/// The graver of two: something failed, then something was rejected.
Exit worse(Exit a, Exit b)
{
    return a == Exit::Failed || b == Exit::Failed ? Exit::Failed : std::max(a, b);
}

Exit saveMany(Invocation &invocation, const SaveArguments &arguments)
{
    invocation.json = true;
    Answer answer = invocation.answer();
    const auto like = requestFrom(arguments);
    const auto input = openInput(arguments.jsonInput);
    if (!like || !input)
        return answer.failure(like ? input.error() : like.error());
    auto place = SavePlace::open(invocation, arguments.preview, arguments.wait);
    if (!place && place.error().code == ErrorCode::InvalidInput)
        return answer.failure(place.error());
    // Where the workspace cannot be opened, each line is told that it failed.
    const auto save = [&](const std::vector<SaveRequest> &requests) {
        return place ? place->save(requests) : Result<std::vector<SaveOutcome>>(place.error());
    };
    const qsizetype atOnce = place && place->answersEach() ? 1 : linesPerCommit;
    LineReader reader(*input);
    Exit exit = Exit::Success;
    for (QByteArrayList lines = reader.next(atOnce); !lines.isEmpty(); lines = reader.next(atOnce)) {
        std::vector<SaveRequest> requests;
        for (const QByteArray &line : lines)
            requests.push_back(requestFrom(line, *like, !arguments.mode.empty()));
        const std::vector<LineAnswer> answers = saveLines(requests, save, place.ok());
        printLineAnswers(answer, answers);
        for (const LineAnswer &line : answers)
            exit = worse(exit, line.failure.isEmpty() ? exitFor(line.outcome) : Exit::Failed);
        if (answer.isLost())
            return Exit::Failed; // what nobody is told of is not saved either
    }
    return reader.failed() ? brokenInput(answer) : exit;
}

} // namespace

void addSave(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<SaveArguments>();
    CLI::App *const verb =
        app.add_subcommand("save", Messages::tr("Save a contact, and say what became of it").toStdString());
    addInputs(*verb, arguments->fields, arguments->jsonInput);
    const QString ids =
        Messages::tr("A line of --json-input with an \"id\" edits that contact; with --mode it is matched "
                     "like the others, and its id does not count.");
    verb->footer(ids.toStdString() + '\n' + fieldHelp().toStdString());
    auto *const mode = verb->add_option(
        "--mode", arguments->mode, Messages::tr("upsert, or only create, or only update").toStdString());
    mode->check(oneOf({u"upsert"_s, u"create"_s, u"update"_s}))->default_str("upsert");
    verb->add_option("--on-doubt", arguments->onDoubt,
            Messages::tr("What to do where only a less important field matches").toStdString())
        ->check(oneOf({u"new"_s, u"update"_s, u"skip"_s}))
        ->capture_default_str();
    verb->add_option("--id", arguments->id, Messages::tr("Edit this contact").toStdString())
        ->type_name("ID")
        ->check(notEmpty())
        ->excludes(mode);
    verb->add_flag("--preview", arguments->preview, Messages::tr("Say what would happen, save nothing").toStdString());
    verb->add_flag("--wait,!--no-wait", arguments->wait,
        Messages::tr("Wait for a service's answer; a local workspace answers at once").toStdString());
    verb->callback([arguments, &invocation] {
        if (arguments->fields.empty() && arguments->jsonInput.empty())
            throw CLI::ParseError(nothingGiven().toStdString(), CLI::ExitCodes::RequiredError);
        invocation.run = [arguments](Invocation &self) {
            return arguments->jsonInput.empty() ? saveOne(self, *arguments) : saveMany(self, *arguments);
        };
    });
}

} // namespace onefold::cli
