// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tsfile.h"

#include <optional>

namespace onefold::translations {

/// How a language is written, as far as a translation can be judged by it.
struct Orthography {
    QStringView language; ///< ISO 639 code
    int pluralForms = 2;  ///< as Qt counts them (Qt Linguist's manual, "Plural Rules")
    QChar openingQuote;
    QChar closingQuote;
    bool hasApostrophes = false; ///< else every ' is a quote
};

/// None for a language that nobody has described yet: a new one needs its row here.
[[nodiscard]] std::optional<Orthography> orthographyOf(QStringView language);

/// Everything that is wrong with @p entry, one line each; empty for a sound one.
[[nodiscard]] QStringList faultsOf(const Entry &entry, const Orthography &orthography);

} // namespace onefold::translations
