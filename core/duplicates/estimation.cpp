// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/estimation.h"

#include "core/duplicates/estimationpairs.h"
#include "core/duplicates/usual.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace onefold::duplicates {

namespace {

using Counts = std::vector<Levels>; ///< by feature

constexpr int rounds = 12;
constexpr double certain = 0.5;
/// A small workspace shows little of what chance can do: so many pairs of people in general are added to what it shows.
constexpr double usualPairs = 2000;
/// Where a workspace is so large, half of that; of a million contacts next to nothing.
constexpr double usualRecords = 1000;
/// How many in general have the name of another by custom of a country or a family, beside those that do by chance.
constexpr double byCustom = 2e-5;

std::size_t at(Level level)
{
    return static_cast<std::size_t>(level);
}
std::size_t at(Explanation explanation)
{
    return static_cast<std::size_t>(explanation);
}

Levels scaled(Levels levels, double sum)
{
    double total = 0;
    for (const double share : levels)
        total += share;
    for (double &share : levels)
        share *= sum / total;
    return levels;
}

class Estimator
{
public:
    Estimator(const Records &records, std::span<const Pair> candidates)
        : m_records(records),
          m_allPairs(static_cast<double>(records.size()) * (static_cast<double>(records.size()) - 1) / 2)
    {
        m_model.records = static_cast<double>(records.size());
        m_model.population = m_model.records + usualRecords;
        m_model.features.resize(records.features.size());
        countChance();
        countColleagues();
        countWhoAgree();
        const std::vector<Pair> sample = sampleOf(candidates);
        m_weight = sample.empty() ? 1 : static_cast<double>(candidates.size()) / static_cast<double>(sample.size());
        m_candidates = comparedAll(records, sample);
        begin();
    }

    Model run()
    {
        for (int round = 0; round < rounds && !m_candidates.empty(); ++round) {
            expect();
            maximise();
        }
        return std::move(m_model);
    }

private:
    void countChance()
    {
        const std::vector<Pair> pairs = pairsAtRandom(m_records.size());
        m_chance.assign(m_records.features.size(), {});
        m_chancePairs = static_cast<double>(pairs.size());
        for (const Comparison &comparison : comparedAll(m_records, pairs)) {
            for (std::size_t i = 0; i < m_chance.size(); ++i)
                m_chance[i][at(comparison.levels[i])] += 1;
        }
        for (std::size_t i = 0; i < m_chance.size(); ++i)
            countShared(i);
    }

    /// Identifiers are shared so rarely that drawing would not meet them: their pairs can be counted.
    void countShared(std::size_t i)
    {
        const Feature &feature = m_records.features[i];
        if (countsRarity(feature.role))
            return;
        Levels pairs{};
        for (quint32 value = 1; value < feature.values.size(); ++value) {
            const double holders = feature.holders[value];
            const bool isMany = !feature.isShared.empty() && feature.isShared[value];
            pairs[at(isMany ? Level::ManyShare : levelOfShared(feature.holders[value]))] += holders * (holders - 1) / 2;
        }
        for (const Level level : {Level::Exact, Level::FewShare, Level::ManyShare})
            m_chance[i][at(level)] = pairs[at(level)] * m_chancePairs / std::max(m_allPairs, 1.0);
    }

    /// Most colleagues are never compared, having nothing else in common; those that there are count all the same.
    void countColleagues()
    {
        for (const Feature &feature : m_records.features) {
            if (feature.role != Role::Organisation)
                continue;
            for (const double holders : feature.holders)
                m_companyPairs += holders * (holders - 1) / 2;
        }
    }

    /// How many pairs have the same first value of each of @p features.
    [[nodiscard]] double pairsWithAll(std::initializer_list<std::size_t> features) const
    {
        std::vector<quint64> keys;
        for (quint32 record = 0; record < m_records.size(); ++record) {
            quint64 key = 0;
            const bool hasAll = std::ranges::all_of(features, [&](std::size_t i) {
                key = mixed(key, m_records.first(record, i));
                return m_records.first(record, i) != 0;
            });
            if (hasAll)
                keys.push_back(key);
        }
        std::sort(keys.begin(), keys.end());
        double pairs = 0;
        double before = 0;
        for (std::size_t i = 1; i < keys.size(); ++i) {
            before = keys[i] == keys[i - 1] ? before + 1 : 0;
            pairs += before;
        }
        return pairs;
    }

