// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The transactions of a connection, and what became of one whose commit broke off.

#include "core/store/postgres/answers.h"
#include "core/store/postgres/connection.h"
#include "core/store/postgres/failure.h"
#include "core/store/postgres/schema.h"

#include <QThread>

#include <libpq-fe.h>

#include <cstring>

namespace onefold::store::postgres {

/// A connection that broke while nobody used it is made anew: nothing has been done yet.
bool Connection::begin(const QByteArray &sql)
{
    if (!mayCall())
        return false;
    ResultHandle result(PQexec(m_handle, sql.constData()));
    if (isLast(result.get())) {
        if (!connectAnew())
            return false;
        result.reset(PQexec(m_handle, sql.constData()));
    }
    const ResultHandle begun = check(result.release());
    m_transaction = firstCell(begun.get());
    if (m_version && PQnfields(begun.get()) > 1)
        checkVersion(QByteArray(PQgetvalue(begun.get(), 0, 1)).toLongLong());
    if (failed())
        rollBack();
    return !failed();
}

void Connection::checkVersion(qint64 found)
{
    const QString place = m_options.address.shown();
    if (found != *m_version)
        fail(found > *m_version ? tooNew(place) : tooOld(place, m_options.address.url()));
}

bool Connection::beginReading()
{
    // Who reads keeps nobody waiting, and may think about what was read.
    return begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;SET LOCAL idle_in_transaction_session_timeout=0");
}

void Connection::endReading()
{
    rollBack();
}

/// Each statement sees what was committed before it, whatever the database's default is: a state taken before the turn
/// came would not hold what whoever had it just wrote. Before a set-up there may be no version to ask for.
bool Connection::beginWriting()
{
    const QByteArray version = m_version ? ",(SELECT version FROM about WHERE application='onefold')" : "";
    return begin("BEGIN ISOLATION LEVEL READ COMMITTED;SET LOCAL lock_timeout='15s';" + writersLock()
        + ";SELECT pg_current_xact_id()" + version);
}

void Connection::rollBack()
{
    // Not through execute(): it does nothing once the connection has failed, and a rollback must run just then.
    if (!isBroken() && PQtransactionStatus(m_handle) != PQTRANS_IDLE)
        PQclear(PQexec(m_handle, "ROLLBACK"));
}

bool Connection::commit()
{
    if (!mayCall()) {
        rollBack();
        return false;
    }
    const QByteArray mark = "SELECT mark_commit('" + m_client + "'," + QByteArray::number(++m_commits) + ");";
    const ResultHandle result(PQexec(m_handle, QByteArray(mark + "COMMIT").constData()));
    if (isLast(result.get()))
        return settle();
    // A transaction in which something failed is rolled back without another word.
    if (PQresultStatus(result.get()) == PGRES_COMMAND_OK && std::strcmp(PQcmdStatus(result.get()), "COMMIT") == 0)
        return true;
    rollBack(); // nothing of it, where the mark was refused
    failBy(result.get());
    return false;
}

/// What became of the transaction whose commit broke off. First whether it still runs, then whether it left its mark:
/// the other way round it could commit in between. Its number alone does not tell: after a crash the server gives the
/// numbers that it had not written down to others, or calls them of the future.
Connection::Fate Connection::fateOfCommit()
{
    const ResultHandle status(
        PQexec(m_handle, QByteArray("SELECT pg_xact_status('" + m_transaction + "')").constData()));
    if (isLast(status.get()) || firstCell(status.get()) == "in progress")
        return Fate::Open;
    const QByteArray question = "SELECT is_marked('" + m_client + "'," + QByteArray::number(m_commits) + ")";
    const ResultHandle marks(PQexec(m_handle, question.constData()));
    if (isLast(marks.get()) || !isSound(marks.get()))
        return Fate::Open;
    return firstCell(marks.get()) == "t" ? Fate::Done : Fate::Lost;
}

/// Asks what became of it as long as it takes the server to be back.
bool Connection::settle()
{
    const QDeadlineTimer deadline(m_options.settlingTime);
    do {
        m_nextTry = QDeadlineTimer(0);
        const bool isThere = !isBroken() || connectAnew();
        if (!isThere)
            sql::Connection::clearFailure();
        const Fate fate = isThere ? fateOfCommit() : Fate::Open;
        if (fate == Fate::Done)
            return true;
        if (fate == Fate::Lost) {
            fail(lost(m_options.address.shown()));
            return false;
        }
        QThread::msleep(50);
    } while (!deadline.hasExpired());
    fail(uncertain(m_options.address.shown()));
    return false;
}

} // namespace onefold::store::postgres
