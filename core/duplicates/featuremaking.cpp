// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/featuremaking.h"

#include "core/duplicates/codes.h"
#include "core/duplicates/plaintext.h"
#include "core/duplicates/roles.h"

#include <algorithm>
#include <functional>

namespace onefold::duplicates {

namespace {

using Column = RecordTable::Column;

/// Notes of a value that @p text, where it comes from, is Hebrew or Arabic: in UTF-8 led by D7 to DD.
void noteScript(Feature &feature, quint32 value, std::string_view text)
{
    const auto isOfSuch = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD7 && byte <= 0xDD;
    };
    if (value == 0 || std::ranges::none_of(text, isOfSuch))
        return;
    if (feature.leavesOutVowels.size() <= value)
        feature.leavesOutVowels.resize(value + 1, false);
    feature.leavesOutVowels[value] = true;
}

/// Names a value of @p feature for each value of @p column.
std::vector<quint32> translated(
    const Column &column, Feature &feature, const std::function<std::string(std::string_view)> &key)
{
    std::vector<quint32> numbers(column.values.size(), 0);
    for (quint32 value = 1; value < column.values.size(); ++value)
        numbers[value] = feature.values.intern(key(column.values.text(value)));
    for (quint32 value = 1; value < column.values.size(); ++value)
        noteScript(feature, numbers[value], column.values.text(value));
    return numbers;
}

void addCells(Feature &feature, const Cells &cells, const std::vector<quint32> &numbers)
{
    feature.cells.first.resize(cells.first.size(), 0);
    const auto add = [&](quint32 record, quint32 value) {
        quint32 &first = feature.cells.first[record];
        if (value == 0 || value == first)
            return;
        if (first == 0)
            first = value;
        else
            feature.cells.further.push_back({record, value});
    };
    for (quint32 record = 0; record < cells.first.size(); ++record)
        add(record, numbers[cells.first[record]]);
    for (const FurtherValue &further : cells.further)
        add(further.record, numbers[further.value]);
}

} // namespace

bool isDayFirst(const Column &column)
{
    qint64 monthFirst = 0;
    qint64 dayFirst = 0;
    for (quint32 value = 1; value < std::min<std::size_t>(column.values.size(), 20000); ++value) {
        const std::string_view text = column.values.text(value);
        const std::size_t end = text.find_first_of("/.-");
        if (end == 0 || end > 2) // nor where there is none: npos
            continue;
        const std::string_view second = text.substr(end + 1, 2);
        const int a = std::atoi(std::string(text.substr(0, end)).c_str());
        const int b = std::atoi(std::string(second).c_str());
        dayFirst += a > 12 ? 1 : 0;
        monthFirst += b > 12 ? 1 : 0;
    }
    return dayFirst > monthFirst;
}

