// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace onefold::transfer::signature {

/// A phone number as it stands in a signature.
struct FoundPhone {
    /// What the word before the number says it is.
    enum class Kind {
        Direct, ///< reaches the person: phone, direct line, or no word at all
        Mobile,
        Central, ///< the company's own: switchboard, main line
        Fax,
    };

    QString number; ///< as written, without its extension
    QString extension = {};
    Kind kind = Kind::Direct;

    bool operator==(const FoundPhone &) const = default;
};

/// The phone numbers in @p line. A number without a word before it counts only if it is written like one: with +, a
/// trunk 0, or grouped as in North America; so postal codes, dates and register numbers do not.
[[nodiscard]] std::vector<FoundPhone> phonesIn(const QString &line);

} // namespace onefold::transfer::signature
