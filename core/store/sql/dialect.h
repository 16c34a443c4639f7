// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/query.h"
#include "core/store/sql/connection.h"

#include <limits>
#include <span>

namespace onefold::store::sql {

/// What LIMIT is to be bound to where @p limit is negative for "all": not every database takes that.
[[nodiscard]] constexpr qint64 limitFor(qint64 limit)
{
    return limit < 0 ? std::numeric_limits<qint64>::max() : limit;
}

/// What is asked of every database and said differently to each. Stateless.
class Dialect
{
public:
    Dialect() = default;
    virtual ~Dialect() = default;
    Dialect(const Dialect &) = delete;
    Dialect &operator=(const Dialect &) = delete;

    /// "SELECT …": the ids of the contacts that match all of @p terms, which are not empty; its parameters count from
    /// @p parameter, see bindTerms().
    [[nodiscard]] virtual QByteArray matchSql(const std::vector<SearchTerm> &terms, int parameter) const = 0;
    virtual void bindTerms(Statement &rows, const std::vector<SearchTerm> &terms, int parameter) const = 0;

    /// The same for contacts in whose document each of @p words stands whole. Folded words are letters and digits only.
    [[nodiscard]] virtual QByteArray wholeWordsSql(const QStringList &words, int parameter) const = 0;
    virtual void bindWholeWords(Statement &rows, const QStringList &words, int parameter) const = 0;

    /// "SELECT id, words, digits …" of the search documents of the contacts in a list, whose parameter is 1.
    [[nodiscard]] virtual const char *documentsSql() const = 0;
    /// "IN …": what follows a column to ask whether it is in the list of numbers that is parameter @p parameter.
    [[nodiscard]] virtual QByteArray isAmong(int parameter) const = 0;
    /// The list, to be bound.
    [[nodiscard]] virtual QByteArray listOf(std::span<const quint32> numbers) const = 0;

    /// What follows FROM to read name_key and id of all contacts, in the order of their names without sorting them.
    [[nodiscard]] virtual const char *namesSql() const = 0;

    /// The newest entry of the journal.
    [[nodiscard]] virtual const char *lastEntrySql() const = 0;
};

} // namespace onefold::store::sql
