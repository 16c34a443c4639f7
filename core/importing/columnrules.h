// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/choices.h"

namespace onefold::importing {

/// Adds to @p policy what the columns may do to a contact that stands. A field that several columns fill by different
/// rules is among its byColumn; a constant counts as a column that overwrites. Pure.
void addColumnRules(saving::SavePolicy &policy, const ImportChoices &choices);

/// What was given to @p after beyond @p before: values that are others now, and the items that a list has more. Pure.
[[nodiscard]] contact::Fields givenBeyond(const contact::Fields &before, const contact::Fields &after);

/// Adds what a column gives to what those before it gave: to lists the items, elsewhere the last value counts. Nothing,
/// which is to clear a field, counts only where no column gives something. Pure.
void give(contact::Fields &fields, const contact::Fields &given);

} // namespace onefold::importing
