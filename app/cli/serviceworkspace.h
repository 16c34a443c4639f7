// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/verbs.h"
#include "core/sync/create.h"

// NOLINTNEXTLINE(readability-identifier-naming): CLI11's name
namespace CLI {
class App;
}

namespace onefold::cli {

/// The options of "workspace create" that a service needs.
struct ServiceArguments {
    std::string url;
    std::string id;
    std::string tokenEnv;
};

void addServiceOptions(CLI::App &verb, ServiceArguments &arguments);

/// What was given of the account at a service of @p kind.
[[nodiscard]] sync::AccountInput accountInput(services::Kind kind, const ServiceArguments &arguments);

/// Makes a service workspace, and tells whether the service takes what was given: that it cannot be asked now is said,
/// and is no failure.
[[nodiscard]] Result<workspace::WorkspaceInfo> createService(const Invocation &invocation,
    workspace::Registry &registry, const QString &name, const QString &path, const store::Settings &settings,
    const sync::AccountInput &input);

/// "workspace token NAME --stdin".
void addToken(CLI::App &workspaceVerb, Invocation &invocation);

/// Takes the token of a workspace that leaves the list out of the keychain.
void forgetTokenOf(const workspace::WorkspaceInfo &info);

/// What "workspace show" tells of the account.
[[nodiscard]] Result<QJsonObject> describeAccount(workspace::Workspace &workspace);

} // namespace onefold::cli
