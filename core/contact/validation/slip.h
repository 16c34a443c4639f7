// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::contact {

/// The domain that was likely meant by @p domain (in any letter case): a big mail provider one slip away, the
/// top-level domain that a well-known slip stands for, or that a well-known host has instead of one that does not exist
/// (gmx.ed); null where nothing looks wrong. Real neighbours of the big ones
/// (ymail.com, email.com, gmx.de) are never taken for slips. Pure; any thread.
[[nodiscard]] QString likelyDomain(QStringView domain);

} // namespace onefold::contact
