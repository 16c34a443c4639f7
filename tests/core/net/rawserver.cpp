// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/net/rawserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace onefold::test {

namespace {

/// The whole request at the start of @p bytes, or nothing yet.
QByteArray wholeRequest(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    qsizetype length = 0;
    for (const QByteArray &line : bytes.left(end).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    return bytes.size() >= end + 4 + length ? bytes.left(end + 4 + length) : QByteArray();
}

} // namespace

RawServer::RawServer(Script script) : m_script(std::move(script))
{
    m_listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || listen(m_listener, 16) != 0)
        qFatal("The server cannot listen");
    getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

RawServer::~RawServer()
{
    m_closing = true;
    shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    close(m_listener);
    for (const int socket : m_sockets)
        shutdown(socket, SHUT_RDWR);
    for (std::thread &server : m_servers)
        server.join();
    for (const int socket : m_sockets)
        close(socket);
}

QByteArrayList RawServer::requests()
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

void RawServer::run()
{
    while (!m_closing) {
        const int socket = accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            return;
        ++m_connections;
        m_sockets.push_back(socket);
        m_servers.emplace_back([this, socket] { serve(socket); });
    }
}

void RawServer::serve(int socket)
{
    QByteArray bytes;
    std::array<char, 65536> buffer{};
    while (true) {
        const ssize_t count = recv(socket, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            return;
        bytes.append(buffer.data(), count);
        const QByteArray request = wholeRequest(bytes);
        if (request.isEmpty())
            continue;
        bytes.remove(0, request.size());
        int n = 0;
        {
            const std::scoped_lock lock(m_mutex);
            m_requests += request;
            n = static_cast<int>(m_requests.size());
        }
        Act act = m_script(n, request);
        if (act.stalls)
            continue;
        const auto put = [&](const char *data, qsizetype size) {
            const ssize_t sent = send(socket, data, static_cast<std::size_t>(size), MSG_NOSIGNAL);
            m_written += sent > 0 ? sent : 0;
            return sent > 0;
        };
        put(act.answer.constData(), act.answer.size());
        const QByteArray blanks(65536, ' ');
        while (act.endless > 0 && put(blanks.constData(), blanks.size()))
            act.endless -= blanks.size();
        if (!act.keepsOpen) {
            shutdown(socket, SHUT_RDWR);
            return;
        }
    }
}

QByteArray reply(const QByteArray &body, const QByteArray &status, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace onefold::test
