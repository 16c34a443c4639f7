// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/clustering.h"

#include <algorithm>
#include <map>
#include <set>

namespace onefold::duplicates {

namespace {

constexpr double mostSaid = 10;            ///< one pair may not outvote many
constexpr std::size_t pairsLookedAt = 150; ///< between two large groups; enough to tell

/// Groups as they grow.
class Joiner
{
public:
    Joiner(const Model &model, const Records &records, const Apart &apart)
        : m_model(model),
          m_records(records),
          m_apart(apart)
    {
        for (const Pair pair : apart) {
            m_told.insert(firstOf(pair));
            m_told.insert(secondOf(pair));
        }
    }

    void join(const Edge &edge, double least)
    {
        const quint32 a = rootOf(firstOf(edge.pair));
        const quint32 b = rootOf(secondOf(edge.pair));
        if (a == b)
            return;
        const double linked = isAlone(a) && isAlone(b) ? double(edge.logOdds) : linkBetween(membersOf(a), membersOf(b));
        if (linked < least || areApart(membersOf(a), membersOf(b)))
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

    /// Whether a person has said of one in each group that they are two people, or two dates of birth say so where no
    /// number speaks against them: one of whom little is known must not bring such two together.
    [[nodiscard]] bool areApart(const std::vector<quint32> &a, const std::vector<quint32> &b) const
    {
        const bool isTold = std::ranges::any_of(a, [&](quint32 record) { return m_told.contains(record); });
        const std::size_t step = std::max<std::size_t>(a.size() * b.size() / pairsLookedAt, 1);
        for (std::size_t i = 0; i < a.size() * b.size(); i += isTold ? 1 : step) {
            const quint32 x = a[i / b.size()];
            const quint32 y = b[i % b.size()];
            if (isTold && std::ranges::binary_search(m_apart, pairOf(std::min(x, y), std::max(x, y))))
                return true;
            if (i % step == 0 && a.size() + b.size() > 2 && areBornApart(x, y))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool areBornApart(quint32 x, quint32 y) const
    {
        const Comparison comparison = compared(m_records, x, y);
        bool differ = false;
        for (std::size_t i = 0; i < m_records.features.size(); ++i) {
            const Feature &feature = m_records.features[i];
            const Level level = comparison.levels[i];
            if (feature.role == Role::Date && !feature.isGuessed)
                differ = differ || level == Level::Different;
            else if (feature.role == Role::Code && level != Level::Missing && level != Level::Different)
                return false;
        }
        return differ && logOddsOf(m_model, comparison) < -3;
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
    const Apart &m_apart;
    std::set<quint32> m_told;           ///< those in m_apart
    std::map<quint32, quint32> m_roots; ///< of records that were joined to another
    std::map<quint32, Cluster> m_groups;
};

} // namespace

std::vector<Cluster> clustered(
    const Model &model, const Records &records, std::vector<Edge> edges, double leastLogOdds, const Apart &apart)
{
    std::ranges::sort(edges.begin(), edges.end(),
        [](const Edge &x, const Edge &y) { return x.logOdds != y.logOdds ? x.logOdds > y.logOdds : x.pair < y.pair; });
    Joiner joiner(model, records, apart);
    for (const Edge &edge : edges)
        joiner.join(edge, leastLogOdds);
    return joiner.clusters();
}

} // namespace onefold::duplicates
