// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <vector>

/// Rows of a long table as ranges: a million selected rows are one of them. Pure.
namespace onefold::ui::contacts {

/// Rows first to last, both included.
struct RowRange {
    int first = 0;
    int last = 0;

    bool operator==(const RowRange &) const = default;
};
using RowRanges = std::vector<RowRange>;

/// The same rows in order, each once, in as few ranges as can be.
[[nodiscard]] RowRanges normalised(RowRanges ranges);
[[nodiscard]] int countOf(const RowRanges &ranges);

/// Where the contacts that stood at @p ranges of @p before stand in @p after.
[[nodiscard]] RowRanges movedRanges(const RowRanges &ranges, const std::vector<contact::ContactId> &before,
    const std::vector<contact::ContactId> &after);

} // namespace onefold::ui::contacts
