// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/csv/dialect.h"
#include "core/transfer/csv/textsource.h"

#include <array>
#include <vector>

namespace onefold::transfer::csv {

/// One row of a file. Its cells are views into the tokenizer's memory: they last until the next row is asked for.
struct Row {
    std::vector<QByteArrayView> cells = {}; ///< UTF-8, quotes and escapes undone
    qint64 position = 0;                    ///< where it starts, as TextSource counts: reading can go on here
    qint64 end = 0;                         ///< where the next one starts
    bool strayQuote = false;                ///< a quote did not stand where the rules have it; it was kept
    bool cut = false;                       ///< longer than a row may be: the rest of it was left out

    /// Whether there is nothing in it: no cell, or one that is empty.
    [[nodiscard]] bool isBlank() const { return cells.empty() || (cells.size() == 1 && cells.front().isEmpty()); }
};

/// What comes after a row that is longer than a row may be.
enum class LongRow {
    PassOver, ///< the rest of it is read and left out, up to the next row, however far that is
    End,      ///< nothing: for a look at the first rows, which must not read gigabytes for one that has no end
};

/// Cuts a file into rows and cells: streaming, in bounded memory, at any size and whatever stands in the file. Rows end
/// at LF, CRLF or CR, mixed; quoted cells go over lines. What breaks the rules is read as a person would read it:
/// - a quote within an unquoted cell stands for itself;
/// - a quote within a quoted cell that no delimiter or row end follows stands for itself;
/// - an opening quote after which, still within the cell, another cell opens (,"text or ,"""text) stands for itself;
/// - so does one that has its pair in its line and other cells behind it ("Acme" Inc,Austin): it reaches no other line;
/// - one that is not closed within maximumQuoted stands for itself, so that it costs one row and not the file.
/// Owned and used in one thread.
class Tokenizer final
{
public:
    static constexpr qsizetype maximumRow = 8 * 1024 * 1024;
    static constexpr qsizetype maximumQuoted = 1024 * 1024;
    static constexpr std::size_t maximumCells = 500'000;

    /// Reads @p source, which must outlive it, from its current position, which is @p position of the text.
    Tokenizer(TextSource &source, Dialect dialect, qint64 position = 0, LongRow longRow = LongRow::PassOver);

    /// Reads the next row into @p row; false at the end.
    bool next(Row &row);

private:
    enum class End { Delimiter, Row, Text, More };
    struct Span {
        qsizetype begin = 0;
        qsizetype size = 0;
    };
    struct Cell {
        Span span = {};
        qsizetype next = 0; ///< where reading goes on
        End end = End::More;
    };
    /// Quotes within a quoted cell.
    struct Quotes {
        qsizetype open;  ///< where the cell's own stands
        qsizetype at;    ///< where they stand
        qsizetype limit; ///< no cell is longer
    };

    Cell readCell(qsizetype begin);
    Cell readPlain(qsizetype begin);
    Cell readQuoted(qsizetype open);
    bool endsAtQuotes(const Quotes &quotes, qsizetype &doubtful, Cell &ended);
    Cell closed(qsizetype open, qsizetype close, qsizetype after, bool escaped);
    Cell unclosed(qsizetype open, qsizetype doubtful);
    Cell atBufferEnd(qsizetype begin) const;
    Cell endingAt(Span span, qsizetype at) const;
    [[nodiscard]] qsizetype findMark(qsizetype at, qsizetype limit) const;
    [[nodiscard]] bool isDoubledQuote(qsizetype at) const;
    [[nodiscard]] bool lacksMore(qsizetype at) const;
    [[nodiscard]] qsizetype pastBlanks(qsizetype at) const;
    [[nodiscard]] qsizetype pastQuotes(qsizetype at, qsizetype limit) const;
    [[nodiscard]] bool isPairedInItsLine(qsizetype open, qsizetype stray, qsizetype close) const;
    [[nodiscard]] bool startsCell(qsizetype at) const;
    [[nodiscard]] bool isDelimiter(qsizetype at) const;
    [[nodiscard]] bool endsCell(qsizetype at) const;
    [[nodiscard]] qsizetype skipSpace(qsizetype at) const;
    Span unescaped(Span span);
    bool fill();
    void cutRow(Row &row);
    void give(Row &row, qsizetype end);

    TextSource &m_source;
    Dialect m_dialect;
    LongRow m_longRow;
    std::array<bool, 256> m_special{}; ///< the bytes at which a plain cell may end
    QByteArray m_buffer;               ///< from the start of the row at hand
    qsizetype m_begin = 0;             ///< of the row at hand, in the buffer
    qint64 m_position = 0;             ///< of the buffer's start, in the text
    qsizetype m_quotedLimit = maximumQuoted;
    qsizetype m_chunk = 0;
    bool m_atEnd = false;
    bool m_ended = false; ///< behind a long row that ends the look
    bool m_strayQuote = false;
    QByteArray m_cutRow; ///< holds the cells of a row that was cut
    std::vector<Span> m_spans;
};

} // namespace onefold::transfer::csv
