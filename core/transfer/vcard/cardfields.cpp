// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/cardfields.h"

#include "core/contact/contact.h"
#include "core/text/fold.h"
#include "core/transfer/vcard/address.h"
#include "core/transfer/vcard/propertytext.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace onefold::transfer::vcard {

using namespace Qt::StringLiterals;
using contact::Field;

namespace {

// More than any field takes: what is too long for one is refused there and never cut unsaid.
constexpr qsizetype unheldLength = 10'000;

/// They describe the card, the program that wrote it or another property, not the person.
constexpr std::array<QByteArrayView, 20> aboutTheCard{"VERSION", "PRODID", "REV", "UID", "PROFILE", "MAILER", "CLASS",
    "SOURCE", "NAME", "SORT-STRING", "CLIENTPIDMAP", "XML", "X-GENERATOR", "X-ABLABEL", "X-ABADR", "X-ABUID", "X-ID",
    "X-ETAG", "X-MS-OL-DESIGN", "X-MS-OL-DEFAULT-POSTAL-ADDRESS"};

/// Those that CardFieldsReader reads itself.
constexpr std::array<QByteArrayView, 11> taken{
    "N", "FN", "ORG", "EMAIL", "TEL", "ADR", "LABEL", "URL", "BDAY", "CATEGORIES", "TZ"};

bool contains(const auto &names, const QByteArray &name)
{
    return std::ranges::find(names, QByteArrayView(name)) != names.end();
}

/// Line ends and tabs as blanks. Blanks stay as many as they are: what is written comes back to the letter.
QString inOneLine(const QString &text)
{
    static const QRegularExpression breaks(u"\\s*[\\n\\r\\t\\v\\f]\\s*"_s);
    return text.trimmed().replace(breaks, u" "_s);
}

/// Whether Onefold has written the card: its values are what a person has typed, and no other program's habits.
bool isOurs(const Card &card)
{
    const Property *const program = card.first("PRODID");
    return program && program->value.contains("//Onefold");
}

/// Whether its N is nothing but first and last name as typed. 3.0 demands an N where there are no such parts too.
bool hasTypedParts(const Card &card)
{
    const Property *const version = card.first("VERSION");
    return isOurs(card) && card.first("N") && version && version->value.trimmed() == "4.0";
}

/// Lower is preferred more (RFC 6350 section 5.3; before, a type PREF).
int rankOf(const Property &property)
{
    bool ok = false;
    const int pref = property.parameter("PREF").toInt(&ok);
    if (ok && pref > 0)
        return pref;
    return property.hasType("PREF") ? 1 : 1000;
}

/// The properties, the preferred first, else in the file's order.
std::vector<const Property *> byPreference(std::vector<const Property *> properties)
{
    std::ranges::stable_sort(properties, {}, [](const Property *each) { return rankOf(*each); });
    return properties;
}

/// The kind of a number that does not reach the person by voice; empty for those that do.
QString foreignKindOf(const Card &card, const Property &phone)
{
    constexpr std::array<QByteArrayView, 5> kinds{"FAX", "PAGER", "MODEM", "BBS", "TLX"};
    for (const QByteArrayView kind : kinds) {
        if (phone.hasType(kind))
            return QString::fromLatin1(kind);
    }
    const QString label = card.labelOf(phone);
    const bool isForeign = label.contains("fax"_L1, Qt::CaseInsensitive)
        || label.contains("pager"_L1, Qt::CaseInsensitive) || label.contains("assistant"_L1, Qt::CaseInsensitive);
    return isForeign ? label : QString();
}

/// YYYY-MM-DD of a date in one of the forms of vCard, with or without a time; empty where the year is missing.
QString fullDate(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})-?(\\d{1,2})-?(\\d{1,2})(?:[T ].*)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return match.hasMatch() && date.isValid() ? date.toString(Qt::ISODate) : QString();
}

/// Reads one card; lives for one call of fieldsFrom().
class CardFieldsReader
{
public:
    explicit CardFieldsReader(const Card &card) : m_card(card) { }

    CardFields run() &&
    {
        readNames();
        readOrganisations();
        readEmails();
        readPhones();
        readAddresses();
        readWebsites();
        readBirthday();
        readCategories();
        readTimezone();
        for (const Property &each : m_card.properties)
            noteOther(each);
        return std::move(m_result);
    }

private:
    void readNames();
    [[nodiscard]] bool isOtherwiseNamed(const QString &name) const;
    void noteNameParts(const QStringList &parts);
    void readOrganisations();
    void readEmails();
    void readPhones();
    void readPhone(const QString &text, QStringList &further);
    void readAddresses();
    void readWebsites();
    void readBirthday();
    void readCategories();
    void readTimezone();
    void noteOther(const Property &property);

