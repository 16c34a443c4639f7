// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/connection.h"

#include "core/store/sqlite/failure.h"
#include "core/store/sqlite/preparedstatement.h"
#include "core/store/sqlite/sqlitedialect.h"

#include <QAtomicInteger>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <thread>

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;

namespace {

QString uniqueConnectionName()
{
    static QAtomicInteger<quint64> counter;
    return u"onefold-%1"_s.arg(counter.fetchAndAddRelaxed(1));
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

constexpr std::chrono::microseconds betweenTries(300); // shorter than bulk::Chunking::pause

/// SQLite's own waiting sleeps longer from try to try, up to a tenth of a second, and misses the moments that long work
/// leaves to others: for as long as that work lasts, if luck will have it.
int waitForOthers(void *mostTries, int tried)
{
    if (tried >= *static_cast<const int *>(mostTries))
        return 0;
    std::this_thread::sleep_for(betweenTries);
    return 1;
}

/// Where it does not count its memory, SQLite takes no lock for each piece of it: a twentieth of an import
/// (SQLITE_CONFIG_MEMSTATUS). To be said before anybody opens a database; later it changes nothing.
void countNoMemory()
{
    static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(code);
}

/// The driver must be built on the very library we call into, or the handle would mean something else to it.
bool isSameLibrary(const QSqlDatabase &database)
{
    QSqlQuery query(u"SELECT sqlite_source_id()"_s, database);
    return query.next() && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
}

} // namespace

Connection::Connection(ConnectionOptions options)
    : sql::Connection(std::move(options.fault)),
      m_options(std::move(options)),
      m_mostTries(static_cast<int>(m_options.busyTimeout / betweenTries)),
      m_name(uniqueConnectionName())
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
    connection->leaveLog(QFileInfo::exists(connection->path() + u"-wal"_s));
    connection->defend();
    if (connection->failed())
        return connection->failure();
    return connection;
}

Result<void> Connection::openThroughQt()
{
    countNoMemory();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(m_options.path);
    if (!database.isValid())
        return driverMissing();
    if (!database.open())
        return cannotOpen(m_options.path, database.lastError().text());
    m_handle = handleOf(database);
    if (!m_handle || !isSameLibrary(database))
        return driverMismatch();
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_handler(m_handle, waitForOthers, &m_mostTries);
    return {};
}

void Connection::defend()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    execute("PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY");
    keepPages(m_options.cacheKibibytes);
}

bool Connection::keepPages(int kibibytes)
{
    if (m_cacheKibibytes == kibibytes)
        return true;
    if (!execute("PRAGMA cache_size=-" + QByteArray::number(kibibytes)))
        return false;
    m_cacheKibibytes = kibibytes;
    return true;
}

bool Connection::keepPagesOfLongWork(bool isLongWork)
{
    constexpr int forLongWork = 64'000; // pages of the indexes that it comes back to
    return keepPages(isLongWork ? std::max(forLongWork, m_options.cacheKibibytes) : m_options.cacheKibibytes);
}

void Connection::fail(int resultCode)
{
    // sqlite3_system_errno() is not set where a COMMIT fails; what SQLite did since the failing call left errno alone.
    const Codes codes{.resultCode = resultCode, .systemError = errno};
    if (!failed())
        sql::Connection::fail(failureFor(codes, m_options.path, QString::fromUtf8(sqlite3_errmsg(m_handle))));
}

std::unique_ptr<sql::PreparedStatement> Connection::compile(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        m_handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
        return nullptr;
    }
    return std::make_unique<PreparedStatement>(*this, statement);
}

qint64 Connection::insert(const QByteArray &sql, const std::function<void(Statement &)> &bind)
{
    Statement statement = prepare(sql);
    bind(statement);
    statement.run();
    return lastInsertId();
}

bool Connection::execute(const QByteArray &sql)
{
    if (!mayCall())
        return false;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return code == SQLITE_OK;
}

void Connection::clearFailure()
{
    sql::Connection::clearFailure();
    int hasMoved = 0;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK && hasMoved != 0)
        sql::Connection::fail(missing(m_options.path));
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

void Connection::leaveLog(bool leave)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, nullptr);
}

bool Connection::syncLog()
{
    if (!mayCall())
        return false;
    sqlite3_file *log = nullptr;
    int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void *>(&log));
    if (code == SQLITE_OK && log && log->pMethods)
        code = log->pMethods->xSync(log, SQLITE_SYNC_FULL);
    if (code != SQLITE_OK) {
        fail(code);
        return false;
    }
    // What others read meanwhile stays in the log, which loses nothing.
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return true;
}

qint64 Connection::dataVersion()
{
    return integer("PRAGMA data_version");
}

const sql::Dialect &Connection::dialect() const
{
    static const SqliteDialect dialect;
    return dialect;
}

Transaction::Transaction(Connection &connection, Kind kind) : m_connection(connection)
{
    m_open = connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    // Not through execute(): it does nothing once the connection has failed, and a rollback must run just then.
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Transaction::commit()
{
    if (!m_open || !m_connection.execute("COMMIT"))
        return false;
    m_open = false;
    return true;
}

} // namespace onefold::store::sqlite
