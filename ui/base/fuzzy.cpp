// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/fuzzy.h"

#include "core/text/fold.h"

#include <algorithm>

namespace onefold::ui {

namespace {

constexpr int wordStart = 8;
constexpr int run = 5;
constexpr int letter = 1;
constexpr int inOnePiece = 200; ///< more than scattered letters ever get

int scoreAt(const QString &text, qsizetype at, qsizetype last)
{
    const bool startsWord = at == 0 || !text.at(at - 1).isLetterOrNumber();
    return letter + (startsWord ? wordStart : 0) + (last >= 0 && at == last + 1 ? run : 0);
}

/// The best score for the letters of @p typed from @p next on, all of them after @p last.
std::optional<int> best(const QString &typed, qsizetype next, const QString &text, qsizetype last)
{
    if (next == typed.size())
        return 0;
    // Straight on where that goes, else at the start of a word, else the first place there is: enough for short texts.
    std::optional<int> found;
    int tried = 0;
    for (qsizetype at = text.indexOf(typed.at(next), last + 1); at >= 0 && tried < 3;
         at = text.indexOf(typed.at(next), at + 1), ++tried) {
        const auto rest = best(typed, next + 1, text, at);
        if (rest)
            found = std::max(found.value_or(0), *rest + scoreAt(text, at, last));
    }
    return found;
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    constexpr qsizetype longest = 12; // what is typed beyond is not worth the time
    const QString phrase = text::fold(typed).trimmed();
    const QString letters = QString(phrase).remove(u' ').left(longest);
    if (letters.isEmpty())
        return 0;
    const QString folded = text::fold(text);
    const std::optional<int> score = best(letters, 0, folded, -1);
    const bool isThere = score && folded.contains(phrase);
    return isThere ? *score + inOnePiece : score;
}

} // namespace onefold::ui
