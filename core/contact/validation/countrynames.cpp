// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/countrynames.h"

#include "core/text/distance.h"
#include "core/text/fold.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

/// The languages that Onefold ships: a country can be named in each. One entry a file in translations/, and English.
constexpr std::array shippedLanguages{"en", "de"};

/// Languages that tables of contacts often come in besides, as their headers do: names of countries in them are known,
/// but none is suggested.
constexpr std::array furtherLanguages{"fr", "es", "pt", "it", "nl"};

/// ICU lists these beside the official codes: Diego Garcia, Ceuta and Melilla and the Canary Islands are exceptionally
/// reserved, XK is user-assigned (ISO 3166/MA).
constexpr std::array<std::string_view, 4> unofficial{"DG", "EA", "IC", "XK"};

/// Names in common use that ICU does not give.
struct Alias {
    QStringView name;
    QStringView code;
};

constexpr std::array aliases{
    Alias{u"USA", u"US"},
    Alias{u"U.S.", u"US"},
    Alias{u"America", u"US"},
    Alias{u"United States of America", u"US"},
    Alias{u"The United States", u"US"},
    Alias{u"Vereinigte Staaten von Amerika", u"US"},
    Alias{u"Amerika", u"US"},
    Alias{u"UK", u"GB"},
    Alias{u"Great Britain", u"GB"},
    Alias{u"Britain", u"GB"},
    Alias{u"England", u"GB"},
    Alias{u"Scotland", u"GB"},
    Alias{u"Wales", u"GB"},
    Alias{u"Northern Ireland", u"GB"},
    Alias{u"United Kingdom of Great Britain and Northern Ireland", u"GB"},
    Alias{u"Großbritannien", u"GB"},
    Alias{u"Schottland", u"GB"},
    Alias{u"Nordirland", u"GB"},
    Alias{u"Holland", u"NL"},
    Alias{u"The Netherlands", u"NL"},
    Alias{u"Czech Republic", u"CZ"},
    Alias{u"Tschechische Republik", u"CZ"},
    Alias{u"Tschechei", u"CZ"},
    Alias{u"Burma", u"MM"},
    Alias{u"Birma", u"MM"},
    Alias{u"Turkey", u"TR"},
    Alias{u"Türkiye", u"TR"},
    Alias{u"Türkei", u"TR"},
    Alias{u"Russian Federation", u"RU"},
    Alias{u"Russische Föderation", u"RU"},
    Alias{u"Korea, Republic of", u"KR"},
    Alias{u"Republic of Korea", u"KR"},
    Alias{u"Korea (South)", u"KR"},
    Alias{u"Republik Korea", u"KR"},
    Alias{u"DPRK", u"KP"},
    Alias{u"Korea, Democratic People's Republic of", u"KP"},
    Alias{u"Ivory Coast", u"CI"},
    Alias{u"Elfenbeinküste", u"CI"},
    Alias{u"Cape Verde", u"CV"},
    Alias{u"Kapverden", u"CV"},
    Alias{u"Swaziland", u"SZ"},
    Alias{u"Swasiland", u"SZ"},
    Alias{u"East Timor", u"TL"},
    Alias{u"Osttimor", u"TL"},
    Alias{u"Macedonia", u"MK"},
    Alias{u"Mazedonien", u"MK"},
    Alias{u"Viet Nam", u"VN"},
    Alias{u"UAE", u"AE"},
    Alias{u"VAE", u"AE"},
    Alias{u"Emirates", u"AE"},
    Alias{u"Vatican", u"VA"},
    Alias{u"Vatikan", u"VA"},
    Alias{u"Holy See", u"VA"},
    Alias{u"DR Congo", u"CD"},
    Alias{u"DRC", u"CD"},
    Alias{u"Congo-Kinshasa", u"CD"},
    Alias{u"Democratic Republic of the Congo", u"CD"},
    Alias{u"Demokratische Republik Kongo", u"CD"},
    Alias{u"Congo, the Democratic Republic of the", u"CD"},
    Alias{u"Congo", u"CG"}, // ISO 3166-1's short name
    Alias{u"Kongo", u"CG"},
    Alias{u"Republic of the Congo", u"CG"},
    Alias{u"Republik Kongo", u"CG"},
    Alias{u"Iran, Islamic Republic of", u"IR"},
    Alias{u"Islamic Republic of Iran", u"IR"},
    Alias{u"Syrian Arab Republic", u"SY"},
    Alias{u"Tanzania, United Republic of", u"TZ"},
    Alias{u"United Republic of Tanzania", u"TZ"},
    Alias{u"Moldova, Republic of", u"MD"},
    Alias{u"Republic of Moldova", u"MD"},
    Alias{u"Moldawien", u"MD"},
    Alias{u"Moldau", u"MD"},
    Alias{u"Venezuela, Bolivarian Republic of", u"VE"},
    Alias{u"Bolivia, Plurinational State of", u"BO"},
    Alias{u"Lao People's Democratic Republic", u"LA"},
    Alias{u"Brunei Darussalam", u"BN"},
    Alias{u"Taiwan, Province of China", u"TW"},
    Alias{u"Republic of China", u"TW"},
    Alias{u"PRC", u"CN"},
    Alias{u"People's Republic of China", u"CN"},
    Alias{u"Volksrepublik China", u"CN"},
    Alias{u"Palestine", u"PS"},
    Alias{u"Palästina", u"PS"},
    Alias{u"State of Palestine", u"PS"},
    Alias{u"Micronesia, Federated States of", u"FM"},
    Alias{u"Bosnia", u"BA"},
    Alias{u"Bosnien", u"BA"},
    Alias{u"Åland", u"AX"},
    Alias{u"Hong Kong", u"HK"},
    Alias{u"Hongkong", u"HK"},
    Alias{u"Macau", u"MO"},
    Alias{u"Macao", u"MO"},
    Alias{u"Republic of Ireland", u"IE"},
    Alias{u"Eire", u"IE"},
    Alias{u"Republik Irland", u"IE"},
    Alias{u"Weißrussland", u"BY"},
    Alias{u"Byelorussia", u"BY"},
    Alias{u"The Gambia", u"GM"},
    Alias{u"The Bahamas", u"BS"},
    Alias{u"The Philippines", u"PH"},
    Alias{u"Federal Republic of Germany", u"DE"},
    Alias{u"Bundesrepublik Deutschland", u"DE"},
    Alias{u"BRD", u"DE"},
    Alias{u"Hellas", u"GR"},
    Alias{u"Hellenic Republic", u"GR"},
    Alias{u"Slovak Republic", u"SK"},
    Alias{u"Kosovo", u"XK"},
    Alias{u"Pitcairn", u"PN"},
    Alias{u"Falkland Islands (Malvinas)", u"FK"},
};

