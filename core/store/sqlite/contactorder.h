// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <span>
#include <vector>

namespace onefold::store::sqlite {

/// All contacts in one order, and where each stands in it: two arrays of 32 bits a contact. Rowids beyond 32 bits do
/// not occur: a table would need four thousand million inserts.
class ContactOrder
{
public:
    ContactOrder() = default;
    explicit ContactOrder(std::vector<quint32> ids);

    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] std::span<const quint32> ids() const { return m_ids; }
    /// The contact's place, or size() where it has none.
    [[nodiscard]] std::size_t rankOf(quint32 id) const;
    /// The order without @p ids, which are sorted.
    [[nodiscard]] std::vector<quint32> without(const std::vector<quint32> &ids) const;
    /// Puts @p found, in any order, into this order; ids that are not in it are left out.
    [[nodiscard]] std::vector<quint32> arranged(std::vector<quint32> found) const;

private:
    std::vector<quint32> m_ids;
    std::vector<quint32> m_rankOf; ///< by id; m_ids.size() for none
};

} // namespace onefold::store::sqlite
