// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/text.h"

#include "core/contact/validation/characters.h"
#include "core/contact/validation/outcome.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

/// NFC shortens text to a third at most (a Hangul syllable is three jamo, Unicode Standard 3.12; a Vietnamese vowel
/// with two accents is three characters), so what is longer than this times the limit cannot fit.
constexpr qsizetype longestComposition = 3;

class TextReader final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::TextReader)

public:
    static Reading read(QStringView typed, qsizetype maxLength)
    {
        const QStringView trimmed = trimOuter(typed);
        if (trimmed.size() / longestComposition > maxLength)
            return reading(trimmed.toString(), tooLong(maxLength));
        if (std::ranges::all_of(trimmed, isPlainAscii)) {
            if (trimmed.size() > maxLength)
                return reading(trimmed.toString(), tooLong(maxLength));
            return reading(trimmed.toString());
        }
        if (auto finding = badCharacter(trimmed))
            return reading(trimmed.toString(), std::move(*finding));
        const QString composed = trimmed.toString().normalized(QString::NormalizationForm_C);
        if (composed.size() > maxLength)
            return reading(trimmed.toString(), tooLong(maxLength));
        if (!composed.isEmpty() && !showsAnything(composed))
            return reading(trimmed.toString(), invisible({}));
        return reading(composed);
    }

    static Finding invisible(const QString &cleaned)
    {
        return error(u"text.invisible_character"_s,
            tr("This text holds an invisible character. It should be plain text."), cleaned);
    }

private:
    static bool isPlainAscii(QChar c) { return c >= u' ' && c <= u'~'; }

    static bool isOuter(QChar c) { return c.isSpace() || c == QChar(0xFEFF) || c == QChar(0x200B); }

    static QStringView trimOuter(QStringView text)
    {
        while (!text.isEmpty() && isOuter(text.front()))
            text = text.sliced(1);
        while (!text.isEmpty() && isOuter(text.back()))
            text.chop(1);
        return text;
    }

    /// Whether any character can be seen.
    static bool showsAnything(QStringView text)
    {
        bool shows = false;
        forEachCharacter(text, [&](char32_t c) { shows = shows || !(isUnseenInKeys(c) || QChar::isSpace(c)); });
        return shows;
    }

    static Finding tooLong(qsizetype maxLength)
    {
        return error(u"text.too_long"_s, tr("This text is too long: at most %L1 characters fit here.").arg(maxLength));
    }

    /// The first thing wrong with a character of @p text, the gravest kind first.
    static std::optional<Finding> badCharacter(QStringView text)
    {
        CharacterFaults faults;
        forEachCharacter(text, [&](char32_t c) { faults.note(c); });
        if (faults.notUnicode)
            return error(u"text.not_unicode"_s,
                tr("This text is damaged: it holds characters that are not Unicode. "
                   "Please type it anew."));
        if (faults.control)
            return error(u"text.control_character"_s,
                tr("This text holds a control character, such as a tab or a line break. "
                   "It should be one line of plain text."),
                cleaned(text));
        if (faults.direction)
            return error(u"text.bidi_control"_s,
                tr("This text holds an invisible character that changes the direction of writing. "
                   "It should be plain text."),
                cleaned(text));
        if (faults.invisible)
            return invisible(cleaned(text));
        return {};
    }

    /// @p text with line ends and tabs as spaces and without the other characters that cannot be seen.
    static QString cleaned(QStringView text)
    {
        QString clean;
        forEachCharacter(text, [&](char32_t c) {
            if (isLineBreakOrTab(c))
                clean += u' ';
            else if (!isControl(c) && !isDirectionControl(c) && !isInvisible(c))
                clean += QChar::fromUcs4(c);
        });
        return trimOuter(clean).toString().normalized(QString::NormalizationForm_C);
    }
};

} // namespace

Reading readText(QStringView typed, qsizetype maxLength)
{
    return TextReader::read(typed, maxLength);
}

Reading readKey(QStringView typed, qsizetype maxLength)
{
    Reading read = readText(typed, maxLength);
    if (!read.ok())
        return read;
    QString seen;
    forEachCharacter(read.value, [&](char32_t c) {
        if (!isUnseenInKeys(c))
            seen += QChar::fromUcs4(c);
    });
    return seen == read.value ? read : reading(read.value, TextReader::invisible(seen));
}

QString visible(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    forEachCharacter(text, [&](char32_t c) {
        if (c < 0x20)
            shown += QChar(static_cast<char16_t>(0x2400 + c));
        else if (c == 0x7F)
            shown += QChar(0x2421);
        else if (isControl(c) || isDirectionControl(c) || isInvisible(c) || isNotUnicode(c))
            shown += u"\\u{"_s + QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0') + u'}';
        else
            shown += QChar::fromUcs4(c);
    });
    return shown;
}

} // namespace onefold::contact
