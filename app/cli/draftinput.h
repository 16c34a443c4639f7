// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/contact.h"
#include "core/contact/problem.h"

#include <string>
#include <vector>

namespace onefold::cli {

/// An argument as text; an error where it is no valid UTF-8, since it would stand for something else.
[[nodiscard]] Result<QString> textFrom(const std::string &argument);

/// Reads a FIELD=VALUE argument (PRODUCT.md §4): lists are comma-separated, nothing after = clears. An unknown field is
/// an error that names the nearest known one.
[[nodiscard]] Result<contact::Fields::Entry> fieldFromArgument(const std::string &argument);

/// Reads the FIELD=VALUE arguments that make a contact; a field given twice is an error.
[[nodiscard]] Result<contact::Fields> fieldsFromArguments(const std::vector<std::string> &arguments);

/// The field that somebody means who calls it @p name: by another word for it ("zip", "Company Name"), or misspelt.
/// Empty where none is near.
[[nodiscard]] QString meantField(const QString &name);

/// One line of --json-input: a contact, or what is wrong with the line.
struct JsonDraft {
    std::optional<contact::ContactId> id = {}; ///< the contact that the line names as the one to edit
    contact::Fields fields = {};
    contact::Problems problems = {};
};

/// Reads one contact of PRODUCT.md §4's JSON. null clears. What Onefold computes (display_name, anonymous, created_at,
/// updated_at) is passed over, so that what find prints can be saved again. A field given twice is a problem.
[[nodiscard]] JsonDraft draftFromJson(const QByteArray &line);

} // namespace onefold::cli
