// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activityreader.h"

#include "core/text/fold.h"

#include <algorithm>

namespace onefold::ui::activity {

using journal::Entry;
using journal::HistoryLine;
using workspace::Workspace;

namespace {

constexpr qint64 linesARead = 200;
constexpr std::size_t linesAPage = 60;
constexpr int readsAPage = 4;

QString nameOf(Workspace &workspace, const Entry &entry)
{
    if (entry.contact == contact::ContactId::None)
        return {};
    const auto contact = workspace.contact(entry.contact);
    if (contact && *contact)
        return contact::displayName((*contact)->fields);
    contact::Fields fields;
    for (const contact::FieldChange &change : entry.changes)
        fields.put(change.field, contact::isEmpty(change.before) ? change.after : change.before);
    return fields.isEmpty() ? QString() : contact::displayName(fields);
}

/// Everything of a line that can be searched, folded.
QString searchedText(const ActivityLine &line)
{
    QString all = line.name + u' ' + line.line.operation.who;
    for (const contact::FieldChange &change : line.line.entry.changes)
        all += u' ' + contact::displayText(change.before) + u' ' + contact::displayText(change.after);
    return text::fold(all);
}

bool matches(const ActivityLine &line, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const QString searched = searchedText(line);
    return std::ranges::all_of(words, [&searched](const QString &word) { return searched.contains(word); });
}

} // namespace

Result<ActivityPage> readActivity(Workspace &workspace, const ActivityQuery &query, qint64 before)
{
    const QStringList words = text::fold(query.text).split(u' ', Qt::SkipEmptyParts);
    ActivityPage page{.next = before};
    for (int read = 0; read < readsAPage && page.lines.size() < linesAPage; ++read) {
        const auto lines =
            workspace.history({.who = query.who, .since = query.since, .limit = linesARead, .beforeEntry = page.next});
        if (!lines)
            return lines.error();
        for (const HistoryLine &line : *lines) {
            page.next = line.entry.id;
            if (query.kind && line.operation.kind != *query.kind)
                continue;
            ActivityLine found{line, nameOf(workspace, line.entry)};
            if (matches(found, words))
                page.lines.push_back(std::move(found));
            if (page.lines.size() == linesAPage)
                return page;
        }
        page.isLast = static_cast<qint64>(lines->size()) < linesARead;
        if (page.isLast)
            break;
    }
    return page;
}

} // namespace onefold::ui::activity
