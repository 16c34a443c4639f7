// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/query.h"
#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/selection.h"

#include <vector>

namespace onefold::store::sqlite {

/// The shadow table that FTS5 keeps the documents in: asked by rowid it answers quicker than through the index.
constexpr const char *searchDocumentSql = "SELECT c0,c1 FROM contact_search_content WHERE id=?";

/// One search term against a contact's search document, as the index would answer it. Pure.
class TermTest
{
public:
    explicit TermTest(const SearchTerm &term);

    [[nodiscard]] bool matches(QByteArrayView words, QByteArrayView digits) const;

private:
    QByteArray m_words;
    QByteArray m_digits;
};

/// A search against one contact at a time. The connection must outlive it.
class ContactTest
{
public:
    ContactTest(Connection &connection, const Search &search);

    [[nodiscard]] bool accepts(quint32 id);

private:
    bool documentMatches(quint32 id);
    bool rowPasses(quint32 id);

    RowTest m_rowTest;
    std::vector<TermTest> m_tests;
    Statement m_document;
    Statement m_row;
};

} // namespace onefold::store::sqlite
