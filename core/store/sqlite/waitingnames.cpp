// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/waitingnames.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

namespace onefold::store::sqlite {

using contact::ContactId;

namespace {

/// The first eight bytes, to be compared as a number.
quint64 headOf(QByteArrayView key)
{
    quint64 head = 0;
    if (!key.isEmpty())
        std::memcpy(&head, key.data(), std::min(sizeof(head), static_cast<std::size_t>(key.size())));
    return qFromBigEndian(head);
}

} // namespace

WaitingNames::Entry WaitingNames::entryOf(
    ContactId contact, QByteArrayView key, QByteArrayView company, QByteArrayView city)
{
    const qsizetype texts = m_texts.size();
    m_texts.append(key).append(company).append(city);
    return {.contact = contact,
        .texts = texts,
        .keySize = static_cast<qint32>(key.size()),
        .companySize = static_cast<qint32>(company.size()),
        .citySize = static_cast<qint32>(city.size()),
        .isRemoved = false};
}

WaitingNames::Entry *WaitingNames::find(ContactId contact)
{
    const auto found = std::ranges::lower_bound(m_entries, contact, {}, &Entry::contact);
    return found != m_entries.end() && found->contact == contact ? &*found : nullptr;
}

void WaitingNames::add(ContactId contact, QByteArrayView key, QByteArrayView company, QByteArrayView city)
{
    m_entries.push_back(entryOf(contact, key, company, city));
}

bool WaitingNames::change(ContactId contact, QByteArrayView key, QByteArrayView company, QByteArrayView city)
{
    Entry *const entry = find(contact);
    if (!entry)
        return false;
    *entry = entryOf(contact, key, company, city);
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

QByteArrayView WaitingNames::keyOf(const Entry &entry) const
{
    return QByteArrayView(m_texts).sliced(entry.texts, entry.keySize);
}

const std::vector<quint32> &WaitingNames::order()
{
    if (m_order)
        return *m_order;
    std::vector<std::pair<quint64, quint32>> order;
    order.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        order.emplace_back(headOf(keyOf(entry)), static_cast<quint32>(order.size()));
    std::ranges::sort(order, [this](const auto &one, const auto &other) {
        if (one.first != other.first)
            return one.first < other.first;
        const int keys = keyOf(m_entries[one.second]).compare(keyOf(m_entries[other.second]));
        return keys != 0 ? keys < 0 : one.second < other.second; // they were added in the order of contacts
    });
    m_order.emplace();
    m_order->reserve(order.size());
    for (const auto &[head, place] : order)
        m_order->push_back(place);
    return *m_order;
}

WaitingNames::Name WaitingNames::at(quint32 place) const
{
    const Entry &entry = m_entries[place];
    const QByteArrayView rest = QByteArrayView(m_texts).sliced(entry.texts + entry.keySize);
    return {.contact = entry.contact,
        .key = keyOf(entry),
        .company = rest.first(entry.companySize),
        .city = rest.sliced(entry.companySize, entry.citySize),
        .isRemoved = entry.isRemoved};
}

} // namespace onefold::store::sqlite
