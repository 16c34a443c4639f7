// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/nametable.h"

namespace onefold::store::sqlite {

QByteArray nameTableSql()
{
    return "CREATE TABLE contact_name(name_key TEXT NOT NULL, contact INTEGER NOT NULL, company TEXT, city TEXT,"
           "PRIMARY KEY(name_key, contact)) WITHOUT ROWID;";
}

const char *namesSql()
{
    return "(SELECT name_key,contact AS id,company,city FROM contact_name UNION ALL"
           " SELECT c.name_key,c.id,c.company,c.city FROM late_name AS l CROSS JOIN contact AS c ON c.id=l.contact)";
}

bool isNamed(Connection &connection, contact::ContactId id, const QByteArray &nameKey)
{
    Statement row = connection.prepare("SELECT name_key FROM contact WHERE id=?");
    row.bind(1, static_cast<qint64>(id));
    return row.step() && row.utf8(0) == nameKey;
}

void insertName(Connection &connection, contact::ContactId id)
{
    // Not ON CONFLICT DO NOTHING: before a statement that may abort after its first row SQLite has the search index
    // write what it holds back, which costs more than all else that a save writes.
    static const QByteArray sql("INSERT OR IGNORE INTO contact_name(name_key,contact,company,city)"
                                " SELECT name_key,id,company,city FROM contact WHERE id=?");
    connection.prepare(sql).bind(1, static_cast<qint64>(id)).run();
}

bool removeName(Connection &connection, contact::ContactId id)
{
    static const QByteArray sql(
        "DELETE FROM contact_name WHERE contact=?1 AND name_key=(SELECT name_key FROM contact WHERE id=?1)");
    Statement removing = connection.prepare(sql);
    removing.bind(1, static_cast<qint64>(id)).run();
    return removing.changedRows() > 0;
}

bool updateBesideName(Connection &connection, const contact::Contact &contact, const QByteArray &nameKey)
{
    static const QByteArray sql("UPDATE contact_name SET company=?3,city=?4 WHERE name_key=?1 AND contact=?2");
    Statement update = connection.prepare(sql);
    update.bindUtf8(1, nameKey).bind(2, static_cast<qint64>(contact.id));
    const QByteArray company = contact.fields.text(contact::Field::Company).toUtf8(); // outlives the stepping
    const QByteArray city = contact.fields.text(contact::Field::City).toUtf8();
    if (!company.isEmpty())
        update.bindUtf8(3, company);
    if (!city.isEmpty())
        update.bindUtf8(4, city);
    update.run();
    return update.changedRows() > 0;
}

bool takeNamesApart(Connection &connection)
{
    // In the index's order it is written from one end to the other.
    return connection.execute(nameTableSql()
        + "INSERT INTO contact_name SELECT name_key,id,company,city FROM contact ORDER BY name_key,id;"
          "DROP INDEX IF EXISTS contact_name_key;");
}

} // namespace onefold::store::sqlite
