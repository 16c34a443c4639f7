// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QDate>
#include <QString>

/// Dates of birth. Pure but for the default QLocale, in which messages spell dates out; any thread.
namespace onefold::contact {

/// What stands first in a date whose year stands last: a setting of the workspace, month first as in seed 001.
enum class DateOrder { MonthFirst, DayFirst };

/// Reads a date of birth in one of the six formats of seed 001 (YYYY/MM/DD, MM/DD/YYYY, YYYY-MM-DD, MM-DD-YYYY,
/// YYYY.MM.DD, MM.DD.YYYY) or, for @p order DayFirst, their counterparts with the day before the month; months and days
/// may have one digit, and the digits of any script count. The value is YYYY-MM-DD.
/// Errors: the codes of readText; date.unreadable, date.short_year (two digits), date.impossible, date.future (after
/// @p today), each with a suggestion in the typed format where one is likely. Cautions: date.ambiguous where day and
/// month could be swapped (the other reading, as YYYY-MM-DD, is the suggestion), date.implausible over 120 years ago.
[[nodiscard]] Reading readBirthDate(QStringView typed, DateOrder order, QDate today);

/// Reads any date, of the past or to come, in the same formats: what a custom field of dates holds. Errors and
/// cautions: the same but date.future and date.implausible.
[[nodiscard]] Reading readDate(QStringView typed, DateOrder order);

} // namespace onefold::contact
