// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activityreader.h"

/// How the journal is said to people. Pure.
namespace onefold::ui::activity {

/// "Save · Jane Smith · Created", "Edit · 998 updated · 2 rejected · Partly undone".
[[nodiscard]] QString operationText(const journal::OperationSummary &summary);
/// How much of an operation was taken back; empty where it holds.
[[nodiscard]] QString standingText(journal::Standing standing);
/// "Updated · Jane Smith · matched by email · 2 fields".
[[nodiscard]] QString entryText(const ActivityLine &line);
/// "City: Austin → Boston".
[[nodiscard]] QString fieldText(const contact::FieldChange &change);
[[nodiscard]] QString whenText(const QDateTime &at);
[[nodiscard]] QString exactTimeText(const QDateTime &at);

/// The verdict that most of the operation came to; none where it came to nothing.
[[nodiscard]] std::optional<identity::Verdict> mainVerdict(const journal::OperationSummary &summary);

} // namespace onefold::ui::activity
