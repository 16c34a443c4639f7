// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/identifierrow.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace onefold::store::sqlite {

using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;

namespace {

constexpr quint64 offsetBasis = 14695981039346656037U;
constexpr quint64 prime = 1099511628211U;

/// FNV-1a, 64 bits (draft-eastlake-fnv), of UTF-8.
quint64 hashed(quint64 hash, QByteArrayView bytes)
{
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    return hash;
}

quint64 hashed(quint64 hash, QStringView text)
{
    constexpr char16_t asciiEnd = 0x80; // below, a character is its own UTF-8
    if (!std::ranges::all_of(text, [](QChar c) { return c.unicode() < asciiEnd; }))
        return hashed(hash, QByteArrayView(text.toUtf8()));
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * prime;
    return hash;
}

template<typename Text>
qint64 hashOfTexts(Text kind, Text key)
{
    constexpr char separator = '\0';
    const quint64 ofKind = hashed(hashed(offsetBasis, kind), QByteArrayView(&separator, 1));
    return static_cast<qint64>(hashed(ofKind, key));
}

void runForEach(Connection &connection, const QByteArray &sql, const Identifiers &identifiers, ContactId contact)
{
    for (const Identifier &identifier : identifiers)
        connection.prepare(sql).bind(1, hashOf(identifier)).bind(2, static_cast<qint64>(contact)).run();
}

} // namespace

QByteArray identifierTableSql()
{
    return "CREATE TABLE identifier(hash INTEGER NOT NULL, contact INTEGER NOT NULL, PRIMARY KEY(hash, contact))"
           " WITHOUT ROWID;";
}

qint64 hashOf(const Identifier &identifier)
{
    return hashOfTexts(QStringView(identifier.kind), QStringView(identifier.key));
}

void insertIdentifiers(Connection &connection, const Identifiers &identifiers, ContactId contact)
{
    static const QByteArray sql("INSERT INTO identifier(hash,contact) VALUES(?,?) ON CONFLICT DO NOTHING");
    runForEach(connection, sql, identifiers, contact);
}

void removeIdentifiers(Connection &connection, const Identifiers &identifiers, ContactId contact)
{
    static const QByteArray sql("DELETE FROM identifier WHERE hash=? AND contact=?");
    runForEach(connection, sql, identifiers, contact);
}

Statement selectHolders(Connection &connection, qint64 hash)
{
    static const QByteArray sql("SELECT contact FROM identifier WHERE hash=? ORDER BY contact");
    Statement rows = connection.prepare(sql);
    rows.bind(1, hash);
    return rows;
}

bool hashIdentifiers(Connection &connection)
{
    std::vector<std::pair<qint64, qint64>> kept;
    {
        Statement rows = connection.prepare("SELECT kind,key,contact FROM identifier");
        while (rows.step())
            kept.emplace_back(hashOfTexts(rows.utf8(0), rows.utf8(1)), rows.integer(2));
    }
    // In the index's order it is written from one end to the other.
    std::ranges::sort(kept);
    if (!connection.execute("DROP TABLE identifier;" + identifierTableSql()))
        return false;
    Statement insert = connection.prepare("INSERT INTO identifier(hash,contact) VALUES(?,?) ON CONFLICT DO NOTHING");
    for (const auto &[hash, contact] : kept) {
        insert.bind(1, hash).bind(2, contact).run();
        insert.reset();
    }
    return !connection.failed();
}

} // namespace onefold::store::sqlite
