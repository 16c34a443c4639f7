// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/linereader.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace onefold::cli {

namespace {
constexpr qsizetype blockSize = 64 * 1024;
}

bool LineReader::hasMoreNow() const
{
    pollfd descriptor{.fd = m_fd, .events = POLLIN, .revents = 0};
    return poll(&descriptor, 1, 0) > 0;
}

void LineReader::fill()
{
    const qsizetype size = m_buffer.size();
    m_buffer.resize(size + blockSize);
    QByteArray &buffer = m_buffer;
    ssize_t count = 0;
    do {
        count = read(m_fd, buffer.data() + size, blockSize);
    } while (count < 0 && errno == EINTR);
    m_failed = count < 0;
    m_atEnd = count <= 0;
    m_buffer.resize(size + std::max<ssize_t>(count, 0));
}

void LineReader::takeLines(QByteArrayList &lines, qsizetype most)
{
    qsizetype start = 0;
    if (m_isInCutLine) {
        const qsizetype end = m_buffer.indexOf('\n');
        start = end < 0 ? m_buffer.size() : end + 1;
        m_isInCutLine = end < 0;
        m_scanned = 0;
    }
    while (lines.size() < most && start < m_buffer.size()) {
        const qsizetype end = m_buffer.indexOf('\n', std::max(start, m_scanned));
        if (end < 0 && !(m_atEnd && start < m_buffer.size()) && m_buffer.size() - start <= longestLine())
            break;
        const QByteArray line = end < 0 ? m_buffer.sliced(start) : m_buffer.sliced(start, end - start);
        start = end < 0 ? m_buffer.size() : end + 1;
        m_isInCutLine = end < 0 && !m_atEnd;
        if (!line.trimmed().isEmpty())
            lines += line;
    }
    m_buffer.remove(0, start);
    m_scanned = lines.size() < most ? m_buffer.size() : 0;
}

QByteArrayList LineReader::next(qsizetype most)
{
    QByteArrayList lines;
    while (true) {
        takeLines(lines, most);
        if (lines.size() >= most || (m_atEnd && m_buffer.isEmpty()))
            return lines;
        if (!lines.isEmpty() && !hasMoreNow())
            return lines;
        if (!m_atEnd)
            fill();
    }
}

} // namespace onefold::cli
