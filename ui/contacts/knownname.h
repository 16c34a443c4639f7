// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace onefold::ui::contacts {

/// What a contact is called, or was when it was deleted; empty where neither is known. In the workspace's thread.
[[nodiscard]] QString knownName(workspace::Workspace &workspace, contact::ContactId id);

} // namespace onefold::ui::contacts
