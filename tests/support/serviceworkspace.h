// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/create.h"

namespace onefold::test {

/// Makes a workspace "Service" of US numbers for this account, registered in @p folder. Ends the test program where it
/// cannot: nothing could be tested then.
[[nodiscard]] workspace::WorkspaceInfo makeServiceWorkspace(const QString &folder, const sync::AccountInput &account);

} // namespace onefold::test
