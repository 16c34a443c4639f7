// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql/copying.h"
#include "core/store/sqlite/connection.h"

namespace onefold::store::sqlite {

class SqliteSession;

/// Takes a workspace over into an empty file, inside a transaction that writes.
class SqliteIntake final : public sql::Intake
{
public:
    SqliteIntake(Connection &connection, SqliteSession &session) : m_connection(connection), m_session(session) { }

    void beginTable(const sql::CopiedTable &table) override;
    void addRow(const sql::Statement &row) override;
    void endTable() override { }
    void beginContacts() override { }
    void addContact(
        const contact::Contact &contact, const identity::Identifiers &identifiers, const care::Notes &notes) override;
    void endContacts() override { }
    void setLastNumber(const QByteArray &table, qint64 last) override;
    [[nodiscard]] bool failed() const override { return m_connection.failed(); }

private:
    Connection &m_connection;
    SqliteSession &m_session;
    QByteArray m_insertSql;
    int m_columns = 0;
};

} // namespace onefold::store::sqlite
