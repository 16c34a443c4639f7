// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/people.h"

#include <array>

namespace onefold::testservices::host {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array firstNames = {u"Jane", u"John", u"Maria", u"Omar", u"Yuki", u"Lars", u"Chioma", u"Anaïs", u"Piotr",
    u"Leila", u"Mateo", u"Priya", u"Søren", u"Zoë", u"Kwame", u"Ingrid", u"Tomás"};
constexpr std::array lastNames = {u"Smith", u"Doe", u"García", u"Nguyen", u"Okafor", u"Müller", u"Kowalska", u"Haddad",
    u"Tanaka", u"Lindqvist", u"O'Brien", u"Dubois", u"Silva", u"Novák", u"Rossi", u"Cohen", u"Patel", u"Ibsen",
    u"Moreau"};
constexpr std::array companies = {u"Acme", u"Globex", u"Initech", u"Umbrella", u"Hooli", u"Stark", u"Wayne"};
constexpr std::array cities = {u"Austin", u"Chicago", u"Denver", u"Boston", u"Seattle"};
constexpr std::array areas = {512, 312, 303, 617, 206, 415, 305, 404, 702, 503}; ///< of numbers in the United States

template<std::size_t size>
QString pick(const std::array<const char16_t *, size> &from, int n)
{
    return QString::fromUtf16(from.at(static_cast<std::size_t>(n) % size));
}

/// Numbers run through 200-0000 to 999-9999 of an area, then go on in the next.
QString phoneOf(int n)
{
    constexpr int perArea = 8'000'000;
    const int area = areas.at(static_cast<std::size_t>(n / perArea) % areas.size());
    // Spread, so that the numbers of neighbours are not alike; 7919 is prime to the count.
    const auto spread = static_cast<qint64>(n % perArea) * 7919 % perArea;
    return u"+1%1%2"_s.arg(area).arg(2'000'000 + spread);
}

} // namespace

Person person(int n)
{
    return {.firstName = pick(firstNames, n),
        .lastName = pick(lastNames, n),
        .email = u"person%1@example.com"_s.arg(n),
        .phone = phoneOf(n),
        .company = pick(companies, n / 3),
        .city = pick(cities, n / 7)};
}

} // namespace onefold::testservices::host
