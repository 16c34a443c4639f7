// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/population.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

constexpr quint64 blockSize = 64;
constexpr quint64 companiesPerBlock = 16;
constexpr double giantShare = 0.10;
constexpr double employedShare = 0.70; ///< those at a giant included
constexpr double migrantShare = 0.06;
constexpr double directLineShare = 0.2;
constexpr double sharedPhoneShare = 0.75;
constexpr double workAddressShare = 0.4;
constexpr double noPhoneShare = 0.08;
constexpr double noEmailShare = 0.07;

const WordList &freeProviders()
{
    static const WordList words(
        u"gmail.example outlook.example yahoo.example hotmail.example icloud.example gmx.example aol.example "
        u"web.example mail.example orange.example libero.example proton.example live.example yandex.example "
        u"wanadoo.example qq.example");
    return words;
}

QString date(int year, Dice &dice)
{
    const QString month = QString::number(1 + dice.below(12)).rightJustified(2, u'0');
    const QString day = QString::number(1 + dice.below(28)).rightJustified(2, u'0');
    return QString::number(year) + u'-' + month + u'-' + day;
}

/// Few lists know everybody's email and phone; one of them there is.
void leaveUnknown(Person &person, Dice &life)
{
    if (life.chance(noPhoneShare))
        person.phone = {};
    else if (life.chance(noEmailShare))
        person.email.clear();
}

bool isFemale(Dice dice)
{
    return dice.chance(0.5);
}

} // namespace

Population::Relation Population::relation(quint64 slot) const
{
    Dice dice = m_seed.dice(Stream::Pair, slot / 2);
    if (dice.chance(m_options.fatherAndSonRate))
        return Relation::FatherAndSon;
    return dice.chance(m_options.householdRate) ? Relation::Household : Relation::None;
}

bool Population::isNamesake(quint64 slot) const
{
    return (slot & 32) != 0 && relation(slot) == Relation::None
        && m_seed.dice(Stream::Namesake, slot).chance(2 * m_options.namesakeRate);
}

std::optional<quint64> Population::employer(quint64 slot) const
{
    if (relation(slot) != Relation::None)
        return std::nullopt;
    Dice dice = m_seed.dice(Stream::Employment, slot);
    if (!dice.chance(employedShare))
        return std::nullopt;
    if (dice.chance(giantShare / employedShare))
        return dice.skewed(giantCount);
    return giantCount + slot / blockSize * companiesPerBlock + dice.skewed(companiesPerBlock);
}

quint8 Population::country(quint64 slot) const
{
    if (const std::optional<quint64> company = employer(slot))
        return companyCountry(*company, m_seed);
    Dice dice = m_seed.dice(Stream::Country, relation(slot) == Relation::None ? slot : slot & ~1ULL);
    return drawCountry(dice);
}

PersonName Population::name(quint64 slot) const
{
    if (isNamesake(slot))
        return name(slot ^ 32);
    const Relation related = relation(slot);
    const quint64 family = related == Relation::None ? slot : slot & ~1ULL;
    const quint64 given = related == Relation::FatherAndSon ? family : slot;
    Dice culture = m_seed.dice(Stream::Culture, family);
    const quint8 from = culture.chance(migrantShare) ? drawCountry(culture) : country(slot);
    const bool female = related != Relation::FatherAndSon && isFemale(m_seed.dice(Stream::Culture, ~slot));
    Dice familyDice = m_seed.dice(Stream::Name, 2 * family);
    return drawName(familyDice, m_seed.dice(Stream::Name, 2 * given + 1), female, countries().at(from).culture);
}

QString Population::candidate(EmailHabit habit, const PersonName &name) const
{
    const bool german = culture(name.culture).umlautsSpelledOut;
    QString first = slug(name.given, german);
    const QString last = slug(name.family, german);
    switch (habit) {
    case EmailHabit::FirstDotLast: return first + u'.' + last;
    case EmailHabit::InitialLast: return first.first(1) + last;
    case EmailHabit::First: return first;
    case EmailHabit::FirstLast: return first + last;
    case EmailHabit::InitialDotLast: return first.first(1) + u'.' + last;
    }
    return {};
}

quint32 Population::colleaguesBefore(
    quint64 slot, quint64 company, EmailHabit habit, const QString &candidate, bool filling) const
{
    const quint64 begin = slot / blockSize * blockSize;
    const quint64 end = filling ? begin + blockSize : slot;
    quint32 count = 0;
    for (quint64 other = begin; other < end; ++other) {
        if (other != slot && employer(other) == company && this->candidate(habit, name(other)) == candidate)
            ++count;
    }
    return count;
}

QString Population::workEmail(quint64 slot, const PersonName &name, const Company &company, bool filling) const
{
    const bool giant = company.number < giantCount;
    const EmailHabit habit = giant ? EmailHabit::InitialLast : company.habit;
    QString local = candidate(habit, name);
    if (giant) {
        local += QString::number(slot + 1);
    } else if (const quint32 count = colleaguesBefore(slot, company.number, habit, local, filling); count > 0) {
        local += QString::number(filling ? 100 + slot % blockSize : count + 1);
    }
    return local + u'@' + company.domain;
}

