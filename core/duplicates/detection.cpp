// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/detection.h"

#include "core/base/twothreads.h"
#include "core/duplicates/estimation.h"
#include "core/duplicates/scoring.h"

namespace onefold::duplicates {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qint64 stages = 5;
constexpr double leastEdge = -3; ///< in a group of many even a doubtful pair may bring two parts together

template<typename Work>
auto timed(std::chrono::duration<double> &took, Work work)
{
    const auto start = Clock::now();
    auto result = work();
    took = Clock::now() - start;
    return result;
}

std::vector<Edge> edgesAmong(const Model &model, const Records &records, std::span<const Pair> pairs)
{
    std::vector<Edge> edges;
    Scorer score(model, records, leastEdge);
    for (const Pair pair : pairs) {
        if (const auto logOdds = score(firstOf(pair), secondOf(pair)))
            edges.push_back({pair, static_cast<float>(*logOdds)});
    }
    return edges;
}

std::vector<Edge> edgesInTwoThreads(const Model &model, const Records &records, std::span<const Pair> pairs)
{
    std::vector<Edge> later;
    std::vector<Edge> edges;
    const std::size_t half = pairs.size() / 2;
    inTwoThreads([&] { edges = edgesAmong(model, records, pairs.first(half)); },
        [&] { later = edgesAmong(model, records, pairs.subspan(half)); });
    edges.insert(edges.end(), later.begin(), later.end());
    return edges;
}

/// The same pairs by record; a table's ids rise.
Apart recordsOf(const Records &records, const std::vector<PairOfIds> &pairs)
{
    const auto recordOf = [&](qint64 id) {
        const auto found = std::ranges::lower_bound(records.ids, id);
        return found != records.ids.end() && *found == id ? std::optional(quint32(found - records.ids.begin()))
                                                          : std::nullopt;
    };
    Apart apart;
    for (const auto &[a, b] : pairs) {
        const auto first = recordOf(a);
        const auto second = recordOf(b);
        if (first && second && first != second)
            apart.push_back(pairOf(std::min(*first, *second), std::max(*first, *second)));
    }
    std::ranges::sort(apart);
    return apart;
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
    std::vector<Edge> edges =
        timed(figures.scoring, [&] { return edgesInTwoThreads(detection.model, records, pairs); });
    figures.edges = edges.size();
    std::vector<Pair>().swap(pairs);
    if (stopAt(4))
        return detection;
    detection.clusters = timed(figures.clustering,
        [&] { return clustered(detection.model, records, std::move(edges), leastLogOdds, recordsOf(records, apart)); });
    progress.tell(stages, stages);
    return detection;
}

} // namespace onefold::duplicates
