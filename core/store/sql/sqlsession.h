// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/session.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/sqlduplicates.h"

#include <span>

namespace onefold::store::sql {

/// What is alike in the sessions of all SQL databases: what is read, settings, imports, review. How contacts and
/// journal are written is each store's own. One serves all transactions of its connection.
class SqlSession : public Session
{
public:
    explicit SqlSession(Connection &connection) : m_connection(connection), m_duplicates(connection) { }

    /// Another program may have changed the settings since the last transaction: forget what was read of them.
    void startTransaction() { forgetSettings(); }

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

    void lookOverAll() override;
    [[nodiscard]] bool isLookOverDue() override;
    bool lookOverNext(int limit) override;
    void addReviewPair(const ReviewPair &pair) override;
    void erase(const std::vector<contact::ContactId> &ids) override;
    [[nodiscard]] DuplicateReview &duplicates() override { return m_duplicates; }

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

protected:
    /// Removes the contact's row with its indexes, and its entries in the journal.
    virtual void eraseContact(contact::ContactId id) = 0;
    /// After the last of them.
    virtual void endErasure() = 0;
    /// Writes what a store may keep back of the counts in the journal: before they are read.
    virtual void settleCounts() { }

    std::vector<contact::Contact> contactsOf(Statement rows);
    std::vector<contact::Contact> contactsWith(std::span<const quint32> ids);
    const identity::IdentityRule &indexedRule();
    const care::Context &careContext();
    /// What is to be said of the contact once @p write is done, which changes @p changes; @p before was said of it.
    care::Notes notesAfter(const care::Notes &before, const ContactWrite &write, const contact::FieldChanges &changes);
    void keepNotes(contact::ContactId id, const care::Notes &before, const care::Notes &notes);
    /// The settings have changed, or may have.
    virtual void forgetSettings()
    {
        m_indexedRule.reset();
        m_careContext.reset();
    }

private:
    void complete(journal::OperationSummary &summary);
    [[nodiscard]] QString fileNameOf(journal::OperationId import);
    qint64 changesLeft(const journal::Operation &operation);
    [[nodiscard]] bool mayBeOfRepeats(const journal::Operation &operation, qint64 left);
    QString nameOf(contact::ContactId id);

    Connection &m_connection;
    SqlDuplicates m_duplicates;
    /// Which custom fields are indexed as identifiers; read once a transaction.
    std::optional<identity::IdentityRule> m_indexedRule;
    std::optional<care::Context> m_careContext; ///< likewise
};

} // namespace onefold::store::sql
