// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/similarity.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace onefold::duplicates {

namespace {

constexpr std::size_t compared = 64;

/// Marks the letters of both that have a partner within reach; gives how many have.
int findCommon(std::string_view a, std::string_view b, std::uint64_t &inA, std::uint64_t &inB)
{
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest < 4 ? 0 : longest / 2 - 1;
    int common = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t first = i > reach ? i - reach : 0;
        const std::size_t last = std::min(i + reach + 1, b.size());
        for (std::size_t j = first; j < last; ++j) {
            if (a[i] == b[j] && !(inB >> j & 1)) {
                inA |= std::uint64_t(1) << i;
                inB |= std::uint64_t(1) << j;
                ++common;
                break;
            }
        }
    }
    return common;
}

/// How many of the common letters stand in another order.
int countOutOfOrder(std::string_view a, std::string_view b, std::uint64_t inA, std::uint64_t inB)
{
    int outOfOrder = 0;
    std::size_t j = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!(inA >> i & 1))
            continue;
        while (!(inB >> j & 1))
            ++j;
        outOfOrder += a[i] != b[j] ? 1 : 0;
        ++j;
    }
    return outOfOrder;
}

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// The sound of the letter at @p i, '\0' for one that is not heard by itself.
char soundAt(std::string_view word, std::size_t i)
{
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    switch (word[i]) {
    case 'b': return 'p';
    case 'p': return next == 'h' ? 'f' : 'p';
    case 'f':
    case 'v':
    case 'w': return 'f';
    case 'c': return next == 'e' || next == 'i' || next == 'y' || next == 'z' ? 's' : 'k';
    case 'k':
    case 'q':
    case 'g': return 'k';
    case 's':
    case 'z':
    case 'x':
    case 'j': return 's';
    case 'd':
    case 't': return 't';
    case 'l': return 'l';
    case 'r': return 'r';
    case 'm':
    case 'n': return 'n';
    default: return '\0';
    }
}

} // namespace

double jaroWinkler(std::string_view a, std::string_view b)
{
    a = a.substr(0, compared);
    b = b.substr(0, compared);
    if (a == b)
        return a.empty() ? 0 : 1;
    std::uint64_t inA = 0;
    std::uint64_t inB = 0;
    const int common = findCommon(a, b, inA, inB);
    if (common == 0)
        return 0;
    const double shared = common;
    const double swaps = countOutOfOrder(a, b, inA, inB) / 2.0;
    const double jaro =
        (shared / static_cast<double>(a.size()) + shared / static_cast<double>(b.size()) + (shared - swaps) / shared)
        / 3;
    std::size_t start = 0;
    while (start < std::min({a.size(), b.size(), std::size_t(4)}) && a[start] == b[start])
        ++start;
    return jaro + static_cast<double>(start) * 0.1 * (1 - jaro);
}

int slipsBetween(std::string_view a, std::string_view b, int limit)
{
    a = a.substr(0, compared);
    b = b.substr(0, compared);
    const auto apart = static_cast<int>(std::max(a.size(), b.size()) - std::min(a.size(), b.size()));
    if (apart > limit)
        return limit + 1;
    std::array<std::array<int, compared + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto &row = rows[i % 3];
        const auto &above = rows[(i + 2) % 3];
        const auto &twoAbove = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

std::string soundOf(std::string_view word)
{
    constexpr std::size_t longest = 6;
    std::string sound;
    char last = '\0';
    for (std::size_t i = 0; i < word.size() && sound.size() < longest; ++i) {
        const char c = word[i];
        if (c >= '0' && c <= '9') {
            sound += c;
            last = c;
        } else if (isVowel(c)) {
            if (sound.empty())
                sound += 'a';
            last = '\0'; // "nana" has two sounds that "nna" has not
        } else if (const char heard = soundAt(word, i); heard != '\0') {
            if (heard != last)
                sound += heard;
            last = heard;
        }
    }
    return sound;
}

std::string consonantsOf(std::string_view name)
{
    constexpr std::string_view article = "al "; // of an Arabic family name
    if (name.starts_with(article))
        name.remove_prefix(article.size());
    std::string consonants;
    for (const char c : name) {
        // Where vowels are written at all, these two stand for long ones.
        const bool isOpen = isVowel(c) || c == 'w' || c == ' ';
        if (!isOpen && (consonants.empty() || consonants.back() != c))
            consonants += c;
    }
    return consonants;
}

bool differInVowelsWritten(std::string_view a, std::string_view b)
{
    const auto hasVowels = [](std::string_view name) {
        const std::string_view rest = name.starts_with("al ") ? name.substr(3) : name;
        return rest.find_first_of("aeiou") != std::string_view::npos;
    };
    if (hasVowels(a) == hasVowels(b))
        return false;
    constexpr std::size_t telling = 2;
    std::string ofA = consonantsOf(a);
    std::string ofB = consonantsOf(b);
    // "fatmt" is "fatima": a feminine ending is written, and not spoken.
    std::string &unwritten = hasVowels(a) ? ofB : ofA;
    const std::string &written = hasVowels(a) ? ofA : ofB;
    if (unwritten.size() == written.size() + 1 && unwritten.back() == 't')
        unwritten.pop_back();
    return ofA.size() >= telling && ofA == ofB;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

double wordOverlap(std::string_view a, std::string_view b)
{
    const std::vector<std::string_view> ofA = wordsOf(a);
    const std::vector<std::string_view> ofB = wordsOf(b);
    if (ofA.empty() || ofB.empty())
        return 0;
    const auto &fewer = ofA.size() <= ofB.size() ? ofA : ofB;
    const auto &more = ofA.size() <= ofB.size() ? ofB : ofA;
    const auto shared = std::ranges::count_if(
        fewer, [&](std::string_view word) { return std::ranges::find(more, word) != more.end(); });
    return static_cast<double>(shared) / static_cast<double>(fewer.size());
}

} // namespace onefold::duplicates
