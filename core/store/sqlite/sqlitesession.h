// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/session.h"
#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/journalrow.h"
#include "core/store/sqlite/sqliteduplicates.h"

namespace onefold::store::sqlite {

/// The setting that stands while something may be left in the files of contacts that were erased.
inline const QString purgeDueKey = QStringLiteral("purge_due");

/// The store's session on SQLite. One serves all transactions of its connection.
class SqliteSession final : public Session
{
public:
    explicit SqliteSession(Connection &connection)
        : m_connection(connection),
          m_tally(connection),
          m_duplicates(connection)
    { }

    /// Another program may have changed the settings since the last transaction: forget what was read of them.
    void startTransaction()
    {
        forgetSettings();
        m_tally.forget();
        m_written = 0;
    }
    /// Writes what is still to be written before the transaction is committed.
    void finishTransaction() { m_tally.write(); }
    /// How many entries of the journal the transaction has written.
    [[nodiscard]] qint64 written() const { return m_written; }

    [[nodiscard]] bool failed() const override { return m_connection.failed(); }

    [[nodiscard]] std::optional<contact::Contact> contact(contact::ContactId id) override;
    [[nodiscard]] std::vector<contact::Contact> holders(const identity::Identifier &identifier, int limit) override;
    [[nodiscard]] std::vector<contact::ContactId> holderIds(const identity::Identifier &identifier, int limit) override;
    [[nodiscard]] std::vector<Namesake> namesakes(const QString &nameKey, int limit) override;
    [[nodiscard]] std::vector<Namesake> contactsWithWords(const QStringList &words, int limit) override;
    [[nodiscard]] qint64 contactCount() override;
    [[nodiscard]] care::Notes notesOn(contact::ContactId id) override;
    [[nodiscard]] qint64 count(const Search &search) override;
    [[nodiscard]] FindResult find(const FindQuery &query) override;

    [[nodiscard]] journal::OperationId beginOperation(const journal::Operation &operation) override;
    void finishOperation(journal::OperationId id) override;
    contact::ContactId write(const ContactWrite &write) override;
    void lookOverAll() override;
    [[nodiscard]] bool isLookOverDue() override;
    bool lookOverNext(int limit) override;
    void addReviewPair(const ReviewPair &pair) override;
    [[nodiscard]] DuplicateReview &duplicates() override { return m_duplicates; }
    void erase(const std::vector<contact::ContactId> &ids) override;
    [[nodiscard]] bool isPurgeDue() override;

    [[nodiscard]] std::vector<journal::HistoryLine> history(const journal::HistoryQuery &query) override;
    [[nodiscard]] std::vector<journal::OperationSummary> operations(const journal::OperationQuery &query) override;
    [[nodiscard]] std::optional<journal::Operation> operation(journal::OperationId id) override;
    [[nodiscard]] std::vector<journal::Operation> reversalsOf(journal::OperationId id) override;
    [[nodiscard]] std::vector<journal::Touch> touchesOf(journal::OperationId id, qint64 before, int limit) override;
    [[nodiscard]] std::vector<journal::Operation> operationsBy(
        const QString &who, journal::OperationId before, int limit) override;
    [[nodiscard]] std::vector<ReviewPair> reviewPairs(int limit) override;
    [[nodiscard]] qint64 outdatedCount(const QDateTime &limit) override;
    [[nodiscard]] journal::OperationId nextOutdated(const QDateTime &limit, journal::OperationId before) override;
    bool forgetOperation(journal::OperationId id, int entries) override;

    [[nodiscard]] importing::RunId beginImport(const importing::ImportRun &run) override;
    void keepImport(const importing::ImportRun &run) override;
    void addImportRow(importing::RunId run, const importing::RowVerdict &row) override;
    [[nodiscard]] std::optional<importing::ImportRun> import(importing::RunId id) override;
    [[nodiscard]] std::vector<importing::ImportRun> imports(const importing::RunQuery &query) override;
    [[nodiscard]] std::vector<importing::RowVerdict> importRows(importing::RunId run, qint64 after, int limit) override;

    [[nodiscard]] std::optional<QString> setting(const QString &key) override;
    void setSetting(const QString &key, const QString &value) override;
    void dropSetting(const QString &key) override;
    [[nodiscard]] std::map<QString, contact::CustomType> customTypes() override;
    void defineCustomField(const QString &key, contact::CustomType type) override;
    void reindexIdentifiers(const identity::IdentityRule &rule) override;

private:
    std::vector<contact::Contact> contactsOf(Statement rows);
    [[nodiscard]] bool holds(const contact::Contact &contact, const identity::Identifier &identifier);
    void complete(journal::OperationSummary &summary);
    qint64 changesLeft(const journal::Operation &operation);
    QString nameOf(contact::ContactId id);
    contact::ContactId insert(const contact::Contact &contact, const CreatedForms &forms);
    [[nodiscard]] CreatedForms formsOf(const ContactWrite &write);
    [[nodiscard]] bool areOurs(const CreatedForms &forms);
    void removeIdentifiers(const contact::Contact &contact);
    void updateIndexes(
        const contact::Contact &before, const contact::Contact &after, const contact::FieldChanges &changes);
    const identity::IdentityRule &indexedRule();
    const care::Context &careContext();
    void keepNotes(contact::ContactId id, const care::Notes &before, const care::Notes &notes);
    void forgetSettings()
    {
        m_indexedRule.reset();
        m_careContext.reset();
        m_isService.reset();
        m_formsBasis.reset();
    }
    [[nodiscard]] bool isService();

    Connection &m_connection;
    JournalTally m_tally;
    qint64 m_written = 0;
    SqliteDuplicates m_duplicates;
    /// Which custom fields are indexed as identifiers; read once a transaction.
    std::optional<identity::IdentityRule> m_indexedRule;
    std::optional<care::Context> m_careContext;        ///< likewise
    std::optional<bool> m_isService;                   ///< likewise: whether changes are to be sent
    std::shared_ptr<const care::Context> m_formsBasis; ///< found to be what m_careContext is
};

} // namespace onefold::store::sqlite
