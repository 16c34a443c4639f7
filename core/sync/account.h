// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/service.h"
#include "core/store/session.h"

#include <QUrl>

namespace onefold::sync {

/// What a workspace is the local half of; it stands in the workspace itself. No token: see token.h.
struct Account {
    services::Kind kind = services::Kind::Leadpush;
    QUrl address = {};          ///< see net::addressFromString()
    QString id = {};            ///< of the workspace or location there
    QString tokenVariable = {}; ///< the environment variable that holds the token; may be empty
    services::PathStyle pathStyle = services::PathStyle::OfWorkspace;
    bool arePathsKnown = false; ///< the server was asked which form of paths it knows; Leadpush alone has two

    bool operator==(const Account &) const = default;
};

/// The account of a workspace; nothing for one that is all here.
[[nodiscard]] std::optional<Account> loadAccount(store::Session &session);
void saveAccount(store::Session &session, const Account &account);

/// The service's further fields, as they were read last.
struct KnownDefinitions {
    bool wereAsked = false;
    bool areKnown = false; ///< the service gave them
    services::Definitions definitions = {};
};
[[nodiscard]] KnownDefinitions loadDefinitions(store::Session &session);
/// Keeps them, and gives the workspace custom fields of their types.
void saveDefinitions(store::Session &session, const KnownDefinitions &known);

} // namespace onefold::sync
