// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/merging/mergework.h"

/// How merges are said to people. Pure.
namespace onefold::ui::duplicates {

/// What a contact holds in a line: "jane@acme.example and j.smith@acme.example · +1 512 555 0123 · Acme · lead, fair".
[[nodiscard]] QString resultText(const contact::Fields &fields);

/// What becomes of the contacts that do not stay.
[[nodiscard]] QString fateText(const merging::MergePlan &plan);

/// "Merged Jane Smyth into Jane Smith".
[[nodiscard]] QString mergedText(const merging::MergePlan &plan);

/// Names as a sentence lists them: "Ann and Bob", "Ann, Bob and 3 others".
[[nodiscard]] QString listedNames(const std::vector<contact::Contact> &contacts);

/// What a planned merge of a bulk merge does: "2 contacts become one · 3 fields change".
[[nodiscard]] QString plannedText(const merging::PlannedMerge &merge);

} // namespace onefold::ui::duplicates
