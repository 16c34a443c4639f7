// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/outcome.h"
#include "core/contact/validation/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

/// A name of fewer letters in capitals may be initials (JJ, AJ).
constexpr int fewestCapitals = 3;

/// Writes a name that was given in capitals as names are usually written. A guess, which people accept or not.
class NameCaser final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::NameReader)

public:
    static Finding finding(const QString &name)
    {
        const QString mixed = mixedCase(name);
        return caution(u"name.all_capitals"_s,
            tr("This name is in capitals only. Perhaps it should be written “%1”.").arg(visible(mixed)), mixed);
    }

    static bool isAllCapitals(QStringView name)
    {
        int capitals = 0;
        for (const QChar c : name) {
            if (c.isLower())
                return false;
            capitals += c.isUpper() ? 1 : 0;
        }
        return capitals >= fewestCapitals;
    }

private:
    static bool isApostrophe(QChar c) { return c == u'\'' || c == u'’'; }

    static bool isParticle(QStringView word)
    {
        static constexpr std::array particles{
            u"VON", u"VAN", u"DER", u"DEN", u"DE", u"DEL", u"DI", u"DA", u"DOS", u"DU", u"ZU", u"BIN"};
        return std::ranges::any_of(particles, [&](const char16_t *particle) { return word == QStringView(particle); });
    }

    static bool isNumeral(QStringView word) { return word == u"II" || word == u"III" || word == u"IV"; }

    static QString mixedCase(const QString &name)
    {
        QStringList words = name.split(u' ');
        for (qsizetype i = 0; i < words.size(); ++i) {
            const bool inner = i > 0 && i + 1 < words.size();
            if (inner && isParticle(words[i]))
                words[i] = words[i].toLower();
            else if (i == 0 || !isNumeral(words[i]))
                words[i] = capitalised(words[i]);
        }
        return words.join(u' ');
    }

    /// Each run of letters of @p word with a capital first: Smith-Jones, J.R.
    static QString capitalised(QStringView word)
    {
        QString result;
        qsizetype start = 0;
        for (qsizetype i = 0; i <= word.size(); ++i) {
            const bool inside = i < word.size() && (word[i].isLetter() || word[i].isMark() || isApostrophe(word[i]));
            if (inside)
                continue;
            result += apostrophed(word.sliced(start, i - start));
            if (i < word.size())
                result += word[i];
            start = i + 1;
        }
        return result;
    }

    /// O'Neil and D'Angelo, but Joe's: what follows the apostrophe has a capital if it is longer than a letter.
    static QString apostrophed(QStringView letters)
    {
        const auto mark = std::ranges::find_if(letters, isApostrophe);
        const qsizetype at = mark - letters.begin();
        if (at == letters.size())
            return oneCapital(letters);
        const QStringView rest = letters.sliced(at + 1);
        return oneCapital(letters.first(at)) + letters[at] + (rest.size() > 1 ? apostrophed(rest) : lower(rest));
    }

    static QString oneCapital(QStringView letters)
    {
        if (letters.size() > 3 && letters.startsWith(u"MC"))
            return u"Mc"_s + letters[2] + lower(letters.sliced(3));
        // The first letter may be two QChars (Deseret and other scripts beyond the basic plane).
        const qsizetype first = !letters.isEmpty() && letters.front().isHighSurrogate() ? 2 : 1;
        return letters.left(first).toString() + lower(letters.mid(first));
    }

    static QString lower(QStringView letters)
    {
        QString result = letters.toString();
        result.replace(u'İ', u'i'); // else an i with a dot too many
        result = result.toLower();
        if (result.size() > 1 && result.endsWith(u'σ'))
            result.back() = u'ς';
        return result;
    }
};

} // namespace

Reading readPersonName(QStringView typed)
{
    Reading name = readText(typed, longestName);
    if (name.ok() && NameCaser::isAllCapitals(name.value))
        name.findings.push_back(NameCaser::finding(name.value));
    return name;
}

} // namespace onefold::contact
