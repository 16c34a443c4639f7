// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/comparison.h"

#include "core/duplicates/levels.h"
#include "core/duplicates/similarity.h"

#include <algorithm>
#include <utility>

namespace onefold::duplicates {

namespace {

/// How much a level says, the most first; for the best of several values.
int rankOf(Level level)
{
    return level == Level::Missing ? static_cast<int>(levelCount) : static_cast<int>(level);
}

/// A value of a feature.
struct Value {
    const Feature &feature;
    quint32 number;

    [[nodiscard]] std::string_view text() const { return feature.values.text(number); }
    [[nodiscard]] quint64 letters() const { return feature.letters[number]; }
    [[nodiscard]] bool leavesOutVowels() const { return feature.leavesOutVowels[number]; }
};

bool areOneName(const Value &x, const Value &y)
{
    if (!mayBeOneName(x.letters(), y.letters()))
        return false;
    return duplicates::areOneName(x.text(), y.text())
        || (x.leavesOutVowels() != y.leavesOutVowels() && differInVowelsWritten(x.text(), y.text()));
}

bool isInitial(const Value &x, const Value &y)
{
    return std::min(x.text().size(), y.text().size()) == 1 && x.text().front() == y.text().front();
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
    const Value givenOfA{given, records.first(a, *records.given)};
    const Value givenOfB{given, records.first(b, *records.given)};
    const Value familyOfA{family, records.first(a, *records.family)};
    const Value familyOfB{family, records.first(b, *records.family)};
    const bool hasFirst = givenOfA.number != 0 && familyOfB.number != 0;
    const bool hasSecond = familyOfA.number != 0 && givenOfB.number != 0;
    // "P Ostrowski" and "Ostrowski Piotr": an initial will do where the other part is written out.
    const bool isFirstWritten = hasFirst && areOneName(givenOfA, familyOfB);
    const bool isSecondWritten = hasSecond && areOneName(familyOfA, givenOfB);
    const bool isFirst = isFirstWritten || (isSecondWritten && hasFirst && isInitial(givenOfA, familyOfB));
    const bool isSecond = isSecondWritten || (isFirstWritten && hasSecond && isInitial(familyOfA, givenOfB));
    if ((hasFirst && !isFirst) || (hasSecond && !isSecond) || !(isFirst || isSecond))
        return;
    const bool isWhole = isFirstWritten && isSecondWritten;
    if (!isWhole && (givenLevel == Level::Missing) != (familyLevel == Level::Missing))
        return; // the other part was compared, and differs
    if (isFirst && isSecond)
        givenLevel = isWhole ? Level::Swapped : Level::Partial;
    familyLevel = Level::Swapped;
    comparison.holders[*records.family] = family.holders[(isSecondWritten ? familyOfA : familyOfB).number];
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
        // As written where vowels are left out.
        const std::string consonants = consonantsOf(name);
        if (consonants.size() >= 3 && consonantsOf(letters).find(consonants) != std::string::npos)
            return true;
    }
    return jaroWinkler(letters, first + last) >= spelled || jaroWinkler(letters, last + first) >= spelled
        || (!first.empty() && jaroWinkler(letters, first.front() + last) >= spelled);
}

/// Two addresses of two records.
struct Mailboxes {
    std::string_view a;
    std::string_view b;

