// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding duplicates: precision and recall on labelled sets and on generated contacts, all at the one default; what a
// search of N contacts costs, stage by stage; and what one of a thousand new contacts against N others does.

#include "tests/bench/bench.h"
#include "tests/bench/labelled.h"
#include "tests/bench/subject.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace onefold::bench {

using namespace Qt::StringLiterals;
using duplicates::Detection;

namespace {

QString percent(double share)
{
    return QString::number(share, 'f', 4);
}

void addQuality(Report &report, const QString &what, const Quality &quality, const QString &bar, bool isMet)
{
    report.add({.what = what,
        .measured =
            u"P %1  R %2  F1 %3"_s.arg(percent(quality.precision()), percent(quality.recall()), percent(quality.f1())),
        .bar = bar,
        .met = bar.isEmpty() ? QString()
            : isMet          ? u"yes"_s
                             : u"no"_s});
}

/// The F1 of the best unsupervised tool on the sets for which it is known.
std::optional<double> toBeat(const QString &set)
{
    struct Known {
        QLatin1StringView set;
        double f1;
    };
    constexpr std::array known{Known{"febrl1"_L1, .999}, Known{"febrl3"_L1, .996}, Known{"febrl4"_L1, .999},
        Known{"fake_1000"_L1, .825}, Known{"historical_50k"_L1, .827}};
    const auto found = std::ranges::find_if(known, [&](const Known &row) { return set.contains(row.set); });
    return found == known.end() ? std::nullopt : std::optional(found->f1);
}

/// What two runs must have in common.
QByteArray fingerprintOf(const Detection &detection)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const duplicates::Cluster &cluster : detection.clusters) {
        for (const quint32 record : cluster.records)
            hash.addData(QByteArray(QByteArray::number(detection.records.ids[record]) + ' '));
        hash.addData(QByteArray(QByteArray::number(cluster.logOdds, 'g', 17) + '\n'));
    }
    return hash.result();
}

void measureLabelled(Bench &bench, const QString &path)
{
    const QString name = QFileInfo(path).baseName();
    auto labelled = labelledFile(path);
    if (!labelled) {
        progress(labelled.error().message);
        return;
    }
    progress(name);
    const Detection detection = duplicates::detect(std::move(labelled->table));
    const Quality quality = qualityOf(detection.clusters, labelled->truth);
    const auto best = toBeat(name);
    addQuality(bench.report(), u"duplicates, "_s + name, quality, best ? u"F1 ≥ "_s + percent(*best) : QString(),
        best && quality.f1() >= *best);
}

void addStages(Report &report, quint64 contacts, const duplicates::DetectionFigures &figures, double seconds)
{
    const QString of = u"duplicates, %1 contacts: "_s.arg(contacts);
    report.addSeconds(of + u"make comparable"_s, figures.preparing.count());
    report.addSeconds(of + u"gather %1 pairs"_s.arg(figures.candidates), figures.pairing.count());
    report.addSeconds(of + u"learn"_s, figures.learning.count());
    report.addSeconds(of + u"score"_s, figures.scoring.count());
    report.addSeconds(of + u"form groups"_s, figures.clustering.count());
    constexpr quint64 million = 1'000'000;
    report.addSeconds(of + u"in all"_s, seconds, {}, contacts == million ? std::optional(60.0) : std::nullopt);
}

void addMemory(Report &report, const QString &what, double mebibytes)
{
    constexpr double bar = 1000;
    report.add({.what = what + u": memory"_s,
        .measured = figure(mebibytes) + u" MiB"_s,
        .bar = u"1000 MiB"_s,
        .met = mebibytes <= bar ? u"yes"_s : u"no"_s});
}

