// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/http/server.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace onefold::testservices::http {

using namespace Qt::StringLiterals;

namespace {

bool makeCertificate(const Certificate &files)
{
    const QStringList arguments = {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=localhost"_s,
        u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s, files.keyFile, u"-out"_s,
        files.certificateFile};
    QProcess openssl;
    openssl.setStandardErrorFile(QProcess::nullDevice());
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
}

} // namespace

std::optional<Certificate> certificateIn(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return std::nullopt;
    const QDir dir(folder);
    const Certificate files{dir.filePath(u"certificate.pem"_s), dir.filePath(u"key.pem"_s)};
    const bool there = QFile::exists(files.certificateFile) && QFile::exists(files.keyFile);
    return there || makeCertificate(files) ? std::optional(files) : std::nullopt;
}

Server::Server(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler))
{ }

bool Server::listen(quint16 port)
{
    m_secure = false;
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &Server::accept);
    return m_server->listen(QHostAddress::LocalHost, port);
}

bool Server::listen(quint16 port, const Certificate &certificate)
{
    QFile keyFile(certificate.keyFile);
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificate.certificateFile);
    if (chain.isEmpty() || !keyFile.open(QIODevice::ReadOnly))
        return false;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // a client shows no certificate of its own
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    m_secure = true;
    m_server = std::move(server);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &Server::accept);
    return m_server->listen(QHostAddress::LocalHost, port);
}

QString Server::address() const
{
    const QString base = m_secure ? u"https://localhost:"_s : u"http://127.0.0.1:"_s;
    return m_server ? QString(base + QString::number(m_server->serverPort())) : QString();
}

void Server::close()
{
    m_server.reset();
    qDeleteAll(findChildren<Connection *>(Qt::FindDirectChildrenOnly));
}

void Server::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        new Connection(socket, m_handler, this);
}

} // namespace onefold::testservices::http
