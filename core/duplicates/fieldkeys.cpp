// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of each kind made comparable.

#include "core/duplicates/plaintext.h"
#include "core/duplicates/similarity.h"

#include <QString>

#include <algorithm>
#include <array>

namespace onefold::duplicates {

namespace {

using Words = std::vector<std::string_view>;

template<std::size_t size>
bool isAmong(const std::array<std::string_view, size> &words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string joined(const Words &words)
{
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty())
            text += ' ';
        text += word;
    }
    return text;
}

constexpr std::array<std::string_view, 46> titles{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir",
    "dame", "lord", "lady", "rev", "reverend", "hon", "ing", "dipl", "mag", "herr", "frau", "hr", "fr", "mme", "mlle",
    "monsieur", "madame", "sr", "sra", "srta", "don", "dona", "sig", "signor", "signora", "dott", "phd", "md", "mba",
    "esq", "jr", "jnr", "junior", "senior", "ii", "iii", "iv"};

/// Words that begin a family name of several words.
constexpr std::array<std::string_view, 24> particles{"van", "von", "der", "den", "de", "del", "della", "di", "da",
    "dos", "du", "la", "le", "ter", "ten", "zu", "zum", "zur", "bin", "ibn", "al", "el", "st", "san"};

bool isHan(QChar c)
{
    const QChar::Script script = QChar::script(c.unicode());
    return script == QChar::Script_Han || script == QChar::Script_Hangul;
}

/// A name of Chinese or Korean letters without a blank: the family name comes first, two letters of four and more.
NameParts partsOfUnspaced(const QString &name, PlainText &plain)
{
    const qsizetype family = name.size() >= 4 ? 2 : 1;
    return {plain(name.sliced(family).toStdString()), plain(name.first(family).toStdString())};
}

NameParts partsOfWords(const Words &words)
{
    if (words.size() < 2)
        return {{}, joined(words)};
    std::size_t family = words.size() - 1;
    while (family > 1 && isAmong(particles, words[family - 1]))
        --family;
    return {joined(Words(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(family))),
        joined(Words(words.begin() + static_cast<std::ptrdiff_t>(family), words.end()))};
}

constexpr std::array<std::string_view, 36> roleMailboxes{"info", "information", "contact", "kontakt", "contacto",
    "office", "buero", "sales", "vertrieb", "verkauf", "ventas", "vendite", "support", "help", "helpdesk", "service",
    "hello", "hallo", "mail", "email", "post", "team", "admin", "administration", "webmaster", "postmaster", "billing",
    "accounts", "accounting", "invoice", "rechnung", "marketing", "press", "jobs", "hr", "noreply"};

constexpr std::array<std::string_view, 12> months{
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

struct DateWords {
    std::vector<int> numbers = {};
    std::vector<std::size_t> lengths = {};
    int namedMonth = 0;
    std::size_t namedAt = 0; ///< how many numbers stand before the name of the month
};

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Moves @p i behind the number that begins there; false for one that is too long for a date.
bool readNumber(std::string_view text, std::size_t &i, DateWords &date)
{
    const std::size_t begin = i;
    while (i < text.size() && isDigit(text[i]))
        ++i;
    if (i - begin > 8)
        return false;
    date.numbers.push_back(std::stoi(std::string(text.substr(begin, i - begin))));
    date.lengths.push_back(i - begin);
    return true;
}

/// Moves @p i behind the word that begins there, which it gives in lower case.
std::string readWord(std::string_view text, std::size_t &i)
{
    std::string word;
    for (; i < text.size() && isLetter(text[i]); ++i)
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
    return word;
}

/// Whether @p word may stand in a date; the first one that names a month is taken.
bool takeWord(std::string_view word, DateWords &date)
{
    const auto month = std::ranges::find(months, word.substr(0, 3));
    if (month == months.end() || date.namedMonth != 0)
        return word == "th" || word == "st" || word == "nd" || word == "rd" || word == "of";
    date.namedMonth = static_cast<int>(month - months.begin()) + 1;
    date.namedAt = date.numbers.size();
    return true;
}

/// The numbers and the month's name in @p text; nothing where anything else stands there.
bool readDateWords(std::string_view text, DateWords &date)
{
    std::size_t i = 0;
    while (i < text.size()) {
        if (isDigit(text[i])) {
            if (!readNumber(text, i, date))
                return false;
        } else if (isLetter(text[i])) {
            const std::string word = readWord(text, i);
            if (word == "t" && date.numbers.size() == 3)
                return true; // a time follows
            if (!takeWord(word, date))
                return false;
        } else {
            ++i;
        }
    }
    return true;
}

std::string dateText(int year, int month, int day, std::size_t yearDigits)
{
    constexpr int oldest = 1850;
    constexpr int newest = 2100;
    constexpr int turn = 30; // of two-digit years: those up to 30 are of this century
    if (yearDigits <= 2)
        year += year <= turn ? 2000 : 1900;
    if (year < oldest || year > newest || month < 0 || month > 12 || day < 0 || day > 31)
        return {};
    return QString::asprintf("%04d%02d%02d", year, month, day).toStdString();
}

std::string dateOfOneNumber(int number, std::size_t digits)
{
    if (digits == 8)
        return dateText(number / 10000, number / 100 % 100, number % 100, 4);
    return digits == 4 ? dateText(number, 0, 0, 4) : std::string();
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 40> streetWords{
    {{"street", "st"}, {"str", "st"}, {"strasse", "st"}, {"road", "rd"}, {"avenue", "ave"}, {"av", "ave"},
        {"avenida", "ave"}, {"boulevard", "blvd"}, {"bd", "blvd"}, {"drive", "dr"}, {"lane", "ln"}, {"court", "ct"},
        {"place", "pl"}, {"square", "sq"}, {"crescent", "cres"}, {"cr", "cres"}, {"terrace", "tce"}, {"ter", "tce"},
        {"circuit", "cct"}, {"close", "cl"}, {"highway", "hwy"}, {"parade", "pde"}, {"parkway", "pkwy"}, {"north", "n"},
        {"south", "s"}, {"east", "e"}, {"west", "w"}, {"apartment", "apt"}, {"suite", "ste"}, {"floor", "fl"},
        {"unit", "apt"}, {"flat", "apt"}, {"calle", "c"}, {"platz", "pl"}, {"plaza", "pl"}, {"piazza", "pl"},
        {"rue", "r"}, {"via", "v"}, {"mount", "mt"}, {"saint", "st"}}};

constexpr std::array<std::string_view, 43> legalForms{"inc", "incorporated", "corp", "corporation", "co", "company",
    "llc", "llp", "lp", "ltd", "limited", "plc", "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "sa", "sas",
    "sarl", "srl", "spa", "sl", "slu", "bv", "nv", "ab", "oy", "as", "aps", "pty", "pvt", "kk", "sp", "zoo", "sro",
    "doo", "ltda", "the", "and"};

} // namespace

std::string withoutTitles(std::string_view plainName)
{
    Words words = wordsOf(plainName);
    const Words all = words;
    // "Sr" is a title before a name and a suffix behind it; a name may begin with "Don", so one word always stays.
    while (words.size() > 1 && isAmong(titles, words.front()))
        words.erase(words.begin());
    while (words.size() > 1 && isAmong(titles, words.back()))
        words.pop_back();
    return words.size() == all.size() ? std::string(plainName) : joined(words);
}

quint8 generationOf(std::string_view plainName)
{
    constexpr std::array<std::pair<std::string_view, quint8>, 8> suffixes{
        {{"sr", 1}, {"senior", 1}, {"jr", 2}, {"jnr", 2}, {"junior", 2}, {"ii", 2}, {"iii", 3}, {"iv", 4}}};
    const Words words = wordsOf(plainName);
    if (words.size() < 2) // a name of one word is the name
        return 0;
    const auto known = std::ranges::find(suffixes, words.back(), &std::pair<std::string_view, quint8>::first);
    return known == suffixes.end() ? quint8(0) : known->second;
}

NameParts nameParts(std::string_view name, PlainText &plain)
{
    const std::size_t comma = name.find(',');
    if (comma != std::string_view::npos) {
        const std::string family = withoutTitles(plain(name.substr(0, comma)));
        const std::string given = withoutTitles(plain(name.substr(comma + 1)));
        if (!family.empty() && !given.empty() && !isAmong(titles, given))
            return {given, family};
    }
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).trimmed();
    if (text.size() > 1 && text.size() <= 5 && std::ranges::all_of(text, isHan))
        return partsOfUnspaced(text, plain);
    const std::string plainName = withoutTitles(plain(name));
    return partsOfWords(wordsOf(plainName));
}

std::string emailKey(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size())
        return {};
    const QString folded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed().toLower();
    return folded.toStdString();
}

