// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/levels.h"

#include "core/duplicates/codes.h"
#include "core/duplicates/similarity.h"

#include <algorithm>
#include <array>
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

/// The greatest that the Jaro–Winkler similarity of two texts can be, by the letters that only one of them has.
double mostAlike(std::string_view a, quint64 lettersOfA, std::string_view b, quint64 lettersOfB)
{
    const double lengthOfA = static_cast<double>(a.size());
    const double lengthOfB = static_cast<double>(b.size());
    const int onlyInA = std::popcount(lettersOfA & ~lettersOfB);
    const int onlyInB = std::popcount(lettersOfB & ~lettersOfA);
    const double jaro = ((lengthOfA - onlyInA) / lengthOfA + (lengthOfB - onlyInB) / lengthOfB + 1) / 3;
    return jaro + 0.4 * (1 - jaro);
}

double mostAlike(const Feature &feature, quint32 x, quint32 y)
{
    return mostAlike(feature.values.text(x), feature.letters[x], feature.values.text(y), feature.letters[y]);
}

/// Whether letters that only one of them has allow for so few slips.
bool mayBeSlips(const Feature &feature, quint32 x, quint32 y, int slips)
{
    return std::popcount(feature.letters[x] & ~feature.letters[y]) <= slips
        && std::popcount(feature.letters[y] & ~feature.letters[x]) <= slips;
}

/// Whether one is as a script without vowels writes the other.
bool areApartInVowels(const Feature &feature, quint32 x, quint32 y)
{
    return feature.leavesOutVowels[x] != feature.leavesOutVowels[y]
        && differInVowelsWritten(feature.values.text(x), feature.values.text(y));
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
    if (firstOfA == firstOfB || sharesCode(feature.codes[x], feature.codes[y], 1) || areApartInVowels(feature, x, y))
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

/// Words that many companies, towns and families have: that two share one says next to nothing.
constexpr std::array<std::string_view, 88> commonWords{"partners", "group", "gruppe", "systems", "services", "service",
    "solutions", "consulting", "consultants", "international", "global", "holding", "holdings", "industries",
    "enterprises", "technologies", "technology", "tech", "software", "media", "design", "marketing", "management",
    "logistics", "trading", "associates", "agency", "studio", "studios", "labs", "bank", "hotel", "school",
    "university", "hospital", "foundation", "united", "national", "american", "deutsche", "central", "city", "town",
    "village", "county", "san", "santa", "santo", "saint", "sankt", "st", "sao", "new", "neu", "old", "alt", "north",
    "south", "east", "west", "fort", "port", "mount", "lake", "bad", "los", "las", "el", "la", "le", "les", "van",
    "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "ter", "ten", "zu", "bin", "ibn", "al"};

/// Whether any word stands in both; said sooner than how many do.
bool shareWord(std::string_view a, std::string_view b)
{
    while (!a.empty()) {
        const std::string_view word = a.substr(0, a.find(' '));
        for (std::size_t at = b.find(word); at != std::string_view::npos; at = b.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            if ((at == 0 || b[at - 1] == ' ') && (end == b.size() || b[end] == ' '))
                return true;
        }
        a.remove_prefix(std::min(word.size() + 1, a.size()));
    }
    return false;
}

/// Of the words that tell something, the share of the fewer that the other has too.
double tellingOverlap(std::string_view a, std::string_view b)
{
    const auto telling = [](std::string_view text) {
        std::string kept;
        for (const std::string_view word : wordsOf(text)) {
            if (std::ranges::find(commonWords, word) == commonWords.end())
                kept.append(word).append(" ");
        }
        return kept;
    };
    return wordOverlap(telling(a), telling(b));
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
    if (feature.role == Role::FamilyName && areApartInVowels(feature, x, y))
        return Level::Close;
    const bool isOfSeveral = a.find(' ') != std::string_view::npos || b.find(' ') != std::string_view::npos;
    if (isOfSeveral && shareWord(a, b) && tellingOverlap(a, b) >= 0.5)
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
    const bool isOneHost = a.substr(userOfA.size()) == b.substr(userOfB.size());
    if (isOneHost && haveSameLetters && withoutMarks(userOfA) == withoutMarks(userOfB))
        return Level::Close;
    // anna2 is mostly another Anna, and surely at one host.
    if (haveSameLetters && lettersOf(userOfA) == lettersOf(userOfB))
        return isOneHost ? Level::Different : Level::Loose;
    // Colleagues differ in a first letter: j.smith and k.smith.
    const bool isSlip = std::min(userOfA.size(), userOfB.size()) >= telling && userOfA.front() == userOfB.front()
        && mayBeSlips(feature, x, y, 2) && slipsBetween(a, b, 2) <= 2;
    if (isSlip)
        return Level::Close;
    constexpr double alike = 0.88;
    return mostAlike(userOfA, lettersIn(userOfA), userOfB, lettersIn(userOfB)) >= alike
            && jaroWinkler(userOfA, userOfB) >= alike
        ? Level::Loose
        : Level::Different;
}

/// Of two numbers of which one is the end of the other.
Level levelOfEnds(const Feature &feature, quint32 x, quint32 y)
{
    constexpr std::size_t significant = 9; // of a number without its country phoneKey() keeps so many
    constexpr std::size_t longestCode = 3; // of a country (ITU-T E.164, 6.2.1)
    const std::string_view a = feature.values.text(x);
    const std::string_view b = feature.values.text(y);
    const std::size_t lengthOfA = std::min(a.find('x'), a.size());
    const std::size_t lengthOfB = std::min(b.find('x'), b.size());
    const bool hasA = lengthOfA < a.size();
    const bool hasB = lengthOfB < b.size();
    if (hasA && hasB)
        return a.substr(lengthOfA) == b.substr(lengthOfB) ? Level::Close : Level::Loose;
    if (hasA || hasB)
        return Level::Partial;
    // The country's code is written in one of them alone: as much one number as where both had it. An area's may be
    // that of many.
    const std::size_t shorter = std::min(lengthOfA, lengthOfB);
    return shorter >= significant || std::max(lengthOfA, lengthOfB) - shorter <= longestCode
        ? levelOfShared(feature.holders[x] + feature.holders[y])
        : Level::Close;
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
        return levelOfEnds(feature, x, y);
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
    const double overlap = wordOverlap(a, b);
    // Though "4/12 Main St" may stand for "12 Main St".
    if (differInNumber
        && (alike < 0.93 || overlap < 1)) { // most towns have a Station Road; of one house, a slip may have made two
        const bool isSlip =
            std::min(numberOfA.size(), numberOfB.size()) > 1 && slipsBetween(numberOfA, numberOfB, 1) <= 1;
        return isSlip && alike >= 0.93 ? Level::Loose : Level::Different;
    }
    if (differInNumber)
        return Level::Loose;
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

} // namespace

std::string lettersOf(std::string_view text)
{
    std::string letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](char c) { return c >= 'a' && c <= 'z'; });
    return letters;
}

