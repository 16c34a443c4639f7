// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/sortkeys.h"

#include "core/text/fold.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace onefold::store::sql {

namespace {

constexpr qsizetype headSize = 8;

quint64 headOf(QByteArrayView key)
{
    char head[headSize] = {};
    std::memcpy(head, key.data(), static_cast<std::size_t>(std::min(key.size(), headSize)));
    return qFromBigEndian<quint64>(head);
}

bool isAscii(QByteArrayView utf8)
{
    return std::ranges::none_of(utf8, [](char c) { return static_cast<signed char>(c) < 0; });
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// A number whose unsigned order is the doubles' order: IEEE 754 sorts so once the sign is turned.
quint64 orderedBits(double number)
{
    constexpr quint64 sign = quint64(1) << 63;
    const auto bits = std::bit_cast<quint64>(number);
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

} // namespace

bool SortKey::comesBefore(const SortKey &other, bool descending) const
{
    if (blank != other.blank)
        return other.blank;
    const SortKey &low = descending ? other : *this;
    const SortKey &high = descending ? *this : other;
    const int order = low.bytes.compare(high.bytes);
    return order != 0 ? order < 0 : low.id < high.id;
}

QByteArray sortBytes(QByteArrayView utf8)
{
    return isAscii(utf8) ? utf8.toByteArray().toLower() : text::fold(QString::fromUtf8(utf8)).toUtf8();
}

QByteArray sortBytes(const contact::Value &value)
{
    const auto *const number = std::get_if<double>(&value);
    if (!number)
        return sortBytes(QByteArrayView(contact::displayText(value).toUtf8()));
    QByteArray bytes(headSize, Qt::Uninitialized);
    qToBigEndian(orderedBits(*number), bytes.data());
    return bytes;
}

void SortKeys::add(quint32 id, QByteArrayView key)
{
    if (key.isEmpty()) {
        m_blanks.push_back(id);
        return;
    }
    m_entries.push_back({headOf(key), static_cast<quint32>(m_text.size()), static_cast<quint32>(key.size()), id});
    m_text.append(key);
}

void SortKeys::addText(quint32 id, QByteArrayView utf8)
{
    if (!isAscii(utf8))
        return add(id, sortBytes(utf8));
    const qsizetype begin = m_text.size();
    add(id, utf8);
    if (m_text.size() == begin)
        return;
    const auto own = m_text.begin() + begin;
    std::transform(own, m_text.end(), own, lowered);
    m_entries.back().head = headOf(QByteArrayView(m_text).sliced(begin));
}

bool SortKeys::comesBefore(const Entry &a, const Entry &b) const
{
    if (a.head != b.head)
        return a.head < b.head;
    const auto keyOf = [this](const Entry &entry) {
        return QByteArrayView(m_text.constData() + entry.offset, entry.length);
    };
    const int order = keyOf(a).compare(keyOf(b));
    return order != 0 ? order < 0 : a.id < b.id;
}

std::vector<quint32> SortKeys::first(std::size_t count, bool descending)
{
    const auto precedes = [this, descending](const Entry &a, const Entry &b) {
        return descending ? comesBefore(b, a) : comesBefore(a, b);
    };
    const auto end = m_entries.begin() + static_cast<std::ptrdiff_t>(std::min(count, m_entries.size()));
    std::partial_sort(m_entries.begin(), end, m_entries.end(), precedes);
    std::vector<quint32> ids;
    for (auto entry = m_entries.begin(); entry != end; ++entry)
        ids.push_back(entry->id);
    std::ranges::sort(m_blanks);
    if (descending)
        std::ranges::reverse(m_blanks);
    const auto blanks = static_cast<std::ptrdiff_t>(std::min(count - ids.size(), m_blanks.size()));
    ids.insert(ids.end(), m_blanks.begin(), m_blanks.begin() + blanks);
    return ids;
}

std::vector<quint32> SortKeys::sorted(bool descending) &&
{
    std::ranges::sort(m_entries, [this](const Entry &a, const Entry &b) { return comesBefore(a, b); });
    std::ranges::sort(m_blanks);
    if (descending) {
        std::ranges::reverse(m_entries);
        std::ranges::reverse(m_blanks);
    }
    std::vector<quint32> ids;
    ids.reserve(m_entries.size() + m_blanks.size());
    for (const Entry &entry : m_entries)
        ids.push_back(entry.id);
    ids.insert(ids.end(), m_blanks.begin(), m_blanks.end());
    return ids;
}

} // namespace onefold::store::sql
