// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/arrivals.h"
#include "core/store/postgres/holdersahead.h"
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
          m_arrivals(connection),
          m_ahead(connection),
          m_isAdmin(isAdmin)
    { }

    /// Before each transaction, and after one that writes: forgets what the last one knew and did not send.
    void startTransaction();
    /// Before it is committed: sends what was kept back.
    void endTransaction() { m_arrivals.sendAll(); }

    void lookAhead(std::span<const identity::Identifiers *const> identifiers) override;
    [[nodiscard]] std::chrono::milliseconds usualTurn() const override;
    [[nodiscard]] std::vector<contact::Contact> holders(const identity::Identifier &identifier, int limit) override;
    [[nodiscard]] std::vector<contact::ContactId> holderIdsOfAny(
        const identity::Identifiers &identifiers, int limit) override;
    void addImportRow(importing::RunId run, const importing::RowVerdict &row) override;
    [[nodiscard]] std::vector<importing::RowVerdict> importRows(importing::RunId run, qint64 after, int limit) override;

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

protected:
    void forgetSettings() override;

private:
    [[nodiscard]] bool areOurs(const CreatedForms &forms);
    contact::ContactId insert(const ContactWrite &write);
    contact::ContactId update(const ContactWrite &write);
    void eraseContact(contact::ContactId id) override;
    void endErasure() override { }
    void note(const journal::Entry &entry);
    void tell(const journal::Entry &entry);
    [[nodiscard]] identity::Identifiers identifiersOf(const contact::Contact &contact);

    Connection &m_connection;
    Arrivals m_arrivals;
    HoldersAhead m_ahead;
    std::shared_ptr<const care::Context> m_formsBasis; ///< found to be what this workspace is set to
    bool m_isOneOfMany = false; ///< this transaction saves many contacts, one after the other: see lookAhead()
    const bool m_isAdmin;
};

} // namespace onefold::store::postgres
