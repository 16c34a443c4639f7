// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/problem.h"
#include "core/contact/value.h"
#include "core/identity/decide.h"

#include <vector>

namespace onefold::saving {

/// How the saves of one piece of work treat what stands already and what is wrong; the default is that of a typed
/// contact (PRODUCT.md §2). A value, the same for every row of an import.
struct SavePolicy {
    identity::OnMatch onMatch = identity::OnMatch::Update;
    bool fillsBlanksOnly = false;                   ///< no value of a matched contact is replaced
    std::vector<contact::FieldKey> fillBlank = {};  ///< fields that fill a blank of a matched contact and no more
    std::vector<contact::FieldKey> leaveAlone = {}; ///< fields that are for new contacts only
    /// Fields that come from several columns, which do not all do the same: see ByRule.
    std::vector<contact::FieldKey> byColumn = {};
    bool dropsInvalid = false;      ///< a value that cannot be saved is left out, and the rest is saved
    bool isFromSpreadsheet = false; ///< see contact::ValidationContext
    bool promotesFurther = false;   ///< a new contact without a main email or phone gets its first further one

    bool operator==(const SavePolicy &) const = default;
};

/// What the columns of one row hold, sorted by what they may do to a contact that stands. Only SavePolicy::byColumn's
/// fields count. As typed.
struct ByRule {
    contact::Fields overwriting = {}; ///< of columns that replace what stands
    contact::Fields filling = {};     ///< of those, and of columns that fill a blank
};

/// What @p typed asks of a matched contact that has @p standing: in fields that several columns fill, only what those
/// say that may. Pure.
[[nodiscard]] contact::Fields askedOf(
    const contact::Fields &standing, contact::Fields typed, const ByRule &byRule, const SavePolicy &policy);

/// Takes out of @p draft what the policy does not let it change in a matched contact that has @p standing. Pure.
void keepStanding(contact::Fields &draft, const contact::Fields &standing, const SavePolicy &policy);

/// Takes the fields that errors are about out of @p draft; the errors become cautions. Pure.
void dropInvalid(contact::Fields &draft, contact::Problems &problems);

/// Makes the first further email and phone of a new contact the main ones where it has none. Pure.
void promoteFurther(contact::Fields &draft);

} // namespace onefold::saving
