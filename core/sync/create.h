// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/account.h"
#include "core/workspace/create.h"

namespace onefold::sync {

/// What a person gives to make a service workspace.
struct AccountInput {
    services::Kind kind = services::Kind::Leadpush;
    QString address = {}; ///< empty: the service's usual one
    QString id = {};      ///< may be empty with Leadpush alone, where the key tells the workspace
    QString tokenVariable = {};
};

/// Reads it; the error says what is missing or wrong.
[[nodiscard]] Result<Account> accountFrom(const AccountInput &input);

/// What tells contacts apart at the service, unless the person knows better.
[[nodiscard]] QString usualIdentity(services::Kind kind);

/// Makes a service workspace and puts it on the list; asks nobody but this computer. See workspace::create() for the
/// rest.
[[nodiscard]] Result<workspace::WorkspaceInfo> createServiceWorkspace(workspace::Registry &registry,
    const QString &name, const QString &path, store::Settings settings, const Account &account);

} // namespace onefold::sync
