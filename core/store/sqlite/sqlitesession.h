// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql/sqlsession.h"
#include "core/store/sqlite/connection.h"

namespace onefold::store::sqlite {

/// The setting that stands while something may be left in the files of contacts that were erased.
inline const QString purgeDueKey = QStringLiteral("purge_due");

/// The session on SQLite: contacts with their indexes and journal, written table by table. One serves all transactions
/// of its connection.
class SqliteSession final : public sql::SqlSession
{
public:
    explicit SqliteSession(Connection &connection) : SqlSession(connection), m_connection(connection) { }

    [[nodiscard]] journal::OperationId beginOperation(const journal::Operation &operation) override;
    void finishOperation(journal::OperationId id) override;
    contact::ContactId write(const ContactWrite &write) override;
    [[nodiscard]] bool isPurgeDue() override;
    bool forgetOperation(journal::OperationId id, int entries) override;
    void reindexIdentifiers(const identity::IdentityRule &rule) override;

private:
    void eraseContact(contact::ContactId id) override;
    void endErasure() override;
    void insertIdentifiers(const contact::Contact &contact);
    void removeIdentifiers(const contact::Contact &contact);
    void updateIndexes(
        const contact::Contact &before, const contact::Contact &after, const contact::FieldChanges &changes);
    void forgetSettings() override;
    [[nodiscard]] bool isService();

    Connection &m_connection;
    std::optional<bool> m_isService; ///< whether changes are to be sent; read once a transaction
};

} // namespace onefold::store::sqlite
