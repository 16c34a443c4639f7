// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

/// How alike two texts are that plainText() has made comparable. Pure; any thread.
namespace onefold::duplicates {

/// The Jaro similarity with Winkler's bonus for a common start (Winkler 1990; at most four letters, 0.1 each): 1 for
/// the same text, 0 where nothing is in common. Only the first 64 letters count.
[[nodiscard]] double jaroWinkler(std::string_view a, std::string_view b);

/// Slips between two texts (Damerau–Levenshtein, optimal string alignment), counted up to @p limit, then limit + 1.
[[nodiscard]] int slipsBetween(std::string_view a, std::string_view b, int limit);

/// A code that names which sound alike share: consonants by where they are spoken, vowels but a first one left out.
/// Works across spellings of names from many languages better than Soundex, whose first letter must agree.
[[nodiscard]] std::string soundOf(std::string_view word);

/// The consonants of @p name, without what scripts that write no vowels leave open: "mohammed" and "mhmd" have the
/// same.
[[nodiscard]] std::string consonantsOf(std::string_view name);

/// Whether one of two names comes from a script that writes no vowels, and the other may be the same: "mhmd",
/// "mohamed".
[[nodiscard]] bool differInVowelsWritten(std::string_view a, std::string_view b);

/// The words of @p text, which is plain.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view text);

/// Of the words of the text with fewer words, the share that the other has too; 0 where one has none.
[[nodiscard]] double wordOverlap(std::string_view a, std::string_view b);

} // namespace onefold::duplicates
