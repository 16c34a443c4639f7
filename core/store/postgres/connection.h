// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/address.h"
#include "core/store/sql/connection.h"

#include <QDeadlineTimer>

#include <utility>

struct pg_conn;
struct pg_result;

namespace onefold::store::postgres {

struct ResultClearer {
    void operator()(pg_result *result) const;
};
using ResultHandle = std::unique_ptr<pg_result, ResultClearer>;

struct ConnectionOptions {
    Address address;
    QString password = {}; ///< empty: libpq looks in PGPASSWORD, PGPASSFILE and ~/.pgpass
    /// How long it is tried to find out whether a change was saved whose commit broke off.
    std::chrono::milliseconds settlingTime = std::chrono::seconds(20);
    /// Asked before every call into the database; true makes that call fail. For tests.
    std::function<bool()> fault = {};
};

/// A connection to one PostgreSQL database. Where it breaks, the next transaction connects anew; one that broke is
/// rolled back by the server.
class Connection final : public sql::Connection
{
public:
    /// Refuses old servers, databases that do not hold every text, and poolers that hand connections on by the
    /// transaction; otherwise changes nothing there and asks for nothing of ours.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(ConnectionOptions options);
    ~Connection() override;

    [[nodiscard]] sql::Statement stream(const QByteArray &sql) override;
    [[nodiscard]] qint64 insert(const QByteArray &sql, const std::function<void(sql::Statement &)> &bind) override;
    bool execute(const QByteArray &sql) override;
    /// Begins anew after a failure; connects anew where the connection is broken, but not more often than every other
    /// second.
    void clearFailure() override;
    /// Grows with each notification of somebody's change, as receiveNotifications() has received it.
    [[nodiscard]] qint64 dataVersion() override;
    [[nodiscard]] const sql::Dialect &dialect() const override;

    /// A state that all statements of a transaction see.
    bool beginReading() override;
    void endReading() override;
    /// A transaction with nobody else writing; waits up to 15 s for its turn.
    bool beginWriting();
    /// From now on one that writes fails where the tables are of another version: an Onefold that is newer may bring
    /// them up to date while this one is connected.
    void expectVersion(qint64 version) { m_version = version; }
    /// Makes it durable. Where the connection breaks meanwhile the server is asked what became of it: true and false
    /// are certain, unless the failure is ErrorCode::Uncertain.
    bool commit();
    void rollBack();

    /// COPY … FROM STDIN: rows follow and nothing else until endCopy(). False where it is refused.
    bool beginCopy(const QByteArray &sql);
    /// One or more rows of it, each a line with its end.
    void sendRows(const QByteArray &lines);
    bool endCopy();

    /// Has the server begin with a statement that gives nothing worth reading; nothing else may be asked before
    /// finish(), which waits for it. False where it is refused.
    bool start(const QByteArray &sql);
    bool finish();

    /// Has @p send called once, before the next statement goes to the server: what was kept back to be sent together
    /// comes before it. Gives what was to be called so far.
    std::function<void()> callBeforeNext(std::function<void()> send)
    {
        return std::exchange(m_beforeNext, std::move(send));
    }

    /// Takes in what the server has sent by itself; costs no round trip.
    bool receiveNotifications();

    [[nodiscard]] const Address &address() const { return m_options.address; }
    [[nodiscard]] pg_conn *handle() const { return m_handle; }
    /// Another number after each time it was connected anew.
    [[nodiscard]] quint64 link() const { return m_link; }

    /// Whether what failed ran into another transaction (a deadlock, a serialisation failure) and was rolled back for
    /// that alone: run again from its start it may well succeed.
    [[nodiscard]] bool hasClashed() const { return m_hasClashed; }

    /// Takes an answer over, or fails the connection by it and gives none.
    ResultHandle check(pg_result *result);
    using sql::Connection::fail;

private:
    /// Whether the answer is the server's last on this connection; remembers it.
    bool isLast(const pg_result *result);
    void failBy(const pg_result *result);
    explicit Connection(ConnectionOptions options);

    [[nodiscard]] std::unique_ptr<sql::PreparedStatement> compile(const QByteArray &sql) override;
    void aboutToCall() override;
    Result<void> openThroughQt();
    bool connectAnew();
    bool introduce();
    [[nodiscard]] bool isPooledByTransaction();
    bool begin(const QByteArray &sql);
    void checkVersion(qint64 found);
    enum class Fate { Open, Done, Lost };
    [[nodiscard]] Fate fateOfCommit();
    bool settle();
    [[nodiscard]] bool isBroken() const;

    ConnectionOptions m_options;
    QString m_name; ///< of the QSqlDatabase
    pg_conn *m_handle = nullptr;
    quint64 m_link = 1;
    qint64 m_notifications = 0;
    bool m_isEnding = false;         ///< the server has said that it ends the connection
    bool m_hasClashed = false;       ///< see hasClashed()
    std::optional<qint64> m_version; ///< see expectVersion()
    QByteArray m_transaction;        ///< the number of the one that writes, as the server counts them
    const QByteArray m_client;       ///< what this connection is called in table writer; nobody else is
    qint64 m_commits = 0;            ///< begun so far
    QDeadlineTimer m_nextTry;        ///< to connect anew
    std::function<void()> m_beforeNext;
};

/// A transaction that writes, rolled back unless committed.
class Writing
{
public:
    explicit Writing(Connection &connection) : m_connection(connection), m_open(connection.beginWriting()) { }
    ~Writing()
    {
        if (m_open)
            m_connection.rollBack();
    }
    Writing(const Writing &) = delete;
    Writing &operator=(const Writing &) = delete;

    bool commit()
    {
        m_open = false;
        return m_connection.commit();
    }

private:
    Connection &m_connection;
    bool m_open;
};

} // namespace onefold::store::postgres
