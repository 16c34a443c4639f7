// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/comparison.h"

#include "core/duplicates/levels.h"
#include "core/duplicates/similarity.h"

#include <algorithm>

namespace onefold::duplicates {

namespace {

/// How much a level says, the most first; for the best of several values.
int rankOf(Level level)
{
    return level == Level::Missing ? static_cast<int>(levelCount) : static_cast<int>(level);
}

/// Given and family name in each other's place.
void compareSwapped(const Records &records, quint32 a, quint32 b, Comparison &comparison)
{
    const Feature &given = records.features[*records.given];
    const Feature &family = records.features[*records.family];
    Level &givenLevel = comparison.levels[*records.given];
    Level &familyLevel = comparison.levels[*records.family];
    if (givenLevel < Level::Partial && familyLevel < Level::Partial)
        return;
    const auto text = [](const Feature &feature, quint32 record) {
        return feature.values.text(feature.cells.first[record]);
    };
    const std::string_view givenOfA = text(given, a);
    const std::string_view givenOfB = text(given, b);
    const std::string_view familyOfA = text(family, a);
    const std::string_view familyOfB = text(family, b);
    const bool hasFirst = !givenOfA.empty() && !familyOfB.empty();
    const bool hasSecond = !familyOfA.empty() && !givenOfB.empty();
    const bool isFirst = hasFirst && areOneName(givenOfA, familyOfB);
    const bool isSecond = hasSecond && areOneName(familyOfA, givenOfB);
    if ((hasFirst && !isFirst) || (hasSecond && !isSecond) || !(isFirst || isSecond))
        return;
    const bool isWhole = isFirst && isSecond;
    if (!isWhole && (givenLevel == Level::Missing) != (familyLevel == Level::Missing))
        return; // the other part was compared, and differs
    if (isWhole)
        givenLevel = Level::Swapped;
    familyLevel = Level::Swapped;
    comparison.holders[*records.family] = family.holders[family.cells.first[isSecond ? a : b]];
}

/// Whether the part of an address before the @ is made of the name.
bool isNamed(std::string_view user, std::string_view given, std::string_view family)
{
    constexpr double spelled = 0.85;
    const std::string letters = lettersOf(user);
    const std::string first = lettersOf(given.substr(0, given.find(' ')));
    const std::string last = lettersOf(family);
    for (const std::string &name : {first, last}) {
        if (name.size() >= 3 && letters.find(name) != std::string::npos)
            return true;
    }
    return jaroWinkler(letters, first + last) >= spelled || jaroWinkler(letters, last + first) >= spelled
        || (!first.empty() && jaroWinkler(letters, first.front() + last) >= spelled);
}

/// An address's first part that spells the name says nothing that the name has not said.
void discountNamedMailbox(const Records &records, quint32 a, quint32 b, std::size_t email, Comparison &comparison)
{
    Level &level = comparison.levels[email];
    // g.mayer and g.meyer of one company are two people, where their first names differ.
    if (level == Level::Close && comparison.levels[*records.given] == Level::Different)
        level = Level::Different;
    if (level != Level::Partial && level != Level::Loose)
        return;
    const auto text = [&](std::size_t feature, quint32 record) {
        return records.features[feature].values.text(records.features[feature].cells.first[record]);
    };
    for (const quint32 record : {a, b}) {
        const std::string_view address = text(email, record);
        if (isNamed(address.substr(0, address.find('@')), text(*records.given, record), text(*records.family, record)))
            level = Level::Implied;
    }
}

bool agrees(Level level)
{
    return level != Level::Missing && level != Level::Different && level != Level::Implied;
}

bool isAtOnePlace(const Records &records, const Comparison &comparison)
{
    for (std::size_t i = 0; i < records.features.size(); ++i) {
        const Role role = records.features[i].role;
        if ((role == Role::Phone || role == Role::Street || role == Role::Postcode) && agrees(comparison.levels[i]))
            return true;
    }
    return false;
}

/// A postcode lies in a town and a town in a country: where the smaller agrees, that the larger does too says nothing.
void discountWhatFollows(const Records &records, Comparison &comparison)
{
    const auto breadth = [&](std::size_t i) {
        switch (records.features[i].role) {
        case Role::Postcode: return 1;
        case Role::Place: return 2;
        case Role::Region: return 3;
        default: return 0;
        }
    };
    for (std::size_t i = 0; i < records.features.size(); ++i) {
        // Names go by countries, so that the names' rarity has told already what an equal country would.
        if (breadth(i) == 3 && agrees(comparison.levels[i]))
            comparison.levels[i] = Level::Implied;
        if (breadth(i) == 0 || comparison.levels[i] != Level::Exact)
            continue;
        for (std::size_t j = 0; j < records.features.size(); ++j) {
            if (breadth(j) > breadth(i) && agrees(comparison.levels[j]))
                comparison.levels[j] = Level::Implied;
        }
    }
}

/// Harold Pennington Sr and Harold Pennington Jr are two people; one of whom it is not said may be either.
void tellGenerationsApart(const Records &records, quint32 a, quint32 b, Comparison &comparison)
{
    if (records.generations.empty())
        return;
    const quint8 ofA = records.generations[a];
    const quint8 ofB = records.generations[b];
    if (ofA != 0 && ofB != 0 && ofA != ofB && comparison.levels[*records.given] != Level::Missing)
        comparison.levels[*records.given] = Level::Different;
}

bool isNameless(const Records &records, quint32 record)
{
    return records.features[*records.given].cells.first[record] == 0
        && records.features[*records.family].cells.first[record] == 0;
}

} // namespace

Comparer::Comparer(const Records &records, bool remembers) : m_records(records), m_known(records.features.size())
{
    constexpr std::size_t remembered = 1 << 14;
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        // Identifiers hardly ever come again in the same pair.
        if (remembers && countsRarity(records.features[i].role))
            m_known[i].resize(remembered);
    }
}

