// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>

#include <algorithm>
#include <vector>

/// Phone numbers, by libphonenumber. Pure and total; any thread (its one instance is used as const only).
namespace onefold::contact {

/// What was read of one typed phone number.
struct PhoneReading {
    QString e164;      ///< "+" and at most 15 digits (ITU-T E.164 section 6); empty where an error was found
    QString extension; ///< digits, kept apart from the number; empty if there is none
    QString region;    ///< ISO 3166-1 alpha-2 of the number, "001" for the world's services; empty where unknown
    std::vector<Finding> findings;

    bool ok() const
    {
        return std::ranges::none_of(findings, [](const Finding &f) { return f.severity == Severity::Error; });
    }
    bool operator==(const PhoneReading &) const = default;
};

/// Reads a phone number as people of @p regionAlpha2 dial it, or with + and country code; the region may be empty or
/// unknown. Blank text reads as an empty number without a finding.
/// Errors: the codes of readText; phone.no_country_code, phone.invalid_country_code, phone.too_short, phone.too_long
/// (over 15 digits), phone.wrong_length, phone.local_only, phone.letters, phone.not_a_number,
/// phone.international_prefix (00 where another one is dialled), phone.trunk_zero ("(0)" where none is dialled),
/// phone.several_numbers, phone.scientific and phone.decimal (what spreadsheets make of numbers),
/// phone.extension_too_long. Cautions, since the numbering plan at hand is of 2022: phone.not_in_plan and
/// phone.longer_than_plan. Suggestions are in E.164.
/// With @p mayLackPlus, as a spreadsheet takes it for a sign and drops it: the error phone.lost_plus where a number is
/// none in its region and a valid one with a +, or another one than in its region; and of bare digits that are valid
/// the cautions phone.read_with_plus, where they start with their country's code, and phone.lost_zero, where national
/// numbers are always written with a 0 in front.
[[nodiscard]] PhoneReading readPhone(QStringView typed, QStringView regionAlpha2, bool mayLackPlus = false);

/// Reads an extension, with or without a label such as "x" or "ext.", into digits. Errors: the codes of readText;
/// phone_ext.not_digits, phone_ext.too_long.
[[nodiscard]] Reading readPhoneExtension(QStringView typed);

/// What a number with its extension is compared by: E.164, with ";ext=" as in RFC 3966 where there is an extension.
[[nodiscard]] QString phoneKey(QStringView e164, QStringView extension);

/// @p e164 with its country code, grouped for reading: +1 512-555-0123. What is no number comes back unchanged.
[[nodiscard]] QString formatInternational(QStringView e164);

/// @p e164 as its own country writes it: (512) 555-0123. What is no number comes back unchanged.
[[nodiscard]] QString formatNational(QStringView e164);

/// The digits that people of its own country dial, trunk prefix included: +4930123456 is 030123456. For searching.
[[nodiscard]] QString nationalDigits(QStringView e164);

/// The region that @p e164 belongs to, as in PhoneReading; of a number that no plan knows the main one of its country
/// code; empty where there is none.
[[nodiscard]] QString regionOf(QStringView e164);

} // namespace onefold::contact
