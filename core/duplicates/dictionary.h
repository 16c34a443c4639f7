// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onefold::duplicates {

/// Texts kept once each, under numbers from 1 on; 0 is the empty text. A million of them cost little more than their
/// bytes. Numbers are given in the order of first sight. Filled by one thread; once filled, read by any.
class Dictionary
{
public:
    /// The number of @p text, a new one where it was not seen yet.
    quint32 intern(std::string_view text);
    /// The number of @p text, 0 where it is not there.
    [[nodiscard]] quint32 find(std::string_view text) const;

    [[nodiscard]] std::string_view text(quint32 number) const
    {
        return std::string_view(m_bytes).substr(m_starts[number], m_starts[number + 1] - m_starts[number]);
    }
    /// How many numbers there are, 0 included.
    [[nodiscard]] std::size_t size() const { return m_starts.size() - 1; }

    /// Gives back what only adding needs; find() and intern() build it anew.
    void shrink();

private:
    [[nodiscard]] std::size_t slotOf(std::string_view text) const;
    void grow();

    std::string m_bytes;
    std::vector<quint32> m_starts{0, 0};
    std::vector<quint32> m_slots; ///< numbers by hash, open addressing; the size is a power of two
};

/// A 64-bit hash of @p text, the same on every machine (FNV-1a, then mixed).
[[nodiscard]] quint64 hashOf(std::string_view text, quint64 seed = 0);

/// One hash of two numbers.
[[nodiscard]] quint64 mixed(quint64 a, quint64 b);

} // namespace onefold::duplicates
