// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/roles.h"

#include "core/duplicates/plaintext.h"
#include "core/duplicates/similarity.h"
#include "core/transfer/mapping/columnname.h"

#include <algorithm>
#include <array>

namespace onefold::duplicates {

using contact::Field;
using transfer::mapping::Meaning;

namespace {

constexpr quint32 sampledValues = 2000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The share of a column's distinct values, some of them, that @p holds for.
template<typename Test>
double shareOf(const RecordTable::Column &column, Test test)
{
    const auto last = std::min<std::size_t>(column.values.size(), sampledValues + 1);
    qint64 held = 0;
    for (quint32 value = 1; value < last; ++value)
        held += test(column.values.text(value)) ? 1 : 0;
    return last <= 1 ? 0 : static_cast<double>(held) / static_cast<double>(last - 1);
}

std::optional<Role> roleOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::FullName: return Role::FullName;
    case Meaning::FirstName: return Role::GivenName;
    case Meaning::LastName: return Role::FamilyName;
    case Meaning::Email:
    case Meaning::FurtherEmails: return Role::Email;
    case Meaning::Phone:
    case Meaning::FurtherPhones: return Role::Phone;
    case Meaning::Company: return Role::Organisation;
    case Meaning::Street: return Role::Street;
    case Meaning::City: return Role::Place;
    case Meaning::State:
    case Meaning::Country: return Role::Region;
    case Meaning::PostalCode: return Role::Postcode;
    case Meaning::Website: return Role::Website;
    case Meaning::DateOfBirth: return Role::Date;
    case Meaning::ExternalId: return Role::Code;
    case Meaning::PhoneExtension:
    case Meaning::Timezone:
    case Meaning::Source:
    case Meaning::AssignedTo:
    case Meaning::Tags:
    case Meaning::Dnd:
    case Meaning::Subscribed: return Role::Ignored;
    case Meaning::Other: return std::nullopt;
    }
    return std::nullopt;
}

bool isEmail(std::string_view text)
{
    return !emailKey(text).empty();
}

bool isDate(std::string_view text)
{
    constexpr std::size_t shortest = 6; // a bare year may be any number
    return text.size() >= shortest && !dateKey(text, DayMonth::MonthFirst).empty();
}

bool isNumber(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '-' || c == '.' || c == ' '; });
}

bool isCode(std::string_view text)
{
    return std::ranges::any_of(text, isDigit) && text.find(' ') == std::string_view::npos;
}

/// What the values alone say.
Role roleByContent(const RecordTable::Column &column)
{
    constexpr double mostly = 0.8;
    constexpr std::size_t fewValues = 50;
    constexpr double fewPerRecord = 0.02;
    constexpr double manyPerRecord = 0.3;
    const auto present =
        static_cast<double>(std::ranges::count_if(column.cells.first, [](quint32 value) { return value != 0; }));
    const auto distinct = static_cast<double>(column.values.size() - 1);
    if (present == 0)
        return Role::Ignored;
    if (shareOf(column, isEmail) >= mostly)
        return Role::Email;
    if (shareOf(column, isDate) >= mostly)
        return Role::Date;
    const bool isVaried = distinct / present >= manyPerRecord;
    if (shareOf(column, isNumber) >= mostly || shareOf(column, isCode) >= mostly)
        return isVaried && distinct > fewValues ? Role::Code : Role::Category;
    return distinct <= std::max<double>(fewValues, fewPerRecord * present) && !isVaried ? Role::Category : Role::Text;
}

