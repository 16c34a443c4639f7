// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/copyrows.h"
#include "core/store/sql/copying.h"

#include <optional>

namespace onefold::store::postgres {

/// Takes a workspace over into an empty database by COPY, inside a transaction that writes. What functions and triggers
/// keep people from, writing the journal as somebody else, only the owner of the tables can: whoever set them up.
class PostgresIntake final : public sql::Intake
{
public:
    explicit PostgresIntake(Connection &connection) : m_connection(connection) { }

    /// Whether the login may; else the connection has failed, or refused() says why not.
    [[nodiscard]] bool isAllowed();
    [[nodiscard]] static Error refused();
    /// Triggers keep out of it from here on to the end of the transaction, which puts them to work again by wakeUp().
    void begin();
    void wakeUp();

    void beginTable(const sql::CopiedTable &table) override;
    void addRow(const sql::Statement &row) override;
    void endTable() override { endCopy(); }
    void beginContacts() override;
    void addContact(
        const contact::Contact &contact, const identity::Identifiers &identifiers, const care::Notes &notes) override;
    void endContacts() override;
    void setLastNumber(const QByteArray &table, qint64 last) override;
    [[nodiscard]] bool failed() const override { return m_connection.failed(); }

private:
    void beginCopy(const QByteArray &table, const QByteArrayList &columns);
    [[nodiscard]] sql::Statement nextRow();
    void endCopy();

    Connection &m_connection;
    std::optional<CopyRows> m_rows; ///< of the table that is being copied
    int m_columns = 0;
    bool m_isCopying = false;
};

} // namespace onefold::store::postgres
