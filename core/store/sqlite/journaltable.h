// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/journal/operation.h"
#include "core/store/sqlite/connection.h"

#include <map>

/// Writing of the journal in SQLite: see sql/journalrow.h for its rows.
namespace onefold::store::sqlite {

/// Writes the entry with @p changes, which is its own as contact::toJsonText() writes them, empty where there are none;
/// gives its id. Its operation counts it by JournalTally.
qint64 insertEntry(Connection &connection, const journal::Entry &entry, const QByteArray &changes);

/// What a transaction adds to the counts that an operation keeps of its entries and of its changes: written once for
/// all the entries of one operation, as an import has thousands in a transaction.
class JournalTally final
{
public:
    explicit JournalTally(Connection &connection) : m_connection(connection) { }

    void count(const journal::Entry &entry);
    /// Before the counts are read, and before the transaction ends.
    void write();
    /// The transaction was rolled back.
    void forget()
    {
        m_entries.clear();
        m_changes = 0;
    }

private:
    Connection &m_connection;
    journal::OperationId m_operation = journal::OperationId::None;
    std::map<identity::Verdict, qint64> m_entries;
    qint64 m_changes = 0;
};

/// Gives an entry another verdict than it was written with, once a service has answered: evidence, what was not applied
/// and, as a word, what went wrong. What its operation counts goes along, and Store::lastEntry() grows.
void changeVerdict(Connection &connection, qint64 entry, identity::Verdict verdict, identity::Evidence evidence,
    const std::vector<identity::NotApplied> &notApplied, const QString &problem);

} // namespace onefold::store::sqlite
