// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/names.h"
#include "tests/generator/phones.h"

#include <vector>

namespace onefold::generator {

/// A town with what goes with it.
struct City {
    QString name;
    QString state;    ///< empty where addresses carry none
    QString postal;   ///< '#' a digit, '@' a capital letter
    QString timezone; ///< IANA id
    NumberRange landline;
    NumberRange mobile; ///< empty where mobile numbers belong to the whole country
};

/// Where people live: its towns, streets and numbering plan, and the names usual there.
struct Country {
    QString code; ///< ISO 3166-1 alpha-2
    CultureId culture = CultureId::English;
    PhoneFormats phones;
    NumberRange mobile;
    std::vector<City> cities;
    WordList streets;
    QString addressForm;    ///< "%n" number, "%s" street
    QStringList legalForms; ///< what follows a company's name
};

/// The table of countries, by how many of the people live there. Built on first use; then constant, safe from any
/// thread.
[[nodiscard]] const std::vector<Country> &countries();

/// A country drawn by its share of the people.
[[nodiscard]] quint8 drawCountry(Dice &dice);

/// The number range of mobile phones for people of @p city in @p country.
[[nodiscard]] const NumberRange &mobileRange(const Country &country, const City &city);

} // namespace onefold::generator
