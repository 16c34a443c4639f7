// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace onefold::store::sqlite {

/// Sorts a vector piece by piece as it grows, so that there is no moment at which all of it is sorted: nobody else may
/// write meanwhile. Runs of like length are merged, so that one piece costs at most two comparisons for each value that
/// is there already, and most cost next to nothing. Belongs to its vector, which nothing else changes.
class PieceSort final
{
public:
    /// Takes in what stands behind the pieces so far.
    template<typename Value, typename Less>
    void add(std::vector<Value> &values, Less less)
    {
        std::ranges::sort(values.begin() + sorted(), values.end(), less);
        m_ends.push_back(static_cast<std::ptrdiff_t>(values.size()));
        while (m_ends.size() > 1 && lengthOf(m_ends.size() - 1) >= lengthOf(m_ends.size() - 2))
            mergeLast(values, less);
    }

    /// All pieces are there: the vector is sorted.
    template<typename Value, typename Less>
    void end(std::vector<Value> &values, Less less)
    {
        while (m_ends.size() > 1)
            mergeLast(values, less);
    }

private:
    [[nodiscard]] std::ptrdiff_t sorted() const { return m_ends.empty() ? 0 : m_ends.back(); }
    [[nodiscard]] std::ptrdiff_t startOf(std::size_t run) const { return run == 0 ? 0 : m_ends[run - 1]; }
    [[nodiscard]] std::ptrdiff_t lengthOf(std::size_t run) const { return m_ends[run] - startOf(run); }

    template<typename Value, typename Less>
    void mergeLast(std::vector<Value> &values, Less less)
    {
        const std::size_t last = m_ends.size() - 1;
        const auto at = [&values](std::ptrdiff_t place) { return values.begin() + place; };
        std::ranges::inplace_merge(at(startOf(last - 1)), at(startOf(last)), at(m_ends[last]), less);
        m_ends.erase(m_ends.end() - 2);
    }

    std::vector<std::ptrdiff_t> m_ends; ///< of the runs
};

} // namespace onefold::store::sqlite
