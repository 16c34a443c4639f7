// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/detection.h"

namespace onefold::duplicates {

/// What is to be compared once more after records have changed.
struct Changes {
    std::vector<qint64> changed = {};             ///< by their ids; those that are gone, too
    std::vector<PairOfIds> pairs = {};            ///< of a changed one with another that may be the same person
    std::vector<std::vector<qint64>> groups = {}; ///< those known that any record is in
    std::vector<PairOfIds> apart = {};            ///< see detect()
};

/// What came of it.
struct Renewal {
    Detection detection = {};
    std::vector<std::size_t> outdated = {}; ///< in the place of which of the groups the new clusters stand
};

/// Forms anew the groups that changed records were in, or may now belong to: by the rules of detect(), from a model
/// that was learned before. All other groups stand as they were. @p records: all that @p changes names and that are
/// there, by rising id. Deterministic; two threads.
[[nodiscard]] Renewal renewed(
    const Model &model, Records records, const Changes &changes, double leastLogOdds = defaultLogOdds);

} // namespace onefold::duplicates
