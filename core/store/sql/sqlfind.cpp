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
    const bool isByName = isIndexed(query.sort);
    if (query.search.isEmpty() && isByName) {
        result.contacts = contactsWith(selectByName(m_connection, query.sort, query.offset, query.limit));
        return result;
    }
    if (RowTest(query.search).isTrivial() && isByName) {
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
    result.contacts =
        contactsWith(std::span(ids).subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    return result;
}

/// In the order of @p ids, some hundreds at a time: each question to a server far away takes its time.
std::vector<contact::Contact> SqlSession::contactsWith(std::span<const quint32> ids)
{
    constexpr std::size_t atOnce = 500;
    static const QByteArray sql = selectContactSql() + "WHERE id ";
    const Dialect &dialect = m_connection.dialect();
    std::vector<contact::Contact> contacts;
    contacts.reserve(ids.size());
    for (std::size_t begin = 0; begin < ids.size(); begin += atOnce) {
        const auto part = ids.subspan(begin, std::min(atOnce, ids.size() - begin));
        const QByteArray list = dialect.listOf(part);
        Statement rows = m_connection.prepare(sql + dialect.isAmong(1));
        rows.bindUtf8(1, list);
        std::vector<contact::Contact> found = contactsOf(std::move(rows));
        std::ranges::sort(found, {}, &contact::Contact::id);
        for (const quint32 id : part) {
            const auto at = std::ranges::lower_bound(found, ContactId(id), {}, &contact::Contact::id);
            if (at != found.end() && at->id == ContactId(id))
                contacts.push_back(std::move(*at));
        }
    }
    return contacts;
}

qint64 SqlSession::count(const Search &search)
{
    return countMatches(m_connection, search);
}

} // namespace onefold::store::sql
