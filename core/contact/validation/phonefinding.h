// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

/// What is found in a phone number and how it is told, a function for each code that readPhone() and
/// readPhoneExtension() give. Where a number is meant, it is the suggestion, in E.164; empty where there is none.
/// Pure; any thread.
namespace onefold::contact::phonefinding {

// What spreadsheets make of numbers.
[[nodiscard]] Finding scientific();
[[nodiscard]] Finding decimal(const QString &whole); ///< @p whole: what stands before the point, as typed
[[nodiscard]] Finding lostPlus(const QString &meant);
[[nodiscard]] Finding readWithPlus(const QString &shown); ///< a caution; @p shown: the number for people to read
[[nodiscard]] Finding lostZero(const QString &shown);     ///< a caution; @p shown: the number for people to read

// What is no one number.
[[nodiscard]] Finding severalNumbers(const QString &first);
[[nodiscard]] Finding letters(const QString &meant);
[[nodiscard]] Finding notANumber();

// What stands in front.
[[nodiscard]] Finding trunkZero(const QString &meant);
[[nodiscard]] Finding internationalPrefix(const QString &meant);
[[nodiscard]] Finding noCountryCode(const QString &meant);
[[nodiscard]] Finding invalidCountryCode();
[[nodiscard]] Finding localOnly(const QString &meant);

// How many digits there are, and whether the plan knows them.
[[nodiscard]] Finding tooShort(const QString &meant);
[[nodiscard]] Finding tooLong();
[[nodiscard]] Finding wrongLength(const QString &meant);
[[nodiscard]] Finding longerThanPlan(const QString &meant); ///< a caution
[[nodiscard]] Finding notInPlan(const QString &meant);      ///< a caution

// Extensions; @p code says whether it stands behind a number or in a field of its own.
[[nodiscard]] Finding extensionTooLong(const QString &code, qsizetype longest);
[[nodiscard]] Finding extensionNotDigits();

} // namespace onefold::contact::phonefinding