Level Comparer::levelOf(std::size_t feature, quint32 x, quint32 y)
{
    std::vector<Known> &known = m_known[feature];
    if (x == y || known.empty())
        return duplicates::levelOf(m_records.features[feature], x, y);
    const quint64 values = quint64(std::min(x, y)) << 32 | std::max(x, y);
    Known &entry = known[(values * 0x9e3779b97f4a7c15ULL) >> 50];
    if (entry.values != values)
        entry = {values, duplicates::levelOf(m_records.features[feature], x, y)};
    return entry.level;
}

void Comparer::compareFeature(std::size_t index, quint32 a, quint32 b, Comparison &comparison)
{
    const Feature &feature = m_records.features[index];
    Level &best = comparison.levels[index];
    const auto consider = [&](quint32 x, quint32 y) {
        if (x == 0 || y == 0)
            return;
        const Level level = levelOf(index, x, y);
        if (rankOf(level) < rankOf(best)) {
            best = level;
            comparison.holders[index] = std::min(feature.holders[x], feature.holders[y]);
        }
    };
    const quint32 firstOfA = feature.cells.first[a];
    const quint32 firstOfB = feature.cells.first[b];
    consider(firstOfA, firstOfB);
    if (feature.cells.further.empty())
        return;
    const auto furtherOfA = feature.cells.furtherOf(a);
    const auto furtherOfB = feature.cells.furtherOf(b);
    for (const FurtherValue &x : furtherOfA)
        consider(x.value, firstOfB);
    for (const FurtherValue &y : furtherOfB) {
        consider(firstOfA, y.value);
        for (const FurtherValue &x : furtherOfA)
            consider(x.value, y.value);
    }
}

Comparison Comparer::operator()(quint32 a, quint32 b)
{
    Comparison comparison;
    for (std::size_t i = 0; i < m_records.features.size(); ++i)
        compareFeature(i, a, b, comparison);
    comparison.isAtOnePlace = isAtOnePlace(m_records, comparison);
    discountWhatFollows(m_records, comparison);
    if (!m_records.given)
        return comparison;
    comparison.isNameless = isNameless(m_records, a) && isNameless(m_records, b);
    compareSwapped(m_records, a, b, comparison);
    tellGenerationsApart(m_records, a, b, comparison);
    for (std::size_t i = 0; i < m_records.features.size(); ++i) {
        if (m_records.features[i].role == Role::Email)
            discountNamedMailbox(m_records, a, b, i, comparison);
    }
    return comparison;
}

Comparison compared(const Records &records, quint32 a, quint32 b)
{
    return Comparer(records, false)(a, b);
}

} // namespace onefold::duplicates
