// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/encodingdetection.h"

#include "core/transfer/csv/westerntext.h"
#include "core/transfer/encoding/decoder.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace onefold::transfer::csv {

namespace {

std::optional<EncodingGuess> byMark(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return EncodingGuess{"UTF-8", 1};
    // UTF-32 first: its little-endian mark starts with that of UTF-16.
    if (head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return EncodingGuess{"UTF-32LE", 1};
    if (head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return EncodingGuess{"UTF-32BE", 1};
    if (head.startsWith("\xFF\xFE"))
        return EncodingGuess{"UTF-16LE", 1};
    if (head.startsWith("\xFE\xFF"))
        return EncodingGuess{"UTF-16BE", 1};
    return std::nullopt;
}

/// Text in UTF-16 holds line ends, digits and delimiters at least: every other byte of them is zero.
std::optional<EncodingGuess> byZeros(QByteArrayView head)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros.at(i % 2) += head[i] == '\0' ? 1 : 0;
    const qsizetype enough = head.size() / 10;
    if (head.size() >= 4 && zeros[1] > enough && zeros[0] * 10 < zeros[1])
        return EncodingGuess{"UTF-16LE", 0.9};
    if (head.size() >= 4 && zeros[0] > enough && zeros[1] * 10 < zeros[0])
        return EncodingGuess{"UTF-16BE", 0.9};
    return std::nullopt;
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A piece cut anywhere, without the rest of a character that was cut at its start.
QByteArrayView fromCharacter(QByteArrayView piece)
{
    qsizetype skipped = 0;
    while (skipped < 3 && skipped < piece.size() && (static_cast<unsigned char>(piece[skipped]) & 0xC0) == 0x80)
        ++skipped;
    return piece.sliced(skipped);
}

/// How many bytes a character of UTF-8 has that begins with @p lead; 0 where none does (RFC 3629 §4).
qsizetype lengthOfUtf8(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xF0)
        return 4;
    if (lead >= 0xE0)
        return 3;
    return lead >= 0xC2 ? 2 : 0;
}

/// Whether @p rest is the beginning of one character of @p length bytes. A file that was cut off there is none the
/// worse for it.
bool isCutOff(QByteArrayView rest, qsizetype length)
{
    const auto isFurther = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    return length > rest.size() && std::ranges::all_of(rest.sliced(1), isFurther);
}

/// The bytes beyond ASCII as UTF-8 has them.
struct Utf8Count {
    qsizetype sound = 0; ///< whole characters
    qsizetype odd = 0;   ///< bytes that are part of none

    void add(QByteArrayView bytes)
    {
        for (qsizetype i = 0; i < bytes.size();) {
            const qsizetype length = lengthOfUtf8(static_cast<unsigned char>(bytes[i]));
            if (isCutOff(bytes.sliced(i), length))
                break;
            const bool isSound = length > 0 && i + length <= bytes.size() && isUtf8(bytes.sliced(i, length));
            sound += isSound && length > 1 ? 1 : 0;
            odd += isSound ? 0 : 1;
            i += isSound ? length : 1;
        }
    }
    /// Whether something has damaged a few: letters of other encodings hardly ever make such a character, and never
    /// many.
    [[nodiscard]] bool isMostlySound() const
    {
        constexpr qsizetype enough = 10;
        return sound >= enough * odd && sound > 0;
    }
};

/// Whether it is UTF-8 but for a few bytes, by its head or, where that may be ASCII alone, by all that is looked at.
bool isMostlyUtf8(const Sample &sample)
{
    Utf8Count count;
    count.add(sample.head);
    if (count.isMostlySound())
        return true;
    for (const QByteArray &piece : sample.further)
        count.add(fromCharacter(piece));
    return count.isMostlySound();
}

/// By its escapes (RFC 1468): it is ASCII otherwise.
bool isIso2022Jp(QByteArrayView bytes)
{
    return bytes.contains("\x1B$B") || bytes.contains("\x1B$@");
}

// What uchardet recognises by its statistics; what only nothing speaks against is less sure.
constexpr double byStatistics = 0.7;
constexpr double byDefault = 0.6;

QByteArray nameByUchardet(const Sample &sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), sample.head.constData(), static_cast<std::size_t>(sample.head.size()));
    for (const QByteArray &piece : sample.further)
        uchardet_handle_data(detector.get(), piece.constData(), static_cast<std::size_t>(piece.size()));
    uchardet_data_end(detector.get());
    return QByteArray(uchardet_get_charset(detector.get())).toUpper();
}

/// Whether characters take several bytes in it: such text is hardly taken for it by chance.
bool isOfManyBytes(const QByteArray &name)
{
    constexpr std::array<QByteArrayView, 8> starts{"SHIFT_JIS", "EUC-", "BIG5", "GB", "UHC", "ISO-2022", "HZ", "JOHAB"};
    return std::ranges::any_of(starts, [&](QByteArrayView start) { return name.startsWith(start); });
}

