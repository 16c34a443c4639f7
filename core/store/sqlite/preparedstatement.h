// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlite/connection.h"

struct sqlite3_stmt;

namespace onefold::store::sqlite {

/// A statement that SQLite has prepared.
class PreparedStatement final : public sql::PreparedStatement
{
public:
    PreparedStatement(Connection &connection, sqlite3_stmt *statement)
        : m_connection(connection),
          m_statement(statement)
    { }
    ~PreparedStatement() override;

    void bind(int parameter, qint64 number) override;
    void bind(int parameter, double number) override;
    void bind(int parameter, const QByteArray &text, bool isLasting) override;
    void bindNull(int parameter) override;
    bool step() override;
    void reset() override;
    void clear() override;
    [[nodiscard]] qint64 changedRows() const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] QByteArrayView utf8(int column) const override;
    [[nodiscard]] bool isNull(int column) const override;

private:
    void check(int resultCode);

    Connection &m_connection;
    sqlite3_stmt *m_statement;
};

} // namespace onefold::store::sqlite
