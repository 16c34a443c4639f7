// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/blocking.h"
#include "core/duplicates/model.h"

namespace onefold::duplicates {

/// Learns what agreeing counts for in these records, without being told of any pair what it is: u from pairs drawn at
/// random, m and the shares of the explanations by expectation-maximisation over @p candidates, from a beginning that
/// holds for people in general. Seeded: the same on every run.
[[nodiscard]] Model estimated(const Records &records, std::span<const Pair> candidates);

} // namespace onefold::duplicates
