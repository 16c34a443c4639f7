// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"

namespace onefold::identity {

/// Whether a value of the field may be an identifier by some rule: most changes are of other fields, and to compute the
/// identifiers costs as much as to write. Pure.
[[nodiscard]] inline bool mayIdentify(const contact::FieldKey &key)
{
    switch (key.field) {
    case contact::Field::Email:
    case contact::Field::Phone:
    case contact::Field::PhoneExt:
    case contact::Field::Custom:
    case contact::Field::Identifier: return true;
    default: return false;
    }
}

} // namespace onefold::identity
