// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/http/connection.h"

#include "tests/services/http/wire.h"

namespace onefold::testservices::http {

namespace {

constexpr std::chrono::seconds idleLimit{75}; ///< as common servers have it
constexpr qint64 slice = 64 * 1024;           ///< bytes of filler handed to the socket at a time
constexpr qsizetype worthCompressing = 1024;  ///< bytes

/// The reply as this client takes it: compressed where it says it can read that.
Reply encoded(Reply reply, const Request &request)
{
    if (reply.body.size() < worthCompressing || !request.header("Accept-Encoding").toLower().contains("gzip"))
        return reply;
    reply.body = gzip(reply.body);
    reply.headers.emplaceBack("Content-Encoding", "gzip");
    return reply;
}

} // namespace

Connection::Connection(QTcpSocket *socket, Handler handler, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(RequestParser::bodyLimit + RequestParser::headLimit);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleLimit);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::disconnectFromHost);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::fill);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_idle.start();
    if (m_socket->bytesAvailable() > 0)
        read();
}

void Connection::read()
{
    if (m_busy || m_closing)
        return; // left in the socket until the request at hand is answered
    m_parser.append(m_socket->readAll());
    proceed();
}

void Connection::proceed()
{
    while (!m_busy && !m_closing) {
        switch (m_parser.next()) {
        case RequestParser::State::NeedsMore: m_idle.start(); return;
        case RequestParser::State::NeedsContinue: m_socket->write("HTTP/1.1 100 Continue\r\n\r\n"); return;
        case RequestParser::State::Complete: handle(m_parser.take()); break;
        case RequestParser::State::Broken:
            m_closing = true;
            m_socket->write(head({.status = m_parser.brokenStatus()}, 0, false));
            m_socket->disconnectFromHost();
            return;
        }
    }
}

void Connection::handle(const Request &request)
{
    m_busy = true;
    m_idle.stop();
    const Answer answer = m_handler(request);
    if (answer.delay.count() > 0)
        QTimer::singleShot(answer.delay, this, [this, answer, request] { deliver(answer, request); });
    else
        deliver(answer, request);
}

void Connection::deliver(const Answer &answer, const Request &request)
{
    switch (answer.delivery) {
    case Answer::Delivery::Never: return;
    case Answer::Delivery::Drop:
        m_closing = true;
        m_socket->abort();
        return;
    case Answer::Delivery::Cut: {
        const Reply reply = encoded(answer.reply, request);
        m_closing = true;
        m_socket->write(head(reply, reply.body.size(), true) + reply.body.left(reply.body.size() / 2));
        m_socket->disconnectFromHost();
        return;
    }
    case Answer::Delivery::Twice: {
        const Reply reply = encoded(answer.reply, request);
        m_socket->write(head(reply, reply.body.size(), request.keepAlive) + reply.body);
        break;
    }
    case Answer::Delivery::Whole: break;
    }
    send(answer, request);
}

void Connection::send(const Answer &answer, const Request &request)
{
    m_closing = !request.keepAlive;
    const Reply reply = answer.filler > 0 ? answer.reply : encoded(answer.reply, request);
    const QByteArray start = head(reply, answer.filler + reply.body.size(), request.keepAlive);
    m_filler = answer.filler;
    m_body = request.method == "HEAD" ? QByteArray() : reply.body;
    // In one write where it can be: the second of two small ones would wait for the client to acknowledge the first.
    if (m_filler == 0)
        m_body.prepend(start);
    else
        m_socket->write(start);
    m_sending = true;
    fill();
}

/// Sends filler as fast as the client takes it, so that a huge reply needs no memory here.
void Connection::fill()
{
    if (!m_sending || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    while (m_filler > 0 && m_socket->bytesToWrite() < slice) {
        const qint64 now = std::min(m_filler, slice);
        m_filler -= now;
        if (m_socket->write(QByteArray(static_cast<qsizetype>(now), ' ')) < 0)
            return;
    }
    if (m_filler == 0) {
        m_sending = false;
        m_socket->write(std::exchange(m_body, {}));
        finish();
    }
}

void Connection::finish()
{
    m_busy = false;
    if (m_closing) {
        m_socket->disconnectFromHost();
        return;
    }
    // Not from within the former request, so that a client that sends many at once cannot exhaust the stack.
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

} // namespace onefold::testservices::http
