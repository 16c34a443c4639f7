// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/encoding/decoder.h"

#include <QByteArray>

#include <optional>

class QIODevice;

namespace onefold::transfer::csv {

/// The text of a file in UTF-8, read on demand; a byte order mark is left out. UTF-8 passes through as it is, sound or
/// not. Positions count the bytes of the UTF-8 text from 0 after the mark. Reads @p device, which the caller owns and
/// has opened; one thread.
class TextSource final
{
public:
    /// Where no encoding is called @p encoding, the text is read as UTF-8.
    TextSource(QIODevice &device, const QByteArray &encoding);

    /// Appends about @p size bytes to @p text; false at the end of the file, or where the device breaks off (failed()).
    bool read(QByteArray &text, qsizetype size);

    /// Goes to @p position, at once in UTF-8 and else by reading all before it again. False where it lies beyond the
    /// end.
    bool seek(qint64 position);

    /// Whether seek() is at once.
    [[nodiscard]] bool seeksQuickly() const { return !m_decoder; }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    void skipMark();

    QIODevice &m_device;
    QByteArray m_encoding;
    std::optional<Decoder> m_decoder; ///< of another encoding than UTF-8
    QByteArray m_pending;             ///< read and decoded already
    qint64 m_markSize = 0;
    bool m_started = false;
    bool m_atEnd = false;
    bool m_failed = false;
};

} // namespace onefold::transfer::csv