    [[nodiscard]] std::string_view userOfA() const { return a.substr(0, a.find('@')); }
    [[nodiscard]] std::string_view userOfB() const { return b.substr(0, b.find('@')); }
    /// Whether one host has both, and only numbers tell them apart, as it gives them to people of one name.
    [[nodiscard]] bool areNumbered() const
    {
        return withoutMarks(userOfA()) != withoutMarks(userOfB())
            && a.substr(userOfA().size()) == b.substr(userOfB().size()) && lettersOf(userOfA()) == lettersOf(userOfB());
    }
};

/// Whether something agrees that hardly two people share: a date of birth, a number of one's own.
bool shareWhatIsOwn(const Records &records, const Comparison &comparison)
{
    for (std::size_t i = 0; i < records.features.size(); ++i) {
        const Feature &feature = records.features[i];
        const bool isOwn = feature.role == Role::Code || (feature.role == Role::Date && !feature.isGuessed);
        if (isOwn && comparison.levels[i] == Level::Exact)
            return true;
    }
    return false;
}

/// An address's first part that spells the name says nothing that the name has not said, but where it tells two people
/// of one name apart.
void weighMailboxes(const Records &records, quint32 a, quint32 b, std::size_t email, Comparison &comparison)
{
    Level &level = comparison.levels[email];
    if (level == Level::Missing || level == Level::Exact)
        return;
    const auto text = [&](std::size_t feature, quint32 record) {
        return records.features[feature].values.text(records.first(record, feature));
    };
    const Mailboxes boxes{text(email, a), text(email, b)};
    Level &given = comparison.levels[*records.given];
    if (level == Level::Different) {
        if (boxes.areNumbered() && !shareWhatIsOwn(records, comparison)
            && isNamed(boxes.userOfA(), text(*records.given, a), text(*records.family, a)))
            given = given == Level::Missing ? given : Level::Different;
        return;
    }
    // g.mayer and g.meyer of one company are two people, where their first names differ; mario and maria, where their
    // last names do.
    const bool isOther =
        given == Level::Different || (given != Level::Exact && comparison.levels[*records.family] == Level::Different);
    if (level == Level::Close && isOther)
        level = Level::Different;
    if (level != Level::Partial && level != Level::Loose)
        return;
    if (isNamed(boxes.userOfA(), text(*records.given, a), text(*records.family, a))
        || isNamed(boxes.userOfB(), text(*records.given, b), text(*records.family, b)))
        level = Level::Implied;
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

/// Of one town, any two postcodes are alike.
void discountPostcodes(const Records &records, Comparison &comparison)
{
    const auto isInOneTown = [&](std::size_t i) {
        return records.features[i].role == Role::Place && comparison.levels[i] == Level::Exact;
    };
    bool areInOneTown = false;
    for (std::size_t i = 0; i < records.features.size(); ++i)
        areInOneTown = areInOneTown || isInOneTown(i);
    for (std::size_t i = 0; i < records.features.size() && areInOneTown; ++i) {
        const bool isAlike = agrees(comparison.levels[i]) && comparison.levels[i] != Level::Exact;
        if (records.features[i].role == Role::Postcode && isAlike)
            comparison.levels[i] = Level::Implied;
    }
}

/// A postcode lies in a town and a town in a country: where the smaller agrees, that the larger does too says nothing.
void discountWhatFollows(const Records &records, Comparison &comparison)
{
    discountPostcodes(records, comparison);
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
    return records.first(record, *records.given) == 0 && records.first(record, *records.family) == 0;
}

} // namespace

Comparer::Comparer(const Records &records, bool remembers) : m_records(records), m_known(records.features.size())
{
    constexpr std::size_t remembered = 1 << 16;
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        // Identifiers hardly ever come again in the same pair.
        if (remembers && countsRarity(records.features[i].role))
            m_known[i].resize(remembered);
    }
}

Level Comparer::levelOf(std::size_t feature, quint32 x, quint32 y)
{
    std::vector<Known> &known = m_known[feature];
    if (x > y) // some measures tell one way round what they do not tell the other
        std::swap(x, y);
    if (x == y || known.empty())
        return duplicates::levelOf(m_records.features[feature], x, y);
    const quint64 values = quint64(x) << 32 | y;
    Known &entry = known[(values * 0x9e3779b97f4a7c15ULL) >> 48];
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
    const quint32 firstOfA = m_records.first(a, index);
    const quint32 firstOfB = m_records.first(b, index);
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

void Comparer::compareNames(quint32 a, quint32 b, Comparison &comparison)
{
    if (!m_records.given)
        return;
    compareFeature(*m_records.given, a, b, comparison);
    compareFeature(*m_records.family, a, b, comparison);
    comparison.isNameless = isNameless(m_records, a) && isNameless(m_records, b);
    compareSwapped(m_records, a, b, comparison);
    tellGenerationsApart(m_records, a, b, comparison);
}

void Comparer::conclude(quint32 a, quint32 b, Comparison &comparison) const
{
    comparison.isAtOnePlace = isAtOnePlace(m_records, comparison);
    discountWhatFollows(m_records, comparison);
    for (std::size_t i = 0; i < m_records.features.size() && m_records.given; ++i) {
        if (m_records.features[i].role == Role::Email)
            weighMailboxes(m_records, a, b, i, comparison);
    }
}

Comparison Comparer::operator()(quint32 a, quint32 b)
{
    Comparison comparison;
    compareNames(a, b, comparison);
    for (std::size_t i = 0; i < m_records.features.size(); ++i) {
        if (!isName(i))
            compareFeature(i, a, b, comparison);
    }
    conclude(a, b, comparison);
    return comparison;
}

Comparison compared(const Records &records, quint32 a, quint32 b)
{
    return Comparer(records, false)(a, b);
}

} // namespace onefold::duplicates
