// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soundness.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace onefold::translations {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array orthographies{
    Orthography{.language = u"en", .openingQuote = u'“', .closingQuote = u'”', .hasApostrophes = true},
    Orthography{.language = u"de", .openingQuote = u'„', .closingQuote = u'“'},
};

/// Every double quotation mark of the languages above, the French ones, and the straight one.
constexpr QStringView doubleQuotes = u"“”„«»\"";

/// The places for values: %1 to %99, %n, and their localised forms.
QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(u"%L?(?:[0-9]{1,2}|n)"_s);
    QStringList places;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        places += match.captured();
    places.sort();
    places.removeDuplicates();
    return places;
}

/// The keyboard shortcuts of a button or menu: & before a letter; && is a plain &.
qsizetype mnemonicsOf(const QString &text)
{
    static const QRegularExpression mnemonic(u"(?<!&)(?:&&)*&[^&\\s]"_s);
    return text.count(mnemonic);
}

QString leading(const QString &text)
{
    static const QRegularExpression blanks(u"^\\s*"_s);
    return blanks.match(text).captured();
}

QString trailing(const QString &text)
{
    static const QRegularExpression punctuation(u"[\\s.:;,!?…]*$"_s);
    return punctuation.match(text).captured();
}

bool hasQuotes(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return doubleQuotes.contains(c); });
}

bool hasForeignQuotes(const QString &form, const QString &source, const Orthography &orthography)
{
    return std::ranges::any_of(form, [&](QChar c) {
        const bool isOwn = c == orthography.openingQuote || c == orthography.closingQuote;
        const bool isFromSource = c == u'"' && source.contains(c); // a command to type, say
        return doubleQuotes.contains(c) && !isOwn && !isFromSource;
    });
}

QStringList quoteFaults(const QString &form, const QString &source, const Orthography &orthography)
{
    QStringList faults;
    if (hasForeignQuotes(form, source, orthography) || (!orthography.hasApostrophes && form.contains(u'\'')))
        faults += u"straight or foreign quotes"_s;
    if (form.count(orthography.openingQuote) != form.count(orthography.closingQuote))
        faults += u"quotes that do not pair"_s;
    if (hasQuotes(source) && !hasQuotes(form))
        faults += u"quotes lost"_s;
    return faults;
}

QStringList faultsOfForm(const QString &form, const QString &source, const Orthography &orthography)
{
    if (form.trimmed().isEmpty())
        return {u"empty"_s};
    QStringList faults = quoteFaults(form, source, orthography);
    if (placesOf(form) != placesOf(source))
        faults += u"places for values differ"_s;
    if (leading(form) != leading(source))
        faults += u"starts with other blanks"_s;
    if (trailing(form) != trailing(source))
        faults += u"ends in other punctuation or blanks"_s;
    if (mnemonicsOf(form) != mnemonicsOf(source))
        faults += u"keyboard shortcut (&) differs"_s;
    return faults;
}

} // namespace

std::optional<Orthography> orthographyOf(QStringView language)
{
    const auto *const found = std::ranges::find(orthographies, language, &Orthography::language);
    return found == orthographies.end() ? std::nullopt : std::optional(*found);
}

QStringList faultsOf(const Entry &entry, const Orthography &orthography)
{
    QStringList faults;
    if (!entry.type.isEmpty())
        faults += entry.type;
    if (entry.forms.size() != (entry.isPlural ? orthography.pluralForms : 1))
        faults += u"wrong number of forms"_s;
    for (const QString &form : entry.forms)
        faults += faultsOfForm(form, entry.source, orthography);
    faults.removeDuplicates();
    return faults;
}

} // namespace onefold::translations
