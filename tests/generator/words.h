// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/dice.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace onefold::generator {

/// Words in order of frequency, drawn as language has it: the r-th about proportionally to 1 / (r + 4) (Zipf,
/// Mandelbrot).
class WordList
{
public:
    WordList() = default;

    /// @p words are separated by white space; an underscore stands for a space inside a word, a lone hyphen for no
    /// word.
    explicit WordList(QStringView words);

    bool isEmpty() const { return m_words.isEmpty(); }
    qsizetype size() const { return m_words.size(); }
    const QString &at(quint32 index) const { return m_words.at(index); }

    /// The index of a word drawn by frequency. The list must not be empty.
    quint32 pick(Dice &dice) const;
    const QString &word(Dice &dice) const { return at(pick(dice)); }

private:
    QStringList m_words;
    std::vector<quint32> m_cumulative;
};

/// @p text in lower-case ASCII letters and digits only, as it stands in addresses (Łukasz lukasz). Letters without a
/// Latin base are left out. With @p german, ä ö ü become ae oe ue.
[[nodiscard]] QString slug(QStringView text, bool german = false);

/// @p text without accents, letter case kept (Müller Muller): what an old system makes of it.
[[nodiscard]] QString withoutAccents(QStringView text);

} // namespace onefold::generator
