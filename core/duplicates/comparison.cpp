// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/comparison.h"

#include "core/duplicates/nicknames.h"
#include "core/duplicates/similarity.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace onefold::duplicates {

namespace {

constexpr double verySimilar = 0.92;
constexpr double similar = 0.85;

bool sharesCode(const Feature::Codes &a, const Feature::Codes &b, std::size_t from)
{
    for (std::size_t i = from; i < a.size(); ++i) {
        if (a[i] != 0 && std::find(b.begin() + static_cast<std::ptrdiff_t>(from), b.end(), a[i]) != b.end())
            return true;
    }
    return false;
}

/// The greatest that the Jaro–Winkler similarity of two values can be, by the letters that only one of them has.
double mostAlike(const Feature &feature, quint32 x, quint32 y)
{
    const double lengthOfA = static_cast<double>(feature.values.text(x).size());
    const double lengthOfB = static_cast<double>(feature.values.text(y).size());
    const int onlyInA = std::popcount(feature.letters[x] & ~feature.letters[y]);
    const int onlyInB = std::popcount(feature.letters[y] & ~feature.letters[x]);
    const double jaro = ((lengthOfA - onlyInA) / lengthOfA + (lengthOfB - onlyInB) / lengthOfB + 1) / 3;
    return jaro + 0.4 * (1 - jaro);
}

/// Whether letters that only one of them has allow for so few slips.
bool mayBeSlips(const Feature &feature, quint32 x, quint32 y, int slips)
{
    return std::popcount(feature.letters[x] & ~feature.letters[y]) <= slips
        && std::popcount(feature.letters[y] & ~feature.letters[x]) <= slips;
}

bool isOneSlip(std::string_view a, std::string_view b)
{
    constexpr std::size_t longEnough = 4;
    return std::min(a.size(), b.size()) >= longEnough && slipsBetween(a, b, 1) <= 1;
}

Level levelOfGiven(const Feature &feature, quint32 x, quint32 y)
{
    if (x == y)
        return Level::Exact;
    const std::string_view a = feature.values.text(x);
    const std::string_view b = feature.values.text(y);
    const std::string_view firstOfA = a.substr(0, a.find(' '));
    const std::string_view firstOfB = b.substr(0, b.find(' '));
    if (firstOfA.size() == 1 || firstOfB.size() == 1)
        return firstOfA.front() == firstOfB.front() ? Level::Partial : Level::Different;
    if (firstOfA == firstOfB || sharesCode(feature.codes[x], feature.codes[y], 1))
        return Level::Variant;
    const double alike = mostAlike(feature, x, y) >= similar ? jaroWinkler(a, b) : 0;
    if (alike >= verySimilar || (mayBeSlips(feature, x, y, 1) && isOneSlip(a, b)))
        return Level::Close;
    const bool isShortForm = std::min(firstOfA.size(), firstOfB.size()) >= 3
        && (firstOfA.starts_with(firstOfB) || firstOfB.starts_with(firstOfA));
    const bool isOfSeveral = a.size() > firstOfA.size() || b.size() > firstOfB.size();
    if (isShortForm || (isOfSeveral && wordOverlap(a, b) >= 1))
        return Level::Partial;
    return alike >= similar || feature.codes[x][0] == feature.codes[y][0] ? Level::Loose : Level::Different;
}

Level levelOfWords(const Feature &feature, quint32 x, quint32 y)
{
    if (x == y)
        return Level::Exact;
    const std::string_view a = feature.values.text(x);
    const std::string_view b = feature.values.text(y);
    const double alike = mostAlike(feature, x, y) >= similar ? jaroWinkler(a, b) : 0;
    if (alike >= 0.94 || (mayBeSlips(feature, x, y, 1) && isOneSlip(a, b)))
        return Level::Close;
    const bool isOfSeveral = a.find(' ') != std::string_view::npos || b.find(' ') != std::string_view::npos;
    if (isOfSeveral && wordOverlap(a, b) >= 0.5)
        return Level::Partial;
    if (a.size() == 1 || b.size() == 1)
        return a.front() == b.front() ? Level::Partial : Level::Different;
    const bool sounds = !isOfSeveral && feature.codes[x][0] != 0 && feature.codes[x][0] == feature.codes[y][0];
    return alike >= 0.87 || sounds ? Level::Loose : Level::Different;
}

Level levelOfDates(std::string_view a, std::string_view b)
{
    if (a == b)
        return Level::Exact;
    const std::string_view yearOfA = a.substr(0, 4);
    const std::string_view yearOfB = b.substr(0, 4);
    if (a.substr(4) == "0000" || b.substr(4) == "0000")
        return yearOfA == yearOfB ? Level::Partial : Level::Different;
    const std::string_view monthOfA = a.substr(4, 2);
    const std::string_view monthOfB = b.substr(4, 2);
    const std::string_view dayOfA = a.substr(6, 2);
    const std::string_view dayOfB = b.substr(6, 2);
    const bool isTurned = yearOfA == yearOfB && monthOfA == dayOfB && dayOfA == monthOfB;
    if (isTurned || slipsBetween(a, b, 1) <= 1)
        return Level::Close;
    const int equal = (yearOfA == yearOfB ? 1 : 0) + (monthOfA == monthOfB ? 1 : 0) + (dayOfA == dayOfB ? 1 : 0);
    if (equal == 2 || slipsBetween(a, b, 2) <= 2)
        return Level::Loose;
    const auto days = [](std::string_view date) {
        const int number = std::atoi(std::string(date).c_str());
        return number / 10000 * 372 + number / 100 % 100 * 31 + number % 100;
    };
    constexpr int aboutAYear = 400;
    return std::abs(days(a) - days(b)) <= aboutAYear ? Level::Partial : Level::Different;
}

std::string lettersOf(std::string_view text)
{
    std::string letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](char c) { return c >= 'a' && c <= 'z'; });
    return letters;
}

