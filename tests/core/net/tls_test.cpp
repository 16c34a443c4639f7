// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A service whose certificate is not to be trusted is told nothing, the token least of all.

#include "core/net/transport.h"
#include "tests/core/net/rawserver.h"
#include "tests/core/net/tlsserver.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace std::chrono_literals;
using net::Transport;
using services::FailureKind;
using services::Request;
using test::TlsServer;

namespace {

constexpr const char *token = "Bearer very-secret-token";

/// @p trusts: the authority that signed the certificates of the tests, besides none.
net::TransportOptions optionsFor(quint16 port, bool trusts = true)
{
    return {.address = QUrl(u"https://127.0.0.1:%1"_s.arg(port)),
        .authorization = token,
        .certificates = trusts ? QStringLiteral(ONEFOLD_TEST_CERTIFICATES "/authority.pem") : QString(),
        .silence = 5s,
        .whole = 10s};
}

Request creation()
{
    return {.method = "POST", .path = "/contacts", .body = QJsonObject{{"name"_L1, u"Jane"_s}}, .isWrite = true};
}

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodCertificateIsTaken();
    void badCertificateIsTold_data();
    void badCertificateIsTold();
    void unknownAuthorityIsTold();
    void plainServerIsTold();
};

/// Else the others would prove nothing.
void TlsTest::goodCertificateIsTaken()
{
    TlsServer server(u"good"_s);
    const auto reply = Transport(optionsFor(server.port())).send(creation());
    QVERIFY2(reply, qPrintable(reply.failure().message));
    QCOMPARE(reply->status, 200);
    QVERIFY(server.received().contains(token));
}

void TlsTest::badCertificateIsTold_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("expired") << u"expired"_s;
    QTest::newRow("otherhost") << u"host name"_s;
    QTest::newRow("selfsigned") << u"self-signed"_s;
}

void TlsTest::badCertificateIsTold()
{
    QFETCH(const QString, said);
    TlsServer server(QString::fromLatin1(QTest::currentDataTag()));
    const auto reply = Transport(optionsFor(server.port())).send(creation());
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::NotSent);
    const QString &message = reply.failure().message;
    QVERIFY2(message.contains(u"certificate of 127.0.0.1"_s), qPrintable(message));
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY(message.contains(u"Nothing was sent"_s));
    QCOMPARE(server.received(), QByteArray());
}

/// One that only the tests trust, met as a real one would be.
void TlsTest::unknownAuthorityIsTold()
{
    TlsServer server(u"good"_s);
    const auto reply = Transport(optionsFor(server.port(), false)).send(creation());
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::NotSent);
    QVERIFY(reply.failure().message.contains(u"certificate of 127.0.0.1"_s));
    QCOMPARE(server.received(), QByteArray());
}

/// https in the address, and behind it a server that knows none.
void TlsTest::plainServerIsTold()
{
    test::RawServer server([](int, const QByteArray &) { return test::RawServer::Act{.answer = test::reply("{}")}; });
    net::TransportOptions options = optionsFor(server.port());
    options.silence = 500ms;
    const auto reply = Transport(options).send(creation());
    QVERIFY(!reply);
    QVERIFY(!reply.failure().message.isEmpty());
    QVERIFY(server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
