// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

#include <QByteArray>

#include <vector>

namespace onefold::store::sql {

/// A contact's place in a sorted list: what is compared, and how blanks and equals stand.
struct SortKey {
    bool blank = false; ///< sorts last whichever way the rest runs: nobody sorts a column to see its holes
    QByteArray bytes = {};
    quint32 id = 0;

    [[nodiscard]] bool comesBefore(const SortKey &other, bool descending) const;
};

/// The bytes by which a value is sorted: folded text, or a number that compares as bytes.
[[nodiscard]] QByteArray sortBytes(QByteArrayView utf8);
[[nodiscard]] QByteArray sortBytes(const contact::Value &value);

/// Sorts contacts by one field's values, a million within a second: the folded texts stand in one block of memory, and
/// most comparisons are settled by their first eight bytes, held as a number.
class SortKeys
{
public:
    /// Makes room for so many keys at once, which else grows by doubling.
    void reserve(std::size_t count) { m_entries.reserve(count); }

    /// A key as sortBytes() gives it; blank sorts last whichever way the rest runs: nobody sorts a column to see its
    /// holes.
    void add(quint32 id, QByteArrayView key);
    /// The same for text as the store has it, without a copy on the way where it is ASCII.
    void addText(quint32 id, QByteArrayView utf8);

    /// The first @p count ids of sorted(): quicker by what putting all of them in order takes.
    [[nodiscard]] std::vector<quint32> first(std::size_t count, bool descending);
    /// The ids in order, equal keys by rising id; both reversed where @p descending, but for the blanks' place.
    [[nodiscard]] std::vector<quint32> sorted(bool descending) &&;

private:
    struct Entry {
        quint64 head;   ///< the first eight bytes, big-endian
        quint32 offset; ///< of the whole key in m_text
        quint32 length;
        quint32 id;
    };

    bool comesBefore(const Entry &a, const Entry &b) const;

    QByteArray m_text;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_blanks;
};

} // namespace onefold::store::sql
