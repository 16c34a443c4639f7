// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/connection.h"

namespace onefold::store::postgres {

/// Rows for COPY … FROM STDIN in its text format (https://www.postgresql.org/docs/15/sql-copy.html), each bound as if
/// it were a statement: what binds a row to an INSERT binds it to this. Belongs to the connection's thread.
class CopyRows final
{
public:
    /// Takes a row as a line with its end.
    using Sink = std::function<void(const QByteArray &line)>;

    /// Rows of so many @p columns. What PostgreSQL cannot hold fails @p connection, which must outlive this.
    CopyRows(Connection &connection, int columns, Sink sink);

    /// To be bound, run and let go before the next is asked for; what is not bound is NULL.
    [[nodiscard]] sql::Statement next();

private:
    Connection &m_connection;
    std::vector<std::unique_ptr<sql::PreparedStatement>> m_line; ///< one: waits here between two rows
};

} // namespace onefold::store::postgres
