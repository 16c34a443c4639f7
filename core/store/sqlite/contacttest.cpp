// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/contacttest.h"

#include "core/store/searchdocument.h"

#include <algorithm>

namespace onefold::store::sqlite {

namespace {

bool startsAWord(QByteArrayView text, const QByteArray &sought)
{
    if (sought.isEmpty())
        return false;
    qsizetype at = text.indexOf(sought);
    while (at > 0 && text[at - 1] != ' ')
        at = text.indexOf(sought, at + 1);
    return at >= 0;
}

} // namespace

TermTest::TermTest(const SearchTerm &term)
    : m_words(term.words.join(u' ').toUtf8()),
      m_digits(digitGrams(term.digits).toUtf8())
{ }

bool TermTest::matches(QByteArrayView words, QByteArrayView digits) const
{
    return startsAWord(words, m_words) || startsAWord(digits, m_digits);
}

ContactTest::ContactTest(Connection &connection, const Search &search)
    : m_rowTest(search),
      m_document(connection.prepare(searchDocumentSql)),
      m_row(connection.prepare("SELECT id" + m_rowTest.columns() + " FROM contact WHERE id=?"))
{
    for (const SearchTerm &term : searchTermsFromString(search.text))
        m_tests.emplace_back(term);
}

bool ContactTest::accepts(quint32 id)
{
    return (m_tests.empty() || documentMatches(id)) && (m_rowTest.isTrivial() || rowPasses(id));
}

bool ContactTest::documentMatches(quint32 id)
{
    m_document.reset();
    return m_document.bind(1, qint64(id)).step() && std::ranges::all_of(m_tests, [this](const TermTest &test) {
        return test.matches(m_document.utf8(0), m_document.utf8(1));
    });
}

bool ContactTest::rowPasses(quint32 id)
{
    m_row.reset();
    return m_row.bind(1, qint64(id)).step() && m_rowTest.accepts(m_row);
}

} // namespace onefold::store::sqlite
