// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/candidatesearch.h"

#include <algorithm>
#include <cmath>

namespace onefold::duplicates {

namespace {

// Of generated contacts, 300 000 and a million, these find all but two in a thousand of what three times as many do.
constexpr std::size_t mostCandidates = 16; ///< of each index
constexpr std::size_t fewHolders = 2000;   ///< a code that no more have is never left out
constexpr std::size_t commonShare = 50;    ///< one that every fiftieth has says too little to be looked through
constexpr double leastShare = 0.6;         ///< of the bits that tell one of all
constexpr double unitsPerBit = 16;
constexpr quint32 sumMask = 0xffff;

} // namespace

CandidateSearch::CandidateSearch(
    const CodeIndexView &index, const CodeIndexView &added, const std::vector<BlockingKey> &keys)
    : m_blockingKeys(keys),
      m_searched{Searched{index}, Searched{added}},
      m_all(std::max<std::size_t>(index.ids.size() + added.ids.size(), 2)),
      m_most(std::max(fewHolders, m_all / commonShare)),
      m_least(static_cast<quint32>(leastShare * unitsPerBit * std::log2(static_cast<double>(m_all))))
{
    for (Searched &searched : m_searched)
        searched.sums.resize(searched.index.ids.size(), 0);
}

void CandidateSearch::addPairs(const Records &records, quint32 record, std::vector<PairOfIds> &pairs)
{
    beginTurn();
    seek(records, record);
    for (const Sought &sought : m_sought) {
        const auto known = recordsWith(m_searched[0].index, sought);
        const auto added = recordsWith(m_searched[1].index, sought);
        const std::size_t holders = known.size() + added.size();
        if (holders == 0 || holders > m_most)
            continue;
        const double bits = std::log2(static_cast<double>(m_all) / static_cast<double>(holders));
        add(m_searched[0], known, static_cast<quint32>(unitsPerBit * bits));
        add(m_searched[1], added, static_cast<quint32>(unitsPerBit * bits));
    }
    for (Searched &searched : m_searched)
        takeBest(searched, records.ids[record], pairs);
}

/// The codes to look for, each once.
void CandidateSearch::seek(const Records &records, quint32 record)
{
    m_sought.clear();
    for (std::size_t key = 0; key < m_blockingKeys.size(); ++key)
        forEachCode(records, m_blockingKeys[key], record, [&](quint32 code) { m_sought.push_back({key, code}); });
    std::sort(m_sought.begin(), m_sought.end());
    m_sought.erase(std::unique(m_sought.begin(), m_sought.end()), m_sought.end());
}

std::span<const quint32> CandidateSearch::recordsWith(const CodeIndexView &index, const Sought &sought) const
{
    return sought.key < index.parts.size() ? index.parts[sought.key].recordsWith(sought.code)
                                           : std::span<const quint32>();
}

void CandidateSearch::add(Searched &searched, std::span<const quint32> records, quint32 bits) const
{
    for (const quint32 record : records) {
        quint32 &sum = searched.sums[record];
        const quint32 before = sum >> 16 == m_turn ? sum & sumMask : 0;
        const quint32 after = std::min(before + bits, sumMask);
        if (before < m_least && after >= m_least)
            searched.found.push_back(record);
        sum = m_turn << 16 | after;
    }
}

/// Sums of turns before count for nothing; once all turns are used up they are wiped away.
void CandidateSearch::beginTurn()
{
    for (Searched &searched : m_searched) {
        searched.found.clear();
        if (m_turn == sumMask)
            std::ranges::fill(searched.sums, 0U);
    }
    m_turn = m_turn == sumMask ? 1 : m_turn + 1;
}

void CandidateSearch::takeBest(Searched &searched, qint64 id, std::vector<PairOfIds> &pairs) const
{
    std::vector<quint32> &found = searched.found;
    std::erase_if(found, [&](quint32 record) { return searched.index.ids[record] == id; });
    const auto isBetter = [&](quint32 a, quint32 b) {
        return searched.sums[a] != searched.sums[b] ? searched.sums[a] > searched.sums[b] : a < b;
    };
    const auto count = static_cast<std::ptrdiff_t>(std::min(found.size(), mostCandidates));
    std::partial_sort(found.begin(), found.begin() + count, found.end(), isBetter);
    for (const quint32 record : std::span(found).first(static_cast<std::size_t>(count))) {
        const qint64 other = searched.index.ids[record];
        pairs.emplace_back(std::min(id, other), std::max(id, other));
    }
}

} // namespace onefold::duplicates
