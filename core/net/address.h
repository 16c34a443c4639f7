// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace onefold::net {

/// Reads the address of a service's API: https, or http to this very computer. One with a user and password in it, a
/// query or a fragment is refused: a token belongs into the keychain. No slash at the end.
[[nodiscard]] Result<QUrl> addressFromString(const QString &text);

} // namespace onefold::net
