// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

class QIODevice;

namespace onefold::transfer::csv {

/// Writes rows by RFC 4180, in UTF-8: commas, CRLF, quotes where they are needed. Writes to @p device, which the caller
/// owns and has opened, in pieces; flush() at the end. One thread.
class Writer final
{
public:
    explicit Writer(QIODevice &device) : m_device(device) { }

    void cell(QByteArrayView utf8);
    void cell(QStringView text) { cell(QByteArrayView(text.toUtf8())); }
    void endRow();

    /// Writes what is left; false where anything could not be written.
    [[nodiscard]] bool flush();

private:
    void write();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_isRowStart = true;
    bool m_hasOneBlank = false; ///< the row at hand is one blank cell so far
    bool m_failed = false;
};

} // namespace onefold::transfer::csv
