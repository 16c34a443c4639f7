// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::test {

/// What a fault run showed; everything but the counts must be empty.
struct FaultReport {
    QString wrong = {}; ///< the first thing that is not as it must be
    int requests = 0;   ///< that the service saw
    int faults = 0;     ///< that it met
    int kills = 0;
};

/// Saves through a service of this kind (see testservices) at a fault rate of 30 %, with the client killed again and
/// again, all by the seed. Afterwards service and cache must agree: exactly one contact for each identity, each with
/// what was saved last, and every save with a final verdict that is true by the service's own log. After the saves so
/// many @p groups of people are saved, merged and taken apart again: what was merged must be one contact on both sides,
/// with all that it took along, and what was taken apart three again, with what each had before. @p inBulk: all groups
/// at once, with a kill in each of these steps.
[[nodiscard]] FaultReport runFaults(
    const QString &kind, quint32 seed, int saves, int kills, int groups = 0, bool inBulk = false);

} // namespace onefold::test
