// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/matchexpression.h"

#include "core/store/searchdocument.h"

namespace onefold::store::sqlite {

using namespace Qt::StringLiterals;

namespace {

QString expressionOf(const SearchTerm &term)
{
    QStringList alternatives;
    if (!term.words.isEmpty())
        alternatives += u"words:\"%1\"*"_s.arg(term.words.join(u' '));
    if (!term.digits.isEmpty())
        alternatives += u"digits:\"%1\""_s.arg(digitGrams(term.digits));
    return alternatives.size() == 1 ? alternatives.first() : u'(' + alternatives.join(u" OR "_s) + u')';
}

} // namespace

QString matchExpression(const std::vector<SearchTerm> &terms)
{
    QStringList expressions;
    for (const SearchTerm &term : terms)
        expressions += expressionOf(term);
    return expressions.join(u" AND "_s);
}

} // namespace onefold::store::sqlite