/// What a longer name of a column says by one of its words: PRIMARY_NAME_LAST, cust_addr_city.
std::optional<Role> roleByWords(const QString &header)
{
    struct Word {
        std::string_view text;
        Role role;
    };
    // The first that is there counts: "addr country" is a country, "passport country" is one too.
    static constexpr std::array words{Word{"email", Role::Email}, Word{"phone", Role::Phone},
        Word{"mobile", Role::Phone}, Word{"country", Role::Region}, Word{"state", Role::Region},
        Word{"city", Role::Place}, Word{"suburb", Role::Place}, Word{"town", Role::Place},
        Word{"postal", Role::Postcode}, Word{"postcode", Role::Postcode}, Word{"zip", Role::Postcode},
        Word{"dob", Role::Date}, Word{"birth", Role::Date}, Word{"org", Role::Organisation},
        Word{"company", Role::Organisation}, Word{"employer", Role::Organisation}, Word{"surname", Role::FamilyName},
        Word{"last", Role::FamilyName}, Word{"family", Role::FamilyName}, Word{"given", Role::GivenName},
        Word{"forename", Role::GivenName}, Word{"first", Role::GivenName}, Word{"addr", Role::Street},
        Word{"address", Role::Street}, Word{"street", Role::Street}, Word{"passport", Role::Code},
        Word{"license", Role::Code}, Word{"licence", Role::Code}, Word{"ssn", Role::Code}, Word{"tax", Role::Code}};
    PlainText plain;
    const std::string text = plain(header.toStdString());
    const auto parts = wordsOf(text);
    const bool isNameInOne = std::ranges::find(parts, "name") != parts.end()
        && (std::ranges::find(parts, "full") != parts.end() || parts.size() == 1);
    if (isNameInOne)
        return Role::FullName;
    // "Last" is a name's only beside "name": a last call is none.
    const bool isOfName = parts.size() == 1 || std::ranges::find(parts, "name") != parts.end();
    const auto known = std::ranges::find_if(words, [&](const Word &word) {
        const bool needsName =
            word.text == "last" || word.text == "first" || word.text == "given" || word.text == "family";
        return std::ranges::find(parts, word.text) != parts.end() && (isOfName || !needsName);
    });
    const bool isOfAnother = std::ranges::find(parts, "type") != parts.end();
    return known != words.end() && !isOfAnother ? std::optional(known->role) : std::nullopt;
}

/// Whether the values can be what the name says.
bool isBelievable(Role role, const RecordTable::Column &column)
{
    constexpr double half = 0.5;
    switch (role) {
    case Role::Email: return shareOf(column, isEmail) >= half;
    case Role::Date:
        return shareOf(column, [](std::string_view text) { return !dateKey(text, DayMonth::MonthFirst).empty(); })
            >= half;
    case Role::Street: return shareOf(column, isNumber) < half;
    case Role::Phone: return shareOf(column, [](std::string_view text) { return !phoneKey(text).empty(); }) >= half;
    default: return true;
    }
}

} // namespace

std::optional<Role> roleOf(const contact::FieldKey &key)
{
    switch (key.field) {
    case Field::Name: return Role::FullName;
    case Field::FirstName: return Role::GivenName;
    case Field::LastName: return Role::FamilyName;
    case Field::Email: return Role::Email;
    case Field::Phone: return Role::Phone;
    case Field::Company: return Role::Organisation;
    case Field::Address1: return Role::Street;
    case Field::City: return Role::Place;
    case Field::State:
    case Field::Country: return Role::Region;
    case Field::PostalCode: return Role::Postcode;
    case Field::Website: return Role::Website;
    case Field::DateOfBirth: return Role::Date;
    case Field::Identifier:
        return key.member == u"email" ? Role::Email : key.member == u"phone" ? Role::Phone : Role::Code;
    case Field::Custom: return std::nullopt;
    default: return Role::Ignored;
    }
}

InferredRole inferredRole(const RecordTable::Column &column)
{
    const auto name = transfer::mapping::columnNameFrom(column.name);
    const std::optional<Role> byName = name.meaning ? roleOf(*name.meaning) : roleByWords(column.name);
    if (byName && isBelievable(*byName, column))
        return {*byName};
    const Role role = roleByContent(column);
    return {role, role != Role::Email && role != Role::Ignored};
}

} // namespace onefold::duplicates
