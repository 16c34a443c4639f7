// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql/connection.h"

#include <chrono>

struct sqlite3;

namespace onefold::store::sqlite {

using sql::Statement;

struct ConnectionOptions {
    QString path;
    bool mayCreate = false;
    std::chrono::milliseconds busyTimeout = std::chrono::seconds(15);
    int cacheKibibytes = 32'000; ///< pages of the file kept in memory at most; the system keeps others
    /// Asked before every call into the database; true makes that call fail, as a broken disk would. For tests.
    std::function<bool()> fault = {};
};

/// A connection to one SQLite file.
class Connection final : public sql::Connection
{
public:
    /// Opens with the defences of https://sqlite.org/security.html on; changes nothing in the file. A log found beside
    /// it is left as it is until leaveLog(false), as the file may turn out to be somebody else's.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(ConnectionOptions options);
    ~Connection() override;

    [[nodiscard]] qint64 insert(const QByteArray &sql, const std::function<void(Statement &)> &bind) override;
    bool execute(const QByteArray &sql) override;
    /// Begins anew after a failure; fails at once where the file has been moved or deleted, as SQLite would go on
    /// saving into what nobody can find.
    void clearFailure() override;
    /// The file changed by anybody but this connection gives another number (PRAGMA data_version).
    [[nodiscard]] qint64 dataVersion() override;
    [[nodiscard]] const sql::Dialect &dialect() const override;
    /// Nothing to do: a statement sees one state while it runs, and whoever pages sees what others write at once.
    bool beginReading() override { return false; }
    void endReading() override { }

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool mayCreate() const { return m_options.mayCreate; }
    [[nodiscard]] std::chrono::milliseconds busyTimeout() const { return m_options.busyTimeout; }
    /// Has the disk take what stands in the write-ahead log, and brings that into the file as far as nobody reads it.
    bool syncLog();
    /// Keeps more of the file in memory than usual, which pays where much is written; false where that failed.
    bool keepPagesOfLongWork(bool isLongWork);
    /// Whether closing leaves the write-ahead log, instead of bringing it into the file.
    void leaveLog(bool leave);
    [[nodiscard]] const QString &path() const { return m_options.path; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /// Fails the connection by what SQLite says.
    void fail(int resultCode);

private:
    explicit Connection(ConnectionOptions options);

    [[nodiscard]] std::unique_ptr<sql::PreparedStatement> compile(const QByteArray &sql) override;
    Result<void> openThroughQt();
    void defend();
    bool keepPages(int kibibytes);

    ConnectionOptions m_options;
    int m_cacheKibibytes = 0;
    int m_mostTries; ///< to begin writing while others do
    QString m_name;  ///< of the QSqlDatabase
    sqlite3 *m_handle = nullptr;
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
