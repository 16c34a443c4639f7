// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace behind the sidebar: saved views and counts.

#include "core/workspace/workspace.h"

#include <algorithm>

namespace onefold::workspace {

using store::SavedViews;
using store::Search;
using store::Session;

namespace {
// All contacts, those that need care and some thirty views.
constexpr std::size_t keptCounts = 32;
} // namespace

Result<qint64> Workspace::count(const Search &search)
{
    const auto state = m_store->lastEntry();
    if (!state)
        return state.error();
    const auto known = std::ranges::find(m_counted, search, &Counted::search);
    if (known != m_counted.end() && known->state == *state)
        return known->count;
    if (known != m_counted.end())
        m_counted.erase(known);
    Counted counted{.search = search, .state = *state};
    const Result<void> done = m_store->read([&](Session &session) { counted.count = session.count(search); });
    if (!done)
        return done.error();
    if (m_counted.size() == keptCounts)
        m_counted.erase(m_counted.begin());
    m_counted.push_back(counted);
    return counted.count;
}

Result<SavedViews> Workspace::savedViews()
{
    Result<SavedViews> views = SavedViews();
    const Result<void> done = m_store->read([&](Session &session) { views = store::loadSavedViews(session); });
    return done ? views : Result<SavedViews>(done.error());
}

Result<void> Workspace::setSavedViews(const SavedViews &views)
{
    return m_store->write([&](Session &session) {
        store::storeSavedViews(session, views);
        return true;
    });
}

} // namespace onefold::workspace
