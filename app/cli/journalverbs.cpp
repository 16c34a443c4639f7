// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// history, undo and redo.

#include "app/cli/verbs.h"

#include "app/cli/checks.h"
#include "app/cli/draftinput.h"
#include "app/cli/progressline.h"
#include "app/cli/stopwish.h"
#include "core/contact/problemwords.h"
#include "core/sync/outbox.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using journal::HistoryLine;
using journal::HistoryQuery;
using journal::OperationId;
using undo::ReverseOutcome;
using workspace::Workspace;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::JournalVerbs)
};

struct HistoryArguments {
    std::string contact;
    std::string who;
    std::string since;
    std::string operation;
};

Result<OperationId> operationFrom(const std::string &text)
{
    const auto id = journal::operationIdFromString(QString::fromStdString(text));
    return id ? Result(*id)
              : Error{ErrorCode::InvalidInput,
                  Messages::tr("“%1” is not an operation's number; “onefold history” shows them.")
                      .arg(QString::fromStdString(text))};
}

Result<HistoryQuery> queryFrom(const HistoryArguments &arguments)
{
    auto who = textFrom(arguments.who);
    if (!who)
        return who.error();
    HistoryQuery query{.who = *std::move(who)};
    if (!arguments.contact.empty()) {
        query.contact = contact::contactIdFromString(QString::fromStdString(arguments.contact));
        if (!query.contact) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("“%1” is not a contact's number.").arg(QString::fromStdString(arguments.contact))};
        }
    }
    if (!arguments.operation.empty()) {
        const auto operation = operationFrom(arguments.operation);
        if (!operation)
            return operation.error();
        query.operation = *operation;
    }
    if (!arguments.since.empty()) {
        query.since = QDateTime::fromString(QString::fromStdString(arguments.since), Qt::ISODateWithMs);
        if (!query.since.isValid()) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("“%1” is not a time such as 2026-03-01 or 2026-03-01T09:30:00Z.")
                    .arg(QString::fromStdString(arguments.since))};
        }
    }
    return query;
}

QJsonObject toJson(const HistoryLine &line)
{
    const journal::Entry &entry = line.entry;
    const QString evidence = identity::toString(entry.evidence);
    QJsonObject json{{"operation"_L1, journal::toString(line.operation.id)},
        {"at"_L1, contact::toIsoString(line.operation.at)}, {"who"_L1, line.operation.who},
        {"what"_L1, journal::toString(line.operation.kind)}, {"verdict"_L1, identity::toString(entry.verdict)},
        {"changed"_L1, contact::toJson(entry.changes)}};
    json.insert("id"_L1,
        entry.contact == contact::ContactId::None ? QJsonValue() : QJsonValue(contact::toString(entry.contact)));
    json.insert("evidence"_L1, evidence.isEmpty() ? QJsonValue() : QJsonValue(evidence));
    if (!entry.matchedBy.isEmpty())
        json.insert("matched_by"_L1, entry.matchedBy);
    if (line.operation.reverses != OperationId::None)
        json.insert("reverses"_L1, journal::toString(line.operation.reverses));
    if (!entry.problems.isEmpty())
        json.insert("problems"_L1, QJsonArray::fromStringList(entry.problems));
    if (!entry.notApplied.empty())
        json.insert("not_applied"_L1, identity::toJson(entry.notApplied, {}));
    return json;
}

