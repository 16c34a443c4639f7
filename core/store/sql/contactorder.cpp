// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/contactorder.h"

#include <algorithm>

namespace onefold::store::sql {

namespace {
// Above this share of all contacts, marking and one walk is quicker than sorting.
constexpr std::size_t walkWhenOneIn = 16;
} // namespace

void ContactOrder::makeRanks()
{
    const auto highest = std::ranges::max_element(m_ids);
    m_ranks.assign(highest == m_ids.end() ? 0 : *highest + 1, static_cast<quint32>(m_ids.size()));
    for (std::size_t rank = 0; rank < m_ids.size(); ++rank)
        m_ranks[m_ids[rank]] = static_cast<quint32>(rank);
}

std::vector<quint32> ContactOrder::without(const std::vector<quint32> &ids) const
{
    std::vector<quint32> rest = m_ids;
    std::erase_if(rest, [&](quint32 id) { return std::ranges::binary_search(ids, id); });
    return rest;
}

ContactOrder ContactOrder::reversed(std::size_t blanks) const
{
    std::vector<quint32> ids = m_ids;
    const auto firstBlank = ids.end() - static_cast<std::ptrdiff_t>(blanks);
    std::reverse(ids.begin(), firstBlank);
    std::reverse(firstBlank, ids.end());
    return ContactOrder(std::move(ids));
}

std::vector<quint32> ContactOrder::arranged(std::vector<quint32> found)
{
    if (m_ranks.empty())
        makeRanks();
    std::erase_if(found, [this](quint32 id) { return rankOf(id) == size(); });
    if (found.size() < size() / walkWhenOneIn) {
        std::ranges::sort(found, {}, [this](quint32 id) { return m_ranks[id]; });
        return found;
    }
    std::vector<bool> marked(size());
    for (const quint32 id : found)
        marked[m_ranks[id]] = true;
    found.clear();
    for (std::size_t rank = 0; rank < size(); ++rank) {
        if (marked[rank])
            found.push_back(m_ids[rank]);
    }
    return found;
}

} // namespace onefold::store::sql
