// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/blocking.h"
#include "core/duplicates/model.h"

namespace onefold::duplicates {

/// A pair that may be one person.
struct Edge {
    Pair pair = Pair(0);
    float logOdds = 0;

    bool operator==(const Edge &) const = default;
};

/// Records that are likely one person.
struct Cluster {
    std::vector<quint32> records = {}; ///< sorted
    double logOdds = 0;                ///< of the link that holds it together least
};

/// Pairs of records of which a person said that they are not one, sorted.
using Apart = std::vector<Pair>;

/// Joins records by their likeliest pairs first. Two groups become one only where the evidence over all pairs between
/// them speaks for it, so that no chain of strangers forms: A like B and B like C do not make A and C one person.
/// Deterministic.
[[nodiscard]] std::vector<Cluster> clustered(
    const Model &model, const Records &records, std::vector<Edge> edges, double leastLogOdds, const Apart &apart = {});

} // namespace onefold::duplicates
