// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// Text made comparable: what search, sorting and look-alikes agree to call the same.
namespace onefold::text {

/// Folds for searching and sorting: compatibility-decomposed (NFKD), case-folded, accents removed, letters that do not
/// decompose spelled as people type them (ß ss, ø o, ł l, æ ae, đ d, ı i). Pure; any thread; ASCII and Latin letters
/// take fast paths.
[[nodiscard]] QString fold(QStringView text);

/// The words of @p text, folded: maximal runs of letters and digits. Scripts written without spaces (Han, kana, Thai,
/// Lao, Khmer, Myanmar) give a word a character, so that a search can start anywhere in them. An apostrophe inside a
/// word is dropped (O'Neil, oneil).
[[nodiscard]] QStringList words(QStringView text);

/// words() as a search index holds them: a word with an apostrophe in it also in its parts, so that O'Brien is found by
/// "obrien", "brien" and "o brien".
[[nodiscard]] QStringList indexWords(QStringView text);

/// words(), separated by blanks: the same text for what compares as the same words.
[[nodiscard]] QString joinedWords(QStringView text);

/// Appends indexWords() to @p out, a blank before each but the first.
void appendIndexWords(QString &out, QStringView text);

/// Only the decimal digits of @p text, as ASCII; digits of any script count.
[[nodiscard]] QString digits(QStringView text);

/// Whether two texts are the same but for letter case, by Unicode's full case folding (Unicode 15, section 3.13): what
/// compares a letter with a letter, as Qt does, takes Straße and STRASSE for two. Any thread.
[[nodiscard]] bool sameIgnoringCase(QStringView a, QStringView b);

/// Whether one of @p list is sameIgnoringCase() as @p text.
[[nodiscard]] bool containsIgnoringCase(const QStringList &list, QStringView text);

} // namespace onefold::text
