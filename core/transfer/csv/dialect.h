// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// Delimited text ("CSV"), as spreadsheets and programs really write it (RFC 4180 and all that departs from it).
namespace onefold::transfer::csv {

/// How a quote character within a quoted cell is written.
enum class Escape {
    Doubled,   ///< "" (RFC 4180 section 2)
    Backslash, ///< \"
};

/// How a file writes its rows: everything the tokenizer has to know.
struct Dialect {
    QByteArray encoding = "UTF-8"; ///< a name that ICU knows
    QByteArray delimiter = ",";    ///< one character, in UTF-8
    char quote = '"';              ///< '\0': no cell is quoted
    Escape escape = Escape::Doubled;
    bool skipsSpace = false; ///< blanks after a delimiter belong to it, as in "a, b"

    bool operator==(const Dialect &) const = default;
};

} // namespace onefold::transfer::csv
