// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

#include <QStringList>

/// How values stand in the cells of a file. All of it is pure; any thread.
namespace onefold::transfer::csv {

/// A value as a cell holds it: lists as listText() writes them, numbers with all their digits, "true" and "false".
[[nodiscard]] QString cellText(const contact::Value &value);

/// Items joined by commas; one that holds a separator is quoted, so that listFrom() gives the same items.
[[nodiscard]] QString listText(const QStringList &items);

/// The items of a cell: separated by " ::: " as Google writes them, by commas, or by semicolons where there is no
/// comma; quoted ones whole.
[[nodiscard]] QStringList listFrom(QStringView text);

/// What a spreadsheet does to a cell, or has done.
enum class Damage {
    None,
    Hidden,   ///< "#####": the column was too narrow when the file was written
    Error,    ///< "#REF!" and the like: what a formula gave
    Formula,  ///< "=A1+B1"
    Exponent, ///< "4.47E+11": a long number without its last digits
    NameDate, ///< "1-Mar", "Mar-01", "01. Mrz": perhaps a name that was taken for a date
};

/// What has been done to a cell, by its text alone.
[[nodiscard]] Damage damageOf(QStringView cell);
[[nodiscard]] Damage damageOf(QByteArrayView cell);

/// Whether a spreadsheet would run the text as a formula, or take it for a number or a date.
[[nodiscard]] bool isRisky(QStringView text);

/// The text with an apostrophe before it, where without one readProtected() would not give it back or, with
/// @p forSpreadsheet, where a spreadsheet would not keep it.
[[nodiscard]] QString protectedText(const QString &text, bool forSpreadsheet);

/// Takes the apostrophe off again; and ="…", which some programs write for text. @p wasProtected tells whether there
/// was either: then the text is meant as it stands.
[[nodiscard]] QString readProtected(const QString &cell, bool &wasProtected);

} // namespace onefold::transfer::csv
