// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activityreader.h"

#include <algorithm>

namespace onefold::ui::activity {

using journal::Entry;
using journal::OperationId;
using journal::OperationKind;
using journal::OperationQuery;
using journal::OperationSummary;
using workspace::Workspace;

namespace {

constexpr qint64 entriesAPage = 100;
// Whoever looks at a list that so much is put on top of has lost sight of it anyway.
constexpr int mostNewer = 500;

OperationId next(OperationId id, int by)
{
    return OperationId(static_cast<qint64>(id) + by);
}

/// What @p operations take back, and what that took back, and so on.
Result<std::vector<OperationSummary>> takenBackBy(Workspace &workspace, const std::vector<OperationSummary> &operations)
{
    std::vector<OperationSummary> all;
    for (const OperationSummary &operation : operations) {
        OperationId wanted = operation.operation.reverses;
        const auto isKnown = [&] {
            return std::ranges::any_of(
                all, [&](const OperationSummary &known) { return known.operation.id == wanted; });
        };
        while (wanted != OperationId::None && !isKnown()) {
            const auto found = summaryOf(workspace, wanted);
            if (!found)
                return found.error();
            if (!*found)
                break;
            all.push_back(**found);
            wanted = (*found)->operation.reverses;
        }
    }
    return all;
}

/// As the contact was called where it is no more.
QString lastName(const Entry &entry)
{
    contact::Fields fields;
    for (const contact::FieldChange &change : entry.changes)
        fields.put(change.field, contact::isEmpty(change.before) ? change.after : change.before);
    return fields.isEmpty() ? QString() : contact::displayName(fields);
}

QString nameOf(Workspace &workspace, const Entry &entry)
{
    if (entry.contact == contact::ContactId::None)
        return {};
    const auto contact = workspace.contact(entry.contact);
    return contact && *contact ? contact::displayName((*contact)->fields) : lastName(entry);
}

} // namespace

Result<OperationPage> readOperations(Workspace &workspace, const OperationQuery &query)
{
    const auto newest = workspace.operations({.limit = 1});
    auto found = newest ? workspace.operations(query) : newest;
    if (!found)
        return found.error();
    OperationPage page{.operations = *std::move(found)};
    page.newest = newest->empty() ? OperationId::None : newest->front().operation.id;
    page.isLast = static_cast<int>(page.operations.size()) < query.limit;
    return page;
}

Result<std::optional<OperationSummary>> summaryOf(Workspace &workspace, OperationId id)
{
    const auto found = workspace.operations({.before = next(id, 1), .after = next(id, -1), .limit = 1});
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<News> readNews(Workspace &workspace, const Known &known)
{
    const auto happened = workspace.operations({.after = known.seen, .limit = mostNewer});
    if (!happened)
        return happened.error();
    News news{.seen = happened->empty() ? known.seen : happened->front().operation.id};
    const bool isErased = std::ranges::any_of(
        *happened, [](const OperationSummary &summary) { return summary.operation.kind == OperationKind::Erase; });
    news.startsOver = isErased || std::ssize(*happened) == mostNewer;
    if (news.startsOver)
        return news;
    OperationQuery query = known.query;
    query.after = known.newest;
    query.limit = mostNewer;
    auto newer = happened->empty() ? happened : workspace.operations(query);
    auto takenBack = newer ? takenBackBy(workspace, *happened) : newer;
    if (!takenBack)
        return takenBack.error();
    news.newer = *std::move(newer);
    news.known = *std::move(takenBack);
    for (const OperationId id : known.watched) {
        const auto found = summaryOf(workspace, id);
        if (!found)
            return found.error();
        if (*found)
            news.known.push_back(**found);
        else
            news.startsOver = true;
    }
    return news;
}

Result<EntryPage> readEntries(Workspace &workspace, OperationId operation, qint64 before)
{
    const auto lines = workspace.history({.operation = operation, .limit = entriesAPage, .beforeEntry = before});
    if (!lines)
        return lines.error();
    EntryPage page{.isLast = std::ssize(*lines) < entriesAPage};
    for (const journal::HistoryLine &line : *lines)
        page.lines.push_back({line.entry, nameOf(workspace, line.entry)});
    return page;
}

} // namespace onefold::ui::activity
