// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/rowsource.h"

#include "core/importing/cardsource.h"
#include "core/importing/csvsource.h"
#include "core/importing/filestamp.h"
#include "core/transfer/encoding/decoder.h"

#include <algorithm>

namespace onefold::importing {

QString textOfCell(QByteArrayView cell)
{
    const QString text = QString::fromUtf8(cell);
    return text.contains(QChar::ReplacementCharacter) ? transfer::textFromUtf8OrWindows(cell) : text;
}

bool isForeign(QByteArrayView cell)
{
    const bool isAscii = std::ranges::none_of(cell, [](char c) { return static_cast<signed char>(c) < 0; });
    return !isAscii && !transfer::isUtf8(cell);
}

QStringList SourceRow::texts() const
{
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(cells.size()));
    for (const QByteArrayView cell : cells)
        texts += textOfCell(cell);
    return texts;
}

Result<std::unique_ptr<RowSource>> openSource(const QString &path, const ImportChoices &choices)
{
    auto file = std::make_unique<QFile>(path);
    if (const Result<void> opened = openToRead(*file); !opened)
        return opened.error();
    if (choices.kind == FileKind::VCard)
        return std::unique_ptr<RowSource>(std::make_unique<CardSource>(std::move(file)));
    return std::unique_ptr<RowSource>(std::make_unique<CsvSource>(std::move(file), choices));
}

} // namespace onefold::importing
