// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>
#include <vector>

namespace onefold::contact {

/// An error stops a save; a caution is shown and saves (PRODUCT.md 2.1).
enum class Severity { Caution, Error };

/// One remark a validator makes about one value. It does not know which field the value stands in: see Problem.
struct Finding {
    QString code; ///< stable word for programs and tests, such as "email.no_at"
    Severity severity = Severity::Error;
    QString message;         ///< one sentence for people: what is wrong and what would be right
    QString suggestion = {}; ///< a whole replacement value that would be right, offered and never applied by itself

    bool operator==(const Finding &) const = default;
};

/// What a validator makes of one typed value: the normalised value and what there is to say about it.
struct Reading {
    QString value; ///< normalised; where an error was found, the trimmed input
    std::vector<Finding> findings;

    bool ok() const
    {
        return std::ranges::none_of(findings, [](const Finding &f) { return f.severity == Severity::Error; });
    }
    bool operator==(const Reading &) const = default;
};

} // namespace onefold::contact
