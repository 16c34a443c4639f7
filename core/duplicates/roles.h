// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"
#include "core/duplicates/recordtable.h"

namespace onefold::duplicates {

/// What a contact's field is compared as; nothing for a custom field, whose values tell. Fields that say how a contact
/// is handled (tags, lists, source, time zone) are ignored.
[[nodiscard]] std::optional<Role> roleOf(const contact::FieldKey &key);

struct InferredRole {
    Role role = Role::Text;
    bool isGuessed = false; ///< by what the values look like: they may say nothing of the person
};

/// What @p column holds, by its name as files have it and by its values. Any thread.
[[nodiscard]] InferredRole inferredRole(const RecordTable::Column &column);

} // namespace onefold::duplicates
