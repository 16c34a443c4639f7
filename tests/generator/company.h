// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/countries.h"

namespace onefold::generator {

/// How the people of a company are addressed there.
enum class EmailHabit { FirstDotLast, InitialLast, First, FirstLast, InitialDotLast };

/// An employer, wholly determined by seed and number.
struct Company {
    quint64 number = 0;
    quint8 country = 0;
    quint32 city = 0;
    QString name = {};
    QString domain = {}; ///< its own: no two companies share one
    EmailHabit habit = EmailHabit::FirstDotLast;
    Phone switchboard = {};
    QString address1 = {};
    QString postalCode = {};
};

/// Companies below this number are large and have people everywhere; those above belong to one Block of people.
constexpr quint64 giantCount = 256;

[[nodiscard]] Company companyOf(quint64 number, const Seed &seed);

/// The country of companyOf(@p number), without making the rest.
[[nodiscard]] quint8 companyCountry(quint64 number, const Seed &seed);

/// The address habit of companyOf(@p number), without making the rest.
[[nodiscard]] EmailHabit companyHabit(quint64 number, const Seed &seed);

/// A street address in @p country.
[[nodiscard]] QString streetAddress(const Country &country, Dice &dice);

/// A postal code of @p city.
[[nodiscard]] QString postalCode(const City &city, Dice &dice);

} // namespace onefold::generator
