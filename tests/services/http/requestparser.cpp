// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/http/requestparser.h"

#include <algorithm>

namespace onefold::testservices::http {

namespace {

bool isToken(const QByteArray &text)
{
    static const QByteArray others = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || others.contains(c);
    });
}

/// The number that @p text spells in digits of @p base alone; -1 where it is no such number.
qsizetype number(const QByteArray &text, int base)
{
    const bool digits = !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
    bool ok = false;
    const qlonglong value = digits ? text.toLongLong(&ok, base) : 0;
    return ok ? static_cast<qsizetype>(value) : -1;
}

} // namespace

RequestParser::State RequestParser::next()
{
    while (m_part != Part::Done && m_part != Part::Broken) {
        if (readPart())
            continue;
        const bool inBody = m_part == Part::Body || m_part == Part::ChunkSize;
        if (inBody && m_expectsContinue && m_buffer.isEmpty()) {
            m_expectsContinue = false;
            return State::NeedsContinue;
        }
        return State::NeedsMore;
    }
    return m_part == Part::Done ? State::Complete : State::Broken;
}

Request RequestParser::take()
{
    m_part = Part::Head;
    m_expectsContinue = false;
    return std::exchange(m_request, {});
}

/// False where more bytes are needed.
bool RequestParser::readPart()
{
    switch (m_part) {
    case Part::Head: return readHead();
    case Part::Body: return readBody();
    case Part::ChunkSize: return readChunkSize();
    case Part::ChunkData: return readChunkData();
    case Part::Trailer: return readTrailer();
    case Part::Done:
    case Part::Broken: break;
    }
    return false;
}

bool RequestParser::readHead()
{
    while (m_buffer.startsWith("\r\n")) // RFC 9112, 2.2: an empty line ahead of a request is let pass
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (std::max(end, end < 0 ? m_buffer.size() : 0) > headLimit) {
        breakWith(431);
        return true;
    }
    if (end < 0)
        return false;
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    m_part = Part::Body;
    qsizetype at = 0;
    while (at <= head.size() && m_part != Part::Broken) {
        const qsizetype lineEnd = head.indexOf("\r\n", at);
        const QByteArray line = head.mid(at, lineEnd < 0 ? -1 : lineEnd - at);
        at == 0 ? readRequestLine(line) : readHeader(line);
        at = lineEnd < 0 ? head.size() + 1 : lineEnd + 2;
    }
    if (m_part != Part::Broken)
        readFraming();
    return true;
}

void RequestParser::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[1].startsWith('/'))
        return breakWith(400);
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return breakWith(505);
    m_request.method = parts[0];
    const qsizetype mark = parts[1].indexOf('?');
    m_request.path = mark < 0 ? parts[1] : parts[1].left(mark);
    m_request.query = mark < 0 ? QByteArray() : parts[1].mid(mark + 1);
    m_request.keepAlive = parts[2] == "HTTP/1.1";
}

void RequestParser::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    if (!isToken(name))
        return breakWith(400);
    m_request.headers.emplaceBack(name, line.mid(colon + 1).trimmed());
}

void RequestParser::readFraming()
{
    const QByteArray connection = m_request.header("Connection").toLower();
    if (m_request.keepAlive && m_request.header("Host").isEmpty())
        return breakWith(400);
    m_request.keepAlive = m_request.keepAlive ? connection != "close" : connection == "keep-alive";
    m_expectsContinue = m_request.header("Expect").toLower() == "100-continue";

    const QByteArray coding = m_request.header("Transfer-Encoding").toLower();
    const QByteArray length = m_request.header("Content-Length");
    const auto lengths = std::ranges::count_if(
        m_request.headers, [](const Header &header) { return header.first.toLower() == "content-length"; });
    if (lengths > 1 || (!coding.isEmpty() && lengths > 0))
        return breakWith(400);
    if (!coding.isEmpty()) {
        m_part = Part::ChunkSize;
        return coding == "chunked" ? void() : breakWith(501);
    }
    m_wanted = lengths == 0 ? 0 : number(length, 10);
    if (m_wanted < 0)
        breakWith(400);
    else if (m_wanted > bodyLimit)
        breakWith(413);
}

bool RequestParser::readBody()
{
    if (m_buffer.size() < m_wanted)
        return false;
    m_request.body = m_buffer.left(m_wanted);
    m_buffer.remove(0, m_wanted);
    m_part = Part::Done;
    return true;
}

bool RequestParser::readChunkSize()
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0 && m_buffer.size() < 1024)
        return false;
    m_wanted = number(m_buffer.left(std::max<qsizetype>(end, 0)).split(';').constFirst().trimmed(), 16);
    if (end < 0 || m_wanted < 0) {
        breakWith(400);
    } else if (m_wanted + m_request.body.size() > bodyLimit) {
        breakWith(413);
    } else {
        m_buffer.remove(0, end + 2);
        m_part = m_wanted == 0 ? Part::Trailer : Part::ChunkData;
    }
    return true;
}

bool RequestParser::readChunkData()
{
    if (m_buffer.size() < m_wanted + 2)
        return false;
    m_request.body += m_buffer.left(m_wanted);
    m_part = Part::ChunkSize;
    if (m_buffer.mid(m_wanted, 2) != "\r\n")
        breakWith(400);
    m_buffer.remove(0, m_wanted + 2);
    return true;
}

/// Trailing headers are read and dropped, up to the empty line.
bool RequestParser::readTrailer()
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return false;
    m_buffer.remove(0, end + 2);
    if (end == 0)
        m_part = Part::Done;
    return true;
}

void RequestParser::breakWith(int status)
{
    m_part = Part::Broken;
    m_brokenStatus = status;
}

} // namespace onefold::testservices::http
