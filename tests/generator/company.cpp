// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/company.h"

#include <array>

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

const WordList &firstWords()
{
    static const WordList words(
        u"North South West East Blue Green Red Silver Gold Iron Stone Oak Pine Maple River Lake Sea Sun Moon Star "
        u"Cloud Rain Snow Fire Wind Wood Mill Field Hill Bright Clear Deep High Long Great New Old True First "
        u"Grand Royal Crown Bridge Castle Harbor Island Ocean Forest Valley Mountain Summit Alpine Arctic Delta "
        u"Alpha Omega Nova Terra Aqua Vita Opti Uni Euro Trans");
    return words;
}

const WordList &secondWords()
{
    static const WordList words(
        u"point line gate way port bay brook field ridge crest peak view ware works land mark wood stone side "
        u"forge craft light path link net span core base cast mont vale ford ton wick dale haven cove grove "
        u"meadow spring fall shore beam spark wave flow stream root leaf seed branch crown shield guard watch "
        u"tower house hall yard mate byte grid form");
    return words;
}

const WordList &sectors()
{
    static const WordList words(
        u"Group Logistics Software Consulting Engineering Foods Energy Media Travel Finance Insurance Textiles "
        u"Medical Pharma Design Marketing Systems Solutions Trading Motors Construction Architects Printing "
        u"Furniture Electronics Optics Plastics Chemicals Metals Mining Farms Bakery Brewery Hotels Estates "
        u"Properties Legal Partners Capital Ventures Analytics Robotics Networks Telecom Security Cleaning "
        u"Catering Events Education Publishing Research Laboratories Instruments Tools Machines Packaging "
        u"Shipping Aviation Rail Cycles Sports Toys Fashion Cosmetics");
    return words;
}

/// A prime above the number of names, so that multiplying by it permutes them.
constexpr quint64 stride = 2'654'435'761;

/// The name of a company and, in @p domain, its own domain.
QString companyName(quint64 number, const Seed &seed, QString &domain)
{
    const auto seconds = static_cast<quint64>(secondWords().size());
    const auto kinds = static_cast<quint64>(sectors().size());
    const quint64 nameCount = static_cast<quint64>(firstWords().size()) * seconds * kinds;
    const quint64 start = seed.dice(Stream::Company, ~0ULL).next() % nameCount;
    const quint64 code = (number % nameCount * stride + start) % nameCount;
    const QString &first = firstWords().at(static_cast<quint32>(code / kinds / seconds));
    const QString &sector = sectors().at(static_cast<quint32>(code % kinds));
    const QString stem = first + secondWords().at(static_cast<quint32>(code / kinds % seconds));
    const quint64 round = number / nameCount;
    const QString again = round == 0 ? QString() : QString::number(round + 1);
    domain = stem.toLower() + u'-' + sector.toLower() + again + u".example";
    return stem + u' ' + sector + (again.isEmpty() ? QString() : u' ' + again);
}

} // namespace

QString streetAddress(const Country &country, Dice &dice)
{
    const QString number = QString::number(1 + dice.skewed(240));
    return QString(country.addressForm).replace("%n"_L1, number).replace("%s"_L1, country.streets.word(dice));
}

QString postalCode(const City &city, Dice &dice)
{
    QString code = city.postal;
    for (QChar &c : code) {
        if (c == u'#')
            c = QChar(static_cast<char16_t>(u'0' + dice.below(10)));
        else if (c == u'@')
            c = QChar(static_cast<char16_t>("ABDEFGHJLNPQRSTUWXYZ"_L1.at(dice.below(20)).unicode()));
    }
    return code;
}

quint8 companyCountry(quint64 number, const Seed &seed)
{
    Dice dice = seed.dice(Stream::Country, ~number);
    return drawCountry(dice);
}

EmailHabit companyHabit(quint64 number, const Seed &seed)
{
    constexpr std::array habits{EmailHabit::FirstDotLast, EmailHabit::InitialLast, EmailHabit::First,
        EmailHabit::FirstLast, EmailHabit::InitialDotLast};
    return habits.at(seed.dice(Stream::Company, ~number).skewed(habits.size()));
}

Company companyOf(quint64 number, const Seed &seed)
{
    Dice dice = seed.dice(Stream::Company, number);
    Company company{.number = number, .country = companyCountry(number, seed), .habit = companyHabit(number, seed)};
    const Country &country = countries().at(company.country);
    company.city = dice.skewed(static_cast<quint32>(country.cities.size()));
    const City &city = country.cities.at(company.city);
    company.name = companyName(number, seed, company.domain) + u' '
        + country.legalForms.at(dice.below(static_cast<quint32>(country.legalForms.size())));
    company.switchboard = {
        .number = city.landline.number(2 * number + 1, seed), .mobile = false, .country = company.country};
    company.address1 = streetAddress(country, dice);
    company.postalCode = postalCode(city, dice);
    return company;
}

} // namespace onefold::generator
