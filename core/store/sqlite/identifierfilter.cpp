// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/identifierfilter.h"

#include "core/store/sqlite/identifierrow.h"

#include <algorithm>

namespace onefold::store::sqlite {

namespace {

constexpr int bitsOfLine = 512;
constexpr int bitsForEach = 16;
constexpr int asked = 5; // bits of a line for one hash

// Room for those that come in while it is used, and for most what an import may take beside all else: 64 MB.
constexpr qint64 roomToGrow = 1'000'000;
constexpr qint64 mostHashes = 32'000'000;

// To read a hash of the index takes a tenth of what a look takes, the more contacts the less.
constexpr qint64 readForOneLook = 8;

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

void IdentifierFilter::readAhead()
{
    if (m_filter && !m_filter->isFull() && m_connection.dataVersion() == m_version)
        return;
    m_filter.reset();
    // Most contacts have an address and a number.
    const qint64 standing = 2 * m_connection.integer("SELECT seq FROM sqlite_sequence WHERE name='contact'");
    if (m_inVain * readForOneLook > standing && standing < mostHashes)
        make(2 * standing + roomToGrow);
}

void IdentifierFilter::make(qint64 capacity)
{
    m_inVain = 0;
    const Transaction oneState(m_connection, Transaction::Kind::Read);
    m_version = m_connection.dataVersion();
    m_filter = std::make_unique<HashFilter>(capacity);
    for (const char *const sql : {"SELECT hash FROM identifier", "SELECT hash FROM late_identifier"}) {
        Statement rows = m_connection.prepare(sql);
        while (rows.step())
            m_filter->add(rows.integer(0));
    }
    if (m_connection.failed())
        m_filter.reset();
}

void IdentifierFilter::beginWriting()
{
    m_isCurrent = m_filter && m_connection.dataVersion() == m_version && !m_connection.failed();
}

void IdentifierFilter::drop()
{
    m_filter.reset();
    m_isCurrent = false;
    m_inVain = 0;
}

void IdentifierFilter::add(const identity::Identifiers &identifiers)
{
    if (!m_filter)
        return;
    for (const identity::Identifier &identifier : identifiers)
        m_filter->add(hashOf(identifier));
}

} // namespace onefold::store::sqlite
