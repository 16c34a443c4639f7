// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// The quick way to what libphonenumber says of a number that stands in E.164 already, as nearly all in an import do:
/// the library's own numbering plans, each compiled once into a few expressions, instead of the dozens that the library
/// tries for each number. Where the answer is not plain there is none, and the library itself has to be asked. Any
/// thread.
namespace onefold::contact::phonelibrary {

/// The region of @p e164 where the library takes the number just as it stands and knows it to be valid in that region;
/// as in PhoneReading.
[[nodiscard]] std::optional<QString> regionOfValid(QStringView e164);

/// @p typed in E.164 where nothing stands in it but its calling code, after a + or after the 00 that people of
/// @p region dial abroad with, the digits that follow, and blanks, hyphens and brackets between them: then the library
/// reads the same number in both. Nothing otherwise.
[[nodiscard]] std::optional<QString> plainE164(QStringView typed, QStringView region);

/// What contact::nationalDigits() gives for @p e164.
[[nodiscard]] std::optional<QString> plannedNationalDigits(QStringView e164);

} // namespace onefold::contact::phonelibrary
