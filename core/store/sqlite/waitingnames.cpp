// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/waitingnames.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <iterator>

namespace onefold::store::sqlite {

using contact::ContactId;

namespace {

// So many are sorted at once.
constexpr std::size_t pieceSize = 256;

/// The first eight bytes, to be compared as a number.
quint64 headOf(QByteArrayView key)
{
    quint64 head = 0;
    if (!key.isEmpty())
        std::memcpy(&head, key.data(), std::min(sizeof(head), static_cast<std::size_t>(key.size())));
    return qFromBigEndian(head);
}

} // namespace

WaitingNames::Entry WaitingNames::entryOf(ContactId contact, QByteArrayView key)
{
    const qsizetype text = m_texts.size();
    m_texts.append(key);
    return {.contact = contact, .text = text, .size = static_cast<qint32>(key.size()), .isRemoved = false};
}

WaitingNames::Entry *WaitingNames::find(ContactId contact)
{
    const auto found = std::ranges::lower_bound(m_entries, contact, {}, &Entry::contact);
    return found != m_entries.end() && found->contact == contact ? &*found : nullptr;
}

void WaitingNames::add(ContactId contact, QByteArrayView key)
{
    const Entry &entry = m_entries.emplace_back(entryOf(contact, key));
    m_keys.push_back({.head = headOf(key),
        .text = entry.text,
        .size = entry.size,
        .place = static_cast<quint32>(m_entries.size() - 1)});
    if (m_keys.size() % pieceSize == 0)
        m_sort.add(m_keys, [this](const Key &one, const Key &other) { return isBefore(one, other); });
}

bool WaitingNames::change(ContactId contact, QByteArrayView key)
{
    Entry *const entry = find(contact);
    if (!entry)
        return false;
    *entry = entryOf(contact, key);
    return true;
}

bool WaitingNames::remove(ContactId contact)
{
    Entry *const entry = find(contact);
    if (!entry)
        return false;
    entry->isRemoved = true;
    return true;
}

bool WaitingNames::isBefore(const Key &one, const Key &other) const
{
    if (one.head != other.head)
        return one.head < other.head;
    const QByteArrayView texts(m_texts);
    const int keys = texts.sliced(one.text, one.size).compare(texts.sliced(other.text, other.size));
    return keys != 0 ? keys < 0 : one.place < other.place; // they were added in the order of contacts
}

const std::vector<quint32> &WaitingNames::order()
{
    if (m_order)
        return *m_order;
    const auto isBeforeIt = [this](const Key &one, const Key &other) { return isBefore(one, other); };
    m_sort.add(m_keys, isBeforeIt);
    m_sort.end(m_keys, isBeforeIt);
    m_order.emplace();
    m_order->reserve(m_keys.size());
    std::ranges::transform(m_keys, std::back_inserter(*m_order), &Key::place);
    m_keys = {};
    return *m_order;
}

WaitingNames::Name WaitingNames::at(quint32 place) const
{
    const Entry &entry = m_entries[place];
    return {.contact = entry.contact,
        .key = QByteArrayView(m_texts).sliced(entry.text, entry.size),
        .isRemoved = entry.isRemoved};
}

} // namespace onefold::store::sqlite
