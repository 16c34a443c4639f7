// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/care/care.h"
#include "core/contact/validate.h"
#include "core/identity/decide.h"
#include "core/identity/rule.h"
#include "core/importing/run.h"
#include "core/journal/operationlist.h"
#include "core/store/query.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace onefold::store {

class DuplicateReview;
struct CreatedForms;

/// What is written of one contact in one step: its row, what search knows of it, and its journal entry, together.
struct ContactWrite {
    journal::Entry entry;         ///< operation, verdict and the rest of the story; id and changes are filled in
    contact::Contact before = {}; ///< for Update and Delete: the contact as it stands
    contact::Contact after = {};  ///< for Insert and Update; an Insert without id gets the next one
    std::optional<contact::Problems> phoneProblems = {}; ///< see care::notesAfter()
    bool fromService = false; ///< it tells what the service holds already: nothing is to be sent
    bool createOnly = false;  ///< see OutboxItem
    identity::OnDoubt onDoubt = identity::OnDoubt::New; ///< see OutboxItem
    const CreatedForms *forms = nullptr; ///< for Insert, where they were made ahead: those of after's fields
};

/// How many holders of one identifier a save reads at once, and a store may fetch ahead for it: where duplicates are
/// allowed, one address may stand in thousands of contacts.
inline constexpr int holdersOfASave = 20;

/// Two contacts that one save touched and that may be one person: material for duplicate review (PRODUCT.md §2.3).
struct ReviewPair {
    contact::ContactId first = contact::ContactId::None;
    contact::ContactId second = contact::ContactId::None;
    contact::FieldKey field;
    journal::OperationId operation = journal::OperationId::None;

    bool operator==(const ReviewPair &) const = default;
};

/// A contact that may be looked for by its name, with what tells whether it is the same person's.
struct Namesake {
    contact::ContactId id = contact::ContactId::None;
    QString nameKey = {}; ///< see nameKeyOf()
    QString company = {};
    QString city = {};

    bool operator==(const Namesake &) const = default;
};

