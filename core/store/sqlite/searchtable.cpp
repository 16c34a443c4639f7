// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/searchtable.h"

#include "core/store/searchdocument.h"
#include "core/store/sql/contactrow.h"

#include <optional>
#include <utility>

namespace onefold::store::sqlite {

using contact::ContactId;

namespace {

// "ascii", automerge: see schema.cpp.
constexpr const char *tables = R"(
DROP TABLE contact_search;
CREATE TABLE contact_text(id INTEGER PRIMARY KEY, words TEXT NOT NULL, about TEXT NOT NULL, digits TEXT NOT NULL);
CREATE VIRTUAL TABLE contact_search USING fts5(words, about, digits, content='contact_text', content_rowid='id',
    tokenize="ascii tokenchars '-+'", columnsize=0);
INSERT INTO contact_search(contact_search,rank) VALUES('automerge',16);
)";

/// The words of @p text, which are parted by blanks, each with the sign before it.
QByteArray signedWords(QByteArrayView text, char sign)
{
    QByteArray marked;
    marked.reserve(text.size() + text.size() / 3 + 1);
    if (!text.isEmpty())
        marked += sign;
    for (const char letter : text) {
        marked += letter;
        if (letter == ' ')
            marked += sign;
    }
    return marked;
}

/// As they stand in their columns.
DocumentTexts asKept(const DocumentTexts &texts)
{
    const auto &[words, about, digits] = texts;
    return {words, signedWords(about, aboutSign), signedWords(digits, digitsSign)};
}

/// Binds each to the parameter of its number and those behind it; none is NULL.
void bindTexts(Statement &statement, int first, const DocumentTexts &texts)
{
    static const QByteArray nothing("");
    for (const QByteArray &text : texts)
        statement.bindUtf8(first++, text.isNull() ? nothing : text);
}

DocumentTexts textsOf(const SearchDocument &document)
{
    return {document.words.toUtf8(), document.about.toUtf8(), document.digits.toUtf8()};
}

/// As they are kept; none where nothing is kept of the contact.
std::optional<DocumentTexts> documentOf(Connection &connection, ContactId id)
{
    static const QByteArray sql("SELECT words,about,digits FROM contact_text WHERE id=?");
    Statement row = connection.prepare(sql);
    row.bind(1, static_cast<qint64>(id));
    if (!row.step())
        return std::nullopt;
    return DocumentTexts{row.utf8(0).toByteArray(), row.utf8(1).toByteArray(), row.utf8(2).toByteArray()};
}

DocumentParts partsOf(const contact::FieldChanges &changes)
{
    DocumentParts parts;
    for (const contact::FieldChange &change : changes) {
        const DocumentParts own = documentPartsOf(change.field);
        parts.words |= own.words;
        parts.about |= own.about;
        parts.digits |= own.digits;
    }
    return parts;
}

/// Indexes the texts in their columns. What else of the contact the index holds stays, word by word in its place.
void index(Connection &connection, const DocumentTexts &texts, ContactId id)
{
    static const QByteArray sql("INSERT INTO contact_search(rowid,words,about,digits) VALUES(?,?,?,?)");
    Statement insert = connection.prepare(sql);
    insert.bind(1, static_cast<qint64>(id));
    bindTexts(insert, 2, texts);
    insert.run();
}

/// Takes what index() has brought in out again (https://sqlite.org/fts5.html#the_delete_command).
void unindex(Connection &connection, const DocumentTexts &texts, ContactId id)
{
    static const QByteArray sql(
        "INSERT INTO contact_search(contact_search,rowid,words,about,digits) VALUES('delete',?,?,?,?)");
    Statement remove = connection.prepare(sql);
    remove.bind(1, static_cast<qint64>(id));
    bindTexts(remove, 2, texts);
    remove.run();
}

} // namespace

void insertDocument(Connection &connection, const DocumentTexts &texts, ContactId id)
{
    const DocumentTexts kept = asKept(texts);
    static const QByteArray sql("INSERT INTO contact_text(id,words,about,digits) VALUES(?,?,?,?)");
    Statement insert = connection.prepare(sql);
    insert.bind(1, static_cast<qint64>(id));
    bindTexts(insert, 2, kept);
    insert.run();
    index(connection, kept, id);
}

void updateDocument(
    Connection &connection, const contact::Fields &after, const contact::FieldChanges &changes, ContactId id)
{
    const DocumentParts parts = partsOf(changes);
    if (!parts.words && !parts.about && !parts.digits)
        return;
    const std::optional<DocumentTexts> standing = documentOf(connection, id);
    if (!standing)
        return connection.failed() ? void() : insertDocument(connection, textsOf(searchDocumentOf(after)), id);
    const DocumentTexts made = asKept(textsOf(searchDocumentOf(after, parts)));
    const std::array isMade{parts.words, parts.about, parts.digits};
    DocumentTexts next = *standing;
    DocumentTexts removed;
    DocumentTexts added;
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (!isMade[i] || made[i] == next[i])
            continue;
        removed[i] = std::exchange(next[i], made[i]);
        added[i] = made[i];
    }
    if (next == *standing)
        return;
    unindex(connection, removed, id);
    index(connection, added, id);
    static const QByteArray sql("UPDATE contact_text SET words=?2,about=?3,digits=?4 WHERE id=?1");
    Statement update = connection.prepare(sql);
    update.bind(1, static_cast<qint64>(id));
    bindTexts(update, 2, next);
    update.run();
}

void removeDocument(Connection &connection, ContactId id)
{
    const std::optional<DocumentTexts> standing = documentOf(connection, id);
    if (!standing)
        return;
    unindex(connection, *standing, id);
    connection.prepare("DELETE FROM contact_text WHERE id=?").bind(1, static_cast<qint64>(id)).run();
}

bool partSearch(Connection &connection)
{
    if (!connection.execute(tables))
        return false;
    Statement rows = connection.prepare(sql::selectContactSql());
    while (rows.step()) {
        const contact::Contact contact = sql::readContact(rows);
        insertDocument(connection, textsOf(searchDocumentOf(contact.fields)), contact.id);
    }
    return !connection.failed();
}

} // namespace onefold::store::sqlite
