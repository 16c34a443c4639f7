// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/records.h"

#include "core/base/twothreads.h"
#include "core/duplicates/featuremaking.h"
#include "core/duplicates/plaintext.h"
#include "core/duplicates/roles.h"
#include "core/duplicates/similarity.h"

#include <algorithm>

namespace onefold::duplicates {

namespace {

using Column = RecordTable::Column;

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
    eachInTwoThreads(columns.size(), [&](std::size_t i) {
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

Scheme::Column schemeOf(const Column &column)
{
    return {column.name, column.isDayFirst.value_or(false)};
}

template<typename Columns>
std::vector<Scheme::Column> schemesOf(const Columns &columns)
{
    std::vector<Scheme::Column> schemes;
    schemes.reserve(columns.size());
    for (const Column *const column : columns)
        schemes.push_back(schemeOf(*column));
    return schemes;
}

Scheme schemeOf(Plan &plan)
{
    Scheme scheme{.whole = schemesOf(plan.whole)};
    if (plan.given)
        scheme.given = schemeOf(*plan.given);
    if (plan.family)
        scheme.family = schemeOf(*plan.family);
    for (auto &[role, columns] : plan.others) {
        for (Column *const column : columns) {
            if (role == Role::Date)
                column->isDayFirst = isDayFirst(*column);
        }
        scheme.parts.push_back({.role = role, .isGuessed = columns.front()->isGuessed, .columns = schemesOf(columns)});
    }
    return scheme;
}

/// The columns of @p table that @p scheme names; those that are not there are added, without values.
Plan planBy(const Scheme &scheme, RecordTable &table)
{
    const auto numberOf = [&](const QString &name) {
        const auto known = std::ranges::find(table.columns(), name, &Column::name);
        return known != table.columns().end() ? static_cast<std::size_t>(known - table.columns().begin())
                                              : table.addColumn(name, std::nullopt);
    };
    // First all, as adding one moves the others.
    const auto add = [&](const Scheme::Column &column) { static_cast<void>(numberOf(column.name)); };
    for (const auto &name : {scheme.given, scheme.family}) {
        if (name)
            add(*name);
    }
    std::ranges::for_each(scheme.whole, add);
    for (const Scheme::Part &part : scheme.parts)
        std::ranges::for_each(part.columns, add);
    const auto columnOf = [&](const Scheme::Column &named) {
        Column &column = table.columns()[numberOf(named.name)];
        column.isDayFirst = named.isDayFirst;
        return &column;
    };
    Plan plan;
    plan.given = scheme.given ? columnOf(*scheme.given) : nullptr;
    plan.family = scheme.family ? columnOf(*scheme.family) : nullptr;
    std::ranges::transform(scheme.whole, std::back_inserter(plan.whole), columnOf);
    for (const Scheme::Part &part : scheme.parts) {
        std::vector<Column *> columns;
        std::ranges::transform(part.columns, std::back_inserter(columns), columnOf);
        plan.others.emplace_back(part.role, std::move(columns));
    }
    return plan;
}

/// Makes the features that @p plan asks for; takes the columns' values away.
Records recordsOf(RecordTable &table, Plan &plan)
{
    const std::size_t count = table.recordCount();
    const bool hasNames = plan.given || plan.family || !plan.whole.empty();
    Names names;
    std::vector<Feature> features(plan.others.size());
    // The names first: they take longest.
    eachInTwoThreads(plan.others.size() + 1, [&](std::size_t i) {
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

/// How many features come before those of Scheme::parts.
std::size_t namesIn(const Scheme &scheme)
{
    return scheme.hasNames() ? 2 : 0;
}

} // namespace

Records prepared(RecordTable table)
{
    Plan plan = planOf(table.columns());
    const bool hasNames = plan.given || plan.family || !plan.whole.empty();
    const std::size_t room = maximumFeatures - (hasNames ? 2 : 0);
    if (plan.others.size() > room)
        plan.others.resize(room);
    Scheme scheme = schemeOf(plan);
    Records records = recordsOf(table, plan);
    for (std::size_t i = 0; i < scheme.parts.size(); ++i)
        scheme.parts[i].isNearlyUnique = records.features[namesIn(scheme) + i].isNearlyUnique;
    records.scheme = std::move(scheme);
    return records;
}

Records prepared(RecordTable table, const Scheme &scheme)
{
    Plan plan = planBy(scheme, table);
    Records records = recordsOf(table, plan);
    for (std::size_t i = 0; i < scheme.parts.size(); ++i) {
        Feature &feature = records.features[namesIn(scheme) + i];
        feature.isGuessed = scheme.parts[i].isGuessed;
        feature.isNearlyUnique = scheme.parts[i].isNearlyUnique;
    }
    records.scheme = scheme;
    return records;
}

} // namespace onefold::duplicates
