// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/clustering.h"

#include <algorithm>
#include <map>

namespace onefold::duplicates {

namespace {

constexpr double mostSaid = 10;            ///< one pair may not outvote many
constexpr std::size_t pairsLookedAt = 150; ///< between two large groups; enough to tell

/// Groups as they grow.
class Joiner
{
public:
    Joiner(const Model &model, const Records &records) : m_model(model), m_records(records) { }

    void join(const Edge &edge, double least)
    {
        const quint32 a = rootOf(firstOf(edge.pair));
        const quint32 b = rootOf(secondOf(edge.pair));
        if (a == b)
            return;
        const double linked = isAlone(a) && isAlone(b) ? double(edge.logOdds) : linkBetween(membersOf(a), membersOf(b));
        if (linked < least)
            return;
        const quint32 into = std::min(a, b);
        const quint32 from = std::max(a, b);
        Cluster joined{.records = membersOf(into), .logOdds = std::min({linkOf(into), linkOf(from), linked})};
        std::ranges::copy(membersOf(from), std::back_inserter(joined.records));
        m_groups[into] = std::move(joined);
        m_groups.erase(from);
        m_roots[from] = into;
    }

    [[nodiscard]] std::vector<Cluster> clusters()
    {
        std::vector<Cluster> clusters;
        for (auto &[root, cluster] : m_groups) {
            std::ranges::sort(cluster.records);
            clusters.push_back(std::move(cluster));
        }
        return clusters;
    }

private:
    quint32 rootOf(quint32 record)
    {
        auto known = m_roots.find(record);
        while (known != m_roots.end()) {
            record = known->second;
            known = m_roots.find(record);
        }
        return record;
    }

    [[nodiscard]] bool isAlone(quint32 root) const { return !m_groups.contains(root); }
    [[nodiscard]] std::vector<quint32> membersOf(quint32 root) const
    {
        const auto known = m_groups.find(root);
        return known == m_groups.end() ? std::vector{root} : known->second.records;
    }
    [[nodiscard]] double linkOf(quint32 root) const
    {
        const auto known = m_groups.find(root);
        return known == m_groups.end() ? 1000 : known->second.logOdds;
    }

    /// What the pairs between two groups say on average.
    [[nodiscard]] double linkBetween(const std::vector<quint32> &a, const std::vector<quint32> &b) const
    {
        const std::size_t all = a.size() * b.size();
        const std::size_t step = std::max<std::size_t>(all / pairsLookedAt, 1);
        double sum = 0;
        double looked = 0;
        for (std::size_t i = 0; i < all; i += step) {
            const quint32 x = a[i / b.size()];
            const quint32 y = b[i % b.size()];
            const double said = logOddsOf(m_model, compared(m_records, x, y));
            sum += std::clamp(said, -mostSaid, mostSaid);
            looked += 1;
        }
        return sum / looked;
    }

    const Model &m_model;
    const Records &m_records;
    std::map<quint32, quint32> m_roots; ///< of records that were joined to another
    std::map<quint32, Cluster> m_groups;
};

} // namespace

std::vector<Cluster> clustered(const Model &model, const Records &records, std::vector<Edge> edges, double leastLogOdds)
{
    std::ranges::sort(edges,
        [](const Edge &x, const Edge &y) { return x.logOdds != y.logOdds ? x.logOdds > y.logOdds : x.pair < y.pair; });
    Joiner joiner(model, records);
    for (const Edge &edge : edges)
        joiner.join(edge, leastLogOdds);
    return joiner.clusters();
}

} // namespace onefold::duplicates
