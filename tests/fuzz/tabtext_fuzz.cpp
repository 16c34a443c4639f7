// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text from the clipboard: whatever cells are read of it are read again from what is written of them.

#include "core/text/tabtext.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold::text;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const CellRows rows = cellRowsFromTabText(text);
    QString written;
    for (const QStringList &row : rows)
        written += tabRow(row) + u'\n';
    if (cellRowsFromTabText(written) != rows)
        __builtin_trap();
    return 0;
}
