// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/blocking.h"

#include "core/base/twothreads.h"
#include "core/duplicates/blockingkeys.h"

#include <algorithm>
#include <atomic>

namespace onefold::duplicates {

namespace {

constexpr std::size_t largestBlock = 12;    ///< all pairs of a larger one would be too many
constexpr std::size_t largestSubBlock = 16; ///< likewise, of those that share a third thing
constexpr std::size_t window = 3;           ///< neighbours that are paired where nothing else tells
constexpr std::size_t unsortedPairs = 4'000'000;
constexpr std::size_t pairsPerRecord = 4;

/// What a pair must share: a code of each of two blocking keys, or of one.
struct Rule {
    std::size_t first = 0;
    std::size_t second = 0;
    bool isAlone = false;
    bool isOnlyWhereRare = false; ///< where it would bring more pairs than a few for each record: none
};

struct Keyed {
    quint64 key;
    quint32 record;

    bool operator<(const Keyed &other) const { return key != other.key ? key < other.key : record < other.record; }
    bool operator==(const Keyed &) const = default;
};

/// What gathers by one rule into one list of pairs.
class Gatherer
{
public:
    Gatherer(const Records &records, const std::vector<BlockingKey> &keys, std::vector<Pair> &pairs)
        : m_records(records),
          m_blockingKeys(keys),
          m_pairs(pairs)
    { }

    /// Pairs those that share what @p rule asks for.
    void gather(const Rule &rule)
    {
        m_rule = rule;
        m_keys.clear();
        for (quint32 record = 0; record < m_records.size(); ++record)
            addKeys(record);
        std::sort(m_keys.begin(), m_keys.end());
        m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
        if (rule.isOnlyWhereRare && pairCount() > pairsPerRecord * m_records.size())
            return;
        forEachBlock(m_keys, [this](std::span<const Keyed> block) { pairBlock(block); });
    }

private:
    [[nodiscard]] std::size_t pairCount() const
    {
        std::size_t pairs = 0;
        forEachBlock(m_keys, [&](std::span<const Keyed> block) { pairs += block.size() * (block.size() - 1) / 2; });
        return pairs;
    }

    void addKeys(quint32 record)
    {
        const std::size_t first = m_rule.first;
        const std::size_t second = m_rule.second;
        if (m_rule.isAlone) {
            bool isWhole = true; // the first code stands for the value, those after it for a part
            forEachCode(m_records, m_blockingKeys[first], record, [&](quint32 code) {
                if (isWhole || !m_rule.isOnlyWhereRare)
                    m_keys.push_back({code, record});
                isWhole = false;
            });
            return;
        }
        std::array<quint32, 16> codes{};
        std::size_t count = 0;
        forEachCode(m_records, m_blockingKeys[first], record, [&](quint32 code) {
            if (count < codes.size())
                codes[count++] = code;
        });
        if (first == second) { // two of one: a given with a family name, whichever way round
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t j = i + 1; j < count; ++j)
                    m_keys.push_back({mixed(std::min(codes[i], codes[j]), std::max(codes[i], codes[j])), record});
            }
            return;
        }
        if (count == 0)
            return;
        forEachCode(m_records, m_blockingKeys[second], record, [&](quint32 code) {
            for (std::size_t i = 0; i < count; ++i)
                m_keys.push_back({mixed(codes[i], code), record});
        });
    }

    template<typename Visit>
    static void forEachBlock(const std::vector<Keyed> &keys, Visit visit)
    {
        for (std::size_t begin = 0; begin < keys.size();) {
            std::size_t end = begin + 1;
            while (end < keys.size() && keys[end].key == keys[begin].key)
                ++end;
            if (end - begin > 1)
                visit(std::span(keys).subspan(begin, end - begin));
            begin = end;
        }
    }

