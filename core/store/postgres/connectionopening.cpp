// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a connection comes about, and comes back.

#include "core/store/postgres/answers.h"
#include "core/store/postgres/connection.h"
#include "core/store/postgres/failure.h"
#include "core/store/postgres/pooling.h"
#include "core/store/postgres/schema.h"

#include <QAtomicInteger>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <libpq-fe.h>

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

} // namespace

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
    const QByteArray encoding = PQparameterStatus(connection->m_handle, "server_encoding");
    if (!encoding.isEmpty() && encoding != "UTF8")
        return notUnicode(encoding, connection->address().shown());
    if (connection->isPooledByTransaction())
        return pooled(connection->address().shown());
    if (connection->failed() || !connection->introduce())
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

/// A pooler tells another number for the server's process than that process does. Asked without a prepared statement:
/// where transactions share connections, one of that name may be there from the last who asked.
bool Connection::isPooledByTransaction()
{
    if (!mayCall())
        return false;
    const ResultHandle process = check(PQexec(m_handle, "SELECT pg_backend_pid()"));
    return process && firstCell(process.get()).toInt() != PQbackendPID(m_handle) && !keepsItsSession(m_handle);
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

} // namespace onefold::store::postgres
