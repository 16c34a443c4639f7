// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// duplicates scan, list, merge and dismiss.

#include "app/cli/checks.h"
#include "app/cli/contactids.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using contact::ContactId;
using duplicates::Group;
using identity::Verdict;
using merging::MergeOutcome;
using workspace::Workspace;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::DuplicatesVerb)
};

struct ListArguments {
    qint64 limit = -1;
    qint64 offset = 0;
};

struct MergeArguments {
    std::vector<std::string> ids;
    std::string keep;
    std::string rule;
    std::string above;
    bool yes = false;
};

Exit runScan(Invocation &invocation, bool everything)
{
    Answer answer = invocation.answer();
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const Progress progress{.report = [&answer](qint64 done, qint64 total) {
        answer.message(Messages::tr("Searching for duplicates: step %1 of %2 done").arg(done).arg(total));
    }};
    const auto outcome =
        (*opened)->scanDuplicates(progress, everything ? review::Extent::Everything : review::Extent::WhatIsNew);
    if (!outcome)
        return answer.failure(outcome.error());
    if (answer.json())
        answer.line(review::toJson(*outcome));
    else
        answer.line(review::summaryOf(*outcome));
    return Exit::Success;
}

void printGroup(Answer &answer, Workspace &place, const Group &group)
{
    if (answer.json())
        return answer.line(duplicates::toJson(group));
    answer.line(Messages::tr("Group %1 · %2 % likely one person")
                    .arg(duplicates::toString(group.id), QString::number(group.score * 100, 'f', 0)));
    for (const ContactId id : group.contacts) {
        const auto contact = place.contact(id);
        const QString name = contact && *contact ? contact::displayName((*contact)->fields) : QString();
        answer.line(u"  %1 (%2)"_s.arg(name, contact::toString(id)));
    }
    for (const duplicates::Reason &reason : group.reasons) {
        const auto key = contact::FieldKey::fromString(reason.field);
        answer.line(u"  %1: %2 (%3%4)"_s.arg(key ? contact::labelOf(*key) : reason.field, duplicates::describe(reason),
            reason.weight < 0 ? u"−"_s : u"+"_s, QString::number(std::abs(reason.weight), 'f', 1)));
    }
}

Exit runList(Invocation &invocation, const ListArguments &arguments)
{
    Answer answer = invocation.answer();
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto groups = (*opened)->duplicateGroups(arguments.offset, static_cast<int>(arguments.limit));
    if (!groups)
        return answer.failure(groups.error());
    const auto state = (*opened)->duplicateScanState();
    if (state && !state->at.isValid())
        answer.message(Messages::tr("Not searched yet: run “onefold duplicates scan” first."));
    for (const Group &group : *groups)
        printGroup(answer, **opened, group);
    return Exit::Success;
}

void printMerge(Answer &answer, const MergeOutcome &outcome)
{
    if (answer.json())
        return answer.line(merging::toJson(outcome));
    if (outcome.verdict == Verdict::Rejected)
        return answer.message(merging::summaryOf(outcome));
    answer.line(merging::summaryOf(outcome));
    for (const contact::FieldChange &change : outcome.changes) {
        answer.line(u"  %1: %2 → %3"_s.arg(
            contact::labelOf(change.field), contact::spokenText(change.before), contact::spokenText(change.after)));
    }
}

merging::Survivorship survivorshipFrom(const MergeArguments &arguments)
{
    const auto rule = merging::survivorFromString(QString::fromStdString(arguments.rule));
    return {.rule = rule.value_or(merging::Survivor::Kept)};
}

Exit runMergeOf(Invocation &invocation, const MergeArguments &arguments)
{
    Answer answer = invocation.answer();
    const auto ids = idsFrom(arguments.ids);
    const auto keep = idsFrom(arguments.keep.empty() ? std::vector<std::string>() : std::vector{arguments.keep});
    if (!ids || !keep)
        return answer.failure(ids ? keep.error() : ids.error());
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    merging::MergeRequest request{.contacts = *ids, .survivorship = survivorshipFrom(arguments)};
    if (!keep->empty())
        request.survivor = keep->front();
    const auto outcome = (*opened)->merge(request);
    if (!outcome)
        return answer.failure(outcome.error());
    printMerge(answer, *outcome);
    return outcome->verdict == Verdict::Rejected ? Exit::Rejected : Exit::Success;
}

void printPlan(Answer &answer, const merging::BulkMergePlan &plan)
{
    for (const merging::PlannedMerge &merge : plan.merges) {
        QStringList losers;
        std::ranges::transform(
            merge.losers, std::back_inserter(losers), [](ContactId id) { return contact::toString(id); });
        if (answer.json())
            answer.line(QJsonObject{{"verdict"_L1, "planned"_L1}, {"id"_L1, contact::toString(merge.survivor)},
                {"merged"_L1, QJsonArray::fromStringList(losers)}, {"score"_L1, merge.score},
                {"changed_fields"_L1, merge.changedFields}});
        else
            answer.line(Messages::tr("Would merge %1 into %2 (%3)")
                            .arg(losers.join(u", "_s), merge.survivorName, contact::toString(merge.survivor)));
    }
}

/// Merges in bulk; without --yes only says what it would do.
Exit runBulkMerge(Invocation &invocation, const MergeArguments &arguments)
{
    Answer answer = invocation.answer();
    bool isNumber = false;
    const double percent = QString::fromStdString(arguments.above).toDouble(&isNumber);
    if (!isNumber || !(percent >= 50 && percent <= 100)) // "nan" is a number too
        return answer.failure({ErrorCode::InvalidInput, Messages::tr("--above takes a percentage from 50 to 100.")});
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto plan = (*opened)->planBulkMerge(percent / 100, survivorshipFrom(arguments));
    if (!plan)
        return answer.failure(plan.error());
    if (!arguments.yes) {
        printPlan(answer, *plan);
        answer.message(Messages::tr("Nothing was merged; add --yes to do this."));
        return Exit::Success;
    }
    const auto outcome = (*opened)->merge(*plan, {});
    if (!outcome)
        return answer.failure(outcome.error());
    if (answer.json())
        answer.line(merging::toJson(*outcome));
    else
        answer.line(merging::summaryOf(*outcome));
    return outcome->failure ? Exit::Failed : Exit::Success;
}

