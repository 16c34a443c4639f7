// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's part of SqlSession.

#include "core/store/sql/dialect.h"
#include "core/store/sql/journalrow.h"
#include "core/store/sql/sqlsession.h"

#include <limits>

namespace onefold::store::sql {

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
        + " FROM entry AS e JOIN operation AS o ON o.id=e.operation WHERE 1=1";
    if (query.contact)
        sql += " AND e.contact=?";
    // Without the +, a planner may look through all entries of an operation on a million contacts to find one's.
    if (query.operation)
        sql += query.contact ? " AND +e.operation=?" : " AND e.operation=?";
    if (!query.who.isEmpty())
        sql += " AND o.who=?";
    if (query.since.isValid())
        sql += " AND o.at>=?";
    if (query.beforeEntry >= 0)
        sql += " AND e.id<?";
    return sql + " ORDER BY e.id DESC LIMIT ?";
}

/// Binds in the order in which historySql() names the parameters.
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
    rows.bind(++parameter, limitFor(query.limit));
}

} // namespace

std::vector<journal::Touch> SqlSession::touchesOf(OperationId id, qint64 before, int limit)
{
    std::vector<journal::Touch> touches;
    Statement rows = m_connection.prepare(
        "SELECT id,contact FROM entry WHERE operation=?1 AND effect<>0 AND id<?2 ORDER BY id DESC LIMIT ?3");
    rows.bind(1, static_cast<qint64>(id)).bind(2, before < 0 ? std::numeric_limits<qint64>::max() : before);
    rows.bind(3, limitFor(limit));
    while (rows.step())
        touches.push_back({rows.integer(0), contact::ContactId(rows.integer(1))});
    return touches;
}

std::vector<HistoryLine> SqlSession::history(const HistoryQuery &query)
{
    settleCounts();
    Statement rows = m_connection.prepare(historySql(query));
    bindHistory(rows, query);
    constexpr int operationColumnCount = 7;
    std::vector<HistoryLine> lines;
    while (rows.step())
        lines.push_back({readOperation(rows, 0), readEntry(rows, operationColumnCount)});
    return lines;
}

std::optional<Operation> SqlSession::operation(OperationId id)
{
    settleCounts();
    static const QByteArray sql = operationSql("WHERE o.id=?");
    Statement row = m_connection.prepare(sql);
    row.bind(1, static_cast<qint64>(id));
    return row.step() ? std::optional(readOperation(row, 0)) : std::nullopt;
}

std::vector<Operation> SqlSession::reversalsOf(OperationId id)
{
    settleCounts();
    static const QByteArray sql = operationSql("WHERE o.reverses=? ORDER BY o.id");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, static_cast<qint64>(id));
    return operationsOf(std::move(rows));
}

std::vector<Operation> SqlSession::operationsBy(const QString &who, OperationId before, int limit)
{
    settleCounts();
    static const QByteArray sql =
        operationSql("WHERE o.who=?1 AND o.changes>0 AND (?2=0 OR o.id<?2) ORDER BY o.id DESC LIMIT ?3");
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, who).bind(2, static_cast<qint64>(before)).bind(3, limitFor(limit));
    return operationsOf(std::move(rows));
}

} // namespace onefold::store::sql
