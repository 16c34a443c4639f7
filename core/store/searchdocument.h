// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

namespace onefold::store {

/// What of a contact can be searched, in the form the index keeps; the same for every store.
struct SearchDocument {
    QString words;  ///< folded words of name, company, emails, city, tags and identifiers, separated by blanks
    QString digits; ///< digitGrams() of each phone number, separated by a word that no number has

    bool operator==(const SearchDocument &) const = default;
};

[[nodiscard]] SearchDocument searchDocumentOf(const contact::Fields &fields);

/// Every run of three digits in @p digits, in order, separated by blanks. A run of n ≥ 3 digits stands in a number just
/// where the run's grams stand side by side in the number's: so a word index finds any part of a number.
[[nodiscard]] QString digitGrams(QStringView digits);

} // namespace onefold::store
