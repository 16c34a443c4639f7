// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/rowsource.h"

#include "core/importing/cardsource.h"
#include "core/importing/csvsource.h"
#include "core/importing/filestamp.h"
#include "core/transfer/encoding/decoder.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace onefold::importing {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::RowSource)
};

} // namespace

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

Result<std::unique_ptr<RowSource>> openSource(const QString &path, const ImportChoices &choices, Extent extent)
{
    auto file = std::make_unique<QFile>(path);
    if (const Result<void> opened = openToRead(*file); !opened)
        return opened.error();
    if (choices.kind == FileKind::VCard)
        return std::unique_ptr<RowSource>(std::make_unique<CardSource>(std::move(file), choices.headers()));
    using transfer::csv::LongRow;
    auto source = std::make_unique<CsvSource>(
        std::move(file), choices, extent == Extent::Whole ? LongRow::PassOver : LongRow::End);
    if (source->isHeaderCut()) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("%1 begins with a line that is longer than one of a table can be. Perhaps its line ends are "
                         "missing, or it is no table.")
                .arg(QDir::toNativeSeparators(path))};
    }
    return std::unique_ptr<RowSource>(std::move(source));
}

} // namespace onefold::importing
