// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Saves and merges contacts through a service that breaks all the time, and may be killed at any moment: a process of
// its own, for faultrun.cpp. Says "N VERDICT" once the N-th step has its answer, and "end" once nothing waits any more.

#include "tests/core/sync/faultplay.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace onefold;
using contact::ContactId;

namespace {

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

int fail(const Error &error)
{
    std::fputs(qPrintable(error.message + u'\n'), stderr);
    return 1;
}

/// The group's contacts by main address; None for one that is not there.
Result<std::vector<ContactId>> membersOf(workspace::Workspace &workspace, int group)
{
    const auto contacts = workspace.find({.limit = -1});
    if (!contacts)
        return contacts.error();
    std::vector<ContactId> members(test::FaultPlay::groupSize, ContactId::None);
    for (const contact::Contact &contact : *contacts) {
        for (int member = 0; member < test::FaultPlay::groupSize; ++member) {
            if (contact.fields.text(contact::Field::Email) == test::FaultPlay::emailOf(group, member))
                members.at(static_cast<std::size_t>(member)) = contact.id;
        }
    }
    return members;
}

Error inPieces(int group, const std::vector<ContactId> &members = {})
{
    QString ids;
    for (const ContactId id : members)
        ids += u' ' + contact::toString(id);
    return {ErrorCode::Failed, QStringLiteral("group %1 is in pieces:%2").arg(group).arg(ids)};
}

/// The newest merge into @p survivor.
Result<journal::OperationId> mergeInto(workspace::Workspace &workspace, ContactId survivor)
{
    const auto lines = workspace.history({.contact = survivor});
    if (!lines)
        return lines.error();
    const auto merge = std::ranges::find_if(
        *lines, [](const journal::HistoryLine &line) { return line.operation.kind == journal::OperationKind::Merge; });
    return merge == lines->end() ? Result<journal::OperationId>(Error{ErrorCode::Failed, QStringLiteral("no merge")})
                                 : Result(merge->operation.id);
}

/// Merges the group, or takes that back: wholly or not at all, whenever the program was killed before.
Result<void> mergeOrUnmerge(workspace::Workspace &workspace, const test::GroupStep &step)
{
    const bool isMerge = step.kind == test::GroupStep::Kind::Merge;
    const auto members = membersOf(workspace, step.group);
    if (!members)
        return members.error();
    const auto there = std::ranges::count_if(*members, [](ContactId id) { return id != ContactId::None; });
    const bool isApart = there == test::FaultPlay::groupSize;
    const bool isTogether = there == 1 && members->front() != ContactId::None;
    if (!isApart && !isTogether)
        return inPieces(step.group, *members);
    if (isMerge == isTogether)
        return {}; // done before the kill
    if (isMerge) {
        const auto merged = workspace.merge({.contacts = *members, .survivor = members->front()});
        if (!merged)
            return merged.error();
        return merged->verdict == identity::Verdict::Merged ? Result<void>()
                                                            : Error{ErrorCode::Failed, merged->message};
    }
    const auto operation = mergeInto(workspace, members->front());
    const auto undone = operation ? workspace.undo(*operation) : operation.error();
    if (!undone)
        return undone.error();
    const bool isWhole =
        undone->failed.empty() && undone->kept.empty() && undone->keptFields.empty() && undone->takenFields.empty();
    return isWhole ? Result<void>() : Result<void>(inPieces(step.group));
}

bool isApart(const std::vector<ContactId> &members)
{
    return std::ranges::count(members, ContactId::None) == 0;
}

/// Merges all groups at once, but for those that were merged before the kill.
Result<void> mergeAll(workspace::Workspace &workspace, int groups)
{
    merging::BulkMergePlan plan;
    for (int group = 0; group < groups; ++group) {
        const auto members = membersOf(workspace, group);
        if (!members)
            return members.error();
        if (!isApart(*members))
            continue;
        const auto planned = workspace.planMerge({.contacts = *members, .survivor = members->front()});
        if (!planned)
            return planned.error();
        plan.merges.push_back({.survivor = members->front(),
            .losers = std::vector(members->begin() + 1, members->end()),
            .changedFields = static_cast<qint64>(planned->changes.size())});
    }
    const auto merged = workspace.merge(plan, {});
    if (!merged)
        return merged.error();
    if (merged->failure)
        return *merged->failure;
    const bool isDone = merged->merged == std::ssize(plan.merges);
    return isDone
        ? Result<void>()
        : Error{ErrorCode::Failed, QStringLiteral("%1 of %2 merged").arg(merged->merged).arg(std::ssize(plan.merges))};
}

/// Takes all merges back that stand: each run that was killed has left one of its own.
Result<void> unmergeAll(workspace::Workspace &workspace, int groups)
{
    for (int group = 0; group < groups; ++group) {
        const auto members = membersOf(workspace, group);
        if (!members)
            return members.error();
        if (isApart(*members))
            continue;
        const auto operation = mergeInto(workspace, members->front());
        const auto undone = operation ? workspace.undo(*operation) : operation.error();
        if (!undone)
            return undone.error();
        const auto now = membersOf(workspace, group);
        if (!now || !isApart(*now))
            return inPieces(group);
    }
    return {};
}

Result<void> takeGroupStep(workspace::Workspace &workspace, const test::FaultPlay &play, const test::GroupStep &step)
{
    switch (step.kind) {
    case test::GroupStep::Kind::MergeAll: return mergeAll(workspace, play.groups);
    case test::GroupStep::Kind::UnmergeAll: return unmergeAll(workspace, play.groups);
    case test::GroupStep::Kind::Merge:
    case test::GroupStep::Kind::Unmerge: return mergeOrUnmerge(workspace, step);
    case test::GroupStep::Kind::Save: break;
    }
    return {};
}

/// What the n-th step came to, in a word.
Result<QString> takeStep(sync::Synchroniser &synchroniser, const test::FaultPlay &play,
    const std::vector<test::GroupStep> &groupSteps, int n)
{
    const auto *const step = n < play.saves ? nullptr : &groupSteps.at(static_cast<std::size_t>(n - play.saves));
    if (!step || step->kind == test::GroupStep::Kind::Save) {
        const auto request = step ? play.requestOf(*step) : play.requestOf(n);
        const auto saved = play.isQueued(n) ? synchroniser.workspace().save(request) : synchroniser.save(request);
        return saved ? Result(identity::toString(saved->verdict)) : Result<QString>(saved.error());
    }
    if (const Result<void> done = takeGroupStep(synchroniser.workspace(), play, *step); !done)
        return done.error();
    // Every other one is taken back, or done again, before the service knows of it.
    if (play.inBulk || n % 2 == 0) {
        if (const auto pushed = synchroniser.pushAll({}); !pushed)
            return pushed.error();
    }
    const bool isMerge = step->kind == test::GroupStep::Kind::Merge || step->kind == test::GroupStep::Kind::MergeAll;
    return isMerge ? QStringLiteral("merged") : QStringLiteral("restored");
}

int run(const workspace::WorkspaceInfo &info, const test::FaultPlay &play, int from)
{
    sync::SyncOptions options = test::quickOptions();
    // A transaction for each, so that a kill comes in between.
    if (play.inBulk)
        options.open.chunking = {.wholeUpTo = 0, .locked = std::chrono::milliseconds(0)};
    auto opened = sync::Synchroniser::open(info, options);
    if (!opened)
        return fail(opened.error());
    const std::vector<test::GroupStep> groupSteps = play.groupSteps();
    for (int n = from; n < play.steps(); ++n) {
        const auto done = takeStep(**opened, play, groupSteps, n);
        if (!done)
            return fail(done.error());
        say(QByteArray::number(n) + ' ' + done->toLatin1());
    }
    constexpr int mostRounds = 200;
    for (int round = 0; round < mostRounds; ++round) {
        const auto report = (*opened)->pushAll({});
        if (!report)
            return fail(report.error());
        if (report->later == 0) {
            say("end");
            return 0;
        }
    }
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 8)
        return 2;
    return run({.name = QStringLiteral("Service"), .path = arguments.at(1), .kind = arguments.at(2)},
        {.seed = arguments.at(3).toUInt(),
            .saves = arguments.at(4).toInt(),
            .groups = arguments.at(5).toInt(),
            .inBulk = arguments.at(6) == QLatin1String("bulk")},
        arguments.at(7).toInt());
}
