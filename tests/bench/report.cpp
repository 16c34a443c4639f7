// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/report.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

QStringList cellsOf(const Row &row)
{
    return {row.what, row.measured, row.floor, row.ratio, row.bar, row.met};
}

QString percentiles(const Samples &samples)
{
    return u"%1 / %2 / %3 ms"_s.arg(figure(samples.median()), figure(samples.p95()), figure(samples.longest()));
}

QString ratioOf(double measured, double floor)
{
    return floor > 0 ? figure(measured / floor) + u" ×" : QString();
}

QString metWord(double measured, double bar)
{
    return measured <= bar ? u"yes"_s : u"NO"_s;
}

} // namespace

QString figure(double number)
{
    if (number == 0)
        return u"0"_s;
    constexpr int digits = 3;
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(number))));
    return QString::number(number, 'f', std::clamp(digits - 1 - magnitude, 0, digits));
}

void Report::add(
    const QString &what, const Samples &samples, const std::optional<Samples> &floor, std::optional<double> bar)
{
    Row row{.what = u"%1 (n=%2)"_s.arg(what).arg(samples.count()), .measured = percentiles(samples)};
    if (floor && floor->count() > 0) {
        row.floor = percentiles(*floor);
        row.ratio = ratioOf(samples.p95(), floor->p95());
    }
    if (bar) {
        row.bar = u"p95 ≤ %1 ms"_s.arg(figure(*bar));
        row.met = metWord(samples.p95(), *bar);
    }
    add(std::move(row));
}

void Report::addSeconds(const QString &what, double seconds, std::optional<double> floor, std::optional<double> bar)
{
    Row row{.what = what, .measured = figure(seconds) + u" s"};
    if (floor) {
        row.floor = figure(*floor) + u" s";
        row.ratio = ratioOf(seconds, *floor);
    }
    if (bar) {
        row.bar = u"≤ %1 s"_s.arg(figure(*bar));
        row.met = metWord(seconds, *bar);
    }
    add(std::move(row));
}

QString Report::table() const
{
    std::vector<QStringList> lines{
        {u"what"_s, u"measured (p50 / p95 / max)"_s, u"floor in the same run"_s, u"ratio"_s, u"bar"_s, u"met"_s}};
    std::ranges::transform(m_rows, std::back_inserter(lines), cellsOf);
    std::array<qsizetype, 6> widths{};
    for (const QStringList &line : lines) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], line.at(static_cast<qsizetype>(i)).size());
    }
    QString table;
    for (const QStringList &line : lines) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            table += (i == 0 ? u"| "_s : u" | "_s) + line.at(static_cast<qsizetype>(i)).leftJustified(widths[i]);
        table += u" |\n";
        if (&line == &lines.front()) {
            for (const qsizetype width : widths)
                table += u'|' + QString(width + 2, u'-');
            table += u"|\n";
        }
    }
    return table;
}

} // namespace onefold::bench
