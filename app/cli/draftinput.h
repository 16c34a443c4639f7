// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/problem.h"
#include "core/contact/value.h"

#include <string>
#include <vector>

namespace onefold::cli {

/// Reads FIELD=VALUE arguments (PRODUCT.md §4): lists are comma-separated, nothing after = clears. An unknown field is
/// an error that names the nearest known one.
[[nodiscard]] Result<contact::Fields> fieldsFromArguments(const std::vector<std::string> &arguments);

/// One line of --json-input: a contact, or what is wrong with the line.
struct JsonDraft {
    contact::Fields fields;
    contact::Problems problems;
};

/// Reads one contact of PRODUCT.md §4's JSON. null clears. What Onefold computes (id, display_name, anonymous,
/// created_at, updated_at) is passed over, so that what find prints can be saved again.
[[nodiscard]] JsonDraft draftFromJson(const QByteArray &line);

} // namespace onefold::cli
