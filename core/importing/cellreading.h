// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"

#include <QByteArrayView>
#include <QStringList>

// What the text of one cell is, by itself. Pure functions; any thread.

namespace onefold::importing {

/// Whether there is nothing in it but blanks and line ends.
[[nodiscard]] bool isBlankText(QByteArrayView cell);
/// Whether a person sees nothing in it: no-break blanks, marks of no width, what ="" leaves.
[[nodiscard]] bool isInvisible(QStringView text);

/// The addresses in one cell; quotes belong to an address that stands alone.
[[nodiscard]] QStringList emailsFrom(const QString &text);
/// The numbers in one cell: several only where each part is long enough to be one. "030/1234567" is one number.
[[nodiscard]] QStringList phonesFrom(const QString &text);
/// The tags in one cell. Of labels as Google writes them its own mark before those that it made, and the group that
/// everybody is in, are left out; where the column is called as Onefold calls it, only if they are told by Google's
/// separator: one of our own tags may look like them.
[[nodiscard]] QStringList tagsFrom(const QString &text, bool isOwnColumn);

/// What a mail program writes for a date that nobody entered: 0/0/00, 00.00.00, 0000-00-00.
[[nodiscard]] bool isNoDate(QStringView text);
/// Day and month alone, as Mailchimp (12/24) and Google (--12-24) write a birthday whose year nobody said.
[[nodiscard]] bool isWithoutYear(const QString &text);

/// The lines of a cell as one: a street's are parts of an address, others were broken at a blank.
[[nodiscard]] QString inOneLine(const QString &text, const contact::FieldKey &field);

} // namespace onefold::importing
