// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/rowranges.h"

#include "core/workspace/client.h"

#include <map>

namespace onefold::ui::contacts {

/// Many ids, shared rather than copied: a million of them take the window longer than it may be still.
using SharedIds = std::shared_ptr<const std::vector<contact::ContactId>>;

/// What has become of a list since it was last asked.
struct Refreshed {
    bool changed = false; ///< where false, the rest says nothing
    qint64 epoch = 0;     ///< grows with each change; what was told in one epoch fits together
    qint64 total = 0;
    store::ListPage page = {};
    std::map<contact::ContactId, qint64> positions = {}; ///< of the contacts asked for; -1 where one is gone
    RowRanges keptBefore = {};                           ///< the rows asked for
    RowRanges kept = {};                                 ///< where they have gone
    SharedIds before = {};                               ///< all rows as they stood
    SharedIds after = {};                                ///< and as they stand now
};

/// What is to be found again after a change.
struct Kept {
    std::vector<contact::ContactId> contacts = {}; ///< a few, each told one by one
    RowRanges rows = {};                           ///< any number
};

/// Ids of a list, and the epoch they hold in.
struct ListedIds {
    qint64 epoch = 0;
    SharedIds ids = {};
};

/// A ContactList by way of a client's reading thread. Answers come in the order of the questions. Lives in the thread
/// that made it, and must not outlive its client.
class ListReader final
{
public:
    explicit ListReader(workspace::Client &client);
    ~ListReader();
    ListReader(const ListReader &) = delete;
    ListReader &operator=(const ListReader &) = delete;

    [[nodiscard]] QFuture<Result<store::ListPage>> page(const store::ListQuery &query, qint64 offset, qint64 limit);
    [[nodiscard]] QFuture<Result<qint64>> count(const store::ListQuery &query);
    [[nodiscard]] QFuture<Result<qint64>> positionOf(const store::ListQuery &query, contact::ContactId id);
    [[nodiscard]] QFuture<Result<ListedIds>> ids(const store::ListQuery &query, const RowRanges &rows);

    /// Sees whether anybody changed anything, and if so tells how @p query stands now: @p limit rows from @p offset on,
    /// and where all of @p kept has gone.
    [[nodiscard]] QFuture<Result<Refreshed>> refresh(
        const store::ListQuery &query, qint64 offset, qint64 limit, const Kept &kept);
    /// The same answer for other rows.
    [[nodiscard]] QFuture<Result<Refreshed>> follow(const RowRanges &rows, const Refreshed &refreshed);

private:
    struct Lane;

    template<typename Work>
    auto ask(Work work);

    workspace::Client &m_client;
    std::shared_ptr<Lane> m_lane; ///< used in the reading thread only
};

} // namespace onefold::ui::contacts
