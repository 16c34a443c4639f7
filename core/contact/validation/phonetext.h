// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// What can be seen in the text of a phone number before any numbering plan is asked. Pure; any thread.
namespace onefold::contact::phonetext {

/// Whether a spreadsheet turned the number into a floating-point one: 4.47E+11.
[[nodiscard]] bool isScientific(QStringView text);

/// Whether a spreadsheet or program appended a decimal part: 5125550123.0.
[[nodiscard]] bool isDecimal(QStringView text);

/// Whether @p text starts with a plus sign, full-width or not.
[[nodiscard]] bool hasPlus(QStringView text);

/// @p text without a leading "tel:" (RFC 3966).
[[nodiscard]] QStringView withoutScheme(QStringView text);

/// @p text up to where @p extension, read from its end, and the label before it start.
[[nodiscard]] QStringView withoutExtension(QStringView text, QStringView extension);

/// The ASCII digits of an extension written alone, with or without a label before it; empty where it is none.
[[nodiscard]] QString extensionDigits(const QString &text);

/// A number and the extension that a label parts from it.
struct Labelled {
    QStringView number;
    QString extension; ///< ASCII digits, however many
};

/// @p text taken apart at the label of an extension, as extensionDigits() knows them; nothing where there is none.
[[nodiscard]] std::optional<Labelled> labelledExtension(QStringView text);

/// Whether letters of any script are in @p text.
[[nodiscard]] bool hasLetters(QStringView text);

/// The digits that somebody means who asks for a number: without the "(0)" inside one, which is not dialled behind a
/// country code. Where the number begins with it, the zero counts.
[[nodiscard]] QString dialledDigits(QStringView typed);

/// @p digits without what is dialled before the country code (ITU-T E.123): 00 in most countries, 011 in North America.
/// What follows is a run of the same number, so a search for it loses nothing where it was no such code: with 011 begin
/// towns of Britain too. @p digits itself where there is none.
[[nodiscard]] QString withoutExitCode(const QString &digits);

} // namespace onefold::contact::phonetext
