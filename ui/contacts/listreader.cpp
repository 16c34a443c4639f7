// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/listreader.h"

#include <optional>

namespace onefold::ui::contacts {

using contact::ContactId;
using store::ContactList;
using store::ListPage;
using store::ListQuery;
using workspace::Workspace;

/// What the reading thread holds for this reader.
struct ListReader::Lane {
    std::unique_ptr<ContactList> list = {};
    const Workspace *source = nullptr; ///< of the list: the client may have opened another since
    qint64 epoch = 0;
    qint64 seen = -1;      ///< the journal's entry that the list was last brought up to
    SharedIds untold = {}; ///< the rows before a change that could not be told yet
    ListQuery untoldOf = {};

    ContactList &of(Workspace &workspace)
    {
        if (source != &workspace) {
            source = &workspace;
            seen = -1;
            untold.reset();
            list = workspace.store().list();
            // Takes note of the state the list begins with; a failure shows in what is asked next.
            static_cast<void>(list->refresh().ok());
        }
        return *list;
    }
};

namespace {

Result<Refreshed> describe(
    ContactList &list, const ListQuery &query, qint64 offset, qint64 limit, const std::vector<ContactId> &kept)
{
    Refreshed refreshed{.changed = true};
    const auto total = list.count(query);
    if (!total)
        return total.error();
    refreshed.total = *total;
    for (const ContactId id : kept) {
        const auto position = list.positionOf(query, id);
        if (!position)
            return position.error();
        refreshed.positions.emplace(id, *position);
    }
    auto page = list.page(query, offset, limit);
    if (!page)
        return page.error();
    refreshed.page = *std::move(page);
    return refreshed;
}

/// All rows; none where they cannot be had, which shows in what is asked next.
SharedIds idsOf(ContactList &list, const ListQuery &query)
{
    auto ids = list.ids(query);
    return ids ? std::make_shared<const std::vector<ContactId>>(*std::move(ids))
               : std::make_shared<const std::vector<ContactId>>();
}

Refreshed followed(Refreshed refreshed, const RowRanges &rows)
{
    refreshed.keptBefore = rows;
    refreshed.kept = movedRanges(rows, *refreshed.before, *refreshed.after);
    return refreshed;
}

} // namespace

ListReader::ListReader(workspace::Client &client) : m_client(client), m_lane(std::make_shared<Lane>())
{ }

ListReader::~ListReader()
{
    // The list goes in the thread it lives in, behind what is still asked of it and before its store.
    static_cast<void>(m_client.read([lane = std::move(m_lane)](Workspace & /*workspace*/) mutable {
        lane.reset();
        return Result<void>();
    }));
}

template<typename Work>
auto ListReader::ask(Work work)
{
    return m_client.read(
        [lane = m_lane, work = std::move(work)](Workspace &workspace) { return work(lane->of(workspace), *lane); });
}

QFuture<Result<ListPage>> ListReader::page(const ListQuery &query, qint64 offset, qint64 limit)
{
    return ask([=](ContactList &list, Lane & /*lane*/) { return list.page(query, offset, limit); });
}

QFuture<Result<qint64>> ListReader::count(const ListQuery &query)
{
    return ask([=](ContactList &list, Lane & /*lane*/) { return list.count(query); });
}

QFuture<Result<qint64>> ListReader::positionOf(const ListQuery &query, ContactId id)
{
    return ask([=](ContactList &list, Lane & /*lane*/) { return list.positionOf(query, id); });
}

QFuture<Result<ListedIds>> ListReader::ids(const ListQuery &query, const RowRanges &rows)
{
    return ask([=](ContactList &list, Lane &lane) -> Result<ListedIds> {
        auto ids = list.ids(query);
        if (!ids)
            return ids.error();
        std::vector<ContactId> chosen;
        for (const RowRange &range : rows) {
            const auto end = std::min<std::ptrdiff_t>(range.last + 1, std::ssize(*ids));
            const auto first = std::min<std::ptrdiff_t>(range.first, end);
            chosen.insert(chosen.end(), ids->begin() + first, ids->begin() + end);
        }
        return ListedIds{.epoch = lane.epoch, .ids = std::make_shared<const std::vector<ContactId>>(std::move(chosen))};
    });
}

QFuture<Result<Refreshed>> ListReader::refresh(const ListQuery &query, qint64 offset, qint64 limit, const Kept &kept)
{
    return m_client.read([=, lane = m_lane](Workspace &workspace) -> Result<Refreshed> {
        ContactList &list = lane->of(workspace);
        const auto entry = workspace.store().lastEntry();
        if (!entry)
            return entry.error();
        if (*entry == lane->seen && !lane->untold)
            return Refreshed{};
        // While the list still shows the rows as they were.
        const SharedIds before = lane->untold && lane->untoldOf == query ? lane->untold : idsOf(list, query);
        const auto changed = list.refresh();
        if (!changed)
            return changed.error();
        lane->seen = *entry;
        if (!*changed && !lane->untold)
            return Refreshed{};
        lane->untold = before;
        lane->untoldOf = query;
        ++lane->epoch;
        auto refreshed = describe(list, query, offset, limit, kept.contacts);
        if (!refreshed)
            return refreshed;
        lane->untold.reset();
        refreshed->epoch = lane->epoch;
        refreshed->before = before;
        refreshed->after = idsOf(list, query);
        return followed(*std::move(refreshed), kept.rows);
    });
}

QFuture<Result<Refreshed>> ListReader::follow(const RowRanges &rows, const Refreshed &refreshed)
{
    return ask([=](ContactList & /*list*/, Lane & /*lane*/) -> Result<Refreshed> { return followed(refreshed, rows); });
}

} // namespace onefold::ui::contacts
