// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A file of unknown kind, as detection and mapping see it.

#include "core/transfer/csv/dialectdetection.h"
#include "core/transfer/mapping/columnmapping.h"
#include "core/transfer/mapping/dateorderguess.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold::transfer;
    const csv::Sample sample{.head = QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size))};
    const csv::Detection found = csv::detect(sample);
    if (found.header.preambleRows + found.header.headerRows > 400)
        __builtin_trap();
    std::vector<mapping::Column> columns;
    for (const auto &row : found.preview) {
        for (std::size_t i = 0; i < std::min<std::size_t>(row.size(), 100); ++i) {
            if (columns.size() <= i)
                columns.push_back({.header = QString::fromUtf8(row[i])});
            else
                columns[i].cells += QString::fromUtf8(row[i]);
        }
    }
    if (mapping::proposeMapping(columns).size() != columns.size())
        __builtin_trap();
    for (const mapping::Column &column : columns)
        (void)mapping::guessDateOrder(column.cells);
    return 0;
}
