// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace onefold::test {

/// A server of bare sockets on a port of this computer, in a thread of its own: it counts what really arrives, and does
/// with a connection whatever the test wants.
class RawServer
{
public:
    /// What to do with the @p n-th request, from 1: bytes to send back, nothing to drop the connection.
    struct Act {
        QByteArray answer = {};
        bool keepsOpen = false; ///< the connection, after the answer
        bool stalls = false;    ///< neither answers nor drops
        qint64 endless = 0;     ///< so many further bytes of blanks
    };
    using Script = std::function<Act(int n, const QByteArray &request)>;

    explicit RawServer(Script script);
    ~RawServer();
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// The requests that arrived whole, heads and bodies.
    [[nodiscard]] QByteArrayList requests();
    [[nodiscard]] int connections() const { return m_connections; }
    /// Bytes that the other side took.
    [[nodiscard]] qint64 written() const { return m_written; }

private:
    void run();
    void serve(int socket);

    const Script m_script;
    int m_listener = -1;
    quint16 m_port = 0;
    std::mutex m_mutex;
    QByteArrayList m_requests;
    std::atomic<int> m_connections = 0;
    std::atomic<qint64> m_written = 0;
    std::atomic<bool> m_closing = false;
    std::vector<std::thread> m_servers;
    std::vector<int> m_sockets;
    std::thread m_thread;
};

/// A reply of this status with a JSON body.
[[nodiscard]] QByteArray reply(
    const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &headers = {});

} // namespace onefold::test
