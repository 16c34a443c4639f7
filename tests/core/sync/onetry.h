// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/settings.h"
#include "core/store/sqlite/sqlitestore.h"
#include "core/sync/cache.h"
#include "core/sync/pusher.h"
#include "tests/core/sync/faultplay.h"

namespace onefold::test {

/// One try to send what waits of @p contact, over a link of its own, and what that alone comes to.
inline Result<sync::Pushed> tryOnce(const workspace::WorkspaceInfo &info, const sync::Account &account,
    contact::ContactId contact, net::Priority priority)
{
    auto store = store::sqlite::SqliteStore::open({.path = info.path});
    if (!store)
        return store.error();
    sync::Cache cache(**store, services::nameOf(account.kind), [] { return QDateTime::currentDateTimeUtc(); });
    services::Profile profile{.kind = account.kind, .id = account.id, .pathStyle = account.pathStyle};
    const Result<void> read =
        (*store)->read([&](store::Session &session) { profile.identity = store::loadIdentityRule(session); });
    if (!read)
        return read.error();
    const sync::SyncOptions options = quickOptions();
    sync::Link link(account, options.token, profile, options.link);
    return sync::Pusher(cache, link).push(contact, priority, std::chrono::steady_clock::now() + options.wait);
}

} // namespace onefold::test
