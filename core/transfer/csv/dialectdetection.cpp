// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/dialectdetection.h"

#include "core/transfer/csv/celltype.h"
#include "core/transfer/csv/encodingdetection.h"
#include "core/transfer/csv/tokenizer.h"

#include <QBuffer>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace onefold::transfer::csv {

namespace {

constexpr std::size_t rowsLooked = 300;
constexpr std::size_t previewRows = 100;
constexpr std::size_t cellsLooked = 2000;
constexpr qsizetype textLooked = 128 * 1024;

/// A delimiter and how common it is: between readings as good as each other the more common wins.
struct Candidate {
    const char *delimiter;
    double prior;
};
constexpr std::array candidates{Candidate{",", 1}, Candidate{";", 1}, Candidate{"\t", 1}, Candidate{"|", 0.98},
    Candidate{"\x1F", 0.95}, Candidate{"\x01", 0.95}, Candidate{"^", 0.85}, Candidate{"~", 0.85},
    Candidate{"\xC2\xA7", 0.85}, Candidate{"\xC2\xAC", 0.85}, Candidate{"#", 0.7}, Candidate{":", 0.65},
    Candidate{"*", 0.6}, Candidate{"/", 0.4}, Candidate{" ", 0.6}};

/// One way to read the sample, and how well it reads.
struct Reading {
    Dialect dialect;
    Table rows;
    qsizetype columns = 0;
    double score = 0;
};

Table tableOf(QByteArray text, const Dialect &dialect)
{
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    TextSource source(device, "UTF-8");
    Tokenizer tokenizer(source, dialect);
    Table rows;
    for (Row row; rows.size() < rowsLooked && tokenizer.next(row);) {
        auto &cells = rows.emplace_back();
        for (std::size_t i = 0; i < std::min(row.cells.size(), cellsLooked); ++i)
            cells.push_back(row.cells[i].toByteArray());
    }
    return rows;
}

/// The number of cells that most rows have; blank rows do not count. Of numbers that are as common a title of one cell
/// counts less than a row, and the first more than those behind it: it may be that of the header.
qsizetype usualColumns(const Table &rows)
{
    struct Width {
        qsizetype columns = 0;
        int rows = 0;
    };
    std::vector<Width> widths;
    for (const auto &row : rows) {
        const auto size = static_cast<qsizetype>(row.size());
        if (size == 1 && row.front().trimmed().isEmpty())
            continue;
        const auto known = std::ranges::find(widths, size, &Width::columns);
        ++(known == widths.end() ? widths.emplace_back(Width{size}) : *known).rows;
    }
    const auto most = std::ranges::max_element(
        widths, {}, [](const Width &width) { return std::pair(width.rows, width.columns > 1); });
    return most == widths.end() ? 0 : most->columns;
}

/// What share of the rows have the usual number of cells; nearly as many count half.
double consistency(const Table &rows, qsizetype columns)
{
    double good = 0;
    int all = 0;
    for (const auto &row : rows) {
        const auto size = static_cast<qsizetype>(row.size());
        if (size == 1 && row.front().trimmed().isEmpty())
            continue;
        ++all;
        good += size == columns ? 1 : std::abs(size - columns) == 1 && columns > 3 ? 0.5 : 0;
    }
    return all == 0 ? 0 : good / all;
}

/// What share of the cells look like cells of a table.
double plausibility(const Table &rows)
{
    double good = 0;
    int all = 0;
    for (const auto &row : rows) {
        for (const QByteArray &cell : row) {
            ++all;
            const CellType type = cellTypeOf(cell);
            good += isData(type) ? 1 : type == CellType::Odd ? 0 : type == CellType::Empty ? 0.7 : 0.8;
        }
    }
    return all == 0 ? 0 : good / all;
}

Reading readingOf(const QByteArray &text, const Dialect &dialect, double prior)
{
    Reading reading{.dialect = dialect, .rows = tableOf(text, dialect)};
    reading.columns = usualColumns(reading.rows);
    if (reading.columns < 2)
        return reading;
    const double steady = consistency(reading.rows, reading.columns);
    // Two columns come about by chance more easily than ten.
    const double width = 1 - 0.5 / static_cast<double>(reading.columns);
    reading.score = prior * steady * steady * width * plausibility(reading.rows);
    return reading;
}

bool isEdge(char c)
{
    return QByteArrayView(",;\t|\n\r").contains(c);
}

/// How many quotes stand where cells start, and how many where they end.
struct EdgeQuotes {
    int opening = 0;
    int closing = 0;
};

EdgeQuotes quotesAtEdges(QByteArrayView text, char quote)
{
    EdgeQuotes quotes;
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
        const bool opens = at == 0 || isEdge(text[at - 1]);
        const bool closes = at + 1 == text.size() || isEdge(text[at + 1]);
        quotes.opening += opens && !closes ? 1 : 0;
        quotes.closing += closes && !opens ? 1 : 0;
    }
    return quotes;
}

/// The apostrophe quotes only where cells show it at both ends, and more than they show the double quote: in names it
/// is common, and before a number it protects that from a spreadsheet (see protectedText()). Without any it is the
/// double quote, since one may come after what was looked at.
char quoteOf(QByteArrayView text)
{
    const EdgeQuotes apostrophes = quotesAtEdges(text, '\'');
    const EdgeQuotes quotes = quotesAtEdges(text, '"');
    const bool isPaired = apostrophes.closing >= 2 && apostrophes.opening < 2 * apostrophes.closing;
    const bool isMore = apostrophes.opening + apostrophes.closing > 2 * (quotes.opening + quotes.closing);
    return isPaired && isMore ? '\'' : '"';
}

