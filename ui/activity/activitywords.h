// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/activityreader.h"
#include "ui/look/icon.h"
#include "ui/look/tokens.h"

/// How the journal is said to people. Pure.
namespace onefold::ui::activity {

/// "Save · Jane Smith".
[[nodiscard]] QString operationText(const journal::Operation &operation, const QString &firstName);
/// "Updated · Jane Smith · matched by email · 2 fields".
[[nodiscard]] QString entryText(const ActivityLine &line);
/// "City: Austin → Boston".
[[nodiscard]] QString changeText(const contact::FieldChange &change);
/// How many contacts an operation changed.
[[nodiscard]] QString touchedText(const journal::Operation &operation);
[[nodiscard]] QString whenText(const QDateTime &at);
[[nodiscard]] QString exactTimeText(const QDateTime &at);

/// The verdict's icon and colour (LOOK.md).
[[nodiscard]] look::Icon iconOf(identity::Verdict verdict);
[[nodiscard]] QColor inkOf(identity::Verdict verdict, const look::Tokens &tokens);

} // namespace onefold::ui::activity
