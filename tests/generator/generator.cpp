// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/generator.h"

#include "tests/generator/distortion.h"
#include "tests/generator/words.h"

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

/// Contacts that stand near each other in the sequence share a block of people, in shuffled order.
constexpr quint64 shuffled = 256;
constexpr int draws = 64;

/// What is left blank in many a list.
constexpr double addressShare = 0.75;
constexpr double cityShare = 0.9;
constexpr double countryShare = 0.92;
constexpr double websiteShare = 0.2;
constexpr double timezoneShare = 0.3;

void writeName(GeneratedContact &contact, const Person &person)
{
    contact.value(Field::FirstName) = person.native ? person.name.nativeGiven : person.name.given;
    contact.value(Field::LastName) = person.native ? person.name.nativeFamily : person.name.family;
}

void writeCompany(GeneratedContact &contact, const Company &company, Dice &dice)
{
    contact.value(Field::Company) = company.name;
    if (dice.chance(websiteShare))
        contact.value(Field::Website) = u"https://www." + company.domain;
}

void writeAddress(GeneratedContact &contact, const Person &person, Dice &dice)
{
    const Country &country = countries().at(person.country);
    const City &city = country.cities.at(person.city);
    if (dice.chance(countryShare))
        contact.value(Field::Country) = country.code;
    if (dice.chance(timezoneShare))
        contact.value(Field::Timezone) = city.timezone;
    if (!dice.chance(cityShare))
        return;
    contact.value(Field::City) = city.name;
    contact.value(Field::State) = city.state;
    if (!dice.chance(addressShare))
        return;
    contact.value(Field::Address1) = person.address1;
    contact.value(Field::PostalCode) = person.postalCode;
}

void writeOrigin(GeneratedContact &contact, Dice &dice)
{
    static const WordList sources(
        u"web import referral trade_fair LinkedIn phone newsletter partner cold_call webinar");
    static const WordList tags(
        u"lead customer newsletter prospect partner vip trial supplier press event-2025 event-2026 churned "
        u"reseller do-not-mail beta");
    contact.value(Field::Source) = sources.word(dice);
    for (quint32 left = dice.skewed(4); left > 0; --left) {
        const QString &tag = tags.word(dice);
        if (!contact.tags.contains(tag))
            contact.tags.append(tag);
    }
}

} // namespace

Generator::Generator(const Options &options) : m_options(options), m_population(options)
{ }

std::optional<GeneratedContact> Generator::next()
{
    if (m_next >= m_options.contacts)
        return std::nullopt;
    return at(m_next++);
}

bool Generator::isDuplicate(quint64 index) const
{
    return index > 0 && m_population.seed().dice(Stream::Kind, index).chance(m_options.duplicateRate);
}

quint64 Generator::personOf(quint64 index) const
{
    if (!isDuplicate(index))
        return index;
    Dice dice = m_population.seed().dice(Stream::Original, index);
    quint64 person = 0;
    for (int i = 0; i < draws; ++i) {
        person = dice.below(static_cast<quint32>(index));
        if (!isDuplicate(person))
            return person;
    }
    while (isDuplicate(person))
        --person;
    return person;
}

quint64 Generator::slotOf(quint64 index) const
{
    Dice dice = m_population.seed().dice(Stream::Block, index / shuffled);
    const quint64 factor = dice.next() | 1;
    return index / shuffled * shuffled + (index * factor + dice.next()) % shuffled;
}

GeneratedContact Generator::writeDown(const Person &person, Dice &dice) const
{
    GeneratedContact contact;
    contact.kind = person.kind;
    writeName(contact, person);
    contact.value(Field::Email) = person.email;
    if (person.company)
        writeCompany(contact, *person.company, dice);
    writeAddress(contact, person, dice);
    contact.value(Field::DateOfBirth) = person.dateOfBirth;
    writeOrigin(contact, dice);
    return contact;
}

void Generator::writePhone(GeneratedContact &contact, const Phone &phone, Dice &dice) const
{
    if (phone.isEmpty())
        return;
    const PhoneFormats &formats = countries().at(phone.country).phones;
    const quint32 variant = dice.below(60);
    const bool readable = !m_options.unique && contact.value(Field::Country) == countries().at(phone.country).code;
    PhoneStyle style = dice.chance(0.7) ? PhoneStyle::E164 : PhoneStyle::International;
    if (readable && dice.chance(m_options.nationalPhoneRate))
        style = PhoneStyle::National;
    contact.value(Field::Phone) = write(phone, formats, style, variant);
    contact.value(Field::PhoneExt) = phone.extension;
}

GeneratedContact Generator::at(quint64 index) const
{
    const quint64 first = personOf(index);
    const bool duplicate = first != index;
    Dice row = m_population.seed().dice(Stream::Row, index);
    Dice distortion = m_population.seed().dice(Stream::Distortion, index);
    Person person = m_population.person(slotOf(first));
    Changes changes;
    if (duplicate)
        changes = change(person, slotOf(index), m_population, distortion);
    if (duplicate && m_options.unique) {
        person.email = m_population.freeEmail(slotOf(index), person.name);
        person.phone = m_population.mobilePhone(slotOf(index), person.country, person.city);
        changes |= Change::ChangedEmail | Change::ChangedPhone;
    }
    GeneratedContact contact = writeDown(person, row);
    if (duplicate) {
        contact.kind = ContactKind::Duplicate;
        contact.changes = changes | slip(contact, person.phone, m_options.unique, distortion);
    }
    writePhone(contact, person.phone, row);
    contact.index = index;
    contact.person = first;
    return contact;
}

} // namespace onefold::generator
