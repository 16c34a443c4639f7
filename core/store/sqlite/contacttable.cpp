// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/contacttable.h"

#include "core/store/sql/contactrow.h"

namespace onefold::store::sqlite {

using contact::Contact;
using contact::ContactId;

QByteArray contactTableSql()
{
    return "CREATE TABLE contact(id INTEGER PRIMARY KEY AUTOINCREMENT, created_at INTEGER NOT NULL,"
           "updated_at INTEGER NOT NULL, name_key TEXT NOT NULL,"
        + sql::fieldColumnsSql("INTEGER").join(',')
        + "); CREATE INDEX contact_name_key ON contact(name_key, id, company, city);";
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
    static const QByteArray text = sql::insertContactSql();
    Statement insert = connection.prepare(text);
    sql::bindContact(insert, contact);
    insert.run();
    return ContactId(connection.lastInsertId());
}

void updateContact(Connection &connection, const Contact &contact)
{
    static const QByteArray text = sql::updateContactSql();
    Statement update = connection.prepare(text);
    sql::bindContact(update, contact);
    update.run();
}

} // namespace onefold::store::sqlite
