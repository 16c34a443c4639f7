// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>

/// Reading what people and files give as text. All functions here are pure and total, for any thread and any QString;
/// blank text reads as an empty value without a finding, since whether a field may be empty is not theirs to say.
namespace onefold::contact {

/// The longest name of a person that is taken, in QChar units, as in the catalogue of fields: 500 characters of any
/// script. The longest known is 747 letters, the longest that any service takes 150 (seed 002).
inline constexpr qsizetype longestName = 1000;

/// Reads one line of text: without outer white space (line ends, byte order marks and zero-width spaces included),
/// in NFC, of at most @p maxLength QChar units. Errors: text.too_long, text.not_unicode (lone surrogates and
/// noncharacters), text.control_character (C0, C1, DEL), text.bidi_control (direction overrides),
/// text.invisible_character (the joiners that Persian and emoji need are allowed). The last three suggest the cleaned
/// text.
[[nodiscard]] Reading readText(QStringView typed, qsizetype maxLength);

/// Reads what identifies a contact: readText, but characters that only change how others look are refused as
/// text.invisible_character too.
[[nodiscard]] Reading readKey(QStringView typed, qsizetype maxLength);

/// Reads a name of a person: readText, and the caution name.all_capitals for three or more letters all in capitals,
/// with the name in mixed case as its suggestion.
[[nodiscard]] Reading readPersonName(QStringView typed);

/// @p text for showing in a message: control characters as their pictures (U+2400 …), others that cannot be seen, and
/// lone surrogates, as \u{XXXX}.
[[nodiscard]] QString visible(QStringView text);

} // namespace onefold::contact
