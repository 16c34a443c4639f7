// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/codes.h"

#include "core/duplicates/nicknames.h"
#include "core/duplicates/similarity.h"

#include <algorithm>

namespace onefold::duplicates {

namespace {

quint32 code(std::string_view text)
{
    const auto hash = static_cast<quint32>(hashOf(text));
    return text.empty() || hash != 0 ? hash : 1;
}

quint32 soundCode(std::string_view word)
{
    const std::string sound = soundOf(word);
    return sound.empty() ? 0 : code(sound);
}

Feature::Codes givenCodes(std::string_view value)
{
    const std::string_view first = value.substr(0, value.find(' '));
    Feature::Codes codes{soundCode(first)};
    std::size_t at = 1;
    for (const quint16 group : nicknameGroups(first)) {
        if (at < codes.size())
            codes[at++] = 0x10000U + group;
    }
    return codes;
}

Feature::Codes wordCodes(std::string_view value)
{
    const auto words = wordsOf(value);
    Feature::Codes codes{};
    std::size_t at = 0;
    // The longest words say most; the first one of a place or company comes first anyway.
    for (const std::string_view word : words) {
        if (at < codes.size() && (word.size() > 2 || words.size() == 1))
            codes[at++] = soundCode(word);
    }
    return codes;
}

Feature::Codes streetCodes(std::string_view value)
{
    // The number with the sound of the longest word: "12 main st", "apt 3, 12 main street".
    const auto words = wordsOf(value);
    std::string_view number;
    std::string_view name;
    for (const std::string_view word : words) {
        if (word.front() >= '0' && word.front() <= '9')
            number = number.empty() ? word : number;
        else if (word.size() > name.size())
            name = word;
    }
    if (name.empty())
        return {code(value)};
    return {code(std::string(number) + ' ' + soundOf(name))};
}

Feature::Codes dateCodes(std::string_view value)
{
    if (value.size() != 8)
        return {code(value)};
    const std::string year(value.substr(0, 4));
    const std::string month(value.substr(4, 2));
    const std::string day(value.substr(6, 2));
    if (month == "00")
        return {};
    // The whole date, whichever way round; and two of its three parts each.
    return {code(year + std::min(month, day) + std::max(month, day)), code(month + '-' + day), code(year + month)};
}

} // namespace

Feature::Codes codesOf(Role role, std::string_view value)
{
    switch (role) {
    case Role::GivenName: return givenCodes(value);
    case Role::Date: return dateCodes(value);
    case Role::Street: return streetCodes(value);
    case Role::Email: {
        const std::string_view user = value.substr(0, value.find('@'));
        return {code(user)};
    }
    case Role::Phone: {
        // Whether the country stands before it or not.
        constexpr std::size_t local = 7;
        const std::string_view number = value.substr(0, value.find('x'));
        return {code(number), code(number.substr(number.size() - std::min(number.size(), local)))};
    }
    case Role::Code:
    case Role::Postcode:
    case Role::Website:
    case Role::Region:
    case Role::Category: return {code(value)};
    default: return wordCodes(value);
    }
}

quint64 lettersIn(std::string_view text)
{
    quint64 letters = 0;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z')
            letters |= quint64(1) << (c - 'a');
        else if (c >= '0' && c <= '9')
            letters |= quint64(1) << (26 + c - '0');
    }
    return letters;
}

} // namespace onefold::duplicates
