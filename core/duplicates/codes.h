// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/records.h"

namespace onefold::duplicates {

/// What a comparable value of such a role is looked for under.
[[nodiscard]] Feature::Codes codesOf(Role role, std::string_view value);

/// Which of a–z and 0–9 @p text has, a bit each.
[[nodiscard]] quint64 lettersIn(std::string_view text);

} // namespace onefold::duplicates
