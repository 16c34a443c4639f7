// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QDateTime>

/// How contacts' values are said to people. Pure.
namespace onefold::ui::contacts {

/// "2 min ago", "yesterday", "3 days ago", then the date.
[[nodiscard]] QString relativeTime(const QDateTime &at, const QDateTime &now);

/// An E.164 number grouped for reading: +1 512 555 0199.
[[nodiscard]] QString phoneText(const QString &e164);

/// A field's value as the form and the table show it: countries by name, phones grouped, lists joined by commas.
[[nodiscard]] QString shownText(const contact::FieldKey &key, const contact::Value &value);

/// The same as a person edits it: nothing made visible, and yes and no as true and false. A value that was typed and is
/// not read yet stays as it was typed.
[[nodiscard]] QString editedText(const contact::FieldKey &key, const contact::Value &value);

/// What was read of a field's text, where that says more than the text: "+1 512 555 0199 · United States".
[[nodiscard]] QString readingText(const contact::FieldKey &key, const contact::Fields &read, const QString &typed);

/// At most two letters that stand for the contact.
[[nodiscard]] QString initialsOf(const contact::Fields &fields);

/// @p text with control characters made visible, so that none hides anything (PRODUCT.md §3).
[[nodiscard]] QString visible(QString text);

/// @p text to stand inside of a sentence: control characters visible, cut where it is long, and able to be broken
/// between lines within a long word.
[[nodiscard]] QString quotable(const QString &text);

/// 1 204 318: digits grouped as the person's language does.
[[nodiscard]] QString countText(qint64 count);

/// The same where there is little room: exact below ten thousand, then 48k and 1.2M, rounded down.
[[nodiscard]] QString shortCountText(qint64 count);

} // namespace onefold::ui::contacts
