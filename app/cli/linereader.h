// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

namespace onefold::cli {

/// Reads lines from a file descriptor as they arrive: it waits for the first line, and takes along the others that are
/// there already, so that they can be committed together (PRODUCT.md §4, --json-input).
class LineReader
{
public:
    explicit LineReader(int fd) : m_fd(fd) { }

    /// The next lines, without their ends; empty at the end of input. At most @p most lines. Blank lines are passed
    /// over. A line longer than longestLine() comes cut off, and yet longer than that; its rest is passed over.
    [[nodiscard]] QByteArrayList next(qsizetype most);

    /// Whether reading ended in a failure rather than at the end of input.
    [[nodiscard]] bool failed() const { return m_failed; }

    [[nodiscard]] static constexpr qsizetype longestLine() { return 64 * 1024 * 1024; }

private:
    bool hasMoreNow() const;
    void fill();
    void takeLines(QByteArrayList &lines, qsizetype most);

    int m_fd;
    QByteArray m_buffer;
    qsizetype m_scanned = 0;    ///< how much of the buffer holds no line end
    bool m_isInCutLine = false; ///< the rest of the last line is to be passed over
    bool m_atEnd = false;
    bool m_failed = false;
};

} // namespace onefold::cli
