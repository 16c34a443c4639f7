// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/answer.h"
#include "core/sync/synchroniser.h"
#include "core/workspace/create.h"

#include <functional>

// NOLINTNEXTLINE(readability-identifier-naming): CLI11's name
namespace CLI {
class App;
}

namespace onefold::cli {

/// What every verb can use; the options that stand before or after any verb are read into it.
struct Invocation {
    QString dataDir = {};
    QString workspaceName = {};
    bool json = false;
    sync::LinkOptions link = {}; ///< how services are reached
    std::FILE *out = stdout;
    std::FILE *err = stderr;
    /// What the verb on the command line does; set while it is read.
    std::function<Exit(Invocation &)> run = {};

    [[nodiscard]] Answer answer() const { return {out, err, json}; }
    [[nodiscard]] workspace::Registry registry() const { return workspace::Registry(dataDir); }

    /// The workspace meant by -w, or the only one. On the first start that is "Contacts".
    [[nodiscard]] Result<workspace::WorkspaceInfo> workspaceInfo() const;
    /// Opens the workspace meant by -w, or the only one. On the first start that is "Contacts".
    [[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> openWorkspace() const;
    /// Opens a service workspace together with its service.
    [[nodiscard]] Result<std::unique_ptr<sync::Synchroniser>> openService(const workspace::WorkspaceInfo &info) const;
};

// Each adds its verbs to the command line. The app owns what they add; the invocation must outlive it.
void addSave(CLI::App &app, Invocation &invocation);
void addValidate(CLI::App &app, Invocation &invocation);
void addContactVerbs(CLI::App &app, Invocation &invocation);
void addJournalVerbs(CLI::App &app, Invocation &invocation);
void addSyncVerbs(CLI::App &app, Invocation &invocation);
void addImportVerb(CLI::App &app, Invocation &invocation);
void addExportVerb(CLI::App &app, Invocation &invocation);
void addWorkspaceVerb(CLI::App &app, Invocation &invocation);
void addWorkspaceCopy(CLI::App &workspaceVerb, Invocation &invocation); ///< a verb of "workspace"
void addDuplicatesVerb(CLI::App &app, Invocation &invocation);

} // namespace onefold::cli
