// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/sqlitedialect.h"

#include "core/store/searchdocument.h"
#include "core/store/sqlite/matchexpression.h"
#include "core/store/sqlite/nametable.h"
#include "core/store/sqlite/searchtable.h"

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
    rows.bind(parameter, wholeWordsExpression(words));
}

const char *SqliteDialect::documentsSql() const
{
    static const QByteArray sql = QByteArray("SELECT id,words||'") + documentGap + "'||replace(about,'" + aboutSign
        + "',''),replace(digits,'" + digitsSign
        + "','') FROM contact_text WHERE id IN (SELECT value FROM json_each(?1))";
    return sql.constData();
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
