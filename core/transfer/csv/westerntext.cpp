// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/westerntext.h"

#include <algorithm>

namespace onefold::transfer::csv {

namespace {

using Byte = unsigned char;

constexpr Byte firstBeyondAscii = 0x80;
constexpr Byte firstAccented = 0xC0;

enum class Kind { Capital, Small, Sign, Within, Edge, Strange };

bool isAmong(Byte byte, QByteArrayView bytes)
{
    return bytes.contains(static_cast<char>(byte));
}

/// What a byte beyond ASCII is in windows-1252.
Kind kindOf(Byte byte)
{
    // Not used by the languages meant, or by windows-1252 itself: Ð × Ý Þ ð ÷ ý þ.
    if (isAmong(byte, "\xD0\xD7\xDD\xDE\xF0\xF7\xFD\xFE\x81\x8D\x8F\x90\x9D"))
        return Kind::Strange;
    if (isAmong(byte, "\x8A\x8C\x8E\x9F")) // Š Œ Ž Ÿ
        return Kind::Capital;
    if (isAmong(byte, "\x9A\x9C\x9E")) // š œ ž
        return Kind::Small;
    if (byte >= firstAccented)
        return byte < 0xDF ? Kind::Capital : Kind::Small;
    if (isAmong(byte, "\x92\x96\xAD\xB4\xB7")) // ’ – soft hyphen ´ ·
        return Kind::Within;
    // € … ‘ “ ” • — ™ ‹ › no-break blank ¡ © ª « ® ° º » ¿
    return isAmong(byte, "\x80\xA1\xBF\x85\x91\x93\x94\x95\x97\x99\x8B\x9B\xA0\xA9\xAA\xAB\xAE\xB0\xBA\xBB")
        ? Kind::Edge
        : Kind::Sign;
}

bool isSmallAscii(Byte byte)
{
    return byte >= 'a' && byte <= 'z';
}

bool isLetter(Byte byte)
{
    return isSmallAscii(byte) || (byte >= 'A' && byte <= 'Z') || byte >= firstAccented;
}

/// A byte and those beside it; 0 at the ends of the text.
struct Place {
    Byte before = 0;
    Byte byte = 0;
    Byte after = 0;
};

Place placeAt(QByteArrayView text, qsizetype at)
{
    const auto byteAt = [&](qsizetype i) { return i >= 0 && i < text.size() ? static_cast<Byte>(text[i]) : Byte(0); };
    return {byteAt(at - 1), byteAt(at), byteAt(at + 1)};
}

bool standsWell(const Place &place)
{
    switch (kindOf(place.byte)) {
    case Kind::Small:
    case Kind::Within: return true;
    case Kind::Capital: return !isSmallAscii(place.before);
    case Kind::Edge: return !isLetter(place.before) || !isLetter(place.after);
    case Kind::Sign: return !isLetter(place.before) && !isLetter(place.after);
    case Kind::Strange: return false;
    }
    return false;
}

} // namespace

qsizetype countBeyondAscii(QByteArrayView text)
{
    return std::ranges::count_if(text, [](char c) { return static_cast<Byte>(c) >= firstBeyondAscii; });
}

bool readsAsWestern(QByteArrayView text)
{
    constexpr int mostTogether = 2; // more are words of another script
    int together = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Place place = placeAt(text, at);
        together = place.byte >= firstAccented ? together + 1 : 0;
        if (place.byte >= firstBeyondAscii && (together > mostTogether || !standsWell(place)))
            return false;
    }
    return true;
}

bool hasSignsForLatin2Letters(QByteArrayView text)
{
    constexpr QByteArrayView signs("\xA1\xA6\xAC\xB1\xB6"); // ˇ ¦ ¬ ± ¶, or Ą Ś Ź ą ś
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Place place = placeAt(text, at);
        if (isAmong(place.byte, signs) && (isLetter(place.before) || isLetter(place.after)))
            return true;
    }
    return false;
}

bool hasLettersOfWindows(QByteArrayView text)
{
    return std::ranges::any_of(
        text, [](char c) { return static_cast<Byte>(c) >= firstBeyondAscii && static_cast<Byte>(c) < 0xA0; });
}

} // namespace onefold::transfer::csv
