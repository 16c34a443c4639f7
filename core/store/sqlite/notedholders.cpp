// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/notedholders.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace onefold::store::sqlite {

using contact::ContactId;

/// Where the hash is, or may be put.
std::size_t NotedHolders::placeOf(qint64 hash) const
{
    const std::size_t last = m_slots.size() - 1;
    std::size_t place = static_cast<quint64>(hash) & last; // a hash as it is: each of its bits is as good as another
    while (m_slots[place].holder.number != free && m_slots[place].hash != hash)
        place = (place + 1) & last;
    return place;
}

void NotedHolders::grow()
{
    constexpr std::size_t smallest = 256;
    const std::vector<Slot> old =
        std::exchange(m_slots, std::vector<Slot>(std::max(smallest, 2 * m_slots.size()), Slot{}));
    m_used = 0;
    for (const Slot &slot : old) {
        if (slot.holder.number != free && slot.holder.number != nobody) {
            m_slots[placeOf(slot.hash)] = slot;
            ++m_used;
        }
    }
}

void NotedHolders::addToShared(Shared::iterator shared, const Holder &holder)
{
    std::vector<Holder> &holders = shared->second;
    holders.insert(std::ranges::upper_bound(holders, holder.contact, {}, &Holder::contact), holder);
}

void NotedHolders::add(qint64 hash, const Holder &holder)
{
    constexpr std::size_t parts = 4; // three of them may be used
    if (parts * m_used >= (parts - 1) * m_slots.size())
        grow();
    Slot &slot = m_slots[placeOf(hash)];
    const auto shared = m_shared.empty() ? m_shared.end() : m_shared.find(hash);
    if (shared != m_shared.end()) {
        addToShared(shared, holder);
    } else if (slot.holder.number == free || slot.holder.number == nobody) {
        m_used += slot.holder.number == free ? 1 : 0;
        slot = {.hash = hash, .holder = holder};
    } else {
        addToShared(m_shared.emplace(hash, std::vector{slot.holder}).first, holder);
        slot.holder.number = nobody;
    }
}

std::span<const NotedHolders::Holder> NotedHolders::of(qint64 hash) const
{
    if (m_slots.empty())
        return {};
    const Slot &slot = m_slots[placeOf(hash)];
    if (slot.holder.number != free && slot.holder.number != nobody)
        return {&slot.holder, 1};
    const auto shared = m_shared.find(hash);
    return shared == m_shared.end() ? std::span<const Holder>() : std::span(shared->second);
}

std::vector<qint64> NotedHolders::remove(qint64 hash, ContactId contact)
{
    std::vector<qint64> numbers;
    if (m_slots.empty())
        return numbers;
    Slot &slot = m_slots[placeOf(hash)];
    if (slot.holder.number > free && slot.holder.contact == contact) {
        numbers.push_back(slot.holder.number);
        slot.holder.number = nobody;
    }
    const auto shared = m_shared.find(hash);
    if (shared == m_shared.end())
        return numbers;
    std::vector<Holder> &holders = shared->second;
    const auto first = std::ranges::lower_bound(holders, contact, {}, &Holder::contact);
    const auto last = std::ranges::upper_bound(holders, contact, {}, &Holder::contact);
    std::transform(first, last, std::back_inserter(numbers), [](const Holder &holder) { return holder.number; });
    holders.erase(first, last);
    if (holders.empty())
        m_shared.erase(shared);
    return numbers;
}

void NotedHolders::clear()
{
    m_slots = {};
    m_used = 0;
    m_shared.clear();
}

} // namespace onefold::store::sqlite
