// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace onefold::workspace {

/// Makes a workspace and puts it on the list. An empty path stands for one in the data folder. Where the file is a
/// workspace already it is taken as it is, with its own settings; @p settings are for a new one.
/// @p options are for tests; the file may be made whatever they say.
[[nodiscard]] Result<WorkspaceInfo> create(Registry &registry, const QString &name, const QString &path,
    const store::Settings &settings, OpenOptions options = {});

/// Puts a team workspace on the list whose database setUpTeam() has set up, by somebody, at some time. Where nobody has
/// settled yet how it works, @p settings count, if the login is an admin's.
[[nodiscard]] Result<WorkspaceInfo> createTeam(
    Registry &registry, const WorkspaceInfo &info, const store::Settings &settings);
/// setUpTeam(), and settles how the workspace works where nobody has yet.
[[nodiscard]] Result<void> initTeam(const WorkspaceInfo &info, const store::Settings &settings);

/// On the first start makes the workspace "Contacts": identity email, then phone; the computer's own region (PRODUCT.md
/// §4). Does nothing later.
[[nodiscard]] Result<void> prepareFirstStart(Registry &registry);

} // namespace onefold::workspace
