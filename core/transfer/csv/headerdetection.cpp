// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/headerdetection.h"

#include "core/transfer/csv/celltype.h"
#include "core/transfer/mapping/columnname.h"
#include "core/transfer/mapping/synonyms.h"

#include <QSet>

#include <algorithm>

namespace onefold::transfer::csv {

namespace {

constexpr std::size_t rowsLooked = 200;
constexpr int maximumPreamble = 100;
constexpr int titlesLooked = 20;

using Cells = std::vector<QByteArray>;

qsizetype filledIn(const Cells &row)
{
    return std::ranges::count_if(row, [](const QByteArray &cell) { return !cell.trimmed().isEmpty(); });
}

/// Whether @p row may belong to the table: it has the table's cells, and more than one is filled in.
bool fits(const Cells &row, qsizetype columns)
{
    const auto size = static_cast<qsizetype>(row.size());
    const qsizetype filled = filledIn(row);
    if (columns == 1)
        return filled == 1;
    return size >= columns - 1 && size <= columns + 1 && (filled > 1 || columns == 2);
}

int preambleOf(const Table &rows, qsizetype columns)
{
    const int size = static_cast<int>(std::min<std::size_t>(rows.size(), maximumPreamble));
    int first = 0;
    while (first < size && !fits(rows[static_cast<std::size_t>(first)], columns))
        ++first;
    if (first == size)
        return 0;
    // A title over a table of one column: a line, a blank one, then the table.
    return first;
}

bool isKnownHeader(const QByteArray &cell)
{
    return mapping::isFieldName(QString::fromUtf8(cell.trimmed()));
}

/// Whether the row names several fields as exports do, and holds no data.
bool namesFields(const Cells &row)
{
    qsizetype known = 0;
    QSet<int> meanings;
    for (const QByteArray &cell : row) {
        if (isData(cellTypeOf(cell)))
            return false;
        const auto meaning = mapping::columnNameFrom(QString::fromUtf8(cell.trimmed())).meaning;
        known += meaning ? 1 : 0;
        if (meaning)
            meanings.insert(static_cast<int>(*meaning));
    }
    return meanings.size() >= 2 && known * 2 >= filledIn(row);
}

/// Whether it is rather a row of the table than a title, which of three columns may fill two: "Created, 2024-01-02".
bool isRow(const Cells &row, qsizetype filled, qsizetype columns)
{
    constexpr qsizetype few = 3;
    const auto isEmail = [](const QByteArray &cell) { return cellTypeOf(cell) == CellType::Email; };
    return std::ranges::any_of(row, isEmail) || (columns > few && filled * 2 > columns);
}

/// Titles that a spreadsheet fills up with empty cells fit as rows of the table do. Where names of fields stand below
/// them the table starts there: all that is above has less in it. A row that is half full, or that holds an address, is
/// one of the table itself.
int belowTitles(const Table &rows, int first, qsizetype columns)
{
    const int size = static_cast<int>(std::min<std::size_t>(rows.size(), titlesLooked));
    qsizetype most = 0;
    for (int i = first; i < size; ++i) {
        const Cells &row = rows[static_cast<std::size_t>(i)];
        const qsizetype filled = filledIn(row);
        if (filled > most && fits(row, columns) && namesFields(row))
            return i;
        if (isRow(row, filled, columns))
            return first;
        most = std::max(most, filled);
    }
    return first;
}

/// What share of a column's filled cells below @p row are data.
double dataShare(const Table &rows, std::size_t row, std::size_t column)
{
    int filled = 0;
    int data = 0;
    for (std::size_t i = row + 1; i < std::min(rows.size(), row + rowsLooked); ++i) {
        if (column >= rows[i].size() || rows[i][column].trimmed().isEmpty())
            continue;
        ++filled;
        data += isData(cellTypeOf(rows[i][column])) ? 1 : 0;
    }
    return filled == 0 ? 0 : static_cast<double>(data) / filled;
}

/// Whether a name of the row stands again below in its column: names of columns do not.
bool recursBelow(const Table &rows, std::size_t row)
{
    int recurring = 0;
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
        const QByteArray &name = rows[row][column];
        const auto below = [&](const Cells &other) { return column < other.size() && other[column] == name; };
        if (!name.isEmpty() && std::any_of(rows.begin() + static_cast<qsizetype>(row) + 1, rows.end(), below))
            ++recurring;
    }
    return recurring * 2 > static_cast<int>(rows[row].size());
}

double headerConfidence(const Table &rows, std::size_t row)
{
    const Cells &names = rows[row];
    const auto known = std::ranges::count_if(names, isKnownHeader);
    const auto data = std::ranges::count_if(names, [](const QByteArray &cell) { return isData(cellTypeOf(cell)); });
    const QSet<QByteArray> distinct(names.begin(), names.end());
    if (known >= 2 || (known == 1 && data == 0))
        return 0.97;
    // Years and the like may name columns, but not most of them, and an address never does.
    const auto isAddress = [](const QByteArray &cell) {
        const CellType type = cellTypeOf(cell);
        return type == CellType::Email || type == CellType::Url || type == CellType::Date;
    };
    if (data * 4 > static_cast<qsizetype>(names.size()) || std::ranges::any_of(names, isAddress))
        return 0.03;
    int contrasts = 0;
    for (std::size_t column = 0; column < names.size(); ++column) {
        if (!names[column].trimmed().isEmpty() && !isData(cellTypeOf(names[column]))
            && dataShare(rows, row, column) > 0.6)
            ++contrasts;
    }
    if (contrasts > 0)
        return contrasts > 1 ? 0.95 : 0.85;
    if (distinct.size() < static_cast<qsizetype>(names.size()))
        return 0.3;
    return rows.size() == row + 1 ? 0.7 : 0.6;
}

} // namespace

HeaderGuess detectHeader(const Table &rows, qsizetype columns)
{
    HeaderGuess guess{.preambleRows = belowTitles(rows, preambleOf(rows, columns), columns)};
    const auto first = static_cast<std::size_t>(guess.preambleRows);
    if (first >= rows.size() || filledIn(rows[first]) == 0)
        return guess;
    std::size_t repeated = first + 1;
    while (repeated < rows.size() && rows[repeated] == rows[first])
        ++repeated;
    Table once(rows.begin() + static_cast<qsizetype>(repeated) - 1, rows.end());
    guess.confidence = headerConfidence(once, 0);
    if (guess.confidence < 0.9 && recursBelow(once, 0))
        guess.confidence = 0.1;
    guess.headerRows = guess.confidence >= 0.5 ? static_cast<int>(repeated - first) : 0;
    if (guess.headerRows == 0)
        guess.confidence = 1 - guess.confidence;
    return guess;
}

} // namespace onefold::transfer::csv
