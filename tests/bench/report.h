// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/samples.h"

#include <QString>

#include <optional>
#include <vector>

namespace onefold::bench {

/// One line of the table: what was measured, beside what the machine can do at best and what we are held to.
struct Row {
    QString what;
    QString measured;
    QString floor = {}; ///< the least that any program would need for this, measured in the same run
    QString ratio = {};
    QString bar = {}; ///< of PRODUCT.md §5
    QString met = {};
};

/// Collects the rows of all benchmarks and prints them as one table.
class Report
{
public:
    void add(Row row) { m_rows.push_back(std::move(row)); }

    /// Percentiles of @p samples in milliseconds, the ratio of the two p95, and whether p95 is within @p bar. A floor
    /// without samples is none.
    void add(const QString &what, const Samples &samples, const std::optional<Samples> &floor = {},
        std::optional<double> bar = {});

    /// One time of @p seconds, with the floor and the bar in seconds too.
    void addSeconds(
        const QString &what, double seconds, std::optional<double> floor = {}, std::optional<double> bar = {});

    [[nodiscard]] QString table() const;

private:
    std::vector<Row> m_rows;
};

/// @p number with about three digits that count.
[[nodiscard]] QString figure(double number);

} // namespace onefold::bench
