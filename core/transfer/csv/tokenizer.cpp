// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/tokenizer.h"

#include <algorithm>
#include <cstring>

namespace onefold::transfer::csv {

namespace {

constexpr qsizetype firstChunk = 256 * 1024;

/// Quotes that are never closed make the reader look far ahead in vain; it looks less far each time, so that a file
/// full of them takes bounded time.
constexpr qsizetype smallestQuotedLimit = 512;

} // namespace

Tokenizer::Tokenizer(TextSource &source, Dialect dialect, qint64 position, LongRow longRow)
    : m_source(source),
      m_dialect(std::move(dialect)),
      m_longRow(longRow),
      m_position(position),
      m_chunk(firstChunk)
{
    m_special[static_cast<unsigned char>('\n')] = true;
    m_special[static_cast<unsigned char>('\r')] = true;
    if (m_dialect.delimiter.isEmpty())
        m_dialect.delimiter = ",";
    m_special[static_cast<unsigned char>(m_dialect.delimiter.front())] = true;
    if (m_dialect.escape == Escape::Backslash)
        m_special[static_cast<unsigned char>('\\')] = true;
}

bool Tokenizer::next(Row &row)
{
    row.cut = false;
    m_strayQuote = false;
    m_spans.clear();
    m_cutRow.clear();
    if (m_ended || (m_begin == m_buffer.size() && !fill())) {
        row.cells.clear();
        return false;
    }
    qsizetype at = m_begin;
    for (;;) {
        const Cell cell = readCell(at);
        if (cell.end == End::More) {
            const qsizetype shift = m_begin;
            if (m_buffer.size() - m_begin >= maximumRow) {
                m_spans.push_back({at, m_buffer.size() - at});
                cutRow(row);
                return true;
            }
            fill();
            at -= shift;
            continue;
        }
        if (m_spans.size() < maximumCells)
            m_spans.push_back(cell.span);
        else
            row.cut = true;
        at = cell.next;
        if (cell.end != End::Delimiter) {
            give(row, at);
            return true;
        }
    }
}

void Tokenizer::give(Row &row, qsizetype end)
{
    row.cells.resize(m_spans.size());
    for (std::size_t i = 0; i < m_spans.size(); ++i)
        row.cells[i] = QByteArrayView(m_buffer.constData() + m_spans[i].begin, m_spans[i].size);
    row.position = m_position + m_begin;
    row.end = m_position + end;
    row.strayQuote = m_strayQuote;
    m_begin = end;
}

/// Reads on, keeping the row at hand, which then starts the buffer. What is read doubles with the row, so that a long
/// row is not read again for each piece of it.
bool Tokenizer::fill()
{
    // Not through m_buffer.remove(): it would keep the capacity of the longest row for ever.
    QByteArray rest = m_buffer.sliced(m_begin);
    m_chunk = std::clamp<qsizetype>(rest.size(), firstChunk, maximumRow);
    for (Span &span : m_spans)
        span.begin -= m_begin;
    m_position += m_begin;
    m_begin = 0;
    rest.reserve(rest.size() + m_chunk + 4096);
    m_buffer = std::move(rest);
    m_atEnd = !m_source.read(m_buffer, m_chunk);
    return !m_atEnd;
}

/// Gives what has been read of a row that is too long and passes over the rest, up to the next line end.
void Tokenizer::cutRow(Row &row)
{
    give(row, m_buffer.size());
    m_cutRow = std::move(m_buffer); // where the cells of the row lie
    row.cut = true;
    if (m_longRow == LongRow::End) {
        m_ended = true;
        return;
    }
    QByteArray rest;
    qsizetype end = 0;
    const auto isLineEnd = [](char c) { return c == '\n' || c == '\r'; };
    do {
        row.end += rest.size();
        rest.clear();
        m_atEnd = !m_source.read(rest, firstChunk);
        end = std::ranges::find_if(rest, isLineEnd) - rest.begin();
    } while (!m_atEnd && end == rest.size());
    if (end + 1 == rest.size())
        m_source.read(rest, 1); // perhaps the second half of CRLF
    if (end < rest.size())
        end += QByteArrayView(rest).sliced(end).startsWith("\r\n") ? 2 : 1;
    row.end += end;
    m_buffer = rest.sliced(end);
    m_begin = 0;
    m_position = row.end;
}

Tokenizer::Cell Tokenizer::readCell(qsizetype begin)
{
    const qsizetype start = skipSpace(begin);
    if (start == m_buffer.size())
        return atBufferEnd(start);
    if (m_dialect.quote != '\0' && m_buffer.at(start) == m_dialect.quote)
        return readQuoted(start);
    return readPlain(start);
}

Tokenizer::Cell Tokenizer::readPlain(qsizetype begin)
{
    const char *const data = m_buffer.constData();
    const qsizetype size = m_buffer.size();
    bool escaped = false;
    for (qsizetype at = begin; at < size; ++at) {
        if (!m_special[static_cast<unsigned char>(data[at])])
            continue;
        if (data[at] == '\\' && m_dialect.escape == Escape::Backslash) {
            escaped = true;
            // Before a line end of Windows it is the end of a path: programs that escape line ends write LF.
            at += at + 1 < size && data[at + 1] == '\r' ? 0 : 1;
        } else if (endsCell(at)) {
            const Cell cell = endingAt({begin, at - begin}, at);
            return cell.end == End::More || !escaped ? cell : Cell{unescaped(cell.span), cell.next, cell.end};
        }
    }
    return atBufferEnd(begin);
}

/// The first quote or backslash that matters from @p at on, below @p limit; -1 where there is none.
qsizetype Tokenizer::findMark(qsizetype at, qsizetype limit) const
{
    const char *const from = m_buffer.constData() + at;
    const auto find = [from](char c, qsizetype size) {
        return static_cast<const char *>(std::memchr(from, c, static_cast<std::size_t>(std::max<qsizetype>(size, 0))));
    };
    const char *found = find(m_dialect.quote, limit - at);
    if (m_dialect.escape == Escape::Backslash) {
        if (const char *const slash = find('\\', found ? found - from : limit - at))
            found = slash;
    }
    return found ? at + (found - from) : -1;
}

bool Tokenizer::isDoubledQuote(qsizetype at) const
{
    return m_dialect.escape == Escape::Doubled && at + 1 < m_buffer.size() && m_buffer.at(at + 1) == m_dialect.quote;
}

/// Whether it takes more of the file to say what stands at @p at.
bool Tokenizer::lacksMore(qsizetype at) const
{
    return at >= m_buffer.size() && !m_atEnd;
}

qsizetype Tokenizer::pastBlanks(qsizetype at) const
{
    while (at < m_buffer.size() && m_buffer.at(at) == ' ' && !isDelimiter(at))
        ++at;
    return at;
}

qsizetype Tokenizer::pastQuotes(qsizetype at, qsizetype limit) const
{
    while (at < limit && m_buffer.at(at) == m_dialect.quote)
        ++at;
    return at;
}

/// Whether doubled quotes tell how the cell ends. An odd number of them before what starts a cell does: the last one
/// opens it. Two that a cell starts and ends with may be one that is empty: @p doubtful then.
bool Tokenizer::endsAtQuotes(const Quotes &quotes, qsizetype &doubtful, Cell &ended)
{
    if (!startsCell(quotes.at)) {
        if (endsCell(quotes.at + 2))
            doubtful = quotes.at + 1;
        return false;
    }
    const qsizetype end = pastQuotes(quotes.at, quotes.limit);
    const qsizetype behind = pastBlanks(end);
    if (lacksMore(behind + m_dialect.delimiter.size())) {
        ended = {.end = End::More};
        return true;
    }
    const bool isOdd = (end - quotes.at) % 2 == 1;
    if (!isOdd || endsCell(behind))
        return false;
    ended = unclosed(quotes.open, doubtful);
    return true;
}

/// The cell whose quote stands at @p open. See the class comment for what is made of quotes out of place.
Tokenizer::Cell Tokenizer::readQuoted(qsizetype open)
{
    const qsizetype limit = std::min(m_buffer.size(), open + m_quotedLimit);
    qsizetype doubtful = -1; // the second of two quotes that would close the cell if the file did not double quotes
    qsizetype stray = -1;    // the first quote within the cell that stands for itself
    bool escaped = false;
    qsizetype at = open + 1;
    for (qsizetype mark = findMark(at, limit); mark >= 0; mark = findMark(at, limit)) {
        const bool isSlash = m_buffer.at(mark) != m_dialect.quote;
        if (lacksMore(mark + 2 + m_dialect.delimiter.size()))
            return {.end = End::More};
        const bool isDoubled = isDoubledQuote(mark);
        if (isSlash || isDoubled) {
            Cell ended;
            if (isDoubled && endsAtQuotes({open, mark, limit}, doubtful, ended))
                return ended;
            escaped = true;
            at = mark + 2;
            continue;
        }
        const qsizetype after = pastBlanks(mark + 1);
        if (lacksMore(after))
            return {.end = End::More};
        if (endsCell(after))
            return isPairedInItsLine(open, stray, mark) ? unclosed(open, -1) : closed(open, mark, after, escaped);
        if (mark > open + 1 && startsCell(mark))
            return unclosed(open, doubtful);
        m_strayQuote = true;
        stray = stray < 0 ? mark : stray;
        at = mark + 1;
    }
    if (lacksMore(limit))
        return {.end = End::More};
    m_quotedLimit = std::max(m_quotedLimit / 2, smallestQuotedLimit);
    return unclosed(open, doubtful);
}

/// Whether the quote at @p open has its pair at @p stray, so that the one at @p close, in another line, is none of it.
bool Tokenizer::isPairedInItsLine(qsizetype open, qsizetype stray, qsizetype close) const
{
    if (stray < 0)
        return false;
    const QByteArrayView cell(m_buffer.constData() + open, close - open);
    const auto lineEnd = std::ranges::find_if(cell, [](char c) { return c == '\n' || c == '\r'; }) - cell.begin();
    if (lineEnd == cell.size() || lineEnd < stray - open)
        return false;
    const QByteArrayView line = cell.first(lineEnd);
    return std::ranges::count(line, m_dialect.quote) % 2 == 0 && line.indexOf(m_dialect.delimiter, stray - open) > 0;
}

Tokenizer::Cell Tokenizer::closed(qsizetype open, qsizetype close, qsizetype after, bool escaped)
{
    const Span span{open + 1, close - open - 1};
    Cell cell = endingAt(span, after);
    if (cell.end == End::More)
        return cell;
    m_quotedLimit = std::min(m_quotedLimit * 2, maximumQuoted);
    if (escaped)
        cell.span = unescaped(span);
    return cell;
}

/// The quote at @p open belongs to the text, or the cell ends at @p doubtful, in a file that does not double quotes.
Tokenizer::Cell Tokenizer::unclosed(qsizetype open, qsizetype doubtful)
{
    m_strayQuote = true;
    if (doubtful < 0)
        return readPlain(open);
    Cell cell = endingAt({open + 1, doubtful - open - 1}, doubtful + 1);
    if (cell.end != End::More)
        cell.span = unescaped(cell.span); // others in it may be doubled
    return cell;
}

Tokenizer::Cell Tokenizer::atBufferEnd(qsizetype begin) const
{
    if (!m_atEnd)
        return {.end = End::More};
    return {{begin, m_buffer.size() - begin}, m_buffer.size(), End::Text};
}

/// The cell that takes @p span and ends with what stands at @p at.
Tokenizer::Cell Tokenizer::endingAt(Span span, qsizetype at) const
{
    if (at == m_buffer.size())
        return {span, at, m_atEnd ? End::Text : End::More};
    if (isDelimiter(at))
        return {span, at + m_dialect.delimiter.size(), End::Delimiter};
    if (m_buffer.at(at) == '\n')
        return {span, at + 1, End::Row};
    // CR: perhaps the first half of CRLF.
    if (at + 1 == m_buffer.size() && !m_atEnd)
        return {.end = End::More};
    const bool isPair = at + 1 < m_buffer.size() && m_buffer.at(at + 1) == '\n';
    return {span, at + (isPair ? 2 : 1), End::Row};
}

bool Tokenizer::isDelimiter(qsizetype at) const
{
    const QByteArray &delimiter = m_dialect.delimiter;
    if (at < 0 || at + delimiter.size() > m_buffer.size() || m_buffer.at(at) != delimiter.front())
        return false;
    return delimiter.size() == 1
        || std::memcmp(m_buffer.constData() + at, delimiter.constData(), static_cast<std::size_t>(delimiter.size()))
        == 0;
}

bool Tokenizer::endsCell(qsizetype at) const
{
    return at >= m_buffer.size() || m_buffer.at(at) == '\n' || m_buffer.at(at) == '\r' || isDelimiter(at);
}

/// Whether a cell starts at @p at: a delimiter or a line end stands before it.
bool Tokenizer::startsCell(qsizetype at) const
{
    while (m_dialect.skipsSpace && at > 0 && m_buffer.at(at - 1) == ' ')
        --at;
    return at > 0
        && (m_buffer.at(at - 1) == '\n' || m_buffer.at(at - 1) == '\r' || isDelimiter(at - m_dialect.delimiter.size()));
}

qsizetype Tokenizer::skipSpace(qsizetype at) const
{
    while (m_dialect.skipsSpace && at < m_buffer.size() && m_buffer.at(at) == ' ')
        ++at;
    return at;
}

/// Undoes doubled quotes or backslashes within @p span, in place: it has been read.
Tokenizer::Span Tokenizer::unescaped(Span span)
{
    QByteArray &buffer = m_buffer;
    char *const data = buffer.data();
    const char mark = m_dialect.escape == Escape::Backslash ? '\\' : m_dialect.quote;
    qsizetype to = span.begin;
    for (qsizetype from = span.begin; from < span.begin + span.size; ++from, ++to) {
        const bool hasNext = from + 1 < span.begin + span.size;
        if (data[from] == mark && hasNext) {
            const char next = data[from + 1];
            const bool undone =
                next == m_dialect.quote || (mark == '\\' && (next == '\\' || next == m_dialect.delimiter.front()));
            from += undone ? 1 : 0;
        }
        data[to] = data[from];
    }
    return {span.begin, to - span.begin};
}

} // namespace onefold::transfer::csv
