// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

namespace onefold::store {

/// What of a contact can be searched, in the form the index keeps; the same for every store.
struct SearchDocument {
    QString words;  ///< folded words of name, emails and identifiers, separated by blanks
    QString about;  ///< likewise of company, city and tags, which change while a person stays who he is
    QString digits; ///< digitGrams() of each phone number, separated by a word that no number has

    bool operator==(const SearchDocument &) const = default;
};

/// What stands between a document's words and what they are about where both are one text: words that are looked for
/// side by side are parted by one blank, so that none are found across it.
inline constexpr char documentGap[] = "  ";

/// Some of a document's texts.
struct DocumentParts {
    bool words = false;
    bool about = false;
    bool digits = false;
};

/// Those that the field has a say in.
[[nodiscard]] DocumentParts documentPartsOf(const contact::FieldKey &key);

[[nodiscard]] SearchDocument searchDocumentOf(const contact::Fields &fields);
/// The same with nothing in the other texts.
[[nodiscard]] SearchDocument searchDocumentOf(const contact::Fields &fields, const DocumentParts &parts);

/// Every run of three digits in @p digits, in order, separated by blanks. A run of n ≥ 3 digits stands in a number just
/// where the run's grams stand side by side in the number's: so a word index finds any part of a number.
[[nodiscard]] QString digitGrams(QStringView digits);

} // namespace onefold::store
