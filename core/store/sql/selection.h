// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/filter.h"
#include "core/store/sql/dialect.h"
#include "core/store/sql/sortkeys.h"

#include <optional>

namespace onefold::store::sql {

/// The SQL of searching and sorting: the one place for it, used by one-off queries and by contact lists.

/// The column that orders by itself in SQL, empty where SortKeys must.
[[nodiscard]] QByteArray sortColumn(const Sort &sort);
/// Whether an index gives that order: a database's own sorter takes seconds to find the newest of a million contacts.
[[nodiscard]] bool isIndexed(const Sort &sort);
/// " ORDER BY …", by id last; by id alone where the sort has no column.
[[nodiscard]] QByteArray orderSql(const Sort &sort);
/// Tests a contact's row by what its fields must be; the search's text and care are left to whereSql().
class RowTest
{
public:
    explicit RowTest(const Search &search);

    /// Whether every row passes.
    [[nodiscard]] bool isTrivial() const { return m_columnCount == 0; }
    /// ",column,…": what the row must have selected behind its id.
    [[nodiscard]] const QByteArray &columns() const { return m_columns; }
    [[nodiscard]] int columnCount() const { return m_columnCount; }
    [[nodiscard]] bool accepts(const Statement &row) const;

private:
    std::vector<FieldFilter> m_where;
    std::vector<Filter> m_filters;
    QByteArray m_columns;
    int m_columnCount = 0;
};

/// " WHERE …" on table contact for the text of @p search and the care it asks for; the text's parameters count from
/// @p parameter, see bindText().
[[nodiscard]] QByteArray whereSql(const Dialect &dialect, const Search &search, int parameter = 1);
void bindText(Statement &rows, const Dialect &dialect, const Search &search, int parameter = 1);

/// What sorts the contacts that @p search finds.
[[nodiscard]] SortKeys readSortKeys(Connection &connection, const Search &search, const Sort &sort);
/// All contacts that @p search finds, in the order of @p sort.
[[nodiscard]] std::vector<quint32> selectOrdered(Connection &connection, const Search &search, const Sort &sort);
/// "SELECT id, …" of all contacts in the order of their names; its parameters are how many, and after how many.
[[nodiscard]] QByteArray byNameSql(const Dialect &dialect, const Sort &sort);
/// All contacts in the order of their names, from the @p offset'th on at most @p limit, all where that is negative.
[[nodiscard]] std::vector<quint32> selectByName(Connection &connection, const Sort &sort, qint64 offset, qint64 limit);
/// All contacts that @p search finds, in any order.
[[nodiscard]] std::vector<quint32> selectAny(Connection &connection, const Search &search);

/// How many there are.
[[nodiscard]] qint64 countMatches(Connection &connection, const Search &search);

/// Where the contact stands in that order; nothing where there is no such contact.
[[nodiscard]] std::optional<SortKey> sortKeyOf(Connection &connection, const Sort &sort, quint32 id);

} // namespace onefold::store::sql
