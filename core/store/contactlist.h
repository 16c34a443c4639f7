// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/query.h"

namespace onefold::store {

/// What a list shows: which contacts, in which order.
struct ListQuery {
    Search search = {};
    Sort sort = {};

    bool operator==(const ListQuery &) const = default;
};

/// Rows of a list from a position on.
struct ListPage {
    qint64 offset = 0;
    std::vector<contact::Contact> contacts = {};
    qint64 total = -1; ///< how many the list has in all; -1 where that is still to be counted: see ContactList::count()
};

/// A list of any number of contacts, scrolled, sorted and searched without a pause: what a table shows.
///
/// It keeps the order of the contacts, four bytes for each, and answers in two steps where a search finds many: page()
/// gives the first rows at once, count() the exact number. Belongs to its store's thread. It shows the state it was
/// asked in; refresh() brings it up to date with what anybody has changed since.
class ContactList
{
public:
    ContactList() = default;
    virtual ~ContactList() = default;
    ContactList(const ContactList &) = delete;
    ContactList &operator=(const ContactList &) = delete;

    /// Rows [offset, offset + limit) of @p query. The first rows come within 50 ms at a million contacts.
    [[nodiscard]] virtual Result<ListPage> page(const ListQuery &query, qint64 offset, qint64 limit) = 0;
    /// The exact number of rows of @p query; afterwards any row of it is there at once.
    [[nodiscard]] virtual Result<qint64> count(const ListQuery &query) = 0;
    /// Where the contact stands in @p query, -1 where it is not in it: to keep selection and scroll position.
    [[nodiscard]] virtual Result<qint64> positionOf(const ListQuery &query, contact::ContactId id) = 0;
    /// All ids of @p query in order: for select all.
    [[nodiscard]] virtual Result<std::vector<contact::ContactId>> ids(const ListQuery &query) = 0;
    /// True where anything has changed since the last call; what was kept of the order is then made anew when asked
    /// for.
    [[nodiscard]] virtual Result<bool> refresh() = 0;
};

} // namespace onefold::store
