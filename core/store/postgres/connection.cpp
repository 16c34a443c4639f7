// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/connection.h"

#include "core/store/postgres/answers.h"
#include "core/store/postgres/failure.h"
#include "core/store/postgres/postgresdialect.h"
#include "core/store/postgres/preparedstatement.h"

#include <libpq-fe.h>

namespace onefold::store::postgres {

void ResultClearer::operator()(pg_result *result) const
{
    PQclear(result);
}

void Connection::clearFailure()
{
    sql::Connection::clearFailure();
    m_hasClashed = false;
    if (isBroken())
        connectAnew();
    else if (PQtransactionStatus(m_handle) != PQTRANS_IDLE)
        rollBack();
}

/// A server that is stopped says so before it closes the connection (classes 57P and 08 of the SQLSTATEs); what libpq
/// itself fails at has no SQLSTATE.
bool Connection::isLast(const pg_result *result)
{
    const QByteArray state = field(result, PG_DIAG_SQLSTATE);
    if (!isSound(result) && (state.isEmpty() || state.startsWith("57P") || state.startsWith("08")))
        m_isEnding = true;
    return isBroken();
}

void Connection::failBy(const pg_result *result)
{
    const Complaint complaint{field(result, PG_DIAG_SQLSTATE), field(result, PG_DIAG_CONSTRAINT_NAME),
        QString::fromUtf8(field(result, PG_DIAG_MESSAGE_PRIMARY))};
    if (!failed())
        m_hasClashed = isClash(complaint);
    fail(failureFor(complaint, m_options.address.shown()));
}

ResultHandle Connection::check(pg_result *result)
{
    ResultHandle handle(result);
    if (isSound(result))
        return handle;
    if (isLast(result))
        fail(lost(m_options.address.shown()));
    else
        failBy(result);
    return {};
}

void Connection::aboutToCall()
{
    if (m_beforeNext)
        std::exchange(m_beforeNext, {})();
}

bool Connection::execute(const QByteArray &sql)
{
    aboutToCall();
    return mayCall() && check(PQexec(m_handle, sql.constData()));
}

bool Connection::beginCopy(const QByteArray &sql)
{
    aboutToCall();
    if (!mayCall())
        return false;
    ResultHandle begun(PQexec(m_handle, sql.constData()));
    if (PQresultStatus(begun.get()) == PGRES_COPY_IN)
        return true;
    check(begun.release());
    return false;
}

void Connection::sendRows(const QByteArray &lines)
{
    if (!failed() && PQputCopyData(m_handle, lines.constData(), static_cast<int>(lines.size())) != 1)
        check(nullptr);
}

bool Connection::start(const QByteArray &sql)
{
    if (!mayCall())
        return false;
    if (PQsendQuery(m_handle, sql.constData()) == 1) {
        PQflush(m_handle);
        return true;
    }
    check(nullptr);
    return false;
}

bool Connection::finish()
{
    while (PGresult *const result = PQgetResult(m_handle))
        check(result);
    return !failed();
}

/// To be called whatever has failed meanwhile: the connection takes nothing else before.
bool Connection::endCopy()
{
    PQputCopyEnd(m_handle, failed() ? "given up" : nullptr);
    return finish();
}

qint64 Connection::insert(const QByteArray &sql, const std::function<void(sql::Statement &)> &bind)
{
    sql::Statement statement = prepare(sql + " RETURNING id");
    bind(statement);
    return statement.step() ? statement.integer(0) : 0;
}

std::unique_ptr<sql::PreparedStatement> Connection::compile(const QByteArray &sql)
{
    return std::make_unique<PreparedStatement>(*this, sql);
}

sql::Statement Connection::stream(const QByteArray &sql)
{
    aboutToCall();
    // A cursor lives in a transaction.
    if (failed() || PQtransactionStatus(m_handle) != PQTRANS_INTRANS)
        return prepare(sql);
    return {*this, std::make_unique<PreparedStatement>(*this, sql, PreparedStatement::Rows::InPortions), nullptr};
}

bool Connection::receiveNotifications()
{
    if (!mayCall())
        return false;
    if (PQconsumeInput(m_handle) == 0 || isBroken()) {
        fail(lost(m_options.address.shown()));
        return false;
    }
    while (PGnotify *const notification = PQnotifies(m_handle)) {
        ++m_notifications;
        PQfreemem(notification);
    }
    return true;
}

qint64 Connection::dataVersion()
{
    receiveNotifications();
    return m_notifications;
}

const sql::Dialect &Connection::dialect() const
{
    static const PostgresDialect dialect;
    return dialect;
}

} // namespace onefold::store::postgres
