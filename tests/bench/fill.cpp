// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A workspace of N contacts through Workspace::save: the file that all other benchmarks read, and what it cost.

#include "tests/bench/bench.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 contactsPerCommit = 5000;

struct Figures {
    double generating = 0; ///< seconds, as are the others
    double saving = 0;
    double processor = 0; ///< of saving
    double firstTenth = 0;
    double lastTenth = 0;
    double memory = 0; ///< MiB
    quint64 created = 0;
    quint64 updated = 0;
    quint64 rejected = 0;
};

void count(Figures &figures, const std::vector<saving::SaveOutcome> &outcomes)
{
    using identity::Verdict;
    const auto with = [&](Verdict verdict) {
        return static_cast<quint64>(std::ranges::count(outcomes, verdict, &saving::SaveOutcome::verdict));
    };
    figures.created += with(Verdict::Created);
    figures.updated += with(Verdict::Updated);
    figures.rejected += with(Verdict::Rejected);
}

/// One commit's worth; gives how long saving took, in seconds.
Result<double> fillBatch(workspace::Workspace &place, generator::Generator &source, Figures &figures)
{
    std::vector<saving::SaveRequest> requests;
    figures.generating += timed([&] {
        while (requests.size() < contactsPerCommit) {
            const auto contact = source.next();
            if (!contact)
                break;
            requests.push_back(requestOf(*contact));
        }
    }).count()
        / 1000;
    Result<std::vector<saving::SaveOutcome>> outcomes = std::vector<saving::SaveOutcome>();
    const Milliseconds before = processorTime();
    const double seconds = timed([&] { outcomes = place.save(requests); }).count() / 1000;
    figures.processor += (processorTime() - before).count() / 1000;
    if (!outcomes)
        return outcomes.error();
    count(figures, *outcomes);
    return seconds;
}

Result<void> keep(const Figures &figures, const QString &path)
{
    const QJsonObject json{{"generating"_L1, figures.generating}, {"saving"_L1, figures.saving},
        {"processor"_L1, figures.processor}, {"first_tenth"_L1, figures.firstTenth},
        {"last_tenth"_L1, figures.lastTenth}, {"memory"_L1, figures.memory},
        {"created"_L1, static_cast<qint64>(figures.created)}, {"updated"_L1, static_cast<qint64>(figures.updated)},
        {"rejected"_L1, static_cast<qint64>(figures.rejected)}};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
        return Error{ErrorCode::Failed, u"%1 cannot be written"_s.arg(path)};
    return {};
}

Figures kept(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto number = [&](QLatin1StringView key) { return json.value(key).toDouble(); };
    return {.generating = number("generating"_L1),
        .saving = number("saving"_L1),
        .processor = number("processor"_L1),
        .firstTenth = number("first_tenth"_L1),
        .lastTenth = number("last_tenth"_L1),
        .memory = number("memory"_L1),
        .created = static_cast<quint64>(number("created"_L1)),
        .updated = static_cast<quint64>(number("updated"_L1)),
        .rejected = static_cast<quint64>(number("rejected"_L1))};
}

} // namespace

QString fillFiguresPath(const QString &path)
{
    return path + u".fill.json"_s;
}

Result<void> fill(const Bench &bench, const QString &path)
{
    auto opened = workspace::Workspace::open({.name = u"bench"_s, .path = path}, {.mayCreate = true});
    if (!opened)
        return opened.error();
    if (const Result<void> set = (*opened)->setSettings({.region = u"US"_s}); !set)
        return set;
    resetPeakMemory();
    generator::Generator source = bench.generator();
    const quint64 total = bench.options().contacts;
    const quint64 tenth = std::max<quint64>(total / 10, 1);
    Figures figures;
    for (quint64 done = 0; done < total; done += contactsPerCommit) {
        const auto seconds = fillBatch(**opened, source, figures);
        if (!seconds)
            return seconds.error();
        figures.saving += *seconds;
        if (done < tenth)
            figures.firstTenth += *seconds;
        if (done >= total - tenth)
            figures.lastTenth += *seconds;
        if (done % tenth < contactsPerCommit)
            progress(u"filling: %1 of %2, %3 s"_s.arg(done).arg(total).arg(figure(figures.saving)));
    }
    figures.memory = peakMemory();
    return keep(figures, fillFiguresPath(path));
}

Result<void> runFill(Bench &bench)
{
    const auto path = bench.filled();
    if (!path)
        return path.error();
    const Figures figures = kept(fillFiguresPath(*path));
    const double contacts = static_cast<double>(bench.options().contacts);
    const QString when = QFileInfo(*path).lastModified().toString(Qt::ISODate);
    Report &report = bench.report();
    report.addSeconds(
        u"fill: %1 contacts, %2 a commit, at %3"_s.arg(bench.options().contacts).arg(contactsPerCommit).arg(when),
        figures.saving);
    report.add({u"fill: rate, µs a contact, over all"_s,
        u"%1 /s, %2 µs"_s.arg(figure(contacts / figures.saving), figure(figures.saving * 1e6 / contacts))});
    report.add({u"fill: processor time"_s,
        u"%1 s, %2 µs"_s.arg(figure(figures.processor), figure(figures.processor * 1e6 / contacts))});
    if (bench.options().contacts >= 10 * contactsPerCommit) {
        report.add({u"fill: first and last tenth"_s,
            u"%1, %2 µs"_s.arg(
                figure(figures.firstTenth * 1e7 / contacts), figure(figures.lastTenth * 1e7 / contacts))});
    }
    report.add({u"fill: generating (not counted)"_s, figure(figures.generating) + u" s"});
    report.add({u"fill: created, updated, rejected"_s,
        u"%1, %2, %3"_s.arg(figures.created).arg(figures.updated).arg(figures.rejected)});
    report.add({u"fill: peak resident memory"_s, figure(figures.memory) + u" MiB"});
    constexpr double mebibyte = 1024 * 1024;
    report.add({u"fill: file"_s, figure(static_cast<double>(QFileInfo(*path).size()) / mebibyte) + u" MiB"});
    return {};
}

} // namespace onefold::bench