bool isRoleMailbox(std::string_view emailKey)
{
    return isAmong(roleMailboxes, emailKey.substr(0, emailKey.find('@')));
}

std::string phoneKey(std::string_view text)
{
    constexpr std::size_t significant = 9;
    constexpr std::size_t shortest = 4;
    std::string number;
    std::string extension;
    bool isExtension = false;
    for (const char c : text) {
        isExtension = isExtension || c == 'x' || c == 'X';
        if (isDigit(c))
            (isExtension ? extension : number) += c;
    }
    if (number.size() < shortest)
        return {};
    const bool isInternational = text.find('+') != std::string_view::npos;
    if (number.size() > significant && !isInternational)
        number.erase(0, number.size() - significant);
    return extension.empty() ? number : number + 'x' + extension;
}

std::string dateKey(std::string_view text, DayMonth order)
{
    DateWords date;
    if (!readDateWords(text, date) || date.numbers.empty())
        return {};
    const std::vector<int> &numbers = date.numbers;
    if (date.namedMonth == 0 && numbers.size() == 1)
        return dateOfOneNumber(numbers[0], date.lengths[0]);
    if (date.namedMonth != 0 && numbers.size() == 2) {
        const bool isYearFirst = date.lengths[0] == 4;
        return dateText(numbers[isYearFirst ? 0 : 1], date.namedMonth, numbers[isYearFirst ? 1 : 0],
            date.lengths[isYearFirst ? 0 : 1]);
    }
    if (date.namedMonth != 0 || numbers.size() < 3)
        return {};
    if (date.lengths[0] == 4)
        return dateText(numbers[0], numbers[1], numbers[2], 4);
    const bool isDayFirst = numbers[0] > 12 || (order == DayMonth::DayFirst && numbers[1] <= 12);
    return dateText(numbers[2], numbers[isDayFirst ? 1 : 0], numbers[isDayFirst ? 0 : 1], date.lengths[2]);
}

