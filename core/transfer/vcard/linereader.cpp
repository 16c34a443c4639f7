// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/linereader.h"

#include <QIODevice>

#include <algorithm>

namespace onefold::transfer::vcard {

namespace {

constexpr qint64 chunkSize = 64 * 1024;

} // namespace

std::optional<QByteArray> LineReader::next()
{
    if (m_peeked) {
        m_peeked = false;
        return std::exchange(m_ahead, std::nullopt);
    }
    return read();
}

const std::optional<QByteArray> &LineReader::peek()
{
    if (!m_peeked) {
        m_ahead = read();
        m_peeked = true;
    }
    return m_ahead;
}

std::optional<QByteArray> LineReader::read()
{
    QByteArray line;
    bool any = false;
    while (m_position < m_buffer.size() || fill()) {
        if (m_skipLineFeed && m_buffer.at(m_position) == '\n')
            ++m_position;
        m_skipLineFeed = false;
        if (m_position == m_buffer.size())
            continue;
        any = true;
        const auto end = std::find_if(
            m_buffer.cbegin() + m_position, m_buffer.cend(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype size = end - m_buffer.cbegin() - m_position;
        line.append(m_buffer.constData() + m_position, std::min(size, maximumLine - line.size()));
        m_position += size;
        if (end == m_buffer.cend())
            continue;
        m_skipLineFeed = *end == '\r';
        ++m_position;
        return line;
    }
    return any ? std::optional(line) : std::nullopt;
}

/// Reads on; false at the end of the file, or where the device breaks off.
bool LineReader::fill()
{
    m_buffer.clear();
    m_position = 0;
    while (m_buffer.isEmpty() && !m_atEnd) {
        const QByteArray bytes = m_device.read(chunkSize);
        m_atEnd = bytes.isEmpty();
        if (!m_started)
            startDecoding(bytes);
        if (m_decoder)
            m_decoder->decode(bytes, m_atEnd, m_buffer);
        else
            m_buffer.append(bytes);
        if (!m_started && m_buffer.startsWith("\xEF\xBB\xBF"))
            m_position = 3;
        m_started = true;
    }
    return m_position < m_buffer.size();
}

void LineReader::startDecoding(QByteArrayView first)
{
    using namespace Qt::StringLiterals;
    // Without a mark: every card starts with the letter B.
    if (first.startsWith("\xFF\xFE") || first.startsWith("B\0"_ba))
        m_decoder = Decoder::create("UTF-16LE");
    else if (first.startsWith("\xFE\xFF") || first.startsWith("\0B"_ba))
        m_decoder = Decoder::create("UTF-16BE");
}

} // namespace onefold::transfer::vcard