    void note(const Property &property, const QString &text, const QString &kind = {})
    {
        QString name = QString::fromLatin1(property.name);
        if (!kind.isEmpty())
            name += " ("_L1 + kind + u')';
        m_result.unheld.push_back({name, inOneLine(text).left(unheldLength)});
    }
    contact::Fields &fields() { return m_result.fields; }

    const Card &m_card;
    CardFields m_result;
};

void CardFieldsReader::readNames()
{
    const Property *const full = m_card.first("FN");
    const Property *const structured = m_card.first("N");
    QString name = full ? inOneLine(textOf(*full)) : QString();
    QStringList parts = structured ? partsOf(*structured) : QStringList();
    for (QString &part : parts)
        part = inOneLine(part);
    const QString family = parts.value(0);
    const QString given = parts.value(1);
    if (name.isEmpty() && parts.size() > 2) {
        // Prefix, given, further, family, suffix: the order of a name that is spoken (RFC 6350 section 6.2.2).
        QStringList spoken{parts.value(3), given, parts.value(2), family, parts.value(4)};
        spoken.removeAll({});
        name = spoken.join(u' ');
    }
    const bool isTyped = hasTypedParts(m_card);
    // A card must have a name: one without puts what else is there, as displayName() does.
    if (!isTyped && given.isEmpty() && (family.isEmpty() || family == name) && isOtherwiseNamed(name))
        return;
    // Phones that cannot tell the parts of a name apart call the whole of it the family name.
    if (!isTyped && given.isEmpty() && text::sameIgnoringCase(family, name))
        return fields().put(Field::Name, name);
    fields().put(Field::FirstName, given);
    fields().put(Field::LastName, family);
    // Programs that join the parts of a name leave two blanks where the middle one is missing.
    const QString joined = contact::joinedName(fields());
    if (isTyped ? name != joined : name.simplified() != joined.simplified())
        fields().put(Field::Name, name);
    noteNameParts(parts);
}

/// Whether the name is an address, a number or a company of the card's.
bool CardFieldsReader::isOtherwiseNamed(const QString &name) const
{
    const auto isIt = [&](const Property *each) {
        const QString text = each->name == "ORG" ? partsOf(*each).value(0) : textOf(*each);
        const QString number = text.startsWith("tel:"_L1, Qt::CaseInsensitive) ? text.sliced(4) : text;
        return text == name || (each->name == "TEL" && number.section(u';', 0, 0).section(u' ', 0, 0) == name);
    };
    const auto among = [&](QByteArrayView property) { return std::ranges::any_of(m_card.all(property), isIt); };
    return name.isEmpty() || name == u"No name"_s || among("EMAIL") || among("TEL") || among("ORG");
}

void CardFieldsReader::noteNameParts(const QStringList &parts)
{
    const QString shown = contact::displayName(fields());
    for (const QString &part : parts.mid(2)) {
        if (!part.isEmpty() && !shown.contains(part, Qt::CaseInsensitive))
            m_result.unheld.push_back({u"N"_s, part.left(unheldLength)});
    }
}

void CardFieldsReader::readOrganisations()
{
    for (const Property *const each : byPreference(m_card.all("ORG"))) {
        const QStringList parts = partsOf(*each);
        const QString company = inOneLine(parts.value(0));
        if (!fields().contains(Field::Company))
            fields().put(Field::Company, company);
        else if (company != fields().text(Field::Company))
            note(*each, company);
        for (const QString &unit : parts.mid(1)) {
            if (!unit.isEmpty())
                note(*each, unit);
        }
    }
}

void CardFieldsReader::readEmails()
{
    QStringList all;
    for (const Property *const each : byPreference(m_card.all("EMAIL"))) {
        QString address = inOneLine(textOf(*each));
        if (address.startsWith("mailto:"_L1, Qt::CaseInsensitive))
            address = address.sliced(7);
        if (!address.isEmpty() && !all.contains(address, Qt::CaseInsensitive))
            all += address;
    }
    if (all.isEmpty())
        return;
    fields().put(Field::Email, all.takeFirst());
    fields().put({Field::Identifier, u"email"_s}, contact::withoutBlanks(all));
}

