// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QThread>

#include <memory>
#include <mutex>

class QSslServer;

namespace onefold::test {

/// A server on a port of this computer that shows a certificate of certificates/, and keeps all that it is then told
/// under its protection. Answers every request with an empty object. Has a thread of its own.
class TlsServer
{
public:
    /// @p name of the certificate and its key, without the ending.
    explicit TlsServer(const QString &name);
    ~TlsServer();
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Everything that was received, of all connections.
    [[nodiscard]] QByteArray received();

private:
    void listen(const QSslConfiguration &tls);
    void serve();

    QThread m_thread;
    std::unique_ptr<QSslServer> m_server; ///< lives in the thread
    quint16 m_port = 0;
    std::mutex m_mutex;
    QByteArray m_received;
};

} // namespace onefold::test
