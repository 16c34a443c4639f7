// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/notedholders.h"
#include "core/store/sqlite/piecesort.h"
#include "core/store/sqlite/waitingnames.h"

#include <memory>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace onefold::store::sqlite {

/// The tables late_identifier and late_name.
[[nodiscard]] QByteArray lateTablesSql();

/// Contacts that long work created and that the indexes by identifier and by name do not have yet.
///
/// A new contact falls anywhere in those indexes, so that each of a million that come in one by one writes three pages
/// of the file; those that are noted one behind the other, and come in by the ten thousand in the indexes' order, share
/// pages. Until then whoever looks for an identifier or a name looks here too: identifiers that were noted are kept in
/// memory, some 50 bytes each, and what another program has noted since is read before they are asked for.
///
/// While some come in, more may be noted, and contacts that wait may be changed.
///
/// One for all transactions of a connection, in its thread. Failures are the connection's, which then gives nothing.
class LateIndex final
{
public:
    explicit LateIndex(Connection &connection) : m_connection(connection) { }

    /// To be called before each transaction: others may have noted more, and what one that failed noted is gone.
    void startTransaction();
    /// Reads what others have noted, before a transaction that keeps others from writing.
    void readAhead();
    /// Writes what was noted into its tables: before the transaction is committed, and before others read them.
    void writePending();
    /// The transaction is written.
    void keep() { m_isUnkept = false; }

    /// Notes a contact in whose row is written.
    void note(const identity::Identifiers &identifiers, contact::ContactId contact);
    /// Contacts that may hold the identifier with this hash, oldest first, at most @p limit.
    [[nodiscard]] std::vector<contact::ContactId> holders(qint64 hash, std::size_t limit);
    /// Forgets that the contact holds these.
    void remove(const identity::Identifiers &identifiers, contact::ContactId contact);
    /// Forgets the contact's name; false where it was not noted.
    bool removeName(contact::ContactId contact);
    /// The contact has another name; nothing where it is not waiting.
    void updateName(contact::ContactId contact, const QByteArray &nameKey);
    /// Forgets who holds what: the index by identifier is being made anew of all contacts.
    void removeAllIdentifiers();

    /// How many contacts are noted, if not all of what is to be said of them.
    [[nodiscard]] qint64 size();
    /// Brings some of those in that are noted as it begins, or gets ready to; false once they are in.
    bool bringIn();

private:
    struct Waiting {
        qint64 hash;
        qint64 contact;
        qint64 number;
    };
    /// What is to be brought in: all that was noted up to these.
    struct Span {
        qint64 number;
        qint64 contact;
    };
    /// What is being brought in, in the indexes' order. It lasts over transactions, as long as nobody else writes.
    struct Plan {
        enum class Stage { ReadIdentifiers, ReadNames, WriteIdentifiers, WriteNames, RemoveIdentifiers };

        qint64 version; ///< of the data that it was made of, see Connection::dataVersion()
        std::vector<Waiting> identifiers = {};
        PieceSort order = {};                    ///< of the identifiers, by their hashes
        std::unordered_set<qint64> removed = {}; ///< numbers of identifiers that their contacts no longer hold
        WaitingNames names = {};
        qint64 lastNumber = 0;
        qint64 lastContact = 0;
        std::size_t next = 0;
        qint64 removedTo = 0;
        Stage stage = Stage::ReadIdentifiers;
    };

    void refresh();
    void addWaiting(
        const NotedHolders &noted, qint64 hash, std::size_t limit, std::vector<contact::ContactId> &contacts);
    void removeFrom(NotedHolders &noted, qint64 hash, contact::ContactId contact);
    void writePendingIdentifiers();
    void writePendingNames();
    std::size_t writeRows(std::span<const Waiting> rows);
    std::size_t writeNamed(std::span<const qint64> contacts);
    [[nodiscard]] bool isWaiting(const NotedHolders::Holder &noted);
    [[nodiscard]] bool isAnyLeft();
    void startSpan();
    void forgetBroughtIn();
    bool follow(Plan &plan);
    void bringInFew();
    bool readIdentifiers(Plan &plan);
    bool readNames(Plan &plan);
    bool writeIdentifiers(Plan &plan);
    bool writeNames(Plan &plan);
    bool removeIdentifiers(Plan &plan);

    Connection &m_connection;
    NotedHolders m_noted;               ///< some may have been brought in or removed by others since
    NotedHolders m_coming;              ///< of the span that is being brought in; likewise
    std::vector<Waiting> m_pending;     ///< noted, but not in the table yet
    std::vector<qint64> m_pendingNames; ///< likewise
    std::optional<qint64> m_lastNumber; ///< that was ever given, to this transaction's knowledge
    qint64 m_lastSeen = 0;              ///< the newest number that was noted
    qint64 m_firstLeft = 0;             ///< none that was noted before it waits any more
    bool m_isCurrent = false;           ///< m_noted has what this transaction sees
    bool m_isUnkept = false;            ///< all of these have what this transaction has done
    std::optional<Span> m_span;         ///< none where nothing is being brought in
    std::unique_ptr<Plan> m_plan;
    bool m_isPlanStale = false;
    bool m_isShared = false; ///< others write while this is being brought in
    NotedHolders m_old;      ///< let go of once nobody waits for it
    std::unique_ptr<Plan> m_oldPlan;
};

} // namespace onefold::store::sqlite
