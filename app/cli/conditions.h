// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/validate.h"
#include "core/store/query.h"

#include <string>
#include <vector>

namespace onefold::cli {

/// Reads the FIELD=VALUE arguments of --where.
[[nodiscard]] Result<std::vector<store::FieldFilter>> conditionsFrom(const std::vector<std::string> &arguments);

/// Gives the values the form in which a save of them in @p context would have kept them: dnd=yes asks for true, and
/// website=acme.com for https://acme.com. What no save would take stays as it is, and so do lists and phone numbers, of
/// which a part may be asked for.
void readAsSaved(std::vector<store::FieldFilter> &conditions, const contact::ValidationContext &context);

} // namespace onefold::cli