    void pairAll(std::span<const Keyed> block)
    {
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (std::size_t j = i + 1; j < block.size(); ++j)
                m_pairs.push_back(pairOf(block[i].record, block[j].record));
        }
    }

    void pairNeighbours(std::span<const Keyed> block)
    {
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(i + window, block.size()); ++j)
                m_pairs.push_back(pairOf(block[i].record, block[j].record));
        }
    }

    void pairBlock(std::span<const Keyed> block)
    {
        if (block.size() <= largestBlock)
            return pairAll(block);
        for (std::size_t i = 0; i < m_blockingKeys.size(); ++i)
            splitBlock(block, i);
    }

    /// Pairs those of a large block that share a code of one more blocking key.
    void splitBlock(std::span<const Keyed> block, std::size_t by)
    {
        const bool isOfRule = by == m_rule.first || by == m_rule.second;
        if (isOfRule && by != 0)
            return;
        m_split.clear();
        for (const Keyed &keyed : block) {
            if (isOfRule)
                addNamePair(keyed.record);
            else
                forEachCode(m_records, m_blockingKeys[by], keyed.record, [&](quint32 code) {
                    m_split.push_back({code, keyed.record});
                });
        }
        std::sort(m_split.begin(), m_split.end());
        m_split.erase(std::unique(m_split.begin(), m_split.end()), m_split.end());
        forEachBlock(m_split, [this](std::span<const Keyed> part) {
            if (part.size() <= largestSubBlock)
                pairAll(part);
            else
                pairNeighbours(part);
        });
    }

    /// The two parts of a name together.
    void addNamePair(quint32 record)
    {
        if (!m_records.given) {
            forEachCode(m_records, m_blockingKeys[0], record, [&](quint32 code) { m_split.push_back({code, record}); });
            return;
        }
        const Feature &given = m_records.features[*m_records.given];
        const Feature &family = m_records.features[*m_records.family];
        const quint32 a = given.cells.first[record];
        const quint32 b = family.cells.first[record];
        if (a != 0 || b != 0)
            m_split.push_back({mixed(given.codes[a][0], family.codes[b][0]), record});
    }

    const Records &m_records;
    const std::vector<BlockingKey> &m_blockingKeys;
    std::vector<Pair> &m_pairs;
    Rule m_rule;
    std::vector<Keyed> m_keys;
    std::vector<Keyed> m_split;
};

std::vector<Rule> rulesOf(const Records &records, const std::vector<BlockingKey> &keys)
{
    std::vector<Rule> rules;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool isName = i == 0 && records.given;
        if (isName)
            rules.push_back({i, i});
        else
            rules.push_back({i, i, true, !keys[i].isAlone});
        for (std::size_t j = i + 1; j < keys.size(); ++j) {
            // Sharing one is enough, then sharing another too brings nothing; and an address is one thing.
            const bool isCovered = keys[i].isAlone || keys[j].isAlone;
            if (!isCovered && !(keys[i].isOfAddress && keys[j].isOfAddress))
                rules.push_back({i, j});
        }
    }
    return rules;
}

void sortOnce(std::vector<Pair> &pairs)
{
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

} // namespace

std::vector<Pair> candidatePairs(const Records &records, const Progress &progress)
{
    const std::vector<BlockingKey> keys = blockingKeysOf(records, records.size());
    const auto rules = rulesOf(records, keys);
    std::atomic<std::size_t> next = 0;
    std::array<std::vector<Pair>, 2> found;
    const auto run = [&](std::vector<Pair> &pairs, bool tells) {
        Gatherer gatherer(records, keys, pairs);
        std::size_t sorted = 0;
        for (std::size_t i = next++; i < rules.size() && !progress.shouldStop(); i = next++) {
            gatherer.gather(rules[i]);
            if (pairs.size() > 2 * sorted + unsortedPairs) {
                sortOnce(pairs);
                sorted = pairs.size();
            }
            if (tells)
                progress.tell(static_cast<qint64>(i), static_cast<qint64>(rules.size()));
        }
        sortOnce(pairs);
    };
    inTwoThreads([&] { run(found[0], true); }, [&] { run(found[1], false); });
    std::vector<Pair> pairs(found[0].size() + found[1].size());
    std::merge(found[0].begin(), found[0].end(), found[1].begin(), found[1].end(), pairs.begin());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace onefold::duplicates