/// Told by the quotes within cells: of those that stand together, one that opens or closes the cell is none. Two are
/// one that is doubled, even behind a backslash that belongs to the text (8\'9\""); one behind a backslash is escaped.
Escape escapeOf(QByteArrayView text, char quote)
{
    qsizetype doubled = 0;
    qsizetype escaped = 0;
    qsizetype end = 0;
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, end)) {
        for (end = at; end < text.size() && text[end] == quote;)
            ++end;
        const char before = at == 0 ? '\n' : text[at - 1];
        const bool opens = isEdge(before);
        const bool closes = end == text.size() || isEdge(text[end]);
        const qsizetype within = end - at - (opens ? 1 : 0) - (closes ? 1 : 0);
        if (before == '\\' && within == 1)
            ++escaped;
        else
            doubled += within / 2;
    }
    return escaped > doubled ? Escape::Backslash : Escape::Doubled;
}

/// The delimiter that a first line "sep=;" names (Excel).
std::optional<QByteArray> sepLine(QByteArrayView text)
{
    const QByteArrayView line = text.startsWith('"') ? text.sliced(1) : text;
    if (line.size() < 5 || line.first(4).compare(QByteArrayView("sep="), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const char c = line[4];
    return c == '\n' || c == '\r' ? std::nullopt : std::optional(QByteArray(1, c));
}

bool followsBlank(const QByteArray &text, const QByteArray &delimiter)
{
    const qsizetype all = text.count(delimiter);
    return all > 0 && text.count(QByteArray(delimiter + ' ')) * 10 > all * 9;
}

QByteArray textOf(const Sample &sample, const QByteArray &encoding)
{
    QByteArray bytes = sample.head;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    TextSource source(device, encoding);
    QByteArray text;
    source.read(text, textLooked);
    text.truncate(textLooked);
    // The last line may be cut.
    if (const qsizetype end = text.lastIndexOf('\n'); end > textLooked / 2 && text.size() == textLooked)
        text.truncate(end + 1);
    return text;
}

Reading bestReading(const QByteArray &text, Dialect dialect)
{
    dialect.quote = quoteOf(text);
    dialect.escape = escapeOf(text, dialect.quote);
    Reading best{.dialect = dialect, .rows = tableOf(text, dialect), .columns = 1};
    for (const Candidate &candidate : candidates) {
        dialect.delimiter = candidate.delimiter;
        if (!text.contains(dialect.delimiter))
            continue;
        dialect.skipsSpace = dialect.delimiter != " " && followsBlank(text, dialect.delimiter);
        Reading reading = readingOf(text, dialect, candidate.prior);
        if (reading.score > best.score)
            best = std::move(reading);
    }
    return best;
}

/// Whether there is nothing in the text: NUL, of which a file is full that a crash has left unwritten, counts as blank.
bool isNothing(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c == '\0' || QByteArrayView(" \t\r\n\v\f").contains(c); });
}

/// Tells what the reading found and where the table starts in it, behind a "sep=" line.
void describe(Detection &found, Reading reading, bool hasSepLine)
{
    found.dialect = reading.dialect;
    found.delimiterConfidence = reading.score;
    found.columns = reading.columns;
    const qsizetype sepRows = hasSepLine ? 1 : 0;
    found.header = detectHeader({reading.rows.begin() + sepRows, reading.rows.end()}, reading.columns);
    found.header.preambleRows += static_cast<int>(sepRows);
    found.encodingConfidence = 1;
    reading.rows.resize(std::min(reading.rows.size(), previewRows));
    found.preview = std::move(reading.rows);
}

} // namespace

Detection detect(const Sample &sample, const QByteArray &encoding)
{
    Detection found;
    const QByteArray text = textOf(sample, encoding);
    found.isEmpty = isNothing(text);
    Dialect dialect{.encoding = encoding};
    const auto named = sepLine(text);
    Reading reading;
    if (named) {
        dialect.delimiter = *named;
        dialect.quote = quoteOf(text);
        dialect.escape = escapeOf(text, dialect.quote);
        reading = readingOf(text, dialect, 1);
        reading.score = 1;
    } else {
        reading = bestReading(text, dialect);
    }
    // What hardly reads as a table at all has one column.
    constexpr double leastScore = 0.15;
    if (reading.score < leastScore && !named) {
        reading.dialect.delimiter = ",";
        reading.dialect.skipsSpace = false;
        reading.rows = tableOf(text, reading.dialect);
        reading.columns = usualColumns(reading.rows);
    }
    describe(found, std::move(reading), named.has_value());
    return found;
}

Detection detect(const Sample &sample, const Dialect &dialect)
{
    const QByteArray text = textOf(sample, dialect.encoding);
    Detection found{.isEmpty = isNothing(text)};
    Reading reading = readingOf(text, dialect, 1);
    reading.score = 1;
    describe(found, std::move(reading), sepLine(text).has_value());
    return found;
}

Detection detect(const Sample &sample)
{
    if (isBinary(sample))
        return {.isBinary = true};
    const EncodingGuess guess = detectEncoding(sample);
    Detection found = detect(sample, guess.encoding);
    found.encodingConfidence = guess.confidence;
    return found;
}

} // namespace onefold::transfer::csv
