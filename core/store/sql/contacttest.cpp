// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/contacttest.h"

#include "core/store/searchdocument.h"

#include <algorithm>
#include <unordered_set>

namespace onefold::store::sql {

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

ContactTest::ContactTest(Connection &connection, const Search &search) : m_connection(connection), m_rowTest(search)
{
    for (const SearchTerm &term : searchTermsFromString(search.text))
        m_tests.emplace_back(term);
}

std::vector<quint32> ContactTest::passing(std::span<const quint32> ids)
{
    std::vector<quint32> left(ids.begin(), ids.end());
    if (!m_tests.empty() && !left.empty())
        dropByDocument(left);
    if (!m_rowTest.isTrivial() && !left.empty())
        dropByRow(left);
    return left;
}

void ContactTest::dropByDocument(std::vector<quint32> &ids)
{
    const QByteArray list = m_connection.dialect().listOf(ids);
    std::unordered_set<quint32> kept;
    Statement documents = m_connection.prepare(m_connection.dialect().documentsSql());
    documents.bindUtf8(1, list);
    while (documents.step()) {
        if (std::ranges::all_of(
                m_tests, [&](const TermTest &test) { return test.matches(documents.utf8(1), documents.utf8(2)); }))
            kept.insert(static_cast<quint32>(documents.integer(0)));
    }
    std::erase_if(ids, [&kept](quint32 id) { return !kept.contains(id); });
}

void ContactTest::dropByRow(std::vector<quint32> &ids)
{
    const QByteArray list = m_connection.dialect().listOf(ids);
    std::unordered_set<quint32> kept;
    Statement rows = m_connection.prepare(
        "SELECT id" + m_rowTest.columns() + " FROM contact WHERE id " + m_connection.dialect().isAmong(1));
    rows.bindUtf8(1, list);
    while (rows.step()) {
        if (m_rowTest.accepts(rows))
            kept.insert(static_cast<quint32>(rows.integer(0)));
    }
    std::erase_if(ids, [&kept](quint32 id) { return !kept.contains(id); });
}

} // namespace onefold::store::sql
