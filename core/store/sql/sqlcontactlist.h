// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/contactlist.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/contactorder.h"
#include "core/store/sql/sortkeys.h"
#include "core/store/store.h"

#include <optional>

namespace onefold::store::sql {

/// The contact list of a database. Store and connection must outlive it.
///
/// An index collects every match of a prefix before it gives the first: 0.3 s for a single letter at a million
/// contacts. So for the first rows the list walks its order and tests a few thousand contacts against the text: where
/// the search finds many, that fills a screen; where it does not, the matches are few and the index gives them at once.
class SqlContactList final : public ContactList
{
public:
    SqlContactList(Store &store, Connection &connection) : m_store(store), m_connection(connection) { }

    [[nodiscard]] Result<ListPage> page(const ListQuery &query, qint64 offset, qint64 limit) override;
    [[nodiscard]] Result<qint64> count(const ListQuery &query) override;
    [[nodiscard]] Result<qint64> positionOf(const ListQuery &query, contact::ContactId id) override;
    [[nodiscard]] Result<std::vector<contact::ContactId>> ids(const ListQuery &query) override;
    [[nodiscard]] Result<bool> refresh() override;

private:
    struct SortedOrder {
        Sort sort;
        ContactOrder order;
    };
    struct Unsorted {
        Sort sort;
        SortKeys keys;
    };
    struct Found {
        ListQuery query;
        std::vector<quint32> ids;
    };

    Connection &connection() { return m_connection; }
    const ContactOrder *cachedOrder(const Sort &sort) const;
    /// The order turned round of one that is kept; nothing where none is, or where it must be read anew.
    std::optional<ContactOrder> turned(const Sort &sort);
    ContactOrder &orderFor(const Sort &sort);
    /// All rows of the query; kept until another query is asked for.
    std::span<const quint32> rowsOf(const ListQuery &query);
    bool isAtHand(const ListQuery &query) const;
    ListPage firstOfAll(const Sort &sort, qint64 limit);
    std::optional<ListPage> firstRows(const ListQuery &query, qint64 limit);
    bool isCommon(const ListQuery &query, const ContactOrder &order);
    void findFew(const ListQuery &query);
    ListPage walk(const ListQuery &query, const ContactOrder &order, qint64 limit);
    ListPage fetch(std::span<const quint32> ids, qint64 offset, qint64 limit);
    void takeSample(const ContactOrder &order);
    bool hasCareChanged();
    std::vector<quint32> changedSince(qint64 entry, qint64 limit);
    /// Moves @p changed, which are sorted, to where they stand now.
    ContactOrder mended(const SortedOrder &sorted, const std::vector<quint32> &changed);
    template<typename Value>
    Result<Value> answer(Value value);

    Store &m_store;
    Connection &m_connection;
    std::vector<SortedOrder> m_orders;  ///< the most recently used last
    std::optional<Unsorted> m_unsorted; ///< read for the first rows; the whole order is made of it when it is asked for
    std::optional<Found> m_found;
    /// The search documents, words and digits, of some contacts: they tell how common a text is.
    std::vector<std::pair<QByteArray, QByteArray>> m_sample;
    qint64 m_lastEntry = -1;
    qint64 m_dataVersion = -1;
};

} // namespace onefold::store::sql
