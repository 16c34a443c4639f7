// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <algorithm>
#include <span>
#include <vector>

/// Statements that write some rows at once: a statement costs what some rows do.
namespace onefold::store::sqlite {

inline constexpr std::size_t rowsOfAStatement = 32;

/// An INSERT of some rows. Where one of many statements may abort, SQLite keeps what it would have to take back, and
/// the search index is written out; so @p into says what is to be done instead.
[[nodiscard]] inline QByteArray insertSql(const QByteArray &into, int columns, std::size_t rows)
{
    const QByteArray row = "(?" + QByteArray(",?").repeated(columns - 1) + "),";
    return "INSERT " + into + " VALUES" + row.repeated(static_cast<qsizetype>(rows)).chopped(1);
}

/// A DELETE of some rows by their numbers.
[[nodiscard]] inline QByteArray removeSql(const QByteArray &from, std::size_t rows)
{
    return "DELETE FROM " + from + " IN(" + QByteArray("?,").repeated(static_cast<qsizetype>(rows)).chopped(1) + ')';
}

/// The next rows for one statement: rowsOfAStatement of them or one, so that there are but two statements to prepare.
template<typename Row>
[[nodiscard]] std::span<const Row> nextOf(const std::vector<Row> &rows, std::size_t next)
{
    const std::size_t left = rows.size() - next;
    return std::span(rows).subspan(next, left < rowsOfAStatement ? std::min<std::size_t>(left, 1) : rowsOfAStatement);
}

} // namespace onefold::store::sqlite
