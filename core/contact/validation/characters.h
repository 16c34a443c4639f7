// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Which characters have no place in one line of plain text, by code point.
namespace onefold::contact {

/// Calls @p visit for each code point of @p text; a lone surrogate counts as one.
template<typename Visit>
void forEachCharacter(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            visit(QChar::surrogateToUcs4(c, text[++i]));
        else
            visit(static_cast<char32_t>(c.unicode()));
    }
}

/// Surrogates and noncharacters (Unicode Standard 23.7), which no exchange of text may carry.
[[nodiscard]] constexpr bool isNotUnicode(char32_t c)
{
    return (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// C0 with NUL, DEL and C1 (ISO/IEC 6429).
[[nodiscard]] constexpr bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/// What a space stands for when text is made one line; U+2028 and U+2029 are Unicode's own line ends.
[[nodiscard]] constexpr bool isLineBreakOrTab(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// The directional formatting characters of Unicode Standard Annex 9, section 2: text can be made to show as another.
[[nodiscard]] constexpr bool isDirectionControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

/// Format characters that show nothing. U+200C and U+200D (the joiners) are not among them: Persian and emoji need
/// them.
[[nodiscard]] constexpr bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x180E || c == 0x200B || c == 0x2028 || c == 0x2029 || (c >= 0x2060 && c <= 0x2065)
        || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

/// Joiners, selectors, tags and fillers: at home in names and emoji, but a key with one more of them only looks like
/// another key.
[[nodiscard]] constexpr bool isUnseenInKeys(char32_t c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x200C || c == 0x200D || c == 0x2800 || c == 0x3164
        || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Which kinds of misplaced character a text holds.
struct CharacterFaults {
    bool notUnicode = false;
    bool control = false;
    bool direction = false;
    bool invisible = false;

    constexpr void note(char32_t c)
    {
        notUnicode = notUnicode || isNotUnicode(c);
        control = control || isControl(c);
        direction = direction || isDirectionControl(c);
        invisible = invisible || isInvisible(c);
    }
};

} // namespace onefold::contact
