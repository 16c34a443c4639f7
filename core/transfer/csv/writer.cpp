// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/writer.h"

#include <QIODevice>

#include <algorithm>

namespace onefold::transfer::csv {

namespace {

constexpr qsizetype pieceSize = 256 * 1024;

/// Blanks at the ends are quoted too: many readers drop them.
bool mustQuote(QByteArrayView cell)
{
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    return !cell.isEmpty() && (cell.front() == ' ' || cell.back() == ' ' || std::ranges::any_of(cell, isSpecial));
}

} // namespace

void Writer::cell(QByteArrayView utf8)
{
    if (!m_isRowStart)
        m_buffer += ',';
    m_hasOneBlank = m_isRowStart && utf8.isEmpty();
    m_isRowStart = false;
    if (!mustQuote(utf8)) {
        m_buffer += utf8;
        return;
    }
    m_buffer += '"';
    for (const char c : utf8) {
        if (c == '"')
            m_buffer += '"';
        m_buffer += c;
    }
    m_buffer += '"';
}

void Writer::endRow()
{
    if (m_hasOneBlank)
        m_buffer += "\"\""; // else it would be no row but a blank line
    m_buffer += "\r\n";
    m_isRowStart = true;
    m_hasOneBlank = false;
    if (m_buffer.size() >= pieceSize)
        write();
}

bool Writer::flush()
{
    write();
    return !m_failed;
}

void Writer::write()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

} // namespace onefold::transfer::csv