void measureGenerated(Bench &bench, quint64 contacts)
{
    const generator::Options options{.seed = bench.options().seed, .contacts = contacts};
    std::vector<QByteArray> fingerprints;
    for (int run = 0; run < 2; ++run) {
        progress(u"%1 generated contacts, run %2 of 2"_s.arg(contacts).arg(run + 1));
        Labelled labelled = labelledContacts(options);
        resetPeakMemory();
        Detection detection;
        const double seconds = timed([&] { detection = duplicates::detect(std::move(labelled.table)); }).count() / 1000;
        fingerprints.push_back(fingerprintOf(detection));
        if (run > 0)
            break;
        const double memory = peakMemory();
        const Quality quality = qualityOf(detection.clusters, labelled.truth);
        addQuality(bench.report(), u"duplicates, %1 generated contacts"_s.arg(contacts), quality,
            u"P ≥ 0.98 at R ≥ 0.90"_s, quality.precision() >= .98 && quality.recall() >= .90);
        addStages(bench.report(), contacts, detection.figures, seconds);
        addMemory(bench.report(), u"duplicates, %1 contacts"_s.arg(contacts), memory);
    }
    bench.report().add({.what = u"duplicates, %1 contacts: two runs"_s.arg(contacts),
        .measured = fingerprints.front() == fingerprints.back() ? u"the same bytes"_s : u"different"_s,
        .bar = u"the same"_s,
        .met = fingerprints.front() == fingerprints.back() ? u"yes"_s : u"no"_s});
}

constexpr quint64 newContacts = 1000;

/// Saves the contacts that the generator makes after those of the workspace: some are people whom it has already.
Result<void> saveNew(Bench &bench, workspace::Workspace &place)
{
    const quint64 before = bench.options().contacts;
    generator::Generator source({.seed = bench.options().seed, .contacts = before + newContacts});
    std::vector<saving::SaveRequest> requests;
    while (const auto contact = source.next()) {
        if (contact->index >= before)
            requests.push_back(requestOf(*contact));
    }
    const auto saved = place.save(requests);
    return saved ? Result<void>() : saved.error();
}

Result<review::ScanOutcome> measureSearch(
    Bench &bench, workspace::Workspace &place, const QString &what, std::optional<double> bar)
{
    progress(what);
    resetPeakMemory();
    auto outcome = place.scanDuplicates();
    if (!outcome)
        return outcome;
    bench.report().addSeconds(what, outcome->seconds, {}, bar);
    addMemory(bench.report(), what, peakMemory());
    return outcome;
}

} // namespace

Result<void> measureScans(Bench &bench, const Subject &subject)
{
    constexpr quint64 million = 1'000'000;
    // Of fewer a search of what is new compares all, see workspace::OpenOptions::fewContacts.
    constexpr quint64 enough = 100'000;
    const quint64 contacts = bench.options().contacts;
    if (contacts < enough)
        return {};
    const bool isMillion = contacts == million;
    auto place = subject.open();
    if (!place)
        return place.error();
    const QString of = subject.prefix + u"duplicates, workspace of %1 contacts: "_s.arg(contacts);
    const auto all = measureSearch(bench, **place, of + u"all"_s, isMillion ? std::optional(60.0) : std::nullopt);
    if (!all)
        return all.error();
    if (const Result<void> saved = saveNew(bench, **place); !saved)
        return saved;
    const auto fresh =
        measureSearch(bench, **place, of + u"%1 new"_s.arg(newContacts), isMillion ? std::optional(1.0) : std::nullopt);
    if (!fresh)
        return fresh.error();
    bench.report().add({.what = of + u"%1 new: compared"_s.arg(newContacts),
        .measured = fresh->wasComplete ? u"everything"_s : QString::number(fresh->contacts)});
    return {};
}

Result<void> runDuplicates(Bench &bench)
{
    const QDir folder(bench.options().labelledSets);
    if (!bench.options().labelledSets.isEmpty()) {
        for (const QString &file : folder.entryList({u"*.csv"_s}, QDir::Files, QDir::Name))
            measureLabelled(bench, folder.filePath(file));
    }
    constexpr quint64 step = 10;
    for (quint64 contacts = bench.options().contacts / step / step; contacts <= bench.options().contacts;
         contacts *= step) {
        if (contacts >= 1000)
            measureGenerated(bench, contacts);
    }
    const auto copy = bench.workCopy();
    return copy ? measureScans(bench, Subject::file(*copy)) : copy.error();
}

} // namespace onefold::bench
