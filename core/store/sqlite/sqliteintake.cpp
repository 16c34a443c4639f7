// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/sqliteintake.h"

#include "core/store/sqlite/sqlitesession.h"

namespace onefold::store::sqlite {

void SqliteIntake::beginTable(const sql::CopiedTable &table)
{
    m_columns = static_cast<int>(table.columns.size());
    m_connection.execute("DELETE FROM " + table.name);
    m_insertSql = "INSERT INTO " + table.name + '(' + table.columns.join(',') + ") VALUES(?";
    for (int i = 1; i < m_columns; ++i)
        m_insertSql += ",?";
    m_insertSql += ')';
}

/// Texts become numbers where the column is one of numbers (https://sqlite.org/datatype3.html#type_affinity).
void SqliteIntake::addRow(const sql::Statement &row)
{
    Statement insert = m_connection.prepare(m_insertSql);
    for (int i = 0; i < m_columns; ++i) {
        if (!row.isNull(i))
            insert.bind(i + 1, row.text(i));
    }
    insert.run();
}

void SqliteIntake::addContact(
    const contact::Contact &contact, const identity::Identifiers &identifiers, const care::Notes &notes)
{
    m_session.takeOver(contact, identifiers, notes);
}

void SqliteIntake::setLastNumber(const QByteArray &table, qint64 last)
{
    m_connection.prepare("UPDATE sqlite_sequence SET seq=max(seq,?2) WHERE name=?1")
        .bind(1, QString::fromLatin1(table))
        .bind(2, last)
        .run();
    m_connection
        .prepare("INSERT INTO sqlite_sequence(name,seq) SELECT ?1,?2 WHERE NOT EXISTS"
                 "(SELECT 1 FROM sqlite_sequence WHERE name=?1)")
        .bind(1, QString::fromLatin1(table))
        .bind(2, last)
        .run();
}

} // namespace onefold::store::sqlite
