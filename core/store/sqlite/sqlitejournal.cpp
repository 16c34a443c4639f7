// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's part of SqliteSession.

#include "core/store/sqlite/journalrow.h"
#include "core/store/sqlite/sqlitesession.h"

#include <limits>

namespace onefold::store::sqlite {

using journal::HistoryLine;
using journal::HistoryQuery;
using journal::Operation;
using journal::OperationId;

namespace {

std::vector<Operation> operationsOf(Statement rows)
{
    std::vector<Operation> operations;
    while (rows.step())
        operations.push_back(readOperation(rows, 0));
    return operations;
}

/// Whether operation a takes back operation b, and so on, is asked by id: the newest come last.
QByteArray operationSql(const char *rest)
{
    return "SELECT " + operationColumns() + " FROM operation AS o " + rest;
}

QByteArray historySql(const HistoryQuery &query)
{
    QByteArray sql = "SELECT " + operationColumns() + ',' + entryColumns()
        + " FROM entry AS e JOIN operation AS o ON o.id=e.operation WHERE 1";
    if (query.contact)
        sql += " AND e.contact=:contact";
    // Without the +, SQLite may look through all entries of an operation on a million contacts to find one's.
    if (query.operation)
        sql += query.contact ? " AND +e.operation=:operation" : " AND e.operation=:operation";
    if (!query.who.isEmpty())
        sql += " AND o.who=:who";
    if (query.since.isValid())
        sql += " AND o.at>=:since";
    if (query.beforeEntry >= 0)
        sql += " AND e.id<:before";
    return sql + " ORDER BY e.id DESC LIMIT :limit";
}

/// Binds in the order in which historySql() first names each parameter.
void bindHistory(Statement &rows, const HistoryQuery &query)
{
    int parameter = 0;
    if (query.contact)
        rows.bind(++parameter, static_cast<qint64>(*query.contact));
    if (query.operation)
        rows.bind(++parameter, static_cast<qint64>(*query.operation));
    if (!query.who.isEmpty())
        rows.bind(++parameter, query.who);
    if (query.since.isValid())
        rows.bind(++parameter, query.since.toMSecsSinceEpoch());
    if (query.beforeEntry >= 0)
        rows.bind(++parameter, query.beforeEntry);
    rows.bind(++parameter, query.limit);
}

} // namespace

OperationId SqliteSession::beginOperation(const Operation &operation)
{
    Statement insert = m_connection.prepare("INSERT INTO operation(at,who,kind,reverses,unfinished) VALUES(?,?,?,?,?)");
    insert.bind(1, operation.at.toMSecsSinceEpoch()).bind(2, operation.who).bind(3, journal::toString(operation.kind));
    if (operation.reverses != OperationId::None)
        insert.bind(4, static_cast<qint64>(operation.reverses));
    insert.bind(5, qint64(operation.unfinished));
    insert.run();
    return OperationId(m_connection.lastInsertId());
}

void SqliteSession::finishOperation(OperationId id)
{
    m_connection.prepare("UPDATE operation SET unfinished=0 WHERE id=?").bind(1, static_cast<qint64>(id)).run();
}

std::vector<journal::Touch> SqliteSession::touchesOf(OperationId id, qint64 before, int limit)
{
    std::vector<journal::Touch> touches;
    Statement rows = m_connection.prepare(
        "SELECT id,contact FROM entry WHERE operation=?1 AND effect<>0 AND id<?2 ORDER BY id DESC LIMIT ?3");
    rows.bind(1, static_cast<qint64>(id)).bind(2, before < 0 ? std::numeric_limits<qint64>::max() : before);
    rows.bind(3, qint64(limit));
    while (rows.step())
        touches.push_back({rows.integer(0), contact::ContactId(rows.integer(1))});
    return touches;
}

std::vector<HistoryLine> SqliteSession::history(const HistoryQuery &query)
{
    m_tally.write();
    Statement rows = m_connection.prepare(historySql(query));
    bindHistory(rows, query);
    constexpr int operationColumnCount = 7;
    std::vector<HistoryLine> lines;
    while (rows.step())
        lines.push_back({readOperation(rows, 0), readEntry(rows, operationColumnCount)});
    return lines;
}

std::optional<Operation> SqliteSession::operation(OperationId id)
{
    m_tally.write();
    static const QByteArray sql = operationSql("WHERE o.id=?");
    Statement row = m_connection.prepare(sql);
    row.bind(1, static_cast<qint64>(id));
    return row.step() ? std::optional(readOperation(row, 0)) : std::nullopt;
}

std::vector<Operation> SqliteSession::reversalsOf(OperationId id)
{
    m_tally.write();
    static const QByteArray sql = operationSql("WHERE o.reverses=? ORDER BY o.id");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, static_cast<qint64>(id));
    return operationsOf(std::move(rows));
}

std::vector<Operation> SqliteSession::operationsBy(const QString &who, OperationId before, int limit)
{
    m_tally.write();
    static const QByteArray sql =
        operationSql("WHERE o.who=?1 AND o.changes>0 AND (?2=0 OR o.id<?2) ORDER BY o.id DESC LIMIT ?3");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, who).bind(2, static_cast<qint64>(before)).bind(3, qint64(limit));
    return operationsOf(std::move(rows));
}

} // namespace onefold::store::sqlite
