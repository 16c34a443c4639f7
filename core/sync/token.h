// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sync/account.h"

namespace onefold::sync {

/// Where a workspace's token is kept: the environment variable that the workspace names, where it is set, else the
/// system's keychain. Nowhere else; it is held in memory while it is used. The keychain is asked in a thread of its
/// own, so any thread that is not to paint may call these.

/// The token, or what the person can do to give one.
[[nodiscard]] Result<QByteArray> findToken(const Account &account, const QString &workspaceName);

/// Puts a token into the keychain; one that is empty, or holds more than one word, is refused.
[[nodiscard]] Result<void> keepToken(const Account &account, const QString &workspaceName, const QByteArray &token);

/// Takes it out again; nothing is said where there was none.
void forgetToken(const Account &account, const QString &workspaceName);

} // namespace onefold::sync