std::string withoutMarks(std::string_view user)
{
    std::string kept(user);
    std::erase_if(kept, [](char c) { return c == '.' || c == '_' || c == '-'; });
    return kept;
}

bool mayBeOneName(quint64 lettersOfA, quint64 lettersOfB)
{
    constexpr auto bit = [](char c) { return quint64(1) << (c - 'a'); };
    constexpr quint64 mayBeUnwritten = bit('a') | bit('e') | bit('i') | bit('o') | bit('u') | bit('w') | bit('y');
    constexpr int slips = 2;
    return std::popcount(lettersOfA & ~lettersOfB & ~mayBeUnwritten) <= slips
        && std::popcount(lettersOfB & ~lettersOfA & ~mayBeUnwritten) <= slips;
}

bool areOneName(std::string_view a, std::string_view b)
{
    return a == b || (std::min(a.size(), b.size()) > 2 && (jaroWinkler(a, b) >= verySimilar || isOneSlip(a, b)));
}

Level levelOf(const Feature &feature, quint32 x, quint32 y)
{
    switch (feature.role) {
    case Role::GivenName: return levelOfGiven(feature, x, y);
    case Role::Email: return levelOfEmails(feature, x, y);
    case Role::Phone: return levelOfPhones(feature, x, y);
    case Role::Date:
        if (feature.isGuessed) // of a call or a visit, say: that two are near each other says nothing
            return x == y ? Level::Exact : Level::Different;
        return levelOfDates(feature.values.text(x), feature.values.text(y));
    case Role::Code: return levelOfCodes(feature, x, y);
    case Role::Postcode: return levelOfPostcodes(feature.values.text(x), feature.values.text(y));
    case Role::Street: return levelOfStreets(feature, x, y);
    case Role::Website: return x == y ? Level::Exact : Level::Different;
    case Role::Region:
    case Role::Category: return levelOfCategories(feature.values.text(x), feature.values.text(y));
    default: return levelOfWords(feature, x, y);
    }
}

} // namespace onefold::duplicates
