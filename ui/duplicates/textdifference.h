// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

/// What differs between two texts, character by character. Pure.
namespace onefold::ui::duplicates {

/// A run of characters of a text, in UTF-16 units.
struct Mark {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Mark &) const = default;
};

/// What a text has and another has not.
struct TextDifference {
    std::vector<Mark> marks = {};
    double common = 0; ///< the share of their characters that both have in the same order, 0 to 1
};

/// What @p text has and @p reference has not, by their longest common subsequence of whole characters. Of long texts
/// only the start is compared; the rest counts as different.
[[nodiscard]] TextDifference differenceOf(const QString &reference, const QString &text);

} // namespace onefold::ui::duplicates
