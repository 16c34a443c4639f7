// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/tabtext.h"

#include <algorithm>

namespace onefold::text {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar quote = u'"';

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

QString quoted(const QString &cell)
{
    const bool mustQuote = cell.startsWith(quote) || cell.contains(u'\t') || std::ranges::any_of(cell, isLineEnd);
    return mustQuote ? quote + QString(cell).replace(quote, u"\"\""_s) + quote : cell;
}

/// Where the cell that is quoted from @p start on is closed, -1 where it is not: what follows must be a cell's end.
qsizetype closingQuote(QStringView text, qsizetype start)
{
    for (qsizetype at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at)) {
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar(u'\t');
        if (next == u'\t' || isLineEnd(next))
            return at;
        if (next != quote)
            return -1;
        at += 2;
    }
    return -1;
}

/// Reads the cell at @p at, and moves it to the tab, line end or end of text behind it.
QString readCell(QStringView text, qsizetype &at)
{
    if (at < text.size() && text.at(at) == quote) {
        const qsizetype closing = closingQuote(text, at + 1);
        if (closing >= 0) {
            QString cell = text.mid(at + 1, closing - at - 1).toString().replace(u"\"\""_s, u"\""_s);
            at = closing + 1;
            return cell;
        }
    }
    const qsizetype start = at;
    while (at < text.size() && text.at(at) != u'\t' && !isLineEnd(text.at(at)))
        ++at;
    return text.mid(start, at - start).toString();
}

} // namespace

QString tabRow(const QStringList &cells)
{
    QStringList parts;
    std::ranges::transform(cells, std::back_inserter(parts), quoted);
    return parts.join(u'\t');
}

CellRows cellRowsFromTabText(QStringView text)
{
    CellRows rows;
    qsizetype at = 0;
    while (at < text.size()) {
        QStringList cells{readCell(text, at)};
        while (at < text.size() && text.at(at) == u'\t')
            cells += readCell(text, ++at);
        if (at < text.size() && text.at(at) == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n')
            ++at;
        ++at;
        rows.push_back(cells);
    }
    return rows;
}

} // namespace onefold::text
