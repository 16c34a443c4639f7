// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"
#include "tests/services/http/requestparser.h"

#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace onefold::testservices::http {

using Handler = std::function<Answer(const Request &)>;

/// One connection of a client, kept alive until the client or a fault ends it. Requests are answered one after the
/// other: one that comes before the former is answered waits. Owns its socket, belongs to the server's thread.
class Connection final : public QObject
{
    Q_OBJECT

public:
    Connection(QTcpSocket *socket, Handler handler, QObject *parent);

private:
    void read();
    void proceed();
    void handle(const Request &request);
    void deliver(const Answer &answer, const Request &request);
    void send(const Answer &answer, const Request &request);
    void fill();
    void finish();

    QTcpSocket *m_socket;
    Handler m_handler;
    RequestParser m_parser;
    QTimer m_idle;
    bool m_busy = false; ///< a request is being answered
    bool m_closing = false;
    bool m_sending = false; ///< its head was sent
    qint64 m_filler = 0;    ///< bytes of white space still to be sent, then m_body
    QByteArray m_body;
};

} // namespace onefold::testservices::http
