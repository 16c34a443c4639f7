// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/postgresintake.h"

#include "core/store/postgres/indexcolumns.h"
#include "core/store/postgres/schema.h"
#include "core/store/session.h"
#include "core/store/sql/contactrow.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace onefold::store::postgres {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::store::PostgresIntake)
};

/// Those whose triggers ask who it is that writes.
constexpr std::array guarded{"contact", "setting", "custom_field", "import_run"};

} // namespace

bool PostgresIntake::isAllowed()
{
    return m_connection.integer("SELECT pg_has_role(session_user,relowner,'USAGE')::int FROM pg_class"
                                " WHERE oid='onefold.contact'::regclass")
        == 1;
}

Error PostgresIntake::refused()
{
    return {ErrorCode::Refused,
        Messages::tr("A whole workspace, with its journal, is copied into the database only by the login that set it "
                     "up. Nothing was changed.")};
}

void PostgresIntake::begin()
{
    for (const char *const table : guarded)
        m_connection.execute("ALTER TABLE " + QByteArray(table) + " DISABLE TRIGGER USER");
}

void PostgresIntake::wakeUp()
{
    for (const char *const table : guarded)
        m_connection.execute("ALTER TABLE " + QByteArray(table) + " ENABLE TRIGGER USER");
    m_connection.execute("SELECT pg_notify('" + QByteArray(channelName) + "','')");
}

void PostgresIntake::beginCopy(const QByteArray &table, const QByteArrayList &columns)
{
    m_columns = static_cast<int>(columns.size());
    m_isCopying = m_connection.beginCopy("COPY " + table + '(' + columns.join(',') + ") FROM STDIN");
    m_rows.emplace(m_connection, m_columns, [this](const QByteArray &line) { m_connection.sendRows(line); });
}

/// To be bound and run.
sql::Statement PostgresIntake::nextRow()
{
    if (!m_isCopying)
        return {m_connection, nullptr, nullptr};
    return m_rows->next();
}

void PostgresIntake::endCopy()
{
    if (std::exchange(m_isCopying, false))
        m_connection.endCopy();
}

void PostgresIntake::beginTable(const sql::CopiedTable &table)
{
    m_connection.execute("DELETE FROM " + table.name);
    beginCopy(table.name, table.columns);
}

void PostgresIntake::addRow(const sql::Statement &row)
{
    sql::Statement line = nextRow();
    for (int i = 0; i < m_columns; ++i) {
        if (!row.isNull(i))
            line.bind(i + 1, row.text(i));
    }
    line.run();
}

void PostgresIntake::beginContacts()
{
    beginCopy("contact", sql::contactColumns() + indexColumns());
}

void PostgresIntake::addContact(
    const contact::Contact &contact, const identity::Identifiers &identifiers, const care::Notes &notes)
{
    const QByteArray nameKey = shortened(nameKeyOf(contact.fields)).toUtf8(); // outlives the stepping
    sql::Statement line = nextRow();
    sql::bindContact(line, contact, nameKey);
    bindIndexes(line, contact.fields, identifiers, notes);
    line.run();
}

void PostgresIntake::endContacts()
{
    endCopy();
    m_connection.execute("INSERT INTO identifier(kind,key,contact)"
                         " SELECT DISTINCT identifiers[i],identifiers[i+1],id"
                         " FROM contact,generate_series(1,cardinality(identifiers)-1,2) AS i");
}

void PostgresIntake::setLastNumber(const QByteArray &table, qint64 last)
{
    if (last <= 0)
        return;
    const QByteArray sequence =
        table == "contact" ? QByteArray("'contact_id'") : "pg_get_serial_sequence('onefold." + table + "','id')";
    m_connection.prepare("SELECT setval(" + sequence + ",?)").bind(1, last).step();
}

} // namespace onefold::store::postgres
