// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/decide.h"
#include "core/services/remotecontact.h"

namespace onefold::sync {

/// What saving @p draft would decide if @p theirs were the only contact in the cache (PRODUCT.md §2.3–2.5). Pure.
[[nodiscard]] identity::Decision decisionOn(const contact::Fields &draft, const services::RemoteContact &theirs,
    const identity::IdentityRule &rule, identity::SaveMode mode = identity::SaveMode::Upsert,
    identity::OnDoubt onDoubt = identity::OnDoubt::New);

} // namespace onefold::sync
