// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/distance.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstdlib>

namespace onefold::text {

namespace {

using Row = QVarLengthArray<int, 64>;

/// Three rows of the classic table: two are enough for edits, the third for swaps.
class Table final
{
public:
    Table(QStringView a, QStringView b) : m_a(a), m_b(b)
    {
        const qsizetype width = b.size() + 1;
        m_beforeLast.resize(width);
        m_last.resize(width);
        m_row.resize(width);
        for (qsizetype j = 0; j < width; ++j)
            m_row[j] = static_cast<int>(j);
    }

    /// Fills the row of the @p i-th character of a (counted from 1) and answers the smallest figure in it.
    int fill(qsizetype i)
    {
        std::swap(m_beforeLast, m_last);
        std::swap(m_last, m_row);
        m_row[0] = static_cast<int>(i);
        int smallest = m_row[0];
        for (qsizetype j = 1; j <= m_b.size(); ++j) {
            m_row[j] = cell(i, j);
            smallest = std::min(smallest, m_row[j]);
        }
        return smallest;
    }

    int result() const { return m_row.last(); }

private:
    int cell(qsizetype i, qsizetype j) const
    {
        const int replaced = m_last[j - 1] + (m_a[i - 1] == m_b[j - 1] ? 0 : 1);
        int cost = std::min({m_last[j] + 1, m_row[j - 1] + 1, replaced});
        if (i > 1 && j > 1 && m_a[i - 1] == m_b[j - 2] && m_a[i - 2] == m_b[j - 1])
            cost = std::min(cost, m_beforeLast[j - 2] + 1);
        return cost;
    }

    QStringView m_a;
    QStringView m_b;
    Row m_beforeLast;
    Row m_last;
    Row m_row;
};

} // namespace

int distance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    Table table(a, b);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        // A swap reaches back past this row, but a deletion from there, at the same cost, would stand in this row.
        if (table.fill(i) > limit)
            return limit + 1;
    }
    return std::min(table.result(), limit + 1);
}

qsizetype nearest(QStringView word, const QStringList &candidates, int maxDistance)
{
    qsizetype best = -1;
    int limit = maxDistance;
    for (qsizetype i = 0; i < candidates.size() && limit >= 0; ++i) {
        const int found = distance(word, candidates[i], limit);
        if (found > limit)
            continue;
        best = i;
        limit = found - 1;
    }
    return best;
}

} // namespace onefold::text
