// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A search text: whatever is typed must become a query that FTS5 takes.

#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/matchexpression.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold::store;
    static const auto connection = [] {
        auto opened = sqlite::Connection::open({.path = QStringLiteral(":memory:"), .mayCreate = true});
        (*opened)->execute(
            "CREATE VIRTUAL TABLE contact_search USING fts5(words, about, digits, tokenize=\"ascii tokenchars '-+'\")");
        return *std::move(opened);
    }();
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const std::vector<SearchTerm> terms = searchTermsFromString(text);
    if (terms.empty())
        return 0;
    sqlite::Statement rows = connection->prepare("SELECT rowid FROM contact_search WHERE contact_search MATCH ?");
    rows.bind(1, sqlite::matchExpression(terms));
    rows.step();
    if (connection->failed())
        __builtin_trap();
    return 0;
}
