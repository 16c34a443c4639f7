// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace onefold::transfer::csv {

/// The first rows of a file, cut into cells; owned, unlike csv::Row.
using Table = std::vector<std::vector<QByteArray>>;

/// Where the table starts in a file and what its first rows are.
struct HeaderGuess {
    int preambleRows = 0;    ///< rows before the table: titles, notes, blank rows, "sep="
    int headerRows = 0;      ///< rows that name the columns: 0, 1, or more where the header is repeated
    double confidence = 0.5; ///< in the header, 0 to 1

    bool operator==(const HeaderGuess &) const = default;
};

/// Looks at the first rows of a table most of whose rows have @p columns cells. A header is a row of names, none of
/// them data, above columns of data; or one that names fields as exports do. Pure; any thread.
[[nodiscard]] HeaderGuess detectHeader(const Table &rows, qsizetype columns);

} // namespace onefold::transfer::csv
