// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <phonenumbers/phonenumberutil.h>

#include <string>

/// The one place that knows libphonenumber's types, for the sources of this folder only.
namespace onefold::contact::phonelibrary {

using Number = i18n::phonenumbers::PhoneNumber;
using Util = i18n::phonenumbers::PhoneNumberUtil;

/// The library's one instance. Its const functions are for any thread.
[[nodiscard]] const Util &util();

/// A number made of @p text as dialled in @p region (empty: it must have a country code), and what failed.
struct Parsed {
    Number number;
    Util::ErrorType error = Util::NO_PARSING_ERROR;
};
[[nodiscard]] Parsed parse(QStringView text, QStringView region);

/// The same for a number in E.164, as readPhone() gives it: taken apart by hand, as reading it like typed text takes
/// four times as long and every saved contact needs it.
[[nodiscard]] Parsed parseE164(QStringView e164);

/// How many of @p digits, which are ASCII, are a calling code at their start; 0 where none is known. No code starts
/// another.
[[nodiscard]] qsizetype callingCodeLength(QStringView digits);

[[nodiscard]] QString format(const Number &number, Util::PhoneNumberFormat form);

/// The region of @p number; of a number in no plan the main one of its country code.
[[nodiscard]] QString region(const Number &number);

/// The region as the library spells it; "ZZ", its word for unknown, for one that it has no plan for.
[[nodiscard]] std::string knownRegion(QStringView alpha2);

} // namespace onefold::contact::phonelibrary
