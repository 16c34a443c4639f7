// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/identifierfilter.h"

#include "core/store/sqlite/identifierrow.h"

namespace onefold::store::sqlite {

namespace {

// Room for those that come in while it is used, and for most what an import may take beside all else: 64 MB.
constexpr qint64 roomToGrow = 1'000'000;
constexpr qint64 mostHashes = 32'000'000;

// To read a hash of the index takes a tenth of what a look takes, the more contacts the less.
constexpr qint64 readForOneLook = 8;

} // namespace

void IdentifierFilter::readAhead()
{
    if (m_filter && !m_filter->isFull() && m_connection.dataVersion() == m_version)
        return;
    m_filter.reset();
    // Most contacts have an address and a number.
    const qint64 standing = 2 * m_connection.integer("SELECT seq FROM sqlite_sequence WHERE name='contact'");
    if (m_inVain * readForOneLook > standing && standing < mostHashes)
        make(standing + roomToGrow);
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
