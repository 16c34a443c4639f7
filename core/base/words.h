// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>

namespace onefold {

// What enumerators are called in files and on the command line: a table of rows, one for each enumerator and in their
// order, in which a row is the word itself or has it as a member "word". Pure; any thread.

/// A row for an enumerator that people see too; whoever shows the label translates it.
struct LabelledWord {
    QLatin1StringView word;
    const char *label = nullptr;
};

/// The row of @p value.
template<typename Enum, typename Row, std::size_t Size>
[[nodiscard]] constexpr const Row &rowOf(const std::array<Row, Size> &rows, Enum value)
{
    return rows[static_cast<std::size_t>(value)];
}

/// The enumerator that is called @p word; nothing where none is.
template<typename Enum, typename Row, std::size_t Size>
[[nodiscard]] std::optional<Enum> enumFromWord(const std::array<Row, Size> &rows, QStringView word)
{
    const auto found = std::ranges::find_if(rows, [word](const Row &row) {
        if constexpr (std::is_same_v<Row, QLatin1StringView>)
            return row == word;
        else
            return row.word == word;
    });
    return found == rows.end() ? std::nullopt : std::optional(static_cast<Enum>(found - rows.begin()));
}

} // namespace onefold
