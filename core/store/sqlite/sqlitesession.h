// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql/sqlsession.h"
#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/identifierfilter.h"
#include "core/store/sqlite/journaltable.h"
#include "core/store/sqlite/lateindex.h"

namespace onefold::store::sqlite {

/// The setting that stands while something may be left in the files of contacts that were erased.
inline const QString purgeDueKey = QStringLiteral("purge_due");

/// The session on SQLite: contacts with their indexes and journal, written table by table. One serves all transactions
/// of its connection.
class SqliteSession final : public sql::SqlSession
{
public:
    explicit SqliteSession(Connection &connection)
        : SqlSession(connection),
          m_connection(connection),
          m_tally(connection),
          m_late(connection),
          m_filter(connection)
    { }

    /// Another program may have changed the settings since the last transaction: forget what was read of them.
    void startTransaction()
    {
        SqlSession::startTransaction();
        m_tally.forget();
        m_late.startTransaction();
        m_filter.startTransaction();
        m_lastHolder.reset();
        m_isIndexingPutOff = false;
        m_written = 0;
    }
    /// Reads what the transaction will ask for, before it begins and keeps others from writing.
    void readAhead();
    /// The transaction has begun, and nobody else writes until it ends.
    void beginWriting() { m_filter.beginWriting(); }
    /// Writes what is still to be written before the transaction is committed.
    void finishTransaction();
    /// The transaction was committed.
    void keepTransaction();
    /// Lets go of what only long work needs.
    void endLongWork();
    /// How many entries of the journal the transaction has written.
    [[nodiscard]] qint64 written() const { return m_written; }

    [[nodiscard]] std::vector<contact::Contact> holders(const identity::Identifier &identifier, int limit) override;
    [[nodiscard]] std::vector<contact::ContactId> holderIds(const identity::Identifier &identifier, int limit) override;
    [[nodiscard]] std::vector<Namesake> namesakes(const QString &nameKey, int limit) override;

    /// Puts a contact of another workspace in its place, without a word in the journal.
    void takeOver(const contact::Contact &contact, const identity::Identifiers &identifiers, const care::Notes &notes);

    [[nodiscard]] journal::OperationId beginOperation(const journal::Operation &operation) override;
    void finishOperation(journal::OperationId id) override;
    contact::ContactId write(const ContactWrite &write) override;
    [[nodiscard]] bool isPurgeDue() override;
    bool forgetOperation(journal::OperationId id, int entries) override;
    void reindexIdentifiers(const identity::IdentityRule &rule) override;
    void putOffIndexing() override { m_isIndexingPutOff = true; }
    [[nodiscard]] qint64 unindexedCount() override { return m_late.size(); }
    bool indexNext() override { return m_late.bringIn(); }

private:
    struct Holder {
        contact::Contact contact;
        identity::Identifiers identifiers; ///< those that are indexed
    };

    void eraseContact(contact::ContactId id) override;
    void endErasure() override;
    void settleCounts() override { m_tally.write(); }
    [[nodiscard]] const Holder *holderWith(contact::ContactId id);
    contact::ContactId insert(const contact::Contact &contact, const CreatedForms &forms);
    [[nodiscard]] CreatedForms formsOf(const ContactWrite &write);
    [[nodiscard]] bool areOurs(const CreatedForms &forms);
    void insertIdentifiers(const identity::Identifiers &identifiers, contact::ContactId id);
    void removeIdentifiers(const identity::Identifiers &identifiers, contact::ContactId id);
    void updateRow(const contact::Contact &after, const contact::FieldChanges &changes);
    void removeFromIndexes(const contact::Contact &contact);
    [[nodiscard]] std::vector<contact::ContactId> idsOf(const identity::Identifier &identifier, std::size_t limit);
    void updateIndexes(
        const contact::Contact &before, const contact::Contact &after, const contact::FieldChanges &changes);
    void forgetSettings() override;
    [[nodiscard]] bool isService();

    Connection &m_connection;
    JournalTally m_tally;
    LateIndex m_late;
    IdentifierFilter m_filter;
    std::optional<Holder> m_lastHolder; ///< as it stands; none since the last writing
    bool m_isIndexingPutOff = false;
    bool m_isInLongWork = false; ///< the last transaction that wrote put its indexing off
    qint64 m_written = 0;
    std::optional<bool> m_isService;                   ///< whether changes are to be sent; read once a transaction
    std::shared_ptr<const care::Context> m_formsBasis; ///< found to be what careContext() is; likewise
};

} // namespace onefold::store::sqlite
