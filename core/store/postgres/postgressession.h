// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/connection.h"
#include "core/store/sql/sqlsession.h"

namespace onefold::store::postgres {

/// The session on PostgreSQL: a contact is written with all that it is found by in one statement; the database writes
/// the journal, see functions.cpp. One serves all transactions of its connection.
class PostgresSession final : public sql::SqlSession
{
public:
    /// @p isAdmin: see Roles.
    PostgresSession(Connection &connection, bool isAdmin)
        : SqlSession(connection),
          m_connection(connection),
          m_isAdmin(isAdmin)
    { }

    [[nodiscard]] journal::OperationId beginOperation(const journal::Operation &operation) override;
    void finishOperation(journal::OperationId id) override;
    contact::ContactId write(const ContactWrite &write) override;
    /// Never: what is left of rows is the server's to clear away, and so are its backups.
    [[nodiscard]] bool isPurgeDue() override { return false; }
    /// None for those who may not forget any.
    [[nodiscard]] qint64 outdatedCount(const QDateTime &limit) override;
    [[nodiscard]] journal::OperationId nextOutdated(const QDateTime &limit, journal::OperationId before) override;
    bool forgetOperation(journal::OperationId id, int entries) override;
    void reindexIdentifiers(const identity::IdentityRule &rule) override;

private:
    void eraseContact(contact::ContactId id) override;
    void endErasure() override { }
    void tell(const journal::Entry &entry);
    [[nodiscard]] identity::Identifiers identifiersOf(const contact::Contact &contact);

    Connection &m_connection;
    const bool m_isAdmin;
};

} // namespace onefold::store::postgres