    /// In a large workspace most who have one name are not one, nor are those of one office; and most of them are never
    /// compared. How many there are can be counted.
    void countWhoAgree()
    {
        if (m_records.given) {
            double copies = 0; // who have a number or a mailbox in common as well are hardly namesakes
            for (std::size_t i = 0; i < m_records.features.size(); ++i) {
                if (!countsRarity(m_records.features[i].role))
                    copies = std::max(copies, pairsWithAll({*m_records.given, *m_records.family, i}));
            }
            const double agreeing = pairsWithAll({*m_records.given, *m_records.family}) - copies;
            m_namePairs = std::min(agreeing, mostNamesakes());
            m_copiedNames = agreeing - m_namePairs;
        }
        const auto featureOf = [&](Role role) {
            const auto found = std::ranges::find(m_records.features, role, &Feature::role);
            return static_cast<std::size_t>(found - m_records.features.begin());
        };
        const std::size_t company = featureOf(Role::Organisation);
        const std::size_t street = featureOf(Role::Street);
        if (std::max(company, street) < m_records.features.size())
            m_officePairs = pairsWithAll({company, street});
    }

    /// How many pairs may have one name and be two people: with the number of records that grows by its square, and
    /// that of copies does not. Where few have one name, most of those are copies, and must not be counted as namesakes
    /// before anything is known of them.
    [[nodiscard]] double mostNamesakes() const
    {
        const auto shareOfEqual = [&](std::size_t feature) {
            return m_chance[feature][at(Level::Exact)] / std::max(m_chancePairs, 1.0);
        };
        const double independent = shareOfEqual(*m_records.given) * shareOfEqual(*m_records.family);
        return m_allPairs * (independent + byCustom);
    }

    /// How many pairs of each sort are always to be reckoned with, however few stand out.
    [[nodiscard]] double fewestPairs(Explanation explanation) const
    {
        switch (explanation) {
        case Explanation::SamePerson:
            return std::clamp(.002 * m_model.records, std::min(0.5, .05 * m_model.records), 50.0);
        case Explanation::Strangers: return m_allPairs;
        case Explanation::Household: return .02 * m_model.records;
        case Explanation::Elder: return .01 * m_model.records;
        case Explanation::Colleagues: return std::max(.05 * m_model.records, m_companyPairs);
        case Explanation::Office:
            return std::max(.05 * m_model.records, m_officePairs - m_pairs[at(Explanation::SamePerson)]);
        case Explanation::Namesakes:
            return std::max(.02 * m_model.records, m_namePairs - m_pairs[at(Explanation::SamePerson)]);
        }
        return 0;
    }

    void begin()
    {
        for (std::size_t e = 0; e < explanationCount; ++e)
            m_pairs[e] = fewestPairs(static_cast<Explanation>(e));
        m_pairs[at(Explanation::SamePerson)] = std::max(.05 * m_model.records, m_copiedNames);
        bool hasAddress = false;
        bool hasCompany = false;
        for (const Feature &feature : m_records.features) {
            hasAddress = hasAddress || feature.role == Role::Street || feature.role == Role::Phone;
            hasCompany = hasCompany || feature.role == Role::Organisation || feature.role == Role::Email;
        }
        m_isPossible = {true, true, hasAddress && m_records.family, hasAddress && m_records.given, hasCompany,
            hasCompany && hasAddress, m_records.given.has_value()};
        m_found.fill(Counts(m_records.features.size()));
        maximise();
    }

    /// How likely each explanation of each pair is; sums up what that makes of the levels.
    void expect()
    {
        m_found.fill(Counts(m_records.features.size()));
        std::array<double, explanationCount> pairs{};
        for (const Comparison &comparison : m_candidates) {
            const auto shares = sharesOf(comparison);
            for (std::size_t e = 0; e < explanationCount; ++e) {
                // Only of what is nearly certain can be learned: the doubtful would teach what they are taken for.
                if (shares[e] < certain)
                    continue;
                pairs[e] += shares[e];
                for (std::size_t i = 0; i < m_records.features.size(); ++i)
                    m_found[e][i][at(comparison.levels[i])] += shares[e];
            }
        }
        for (std::size_t e = 0; e < explanationCount; ++e)
            m_pairs[e] = pairs[e] * m_weight;
        m_pairs[at(Explanation::Strangers)] = m_allPairs;
    }

    [[nodiscard]] std::array<double, explanationCount> sharesOf(const Comparison &comparison) const
    {
        std::array<double, explanationCount> logs = explainedBy(m_model, comparison);
        const double greatest = *std::ranges::max_element(logs);
        double sum = 0;
        for (double &log : logs) {
            log = std::exp(log - greatest);
            sum += log;
        }
        for (double &log : logs)
            log /= sum;
        return logs;
    }

