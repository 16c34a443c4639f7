// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/validation/date.h"

#include <QStringList>

#include <optional>

namespace onefold::transfer::mapping {

/// What the dates of one column say of their order.
struct DateOrderGuess {
    std::optional<contact::DateOrder> order = {}; ///< nothing where no date decides, or some contradict others
    int monthFirst = 0;                           ///< dates that can only be read month first (03/25/1990)
    int dayFirst = 0;                             ///< dates that can only be read day first
    int undecided = 0;                            ///< dates that both orders read, differently

    /// Whether dates of both orders stand in the column: then some are wrong, and a person must look.
    [[nodiscard]] bool isContradictory() const { return monthFirst > 0 && dayFirst > 0; }
    bool operator==(const DateOrderGuess &) const = default;
};

/// Looks for days above 12 in the dates of @p cells whose year stands last. Pure; any thread.
[[nodiscard]] DateOrderGuess guessDateOrder(const QStringList &cells);

} // namespace onefold::transfer::mapping
