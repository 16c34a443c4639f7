// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"

namespace onefold::testservices::http {

/// Reads requests from the bytes of one connection (RFC 9112): Content-Length and chunked bodies, `Expect`, and limits.
/// What follows a request stays for the next one. After Broken the connection is of no further use.
class RequestParser
{
public:
    enum class State {
        NeedsMore,
        NeedsContinue, ///< the client waits for "100 Continue" before it sends the body; said once
        Complete,      ///< take() gives the request
        Broken,        ///< brokenStatus() is what to answer
    };

    static constexpr qsizetype headLimit = 64 * 1024;        ///< bytes of request line and headers, else 431
    static constexpr qsizetype bodyLimit = 16 * 1024 * 1024; ///< bytes of a body, else 413

    void append(const QByteArray &bytes) { m_buffer += bytes; }
    [[nodiscard]] State next();
    [[nodiscard]] Request take();
    [[nodiscard]] int brokenStatus() const { return m_brokenStatus; }

private:
    enum class Part { Head, Body, ChunkSize, ChunkData, Trailer, Done, Broken };

    [[nodiscard]] bool readPart();
    [[nodiscard]] bool readHead();
    void readRequestLine(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void readFraming();
    [[nodiscard]] bool readBody();
    [[nodiscard]] bool readChunkSize();
    [[nodiscard]] bool readChunkData();
    [[nodiscard]] bool readTrailer();
    void breakWith(int status);

    QByteArray m_buffer;
    Request m_request;
    Part m_part = Part::Head;
    qsizetype m_wanted = 0; ///< bytes of the body, or of the chunk, still to come
    bool m_expectsContinue = false;
    int m_brokenStatus = 0;
};

} // namespace onefold::testservices::http
