// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqlSession that remembers imports.

#include "core/store/sql/dialect.h"
#include "core/store/sql/sqlsession.h"

#include <QJsonDocument>

namespace onefold::store::sql {

using contact::ContactId;
using importing::ImportRun;
using importing::RowVerdict;
using importing::RunId;

namespace {

const QByteArray &runColumns()
{
    static const QByteArray columns = "id,operation,path,size,modified_at,inode,fingerprint,choices,who,started_at,"
                                      "ended_at,spent,position,counts,state";
    return columns;
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QDateTime timeIn(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

QJsonObject jsonIn(const Statement &row, int column)
{
    return QJsonDocument::fromJson(row.utf8(column).toByteArray()).object();
}

ImportRun readRun(const Statement &row)
{
    return {.id = RunId(row.integer(0)),
        .operation = journal::OperationId(row.integer(1)),
        .path = row.text(2),
        .stamp = {.size = row.integer(3),
            .modifiedAt = row.integer(4),
            .inode = static_cast<quint64>(row.integer(5)),
            .fingerprint = row.utf8(6).toByteArray()},
        .choices = importing::choicesFromJson(jsonIn(row, 7)),
        .who = row.text(8),
        .startedAt = timeIn(row, 9),
        .endedAt = timeIn(row, 10),
        .spent = std::chrono::milliseconds(row.integer(11)),
        .position = row.integer(12),
        .counts = importing::countsFromJson(jsonIn(row, 13)),
        .state = importing::runStateFromString(row.text(14)).value_or(importing::RunState::Interrupted)};
}

} // namespace

RunId SqlSession::beginImport(const ImportRun &run)
{
    const QByteArray choices = compact(importing::toJson(run.choices));
    return RunId(m_connection.insert(
        "INSERT INTO "
        "import_run(operation,path,size,modified_at,inode,fingerprint,choices,who,started_at,spent,position,"
        "counts,state) VALUES(?,?,?,?,?,?,?,?,?,0,0,'{}','running')",
        [&](Statement &insert) {
            insert.bind(1, static_cast<qint64>(run.operation))
                .bind(2, run.path)
                .bind(3, run.stamp.size)
                .bind(4, run.stamp.modifiedAt)
                .bind(5, static_cast<qint64>(run.stamp.inode))
                .bindUtf8(6, run.stamp.fingerprint)
                .bindUtf8(7, choices)
                .bind(8, run.who)
                .bind(9, run.startedAt.toMSecsSinceEpoch());
        }));
}

void SqlSession::keepImport(const ImportRun &run)
{
    const QByteArray counts = compact(importing::toJson(run.counts));
    Statement update =
        m_connection.prepare("UPDATE import_run SET ended_at=?2,spent=?3,position=?4,counts=?5,state=?6 WHERE id=?1");
    update.bind(1, static_cast<qint64>(run.id));
    if (run.endedAt.isValid())
        update.bind(2, run.endedAt.toMSecsSinceEpoch());
    else
        update.bindNull(2);
    update.bind(3, qint64(run.spent.count())).bind(4, run.position).bindUtf8(5, counts);
    update.bind(6, importing::toString(run.state)).run();
}

void SqlSession::addImportRow(RunId run, const RowVerdict &row)
{
    static const QByteArray sql("INSERT INTO import_row(run,row,verdict,contact,reason) VALUES(?,?,?,?,?)");
    Statement insert = m_connection.prepare(sql);
    insert.bind(1, static_cast<qint64>(run)).bind(2, row.row).bind(3, qint64(row.verdict));
    if (row.contact != ContactId::None)
        insert.bind(4, static_cast<qint64>(row.contact));
    else
        insert.bindNull(4);
    if (row.reason.isEmpty())
        insert.bindNull(5);
    else
        insert.bind(5, row.reason);
    insert.run();
}

std::optional<ImportRun> SqlSession::import(RunId id)
{
    static const QByteArray sql = "SELECT " + runColumns() + " FROM import_run WHERE id=?";
    Statement row = m_connection.prepare(sql);
    row.bind(1, static_cast<qint64>(id));
    return row.step() ? std::optional(readRun(row)) : std::nullopt;
}

std::vector<ImportRun> SqlSession::imports(const importing::RunQuery &query)
{
    QByteArray sql = "SELECT " + runColumns() + " FROM import_run WHERE (?1=0 OR id<?1)";
    if (query.operation)
        sql += " AND operation=?3";
    Statement rows = m_connection.prepare(sql + " ORDER BY id DESC LIMIT ?2");
    rows.bind(1, static_cast<qint64>(query.before)).bind(2, limitFor(query.limit));
    if (query.operation)
        rows.bind(3, static_cast<qint64>(*query.operation));
    std::vector<ImportRun> runs;
    while (rows.step())
        runs.push_back(readRun(rows));
    return runs;
}

std::vector<RowVerdict> SqlSession::importRows(RunId run, qint64 after, int limit)
{
    Statement rows = m_connection.prepare(
        "SELECT row,verdict,contact,reason FROM import_row WHERE run=? AND row>? ORDER BY row LIMIT ?");
    rows.bind(1, static_cast<qint64>(run)).bind(2, after).bind(3, limitFor(limit));
    std::vector<RowVerdict> verdicts;
    while (rows.step()) {
        verdicts.push_back({rows.integer(0), static_cast<identity::Verdict>(rows.integer(1)),
            ContactId(rows.integer(2)), rows.text(3)});
    }
    return verdicts;
}

} // namespace onefold::store::sql
