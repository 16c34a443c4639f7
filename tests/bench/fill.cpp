// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A workspace of N contacts, imported: the file that all other benchmarks read, and what it cost. Not saved one by one:
// a save looks for look-alikes, which nobody sits by to see, and would take ten times as long.

#include "core/importing/inspection.h"
#include "tests/bench/bench.h"
#include "tests/generator/writer.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

struct Figures {
    double importing = 0; ///< seconds
    double processor = 0; ///< likewise, of importing
    double memory = 0;    ///< MiB
    qint64 created = 0;
    qint64 updated = 0;
    qint64 rejected = 0;
};

Result<void> keep(const Figures &figures, const QString &path)
{
    const QJsonObject json{{"importing"_L1, figures.importing}, {"processor"_L1, figures.processor},
        {"memory"_L1, figures.memory}, {"created"_L1, figures.created}, {"updated"_L1, figures.updated},
        {"rejected"_L1, figures.rejected}};
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
    return {.importing = json.value("importing"_L1).toDouble(),
        .processor = json.value("processor"_L1).toDouble(),
        .memory = json.value("memory"_L1).toDouble(),
        .created = json.value("created"_L1).toInteger(),
        .updated = json.value("updated"_L1).toInteger(),
        .rejected = json.value("rejected"_L1).toInteger()};
}

/// Imports @p csv and measures it.
Result<Figures> importAll(workspace::Workspace &place, const QString &csv)
{
    const auto inspected = importing::inspect(csv);
    if (!inspected)
        return inspected.error();
    resetPeakMemory();
    const Milliseconds before = processorTime();
    Result<importing::ImportOutcome> outcome = importing::ImportOutcome();
    const Milliseconds took = timed([&] { outcome = place.runImport({csv, inspected->choices}); });
    if (!outcome)
        return outcome.error();
    if (outcome->failure)
        return *outcome->failure;
    const importing::ImportCounts &counts = outcome->run.counts;
    return Figures{.importing = took.count() / 1000,
        .processor = (processorTime() - before).count() / 1000,
        .memory = peakMemory(),
        .created = counts.created,
        .updated = counts.updated,
        .rejected = counts.rejected};
}

} // namespace

QString fillFiguresPath(const QString &path)
{
    return path + u".fill.json"_s;
}

Result<void> fill(const Bench &bench, const QString &path)
{
    const QString csv = bench.scratch(u"filling.csv"_s);
    progress(u"filling: %1 contacts"_s.arg(bench.options().contacts));
    if (const Result<void> written = writeCsvFile(bench.generator(), csv); !written)
        return written;
    auto opened = workspace::Workspace::open({.name = u"bench"_s, .path = path}, {.mayCreate = true});
    if (!opened)
        return opened.error();
    if (const Result<void> set = (*opened)->setSettings({.region = u"US"_s}); !set)
        return set;
    const auto figures = importAll(**opened, csv);
    QFile::remove(csv);
    return figures ? keep(*figures, fillFiguresPath(path)) : figures.error();
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
        u"fill: %1 contacts imported, at %2"_s.arg(bench.options().contacts).arg(when), figures.importing);
    report.add({u"fill: rate, µs a contact"_s,
        u"%1 /s, %2 µs"_s.arg(figure(contacts / figures.importing), figure(figures.importing * 1e6 / contacts))});
    report.add({u"fill: processor time"_s,
        u"%1 s, %2 µs"_s.arg(figure(figures.processor), figure(figures.processor * 1e6 / contacts))});
    report.add({u"fill: created, updated, rejected"_s,
        u"%1, %2, %3"_s.arg(figures.created).arg(figures.updated).arg(figures.rejected)});
    report.add({u"fill: peak resident memory"_s, figure(figures.memory) + u" MiB"});
    constexpr double mebibyte = 1024 * 1024;
    report.add({u"fill: file"_s, figure(static_cast<double>(QFileInfo(*path).size()) / mebibyte) + u" MiB"});
    return {};
}

} // namespace onefold::bench