/// What the verdict rests on, what it reverses, and what came in the way.
QString groundsOf(const HistoryLine &line)
{
    const journal::Entry &entry = line.entry;
    QStringList parts;
    if (line.operation.reverses != OperationId::None)
        parts += Messages::tr("takes back operation %1").arg(journal::toString(line.operation.reverses));
    if (const auto field = contact::FieldKey::fromString(entry.matchedBy))
        parts += Messages::tr("matched by %1").arg(contact::labelWithin(*field));
    parts += identity::labelOf(entry.evidence);
    for (const identity::NotApplied &row : entry.notApplied) {
        parts += Messages::tr("%1 not saved: %2").arg(contact::labelOf(row.field), identity::describe(row, {}));
    }
    for (const QString &problem : entry.problems) {
        const QString words = contact::labelOfProblem(problem.section(u' ', -1));
        const auto field = contact::FieldKey::fromString(problem.section(u' ', 0, -2));
        parts += field ? contact::labelOf(*field) + u": "_s + words : words;
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void printLine(Answer &answer, const HistoryLine &line)
{
    if (answer.json())
        return answer.line(toJson(line));
    const bool isOfContact = line.entry.contact != contact::ContactId::None;
    answer.columns({journal::toString(line.operation.id), contact::toIsoString(line.operation.at), line.operation.who,
        journal::labelOf(line.operation.kind), isOfContact ? contact::toString(line.entry.contact) : u"–"_s,
        identity::labelOf(line.entry.verdict)});
    if (const QString grounds = groundsOf(line); !grounds.isEmpty())
        answer.line(u"  "_s + grounds);
    for (const contact::FieldChange &change : line.entry.changes) {
        answer.line(u"  %1: %2 → %3"_s.arg(
            contact::labelOf(change.field), contact::spokenText(change.before), contact::spokenText(change.after)));
    }
}

/// That what @p query names was never there, where that is why it finds nothing. A contact without a history may be
/// there still: the journal is kept for a time.
Result<void> checkNamed(Workspace &workspace, const HistoryQuery &query)
{
    if (query.operation) {
        const auto lines = workspace.history({.operation = query.operation, .limit = 1});
        if (!lines)
            return lines.error();
        if (lines->empty())
            return Error{ErrorCode::NotFound,
                Messages::tr("There is no operation %1.").arg(journal::toString(*query.operation))};
    }
    if (!query.contact)
        return {};
    const auto lines = workspace.history({.contact = query.contact, .limit = 1});
    if (!lines)
        return lines.error();
    const auto contact = workspace.contact(*query.contact);
    if (!contact)
        return contact.error();
    if (lines->empty() && !*contact)
        return Error{ErrorCode::NotFound,
            Messages::tr("There is no contact %1, and the journal tells of none.")
                .arg(contact::toString(*query.contact))};
    return {};
}

Exit runHistory(Invocation &invocation, const HistoryArguments &arguments)
{
    Answer answer = invocation.answer();
    auto query = queryFrom(arguments);
    if (!query)
        return answer.failure(query.error());
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    // In pages: the journal of a million contacts need not be held at once.
    constexpr qint64 pageSize = 1000;
    query->limit = pageSize;
    while (true) {
        const auto lines = (*opened)->history(*query);
        if (!lines)
            return answer.failure(lines.error());
        if (lines->empty() && query->beforeEntry < 0) {
            const Result<void> named = checkNamed(**opened, *query);
            return named ? Exit::Success : answer.failure(named.error());
        }
        for (const HistoryLine &line : *lines)
            printLine(answer, line);
        if (lines->size() < pageSize)
            return Exit::Success;
        query->beforeEntry = lines->back().entry.id;
    }
}

using Reverse = Result<ReverseOutcome> (Workspace::*)(std::optional<OperationId>, const Progress &);

/// Takes the operation back, with a line on the terminal that tells how far it is and is gone when it has come to its
/// end.
Result<ReverseOutcome> watchedReverse(
    Workspace &workspace, Reverse reverse, std::optional<OperationId> id, std::FILE *terminal)
{
    ProgressLine line(terminal);
    const StopWish stop;
    return (workspace.*reverse)(id,
        {.report = [&](qint64 done, qint64 total) { line.show(done, total); },
            .isCancelled = [&] { return stop.isWished(); }});
}

Exit runReverse(Invocation &invocation, const std::string &text, Reverse reverse)
{
    Answer answer = invocation.answer();
    std::optional<OperationId> id;
    if (!text.empty()) {
        const auto named = operationFrom(text);
        if (!named)
            return answer.failure(named.error());
        id = *named;
    }
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto outcome = watchedReverse(**opened, reverse, id, invocation.err);
    if (!outcome)
        return answer.failure(outcome.error());
    if (const auto waiting = sync::outboxCount(**opened); waiting && *waiting > 0) {
        answer.message(Messages::tr("For the service this is a new change: it is sent by “onefold sync”, or by an open "
                                    "window."));
    }
    for (const auto *const remainders : {&outcome->kept, &outcome->failed}) {
        for (const undo::Remainder &row : *remainders)
            answer.message(Messages::tr("Contact %1: %2").arg(contact::toString(row.contact), row.reason));
    }
    if (answer.json())
        answer.line(undo::toJson(*outcome));
    else
        answer.line(undo::summaryOf(*outcome));
    if (outcome->failure) {
        answer.message(outcome->failure->message);
        return Exit::Failed;
    }
    if (outcome->cancelled)
        return Exit::Failed;
    return outcome->failed.empty() ? Exit::Success : Exit::Rejected;
}

void addHistory(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<HistoryArguments>();
    CLI::App *const verb = app.add_subcommand("history", Messages::tr("Who changed what, newest first").toStdString());
    verb->add_option("id", arguments->contact, Messages::tr("Only this contact").toStdString())
        ->type_name("ID")
        ->check(notEmpty());
    verb->add_option("--who", arguments->who, Messages::tr("Only this person's operations").toStdString())
        ->type_name("W")
        ->check(notEmpty());
    verb->add_option("--since", arguments->since, Messages::tr("Only from this time on (ISO 8601)").toStdString())
        ->type_name("T")
        ->check(notEmpty());
    verb->add_option("--operation", arguments->operation, Messages::tr("Only this operation").toStdString())
        ->type_name("OP")
        ->check(notEmpty());
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runHistory(self, *arguments); };
    });
}

void addReverse(
    CLI::App &app, Invocation &invocation, const std::string &name, const QString &description, Reverse reverse)
{
    auto operation = std::make_shared<std::string>();
    CLI::App *const verb = app.add_subcommand(name, description.toStdString());
    verb->add_option(
            "operation", *operation, Messages::tr("The operation's number; your own last one without").toStdString())
        ->type_name("OPERATION")
        ->check(notEmpty());
    verb->callback([operation, reverse, &invocation] {
        invocation.run = [operation, reverse](Invocation &self) { return runReverse(self, *operation, reverse); };
    });
}

} // namespace

void addJournalVerbs(CLI::App &app, Invocation &invocation)
{
    addHistory(app, invocation);
    addReverse(app, invocation, "undo", Messages::tr("Take an operation back"), &Workspace::undo);
    addReverse(app, invocation, "redo", Messages::tr("Take an undo back"), &Workspace::redo);
}

} // namespace onefold::cli
