// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/edges.h"

#include "core/base/twothreads.h"
#include "core/duplicates/scoring.h"

#include <algorithm>

namespace onefold::duplicates {

namespace {

constexpr double leastEdge = -3;

std::vector<Edge> edgesIn(const Model &model, const Records &records, std::span<const Pair> pairs)
{
    std::vector<Edge> edges;
    Scorer score(model, records, leastEdge);
    for (const Pair pair : pairs) {
        if (const auto logOdds = score(firstOf(pair), secondOf(pair)))
            edges.push_back({pair, static_cast<float>(*logOdds)});
    }
    return edges;
}

} // namespace

std::vector<Edge> edgesAmong(const Model &model, const Records &records, std::span<const Pair> pairs)
{
    std::vector<Edge> later;
    std::vector<Edge> edges;
    const std::size_t half = pairs.size() / 2;
    inTwoThreads([&] { edges = edgesIn(model, records, pairs.first(half)); },
        [&] { later = edgesIn(model, records, pairs.subspan(half)); });
    edges.insert(edges.end(), later.begin(), later.end());
    return edges;
}

std::vector<Pair> pairsIn(const Records &records, const std::vector<PairOfIds> &pairs)
{
    const auto recordOf = [&](qint64 id) {
        const auto found = std::ranges::lower_bound(records.ids, id);
        return found != records.ids.end() && *found == id ? std::optional(quint32(found - records.ids.begin()))
                                                          : std::nullopt;
    };
    std::vector<Pair> found;
    for (const auto &[a, b] : pairs) {
        const auto first = recordOf(a);
        const auto second = recordOf(b);
        if (first && second && first != second)
            found.push_back(pairOf(std::min(*first, *second), std::max(*first, *second)));
    }
    std::ranges::sort(found);
    return found;
}

} // namespace onefold::duplicates
