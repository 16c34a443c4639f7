// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

// What the bytes beyond ASCII stand for, where statistics have too few of them to go by. Pure functions; any thread.

namespace onefold::transfer::csv {

/// How many bytes of @p text are beyond ASCII.
[[nodiscard]] qsizetype countBeyondAscii(QByteArrayView text);

/// Whether @p text, read as windows-1252, is text of Western Europe: letters of its languages where words have such,
/// and signs where signs stand. Not of Icelandic, whose letters are where those of Turkish and of the Baltic languages
/// stand in their encodings.
[[nodiscard]] bool readsAsWestern(QByteArrayView text);

/// Whether @p text, read as windows-1250, has signs within words where ISO-8859-2 has Polish, Czech or Slovak letters.
[[nodiscard]] bool hasSignsForLatin2Letters(QByteArrayView text);

/// Whether there are bytes that encodings of ISO 8859 leave to control characters, and those of Windows do not.
[[nodiscard]] bool hasLettersOfWindows(QByteArrayView text);

} // namespace onefold::transfer::csv
