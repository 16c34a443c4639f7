// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/postgresdialect.h"

#include "core/store/searchdocument.h"

#include <algorithm>
#include <functional>

namespace onefold::store::postgres {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordsLookedUp = 3;

QByteArray conditionOf(const SearchTerm &term, int &parameter)
{
    QByteArrayList alternatives;
    if (!term.words.isEmpty())
        alternatives += "words LIKE ?" + QByteArray::number(parameter++);
    if (!term.digits.isEmpty())
        alternatives += "digits LIKE ?" + QByteArray::number(parameter++);
    return '(' + alternatives.join(" OR ") + ')';
}

/// Finds @p words at the beginning of a word. Terms hold folded letters and digits only, so nothing in them is a sign
/// of LIKE.
QString pattern(const QString &words)
{
    return u"% "_s + words + u'%';
}

} // namespace

QByteArray PostgresDialect::matchSql(const std::vector<SearchTerm> &terms, int parameter) const
{
    QByteArrayList conditions;
    for (const SearchTerm &term : terms)
        conditions += conditionOf(term, parameter);
    return "SELECT id FROM contact WHERE " + conditions.join(" AND ");
}

void PostgresDialect::bindTerms(sql::Statement &rows, const std::vector<SearchTerm> &terms, int parameter) const
{
    for (const SearchTerm &term : terms) {
        if (!term.words.isEmpty())
            rows.bind(parameter++, pattern(term.words.join(u' ')));
        if (!term.digits.isEmpty())
            rows.bind(parameter++, pattern(digitGrams(term.digits)));
    }
}

/// The index finds candidates by the longest words; for each more it reads long lists, to leave out a few.
QByteArray PostgresDialect::wholeWordsSql(const QStringList &words, int parameter) const
{
    QByteArrayList conditions;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray placeholder = '?' + QByteArray::number(parameter + i);
        if (i < wordsLookedUp)
            conditions += "words LIKE '% ' || " + placeholder + " || '%'";
        conditions += "words || ' ' LIKE '% ' || " + placeholder + " || ' %'";
    }
    return "SELECT id FROM contact WHERE " + conditions.join(" AND ");
}

void PostgresDialect::bindWholeWords(sql::Statement &rows, const QStringList &words, int parameter) const
{
    QStringList longestFirst = words;
    std::ranges::stable_sort(longestFirst, std::greater(), &QString::size);
    for (const QString &word : longestFirst)
        rows.bind(parameter++, word);
}

const char *PostgresDialect::documentsSql() const
{
    return "SELECT id,words,digits FROM contact WHERE id=ANY(?1)";
}

QByteArray PostgresDialect::isAmong(int parameter) const
{
    return "=ANY(?" + QByteArray::number(parameter) + ')';
}

QByteArray PostgresDialect::listOf(std::span<const quint32> numbers) const
{
    QByteArray list = "{";
    for (const quint32 number : numbers)
        list.append(list.size() > 1 ? "," : "").append(QByteArray::number(number));
    return list + '}';
}

const char *PostgresDialect::namesSql() const
{
    return "contact";
}

const char *PostgresDialect::lastEntrySql() const
{
    return "SELECT max(id) FROM entry";
}

QString searchColumn(const QString &text)
{
    return text.isEmpty() ? text : u' ' + text;
}

} // namespace onefold::store::postgres
