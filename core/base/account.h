// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace onefold {

/// An account of this computer, as its list of accounts has it.
struct Account {
    QString name;
    QString home; ///< its folder
};

/// The account that the program runs as, whatever the environment says; nothing where the system knows none (a
/// container may run under a bare number). Any thread.
[[nodiscard]] std::optional<Account> ownAccount();

} // namespace onefold
