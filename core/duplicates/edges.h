// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/clustering.h"

#include <span>

namespace onefold::duplicates {

/// Two records, by the ids they are known by outside.
using PairOfIds = std::pair<qint64, qint64>;

/// Those of @p pairs that may be one person, in their order: in a group of many even a doubtful pair may bring two
/// parts together. In two threads.
[[nodiscard]] std::vector<Edge> edgesAmong(const Model &model, const Records &records, std::span<const Pair> pairs);

/// The same pairs by record, sorted; those left out of which @p records has not both. The records' ids rise.
[[nodiscard]] std::vector<Pair> pairsIn(const Records &records, const std::vector<PairOfIds> &pairs);

} // namespace onefold::duplicates
