// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"

#include "core/store/searchdocument.h"
#include "core/store/settings.h"
#include "core/store/sql/contactrow.h"
#include "core/store/sqlite/identifierrow.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QCryptographicHash>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace onefold::test {

using namespace Qt::StringLiterals;
using store::sqlite::Connection;
using store::sqlite::SqliteStore;
using store::sqlite::Statement;

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Database openBare(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_busy_timeout(handle, 10'000);
    return {handle, sqlite3_close};
}

/// The rows of a query, cells joined by a bar.
QStringList ask(sqlite3 *database, const QByteArray &sql)
{
    QStringList rows;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return {u"failed: "_s + QString::fromUtf8(sqlite3_errmsg(database))};
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList cells;
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            cells += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i)));
        rows += cells.join(u'|');
    }
    if (sqlite3_finalize(statement) != SQLITE_OK)
        rows += u"failed: "_s + QString::fromUtf8(sqlite3_errmsg(database));
    return rows;
}

/// What a table holds beside what was expected of it, and the other way round.
void compare(QStringList &faults, const QString &what, QStringList is, QStringList shouldBe)
{
    is.sort();
    shouldBe.sort();
    if (is != shouldBe)
        faults += what + u" is:\n  "_s + is.join(u"\n  "_s) + u"\nshould be:\n  "_s + shouldBe.join(u"\n  "_s);
}

std::vector<contact::Contact> contactsIn(Connection &connection)
{
    std::vector<contact::Contact> contacts;
    Statement rows = connection.prepare(store::sql::selectContactSql());
    while (rows.step())
        contacts.push_back(store::sql::readContact(rows));
    return contacts;
}

void checkIndexes(QStringList &faults, SqliteStore &store, sqlite3 *bare)
{
    identity::IdentityRule rule;
    care::Context care;
    bool isCareDue = false;
    const auto loaded = store.read([&](store::Session &session) {
        const store::Settings settings = store::loadSettings(session);
        rule = settings.identity;
        care = {settings.identity, settings.region, settings.dateOrder, session.customTypes()};
        isCareDue = session.isLookOverDue();
    });
    if (!loaded)
        faults += u"the identity rule cannot be read"_s;
    QStringList identifiers;
    QStringList documents;
    QStringList nameKeys;
    QStringList names;
    QStringList notes;
    for (const contact::Contact &contact : contactsIn(store.connection())) {
        const QString id = contact::toString(contact.id);
        for (const identity::Identifier &identifier : identity::identifiersOf(contact.fields, rule))
            identifiers += QString::number(store::sqlite::hashOf(identifier)) + u'|' + id;
        const store::SearchDocument document = store::searchDocumentOf(contact.fields);
        documents += QStringList{id, document.words, document.about, document.digits}.join(u'|');
        notes += id + u'|' + care::toString(care::notesOn(contact.fields, care));
        nameKeys += id + u'|' + store::nameKeyOf(contact.fields);
        names += store::nameKeyOf(contact.fields) + u'|' + id;
    }
    compare(faults, u"identifier"_s,
        ask(bare, "SELECT hash,contact FROM identifier UNION SELECT hash,contact FROM late_identifier"), identifiers);
    compare(faults, u"contact_name"_s,
        ask(bare,
            "SELECT name_key,contact FROM contact_name UNION ALL SELECT name_key,id FROM contact WHERE id IN (SELECT "
            "contact FROM late_name)"),
        names);
    compare(faults, u"late_name"_s,
        ask(bare, "SELECT contact FROM late_name WHERE contact NOT IN (SELECT id FROM contact)"), {});
    compare(faults, u"contact_search"_s,
        ask(bare, "SELECT id,words,replace(about,'-',''),replace(digits,'+','') FROM contact_text"), documents);
    if (!isCareDue)
        compare(faults, u"care"_s, ask(bare, "SELECT id,care FROM contact"), notes);
    compare(faults, u"name_key"_s, ask(bare, "SELECT id,name_key FROM contact"), nameKeys);
}

} // namespace

QStringList rowsOf(const QString &path)
{
    const Database database = openBare(path);
    QStringList rows;
    for (const char *table : {"contact", "identifier", "operation", "entry", "tally", "review_pair", "setting",
             "custom_field", "sqlite_sequence"}) {
        for (const QString &row : ask(database.get(), "SELECT * FROM " + QByteArray(table) + " ORDER BY 1,2"))
            rows += QString::fromLatin1(table) + u": "_s + row;
    }
    for (const QString &row : ask(database.get(), "SELECT id,words,about,digits FROM contact_text ORDER BY id"))
        rows += u"search: "_s + row;
    return rows;
}

QStringList keptRowsOf(const QString &path)
{
    const Database database = openBare(path);
    const QStringList tables = ask(database.get(),
        "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'contact_search%'"
        " AND name NOT LIKE 'sqlite_%' AND name NOT IN"
        " ('identifier','late_identifier','contact_name','late_name','contact_text') "
        "ORDER BY name");
    QStringList rows;
    for (const QString &table : tables) {
        const QByteArray name = table.toUtf8();
        const QStringList cells =
            ask(database.get(), "SELECT 'quote(CAST(\"'||name||'\" AS TEXT))' FROM pragma_table_info('" + name + "')");
        QStringList found = ask(database.get(), "SELECT " + cells.join(u',').toUtf8() + " FROM " + name);
        found.sort();
        for (const QString &row : std::as_const(found))
            rows += table + u": "_s + row;
    }
    return rows;
}

QStringList inconsistenciesOf(const QString &path)
{
    QStringList faults;
    const Database bare = openBare(path);
    compare(faults, u"integrity_check"_s, ask(bare.get(), "PRAGMA integrity_check"), {u"ok"_s});
    compare(faults, u"foreign_key_check"_s, ask(bare.get(), "PRAGMA foreign_key_check"), {});
    compare(faults, u"search integrity-check"_s,
        ask(bare.get(), "INSERT INTO contact_search(contact_search,rank) VALUES('integrity-check',1)"), {});
    compare(faults, u"operation.changes"_s,
        ask(bare.get(),
            "SELECT id FROM operation AS o WHERE changes<>(SELECT count(*) FROM entry WHERE operation=o.id AND "
            "effect<>0) AND changes<=(SELECT count(*) FROM entry WHERE operation=o.id AND effect<>0)"),
        {}); // more changes than entries are what an erasure leaves
    auto store = SqliteStore::open({.path = path});
    if (!store)
        return faults += store.error().message;
    checkIndexes(faults, **store, bare.get());
    return faults;
}

bool runBare(const QString &path, const QByteArray &sql)
{
    return sqlite3_exec(openBare(path).get(), sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

QString askBare(const QString &path, const QByteArray &sql)
{
    return ask(openBare(path).get(), sql).value(0);
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

} // namespace onefold::test