namespace {

DayMonth orderOf(const Column &column)
{
    // Many values are looked at to find out: only where nobody has.
    const bool isDayBefore = column.isDayFirst ? *column.isDayFirst : isDayFirst(column);
    return isDayBefore ? DayMonth::DayFirst : DayMonth::MonthFirst;
}

std::function<std::string(std::string_view)> keyFunction(Role role, const Column &column, PlainText &plain)
{
    switch (role) {
    case Role::Email: return emailKey;
    case Role::Phone: return phoneKey;
    case Role::Website: return websiteKey;
    case Role::Date: return [order = orderOf(column)](std::string_view text) { return dateKey(text, order); };
    case Role::Code:
    case Role::Postcode: return [&plain](std::string_view text) { return compactKey(plain(text)); };
    case Role::Street: return [&plain](std::string_view text) { return streetKey(plain(text)); };
    case Role::Organisation: return [&plain](std::string_view text) { return organisationKey(plain(text)); };
    case Role::GivenName:
    case Role::FamilyName: return [&plain](std::string_view text) { return withoutTitles(plain(text)); };
    default: return [&plain](std::string_view text) { return plain(text); };
    }
}

/// Counts and codes, once all cells are there.
void complete(Feature &feature, std::size_t records)
{
    feature.cells.first.resize(records, 0);
    std::sort(feature.cells.further.begin(), feature.cells.further.end());
    const auto repeated = std::unique(feature.cells.further.begin(), feature.cells.further.end());
    feature.cells.further.erase(repeated, feature.cells.further.end());
    feature.holders.assign(feature.values.size(), 0);
    for (const quint32 value : feature.cells.first)
        feature.holders[value] += value != 0 ? 1 : 0;
    for (const FurtherValue &further : feature.cells.further)
        ++feature.holders[further.value];
    feature.codes.resize(feature.values.size());
    feature.leavesOutVowels.resize(feature.values.size(), false);
    feature.letters.resize(feature.values.size());
    for (quint32 value = 1; value < feature.values.size(); ++value) {
        feature.codes[value] = codesOf(feature.role, feature.values.text(value));
        feature.letters[value] = lettersIn(feature.values.text(value));
    }
    if (feature.role == Role::Email) {
        feature.isShared.resize(feature.values.size(), false);
        for (quint32 value = 1; value < feature.values.size(); ++value)
            feature.isShared[value] = isRoleMailbox(feature.values.text(value));
    }
    feature.values.shrink();
}

bool isNearlyUnique(const Column &column)
{
    constexpr double nearly = 0.9;
    constexpr qint64 tooFewToTell = 5;
    const auto present = std::ranges::count_if(column.cells.first, [](quint32 value) { return value != 0; });
    const auto distinct = static_cast<double>(column.values.size() - 1);
    return present >= tooFewToTell && distinct >= nearly * static_cast<double>(present);
}

/// Notes the generations that the names in @p column tell.
void addGenerations(Names &names, const Column *column, std::size_t records, PlainText &plain)
{
    if (!column)
        return;
    std::vector<quint8> generations(column->values.size(), 0);
    bool tellsAny = false;
    for (quint32 value = 1; value < column->values.size(); ++value) {
        generations[value] = generationOf(plain(column->values.text(value)));
        tellsAny = tellsAny || generations[value] != 0;
    }
    if (!tellsAny)
        return;
    names.generations.resize(records, 0);
    for (std::size_t record = 0; record < column->cells.first.size(); ++record) {
        if (const quint8 generation = generations[column->cells.first[record]]; generation != 0)
            names.generations[record] = generation;
    }
}

void addPart(Feature &feature, const Column *column, PlainText &plain)
{
    if (!column)
        return;
    feature.name = column->name;
    addCells(feature, column->cells, translated(*column, feature, keyFunction(feature.role, *column, plain)));
}

/// Fills in from whole names what is missing of the parts.
void addWhole(Names &names, const Column &column, PlainText &plain)
{
    std::vector<quint32> given(column.values.size(), 0);
    std::vector<quint32> family(column.values.size(), 0);
    for (quint32 value = 1; value < column.values.size(); ++value) {
        const NameParts parts = nameParts(column.values.text(value), plain);
        given[value] = names.given.values.intern(parts.given);
        family[value] = names.family.values.intern(parts.family);
        noteScript(names.given, given[value], column.values.text(value));
        noteScript(names.family, family[value], column.values.text(value));
    }
    for (std::size_t record = 0; record < column.cells.first.size(); ++record) {
        const quint32 value = column.cells.first[record];
        if (value == 0 || (names.given.cells.first[record] != 0 && names.family.cells.first[record] != 0))
            continue;
        // One part alone, where the other is known, must not become the other once more.
        if (names.given.cells.first[record] == 0 && names.family.cells.first[record] == 0) {
            names.given.cells.first[record] = given[value];
            names.family.cells.first[record] = family[value];
        } else if (names.given.cells.first[record] == 0 && given[value] != 0) {
            names.given.cells.first[record] = given[value];
        } else if (names.family.cells.first[record] == 0 && given[value] != 0) {
            names.family.cells.first[record] = family[value];
        }
    }
}

} // namespace

Feature featureOf(const std::vector<Column *> &columns, Role role, std::size_t records)
{
    Feature feature{.role = role,
        .name = columns.front()->name,
        .isGuessed = columns.front()->isGuessed,
        .isNearlyUnique = columns.front()->isGuessed && isNearlyUnique(*columns.front())};
    PlainText plain;
    for (Column *const column : columns) {
        const auto numbers = translated(*column, feature, keyFunction(role, *column, plain));
        addCells(feature, column->cells, numbers);
        column->values = {};
        column->cells = {};
    }
    complete(feature, records);
    return feature;
}

Names namesOf(const Column *given, const Column *family, const std::vector<Column *> &whole, std::size_t records)
{
    Names names;
    PlainText plain;
    const QString wholeName = whole.empty() ? QString() : whole.front()->name;
    names.given.name = given ? given->name : wholeName;
    names.family.name = family ? family->name : wholeName;
    addPart(names.given, given, plain);
    addPart(names.family, family, plain);
    names.given.cells.first.resize(records, 0);
    names.family.cells.first.resize(records, 0);
    for (const Column *const column : whole)
        addWhole(names, *column, plain);
    addGenerations(names, given, records, plain);
    addGenerations(names, family, records, plain);
    for (const Column *const column : whole)
        addGenerations(names, column, records, plain);
    complete(names.given, records);
    complete(names.family, records);
    return names;
}

} // namespace onefold::duplicates
