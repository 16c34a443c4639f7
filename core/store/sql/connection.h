// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

/// The seam between what is alike in every SQL database, which is written once above it, and what is not: each store
/// has its connection, its dialect, its tables, and its own way of writing contacts and journal.
namespace onefold::store::sql {

class Connection;
class Dialect;

/// A statement that a database has prepared. Made by Connection::compile(); used through Statement.
class PreparedStatement
{
public:
    PreparedStatement() = default;
    virtual ~PreparedStatement() = default;
    PreparedStatement(const PreparedStatement &) = delete;
    PreparedStatement &operator=(const PreparedStatement &) = delete;

    virtual void bind(int parameter, qint64 number) = 0;
    virtual void bind(int parameter, double number) = 0;
    /// UTF-8; where @p isLasting it outlives the stepping and need not be copied.
    virtual void bind(int parameter, const QByteArray &text, bool isLasting) = 0;
    virtual void bindNull(int parameter) = 0;
    virtual bool step() = 0;
    virtual void reset() = 0;
    /// Forgets what was bound.
    virtual void clear() = 0;
    /// How many rows the last run wrote or removed.
    [[nodiscard]] virtual qint64 changedRows() const = 0;

    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual QByteArrayView utf8(int column) const = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
};

/// One use of a prepared statement: bind, step, read; goes back to its connection reset. Does nothing once the
/// connection has failed.
class Statement
{
public:
    /// @p idle is where the prepared statement waits between two uses; none where there is no statement.
    Statement(Connection &connection, std::unique_ptr<PreparedStatement> prepared,
        std::vector<std::unique_ptr<PreparedStatement>> *idle);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    /// Parameters are written ? or ?N and count from 1. A value that the database does not take (too long, say) fails
    /// the connection.
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
    /// How many rows it wrote or removed.
    [[nodiscard]] qint64 changedRows() const { return m_prepared ? m_prepared->changedRows() : 0; }

    /// Columns count from 0.
    [[nodiscard]] qint64 integer(int column) const { return m_prepared ? m_prepared->integer(column) : 0; }
    [[nodiscard]] double real(int column) const { return m_prepared ? m_prepared->real(column) : 0; }
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(utf8(column)); }
    /// The column's bytes as they stand, valid until the next step.
    [[nodiscard]] QByteArrayView utf8(int column) const
    {
        return m_prepared ? m_prepared->utf8(column) : QByteArrayView();
    }
    [[nodiscard]] bool isNull(int column) const { return !m_prepared || m_prepared->isNull(column); }

private:
    Connection *m_connection;
    std::unique_ptr<PreparedStatement> m_prepared;
    std::vector<std::unique_ptr<PreparedStatement>> *m_idle;
};

/// Tells statements from each other by their size and their ends: all of a long one costs what its running does.
struct HashOfSql {
    [[nodiscard]] std::size_t operator()(const QByteArray &sql) const noexcept
    {
        constexpr qsizetype enough = 32;
        const QByteArrayView end = QByteArrayView(sql).last(std::min(sql.size(), enough));
        return qHash(end, static_cast<std::size_t>(sql.size()));
    }
};

/// A connection to a database, opened through Qt Sql and used through the driver's handle: a row costs a quarter of
/// what QSqlQuery takes, and one way of writing serves a typed contact and a million imported ones alike.
///
/// Belongs to the thread that opened it. Failures are sticky until they are cleared, see store::Session.
class Connection
{
public:
    virtual ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// A statement for @p sql, prepared once and kept; @p sql must not hold values.
    [[nodiscard]] Statement prepare(const QByteArray &sql);
    /// The same for a look at all contacts, whose rows are not to be in memory all at once.
    [[nodiscard]] virtual Statement stream(const QByteArray &sql) { return prepare(sql); }
    /// Runs the INSERT of a row into a table with a column id, bound by @p bind; gives that id.
    [[nodiscard]] virtual qint64 insert(const QByteArray &sql, const std::function<void(Statement &)> &bind) = 0;
    /// Runs one or more statements that give no rows.
    virtual bool execute(const QByteArray &sql) = 0;
    /// The first column of the first row, 0 where there is none.
    [[nodiscard]] qint64 integer(const QByteArray &sql);

    [[nodiscard]] bool failed() const { return m_failure.has_value(); }
    [[nodiscard]] const Error &failure() const { return *m_failure; }
    /// Begins anew after a failure.
    virtual void clearFailure() { m_failure.reset(); }

    /// Another number where anybody but this connection has changed the data.
    [[nodiscard]] virtual qint64 dataVersion() = 0;
    [[nodiscard]] virtual const Dialect &dialect() const = 0;

    /// A state of the data that does not change while it is read; ended by endReading(). Not inside another one.
    virtual bool beginReading() = 0;
    virtual void endReading() = 0;

protected:
    /// @p fault is asked before every call into the database; true makes that call fail. For tests.
    explicit Connection(std::function<bool()> fault) : m_fault(std::move(fault)) { }

    /// True where a call may go on; else the connection has failed.
    bool mayCall();
    /// The first failure is the one that is told.
    void fail(const Error &error);
    [[nodiscard]] virtual std::unique_ptr<PreparedStatement> compile(const QByteArray &sql) = 0;
    /// Comes before every statement: what a store has kept back to be sent together goes first.
    virtual void aboutToCall() { }
    /// To be called while the database is still open.
    void dropStatements() { m_idle.clear(); }

private:
    friend class Statement;

    std::function<bool()> m_fault;
    /// Statements not in use, by their SQL. A node stays where it is, so that a statement finds home without its SQL.
    std::unordered_map<QByteArray, std::vector<std::unique_ptr<PreparedStatement>>, HashOfSql> m_idle;
    std::optional<Error> m_failure;
};

/// A state to read from, for as long as it lives.
class Reading
{
public:
    explicit Reading(Connection &connection) : m_connection(connection), m_open(connection.beginReading()) { }
    ~Reading()
    {
        if (m_open)
            m_connection.endReading();
    }
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

private:
    Connection &m_connection;
    bool m_open;
};

} // namespace onefold::store::sql
