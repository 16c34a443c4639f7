// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// save and validate: what goes through the save path.

#include "app/cli/checks.h"
#include "app/cli/draftinput.h"
#include "app/cli/linereader.h"
#include "app/cli/verbs.h"

#include "core/contact/validation/country.h"
#include "core/sync/synchroniser.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>

#include <fcntl.h>
#include <unistd.h>

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

// Lines that have arrived are committed together, but not so many that the first waits long for its verdict.
constexpr qsizetype linesPerCommit = 256;

struct SaveArguments {
    std::vector<std::string> fields;
    std::string mode; ///< empty where it was not asked for: upsert
    std::string onDoubt = "new";
    std::string id;
    std::string jsonInput;
    bool preview = false;
    bool wait = true;
};

struct ValidateArguments {
    std::vector<std::string> fields;
    std::string jsonInput;
    std::string region;
    std::string dateOrder = "mdy";
};

Exit exitFor(const SaveOutcome &outcome)
{
    if (outcome.verdict == Verdict::Failed || outcome.isBlocked)
        return Exit::Failed;
    return outcome.verdict == Verdict::Rejected ? Exit::Rejected : Exit::Success;
}

/// A workspace to save in: one with a service waits for its word, unless the person does not want to.
class SavePlace
{
public:
    [[nodiscard]] static Result<SavePlace> open(const Invocation &invocation, const SaveArguments &arguments);

    Result<std::vector<SaveOutcome>> save(const std::vector<SaveRequest> &requests);
    Result<SaveOutcome> saveOne(const SaveRequest &request);
    /// Whether each contact is waited for by itself: then nobody gains by several being saved together.
    [[nodiscard]] bool answersEach() const { return m_synchroniser != nullptr; }

private:
    std::unique_ptr<sync::Synchroniser> m_synchroniser; ///< or else
    std::unique_ptr<workspace::Workspace> m_workspace;
    bool m_preview = false;
};

Result<SavePlace> SavePlace::open(const Invocation &invocation, const SaveArguments &arguments)
{
    const auto info = invocation.workspaceInfo();
    if (!info)
        return info.error();
    SavePlace place;
    place.m_preview = arguments.preview;
    if (services::kindFromString(info->kind) && arguments.wait && !arguments.preview) {
        auto opened = sync::Synchroniser::open(*info);
        if (!opened)
            return opened.error();
        place.m_synchroniser = *std::move(opened);
        return place;
    }
    auto opened = workspace::Workspace::open(*info);
    if (!opened)
        return opened.error();
    place.m_workspace = *std::move(opened);
    return place;
}

Result<std::vector<SaveOutcome>> SavePlace::save(const std::vector<SaveRequest> &requests)
{
    if (m_workspace)
        return m_preview ? m_workspace->preview(requests) : m_workspace->save(requests);
    std::vector<SaveOutcome> outcomes;
    for (const SaveRequest &request : requests) {
        auto saved = m_synchroniser->save(request);
        if (!saved)
            return saved.error();
        outcomes.push_back(*std::move(saved));
    }
    return outcomes;
}

Result<SaveOutcome> SavePlace::saveOne(const SaveRequest &request)
{
    if (m_synchroniser)
        return m_synchroniser->save(request);
    return m_preview ? m_workspace->preview(request) : m_workspace->save(request);
}

void printProblems(Answer &answer, const contact::Problems &problems)
{
    for (const contact::Problem &problem : problems) {
        const QString name = problem.fieldName();
        answer.message(name.isEmpty() ? problem.finding.message : u"%1: %2"_s.arg(name, problem.finding.message));
        if (!problem.finding.suggestion.isEmpty())
            answer.message(u"  "_s + Messages::tr("Suggestion: %1").arg(problem.finding.suggestion));
    }
}

