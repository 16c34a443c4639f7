// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/csv/tokenizer.h"

#include <QBuffer>
#include <QStringList>

/// What the tests of CSV ask of a file: all of its cells.
namespace onefold::transfer::csv {

using Cells = QList<QStringList>;

inline QStringList cellsOf(const Row &row)
{
    QStringList cells;
    for (const QByteArrayView cell : row.cells)
        cells += QString::fromUtf8(cell);
    return cells;
}

inline Cells tableOf(QByteArray bytes, const Dialect &dialect = {})
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    TextSource source(device, dialect.encoding);
    Tokenizer tokenizer(source, dialect);
    Cells table;
    for (Row row; tokenizer.next(row);)
        table += cellsOf(row);
    return table;
}

/// Cells joined by "|", rows by a blank and "/".
inline QString written(const Cells &table)
{
    QStringList rows;
    for (const QStringList &row : table)
        rows += row.join(u'|');
    return rows.join(QStringLiteral(" / "));
}

} // namespace onefold::transfer::csv