Level levelOfEmails(const Feature &feature, quint32 x, quint32 y)
{
    if (x == y)
        return feature.isShared[x] ? Level::ManyShare : levelOfShared(feature.holders[x]);
    const std::string_view a = feature.values.text(x);
    const std::string_view b = feature.values.text(y);
    const std::string_view userOfA = a.substr(0, a.find('@'));
    const std::string_view userOfB = b.substr(0, b.find('@'));
    constexpr std::size_t telling = 5; // a shorter one is a first name that many have
    if (feature.isShared[x] || feature.isShared[y])
        return Level::Different;
    if (userOfA == userOfB)
        return userOfA.size() >= telling ? Level::Partial : Level::Loose;
    constexpr quint64 alphabet = (quint64(1) << 26) - 1;
    const bool haveSameLetters = ((feature.letters[x] ^ feature.letters[y]) & alphabet) == 0;
    if (haveSameLetters && lettersOf(userOfA) == lettersOf(userOfB))
        return Level::Loose; // anna2 is mostly another Anna
    // Colleagues differ in a first letter: j.smith and k.smith.
    const bool isSlip = std::min(userOfA.size(), userOfB.size()) >= telling && userOfA.front() == userOfB.front()
        && mayBeSlips(feature, x, y, 2) && slipsBetween(a, b, 2) <= 2;
    if (isSlip)
        return Level::Close;
    return jaroWinkler(userOfA, userOfB) >= 0.88 ? Level::Loose : Level::Different;
}

Level levelOfPhones(const Feature &feature, quint32 x, quint32 y)
{
    if (x == y)
        return levelOfShared(feature.holders[x]);
    const std::string_view a = feature.values.text(x);
    const std::string_view b = feature.values.text(y);
    const std::string_view numberOfA = a.substr(0, a.find('x'));
    const std::string_view numberOfB = b.substr(0, b.find('x'));
    if (numberOfA == numberOfB) // one number, and not one extension
        return numberOfA.size() < a.size() && numberOfB.size() < b.size() ? Level::Loose : Level::Partial;
    constexpr std::size_t whole = 7;
    const std::size_t shorter = std::min(numberOfA.size(), numberOfB.size());
    if (shorter >= whole && (numberOfA.ends_with(numberOfB) || numberOfB.ends_with(numberOfA)))
        return Level::Close;
    return shorter >= whole && slipsBetween(numberOfA, numberOfB, 1) <= 1 ? Level::Close : Level::Different;
}

Level levelOfCodes(const Feature &feature, quint32 x, quint32 y)
{
    if (x == y)
        return levelOfShared(feature.holders[x]);
    const std::string_view a = feature.values.text(x);
    const std::string_view b = feature.values.text(y);
    constexpr std::size_t longEnough = 5;
    if (std::min(a.size(), b.size()) < longEnough)
        return Level::Different;
    const int slips = slipsBetween(a, b, 2);
    return slips <= 1 ? Level::Close : slips == 2 ? Level::Loose : Level::Different;
}

