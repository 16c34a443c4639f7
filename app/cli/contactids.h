// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/contact.h"

#include <string>
#include <vector>

namespace onefold::cli {

/// The contacts' numbers among the arguments, each once, in their order. The error names what is no number.
[[nodiscard]] Result<std::vector<contact::ContactId>> idsFrom(const std::vector<std::string> &texts);

} // namespace onefold::cli