void printOutcome(Answer &answer, const SaveOutcome &outcome)
{
    printProblems(answer, outcome.problems);
    if (!outcome.message.isEmpty() && outcome.verdict != Verdict::Rejected)
        answer.message(outcome.message);
    if (answer.json())
        return answer.line(saving::toJson(outcome));
    answer.line(saving::summaryOf(outcome));
    for (const contact::FieldChange &change : outcome.changed) {
        answer.line(u"  %1: %2 → %3"_s.arg(
            contact::labelOf(change.field), contact::displayText(change.before), contact::displayText(change.after)));
    }
    for (const identity::NotApplied &row : outcome.notApplied) {
        const auto name = outcome.holderNames.find(row.holder);
        const bool isOneOfSeveral = std::ranges::count(outcome.notApplied, row.field, &identity::NotApplied::field) > 1;
        const QString label = contact::labelOf(row.field);
        answer.line(Messages::tr("  %1 was not saved: it %2")
                        .arg(isOneOfSeveral ? label + u' ' + row.value : label,
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

/// A save that the store could not carry out has a verdict too.
Exit failedSave(Answer &answer, const Error &error)
{
    if (!answer.json() || error.code == ErrorCode::InvalidInput)
        return answer.failure(error);
    answer.message(error.message);
    QJsonObject json = saving::toJson(SaveOutcome{.verdict = Verdict::Failed});
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
    auto place = SavePlace::open(invocation, arguments);
    if (!place)
        return failedSave(answer, place.error());
    const auto outcome = place->saveOne(*request);
    if (!outcome)
        return failedSave(answer, outcome.error());
    printOutcome(answer, *outcome);
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
/// is locked is not waited for again at each line.
std::vector<LineAnswer> saveLines(const std::vector<SaveRequest> &requests, const SaveAll &save)
{
    std::vector<LineAnswer> answers;
    auto saved = save(requests);
    if (saved) {
        for (SaveOutcome &outcome : *saved)
            answers.push_back({.outcome = std::move(outcome)});
        return answers;
    }
    bool triesEach = requests.size() > 1;
    for (const SaveRequest &request : requests) {
        triesEach = triesEach && (saved || saved.error().code != ErrorCode::Locked);
        if (triesEach)
            saved = save({request});
        answers.push_back(saved ? LineAnswer{.outcome = std::move(saved->front())}
                                : LineAnswer{{.verdict = Verdict::Failed}, saved.error().message});
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

/// The file descriptor behind --json-input, or what is wrong with it.
Result<int> openInput(const std::string &name)
{
    if (name == "-")
        return STDIN_FILENO;
    const int fd = open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return Error{ErrorCode::Unavailable,
            Messages::tr("%1 cannot be read. Check its name and that you may read it.")
                .arg(QString::fromStdString(name))};
    }
    return fd;
}

/// The input broke off rather than ended: the lines before have their answers, those after are lost.
Exit brokenInput(Answer &answer)
{
    return answer.failure({ErrorCode::Unavailable,
        Messages::tr("The input could not be read to its end. What has an answer was dealt with, the rest was not.")});
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
    auto place = SavePlace::open(invocation, arguments);
    if (!place)
        return answer.failure(place.error());
    const auto save = [&](const std::vector<SaveRequest> &requests) { return place->save(requests); };
    LineReader reader(*input);
    Exit exit = Exit::Success;
    const qsizetype atOnce = place->answersEach() ? 1 : linesPerCommit;
    for (QByteArrayList lines = reader.next(atOnce); !lines.isEmpty(); lines = reader.next(atOnce)) {
        std::vector<SaveRequest> requests;
        for (const QByteArray &line : lines)
            requests.push_back(requestFrom(line, *like, !arguments.mode.empty()));
        const std::vector<LineAnswer> answers = saveLines(requests, save);
        printLineAnswers(answer, answers);
        for (const LineAnswer &line : answers)
            exit = worse(exit, exitFor(line.outcome));
        if (answer.isLost())
            return Exit::Failed; // what nobody is told of is not saved either
    }
    return reader.failed() ? brokenInput(answer) : exit;
}

QJsonObject toJson(const contact::Validated &validated)
{
    return {{"valid"_L1, validated.ok()}, {"values"_L1, contact::toJson(validated.draft)},
        {"problems"_L1, contact::toJson(validated.problems)}};
}

void printValidated(Answer &answer, const contact::Validated &validated)
{
    printProblems(answer, validated.problems);
    if (answer.json())
        return answer.line(toJson(validated));
    for (const auto &[key, value] : validated.draft)
        answer.line(u"%1=%2"_s.arg(key.toString(), contact::displayText(value)));
}

Result<contact::ValidationContext> contextFrom(const ValidateArguments &arguments)
{
    contact::ValidationContext context{.region = workspace::systemRegion(), .today = QDate::currentDate()};
    context.dateOrder = store::dateOrderFromString(QString::fromStdString(arguments.dateOrder)).value();
    if (arguments.region.empty())
        return context;
    const contact::Reading region = contact::readCountry(QString::fromStdString(arguments.region));
    if (!region.ok())
        return Error{ErrorCode::InvalidInput, region.findings.front().message};
    context.region = region.value;
    return context;
}

Exit validateMany(Answer answer, const contact::ValidationContext &context, int input)
{
    LineReader reader(input);
    bool valid = true;
    for (QByteArrayList lines = reader.next(linesPerCommit); !lines.isEmpty(); lines = reader.next(linesPerCommit)) {
        for (const QByteArray &line : lines) {
            const JsonDraft draft = draftFromJson(line);
            contact::Validated validated = contact::validate(draft.fields, context);
            std::ranges::copy(draft.problems, std::back_inserter(validated.problems));
            answer.line(toJson(validated));
            valid = valid && validated.ok();
        }
    }
    if (reader.failed())
        return brokenInput(answer);
    return valid ? Exit::Success : Exit::Rejected;
}

Exit runValidate(Invocation &invocation, const ValidateArguments &arguments)
{
    Answer answer = invocation.answer();
    const auto context = contextFrom(arguments);
    if (!context)
        return answer.failure(context.error());
    if (!arguments.jsonInput.empty()) {
        const auto input = openInput(arguments.jsonInput);
        return input ? validateMany(answer, *context, *input) : answer.failure(input.error());
    }
    const auto fields = fieldsFromArguments(arguments.fields);
    if (!fields)
        return answer.failure(fields.error());
    const contact::Validated validated = contact::validate(*fields, *context);
    printValidated(answer, validated);
    return validated.ok() ? Exit::Success : Exit::Rejected;
}

/// The field names, from the catalogue, for the end of a help text.
QString fieldHelp()
{
    QStringList names;
    for (const contact::FieldInfo &info : contact::catalogue()) {
        const QString name = QLatin1StringView(info.key);
        const bool isChannels = info.field == contact::Field::DndSettings;
        names += contact::isFamily(info.field) ? name + (isChannels ? u".CHANNEL"_s : u".KEY"_s) : name;
    }
    return Messages::tr("Fields: %1").arg(names.join(u' '));
}

void addInputs(CLI::App &verb, std::vector<std::string> &fields, std::string &jsonInput)
{
    auto *const named = verb.add_option(
        "fields", fields, Messages::tr("FIELD=VALUE …; lists are comma-separated, FIELD= clears").toStdString());
    auto *const json = verb.add_option("--json-input", jsonInput,
        Messages::tr("Read JSON Lines from this file, - for standard input, and answer "
                     "each contact with a line")
            .toStdString());
    named->type_name("FIELD=VALUE");
    json->type_name("FILE")->excludes(named);
    verb.footer(fieldHelp().toStdString());
}

QString nothingGiven()
{
    return Messages::tr("There is nothing to read. Give FIELD=VALUE, such as email=jane@acme.com, or --json-input.");
}

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

void addValidate(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<ValidateArguments>();
    CLI::App *const verb =
        app.add_subcommand("validate", Messages::tr("Check and normalise values without saving them").toStdString());
    addInputs(*verb, arguments->fields, arguments->jsonInput);
    verb->add_option("--region", arguments->region,
            Messages::tr("The country in which national phone numbers are read").toStdString())
        ->type_name("US");
    verb->add_option("--date-order", arguments->dateOrder,
            Messages::tr("Whether the month or the day comes first").toStdString())
        ->check(oneOf({u"mdy"_s, u"dmy"_s}))
        ->capture_default_str();
    verb->callback([arguments, &invocation] {
        if (arguments->fields.empty() && arguments->jsonInput.empty())
            throw CLI::ParseError(nothingGiven().toStdString(), CLI::ExitCodes::RequiredError);
        invocation.run = [arguments](Invocation &self) { return runValidate(self, *arguments); };
    });
}

} // namespace

void addSaveVerbs(CLI::App &app, Invocation &invocation)
{
    addSave(app, invocation);
    addValidate(app, invocation);
}

} // namespace onefold::cli