Exit runMerge(Invocation &invocation, const MergeArguments &arguments)
{
    if (arguments.ids.empty() == arguments.above.empty())
        return invocation.answer().failure(
            {ErrorCode::InvalidInput, Messages::tr("Name the contacts to merge, or a certainty with --above.")});
    return arguments.above.empty() ? runMergeOf(invocation, arguments) : runBulkMerge(invocation, arguments);
}

Exit runDismiss(Invocation &invocation, const std::vector<std::string> &texts)
{
    Answer answer = invocation.answer();
    const auto ids = idsFrom(texts);
    if (!ids)
        return answer.failure(ids.error());
    if (ids->size() < 2)
        return answer.failure(
            {ErrorCode::InvalidInput, Messages::tr("It takes two different contacts to tell apart.")});
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    QJsonArray dismissed;
    for (const ContactId id : *ids) {
        const auto contact = (*opened)->contact(id);
        if (!contact)
            return answer.failure(contact.error());
        dismissed.append(contact::toString(id));
        if (*contact)
            continue;
        const QString message =
            Messages::tr("There is no contact %1. It may have been deleted.").arg(contact::toString(id));
        answer.message(message);
        if (answer.json())
            answer.line(
                QJsonObject{{"verdict"_L1, "rejected"_L1}, {"id"_L1, contact::toString(id)}, {"message"_L1, message}});
        return Exit::Rejected;
    }
    if (const auto done = (*opened)->dismissDuplicates(*ids); !done)
        return answer.failure(done.error());
    if (answer.json())
        answer.line(QJsonObject{{"verdict"_L1, "dismissed"_L1}, {"ids"_L1, dismissed}});
    else
        answer.line(Messages::tr(
            "Remembered: %n contact(s) who are not the same person", nullptr, static_cast<int>(ids->size())));
    return Exit::Success;
}

void addScan(CLI::App &parent, Invocation &invocation)
{
    auto everything = std::make_shared<bool>(false);
    CLI::App *const verb =
        parent.add_subcommand("scan", Messages::tr("Search for contacts that are likely one person").toStdString());
    verb->add_flag("--full", *everything,
        Messages::tr("Compare everything, not only what is new or changed since the last search").toStdString());
    verb->callback([everything, &invocation] {
        invocation.run = [everything](Invocation &self) { return runScan(self, *everything); };
    });
}

void addList(CLI::App &parent, Invocation &invocation)
{
    auto arguments = std::make_shared<ListArguments>();
    CLI::App *const verb = parent.add_subcommand(
        "list", Messages::tr("The groups found, the likeliest first, with reasons").toStdString());
    verb->add_option("--limit", arguments->limit, Messages::tr("At most so many groups").toStdString())
        ->type_name("N")
        ->check(wholeNumber(0));
    verb->add_option("--offset", arguments->offset, Messages::tr("Leave out the first so many").toStdString())
        ->type_name("N")
        ->check(wholeNumber(0));
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runList(self, *arguments); };
    });
}

void addMerge(CLI::App &parent, Invocation &invocation)
{
    auto arguments = std::make_shared<MergeArguments>();
    CLI::App *const verb = parent.add_subcommand(
        "merge", Messages::tr("Make one contact of several; undo brings them back").toStdString());
    auto *const ids =
        verb->add_option("ids", arguments->ids, Messages::tr("The contacts' numbers").toStdString())->type_name("ID");
    auto *const keep = verb->add_option("--keep", arguments->keep,
                               Messages::tr("Which of them stays; the most complete one without").toStdString())
                           ->type_name("ID");
    verb->add_option("--rule", arguments->rule,
            Messages::tr("Which of several values of a field stays; lists and identifiers are united").toStdString())
        ->check(oneOf({u"kept"_s, u"most_recent"_s, u"most_complete"_s, u"longest"_s}));
    auto *const above = verb->add_option("--above", arguments->above,
        Messages::tr("All groups of this certainty and more; shows what would be done").toStdString());
    above->type_name("PERCENT")->excludes(keep);
    verb->add_flag("--yes", arguments->yes, Messages::tr("With --above: do it").toStdString())
        ->needs(above)
        ->excludes(ids);
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runMerge(self, *arguments); };
    });
}

void addDismiss(CLI::App &parent, Invocation &invocation)
{
    auto ids = std::make_shared<std::vector<std::string>>();
    CLI::App *const verb =
        parent.add_subcommand("dismiss", Messages::tr("Remember that these are different people").toStdString());
    verb->add_option("ids", *ids, Messages::tr("The contacts' numbers").toStdString())->type_name("ID")->required();
    verb->callback([ids, &invocation] { invocation.run = [ids](Invocation &self) { return runDismiss(self, *ids); }; });
}

} // namespace

void addDuplicatesVerb(CLI::App &app, Invocation &invocation)
{
    CLI::App *const verb = app.add_subcommand(
        "duplicates", Messages::tr("Find contacts that are one person, merge them or tell them apart").toStdString());
    verb->require_subcommand(1);
    addScan(*verb, invocation);
    addList(*verb, invocation);
    addMerge(*verb, invocation);
    addDismiss(*verb, invocation);
}

} // namespace onefold::cli
