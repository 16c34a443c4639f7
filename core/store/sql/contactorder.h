// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <span>
#include <vector>

namespace onefold::store::sql {

/// All contacts in one order: 32 bits a contact, and as many again while searches ask where each stands in it. Rowids
/// beyond 32 bits do not occur: a table would need four thousand million inserts.
class ContactOrder
{
public:
    ContactOrder() = default;
    explicit ContactOrder(std::vector<quint32> ids) : m_ids(std::move(ids)) { }

    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] std::span<const quint32> ids() const { return m_ids; }
    /// The order without @p ids, which are sorted.
    [[nodiscard]] std::vector<quint32> without(const std::vector<quint32> &ids) const;
    /// The order turned round, but for the last @p blanks, which stay last and are turned among themselves.
    [[nodiscard]] ContactOrder reversed(std::size_t blanks) const;
    /// Puts @p found, in any order, into this order; ids that are not in it are left out. Keeps for a next time where
    /// each contact stands.
    [[nodiscard]] std::vector<quint32> arranged(std::vector<quint32> found);
    /// Forgets where each contact stands.
    void dropRanks() { m_ranks = {}; }

private:
    void makeRanks();
    /// The contact's place, or size() where it has none.
    [[nodiscard]] std::size_t rankOf(quint32 id) const { return id < m_ranks.size() ? m_ranks[id] : m_ids.size(); }

    std::vector<quint32> m_ids;
    std::vector<quint32> m_ranks; ///< by id, m_ids.size() for none; empty until they are asked for
};

} // namespace onefold::store::sql
