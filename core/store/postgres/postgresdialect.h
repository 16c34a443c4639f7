// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql/dialect.h"

namespace onefold::store::postgres {

/// PostgreSQL's way of saying it. Search compares with the documents themselves, in columns words and digits of table
/// contact; a trigram index finds the candidates.
class PostgresDialect final : public sql::Dialect
{
public:
    [[nodiscard]] QByteArray matchSql(const std::vector<SearchTerm> &terms, int parameter) const override;
    void bindTerms(sql::Statement &rows, const std::vector<SearchTerm> &terms, int parameter) const override;
    [[nodiscard]] QByteArray wholeWordsSql(const QStringList &words, int parameter) const override;
    void bindWholeWords(sql::Statement &rows, const QStringList &words, int parameter) const override;
    [[nodiscard]] const char *documentsSql() const override;
    [[nodiscard]] QByteArray isAmong(int parameter) const override;
    [[nodiscard]] QByteArray listOf(std::span<const quint32> numbers) const override;
    [[nodiscard]] const char *namesSql() const override;
    [[nodiscard]] const char *lastEntrySql() const override;
};

/// A search document's text as its column holds it: with a blank before each word, the first included, so that a word
/// begins where a blank is.
[[nodiscard]] QString searchColumn(const QString &text);

} // namespace onefold::store::postgres
