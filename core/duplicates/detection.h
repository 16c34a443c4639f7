// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/duplicates/edges.h"

#include <chrono>

namespace onefold::duplicates {

/// How long the parts of a detection took, and how much they looked at.
struct DetectionFigures {
    std::chrono::duration<double> preparing{};
    std::chrono::duration<double> pairing{};
    std::chrono::duration<double> learning{};
    std::chrono::duration<double> scoring{};
    std::chrono::duration<double> clustering{};
    std::size_t candidates = 0;
    std::size_t edges = 0;
};

struct Detection {
    Records records = {};
    Model model = {};
    std::vector<Cluster> clusters = {}; ///< by their first record
    DetectionFigures figures = {};
    bool cancelled = false; ///< nothing was found out
};

/// The odds from which on two records are said to be one person, as their natural logarithm: about eight to one, as
/// a wrong merge costs more than one that was not offered. With it, of a million generated contacts 0.98 of the pairs
/// found are right, and 0.90 of those there are, are found (`./dev bench --only duplicates`).
constexpr double defaultLogOdds = 2.1;

/// Finds records that are likely one person. Two threads; the same answer on every run and machine.
/// @p apart: of whom a person said that they are not one; no group holds both.
[[nodiscard]] Detection detect(RecordTable table, const Progress &progress = {}, double leastLogOdds = defaultLogOdds,
    const std::vector<PairOfIds> &apart = {});

} // namespace onefold::duplicates
