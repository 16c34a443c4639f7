// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/model.h"

/// What holds for people in general, before anything is known of the data: where learning begins, and what bounds it.
namespace onefold::duplicates {

using Levels = std::array<double, levelCount>; ///< shares, by Level

/// How often two records of one person agree, before anything is known of the data: by Level: exact, few, many,
/// swapped, variant, close, partial, loose, different. Of what only its looks tell of, which may be the person's own,
/// or of a call, a deal, a score, more of them differ.
[[nodiscard]] Levels usualMatch(const Feature &feature);
/// How often people agree in what they share.
[[nodiscard]] Levels usuallyShared(Explanation explanation, Role role);
/// How often two people taken at random agree, in general. All none where only the workspace itself can show it.
[[nodiscard]] Levels usuallyByChance(Role role);

/// Two records of one person seldom have nothing in common of what a person keeps for life. Without this bound,
/// relatives and colleagues would teach that they often have.
[[nodiscard]] double mostDifferent(Role role);
/// People change jobs, addresses and numbers; the pairs that are certain enough to learn from show too few of it.
[[nodiscard]] double leastDifferent(Role role);

} // namespace onefold::duplicates
