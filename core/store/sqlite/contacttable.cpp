// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/contacttable.h"

#include "core/store/session.h"
#include "core/store/sql/contactrow.h"

namespace onefold::store::sqlite {

using contact::Contact;
using contact::ContactId;

namespace {

template<typename Binding>
ContactId insertBy(Connection &connection, const Binding &bind)
{
    static const QByteArray text = sql::insertContactSql();
    Statement insert = connection.prepare(text);
    bind(insert);
    insert.run();
    return ContactId(connection.lastInsertId());
}

} // namespace

QByteArray contactTableSql()
{
    return "CREATE TABLE contact(id INTEGER PRIMARY KEY AUTOINCREMENT, created_at INTEGER NOT NULL,"
           "updated_at INTEGER NOT NULL, name_key TEXT NOT NULL,"
        + sql::fieldColumnsSql("INTEGER").join(',') + ");";
}

QByteArrayList missingContactColumns(Connection &connection)
{
    QByteArrayList present;
    Statement columns = connection.prepare("SELECT name FROM pragma_table_info('contact')");
    while (columns.step())
        present += columns.utf8(0).toByteArray();
    QByteArrayList missing;
    for (const QByteArray &column : sql::fieldColumnsSql("INTEGER")) {
        if (!connection.failed() && !present.contains(column.first(column.indexOf(' '))))
            missing += column;
    }
    return missing;
}

ContactId insertContact(Connection &connection, const Contact &contact)
{
    const QByteArray nameKey = nameKeyOf(contact.fields).toUtf8(); // outlives the stepping
    return insertBy(connection, [&](Statement &insert) { sql::bindContact(insert, contact, nameKey); });
}

ContactId insertContact(Connection &connection, const Contact &contact, const CreatedForms &forms)
{
    return insertBy(connection, [&](Statement &insert) { sql::bindContact(insert, contact, forms); });
}

void updateContact(
    Connection &connection, const Contact &contact, const QByteArray &nameKey, const contact::FieldChanges &changes)
{
    if (changes.size() == 1) {
        const contact::Field field = changes.front().field.field;
        Statement update = connection.prepare(sql::updateFieldSql(field));
        sql::bindField(update, contact, nameKey, field);
        return update.run();
    }
    static const QByteArray text = sql::updateContactSql();
    Statement update = connection.prepare(text);
    sql::bindContact(update, contact, nameKey);
    update.run();
}

void deleteContact(Connection &connection, ContactId id)
{
    connection.prepare("DELETE FROM contact WHERE id=?").bind(1, static_cast<qint64>(id)).run();
}

} // namespace onefold::store::sqlite
