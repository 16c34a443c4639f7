// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The searching part of SqliteSession.

#include "core/store/sqlite/contactrow.h"
#include "core/store/sqlite/selection.h"
#include "core/store/sqlite/sqlitesession.h"

#include <algorithm>
#include <span>

namespace onefold::store::sqlite {

using contact::Contact;
using contact::ContactId;

FindResult SqliteSession::find(const FindQuery &query)
{
    FindResult result;
    if (RowTest(query.search).isTrivial() && isIndexed(query.sort)) {
        Statement rows = m_connection.prepare(
            selectContactSql() + whereSql(query.search) + orderSql(query.sort) + " LIMIT ?2 OFFSET ?3");
        bindText(rows, query.search);
        rows.bind(2, query.limit).bind(3, query.offset);
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

qint64 SqliteSession::count(const Search &search)
{
    return countMatches(m_connection, search);
}

} // namespace onefold::store::sqlite
