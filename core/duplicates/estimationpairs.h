// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/blocking.h"
#include "core/duplicates/comparison.h"

#include <span>
#include <vector>

/// Which pairs an estimation learns from, and what comparing them comes to. The same on every run and every machine.
namespace onefold::duplicates {

/// Pairs of @p records records as chance brings them together: every pair where those are few.
[[nodiscard]] std::vector<Pair> pairsAtRandom(std::size_t records);

/// Every so many of @p candidates, which are sorted: all of them where those are few.
[[nodiscard]] std::vector<Pair> sampleOf(std::span<const Pair> candidates);

/// What each of @p pairs comes to, in their order. In two threads.
[[nodiscard]] std::vector<Comparison> comparedAll(const Records &records, std::span<const Pair> pairs);

} // namespace onefold::duplicates