std::string streetKey(std::string_view plainStreet)
{
    constexpr std::string_view german = "strasse";
    std::string key;
    for (std::string_view word : wordsOf(plainStreet)) {
        const auto shorter =
            std::ranges::find(streetWords, word, &std::pair<std::string_view, std::string_view>::first);
        if (!key.empty())
            key += ' ';
        if (shorter != streetWords.end())
            key += shorter->second;
        else if (word.size() > german.size() && word.ends_with(german))
            key += std::string(word.substr(0, word.size() - german.size())) + "str"; // Hauptstrasse, Hauptstr.
        else
            key += word;
    }
    return key;
}

std::string organisationKey(std::string_view plainName)
{
    const Words words = wordsOf(plainName);
    Words kept;
    std::ranges::copy_if(
        words, std::back_inserter(kept), [](std::string_view word) { return !isAmong(legalForms, word); });
    return kept.empty() ? std::string(plainName) : joined(kept);
}

std::string compactKey(std::string_view plainText)
{
    std::string key(plainText);
    std::erase(key, ' ');
    return key;
}

std::string websiteKey(std::string_view text)
{
    const std::size_t scheme = text.find("://");
    if (scheme != std::string_view::npos)
        text.remove_prefix(scheme + 3);
    text = text.substr(0, text.find_first_of("/?#"));
    std::string host(text);
    std::ranges::transform(host, host.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return host.starts_with("www.") ? host.substr(4) : host;
}

} // namespace onefold::duplicates
