// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/detection.h"

#include "core/duplicates/edges.h"
#include "core/duplicates/estimation.h"

namespace onefold::duplicates {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qint64 stages = 5;

template<typename Work>
auto timed(std::chrono::duration<double> &took, Work work)
{
    const auto start = Clock::now();
    auto result = work();
    took = Clock::now() - start;
    return result;
}

} // namespace

Detection detect(RecordTable table, const Progress &progress, double leastLogOdds, const std::vector<PairOfIds> &apart)
{
    Detection detection;
    DetectionFigures &figures = detection.figures;
    const auto stopAt = [&](qint64 stage) {
        progress.tell(stage, stages);
        detection.cancelled = progress.shouldStop();
        return detection.cancelled;
    };
    detection.records = timed(figures.preparing, [&] { return prepared(std::move(table)); });
    const Records &records = detection.records;
    if (records.size() < 2 || records.features.empty() || stopAt(1))
        return detection;
    const Progress watched{.report = {}, .isCancelled = progress.isCancelled};
    std::vector<Pair> pairs = timed(figures.pairing, [&] { return candidatePairs(records, watched); });
    figures.candidates = pairs.size();
    if (stopAt(2))
        return detection;
    detection.model = timed(figures.learning, [&] { return estimated(records, pairs); });
    if (stopAt(3))
        return detection;
    std::vector<Edge> edges = timed(figures.scoring, [&] { return edgesAmong(detection.model, records, pairs); });
    figures.edges = edges.size();
    std::vector<Pair>().swap(pairs);
    if (stopAt(4))
        return detection;
    detection.clusters = timed(figures.clustering,
        [&] { return clustered(detection.model, records, std::move(edges), leastLogOdds, pairsIn(records, apart)); });
    progress.tell(stages, stages);
    return detection;
}

} // namespace onefold::duplicates
