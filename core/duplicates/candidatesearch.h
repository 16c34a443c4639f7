// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/codeindex.h"
#include "core/duplicates/detection.h"

namespace onefold::duplicates {

/// Finds the contacts that share most with a further one: each code that both have counts for as many bits as it is
/// rare, and those with the greatest sums are worth comparing. Codes that very many have are left out. One thread; the
/// indexes must outlive it.
class CandidateSearch
{
public:
    /// @p added: what came to @p index later; by the same @p keys.
    CandidateSearch(const CodeIndexView &index, const CodeIndexView &added, const std::vector<BlockingKey> &keys);

    /// Adds the pairs of @p record of @p records with those it is worth comparing with.
    void addPairs(const Records &records, quint32 record, std::vector<PairOfIds> &pairs);

private:
    struct Sought {
        std::size_t key = 0;
        quint32 code = 0;

        bool operator==(const Sought &) const = default;
        bool operator<(const Sought &other) const { return key != other.key ? key < other.key : code < other.code; }
    };
    /// An index, and what each of its records shares with the one that is looked for.
    struct Searched {
        const CodeIndexView &index;
        std::vector<quint32> sums = {}; ///< the turn in the upper half, in the lower the sum
        std::vector<quint32> found = {};
    };

    void seek(const Records &records, quint32 record);
    [[nodiscard]] std::span<const quint32> recordsWith(const CodeIndexView &index, const Sought &sought) const;
    void add(Searched &searched, std::span<const quint32> records, quint32 bits) const;
    void beginTurn();
    void takeBest(Searched &searched, qint64 id, std::vector<PairOfIds> &pairs) const;

    const std::vector<BlockingKey> &m_blockingKeys;
    std::array<Searched, 2> m_searched;
    std::vector<Sought> m_sought;
    std::size_t m_all = 0;
    std::size_t m_most = 0; ///< a code that more have is left out
    quint32 m_least = 0;    ///< the sum from which on somebody is worth comparing with
    quint32 m_turn = 0;
};

} // namespace onefold::duplicates
