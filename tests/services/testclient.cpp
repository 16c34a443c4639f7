// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/testclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace onefold::testservices {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< milliseconds until a test counts as failed

std::unique_ptr<host::Service> made(const QString &kind, const host::Setup &setup)
{
    return host::serviceOf(kind, setup);
}

} // namespace

QByteArray Got::header(const QByteArray &name) const
{
    http::Request bearer;
    bearer.headers = headers;
    return bearer.header(name);
}

QJsonObject Got::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Got::message() const
{
    const QJsonValue message = json().value(u"message"_s);
    return message.isArray() ? message.toArray().first().toString() : message.toString();
}

TestClient::TestClient(const QUrl &base, QList<http::Header> headers) : m_base(base), m_headers(std::move(headers))
{ }

void TestClient::trust(const QString &certificateFile)
{
    m_trusted = QSslCertificate::fromPath(certificateFile);
}

Got TestClient::send(const QByteArray &method, const QByteArray &path)
{
    QByteArray text = method + ' ' + m_base.path().toLatin1() + path + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto &[name, value] : m_headers)
        text += name + ": " + value + "\r\n";
    return raw(text + "\r\n");
}

Got TestClient::send(const QByteArray &method, const QByteArray &path, const QJsonObject &body)
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    QByteArray text = method + ' ' + m_base.path().toLatin1() + path + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto &[name, value] : m_headers)
        text += name + ": " + value + "\r\n";
    text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n";
    return raw(text + json);
}

Got TestClient::raw(const QByteArray &bytes)
{
    if (!connected())
        return {};
    m_socket->write(bytes);
    return next();
}

Got TestClient::next()
{
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!readMore())
            return {};
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    QList<QByteArray> lines = m_buffer.left(end).replace("\r\n", "\n").split('\n');
    m_buffer.remove(0, end + 4);
    Got got{.status = lines.takeFirst().split(' ').value(1).toInt()};
    for (const QByteArray &line : std::as_const(lines))
        got.headers.emplaceBack(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
    const qsizetype length = got.header("Content-Length").toLongLong();
    while (m_buffer.size() < length && readMore()) { }
    got.complete = m_buffer.size() >= length;
    got.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return got;
}

bool TestClient::connected()
{
    // What a service did to the connection while nobody read is noticed only now.
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->waitForReadyRead(0);
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        return true;
    ++m_connections;
    m_buffer.clear();
    m_socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setCaCertificates(m_trusted);
    m_socket->setSslConfiguration(configuration);
    const auto port = static_cast<quint16>(m_base.port());
    if (m_base.scheme() == u"https") {
        m_socket->connectToHostEncrypted(u"127.0.0.1"_s, port, u"localhost"_s);
        return m_socket->waitForEncrypted(patience);
    }
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return m_socket->waitForConnected(patience);
}

bool TestClient::readMore()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patience))
        return false;
    m_buffer += m_socket->readAll();
    return true;
}

Stand::Stand(const QString &kind, const host::Setup &setup, const std::optional<host::Rate> &rate)
    : service(made(kind, setup), rate),
      client((service.start() ? service.url() : QUrl()), headersFor(kind))
{ }

QList<http::Header> headersFor(const QString &kind)
{
    if (kind == u"bird")
        return {{"Authorization", "AccessKey test-token"}};
    if (kind == u"highlevel")
        return {{"Authorization", "Bearer test-token"}, {"Version", "2021-07-28"}};
    return {{"Authorization", "Bearer test-token"}};
}

QStringList effects(const host::RunningService &service, int back)
{
    const QList<store::LogEntry> log = service.log();
    QStringList effects;
    if (back < log.size()) {
        for (const store::Change &change : log.at(log.size() - 1 - back).changes)
            effects += change.effect;
    }
    return effects;
}

} // namespace onefold::testservices
