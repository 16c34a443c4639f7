// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// validate: checks values without saving them.

#include "app/cli/checks.h"
#include "app/cli/contactinput.h"
#include "app/cli/draftinput.h"
#include "app/cli/linereader.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace onefold::cli {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::SaveVerb)
};

struct ValidateArguments {
    std::vector<std::string> fields;
    std::string jsonInput;
    std::string region;
    std::string dateOrder; ///< empty: the workspace's, else month first
};

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

/// Where a workspace is named, values are read as a save into it would read them.
Result<contact::ValidationContext> contextFrom(const Invocation &invocation, const ValidateArguments &arguments)
{
    contact::ValidationContext context{.today = QDate::currentDate()};
    if (!invocation.workspaceName.isEmpty()) {
        auto opened = invocation.openWorkspace();
        if (!opened)
            return opened.error();
        auto read = (*opened)->validationContext();
        if (!read)
            return read.error();
        context = *std::move(read);
    }
    if (!arguments.dateOrder.empty())
        context.dateOrder = store::dateOrderFromString(QString::fromStdString(arguments.dateOrder)).value();
    if (!arguments.region.empty() || context.region.isEmpty()) {
        auto region = regionFrom(arguments.region);
        if (!region)
            return region.error();
        context.region = *std::move(region);
    }
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
    const auto context = contextFrom(invocation, arguments);
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

} // namespace

void addValidate(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<ValidateArguments>();
    CLI::App *const verb = app.add_subcommand("validate",
        Messages::tr("Check and normalise values without saving them; with -w, by that workspace's settings")
            .toStdString());
    addInputs(*verb, arguments->fields, arguments->jsonInput);
    verb->add_option("--region", arguments->region,
            Messages::tr("The country in which national phone numbers are read").toStdString())
        ->type_name("US");
    verb->add_option("--date-order", arguments->dateOrder,
            Messages::tr("Whether the month or the day comes first").toStdString())
        ->check(oneOf({u"mdy"_s, u"dmy"_s}))
        ->default_str("mdy");
    verb->callback([arguments, &invocation] {
        if (arguments->fields.empty() && arguments->jsonInput.empty())
            throw CLI::ParseError(nothingGiven().toStdString(), CLI::ExitCodes::RequiredError);
        invocation.run = [arguments](Invocation &self) { return runValidate(self, *arguments); };
    });
}

} // namespace onefold::cli
