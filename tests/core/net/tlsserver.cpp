// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/net/tlsserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace onefold::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray readFile(const QString &name)
{
    QFile file(QStringLiteral(ONEFOLD_TEST_CERTIFICATES) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

TlsServer::TlsServer(const QString &name) : m_server(std::make_unique<QSslServer>())
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(readFile(name + u".pem"_s)));
    tls.setPrivateKey(QSslKey(readFile(name + u".key"_s), QSsl::Ec));
    m_server->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server.get(), [this, tls] { listen(tls); }, Qt::BlockingQueuedConnection);
}

TlsServer::~TlsServer()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QByteArray TlsServer::received()
{
    const std::scoped_lock lock(m_mutex);
    return m_received;
}

void TlsServer::listen(const QSslConfiguration &tls)
{
    m_server->setSslConfiguration(tls);
    QObject::connect(m_server.get(), &QSslServer::pendingConnectionAvailable, m_server.get(), [this] { serve(); });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    m_port = m_server->serverPort();
}

void TlsServer::serve()
{
    while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
        const auto take = [this, socket] {
            const QByteArray bytes = socket->readAll();
            const std::scoped_lock lock(m_mutex);
            m_received += bytes;
            if (m_received.contains("\r\n\r\n"))
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        };
        QObject::connect(socket, &QIODevice::readyRead, m_server.get(), take);
        QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        take();
    }
}

} // namespace onefold::test
