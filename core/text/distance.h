// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// Text compared by how many slips of the finger lie between.
namespace onefold::text {

/// The number of insertions, deletions, replacements and swaps of neighbours that turn @p a into @p b (Damerau–
/// Levenshtein in the optimal string alignment form: no part is edited twice), in QChar units. It stops counting
/// above @p limit and then answers limit + 1. Case matters: fold first. Pure; any thread.
[[nodiscard]] int distance(QStringView a, QStringView b, int limit);

/// The index of the candidate nearest to @p word, at most @p maxDistance away; of equals the first; -1 where none is
/// near enough. Pure; any thread.
[[nodiscard]] qsizetype nearest(QStringView word, const QStringList &candidates, int maxDistance);

} // namespace onefold::text
