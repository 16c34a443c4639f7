// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/matchexpression.h"

#include "core/store/searchdocument.h"
#include "core/store/sqlite/searchtable.h"

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;

namespace {

/// The words side by side, with what stands before each of them in the column.
QString phrase(const QStringList &words, const QString &sign)
{
    return u'"' + sign + words.join(u' ' + sign) + u'"';
}

/// In whichever text they stand.
QStringList phrases(const QStringList &words)
{
    return {phrase(words, {}), phrase(words, QString(QLatin1Char(aboutSign)))};
}

QString eitherOf(const QStringList &alternatives)
{
    return alternatives.size() == 1 ? alternatives.first() : u'(' + alternatives.join(u" OR "_s) + u')';
}

QString expressionOf(const SearchTerm &term)
{
    QStringList alternatives;
    if (!term.words.isEmpty()) {
        for (const QString &each : phrases(term.words))
            alternatives += each + u'*';
    }
    if (!term.digits.isEmpty())
        alternatives += phrase(digitGrams(term.digits).split(u' '), QString(QLatin1Char(digitsSign)));
    return eitherOf(alternatives);
}

} // namespace

QString matchExpression(const std::vector<SearchTerm> &terms)
{
    QStringList expressions;
    for (const SearchTerm &term : terms)
        expressions += expressionOf(term);
    return expressions.join(u" AND "_s);
}

QString wholeWordsExpression(const QStringList &words)
{
    QStringList expressions;
    for (const QString &word : words)
        expressions += eitherOf(phrases({word}));
    return expressions.join(u" AND "_s);
}

} // namespace onefold::store::sqlite