/// One transaction's view of a store, lent to the function given to Store::read() or Store::write().
///
/// Failures are sticky: after the first one every call does nothing and gives nothing, the transaction is rolled back,
/// and read() or write() returns the error. So the code between may be written straight down, but must not draw a
/// conclusion that outlives the transaction. Lives in the store's thread.
class Session
{
public:
    Session() = default;
    virtual ~Session() = default;
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] virtual bool failed() const = 0;

    // Contacts
    [[nodiscard]] virtual std::optional<contact::Contact> contact(contact::ContactId id) = 0;
    /// The contacts that hold @p identifier, oldest first, at most @p limit.
    [[nodiscard]] virtual std::vector<contact::Contact> holders(const identity::Identifier &identifier, int limit) = 0;
    /// The ids of those contacts: of use where thousands share an identifier.
    [[nodiscard]] virtual std::vector<contact::ContactId> holderIds(
        const identity::Identifier &identifier, int limit) = 0;
    /// The same for many of which few are held: in one question, where each is a way to a server. At most @p limit
    /// each.
    [[nodiscard]] virtual std::vector<contact::ContactId> holderIdsOfAny(
        const identity::Identifiers &identifiers, int limit)
    {
        std::vector<contact::ContactId> ids;
        for (const identity::Identifier &identifier : identifiers) {
            const auto held = holderIds(identifier, limit);
            ids.insert(ids.end(), held.begin(), held.end());
        }
        return ids;
    }
    /// Contacts whose display name folds to @p nameKey (see nameKeyOf()), oldest first, at most @p limit.
    [[nodiscard]] virtual std::vector<Namesake> namesakes(const QString &nameKey, int limit) = 0;
    /// Contacts in whose searched text each of @p words (folded, see text::words()) stands whole, oldest first.
    [[nodiscard]] virtual std::vector<Namesake> contactsWithWords(const QStringList &words, int limit) = 0;
    [[nodiscard]] virtual qint64 contactCount() = 0;
    /// What is to be said about the contact, as it is kept with its row.
    [[nodiscard]] virtual care::Notes notesOn(contact::ContactId id) = 0;
    /// How many contacts @p search finds; a look at every contact where it asks for what no index knows.
    [[nodiscard]] virtual qint64 count(const Search &search) = 0;
    /// Runs a one-off query; a window pages with ContactList instead.
    [[nodiscard]] virtual FindResult find(const FindQuery &query) = 0;

    // Writing
    [[nodiscard]] virtual journal::OperationId beginOperation(const journal::Operation &operation) = 0;
    /// Marks an operation that was begun as unfinished as done.
    virtual void finishOperation(journal::OperationId id) = 0;
    /// Writes the row, the search index and the journal entry; gives the contact's id. In a service workspace a change
    /// goes to the outbox with it, and its entry says "queued" until the service has answered, whatever @p write says.
    virtual contact::ContactId write(const ContactWrite &write) = 0;
    /// Has the notes of care of every contact looked over, as what they depend on has changed: see lookOverNext().
    virtual void lookOverAll() = 0;
    [[nodiscard]] virtual bool isLookOverDue() = 0;
    /// Brings the notes of the next @p limit contacts up to date that are to be looked over; false where none is left.
    virtual bool lookOverNext(int limit) = 0;
    virtual void addReviewPair(const ReviewPair &pair) = 0;
    /// Groups of likely duplicates, and what was said of them. As long-lived as the session.
    [[nodiscard]] virtual DuplicateReview &duplicates() = 0;
    /// Removes contacts from everything but the operation's own line: rows, journal, search, review (PRODUCT.md §3).
    virtual void erase(const std::vector<contact::ContactId> &ids) = 0;
    /// Whether contacts were erased since the last Store::purge().
    [[nodiscard]] virtual bool isPurgeDue() = 0;

    // Journal
    [[nodiscard]] virtual std::vector<journal::HistoryLine> history(const journal::HistoryQuery &query) = 0;
    /// Operations and what came of them, newest first.
    [[nodiscard]] virtual std::vector<journal::OperationSummary> operations(const journal::OperationQuery &query) = 0;
    [[nodiscard]] virtual std::optional<journal::Operation> operation(journal::OperationId id) = 0;
    /// The operations that take @p id back, oldest first.
    [[nodiscard]] virtual std::vector<journal::Operation> reversalsOf(journal::OperationId id) = 0;
    /// What the operation changed, newest first, at most @p limit older than entry @p before (-1: from the newest).
    [[nodiscard]] virtual std::vector<journal::Touch> touchesOf(journal::OperationId id, qint64 before, int limit) = 0;
    /// Operations of @p who that changed something, newest first, older than @p before (None: from the newest).
    [[nodiscard]] virtual std::vector<journal::Operation> operationsBy(
        const QString &who, journal::OperationId before, int limit) = 0;
    [[nodiscard]] virtual std::vector<ReviewPair> reviewPairs(int limit) = 0;
    /// How many operations were done before @p limit, those left out that a kept one takes back.
    [[nodiscard]] virtual qint64 outdatedCount(const QDateTime &limit) = 0;
    /// The newest of those that is older than @p before (None: of all), or None.
    [[nodiscard]] virtual journal::OperationId nextOutdated(const QDateTime &limit, journal::OperationId before) = 0;
    /// Takes an operation out of the journal, at most @p entries of its entries at a time; true where some are left.
    virtual bool forgetOperation(journal::OperationId id, int entries) = 0;

    // Imports
    /// Remembers an import that begins; gives its number.
    [[nodiscard]] virtual importing::RunId beginImport(const importing::ImportRun &run) = 0;
    /// Remembers how far an import is: position, counts, state, times.
    virtual void keepImport(const importing::ImportRun &run) = 0;
    virtual void addImportRow(importing::RunId run, const importing::RowVerdict &row) = 0;
    [[nodiscard]] virtual std::optional<importing::ImportRun> import(importing::RunId id) = 0;
    /// Newest first.
    [[nodiscard]] virtual std::vector<importing::ImportRun> imports(const importing::RunQuery &query) = 0;
    /// What became of the rows after row @p after, in the file's order, at most @p limit.
    [[nodiscard]] virtual std::vector<importing::RowVerdict> importRows(
        importing::RunId run, qint64 after, int limit) = 0;

    // Settings of the workspace, which travel with its data
    [[nodiscard]] virtual std::optional<QString> setting(const QString &key) = 0;
    virtual void setSetting(const QString &key, const QString &value) = 0;
    virtual void dropSetting(const QString &key) = 0;
    [[nodiscard]] virtual std::map<QString, contact::CustomType> customTypes() = 0;
    virtual void defineCustomField(const QString &key, contact::CustomType type) = 0;
    /// Indexes the identifiers of every contact again, after the identity rule has changed.
    virtual void reindexIdentifiers(const identity::IdentityRule &rule) = 0;

    // Many at once
    /// Says that the contacts created to the end of the transaction are some of many: a store may bring them into its
    /// indexes later, where that is quicker. Changes nothing of what any other call says.
    virtual void putOffIndexing() { }
    /// How many contacts are still to be brought in.
    [[nodiscard]] virtual qint64 unindexedCount() { return 0; }
    /// Brings some of them in, or gets ready to; false where none is left.
    virtual bool indexNext() { return false; }
    /// Says that contacts with these identifiers are to be saved now, as a part of one operation, one after the other:
    /// a store that is far away asks for all of their holders at once, and to the end of the transaction sends together
    /// what it is given one by one. Changes nothing of what any other call says.
    virtual void lookAhead(std::span<const identity::Identifiers *const> /*identifiers*/) { }
    /// How long a transaction that saves many had better last: to begin and end one takes some stores as long as a
    /// thousand contacts.
    [[nodiscard]] virtual std::chrono::milliseconds usualTurn() const { return {}; }
};

/// The display name as sorting and look-alikes compare it: its words, folded.
[[nodiscard]] QString nameKeyOf(const contact::Fields &fields);

} // namespace onefold::store