    void maximise()
    {
        for (std::size_t e = 0; e < explanationCount; ++e) {
            constexpr double impossible = -1000;
            const double pairs = std::max(m_pairs[e], fewestPairs(static_cast<Explanation>(e)));
            m_model.logPrior[e] = m_isPossible[e] ? std::log(pairs / std::max(m_allPairs, 1.0)) : impossible;
        }
        for (std::size_t i = 0; i < m_records.features.size(); ++i) {
            const Levels chance = chanceOf(i);
            for (std::size_t e = 0; e < explanationCount; ++e) {
                const auto explanation = static_cast<Explanation>(e);
                const bool isShared = shares(explanation, m_records.features[i].role);
                const Levels levels = isShared ? learned(explanation, i) : chance;
                m_model.features[i].isByChance[e] = !isShared && countsRarity(m_records.features[i].role);
                for (std::size_t level = 0; level < levelCount; ++level)
                    m_model.features[i].logs[e][level] = std::log(std::max(levels[level], 1e-12));
                // The number of a row, or of another system: everybody has another one, be it the same person, and that
                // two are near each other says nothing either.
                if (m_records.features[i].isNearlyUnique)
                    std::fill(
                        m_model.features[i].logs[e].begin() + at(Level::Swapped), m_model.features[i].logs[e].end(), 0);
            }
        }
    }

    /// What chance makes of a feature: what pairs at random have, without the pairs of one person among them.
    [[nodiscard]] Levels chanceOf(std::size_t i) const
    {
        Levels chance{};
        const Feature &feature = m_records.features[i];
        Levels usual = feature.isGuessed ? Levels() : usuallyByChance(feature.role);
        for (double &share : usual)
            share *= usualPairs * usualRecords / (usualRecords + static_cast<double>(m_records.size()));
        for (std::size_t level = at(Level::Exact); level < levelCount; ++level) {
            const double ofMatches =
                m_found[at(Explanation::SamePerson)][i][level] * m_weight * m_chancePairs / std::max(m_allPairs, 1.0);
            chance[level] = usual[level] + std::max(m_chance[i][level] - ofMatches, leastChance(i, level));
        }
        return scaled(chance, 1);
    }

    /// A level that was never met may still be met by chance.
    [[nodiscard]] double leastChance(std::size_t i, std::size_t level) const
    {
        const bool isKnown = usualMatch(m_records.features[i])[level] > 0;
        const bool isCounted = !countsRarity(m_records.features[i].role) && level <= at(Level::ManyShare);
        return !isKnown ? 1e-9 : isCounted ? std::max(.05 * m_chance[i][level], 1e-3) : .3;
    }

    [[nodiscard]] Levels learned(Explanation explanation, std::size_t i) const
    {
        const Role role = m_records.features[i].role;
        const bool isMatch = explanation == Explanation::SamePerson;
        // What people share who are not one is much the same everywhere, but for how they are reached; left to the
        // data, these explanations would take in whatever else is not by chance.
        const bool isReached = role == Role::Phone || role == Role::Email;
        const bool isAtWork = explanation == Explanation::Colleagues || explanation == Explanation::Office;
        if (!isMatch && !(isReached && isAtWork))
            return scaled(usuallyShared(explanation, role), 1);
        const double strength = isMatch ? 20 : 60; // in pairs: how many it takes to outweigh what is usual
        const Feature &feature = m_records.features[i];
        Levels levels = scaled(isMatch ? usualMatch(feature) : usuallyShared(explanation, role), strength);
        for (std::size_t level = at(Level::Exact); level < levelCount; ++level)
            levels[level] += m_found[at(explanation)][i][level] * m_weight;
        levels[at(Level::Missing)] = 0;
        const double most = feature.isGuessed ? 1 : mostDifferent(role);
        return isMatch ? bounded(scaled(levels, 1), leastDifferent(role), most) : scaled(levels, 1);
    }

    static Levels bounded(Levels levels, double least, double most)
    {
        const double different = std::clamp(levels[at(Level::Different)], least, most);
        levels[at(Level::Different)] = 0;
        levels = scaled(levels, 1 - different);
        levels[at(Level::Different)] = different;
        return levels;
    }

    const Records &m_records;
    const double m_allPairs;
    Model m_model;
    Counts m_chance;          ///< levels of pairs at random
    double m_chancePairs = 0; ///< how many those were
    std::vector<Comparison> m_candidates;
    double m_weight = 1;                            ///< how many candidates one of the sample stands for
    double m_companyPairs = 0;                      ///< how many pairs have a company in common
    double m_namePairs = 0;                         ///< how many pairs have both names in common, as namesakes may
    double m_copiedNames = 0;                       ///< how many more have them
    double m_officePairs = 0;                       ///< how many have a company and a street in common
    std::array<double, explanationCount> m_pairs{}; ///< how many there are
    std::array<bool, explanationCount> m_isPossible{};
    std::array<Counts, explanationCount> m_found;
};

} // namespace

Model estimated(const Records &records, std::span<const Pair> candidates)
{
    return Estimator(records, candidates).run();
}

} // namespace onefold::duplicates
