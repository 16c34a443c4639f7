// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace onefold::duplicates {

/// The groups of given names that people use for one another (Robert, Rob, Bob) in which @p name stands, plain; none
/// for most names. A name may stand in several (Alex). Built on first use; then constant and safe from any thread.
[[nodiscard]] const std::vector<quint16> &nicknameGroups(std::string_view name);

} // namespace onefold::duplicates
