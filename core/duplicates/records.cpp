// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/records.h"

#include "core/duplicates/codes.h"
#include "core/duplicates/plaintext.h"
#include "core/duplicates/roles.h"
#include "core/duplicates/similarity.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

namespace onefold::duplicates {

namespace {

using Column = RecordTable::Column;

/// A work to be done on several things, two at a time. What each does must not depend on the others.
void inTwoThreads(std::size_t count, const std::function<void(std::size_t)> &work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::thread other(run);
    run();
    other.join();
}

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

DayMonth orderOf(const Column &column)
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
    return dayFirst > monthFirst ? DayMonth::DayFirst : DayMonth::MonthFirst;
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

struct Names {
    Feature given{.role = Role::GivenName};
    Feature family{.role = Role::FamilyName};
    std::vector<quint8> generations = {};
};

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

/// Whether the words of @p column stand in @p others too, record by record: a name written together once more.
bool repeats(const Column &column, const std::vector<const Column *> &others)
{
    constexpr std::size_t sampled = 2000;
    constexpr double mostly = 0.7;
    PlainText plain;
    std::size_t looked = 0;
    std::size_t repeated = 0;
    for (std::size_t record = 0; record < column.cells.first.size() && looked < sampled; ++record) {
        const quint32 value = column.cells.first[record];
        std::string known;
        for (const Column *const other : others) {
            if (const quint32 part = other->cells.first[record]; part != 0)
                known += plain(other->values.text(part)) + ' ';
        }
        if (value == 0 || known.empty())
            continue;
        ++looked;
        const std::string text = plain(column.values.text(value));
        const auto words = wordsOf(text);
        const auto knownWords = wordsOf(known);
        const auto found = std::ranges::count_if(
            words, [&](std::string_view word) { return std::ranges::find(knownWords, word) != knownWords.end(); });
        repeated += 2 * static_cast<std::size_t>(found) > words.size() ? 1 : 0;
    }
    return looked >= 20 && static_cast<double>(repeated) >= mostly * static_cast<double>(looked);
}

/// Whether two columns hold values of one thing: several emails, or an address that stands in one column or the other.
bool areOne(Role role, const Column &a, const Column &b)
{
    if (role == Role::Email || role == Role::Phone)
        return true;
    const bool mayBe = role == Role::Street || role == Role::Organisation || role == Role::Place || role == Role::Date
        || role == Role::Postcode;
    std::size_t both = 0;
    std::size_t either = 0;
    for (std::size_t record = 0; mayBe && record < a.cells.first.size(); ++record) {
        both += a.cells.first[record] != 0 && b.cells.first[record] != 0 ? 1 : 0;
        either += a.cells.first[record] != 0 || b.cells.first[record] != 0 ? 1 : 0;
    }
    return mayBe && 20 * both <= either;
}

void putSideBySide(Records &records)
{
    const std::size_t width = records.features.size();
    records.firsts.resize(records.size() * width);
    for (std::size_t i = 0; i < width; ++i) {
        const std::vector<quint32> &column = records.features[i].cells.first;
        for (std::size_t record = 0; record < column.size(); ++record)
            records.firsts[record * width + i] = column[record];
    }
}

/// The columns of a table by what becomes of them.
struct Plan {
    Column *given = nullptr;
    Column *family = nullptr;
    std::vector<Column *> whole;
    std::vector<std::pair<Role, std::vector<Column *>>> others;

    void add(Column &column)
    {
        const Role role = *column.role;
        if (role == Role::GivenName && !given) {
            given = &column;
        } else if (role == Role::FamilyName && !family) {
            family = &column;
        } else if (role == Role::FullName) {
            whole.push_back(&column);
        } else if (const auto known = std::ranges::find_if(others,
                       [&](const auto &other) {
                           return other.first == role && areOne(role, *other.second.front(), column);
                       });
                   known != others.end()) {
            known->second.push_back(&column);
        } else if (role != Role::Ignored) {
            const bool isName = role == Role::GivenName || role == Role::FamilyName;
            others.push_back({isName ? Role::Text : role, {&column}});
        }
    }
};

/// Leaves out what cannot tell two records apart, or tells all apart and is no more than a number of them.
bool isTelling(const Column &column, Role role)
{
    const auto present =
        static_cast<std::size_t>(std::ranges::count_if(column.cells.first, [](quint32 value) { return value != 0; }));
    const std::size_t distinct = column.values.size() - 1;
    const bool isAlwaysNew = distinct == present && column.cells.further.empty();
    return distinct > 0 && !(role == Role::Code && isAlwaysNew);
}

Plan planOf(std::vector<Column> &columns)
{
    std::vector<Role> roles(columns.size(), Role::Ignored);
    inTwoThreads(columns.size(), [&](std::size_t i) {
        const InferredRole inferred = columns[i].role ? InferredRole{*columns[i].role} : inferredRole(columns[i]);
        roles[i] = inferred.role;
        columns[i].isGuessed = inferred.isGuessed;
    });
    std::vector<const Column *> names;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].role = isTelling(columns[i], roles[i]) ? roles[i] : Role::Ignored;
        if (columns[i].role == Role::GivenName || columns[i].role == Role::FamilyName)
            names.push_back(&columns[i]);
    }
    if (names.empty()) {
        const auto whole =
            std::ranges::find(columns, Role::FullName, [](const Column &column) { return *column.role; });
        if (whole != columns.end())
            names.push_back(&*whole);
    }
    Plan plan;
    for (Column &column : columns) {
        const bool isWords = *column.role == Role::Text || *column.role == Role::Organisation;
        if (isWords && !names.empty() && repeats(column, names))
            column.role = Role::Ignored;
        plan.add(column);
    }
    return plan;
}

} // namespace

Records prepared(RecordTable table)
{
    const std::size_t count = table.recordCount();
    Plan plan = planOf(table.columns());
    const bool hasNames = plan.given || plan.family || !plan.whole.empty();
    const std::size_t room = maximumFeatures - (hasNames ? 2 : 0);
    if (plan.others.size() > room)
        plan.others.resize(room);
    Names names;
    std::vector<Feature> features(plan.others.size());
    // The names first: they take longest.
    inTwoThreads(plan.others.size() + 1, [&](std::size_t i) {
        if (i > 0)
            features[i - 1] = featureOf(plan.others[i - 1].second, plan.others[i - 1].first, count);
        else if (hasNames)
            names = namesOf(plan.given, plan.family, plan.whole, count);
    });
    Records records{.ids = table.ids()};
    if (hasNames) {
        records.given = 0;
        records.family = 1;
        records.generations = std::move(names.generations);
        records.features.push_back(std::move(names.given));
        records.features.push_back(std::move(names.family));
    }
    std::ranges::move(features, std::back_inserter(records.features));
    putSideBySide(records);
    return records;
}

} // namespace onefold::duplicates
