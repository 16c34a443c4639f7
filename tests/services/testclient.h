// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"

#include <QSslSocket>

#include <memory>

/// What the tests of the test services share.
namespace onefold::testservices {

/// An answer as it came over the wire.
struct Got {
    int status = 0; ///< 0 where no answer came
    QList<http::Header> headers = {};
    QByteArray body = {};  ///< as sent, not decompressed
    bool complete = false; ///< the whole body came

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text(const QString &member) const { return json().value(member).toString(); }
    /// "message", or its first entry where it is an array.
    [[nodiscard]] QString message() const;
};

/// A client of one connection, which writes its bytes itself, so that nothing is encoded, retried or followed behind
/// the test's back. Connects anew only where the service ended the connection.
class TestClient
{
public:
    /// @p headers are sent with each request, beside Host and the framing.
    explicit TestClient(const QUrl &base, QList<http::Header> headers = {});

    /// Trusts this certificate; the address must be https.
    void trust(const QString &certificateFile);

    /// @p path is sent as it stands, behind the path of the base address.
    [[nodiscard]] Got send(const QByteArray &method, const QByteArray &path);
    [[nodiscard]] Got send(const QByteArray &method, const QByteArray &path, const QJsonObject &body);
    /// Sends these bytes and reads one answer.
    [[nodiscard]] Got raw(const QByteArray &bytes);
    /// Reads one more answer, sending nothing.
    [[nodiscard]] Got next();

    [[nodiscard]] QList<http::Header> &headers() { return m_headers; }
    /// How often it had to connect.
    [[nodiscard]] int connections() const { return m_connections; }

private:
    [[nodiscard]] bool connected();
    [[nodiscard]] bool readMore();

    QUrl m_base;
    QList<http::Header> m_headers;
    std::unique_ptr<QSslSocket> m_socket;
    QList<QSslCertificate> m_trusted;
    QByteArray m_buffer;
    int m_connections = 0;
};

/// A running service of @p kind without a limit of requests, and a client with the headers it wants.
struct Stand {
    explicit Stand(
        const QString &kind, const host::Setup &setup = {}, const std::optional<host::Rate> &rate = host::Rate{});

    host::RunningService service;
    TestClient client;
};

/// The headers that a correct client of @p kind sends.
[[nodiscard]] QList<http::Header> headersFor(const QString &kind);

/// What the last request but @p back really did: "created ID", … with commas between.
[[nodiscard]] QStringList effects(const host::RunningService &service, int back = 0);

} // namespace onefold::testservices
