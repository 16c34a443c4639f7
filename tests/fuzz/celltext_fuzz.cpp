// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Values on their way into the cells of a file and back: whatever they are, they come back as they were.

#include "core/transfer/csv/celltext.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace onefold::transfer::csv;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    bool wasProtected = false;
    for (const bool forSpreadsheet : {false, true}) {
        const QString cell = protectedText(text, forSpreadsheet);
        if (readProtected(cell, wasProtected) != text)
            __builtin_trap();
        if (!wasProtected && damageOf(QStringView(cell)) != Damage::None)
            __builtin_trap();
    }
    QStringList items = text.split(u'\n', Qt::SkipEmptyParts);
    for (QString &item : items)
        item = item.trimmed();
    items.removeAll(QString());
    if (listFrom(listText(items)) != items)
        __builtin_trap();
    (void)damageOf(QByteArrayView(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    (void)listFrom(text);
    return 0;
}
