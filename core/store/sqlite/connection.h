// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace onefold::store::sqlite {

class Connection;

/// One use of a prepared statement: bind, step, read; goes back to its connection reset. Does nothing once the
/// connection has failed.
class Statement
{
public:
    /// @p idle is where the prepared statement waits between two uses; none where there is no statement.
    Statement(Connection &connection, sqlite3_stmt *statement, std::vector<sqlite3_stmt *> *idle)
        : m_connection(&connection),
          m_statement(statement),
          m_idle(idle)
    { }
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    /// Parameters count from 1. A value that SQLite does not take (too long, say) fails the connection.
    Statement &bind(int parameter, qint64 number);
    Statement &bind(int parameter, double number);
    Statement &bind(int parameter, QStringView text);
    /// UTF-8, not copied: @p text must outlive the stepping.
    Statement &bindUtf8(int parameter, const QByteArray &text);
    Statement &bindNull(int parameter);

    /// Moves to the next row; false at the end and on failure (see Connection::failed()).
    bool step();
    /// Runs a statement that gives no rows.
    void run() { step(); }
    void reset();

    /// Columns count from 0.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// The column's bytes as they stand, valid until the next step.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    Statement &check(int resultCode);

    Connection *m_connection;
    sqlite3_stmt *m_statement;
    std::vector<sqlite3_stmt *> *m_idle;
};

struct ConnectionOptions {
    QString path;
    bool mayCreate = false;
    std::chrono::milliseconds busyTimeout = std::chrono::seconds(15);
    int cacheKibibytes = 32'000; ///< pages of the file kept in memory at most; the system keeps others
    /// Asked before every call into the database; true makes that call fail, as a broken disk would. For tests.
    std::function<bool()> fault = {};
};

/// A connection to one SQLite file, opened through Qt Sql and used through the driver's handle: a row costs a quarter
/// of what QSqlQuery takes, and one way of writing serves a typed contact and a million imported ones alike.
///
/// Belongs to the thread that opened it. Failures are sticky until clearFailure(), see store::Session.
class Connection
{
public:
    /// Opens with the defences of https://sqlite.org/security.html on; changes nothing in the file. A log found beside
    /// it is left as it is until leaveLog(false), as the file may turn out to be somebody else's.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(ConnectionOptions options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// A statement for @p sql, prepared once and kept; @p sql must not hold values.
    [[nodiscard]] Statement prepare(const QByteArray &sql);
    /// Runs one or more statements that give no rows.
    bool execute(const QByteArray &sql);
    /// The first column of the first row, 0 where there is none.
    [[nodiscard]] qint64 integer(const QByteArray &sql);

    [[nodiscard]] bool failed() const { return m_failure.has_value(); }
    [[nodiscard]] const Error &failure() const { return *m_failure; }
    /// Begins anew after a failure; fails at once where the file has been moved or deleted, as SQLite would go on
    /// saving into what nobody can find.
    void clearFailure();

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changedRows() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool mayCreate() const { return m_options.mayCreate; }
    [[nodiscard]] std::chrono::milliseconds busyTimeout() const { return m_options.busyTimeout; }
    /// Whether closing leaves the write-ahead log, instead of bringing it into the file.
    void leaveLog(bool leave);
    /// The file changed by anybody but this connection gives another number (PRAGMA data_version).
    [[nodiscard]] qint64 dataVersion();
    [[nodiscard]] const QString &path() const { return m_options.path; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /// Makes long work in another thread's call stop with ErrorCode::Cancelled. Any thread.
    void interrupt();

private:
    friend class Statement;
    explicit Connection(ConnectionOptions options);

    Result<void> openThroughQt();
    void defend();
    /// True where the call may go on; else the connection has failed.
    bool mayCall();
    void fail(int resultCode);
    void finalizeAll();

    ConnectionOptions m_options;
    QString m_name; ///< of the QSqlDatabase
    sqlite3 *m_handle = nullptr;
    /// Statements not in use, by their SQL. A node stays where it is, so that a statement finds home without its SQL.
    std::unordered_map<QByteArray, std::vector<sqlite3_stmt *>> m_idle;
    std::optional<Error> m_failure;
};

/// BEGIN IMMEDIATE … COMMIT, rolled back unless committed. QSqlDatabase::transaction() would begin deferred, and a
/// reader that then writes fails at once with "database is locked" whatever the busy time-out.
class Transaction
{
public:
    enum class Kind { Read, Write };
    Transaction(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// False where it failed; everything is rolled back then.
    bool commit();

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace onefold::store::sqlite
