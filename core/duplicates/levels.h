// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/records.h"

namespace onefold::duplicates {

/// How two values of one feature are alike. Not every feature knows every level; what a level counts for is learned for
/// each feature by itself.
enum class Level : quint8 {
    Missing,   ///< one or both have none: says nothing
    Exact,     ///< the same; of an identifier: nobody else has it
    FewShare,  ///< the same identifier, which some others have too
    ManyShare, ///< the same identifier, which many have, or a mailbox of a function
    Swapped,   ///< given and family name changed places
    Variant,   ///< Bob and Robert
    Close,     ///< a slip or two of the finger; day and month changed places
    Partial,   ///< an initial; some words of several; the part before the @
    Loose,     ///< alike in sound or in most letters
    Different,
    Implied, ///< they agree, and something else that agrees has said so already: says nothing more
};
constexpr std::size_t levelCount = 11;

/// The level of two equal identifiers that @p holders records have.
[[nodiscard]] constexpr Level levelOfShared(quint32 holders)
{
    constexpr quint32 few = 3;
    constexpr quint32 many = 8;
    return holders <= few ? Level::Exact : holders <= many ? Level::FewShare : Level::ManyShare;
}

/// How the values @p x and @p y of @p feature, neither of them missing, are alike by the role of the feature.
[[nodiscard]] Level levelOf(const Feature &feature, quint32 x, quint32 y);

/// Whether a level says that two values are alike.
[[nodiscard]] constexpr bool agrees(Level level)
{
    return level != Level::Missing && level != Level::Different && level != Level::Implied;
}

/// The part of an address before the @ without the marks that many leave out, and some hosts do not see.
[[nodiscard]] std::string withoutMarks(std::string_view user);

/// Whether the letters of two names, see Feature::letters, allow for areOneName().
[[nodiscard]] bool mayBeOneName(quint64 lettersOfA, quint64 lettersOfB);

/// Whether two names are one but for a slip.
[[nodiscard]] bool areOneName(std::string_view a, std::string_view b);

/// The letters a–z of @p text, without all else.
[[nodiscard]] std::string lettersOf(std::string_view text);

} // namespace onefold::duplicates
