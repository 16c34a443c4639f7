// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/connection.h"

#include <QSslServer>

#include <memory>

namespace onefold::testservices::http {

/// Where a certificate for localhost and its key lie, in PEM.
struct Certificate {
    QString certificateFile;
    QString keyFile;
};
/// The certificate in @p folder, made there with the command `openssl` where there is none: self-signed, for localhost
/// and 127.0.0.1. Null where it cannot be made.
[[nodiscard]] std::optional<Certificate> certificateIn(const QString &folder);

/// Listens on the loopback interface and answers with what the handler gives, in the thread that owns the server.
class Server final : public QObject
{
    Q_OBJECT

public:
    explicit Server(Handler handler, QObject *parent = nullptr);

    /// Plain HTTP; port 0 takes a free one. False where the port cannot be had.
    [[nodiscard]] bool listen(quint16 port);
    /// HTTPS with this certificate.
    [[nodiscard]] bool listen(quint16 port, const Certificate &certificate);
    /// "http://127.0.0.1:PORT" or "https://localhost:PORT", without a slash at the end.
    [[nodiscard]] QString address() const;
    /// Stops listening and ends every connection at once, as a service that goes down does.
    void close();

private:
    void accept();

    Handler m_handler;
    std::unique_ptr<QTcpServer> m_server;
    bool m_secure = false;
};

} // namespace onefold::testservices::http
