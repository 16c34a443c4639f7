// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/store/sqlite/connection.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace onefold::store::sqlite {

/// The tables late_identifier and late_name.
[[nodiscard]] QByteArray lateTablesSql();

/// Contacts that long work created and that the indexes by identifier and by name do not have yet.
///
/// A new contact falls anywhere in those indexes, so that each of a million that come in one by one writes three pages
/// of the file; those that are noted one behind the other, and come in by the ten thousand in the indexes' order, share
/// pages. Until then whoever looks for an identifier or a name looks here too: identifiers that were noted are kept in
/// memory, some 100 bytes each, and what another program has noted since is read before they are asked for.
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
    /// Writes what was noted, before the transaction is committed.
    void finishTransaction() { writePending(); }
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
    /// What the indexes say of a contact that waits has changed in its row.
    void changed() { m_isPlanStale = true; }
    /// Forgets who holds what: the index by identifier is being made anew of all contacts.
    void removeAllIdentifiers();

    /// How many contacts are noted.
    [[nodiscard]] qint64 size();
    /// Brings some of those in that are noted as it begins, or gets ready to; false once they are in.
    bool bringIn();

private:
    struct Noted {
        qint64 number; ///< its id in late_identifier; none yet while it is pending
        contact::ContactId contact;
    };
    using NotedByHash = std::unordered_multimap<qint64, Noted>;
    struct Waiting {
        qint64 hash;
        qint64 contact;
    };
    struct WaitingName {
        QByteArray key;
        QByteArray company; ///< null where there is none, as the city
        QByteArray city;
        qint64 contact;
    };
    /// What is being brought in, in the indexes' order. It lasts over transactions, as long as nothing else is written.
    struct Plan {
        qint64 version;  ///< of the data that it was made of, see Connection::dataVersion()
        qint64 contacts; ///< so many at most
        std::vector<Waiting> identifiers = {};
        std::vector<WaitingName> names = {};
        qint64 lastNumber = 0;
        qint64 lastContact = 0;
        qint64 removedUpTo = 0;
        std::size_t next = 0;
        enum class Stage { ReadIdentifiers, ReadNames, WriteIdentifiers, RemoveIdentifiers, WriteNames };
        Stage stage = Stage::ReadIdentifiers;

        /// Whether it has as many as it may; others are left, then.
        [[nodiscard]] bool hasAllIdentifiers() const { return std::ssize(identifiers) >= 2 * contacts; }
        [[nodiscard]] bool hasAllNames() const { return std::ssize(names) >= contacts; }
    };

    void refresh();
    void writePending();
    void writeRows(std::span<NotedByHash::value_type *const> rows);
    [[nodiscard]] bool isWaiting(const Noted &noted);
    void forgetUpTo(qint64 number);
    bool makePlan(qint64 contacts);
    void readIdentifiers(Plan &plan);
    void readNames(Plan &plan);
    void writeIdentifiers(Plan &plan);
    void removeIdentifiers(Plan &plan);
    bool writeNames(Plan &plan);

    Connection &m_connection;
    NotedByHash m_noted;                              ///< some may have been brought in or removed since
    std::vector<NotedByHash::value_type *> m_pending; ///< of m_noted: not in the table yet
    qint64 m_lastSeen = 0;                            ///< the newest number in m_noted
    bool m_isCurrent = false;                         ///< m_noted has what this transaction sees
    bool m_isPlanStale = false;
    bool m_isUnkept = false; ///< m_noted and m_plan have what this transaction has done
    std::unique_ptr<Plan> m_plan;
};

} // namespace onefold::store::sqlite