QString displayName(const std::string &alpha2, const char *language)
{
    std::array<char16_t, 200> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = uloc_getDisplayCountry(
        ("und_" + alpha2).c_str(), language, buffer.data(), static_cast<int32_t>(buffer.size()), &status);
    return U_FAILURE(status) ? QString() : QStringView(buffer.data(), size).toString();
}

/// As German is written where the keyboard has no umlauts: Oesterreich, Tuerkei.
QString withoutUmlauts(const QString &name)
{
    return QString(name)
        .replace(u'Ö', "Oe"_L1)
        .replace(u'Ä', "Ae"_L1)
        .replace(u'Ü', "Ue"_L1)
        .replace(u'ö', "oe"_L1)
        .replace(u'ä', "ae"_L1)
        .replace(u'ü', "ue"_L1);
}

/// The ways to write out what ICU's names abbreviate: St. Kitts & Nevis, Hongkong (Sonderverwaltungsregion …).
QStringList variants(const QString &name)
{
    QStringList forms{name};
    if (name.contains(u'&'))
        forms += QStringList{QString(name).replace(u'&', "and"_L1), QString(name).replace(u'&', "und"_L1)};
    if (name.startsWith("St. "_L1)) {
        for (const QString &form : QStringList(forms))
            forms += {QString("Saint "_L1 + form.sliced(4)), QString("Sankt "_L1 + form.sliced(4))};
    }
    for (const QString &form : QStringList(forms))
        forms += withoutUmlauts(form);
    return forms;
}

} // namespace

const CountryNames &CountryNames::instance()
{
    static const CountryNames names;
    return names;
}

QString CountryNames::key(QStringView name)
{
    QStringList words = text::words(name);
    constexpr std::array articles{"the"_L1, "die"_L1, "der"_L1, "den"_L1, "das"_L1};
    if (words.size() > 1 && std::ranges::find(articles, words.front()) != articles.end())
        words.removeFirst();
    return words.join(QString());
}

CountryNames::CountryNames()
{
    for (const char *const *code = uloc_getISOCountries(); *code != nullptr; ++code) {
        if (std::ranges::find(unofficial, std::string_view(*code)) == unofficial.end())
            addCountry(*code);
    }
    for (const Alias &alias : aliases) {
        for (const QString &name : variants(alias.name.toString()))
            addName(name, alias.code.toString());
    }
    for (const char *language : furtherLanguages) {
        for (const QString &code : std::as_const(m_official))
            addKnownName(displayName(code.toStdString(), language), code);
    }
    // Kosovo can be named by its code though it is not official.
    m_codes.insert(u"xk"_s, u"XK"_s);
    m_codes.insert(u"xkx"_s, u"XK"_s);
    m_codes.insert(u"xkk"_s, u"XK"_s);
    std::ranges::sort(m_official);
}

void CountryNames::addCountry(const char *alpha2)
{
    const QString code = QString::fromLatin1(alpha2);
    m_official.append(code);
    m_codes.insert(code.toLower(), code);
    m_codes.insert(QString::fromLatin1(uloc_getISO3Country(("und_" + std::string(alpha2)).c_str())).toLower(), code);
    for (const char *language : shippedLanguages) {
        for (const QString &name : variants(displayName(alpha2, language)))
            addName(name, code);
    }
}

void CountryNames::addKnownName(const QString &name, const QString &code)
{
    const QString nameKey = key(name);
    if (!nameKey.isEmpty() && !m_codes.contains(nameKey))
        m_codes.insert(nameKey, code);
}

void CountryNames::addName(const QString &name, const QString &code)
{
    const QString nameKey = key(name);
    if (nameKey.isEmpty() || m_codes.contains(nameKey))
        return;
    m_codes.insert(nameKey, code);
    m_keys.append(nameKey);
    m_names.append(name);
}

QString CountryNames::nearestName(const QString &key) const
{
    // Of short words nearly all are near another: Congo is no slip of Togo.
    const int allowed = key.size() < 7 ? 1 : 2;
    const qsizetype found = key.size() < 4 ? -1 : text::nearest(key, m_keys, allowed);
    return found < 0 ? QString() : m_names[found];
}

} // namespace onefold::contact
