// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/fold.h"

#include <QVarLengthArray>

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace onefold::text {

namespace {

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString foldAscii(QStringView text)
{
    QString folded = text.toString();
    for (QChar &c : folded) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(static_cast<char16_t>(c.unicode() + ('a' - 'A')));
    }
    return folded;
}

/// Letters that carry no decomposition in Unicode although people type them as others.
QStringView spelledOut(char32_t letter)
{
    switch (letter) {
    case U'ß': return u"ss";
    case U'ø': return u"o";
    case U'ł': return u"l";
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case U'đ':
    case U'ð': return u"d";
    case U'þ': return u"th";
    case U'ı': return u"i";
    case U'ħ': return u"h";
    case U'ŧ': return u"t";
    default: return {};
    }
}

bool isWrittenWithoutSpaces(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'`' || c == U'´';
}

/// Calls @p visit for each code point of @p text.
template<typename Visit>
void forEachCodePoint(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            visit(QChar::surrogateToUcs4(c, text[++i]));
        else
            visit(static_cast<char32_t>(c.unicode()));
    }
}

void append(QString &out, char32_t c)
{
    out += QChar::fromUcs4(c);
}

/// Splits already folded text into words.
QStringList splitFolded(QStringView folded)
{
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    forEachCodePoint(folded, [&](char32_t c) {
        if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c)) {
            if (!isApostrophe(c))
                finish();
        } else if (isWrittenWithoutSpaces(c)) {
            finish();
            append(word, c);
            finish();
        } else {
            append(word, c);
        }
    });
    finish();
    return words;
}

/// ASCII without apostrophes: each letter and digit folds by itself, and all else parts words.
bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80 && c != u'\'' && c != u'`'; });
}

/// Appends the words of plain text, a blank before each but the first.
void appendPlainWords(QString &out, QStringView text)
{
    QVarLengthArray<QChar, 256> words;
    bool isWithin = false;
    for (const QChar c : text) {
        const bool isCapital = c >= u'A' && c <= u'Z';
        const bool isOfWord = isCapital || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isOfWord && !isWithin && !(out.isEmpty() && words.isEmpty()))
            words.append(u' ');
        if (isOfWord)
            words.append(isCapital ? QChar(static_cast<char16_t>(c.unicode() + ('a' - 'A'))) : c);
        isWithin = isOfWord;
    }
    out.append(words.constData(), words.size());
}

QString foldAny(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    forEachCodePoint(decomposed, [&](char32_t c) {
        if (QChar::category(c) == QChar::Mark_NonSpacing)
            return;
        if (const QStringView spelled = spelledOut(c); !spelled.isEmpty())
            folded += spelled;
        else
            append(folded, c);
    });
    return folded;
}

// Latin letters with their extensions A and B: each folds by itself, whatever stands beside it.
constexpr char16_t latinEnd = 0x250;

QString foldLatin(QStringView text)
{
    static const std::array<QString, latinEnd> folds = [] {
        std::array<QString, latinEnd> each;
        for (char16_t c = 0; c < latinEnd; ++c)
            each[c] = foldAny(QStringView(&c, 1));
        return each;
    }();
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text)
        folded += folds[c.unicode()];
    return folded;
}

} // namespace

QString fold(QStringView text)
{
    if (isAscii(text))
        return foldAscii(text);
    const bool isLatin = std::ranges::all_of(text, [](QChar c) { return c.unicode() < latinEnd; });
    return isLatin ? foldLatin(text) : foldAny(text);
}

QStringList words(QStringView text)
{
    return splitFolded(fold(text));
}

QStringList indexWords(QStringView text)
{
    QString folded = fold(text);
    QStringList found = splitFolded(folded);
    const auto isMark = [](QChar c) { return isApostrophe(c.unicode()); };
    if (std::ranges::none_of(folded, isMark))
        return found;
    std::ranges::replace_if(folded, isMark, QChar(u' '));
    // Behind the others: words that stand side by side must do so in each form.
    QStringList parts = splitFolded(folded);
    return parts == found ? found : found + parts;
}

QString joinedWords(QStringView text)
{
    QString joined;
    if (isPlain(text))
        appendPlainWords(joined, text);
    else
        joined = words(text).join(u' ');
    return joined;
}

void appendIndexWords(QString &out, QStringView text)
{
    if (isPlain(text))
        return appendPlainWords(out, text);
    const QStringList found = indexWords(text);
    for (const QString &word : found) {
        if (!out.isEmpty())
            out += u' ';
        out += word;
    }
}

QString digits(QStringView text)
{
    QString digits;
    if (isAscii(text)) {
        digits.reserve(text.size());
        std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return digits;
    }
    forEachCodePoint(text, [&](char32_t c) {
        if (const int value = QChar::digitValue(c); value >= 0 && QChar::category(c) == QChar::Number_DecimalDigit)
            digits += QChar(static_cast<char16_t>(u'0' + value));
    });
    return digits;
}

bool sameIgnoringCase(QStringView a, QStringView b)
{
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return true;
    if (isAscii(a) && isAscii(b))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t order = u_strCaseCompare(a.utf16(), static_cast<int32_t>(a.size()), b.utf16(),
        static_cast<int32_t>(b.size()), U_FOLD_CASE_DEFAULT, &status);
    return U_SUCCESS(status) && order == 0;
}

bool containsIgnoringCase(const QStringList &list, QStringView text)
{
    return std::ranges::any_of(list, [text](const QString &item) { return sameIgnoringCase(item, text); });
}

} // namespace onefold::text
