// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace onefold::store::sqlite {

/// Hashes, from which one can tell that most others are not among them: a Bloom filter
/// (https://doi.org/10.1145/362686.362692), in which all that is asked for one hash lies in one line of the processor's
/// cache. A value like a vector: one thread at a time.
class HashFilter final
{
public:
    /// Two bytes for each hash: of those that are not among them one in some hundreds is taken for one that is.
    explicit HashFilter(qint64 capacity);

    void add(qint64 hash);
    /// False only where the hash was not added.
    [[nodiscard]] bool mayHold(qint64 hash) const;
    /// Whether more were added than it has room for: it goes on telling the truth, but less often that somebody is not
    /// there.
    [[nodiscard]] bool isFull() const { return m_added > m_capacity; }

private:
    using Line = std::array<quint64, 8>;
    [[nodiscard]] std::size_t lineOf(quint64 mixed) const;

    qint64 m_capacity;
    qint64 m_added = 0;
    std::vector<Line> m_lines;
};

} // namespace onefold::store::sqlite
