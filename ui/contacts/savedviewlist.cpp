// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/savedviewlist.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/wording.h"

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using store::SavedView;
using store::SavedViews;
using workspace::Workspace;

namespace {

constexpr auto placePrefix = "view:"_L1;
constexpr auto sectionId = "views"_L1;

using Counts = std::map<QString, qint64>;

Result<Counts> countEach(Workspace &workspace, const SavedViews &views)
{
    Counts counts;
    for (const SavedView &view : views) {
        const auto count = workspace.count(view.query.search);
        if (!count)
            return count.error();
        counts[view.name] = *count;
    }
    return counts;
}

} // namespace

SavedViewList::SavedViewList(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client)
{ }

QString SavedViewList::placeIdOf(const QString &name)
{
    return placePrefix + name;
}

const SavedView *SavedViewList::find(const QString &placeId) const
{
    const auto found =
        std::ranges::find_if(m_views, [&](const SavedView &view) { return placeIdOf(view.name) == placeId; });
    return found == m_views.end() ? nullptr : &*found;
}

bool SavedViewList::hasName(const QString &name) const
{
    return find(placeIdOf(name)) != nullptr;
}

void SavedViewList::load()
{
    onFinished(m_client.read([](Workspace &workspace) { return workspace.savedViews(); }), this,
        [this](const Result<SavedViews> &views) {
            if (views)
                show(*views);
            else
                Q_EMIT failed(views.error());
        });
}

void SavedViewList::show(const SavedViews &views)
{
    m_views = views;
    publish();
    recount();
}

void SavedViewList::recount()
{
    if (m_isCounting || m_views.empty()) {
        m_countAgain = m_isCounting;
        return;
    }
    m_isCounting = true;
    const auto count = [views = m_views](Workspace &workspace) { return countEach(workspace, views); };
    onFinished(m_client.background(count), this, [this](const Result<Counts> &counts) {
        m_isCounting = false;
        if (!counts)
            return Q_EMIT failed(counts.error());
        m_counts = *counts;
        publish();
        if (std::exchange(m_countAgain, false))
            recount();
    });
}

void SavedViewList::publish()
{
    PlaceSection section{.id = sectionId, .title = tr("Saved views")};
    for (const SavedView &view : m_views) {
        const auto count = m_counts.find(view.name);
        section.places.push_back({.id = placeIdOf(view.name),
            .icon = look::Icon::Bookmark,
            .name = visible(view.name),
            .count = count == m_counts.end() ? -1 : count->second});
    }
    Q_EMIT sectionChanged(section);
}

void SavedViewList::change(Change change)
{
    const auto write = [change = std::move(change)](Workspace &workspace) -> Result<SavedViews> {
        auto views = workspace.savedViews();
        if (!views)
            return views;
        change(*views);
        const auto written = workspace.setSavedViews(*views);
        return written ? views : Result<SavedViews>(written.error());
    };
    onFinished(m_client.write(write), this, [this](const Result<SavedViews> &views) {
        if (views)
            show(*views);
        else
            Q_EMIT failed(views.error());
    });
}

void SavedViewList::save(const SavedView &view)
{
    change([view](SavedViews &views) {
        const auto known = std::ranges::find(views, view.name, &SavedView::name);
        if (known == views.end())
            views.push_back(view);
        else
            *known = view;
    });
}

void SavedViewList::rename(const QString &name, const QString &newName)
{
    change([name, newName](SavedViews &views) {
        const auto known = std::ranges::find(views, name, &SavedView::name);
        const bool isFree = std::ranges::find(views, newName, &SavedView::name) == views.end();
        if (known != views.end() && isFree)
            known->name = newName;
    });
}

void SavedViewList::remove(const QString &name)
{
    change(
        [name](SavedViews &views) { std::erase_if(views, [&](const SavedView &view) { return view.name == name; }); });
}

} // namespace onefold::ui::contacts
