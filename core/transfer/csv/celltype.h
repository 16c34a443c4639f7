// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace onefold::transfer::csv {

/// What a cell looks like, at a glance: what tells a table from its wrong reading and a header from data.
enum class CellType { Empty, Number, Date, Time, Email, Url, Phone, Word, Text, Odd };

/// Looks at the UTF-8 of a cell. Word: a few words without punctuation of tables; Text: longer; Odd: holds characters
/// that separate cells, or a quote at one end, so that it was perhaps cut wrongly. Pure.
[[nodiscard]] CellType cellTypeOf(QByteArrayView cell);

/// Whether such a cell is data and no name of a column.
[[nodiscard]] bool isData(CellType type);

} // namespace onefold::transfer::csv
