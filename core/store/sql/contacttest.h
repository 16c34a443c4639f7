// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/query.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/selection.h"

#include <span>
#include <vector>

namespace onefold::store::sql {

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

/// A search against some contacts, block by block. The connection must outlive it.
class ContactTest
{
public:
    ContactTest(Connection &connection, const Search &search);

    /// Those of @p ids that the search finds, in their order.
    [[nodiscard]] std::vector<quint32> passing(std::span<const quint32> ids);

private:
    void dropByDocument(std::vector<quint32> &ids);
    void dropByRow(std::vector<quint32> &ids);

    Connection &m_connection;
    RowTest m_rowTest;
    std::vector<TermTest> m_tests;
};

} // namespace onefold::store::sql
