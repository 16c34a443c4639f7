// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/csv/sample.h"

namespace onefold::transfer::csv {

/// How a file seems to be encoded.
struct EncodingGuess {
    QByteArray encoding;   ///< a name that ICU knows
    double confidence = 0; ///< 0 to 1; 1 where a byte order mark says so or there are no other characters than ASCII

    bool operator==(const EncodingGuess &) const = default;
};

/// By byte order mark, then UTF-16 without one, then UTF-8 where it is sound, then what uchardet thinks, then
/// windows-1252. Pure; any thread.
[[nodiscard]] EncodingGuess detectEncoding(const Sample &sample);

/// Whether the bytes are no text at all: a PDF, a spreadsheet's own format, a picture, a program.
[[nodiscard]] bool isBinary(const Sample &sample);

} // namespace onefold::transfer::csv
