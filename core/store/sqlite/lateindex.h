// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/store/sql/sortkeys.h"
#include "core/store/sqlite/connection.h"

#include <memory>
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
    /// Forgets who holds what: the index by identifier is being made anew of all contacts.
    void removeAllIdentifiers();

    /// How many contacts are noted.
    [[nodiscard]] qint64 size();
    /// Brings some of those in that are noted as it begins, or gets ready to; false once they are in.
    bool bringIn();

private:
    struct Noted {
        qint64 number; ///< its id in late_identifier
        contact::ContactId contact;
    };
    /// What is being brought in, in the indexes' order. It lasts over transactions; each looks again at what is there.
    struct Plan {
        std::vector<std::pair<qint64, qint64>> identifiers; ///< hash, number
        sql::SortKeys keys;
        std::vector<quint32> names;
        qint64 lastNumber = 0;
        qint64 lastContact = 0;
        std::size_t next = 0;
        enum class Stage { ReadIdentifiers, ReadNames, WriteIdentifiers, RemoveIdentifiers, WriteNames };
        Stage stage = Stage::ReadIdentifiers;
    };

    void refresh();
    void keepInMind(qint64 hash, const Noted &noted);
    [[nodiscard]] bool isWaiting(const Noted &noted);
    void forgetUpTo(qint64 number);
    void readIdentifiers(Plan &plan);
    void readNames(Plan &plan);
    void writeIdentifiers(Plan &plan);
    void removeIdentifiers(Plan &plan);
    bool writeNames(Plan &plan);

    Connection &m_connection;
    /// By hash, in the order of contacts; some may have been brought in or removed since.
    std::unordered_map<qint64, std::vector<Noted>> m_noted;
    qint64 m_lastSeen = 0;    ///< the newest number in m_noted
    bool m_isCurrent = false; ///< m_noted has what this transaction sees
    bool m_isUnkept = false;  ///< m_noted and m_plan have what this transaction has done
    std::unique_ptr<Plan> m_plan;
};

} // namespace onefold::store::sqlite
