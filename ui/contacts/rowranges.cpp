// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/rowranges.h"

#include <algorithm>

namespace onefold::ui::contacts {

using contact::ContactId;

RowRanges normalised(RowRanges ranges)
{
    std::ranges::sort(ranges.begin(), ranges.end(), {}, &RowRange::first);
    RowRanges joined;
    for (const RowRange &range : ranges) {
        if (!joined.empty() && range.first <= joined.back().last + 1)
            joined.back().last = std::max(joined.back().last, range.last);
        else
            joined.push_back(range);
    }
    return joined;
}

int countOf(const RowRanges &ranges)
{
    int count = 0;
    for (const RowRange &range : ranges)
        count += range.last - range.first + 1;
    return count;
}

RowRanges movedRanges(
    const RowRanges &ranges, const std::vector<ContactId> &before, const std::vector<ContactId> &after)
{
    std::vector<ContactId> chosen;
    for (const RowRange &range : ranges) {
        const auto end = std::min(static_cast<std::size_t>(range.last) + 1, before.size());
        for (auto row = static_cast<std::size_t>(range.first); row < end; ++row)
            chosen.push_back(before[row]);
    }
    std::ranges::sort(chosen);
    RowRanges moved;
    for (std::size_t row = 0; row < after.size() && !chosen.empty(); ++row) {
        if (!std::ranges::binary_search(chosen, after[row]))
            continue;
        const int at = static_cast<int>(row);
        if (!moved.empty() && moved.back().last + 1 == at)
            moved.back().last = at;
        else
            moved.push_back({at, at});
    }
    return moved;
}

} // namespace onefold::ui::contacts
