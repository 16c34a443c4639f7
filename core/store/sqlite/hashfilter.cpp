// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/hashfilter.h"

#include <algorithm>

namespace onefold::store::sqlite {

namespace {

constexpr int bitsOfLine = 512;
constexpr int bitsForEach = 16;
constexpr int asked = 5; // bits of a line for one hash

/// All bits of the hash in each of the result's: the last step of splitmix64 (https://doi.org/10.1145/2714064.2660195).
quint64 mix(qint64 hash)
{
    auto bits = static_cast<quint64>(hash);
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

/// Calls @p look with each of a hash's bits in its line until that gives false.
template<typename Look>
bool allBits(quint64 mixed, Look look)
{
    constexpr unsigned bitsOfNumber = 9; // 2^9 = bitsOfLine
    for (int i = 0; i < asked; ++i) {
        const unsigned bit = mixed % bitsOfLine;
        if (!look(bit / 64, quint64(1) << (bit % 64)))
            return false;
        mixed >>= bitsOfNumber;
    }
    return true;
}

} // namespace

HashFilter::HashFilter(qint64 capacity)
    : m_capacity(capacity),
      m_lines(static_cast<std::size_t>(std::max<qint64>(capacity * bitsForEach / bitsOfLine, 1)))
{ }

std::size_t HashFilter::lineOf(quint64 mixed) const
{
    // The upper half, scaled; the lower bits say where in the line.
    return ((mixed >> 32U) * m_lines.size()) >> 32U;
}

void HashFilter::add(qint64 hash)
{
    const quint64 mixed = mix(hash);
    Line &line = m_lines[lineOf(mixed)];
    allBits(mixed, [&line](std::size_t word, quint64 bit) {
        line.at(word) |= bit;
        return true;
    });
    ++m_added;
}

bool HashFilter::mayHold(qint64 hash) const
{
    const quint64 mixed = mix(hash);
    const Line &line = m_lines[lineOf(mixed)];
    return allBits(mixed, [&line](std::size_t word, quint64 bit) { return (line.at(word) & bit) != 0; });
}

} // namespace onefold::store::sqlite