/// Whether what @p name was guessed for is rather windows-1252. Statistics take a file with a few accents in it, or
/// with one accent only, as Dutch has, for any encoding of Latin letters, of old computers too. The languages of
/// Central Europe and of the Baltic write many letters beyond ASCII: where there are some, they are believed.
bool isRatherWestern(const QByteArray &name, const QByteArrayList &texts)
{
    constexpr std::array<QByteArrayView, 4> neighbours{"WINDOWS-1250", "ISO-8859-2", "WINDOWS-1257", "ISO-8859-13"};
    constexpr qsizetype enough = 4;
    if (isOfManyBytes(name) || !std::ranges::all_of(texts, [](const QByteArray &text) { return readsAsWestern(text); }))
        return false;
    qsizetype beyondAscii = 0;
    for (const QByteArray &text : texts)
        beyondAscii += countBeyondAscii(text);
    return beyondAscii < enough || std::ranges::find(neighbours, QByteArrayView(name)) == neighbours.end();
}

/// The encoding of ISO or Windows for the languages of @p name that the bytes themselves speak for.
QByteArray amongSiblings(const QByteArray &name, const QByteArrayList &texts)
{
    struct Siblings {
        QByteArrayView iso;
        QByteArrayView windows;
    };
    constexpr std::array<Siblings, 5> all{{{"ISO-8859-2", "WINDOWS-1250"}, {"ISO-8859-7", "WINDOWS-1253"},
        {"ISO-8859-8", "WINDOWS-1255"}, {"ISO-8859-9", "WINDOWS-1254"}, {"ISO-8859-13", "WINDOWS-1257"}}};
    const auto any = [&](bool (*has)(QByteArrayView)) {
        return std::ranges::any_of(texts, [has](const QByteArray &text) { return has(text); });
    };
    if (name == "WINDOWS-1250")
        return any(hasSignsForLatin2Letters) && !any(hasLettersOfWindows) ? "ISO-8859-2" : name;
    const auto found = std::ranges::find(all, QByteArrayView(name), &Siblings::iso);
    return found != all.end() && any(hasLettersOfWindows) ? found->windows.toByteArray() : name;
}

EncodingGuess byUchardet(const Sample &sample)
{
    const QByteArray name = nameByUchardet(sample);
    const QByteArrayList texts = QByteArrayList{sample.head} + sample.further;
    if (name == "UHC") // what uchardet calls Korean, EUC-KR included
        return {"windows-949", byStatistics};
    // Windows' own encoding holds those of ISO and has the quotes and dashes that people use besides.
    if (name.isEmpty() || name == "ASCII" || name == "ISO-8859-1" || name == "ISO-8859-15" || name == "UTF-8"
        || name == "WINDOWS-1252" || !Decoder::create(name) || isRatherWestern(name, texts))
        return {"windows-1252", byDefault};
    if (name == "GB2312" || name == "GBK") // which GB18030 holds
        return {"GB18030", byStatistics};
    return {amongSiblings(name, texts), byStatistics};
}

} // namespace

EncodingGuess detectEncoding(const Sample &sample)
{
    if (const auto marked = byMark(sample.head))
        return *marked;
    if (const auto wide = byZeros(sample.head))
        return *wide;
    if (isIso2022Jp(sample.head))
        return {"ISO-2022-JP", 0.9};
    const bool ascii = isAscii(sample.head) && std::ranges::all_of(sample.further, isAscii);
    if (ascii)
        return {"UTF-8", 1};
    const bool sound = isUtf8(sample.head, !sample.isWhole)
        && std::ranges::all_of(
            sample.further, [](const QByteArray &piece) { return isUtf8(fromCharacter(piece), true); });
    if (sound)
        return {"UTF-8", 0.99};
    if (isMostlyUtf8(sample))
        return {"UTF-8", 0.8};
    return byUchardet(sample);
}

bool isBinary(const Sample &sample)
{
    const QByteArrayView head(sample.head);
    constexpr std::array<QByteArrayView, 9> marks{"%PDF-", "PK\x03\x04", "\xD0\xCF\x11\xE0", "\x89PNG", "\xFF\xD8\xFF",
        "GIF8",
        "\x7F"
        "ELF",
        "SQLite format 3", "{\\rtf"};
    if (std::ranges::any_of(marks, [&](QByteArrayView mark) { return head.startsWith(mark); }))
        return true;
    if (byMark(head) || byZeros(head))
        return false;
    // Control characters that no text has, NUL apart: that is seen in damaged exports.
    const auto controls = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != 0 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x0C && byte < 0x1A;
    });
    return controls * 20 > head.size();
}

} // namespace onefold::transfer::csv
