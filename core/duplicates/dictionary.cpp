// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/dictionary.h"

namespace onefold::duplicates {

namespace {

constexpr std::size_t smallestTable = 64;

/// The finaliser of splitmix64.
quint64 finalised(quint64 x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

quint64 hashOf(std::string_view text, quint64 seed)
{
    quint64 hash = 0xcbf29ce484222325ULL ^ seed;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return finalised(hash);
}

quint64 mixed(quint64 a, quint64 b)
{
    return finalised(a * 0x9e3779b97f4a7c15ULL + b);
}

std::size_t Dictionary::slotOf(std::string_view text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(text) & mask;
    while (m_slots[slot] != 0 && this->text(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

void Dictionary::grow()
{
    std::size_t size = smallestTable;
    while (size < 2 * m_starts.size())
        size *= 2;
    m_slots.assign(size, 0);
    for (quint32 number = 1; number < this->size(); ++number)
        m_slots[slotOf(text(number))] = number;
}

quint32 Dictionary::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    if (m_slots.size() < m_starts.size() + m_starts.size() / 2)
        grow();
    const std::size_t slot = slotOf(text);
    if (m_slots[slot] == 0) {
        m_slots[slot] = static_cast<quint32>(size());
        m_bytes.append(text);
        m_starts.push_back(static_cast<quint32>(m_bytes.size()));
    }
    return m_slots[slot];
}

quint32 Dictionary::find(std::string_view text) const
{
    return text.empty() || m_slots.empty() ? 0 : m_slots[slotOf(text)];
}

void Dictionary::shrink()
{
    std::vector<quint32>().swap(m_slots);
    m_bytes.shrink_to_fit();
    m_starts.shrink_to_fit();
}

} // namespace onefold::duplicates
