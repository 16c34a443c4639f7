// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>

/// Fields with a few words for values. Pure and total; any thread.
namespace onefold::contact {

/// Reads a yes or no into "true" or "false": true, yes, y, 1, on and false, no, n, 0, off, and German ja, wahr, an and
/// nein, falsch, aus (what spreadsheets write), whatever the letter case. Errors: the codes of readText;
/// boolean.unknown.
[[nodiscard]] Reading readBoolean(QStringView typed);

/// Reads the status of one channel of the do-not-disturb settings: active, inactive or permanent (SERVICES.md,
/// HighLevel), or a yes or no for the first two. Errors: the codes of readText; dnd.unknown.
[[nodiscard]] Reading readDndStatus(QStringView typed);

} // namespace onefold::contact
