// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/encoding/decoder.h"

#include <QByteArray>

#include <optional>

class QIODevice;

namespace onefold::transfer::vcard {

/// The physical lines of a vCard file, without their ends (CRLF, LF or CR alone, mixed). UTF-16, with or without a byte
/// order mark, becomes UTF-8; a byte order mark of UTF-8 is left out. Memory does not grow with the file: of a line
/// longer than maximumLine (a photo without folds) the rest is left out. Reads @p device, which the caller owns and has
/// opened; one thread.
class LineReader final
{
public:
    static constexpr qsizetype maximumLine = 256 * 1024;

    explicit LineReader(QIODevice &device) : m_device(device) { }

    /// The next line, or nothing at the end.
    [[nodiscard]] std::optional<QByteArray> next();

    /// The line that next() will give, without taking it.
    [[nodiscard]] const std::optional<QByteArray> &peek();

private:
    std::optional<QByteArray> read();
    bool fill();
    void startDecoding(QByteArrayView first);

    QIODevice &m_device;
    std::optional<Decoder> m_decoder; ///< where the file is not written in bytes of ASCII
    QByteArray m_buffer;
    qsizetype m_position = 0;
    bool m_started = false;
    bool m_atEnd = false;
    bool m_skipLineFeed = false; ///< the line before ended in CR, at the end of what was read
    bool m_peeked = false;
    std::optional<QByteArray> m_ahead;
};

} // namespace onefold::transfer::vcard
