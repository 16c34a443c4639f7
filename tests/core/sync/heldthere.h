// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/runningservice.h"

#include <vector>

namespace onefold::test {

/// What a test service holds of one person, whichever service it is.
struct HeldThere {
    QString firstName = {};
    QStringList emails = {}; ///< the main one first, where the service tells one
    QStringList phones = {};
};

/// All that @p service, one of @p kind, holds, the oldest first.
[[nodiscard]] std::vector<HeldThere> peopleAt(const testservices::host::RunningService &service, const QString &kind);

} // namespace onefold::test
