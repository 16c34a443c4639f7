// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

/// Tab-separated text, as spreadsheets put cells on the clipboard and read them from it. Pure.
namespace onefold::text {

/// Rows of cells; they need not be of the same length.
using CellRows = std::vector<QStringList>;

/// One row, without an end of line. A cell with a tab, a line end or a quotation mark at its start is quoted, quotation
/// marks inside doubled.
[[nodiscard]] QString tabRow(const QStringList &cells);

/// Reads what a spreadsheet wrote: lines end with LF, CR LF or CR; a last line end ends nothing. Any text gives rows: a
/// quotation mark that is never closed is one like any other.
[[nodiscard]] CellRows cellRowsFromTabText(QStringView text);

} // namespace onefold::text
