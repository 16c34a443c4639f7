// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/duplicates/records.h"

namespace onefold::duplicates {

/// Two records worth comparing, the lower number in the upper half.
enum class Pair : quint64 {};

[[nodiscard]] constexpr Pair pairOf(quint32 a, quint32 b)
{
    return Pair(a < b ? quint64(a) << 32 | b : quint64(b) << 32 | a);
}
[[nodiscard]] constexpr quint32 firstOf(Pair pair)
{
    return static_cast<quint32>(quint64(pair) >> 32);
}
[[nodiscard]] constexpr quint32 secondOf(Pair pair)
{
    return static_cast<quint32>(quint64(pair));
}

/// The pairs that share enough to be worth comparing, sorted, each once: those with an identifier in common, or two
/// things of any kind that at least sound alike. Where very many share, only those are paired that share more, and
/// neighbours in the order of their values, so that the number of pairs grows with that of the records and not with its
/// square. In two threads; the same pairs on every machine.
[[nodiscard]] std::vector<Pair> candidatePairs(const Records &records, const Progress &progress);

} // namespace onefold::duplicates
