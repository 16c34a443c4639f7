// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/connection.h"
#include "core/store/sql/sqlstore.h"

namespace onefold::store::postgres {

class PostgresSession;

/// A team workspace: a PostgreSQL database that many people use, under the roles that the database enforces.
class PostgresStore final : public sql::SqlStore
{
public:
    /// Connects, and sees that there is a workspace and that the login may use it; changes nothing.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>> open(ConnectionOptions options);

    ~PostgresStore() override;

    Result<void> read(const std::function<void(Session &)> &body) override;
    Result<void> write(const std::function<bool(Session &)> &body) override;
    /// Does nothing: rows that are gone are cleared away by the server's own housekeeping, and its backups are in the
    /// hands of whoever keeps them.
    Result<void> purge() override { return {}; }
    [[nodiscard]] std::unique_ptr<ContactList> list() override;
    /// Asks the server only where it has told of a change.
    [[nodiscard]] Result<qint64> lastEntry() override;
    /// The login.
    [[nodiscard]] QString person() const override { return m_person; }

    [[nodiscard]] sql::Connection &database() override { return *m_connection; }
    /// Only the login that set the database up may.
    Result<void> takeOver(const std::function<bool(sql::Intake &)> &give) override;

    [[nodiscard]] Connection &connection() { return *m_connection; }

private:
    PostgresStore(std::unique_ptr<Connection> connection, QString person, bool isAdmin);

    Result<void> writeOnce(const std::function<bool(Session &)> &body);
    Result<void> takeOverOnce(const std::function<bool(sql::Intake &)> &give);

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<PostgresSession> m_session;
    const QString m_person;
    qint64 m_lastEntry = 0;
    qint64 m_seen = -1; ///< Connection::dataVersion() when it was asked for
};

} // namespace onefold::store::postgres
