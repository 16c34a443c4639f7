// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/store/sqlite/connection.h"
#include "core/store/sqlite/hashfilter.h"

#include <memory>

namespace onefold::store::sqlite {

/// Spares long work the look for identifiers that nobody holds, which is most of them where contacts come in: the
/// index by identifier is many times what the processor keeps near, and each look goes through some pages of it.
///
/// Made once so many looks have found nothing that it pays, and made anew where others have written meanwhile. One for
/// all transactions of a connection, in its thread.
class IdentifierFilter final
{
public:
    explicit IdentifierFilter(Connection &connection) : m_connection(connection) { }

    /// Before a transaction that writes, and keeps others from it: makes the filter where that pays.
    void readAhead();
    /// To be called before each transaction: others may have written.
    void startTransaction() { m_isCurrent = false; }
    /// In a transaction that writes, before the first question: nobody else writes from here on.
    void beginWriting();
    /// The filter is not needed any more.
    void drop();

    /// False where nobody holds an identifier with this hash.
    [[nodiscard]] bool mayBeHeld(qint64 hash) const { return !m_isCurrent || m_filter->mayHold(hash); }
    /// The index was asked for an identifier and held none.
    void foundNobody() { ++m_inVain; }
    /// Somebody holds these now.
    void add(const identity::Identifiers &identifiers);

private:
    void make(qint64 capacity);

    Connection &m_connection;
    std::unique_ptr<HashFilter> m_filter;
    qint64 m_version = 0;     ///< of the data that is in it
    qint64 m_inVain = 0;      ///< looks that found nothing, since it was made
    bool m_isCurrent = false; ///< all that this transaction sees is in it
};

} // namespace onefold::store::sqlite
