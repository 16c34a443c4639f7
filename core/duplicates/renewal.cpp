// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/renewal.h"

#include <algorithm>
#include <unordered_map>

namespace onefold::duplicates {

namespace {

constexpr std::size_t allPairsUpTo = 24; ///< of a larger group only so many next to each other are compared

/// Which of the known groups hang together with given records, as they share records with them or with each other.
class Reach
{
public:
    explicit Reach(const std::vector<std::vector<qint64>> &groups) : m_groups(groups), m_isReached(groups.size(), false)
    {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (const qint64 id : groups[i])
                m_groupsOf[id].push_back(i);
        }
    }

    void add(qint64 id)
    {
        std::vector<qint64> open{id};
        while (!open.empty()) {
            const auto known = m_groupsOf.find(open.back());
            open.pop_back();
            if (known == m_groupsOf.end())
                continue;
            for (const std::size_t group : known->second) {
                if (m_isReached[group])
                    continue;
                m_isReached[group] = true;
                open.insert(open.end(), m_groups[group].begin(), m_groups[group].end());
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> groups() const
    {
        std::vector<std::size_t> groups;
        for (std::size_t i = 0; i < m_isReached.size(); ++i) {
            if (m_isReached[i])
                groups.push_back(i);
        }
        return groups;
    }

private:
    const std::vector<std::vector<qint64>> &m_groups;
    std::vector<bool> m_isReached;
    std::unordered_map<qint64, std::vector<std::size_t>> m_groupsOf;
};

void addPairsWithin(const std::vector<qint64> &group, std::vector<PairOfIds> &pairs)
{
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(group.size(), i + allPairsUpTo); ++j)
            pairs.emplace_back(group[i], group[j]);
    }
}

} // namespace

Renewal renewed(const Model &model, Records records, const Changes &changes, double leastLogOdds)
{
    Renewal renewal{.detection = {.records = std::move(records), .model = model}};
    Detection &detection = renewal.detection;
    const std::vector<Pair> pairs = pairsIn(detection.records, changes.pairs);
    std::vector<Edge> edges = edgesAmong(model, detection.records, pairs);
    Reach reach(changes.groups);
    for (const qint64 id : changes.changed)
        reach.add(id);
    for (const Edge &edge : edges) {
        reach.add(detection.records.ids[firstOf(edge.pair)]);
        reach.add(detection.records.ids[secondOf(edge.pair)]);
    }
    renewal.outdated = reach.groups();
    std::vector<PairOfIds> within;
    for (const std::size_t group : renewal.outdated)
        addPairsWithin(changes.groups[group], within);
    std::vector<Pair> further = pairsIn(detection.records, within);
    further.erase(std::unique(further.begin(), further.end()), further.end());
    std::erase_if(further, [&](Pair pair) { return std::ranges::binary_search(pairs, pair); });
    std::ranges::copy(edgesAmong(model, detection.records, further), std::back_inserter(edges));
    detection.figures.candidates = pairs.size() + further.size();
    detection.figures.edges = edges.size();
    detection.clusters =
        clustered(model, detection.records, std::move(edges), leastLogOdds, pairsIn(detection.records, changes.apart));
    return renewal;
}

} // namespace onefold::duplicates
