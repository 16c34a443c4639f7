// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSV file in a dialect that the first byte chooses: rows follow each other without a gap, and reading goes on at any
// of them with the same cells.

#include "core/transfer/csv/tokenizer.h"

#include <QBuffer>

#include <array>

using namespace onefold::transfer::csv;

namespace {

Dialect dialectFor(std::uint8_t choice)
{
    constexpr std::array<const char *, 4> delimiters{",", ";", "\t", "\xC2\xA7"};
    constexpr std::array<const char *, 4> encodings{"UTF-8", "UTF-16LE", "windows-1252", "GB18030"};
    return {.encoding = encodings.at(choice >> 2 & 3),
        .delimiter = delimiters.at(choice & 3),
        .quote = (choice & 16) != 0 ? '\'' : '"',
        .escape = (choice & 32) != 0 ? Escape::Backslash : Escape::Doubled,
        .skipsSpace = (choice & 64) != 0};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    if (size < 1)
        return 0;
    const Dialect dialect = dialectFor(bytes[0]);
    QByteArray file(reinterpret_cast<const char *>(bytes + 1), static_cast<qsizetype>(size - 1));
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    TextSource source(device, dialect.encoding);
    Tokenizer tokenizer(source, dialect);
    qint64 end = 0;
    for (Row row; tokenizer.next(row); end = row.end) {
        if (row.position != end || row.end <= row.position || row.cells.empty())
            __builtin_trap();
    }
    TextSource again(device, dialect.encoding);
    if (end > 0 && !again.seek(end))
        __builtin_trap();
    return 0;
}
