// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/nametable.h"

namespace onefold::store::sqlite {

const char *namesSql()
{
    return "(SELECT name_key,contact AS id FROM contact_name UNION ALL"
           " SELECT c.name_key,c.id FROM late_name AS l CROSS JOIN contact AS c ON c.id=l.contact)";
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
    static const QByteArray sql("INSERT OR IGNORE INTO contact_name(name_key,contact)"
                                " SELECT name_key,id FROM contact WHERE id=?");
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

bool takeNamesApart(Connection &connection)
{
    // In the index's order it is written from one end to the other.
    return connection.execute(
        "CREATE TABLE contact_name(name_key TEXT NOT NULL, contact INTEGER NOT NULL, company TEXT, city TEXT,"
        "PRIMARY KEY(name_key, contact)) WITHOUT ROWID;"
        "INSERT INTO contact_name SELECT name_key,id,company,city FROM contact ORDER BY name_key,id;"
        "DROP INDEX IF EXISTS contact_name_key;");
}

bool leaveNamesAlone(Connection &connection)
{
    return connection.execute(
        "CREATE TABLE name_alone(name_key TEXT NOT NULL, contact INTEGER NOT NULL, PRIMARY KEY(name_key, contact))"
        " WITHOUT ROWID;"
        "INSERT INTO name_alone SELECT name_key,contact FROM contact_name ORDER BY name_key,contact;"
        "DROP TABLE contact_name; ALTER TABLE name_alone RENAME TO contact_name;");
}

} // namespace onefold::store::sqlite
