// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"

namespace onefold::lookalike {

/// The identifiers one slip of the hand away from @p identifier, an email address or a phone number; none for other
/// kinds. A slip is two neighbours swapped, in a phone number a wrong digit too, in an address a letter too many before
/// the @. About a hundred at most. Whether such a number exists is not asked: most do not, and nobody holds them.
[[nodiscard]] identity::Identifiers oneSlipFrom(const identity::Identifier &identifier);

} // namespace onefold::lookalike
