// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/connection.h"

#include "core/store/sqlite/failure.h"

#include <QAtomicInteger>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

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

/// The driver must be built on the very library we call into, or the handle would mean something else to it.
bool isSameLibrary(const QSqlDatabase &database)
{
    QSqlQuery query(u"SELECT sqlite_source_id()"_s, database);
    return query.next() && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
}

} // namespace

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_idle(other.m_idle)
{ }

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_idle->push_back(m_statement);
}

Statement &Statement::check(int resultCode)
{
    if (resultCode != SQLITE_OK)
        m_connection->fail(resultCode);
    return *this;
}

Statement &Statement::bind(int parameter, qint64 number)
{
    return m_statement ? check(sqlite3_bind_int64(m_statement, parameter, number)) : *this;
}

Statement &Statement::bind(int parameter, double number)
{
    return m_statement ? check(sqlite3_bind_double(m_statement, parameter, number)) : *this;
}

Statement &Statement::bind(int parameter, QStringView text)
{
    if (!m_statement)
        return *this;
    const QByteArray utf8 = text.toUtf8();
    return check(sqlite3_bind_text64(m_statement, parameter, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
        SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bindUtf8(int parameter, const QByteArray &text)
{
    if (!m_statement)
        return *this;
    return check(sqlite3_bind_text64(m_statement, parameter, text.constData(), static_cast<sqlite3_uint64>(text.size()),
        SQLITE_STATIC, SQLITE_UTF8));
}

Statement &Statement::bindNull(int parameter)
{
    return m_statement ? check(sqlite3_bind_null(m_statement, parameter)) : *this;
}

bool Statement::step()
{
    if (!m_statement || !m_connection->mayCall())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_connection->fail(code);
    return code == SQLITE_ROW;
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *const bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Connection::Connection(ConnectionOptions options) : m_options(std::move(options)), m_name(uniqueConnectionName())
{ }

Connection::~Connection()
{
    finalizeAll();
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
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(m_options.path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_options.busyTimeout.count()));
    if (!database.isValid())
        return driverMissing();
    if (!database.open())
        return cannotOpen(m_options.path, database.lastError().text());
    m_handle = handleOf(database);
    if (!m_handle || !isSameLibrary(database))
        return driverMismatch();
    sqlite3_extended_result_codes(m_handle, 1);
    return {};
}

void Connection::defend()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    execute("PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-"
        + QByteArray::number(m_options.cacheKibibytes));
}

bool Connection::mayCall()
{
    if (m_failure)
        return false;
    if (m_options.fault && m_options.fault())
        m_failure = injectedFailure();
    return !m_failure;
}

void Connection::fail(int resultCode)
{
    // sqlite3_system_errno() is not set where a COMMIT fails; what SQLite did since the failing call left errno alone.
    const Codes codes{.resultCode = resultCode, .systemError = errno};
    if (!m_failure)
        m_failure = failureFor(codes, m_options.path, QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

Statement Connection::prepare(const QByteArray &sql)
{
    if (m_failure)
        return {*this, nullptr, nullptr};
    std::vector<sqlite3_stmt *> &idle = m_idle[sql];
    if (!idle.empty()) {
        sqlite3_stmt *const statement = idle.back();
        idle.pop_back();
        return {*this, statement, &idle};
    }
    if (!mayCall())
        return {*this, nullptr, nullptr};
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        m_handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
        return {*this, nullptr, nullptr};
    }
    return {*this, statement, &idle};
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

qint64 Connection::integer(const QByteArray &sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Connection::clearFailure()
{
    m_failure.reset();
    int hasMoved = 0;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK && hasMoved != 0)
        m_failure = missing(m_options.path);
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

void Connection::leaveLog(bool leave)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, nullptr);
}

qint64 Connection::dataVersion()
{
    return integer("PRAGMA data_version");
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Connection::finalizeAll()
{
    for (const auto &[sql, statements] : m_idle) {
        for (sqlite3_stmt *const statement : statements)
            sqlite3_finalize(statement);
    }
    m_idle.clear();
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