Level levelOfPostcodes(std::string_view a, std::string_view b)
{
    if (a == b)
        return Level::Exact;
    if (slipsBetween(a, b, 1) <= 1)
        return Level::Close;
    // The area: all but the last three of a British code, the first digits of others.
    const std::size_t area = std::max(a.size(), b.size()) > 5 ? 3 : 2;
    if (a.substr(0, area) == b.substr(0, area))
        return Level::Partial;
    return slipsBetween(a, b, 2) <= 2 && std::min(a.size(), b.size()) > 4 ? Level::Loose : Level::Different;
}

/// The first number in a street address; empty where there is none.
std::string_view numberIn(std::string_view street)
{
    for (std::size_t i = 0; i < street.size(); ++i) {
        const bool startsWord = i == 0 || street[i - 1] == ' ';
        if (startsWord && street[i] >= '0' && street[i] <= '9')
            return street.substr(i, street.find(' ', i) - i);
    }
    return {};
}

std::string wordsWithoutNumbers(std::string_view street)
{
    std::string text;
    for (const std::string_view word : wordsOf(street)) {
        if (word.front() < '0' || word.front() > '9')
            text.append(word).append(" ");
    }
    return text;
}

Level levelOfStreets(const Feature &feature, quint32 x, quint32 y)
{
    constexpr quint64 alphabet = (quint64(1) << 26) - 1;
    if (x == y)
        return Level::Exact;
    // Words that overlap share most letters, and so do words that are alike.
    const quint64 lettersOfA = feature.letters[x] & alphabet;
    const quint64 lettersOfB = feature.letters[y] & alphabet;
    const int fewer = std::min(std::popcount(lettersOfA), std::popcount(lettersOfB));
    if (2 * std::popcount(lettersOfA & lettersOfB) < fewer)
        return Level::Different;
    const std::string_view a = feature.values.text(x);
    const std::string_view b = feature.values.text(y);
    const std::string_view numberOfA = numberIn(a);
    const std::string_view numberOfB = numberIn(b);
    const bool differInNumber = !numberOfA.empty() && !numberOfB.empty() && numberOfA != numberOfB;
    const double alike = jaroWinkler(wordsWithoutNumbers(a), wordsWithoutNumbers(b));
    if (differInNumber)
        return alike >= 0.93 ? Level::Loose : Level::Different;
    const double overlap = wordOverlap(a, b);
    if (alike >= 0.93 || overlap >= 1 || slipsBetween(a, b, 2) <= 2)
        return Level::Close;
    const bool sameNumber = !numberOfA.empty() && numberOfA == numberOfB;
    if (sameNumber && (alike >= 0.8 || overlap >= 0.6))
        return Level::Partial;
    return alike >= 0.87 ? Level::Loose : Level::Different;
}

Level levelOfCategories(std::string_view a, std::string_view b)
{
    if (a == b)
        return Level::Exact;
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter >= 3 && slipsBetween(a, b, 1) <= 1)
        return Level::Close;
    return shorter >= 2 && (a.starts_with(b) || b.starts_with(a)) ? Level::Partial : Level::Different;
}

Level levelOf(const Feature &feature, quint32 x, quint32 y)
{
    switch (feature.role) {
    case Role::GivenName: return levelOfGiven(feature, x, y);
    case Role::Email: return levelOfEmails(feature, x, y);
    case Role::Phone: return levelOfPhones(feature, x, y);
    case Role::Date: return levelOfDates(feature.values.text(x), feature.values.text(y));
    case Role::Code: return levelOfCodes(feature, x, y);
    case Role::Postcode: return levelOfPostcodes(feature.values.text(x), feature.values.text(y));
    case Role::Street: return levelOfStreets(feature, x, y);
    case Role::Website: return x == y ? Level::Exact : Level::Different;
    case Role::Region:
    case Role::Category: return levelOfCategories(feature.values.text(x), feature.values.text(y));
    default: return levelOfWords(feature, x, y);
    }
}

/// How much a level says, the most first; for the best of several values.
int rankOf(Level level)
{
    return level == Level::Missing ? static_cast<int>(levelCount) : static_cast<int>(level);
}

/// Whether two names are one but for a slip.
bool areOneName(std::string_view a, std::string_view b)
{
    return a == b || (std::min(a.size(), b.size()) > 2 && (jaroWinkler(a, b) >= verySimilar || isOneSlip(a, b)));
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
    discountWhatFollows(m_records, comparison);
    if (!m_records.given)
        return comparison;
    comparison.isNameless = isNameless(m_records, a) && isNameless(m_records, b);
    compareSwapped(m_records, a, b, comparison);
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
