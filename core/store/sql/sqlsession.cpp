// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/sqlsession.h"

#include "core/store/settings.h"
#include "core/store/sql/contactrow.h"
#include "core/store/sql/dialect.h"
#include "core/store/sql/reviewpairrow.h"

#include <algorithm>

namespace onefold::store::sql {

using contact::Contact;
using contact::ContactId;
using identity::Identifier;

std::vector<Contact> SqlSession::contactsOf(Statement rows)
{
    std::vector<Contact> contacts;
    while (rows.step())
        contacts.push_back(readContact(rows));
    return contacts;
}

std::optional<Contact> SqlSession::contact(ContactId id)
{
    static const QByteArray sql = selectContactSql() + "WHERE id=?";
    Statement row = m_connection.prepare(sql);
    row.bind(1, static_cast<qint64>(id));
    return row.step() ? std::optional(readContact(row)) : std::nullopt;
}

std::vector<Contact> SqlSession::holders(const Identifier &identifier, int limit)
{
    static const QByteArray sql = selectContactSql()
        + "WHERE id IN (SELECT contact FROM identifier WHERE kind=? AND key=? ORDER BY contact LIMIT ?) ORDER BY id";
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, identifier.kind).bind(2, identifier.key).bind(3, qint64(limit));
    return contactsOf(std::move(rows));
}

std::vector<ContactId> SqlSession::holderIds(const Identifier &identifier, int limit)
{
    std::vector<ContactId> ids;
    Statement rows =
        m_connection.prepare("SELECT contact FROM identifier WHERE kind=? AND key=? ORDER BY contact LIMIT ?");
    rows.bind(1, identifier.kind).bind(2, identifier.key).bind(3, qint64(limit));
    while (rows.step())
        ids.push_back(ContactId(rows.integer(0)));
    return ids;
}

std::vector<Namesake> SqlSession::namesakes(const QString &nameKey, int limit)
{
    std::vector<Namesake> namesakes;
    // The limit inside: the index gives as many ids, and only their rows are read.
    Statement rows = m_connection.prepare(QByteArray("SELECT id,company,city FROM contact WHERE id IN (SELECT id FROM ")
        + m_connection.dialect().namesSql() + " AS named WHERE name_key=? ORDER BY id LIMIT ?) ORDER BY id");
    rows.bind(1, nameKey).bind(2, qint64(limit));
    while (rows.step())
        namesakes.push_back({ContactId(rows.integer(0)), nameKey, rows.text(1), rows.text(2)});
    return namesakes;
}

std::vector<Namesake> SqlSession::contactsWithWords(const QStringList &words, int limit)
{
    std::vector<Namesake> found;
    if (words.isEmpty())
        return found;
    const Dialect &dialect = m_connection.dialect();
    constexpr int wordsParameter = 2;
    Statement rows = m_connection.prepare("SELECT id,name_key,company,city FROM contact WHERE id IN ("
        + dialect.wholeWordsSql(words, wordsParameter) + " LIMIT ?1) ORDER BY id");
    rows.bind(1, qint64(limit));
    dialect.bindWholeWords(rows, words, wordsParameter);
    while (rows.step())
        found.push_back({ContactId(rows.integer(0)), rows.text(1), rows.text(2), rows.text(3)});
    return found;
}

qint64 SqlSession::contactCount()
{
    return m_connection.integer("SELECT count(*) FROM contact");
}

const identity::IdentityRule &SqlSession::indexedRule()
{
    if (!m_indexedRule)
        m_indexedRule = loadIdentityRule(*this);
    return *m_indexedRule;
}

void SqlSession::addReviewPair(const ReviewPair &pair)
{
    const auto [first, second] = std::minmax(pair.first, pair.second);
    m_connection.prepare("INSERT INTO review_pair(first,second,field,operation) VALUES(?,?,?,?) ON CONFLICT DO NOTHING")
        .bind(1, static_cast<qint64>(first))
        .bind(2, static_cast<qint64>(second))
        .bind(3, pair.field.toString())
        .bind(4, static_cast<qint64>(pair.operation))
        .run();
    m_duplicates.noteGroup(first, second, pair.field.toString());
}

std::vector<ReviewPair> SqlSession::reviewPairs(int limit)
{
    std::vector<ReviewPair> pairs;
    Statement rows = m_connection.prepare(selectReviewPairSql() + "LIMIT ?");
    rows.bind(1, qint64(limit));
    while (rows.step())
        pairs.push_back(readReviewPair(rows));
    return pairs;
}

void SqlSession::erase(const std::vector<ContactId> &ids)
{
    std::vector<ContactId> left = ids;
    while (!left.empty()) {
        const ContactId id = left.back();
        left.pop_back();
        // Those merged into it are the same person. One that stands again is a contact of its own.
        for (const ContactId loser : m_duplicates.mergedInto(id)) {
            const auto merged = standingMerge(*this, loser);
            if (merged && merged->survivor == id)
                left.push_back(loser);
        }
        eraseContact(id);
        m_connection.prepare("DELETE FROM review_pair WHERE first=?1 OR second=?1")
            .bind(1, static_cast<qint64>(id))
            .run();
        m_duplicates.erase(id);
    }
    endErasure();
}

std::optional<QString> SqlSession::setting(const QString &key)
{
    Statement row = m_connection.prepare("SELECT value FROM setting WHERE key=?");
    row.bind(1, key);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

void SqlSession::setSetting(const QString &key, const QString &value)
{
    m_connection
        .prepare("INSERT INTO setting(key,value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value")
        .bind(1, key)
        .bind(2, value)
        .run();
    forgetSettings();
}

std::map<QString, contact::CustomType> SqlSession::customTypes()
{
    std::map<QString, contact::CustomType> types;
    Statement rows = m_connection.prepare("SELECT key,type FROM custom_field");
    while (rows.step())
        types.emplace(rows.text(0), contact::customTypeFromString(rows.text(1)).value_or(contact::CustomType::Text));
    return types;
}

void SqlSession::defineCustomField(const QString &key, contact::CustomType type)
{
    m_connection
        .prepare("INSERT INTO custom_field(key,type) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET type=excluded.type")
        .bind(1, key)
        .bind(2, contact::toString(type))
        .run();
    forgetSettings();
}

} // namespace onefold::store::sql
