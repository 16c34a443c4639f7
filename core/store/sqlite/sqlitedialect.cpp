// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/sqlitedialect.h"

#include "core/store/sqlite/matchexpression.h"
#include "core/store/sqlite/nametable.h"

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;

QByteArray SqliteDialect::matchSql(const std::vector<SearchTerm> & /*terms*/, int parameter) const
{
    return "SELECT rowid FROM contact_search WHERE contact_search MATCH ?" + QByteArray::number(parameter);
}

void SqliteDialect::bindTerms(sql::Statement &rows, const std::vector<SearchTerm> &terms, int parameter) const
{
    rows.bind(parameter, matchExpression(terms));
}

QByteArray SqliteDialect::wholeWordsSql(const QStringList & /*words*/, int parameter) const
{
    return matchSql({}, parameter);
}

void SqliteDialect::bindWholeWords(sql::Statement &rows, const QStringList &words, int parameter) const
{
    rows.bind(parameter, QString(u"words:\""_s + words.join(u"\" AND words:\""_s) + u'"'));
}

const char *SqliteDialect::documentsSql() const
{
    // The shadow table that FTS5 keeps the documents in: asked by rowid it answers quicker than through the index.
    return "SELECT id,c0,c1 FROM contact_search_content WHERE id IN (SELECT value FROM json_each(?1))";
}

QByteArray SqliteDialect::isAmong(int parameter) const
{
    return "IN (SELECT value FROM json_each(?" + QByteArray::number(parameter) + "))";
}

QByteArray SqliteDialect::listOf(std::span<const quint32> numbers) const
{
    QByteArray list = "[";
    for (const quint32 number : numbers)
        list.append(list.size() > 1 ? "," : "").append(QByteArray::number(number));
    return list + ']';
}

const char *SqliteDialect::namesSql() const
{
    return sqlite::namesSql();
}

const char *SqliteDialect::lastEntrySql() const
{
    return "SELECT seq FROM sqlite_sequence WHERE name='entry'";
}

} // namespace onefold::store::sqlite
