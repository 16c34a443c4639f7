// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/csvsource.h"

#include <utility>

namespace onefold::importing {

CsvSource::CsvSource(std::unique_ptr<QFile> openFile, const ImportChoices &choices, transfer::csv::LongRow longRow)
    : RowSource(std::move(openFile)),
      m_dialect(choices.dialect),
      m_longRow(longRow),
      m_text(file(), m_dialect.encoding),
      m_tokenizer(std::in_place, m_text, m_dialect, 0, longRow)
{
    skipToData(choices.preambleRows, choices.headerRows);
}

void CsvSource::skipToData(int preambleRows, int headerRows)
{
    for (int i = 0; i < preambleRows + headerRows && m_tokenizer->next(m_row); ++i) {
        m_dataStart = m_row.end;
        m_isHeaderCut |= m_row.cut;
        if (i != preambleRows)
            continue;
        for (const QByteArrayView cell : m_row.cells)
            m_header += textOfCell(cell);
    }
}

bool CsvSource::next(SourceRow &row)
{
    do {
        if (!m_tokenizer->next(m_row))
            return false;
    } while (m_row.isBlank());
    std::swap(row.cells, m_row.cells); // which the tokenizer fills anew
    row.number = ++m_number;
    row.position = m_row.position;
    row.end = m_row.end;
    row.cut = m_row.cut;
    return true;
}

bool CsvSource::seek(qint64 position, qint64 rowsBefore)
{
    const qint64 start = std::max(position, m_dataStart);
    if (!m_text.seek(start))
        return false;
    m_tokenizer.emplace(m_text, m_dialect, start, m_longRow);
    m_number = rowsBefore;
    return true;
}

} // namespace onefold::importing
