// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The searching part of SqlSession.

#include "core/store/sql/contactrow.h"
#include "core/store/sql/selection.h"
#include "core/store/sql/sqlsession.h"

#include <algorithm>
#include <span>

namespace onefold::store::sql {

using contact::ContactId;

FindResult SqlSession::find(const FindQuery &query)
{
    FindResult result;
    if (RowTest(query.search).isTrivial() && isIndexed(query.sort)) {
        constexpr int textParameter = 3;
        const Dialect &dialect = m_connection.dialect();
        Statement rows = m_connection.prepare(selectContactSql() + whereSql(dialect, query.search, textParameter)
            + orderSql(query.sort) + " LIMIT ?1 OFFSET ?2");
        rows.bind(1, limitFor(query.limit)).bind(2, query.offset);
        bindText(rows, dialect, query.search, textParameter);
        result.contacts = contactsOf(std::move(rows));
        return result;
    }
    const std::vector<quint32> ids = selectOrdered(m_connection, query.search, query.sort);
    const auto size = static_cast<qint64>(ids.size());
    const qint64 begin = std::min(query.offset, size);
    const qint64 end = query.limit < 0 ? size : begin + std::min(query.limit, size - begin);
    for (qint64 i = begin; i < end; ++i) {
        if (auto found = contact(ContactId(ids[static_cast<std::size_t>(i)])))
            result.contacts.push_back(*std::move(found));
    }
    return result;
}

qint64 SqlSession::count(const Search &search)
{
    return countMatches(m_connection, search);
}

} // namespace onefold::store::sql
