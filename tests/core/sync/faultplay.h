// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/create.h"
#include "core/sync/synchroniser.h"

namespace onefold::test {

/// The saves of a fault run: the @p n-th of the seed asks for the same on every run. Some people are saved several
/// times, each time under another first name.
struct FaultPlay {
    quint32 seed = 1;
    int saves = 0;

    [[nodiscard]] int personOf(int n) const;
    [[nodiscard]] QString emailOf(int person) const;
    [[nodiscard]] QString firstNameOf(int n) const;
    [[nodiscard]] saving::SaveRequest requestOf(int n) const;
    /// Whether the n-th save does not wait for the service.
    [[nodiscard]] bool isQueued(int n) const { return n % 3 == 0; }
    /// The first name that each person should end with.
    [[nodiscard]] std::map<QString, QString> expected() const;
};

/// No waiting where only a test would wait.
[[nodiscard]] sync::SyncOptions quickOptions();

} // namespace onefold::test
