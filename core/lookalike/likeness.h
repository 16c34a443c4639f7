// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace onefold::lookalike {

/// How much alike two names are, the more the higher.
enum class Likeness {
    None,
    Part,    ///< they share a word of two letters or more, or a slip away from it
    Alike,   ///< one word is the same, each other word of the shorter name is alike: a slip, a nickname
    Swapped, ///< the same words in another order
    Same,
};

/// Compares two names by their folded words (see text::words()).
[[nodiscard]] Likeness likenessOf(const QStringList &one, const QStringList &other);

/// The folded words of a company's name without its legal form: Acme Corp., Acme Corporation and ACME are one.
[[nodiscard]] QStringList companyWords(const QString &company);

} // namespace onefold::lookalike
