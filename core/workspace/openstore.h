// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"
#include "core/workspace/registry.h"

namespace onefold::store::sql {
class SqlStore;
}

namespace onefold::workspace {

struct OpenOptions;

/// Opens the store of a workspace, of whatever kind it is.
[[nodiscard]] Result<std::unique_ptr<store::Store>> openStore(const WorkspaceInfo &info, const OpenOptions &options);

/// The same, as what can be copied whole.
[[nodiscard]] Result<std::unique_ptr<store::sql::SqlStore>> openSqlStore(
    const WorkspaceInfo &info, const OpenOptions &options);

/// Sets up what a team workspace needs in its database: see store::postgres::setUp(). Can be done again.
[[nodiscard]] Result<void> setUpTeam(const WorkspaceInfo &info);

/// The roles in the database that people of a team workspace are given: see store::postgres::Roles.
struct TeamRoles {
    QString sales;
    QString admin;
};
[[nodiscard]] Result<TeamRoles> rolesOf(const WorkspaceInfo &info);

/// The password of a team workspace: the environment variable that it names, where it is set, else the system's
/// keychain, unless the environment names another place to libpq (PGPASSWORD, PGPASSFILE). Empty where libpq is to
/// look.
[[nodiscard]] QString findPassword(const WorkspaceInfo &info);
/// Under which the keychain keeps it.
[[nodiscard]] QString keychainKey(const WorkspaceInfo &info);

} // namespace onefold::workspace
