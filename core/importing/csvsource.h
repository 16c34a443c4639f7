// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/rowsource.h"
#include "core/transfer/csv/tokenizer.h"

namespace onefold::importing {

/// The rows of a CSV file. Positions count the bytes of its text in UTF-8.
class CsvSource final : public RowSource
{
public:
    CsvSource(std::unique_ptr<QFile> openFile, const ImportChoices &choices,
        transfer::csv::LongRow longRow = transfer::csv::LongRow::PassOver);

    bool next(SourceRow &row) override;
    [[nodiscard]] bool seek(qint64 position, qint64 rowsBefore) override;
    [[nodiscard]] bool seeksQuickly() const override { return m_text.seeksQuickly(); }
    [[nodiscard]] bool failed() const override { return m_text.failed() || file().error() == QFileDevice::ReadError; }
    [[nodiscard]] QStringList header() const override { return m_header; }
    [[nodiscard]] bool isSpreadsheet() const override { return true; }
    /// Whether what should name the columns is longer than a row may be.
    [[nodiscard]] bool isHeaderCut() const { return m_isHeaderCut; }

private:
    void skipToData(int preambleRows, int headerRows);

    const transfer::csv::Dialect m_dialect;
    const transfer::csv::LongRow m_longRow;
    transfer::csv::TextSource m_text;
    std::optional<transfer::csv::Tokenizer> m_tokenizer;
    transfer::csv::Row m_row;
    QStringList m_header;
    bool m_isHeaderCut = false;
    qint64 m_dataStart = 0;
    qint64 m_number = 0;
};

} // namespace onefold::importing
