// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/notedholders.h"

#include <algorithm>
#include <iterator>

namespace onefold::store::sqlite {

using contact::ContactId;

void NotedHolders::add(qint64 hash, const Holder &holder)
{
    auto shared = m_shared.find(hash);
    if (shared == m_shared.end()) {
        const auto [one, isFirst] = m_ones.try_emplace(hash, holder);
        if (isFirst)
            return;
        shared = m_shared.emplace(hash, std::vector{one->second}).first;
        m_ones.erase(one);
    }
    std::vector<Holder> &holders = shared->second;
    holders.insert(std::ranges::upper_bound(holders, holder.contact, {}, &Holder::contact), holder);
}

std::span<const NotedHolders::Holder> NotedHolders::of(qint64 hash) const
{
    if (const auto one = m_ones.find(hash); one != m_ones.end())
        return {&one->second, 1};
    const auto shared = m_shared.find(hash);
    return shared == m_shared.end() ? std::span<const Holder>() : std::span(shared->second);
}

std::vector<qint64> NotedHolders::remove(qint64 hash, ContactId contact)
{
    std::vector<qint64> numbers;
    if (const auto one = m_ones.find(hash); one != m_ones.end() && one->second.contact == contact) {
        numbers.push_back(one->second.number);
        m_ones.erase(one);
    }
    const auto shared = m_shared.find(hash);
    if (shared == m_shared.end())
        return numbers;
    std::vector<Holder> &holders = shared->second;
    const auto his = std::ranges::equal_range(holders, contact, {}, &Holder::contact);
    std::ranges::transform(his, std::back_inserter(numbers), &Holder::number);
    holders.erase(his.begin(), his.end());
    if (holders.empty())
        m_shared.erase(shared);
    return numbers;
}

void NotedHolders::clear()
{
    m_ones.clear();
    m_shared.clear();
}

} // namespace onefold::store::sqlite