QString Population::freeEmail(quint64 slot, const PersonName &name) const
{
    const WordList &providers = freeProviders();
    Dice dice = m_seed.dice(Stream::Life, ~slot);
    const QString local = candidate(dice.chance(0.5) ? EmailHabit::FirstDotLast : EmailHabit::FirstLast, name);
    const auto count = static_cast<quint64>(providers.size());
    return local + QString::number(slot / count + 1) + u'@' + providers.at(static_cast<quint32>(slot % count));
}

Phone Population::mobilePhone(quint64 slot, quint8 country, quint32 city) const
{
    const Country &land = countries().at(country);
    return {.number = mobileRange(land, land.cities.at(city)).number(slot, m_seed), .country = country};
}

void Population::liveAlone(Person &person) const
{
    Dice dice = m_seed.dice(Stream::Life, 4 * person.slot + 1);
    const Country &land = countries().at(person.country);
    person.city = person.company && dice.chance(0.7) ? person.company->city
                                                     : dice.skewed(static_cast<quint32>(land.cities.size()));
    person.address1 = streetAddress(land, dice);
    person.postalCode = postalCode(land.cities.at(person.city), dice);
    if (person.company && dice.chance(workAddressShare)) {
        person.city = person.company->city;
        person.address1 = person.company->address1;
        person.postalCode = person.company->postalCode;
    }
    person.phone = mobilePhone(person.slot, person.country, person.city);
}

void Population::liveTogether(Person &person) const
{
    const quint64 home = person.slot & ~1ULL;
    Dice dice = m_seed.dice(Stream::Life, 4 * home + 2);
    const Country &land = countries().at(person.country);
    person.city = dice.skewed(static_cast<quint32>(land.cities.size()));
    person.address1 = streetAddress(land, dice);
    person.postalCode = postalCode(land.cities.at(person.city), dice);
    if (!m_options.unique && dice.chance(sharedPhoneShare))
        person.phone = {.number = land.cities.at(person.city).landline.number(2 * home, m_seed),
            .mobile = false,
            .country = person.country};
    else
        person.phone = mobilePhone(person.slot, person.country, person.city);
}

bool Population::isCustom(double rate, quint64 company, quint64 habit, Dice &life) const
{
    if (company < giantCount)
        return life.chance(rate);
    const bool here = m_seed.dice(Stream::Habit, 2 * company + habit).chance(2 * rate);
    return life.chance(0.5) && here;
}

void Population::work(Person &person, Dice &life) const
{
    const Company &company = *person.company;
    static const WordList roles(u"info sales office contact kontakt hello support");
    if (isCustom(m_options.roleMailboxRate, company.number, 0, life)) {
        Dice role = m_seed.dice(Stream::Role, company.number < giantCount ? ~person.slot : company.number);
        person.kind = ContactKind::RoleMailbox;
        person.email = roles.word(role) + u'@' + company.domain;
    } else {
        person.email = life.chance(0.85) ? workEmail(person.slot, person.name, company, false)
                                         : freeEmail(person.slot, person.name);
    }
    if (isCustom(m_options.switchboardRate, company.number, 1, life)) {
        person.kind = person.kind == ContactKind::RoleMailbox ? person.kind : ContactKind::Switchboard;
        person.phone = company.switchboard;
        if (life.chance(m_options.extensionRate))
            person.phone.extension = QString::number(100 + person.slot % 9900);
    } else if (life.chance(directLineShare)) {
        const City &city = countries().at(person.country).cities.at(company.city);
        person.phone = {
            .number = city.landline.number(2 * person.slot, m_seed), .mobile = false, .country = person.country};
    }
}

void Population::beBorn(Person &person) const
{
    const bool elder = (person.slot & 1) == 0;
    if (relation(person.slot) == Relation::FatherAndSon) {
        Dice together = m_seed.dice(Stream::Life, 4 * (person.slot & ~1ULL) + 3);
        const int father = 1936 + static_cast<int>(together.below(35));
        const int son = father + 21 + static_cast<int>(together.below(16));
        Dice own = m_seed.dice(Stream::Life, 4 * person.slot + 3);
        person.dateOfBirth = date(elder ? father : son, own);
        return;
    }
    Dice dice = m_seed.dice(Stream::Life, 4 * person.slot + 3);
    if (dice.chance(0.3))
        person.dateOfBirth = date(1940 + static_cast<int>(dice.below(66)), dice);
}

Person Population::person(quint64 slot) const
{
    Person person{.slot = slot, .name = name(slot), .country = country(slot)};
    Dice life = m_seed.dice(Stream::Life, 4 * slot);
    if (isNamesake(slot))
        person.kind = ContactKind::Namesake;
    const Relation related = relation(slot);
    if (related != Relation::None)
        person.kind = related == Relation::Household ? ContactKind::Household : ContactKind::FatherAndSon;
    if (const std::optional<quint64> number = employer(slot))
        person.company = companyOf(*number, m_seed);
    person.native = culture(person.name.culture).hasNativeScript() && life.chance(m_options.nativeScriptRate);
    if (related == Relation::None)
        liveAlone(person);
    else
        liveTogether(person);
    person.email = freeEmail(slot, person.name);
    if (person.company && !m_options.unique)
        work(person, life);
    else if (person.company)
        person.email = workEmail(slot, person.name, *person.company, false);
    if (!m_options.unique && person.kind != ContactKind::RoleMailbox)
        leaveUnknown(person, life);
    beBorn(person);
    return person;
}

} // namespace onefold::generator
