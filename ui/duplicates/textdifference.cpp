// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/textdifference.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace onefold::ui::duplicates {

namespace {

constexpr std::size_t mostCompared = 200;

/// A character as people count them: a letter with its accents is one.
struct Character {
    QStringView text;
    qsizetype start = 0;
};

std::vector<Character> charactersOf(const QString &text)
{
    std::vector<Character> characters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        characters.push_back({QStringView(text).mid(start, end - start), start});
        start = end;
    }
    return characters;
}

/// Lengths of the longest common subsequences of what is left of both texts from each place on.
class Subsequences
{
public:
    Subsequences(const std::vector<Character> &a, const std::vector<Character> &b)
        : m_width(b.size() + 1),
          m_lengths((a.size() + 1) * m_width)
    {
        for (std::size_t i = a.size(); i-- > 0;) {
            for (std::size_t j = b.size(); j-- > 0;) {
                at(i, j) = a[i].text == b[j].text ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    [[nodiscard]] int &at(std::size_t i, std::size_t j) { return m_lengths[i * m_width + j]; }

private:
    std::size_t m_width;
    std::vector<int> m_lengths;
};

void addMark(std::vector<Mark> &marks, const Character &character)
{
    const qsizetype length = character.text.size();
    if (!marks.empty() && marks.back().start + marks.back().length == character.start)
        marks.back().length += length;
    else
        marks.push_back({character.start, length});
}

} // namespace

TextDifference differenceOf(const QString &reference, const QString &text)
{
    std::vector<Character> a = charactersOf(reference);
    const std::vector<Character> all = charactersOf(text);
    std::vector<Character> b = all;
    const std::size_t total = a.size() + b.size();
    a.resize(std::min(a.size(), mostCompared));
    b.resize(std::min(b.size(), mostCompared));
    Subsequences lengths(a, b);
    TextDifference difference;
    std::size_t i = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        while (i < a.size() && a[i].text != b[j].text && lengths.at(i + 1, j) >= lengths.at(i, j + 1))
            ++i;
        if (i < a.size() && a[i].text == b[j].text)
            ++i;
        else
            addMark(difference.marks, b[j]);
    }
    std::for_each(all.begin() + static_cast<std::ptrdiff_t>(b.size()), all.end(),
        [&](const Character &character) { addMark(difference.marks, character); });
    difference.common = total == 0 ? 1 : 2.0 * lengths.at(0, 0) / static_cast<double>(total);
    return difference;
}

} // namespace onefold::ui::duplicates
