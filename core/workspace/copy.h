// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/workspace/registry.h"

namespace onefold::workspace {

/// What was copied from one workspace to another.
struct CopyOutcome {
    qint64 contacts = 0;
    qint64 operations = 0;  ///< of the journal
    bool cancelled = false; ///< nothing was copied then
};

/// Copies all of a workspace into an empty one, between files and team databases either way: contacts with their ids,
/// custom fields, settings, the journal (so that everything can still be undone), imports, and the review of duplicates
/// with what was dismissed. In one transaction: where it is stopped or breaks, the empty one is as it was. A service's
/// workspace is not copied: its contacts are the service's. Into a team database only the login that set it up may
/// copy. @p progress tells of contacts. Long work: a million contacts take minutes.
[[nodiscard]] Result<CopyOutcome> copyWorkspace(
    const WorkspaceInfo &from, const WorkspaceInfo &to, const Progress &progress);

} // namespace onefold::workspace
