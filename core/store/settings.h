// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/kind.h"
#include "core/store/session.h"

namespace onefold::store {

/// What a workspace is set to; it stands in the workspace itself, so that every program saving there goes by it.
struct Settings {
    identity::IdentityRule identity = {};
    QString region = {}; ///< ISO 3166-1 alpha-2
    contact::DateOrder dateOrder = contact::DateOrder::MonthFirst;
    int retentionDays = 0; ///< how long the journal is kept (PRODUCT.md §3); 0: for ever
    /// The service that the workspace is the local half of; none for one that is all here. Set when it is made.
    std::optional<services::Kind> service = {};

    bool operator==(const Settings &) const = default;
};

[[nodiscard]] Settings loadSettings(Session &session);
[[nodiscard]] identity::IdentityRule loadIdentityRule(Session &session);
/// What notes of care depend on.
[[nodiscard]] care::Context loadCareContext(Session &session);

/// Writes the settings; where the identity rule changed, identifiers are indexed again, and
/// where notes of care may have, contacts are looked over: see Workspace::tend().
void saveSettings(Session &session, const Settings &settings);

[[nodiscard]] QString toString(contact::DateOrder order);
[[nodiscard]] std::optional<contact::DateOrder> dateOrderFromString(QStringView word);

} // namespace onefold::store
