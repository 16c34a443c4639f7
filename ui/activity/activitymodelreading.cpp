// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What ActivityModel asks of the journal, and what it does with the answers.

#include "ui/activity/activitymodel.h"
#include "ui/base/onfinished.h"

#include <algorithm>
#include <utility>

namespace onefold::ui::activity {

using journal::OperationId;
using journal::OperationQuery;
using journal::OperationSummary;
using workspace::Workspace;

namespace {

// An operation that is still under way is among the newest; older ones are asked about when they are taken back.
constexpr std::ptrdiff_t mostWatched = 40;

} // namespace

void ActivityModel::setQuery(const OperationQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    reload();
}

void ActivityModel::reload()
{
    beginResetModel();
    m_root = std::make_unique<ActivityNode>();
    m_seen = OperationId::None;
    ++m_generation;
    m_isRefreshing = false;
    m_isStale = false;
    m_root->isAsking = true; // whoever hears of the reset may want to fetch more
    endResetModel();
    askOperations();
}

void ActivityModel::askOperations()
{
    m_root->isAsking = true;
    OperationQuery query = m_query;
    query.before = oldest();
    onFinished(m_client.read([query](Workspace &workspace) { return readOperations(workspace, query); }), this,
        [this, generation = m_generation](const Result<OperationPage> &page) {
            if (generation == m_generation)
                takeOperations(page);
        });
}

void ActivityModel::takeOperations(const Result<OperationPage> &page)
{
    m_root->isAsking = false;
    if (!page) {
        m_root->isComplete = true; // until somebody asks again
        return Q_EMIT failed(page.error());
    }
    if (m_root->children.empty())
        m_seen = page->newest;
    m_root->isComplete = page->isLast;
    insert(*m_root, m_root->count(), nodesOf(page->operations));
    Q_EMIT read();
    if (std::exchange(m_isStale, false))
        refresh();
}

void ActivityModel::refresh()
{
    if (m_isRefreshing || m_root->isAsking) {
        m_isStale = true;
        return;
    }
    m_isRefreshing = true;
    Known known{.query = m_query, .seen = m_seen};
    if (!m_root->children.empty())
        known.newest = m_root->children.front()->summary()->operation.id;
    for (std::ptrdiff_t i = 0; i < std::min(mostWatched, std::ssize(m_root->children)); ++i)
        known.watched.push_back(m_root->child(static_cast<int>(i)).summary()->operation.id);
    if (std::ssize(m_root->children) > mostWatched)
        known.watched.push_back(oldest()); // the first to go where the journal is not kept for ever
    onFinished(m_client.read([known](Workspace &workspace) { return readNews(workspace, known); }), this,
        [this, generation = m_generation](const Result<News> &news) {
            if (generation == m_generation)
                takeNews(news);
        });
}

void ActivityModel::takeNews(const Result<News> &news)
{
    m_isRefreshing = false;
    if (!news)
        return Q_EMIT failed(news.error());
    if (news->startsOver)
        return reload();
    m_seen = news->seen;
    for (const OperationSummary &summary : news->known)
        update(summary);
    insert(*m_root, 0, nodesOf(news->newer));
    Q_EMIT read();
    if (std::exchange(m_isStale, false))
        refresh();
}

void ActivityModel::update(const OperationSummary &summary)
{
    ActivityNode *const node = find(summary.operation.id);
    if (!node || *node->summary() == summary)
        return;
    const bool hasGrown = node->summary()->verdicts != summary.verdicts;
    node->content = summary;
    Q_EMIT dataChanged(indexOfNode(*node), createIndex(node->row, ColumnCount - 1, node));
    if (hasGrown && node->count() > 0)
        askEntries(*node, -1);
}

void ActivityModel::askEntries(ActivityNode &operation, qint64 before)
{
    if (std::exchange(operation.isAsking, true)) {
        operation.isStale = true;
        return;
    }
    const OperationId id = operation.summary()->operation.id;
    onFinished(m_client.read([id, before](Workspace &workspace) { return readEntries(workspace, id, before); }), this,
        [this, id, before, generation = m_generation](const Result<EntryPage> &page) {
            if (generation == m_generation)
                takeEntries(id, before, page);
        });
}

void ActivityModel::takeEntries(OperationId id, qint64 before, const Result<EntryPage> &page)
{
    ActivityNode *const node = find(id);
    if (!node)
        return;
    node->isAsking = false;
    if (!page) {
        node->isComplete = true;
        return Q_EMIT failed(page.error());
    }
    if (before < 0) {
        takeNewestEntries(*node, *page);
    } else {
        node->isComplete = page->isLast;
        insert(*node, node->count(), nodesOf(page->lines));
    }
    if (std::exchange(node->isStale, false))
        askEntries(*node, -1);
}

/// What is new goes on top. Where the page does not reach down to what was known, it is all there is for now.
void ActivityModel::takeNewestEntries(ActivityNode &operation, const EntryPage &page)
{
    const auto known = operation.children.empty()
        ? page.lines.end()
        : std::ranges::find(page.lines, operation.children.front()->line()->entry.id,
            [](const ActivityLine &line) { return line.entry.id; });
    if (known == page.lines.end()) {
        if (operation.count() > 0) {
            beginRemoveRows(indexOfNode(operation), 0, operation.count() - 1);
            operation.children.clear();
            endRemoveRows();
        }
        operation.isComplete = page.isLast;
    }
    insert(operation, 0, nodesOf(std::span(page.lines.begin(), known)));
}

} // namespace onefold::ui::activity
