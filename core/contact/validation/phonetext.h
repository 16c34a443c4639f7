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

} // namespace onefold::contact::phonetext
