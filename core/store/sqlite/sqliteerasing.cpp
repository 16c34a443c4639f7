// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqliteSession that erases contacts for good.

#include "core/store/sqlite/contacttable.h"
#include "core/store/sqlite/outboxtable.h"
#include "core/store/sqlite/sqlitesession.h"

namespace onefold::store::sqlite {

using contact::ContactId;

namespace {

void runFor(Connection &connection, const QByteArray &sql, ContactId id)
{
    connection.prepare(sql).bind(1, static_cast<qint64>(id)).run();
}

// What a merge, taken back since, had put into another's entries was his. So say the statements below: ?1 is he.

/// The merges of the contact into others, with what took them back and forth.
QByteArray hisMerges()
{
    return "WITH RECURSIVE his(id) AS (SELECT operation FROM duplicate_merge WHERE loser=?1 UNION"
           " SELECT o.id FROM operation AS o JOIN his AS h ON o.reverses=h.id) ";
}

/// Later edits of the same fields may hold it, too: they lose those fields and can no longer be undone there. What the
/// other was deleted with after all that is the other's own.
QByteArray scrubEditsSql()
{
    const QByteArray ofHis = " FROM entry AS m WHERE m.contact=entry.contact AND +m.operation IN (SELECT id FROM his))";
    return hisMerges()
        + "UPDATE entry SET changes=(SELECT json_group_object(c.key,json(c.value)) FROM json_each(entry.changes) AS c"
          " WHERE c.key NOT IN (SELECT k.key FROM entry AS m,json_each(m.changes) AS k"
          " WHERE m.contact=entry.contact AND +m.operation IN (SELECT id FROM his)))"
          " WHERE changes IS NOT NULL AND +operation NOT IN (SELECT id FROM his)"
          " AND contact IN (SELECT survivor FROM duplicate_merge WHERE loser=?1)"
          " AND id>(SELECT min(m.id)"
        + ofHis + " AND (effect=2 OR id<(SELECT max(m.id)" + ofHis + ')';
}

QByteArray emptyEditsSql()
{
    return "UPDATE entry SET effect=0,changes=NULL WHERE effect=2 AND changes='{}'"
           " AND contact IN (SELECT survivor FROM duplicate_merge WHERE loser=?1)";
}

QByteArray scrubMergesSql()
{
    return hisMerges()
        + "UPDATE entry SET effect=0,changes=NULL WHERE +operation IN (SELECT id FROM his)"
          " AND contact IN (SELECT survivor FROM duplicate_merge WHERE loser=?1)";
}

} // namespace

void SqliteSession::eraseContact(ContactId id)
{
    m_lastHolder.reset();
    if (const auto standing = contact(id))
        removeFromIndexes(*standing);
    deleteContact(m_connection, id);
    runFor(m_connection, "DELETE FROM entry WHERE contact=?", id);
    for (const QByteArray &sql : {scrubEditsSql(), emptyEditsSql(), scrubMergesSql()})
        runFor(m_connection, sql, id);
    if (isService())
        OutboxTable(m_connection).noteErasure(id, QDateTime::currentDateTimeUtc(), indexedRule());
}

void SqliteSession::endErasure()
{
    // Cells that somebody corrected while importing may be anybody's.
    m_connection.execute("UPDATE import_run SET choices=json_remove(choices,'$.corrections')");
    setSetting(purgeDueKey, QStringLiteral("1"));
}

bool SqliteSession::isPurgeDue()
{
    return setting(purgeDueKey).has_value();
}

} // namespace onefold::store::sqlite
