// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/estimationpairs.h"

#include "core/base/twothreads.h"

namespace onefold::duplicates {

namespace {

constexpr std::size_t randomPairs = 300'000;
constexpr std::size_t sampledCandidates = 300'000;

/// A table of random numbers that is the same everywhere.
class Draw
{
public:
    quint64 next(quint64 bound) { return mixed(m_count++, 0x5eed) % bound; }

private:
    quint64 m_count = 0;
};

} // namespace

std::vector<Pair> pairsAtRandom(std::size_t records)
{
    std::vector<Pair> pairs;
    const std::size_t all = records * (records - 1) / 2;
    if (all <= randomPairs) {
        for (quint32 a = 0; a < records; ++a) {
            for (quint32 b = a + 1; b < records; ++b)
                pairs.push_back(pairOf(a, b));
        }
        return pairs;
    }
    Draw draw;
    while (pairs.size() < randomPairs) {
        const auto a = static_cast<quint32>(draw.next(records));
        const auto b = static_cast<quint32>(draw.next(records));
        if (a != b)
            pairs.push_back(pairOf(a, b));
    }
    return pairs;
}

std::vector<Pair> sampleOf(std::span<const Pair> candidates)
{
    if (candidates.size() <= sampledCandidates)
        return {candidates.begin(), candidates.end()};
    const quint64 step = candidates.size() / sampledCandidates;
    std::vector<Pair> sample;
    for (const Pair pair : candidates) {
        if (mixed(quint64(pair), 0xca) % (step + 1) == 0)
            sample.push_back(pair);
    }
    return sample;
}

std::vector<Comparison> comparedAll(const Records &records, std::span<const Pair> pairs)
{
    std::vector<Comparison> comparisons(pairs.size());
    const auto compareFrom = [&](std::size_t first, std::size_t last) {
        Comparer compare(records, true);
        for (std::size_t i = first; i < last; ++i)
            comparisons[i] = compare(firstOf(pairs[i]), secondOf(pairs[i]));
    };
    inHalves(pairs.size(), compareFrom);
    return comparisons;
}

} // namespace onefold::duplicates
