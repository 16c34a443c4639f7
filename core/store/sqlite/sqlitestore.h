// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql/sqlstore.h"
#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/logflusher.h"

#include <memory>
#include <span>

namespace onefold::store::sqlite {

struct Migration;
class SqliteSession;

/// A workspace in one SQLite file. Several programs may use it at the same moment.
class SqliteStore final : public sql::SqlStore
{
public:
    /// Opens the file, migrating it where it is older; a file that is refused is not changed. @p steps is for tests.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(ConnectionOptions options);
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(
        ConnectionOptions options, std::span<const Migration> steps);

    ~SqliteStore() override;

    Result<void> read(const std::function<void(Session &)> &body) override;
    Result<void> write(const std::function<bool(Session &)> &body) override;
    Result<void> writeAhead(const std::function<bool(Session &)> &body) override;
    Result<void> makeDurable() override;
    Result<void> purge() override;
    [[nodiscard]] std::unique_ptr<ContactList> list() override;
    [[nodiscard]] Result<qint64> lastEntry() override;

    [[nodiscard]] sql::Connection &database() override { return *m_connection; }
    Result<void> takeOver(const std::function<bool(sql::Intake &)> &give) override;

    /// For bulk paths and the contact list of this store.
    [[nodiscard]] Connection &connection() { return *m_connection; }

private:
    explicit SqliteStore(std::unique_ptr<Connection> connection);
    static int afterCommit(void *store, sqlite3 *handle, const char *schema, int pages);
    bool waitForDisk(bool waits);
    Result<void> runWriting(const std::function<bool(Session &)> &body);

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<SqliteSession> m_session;
    std::unique_ptr<LogFlusher> m_flusher; ///< none but in long work
    bool m_waitsForDisk = true;            ///< a commit returns once the disk has it
};

} // namespace onefold::store::sqlite
