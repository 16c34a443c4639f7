// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/connection.h"

#include "core/store/postgres/failure.h"
#include "core/store/postgres/postgresdialect.h"
#include "core/store/postgres/preparedstatement.h"
#include "core/store/postgres/schema.h"

#include <QAtomicInteger>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUuid>
#include <QVariant>

#include <libpq-fe.h>

#include <cstring>

namespace onefold::store::postgres {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestServer = 140'000;
constexpr auto betweenTries = std::chrono::seconds(2);

QString uniqueConnectionName()
{
    static QAtomicInteger<quint64> counter;
    return u"onefold-postgres-%1"_s.arg(counter.fetchAndAddRelaxed(1));
}

PGconn *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    // The type's own name, or the one that libpq gives it.
    const QByteArray type = handle.typeName();
    if (type != "PGconn*" && type != "pg_conn*")
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

bool isSound(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

QByteArray field(const PGresult *result, int code)
{
    return PQresultErrorField(result, code);
}

QByteArray firstCell(const PGresult *result)
{
    return PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : QByteArray();
}

} // namespace

void ResultClearer::operator()(pg_result *result) const
{
    PQclear(result);
}

Connection::Connection(ConnectionOptions options)
    : sql::Connection(std::move(options.fault)),
      m_options(std::move(options)),
      m_name(uniqueConnectionName()),
      m_client(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{ }

Connection::~Connection()
{
    dropStatements();
    if (QSqlDatabase::contains(m_name)) {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
}

Result<std::unique_ptr<Connection>> Connection::open(ConnectionOptions options)
{
    std::unique_ptr<Connection> connection(new Connection(std::move(options)));
    if (!connection->mayCall())
        return connection->failure();
    if (const Result<void> opened = connection->openThroughQt(); !opened)
        return opened.error();
    if (const int version = PQserverVersion(connection->m_handle); version < oldestServer)
        return serverTooOld(version, connection->address().shown());
    if (connection->isPooled())
        return connection->failed() ? connection->failure() : pooled(connection->address().shown());
    if (!connection->introduce())
        return connection->failure();
    return connection;
}

Result<void> Connection::openThroughQt()
{
    const Address &address = m_options.address;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!database.isValid())
        return driverMissing();
    database.setHostName(address.host);
    database.setPort(address.port);
    database.setDatabaseName(address.database);
    database.setUserName(address.user);
    database.setPassword(m_options.password);
    database.setConnectOptions(address.connectOptions());
    if (!database.open())
        return cannotConnect(database.lastError().databaseText(), address.shown());
    m_handle = handleOf(database);
    if (!m_handle)
        return driverMissing();
    // The server's remarks are not for the program's standard error.
    PQsetNoticeProcessor(
        m_handle, [](void *, const char *) {}, nullptr);
    return {};
}

/// A pooler tells another number for the server's process than that process does.
bool Connection::isPooled()
{
    return integer("SELECT pg_backend_pid()") != PQbackendPID(m_handle);
}

/// Says how the session is to be. A client that hangs must not keep the others from writing for ever.
bool Connection::introduce()
{
    ++m_link;
    return execute("SET search_path=" + QByteArray(schemaName)
        + ",pg_temp;SET client_min_messages=warning;"
          "SET idle_in_transaction_session_timeout='60s';SET cursor_tuple_fraction=1;SET jit=off;"
          "SELECT set_config('synchronous_commit','on',false) WHERE current_setting('synchronous_commit')='off';"
          "LISTEN "
        + QByteArray(channelName));
}

bool Connection::isBroken() const
{
    return m_isEnding || PQstatus(m_handle) != CONNECTION_OK;
}

bool Connection::connectAnew()
{
    if (!m_nextTry.hasExpired()) {
        fail(lost(m_options.address.shown()));
        return false;
    }
    PQreset(m_handle);
    m_isEnding = false;
    if (isBroken()) {
        m_nextTry.setRemainingTime(betweenTries);
        fail(cannotConnect(QString::fromUtf8(PQerrorMessage(m_handle)), m_options.address.shown()));
        return false;
    }
    ++m_notifications; // whatever was sent meanwhile is lost
    return introduce();
}

void Connection::clearFailure()
{
    sql::Connection::clearFailure();
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

Error Connection::failureOf(const pg_result *result) const
{
    return failureFor({field(result, PG_DIAG_SQLSTATE), field(result, PG_DIAG_CONSTRAINT_NAME),
                          QString::fromUtf8(field(result, PG_DIAG_MESSAGE_PRIMARY))},
        m_options.address.shown());
}

ResultHandle Connection::check(pg_result *result)
{
    ResultHandle handle(result);
    if (isSound(result))
        return handle;
    fail(isLast(result) ? lost(m_options.address.shown()) : failureOf(result));
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
    if (!begun)
        rollBack();
    return begun != nullptr;
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

bool Connection::beginWriting()
{
    return begin("BEGIN;SET LOCAL lock_timeout='15s';" + writersLock() + ";SELECT pg_current_xact_id()");
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
    fail(failureOf(result.get()));
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