void CardFieldsReader::readPhones()
{
    QStringList further;
    for (const Property *const each : byPreference(m_card.all("TEL"))) {
        if (const QString kind = foreignKindOf(m_card, *each); !kind.isEmpty())
            note(*each, textOf(*each), kind);
        else
            readPhone(inOneLine(textOf(*each)), further);
    }
    fields().put({Field::Identifier, u"phone"_s}, contact::withoutBlanks(further));
}

void CardFieldsReader::readPhone(const QString &text, QStringList &further)
{
    // tel:+1-418-656-9254;ext=102 (RFC 3966)
    static const QRegularExpression uri(
        u"^tel:([^;]*)(?:;.*?\\bext=(\\d+))?.*$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = uri.match(text);
    const QString number = match.hasMatch() ? match.captured(1).trimmed() : text;
    const QString extension = match.captured(2);
    if (number.isEmpty())
        return;
    const QString digits = text::digits(number);
    const auto same = [&](const QString &other) {
        return other == number || (!digits.isEmpty() && text::digits(other) == digits);
    };
    if (!fields().contains(Field::Phone)) {
        fields().put(Field::Phone, number);
        fields().put(Field::PhoneExt, extension);
    } else if (!extension.isEmpty() || (!same(fields().text(Field::Phone)) && std::ranges::none_of(further, same))) {
        further += extension.isEmpty() ? number : number + ";ext="_L1 + extension;
    }
}

void CardFieldsReader::readAddresses()
{
    std::vector<const Property *> addresses = byPreference(m_card.all("ADR"));
    const auto isSpecial = [](const Property *each) { return rankOf(*each) < 1000; };
    if (std::ranges::none_of(addresses, isSpecial))
        std::ranges::stable_sort(addresses, {}, [](const Property *each) { return !each->hasType("WORK"); });
    for (const Property *const each : addresses) {
        const Address address = addressFrom(*each, isOurs(m_card));
        const QString text = address.toText();
        if (!fields().contains(Field::Address1) && !fields().contains(Field::City))
            address.putInto(fields());
        else if (!text.isEmpty())
            note(*each, text);
    }
    // A label says again, in lines, what the address says in parts.
    if (addresses.empty()) {
        for (const Property *const each : m_card.all("LABEL"))
            note(*each, textOf(*each));
    }
}

void CardFieldsReader::readWebsites()
{
    for (const Property *const each : byPreference(m_card.all("URL"))) {
        const QString url = inOneLine(textOf(*each));
        if (!fields().contains(Field::Website))
            fields().put(Field::Website, url);
        else if (url != fields().text(Field::Website))
            note(*each, url, m_card.labelOf(*each));
    }
}

void CardFieldsReader::readBirthday()
{
    for (const Property *const each : m_card.all("BDAY")) {
        // Apple writes a birthday without a year as one in 1604.
        const QString date = each->parameter("X-APPLE-OMIT-YEAR").isEmpty() ? fullDate(textOf(*each)) : QString();
        if (!date.isEmpty() && !fields().contains(Field::DateOfBirth))
            fields().put(Field::DateOfBirth, date);
        else if (date.isEmpty() || date != fields().text(Field::DateOfBirth))
            note(*each, textOf(*each));
    }
}

void CardFieldsReader::readCategories()
{
    QStringList tags;
    for (const Property *const each : m_card.all("CATEGORIES")) {
        for (const QString &item : itemsOf(*each)) {
            // In Google's cards everybody is in this group.
            if (item != "myContacts"_L1 && !text::containsIgnoringCase(tags, item))
                tags += inOneLine(item);
        }
    }
    fields().put(Field::Tags, contact::withoutBlanks(tags));
}

void CardFieldsReader::readTimezone()
{
    for (const Property *const each : m_card.all("TZ")) {
        const QString zone = inOneLine(textOf(*each));
        // An offset ("-0500") names no time zone: it would change in summer.
        static const QRegularExpression name(u"^(?:UTC|GMT|[A-Za-z_]+/[A-Za-z0-9_+/-]+)$"_s);
        if (name.match(zone).hasMatch() && !fields().contains(Field::Timezone))
            fields().put(Field::Timezone, zone);
        else
            note(*each, zone);
    }
}

void CardFieldsReader::noteOther(const Property &property)
{
    if (!contains(aboutTheCard, property.name) && !contains(taken, property.name) && !textOf(property).isEmpty())
        note(property, textOf(property), m_card.labelOf(property));
    else if (property.name == "PHOTO" || property.name == "LOGO" || property.name == "SOUND" || property.name == "KEY")
        note(property, {});
}

} // namespace

CardFields fieldsFrom(const Card &card)
{
    return CardFieldsReader(card).run();
}

} // namespace onefold::transfer::vcard
