// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/signature/place.h"

#include "core/contact/validation/country.h"

#include <QRegularExpression>

namespace onefold::transfer::signature {

using namespace Qt::StringLiterals;

namespace {

/// One way to write a town with its postal code.
struct TownForm {
    QRegularExpression expression; ///< captures city, code and perhaps state
    QString country = {};          ///< that writes towns so and no other does
};

const std::vector<TownForm> &townForms()
{
    const QString city = u"(?<city>\\p{L}[\\p{L}\\p{M}'’. /()\\-]*?\\p{L}[.)]?)"_s;
    const auto form = [](const QString &expression) { return QRegularExpression(u'^' + expression + u'$'); };
    static const std::vector<TownForm> forms{
        // Longest codes first: a shorter form would take part of them.
        {form(city + u",?\\s+(?<state>[A-Z]{2})\\.?,?\\s+(?<code>\\d{5}(?:-\\d{4})?)"_s), {}},
        {form(city + u",\\s+(?<state>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?),?\\s+(?<code>\\d{5}(?:-\\d{4})?)"_s), {}},
        {form(city + u",?\\s+\\(?(?<state>[A-Z]{2})\\)?,?\\s+(?<code>[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)"_s), u"CA"_s},
        {form(city + u",?\\s+(?<state>NSW|VIC|QLD|WA|SA|TAS|ACT|NT),?\\s+(?<code>\\d{4})"_s), u"AU"_s},
        {form(city + u",?\\s+(?<code>[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})"_s), u"GB"_s},
        {form(u"(?<code>\\d{4} ?[A-Z]{2})\\s+"_s + city), u"NL"_s},
        {form(u"(?<code>\\d{4}-\\d{3})\\s+"_s + city), u"PT"_s},
        {form(u"(?<code>\\d{2}-\\d{3})\\s+"_s + city), u"PL"_s},
        {form(u"(?<code>\\d{5}-\\d{3}),?\\s+"_s + city + u"(?:\\s*[-/,]\\s*(?<state>[A-Z]{2}))?"_s), u"BR"_s},
        {form(u"(?<code>\\d{3} \\d{2})\\s+"_s + city), {}},
        {form(u"(?<prefix>[A-Z]{1,3})[-–](?<code>\\d{4,5})\\s+"_s + city), {}},
        {form(u"(?<code>\\d{4,5})\\s+"_s + city + u"(?:\\s*\\((?<state>[A-Z]{2})\\))?"_s), {}},
    };
    return forms;
}

/// The country of the letters before a code: D-10115, A-1010.
QString countryOfPrefix(const QString &prefix)
{
    if (prefix == "D"_L1)
        return u"DE"_s;
    if (prefix == "A"_L1)
        return u"AT"_s;
    if (prefix == "F"_L1)
        return u"FR"_s;
    if (prefix == "I"_L1)
        return u"IT"_s;
    if (prefix == "E"_L1)
        return u"ES"_s;
    if (prefix == "B"_L1)
        return u"BE"_s;
    if (prefix == "L"_L1)
        return u"LU"_s;
    return prefix.size() == 2 && contact::countryCodes().contains(prefix) ? prefix : QString();
}

bool isStateOfUsa(const QString &state)
{
    static const QStringList states =
        u"AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV "
        "NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR"_s.split(u' ');
    return states.contains(state);
}

/// The country that @p text names; two letters alone may be anything.
QString countryIn(const QString &text)
{
    const QString name = text.trimmed();
    if (name.size() < 2 || name.size() > 40 || (name.size() == 2 && name != "UK"_L1))
        return {};
    const contact::Reading reading = contact::readCountry(name);
    return reading.ok() && reading.value.size() == 2 ? reading.value : QString();
}

bool isStreetWord(const QString &text)
{
    static const QRegularExpression words(
        u"(?:stra(?:ß|ss)e|str\\.|gasse|platz|allee|damm|ufer|chaussee|straat|laan|weg|gracht|gade|gatan|vej)\\b"
        "|\\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|square|court|suite|floor|building|"
        "broadway"
        "|rue|place|chemin|quai|calle|c/|avda|avenida|plaza|paseo|rua|travessa|praça|via|viale|piazza|corso)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

bool isStreet(const QString &text)
{
    static const QRegularExpression digit(u"\\d"_s);
    static const QRegularExpression numbered(
        u"^(?:\\d+[a-zA-Z]?(?:[-–/]\\d+)?,?\\s+\\p{L}.*|\\p{L}.*\\s\\d+\\s?[a-zA-Z]?(?:[-–/]\\d+\\s?[a-zA-Z]?)?)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (text.contains(u'@') || text.contains(u':') || text.size() > 80)
        return false;
    return numbered.match(text).hasMatch() || (isStreetWord(text) && text.contains(digit));
}

/// Reads the parts of one address, and what stood in the line before for a street.
class PlaceReader
{
public:
    /// Whether @p parts, from the left, hold a town; then the place is read.
    bool read(const QStringList &parts, const QString &lineBefore)
    {
        // From the right: "1000 Main Street" before the town would look like a town with its code.
        for (qsizetype i = parts.size() - 1; i >= 0; --i) {
            for (const qsizetype count : {2, 1}) {
                if (i + count > parts.size())
                    continue;
                m_place = townFrom(parts.mid(i, count).join(u", "_s));
                if (m_place.city.isEmpty() || isStreetWord(m_place.city))
                    continue;
                takeCountryInBrackets();
                if (i + count < parts.size() && !countryIn(parts[i + count]).isEmpty())
                    m_place.country = countryIn(parts[i + count]);
                readStreet(parts.first(i), lineBefore);
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] const Place &place() const { return m_place; }

private:
    /// Madrid (España)
    void takeCountryInBrackets()
    {
        static const QRegularExpression brackets(u"^(.*\\S)\\s*\\(([^)]{3,})\\)$"_s);
        const QRegularExpressionMatch match = brackets.match(m_place.city);
        if (!match.hasMatch())
            return;
        m_place.city = match.captured(1);
        if (const QString country = countryIn(match.captured(2)); !country.isEmpty())
            m_place.country = country;
    }

    void readStreet(const QStringList &before, const QString &lineBefore)
    {
        QStringList street = before;
        // "Acme GmbH, Hauptstraße 1, 10115 Berlin": what stands before the street is something else.
        while (!street.isEmpty() && !isStreet(street.first()))
            street.removeFirst();
        if (street.isEmpty() && isStreet(lineBefore))
            street += lineBefore;
        m_place.street = street.join(u", "_s);
    }

    Place m_place;
};

QStringList partsOf(const QString &line)
{
    static const QRegularExpression separator(u"\\s*[,|·•│;]\\s*|\\s+[–—/-]\\s+|\\t+|\\s{3,}"_s);
    return line.split(separator, Qt::SkipEmptyParts);
}

QString withoutLabel(const QString &line)
{
    static const QRegularExpression label(
        u"^(?:address|adresse|anschrift|a|addr|dirección|direccion|indirizzo|endereço|adres)\\s*:\\s*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString rest = line;
    return rest.remove(label);
}

} // namespace

Place townFrom(const QString &text)
{
    for (const TownForm &form : townForms()) {
        const QRegularExpressionMatch match = form.expression.match(text.trimmed());
        if (!match.hasMatch())
            continue;
        Place place;
        place.city = match.captured(u"city"_s).trimmed();
        place.postalCode = match.captured(u"code"_s);
        const QStringList groups = form.expression.namedCaptureGroups();
        if (groups.contains(u"state"_s))
            place.state = match.captured(u"state"_s);
        place.country = groups.contains(u"prefix"_s) ? countryOfPrefix(match.captured(u"prefix"_s)) : form.country;
        if (form.country.isEmpty() && isStateOfUsa(place.state) && text.trimmed().endsWith(place.postalCode))
            place.country = u"US"_s;
        return place;
    }
    return {};
}

Place placeIn(const QStringList &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        PlaceReader reader;
        const QString before = i > 0 ? withoutLabel(lines[i - 1]) : QString();
        if (!reader.read(partsOf(withoutLabel(lines[i])), before))
            continue;
        Place place = reader.place();
        if (const QString named = i + 1 < lines.size() ? countryIn(lines[i + 1]) : QString(); !named.isEmpty())
            place.country = named;
        return place;
    }
    return {};
}

} // namespace onefold::transfer::signature
