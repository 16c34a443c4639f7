// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What really goes over the wire, seen from a server of bare sockets.

#include "core/net/address.h"
#include "core/net/logline.h"
#include "core/net/transport.h"
#include "tests/core/net/rawserver.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace std::chrono_literals;
using net::Transport;
using services::FailureKind;
using services::Request;
using test::RawServer;

namespace {

constexpr const char *token = "Bearer very-secret-token";

net::TransportOptions optionsFor(const RawServer &server)
{
    return {.address = QUrl(u"http://127.0.0.1:%1"_s.arg(server.port())),
        .authorization = token,
        .silence = 2s,
        .whole = 5s,
        .largestReply = 1024 * 1024};
}

Request creation()
{
    return {.method = "POST", .path = "/contacts", .body = QJsonObject{{"name"_L1, u"Jane"_s}}, .isWrite = true};
}

/// One more request, which comes in after all that was sent before; its answer does not matter.
void probe(const RawServer &server)
{
    (void)Transport(optionsFor(server)).send(Request{.method = "POST", .path = "/probe", .isWrite = true});
}

/// Every kind of request that changes something, with and without a body.
void addWrites()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("POST") << creation();
    Request put = creation();
    put.method = "PUT";
    QTest::newRow("PUT") << put;
    Request patch = creation();
    patch.method = "PATCH";
    QTest::newRow("PATCH") << patch;
    QTest::newRow("DELETE") << Request{.method = "DELETE", .path = "/contacts/1", .isWrite = true};
    QTest::newRow("POST without a body") << Request{.method = "POST", .path = "/contacts/1/subscribe", .isWrite = true};
}

} // namespace
Q_DECLARE_METATYPE(onefold::services::Request)

class TransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatItIsGiven();
    void cold_data() { addWrites(); }
    void cold();
    void warm_data() { addWrites(); }
    void warm();
    void straySecondAnswerIsNobodys();
    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void cutBodyIsLost();
    void stallIsLost();
    void refusedConnectionIsNotSent();
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void tokenIsTakenOutOfAnswers();
    void hugeReplyIsNotRead();
    void packedReplyIsUnpacked();
    void packedHugeReplyIsNotRead();
    void stopEndsWaiting();
    void addresses_data();
    void addresses();
    void logTellsNoValues();
};

void TransportTest::sendsWhatItIsGiven()
{
    RawServer server([](int, const QByteArray &) { return RawServer::Act{.answer = test::reply("{\"a\":1}")}; });
    Transport transport(optionsFor(server));
    Request request = creation();
    request.path = "/contacts/identifiers/emailaddress/a+b@c.test/x%2Fy%40z";
    request.query = {{"number", u"+1 555"_s}};
    request.headers = {{"Version", "2021-07-28"}};
    const auto reply = transport.send(request);
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "{\"a\":1}");
    QCOMPARE(reply->header("content-type"), "application/json");
    const QByteArray sent = server.requests().value(0);
    QVERIFY2(sent.startsWith("POST /contacts/identifiers/emailaddress/a+b@c.test/x%2Fy%40z?number=%2B1%20555 HTTP/1.1"),
        sent.constData());
    QVERIFY(sent.contains(QByteArray(QByteArray("\r\nAuthorization: ") + token + "\r\n")));
    QVERIFY(sent.contains("\r\nVersion: 2021-07-28\r\n"));
    QVERIFY(sent.toLower().contains("\r\ncontent-type: application/json\r\n"));
    QVERIFY(sent.endsWith("{\"name\":\"Jane\"}"));
}

/// The very first request of all is applied, and the connection drops instead of an answer.
void TransportTest::cold()
{
    QFETCH(const Request, request);
    RawServer server([](int, const QByteArray &) { return RawServer::Act{}; });
    {
        Transport transport(optionsFor(server));
        const auto reply = transport.send(request);
        QVERIFY(!reply);
        QCOMPARE(reply.failure().kind, FailureKind::Lost);
    }
    probe(server);
    QCOMPARE(server.requests().size(), 1 + 1);
}

/// The same after requests that went well on connections that the server would keep.
void TransportTest::warm()
{
    QFETCH(const Request, request);
    RawServer server([](int n, const QByteArray &) {
        return n <= 2 ? RawServer::Act{.answer = test::reply("{}"), .keepsOpen = true} : RawServer::Act{};
    });
    {
        Transport transport(optionsFor(server));
        QVERIFY(transport.send(request));
        QVERIFY(transport.send(request));
        const auto reply = transport.send(request);
        QVERIFY(!reply);
        QCOMPARE(reply.failure().kind, FailureKind::Lost);
    }
    probe(server);
    QCOMPARE(server.requests().size(), 3 + 1);
}

void TransportTest::straySecondAnswerIsNobodys()
{
    RawServer server([](int n, const QByteArray &) {
        const QByteArray number = QByteArray::number(n);
        return RawServer::Act{.answer = test::reply(number) + test::reply("\"stray\""), .keepsOpen = true};
    });
    Transport transport(optionsFor(server));
    for (int n = 1; n <= 3; ++n) {
        const auto reply = transport.send(creation());
        QVERIFY(reply);
        QCOMPARE(reply->body, QByteArray::number(n));
    }
}

void TransportTest::statusesAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {201, 204, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503})
        QTest::newRow(QByteArray::number(status).constData()) << status;
}

void TransportTest::statusesAreAnswers()
{
    QFETCH(const int, status);
    RawServer server([status](int, const QByteArray &) {
        const QByteArray body = status == 204 ? "" : "{\"message\":\"said\"}";
        return RawServer::Act{.answer = test::reply(body, QByteArray::number(status) + " Words")};
    });
    Transport transport(optionsFor(server));
    for (const Request &request : {creation(), Request{.path = "/contacts"}}) {
        const auto reply = transport.send(request);
        QVERIFY(reply);
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, status == 204 ? "" : "{\"message\":\"said\"}");
    }
    QCOMPARE(server.requests().size(), 2);
}

void TransportTest::cutBodyIsLost()
{
    RawServer server([](int, const QByteArray &) {
        return RawServer::Act{.answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":"};
    });
    Transport transport(optionsFor(server));
    const auto reply = transport.send(creation());
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::Lost);
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::stallIsLost()
{
    RawServer server([](int, const QByteArray &) { return RawServer::Act{.stalls = true}; });
    net::TransportOptions options = optionsFor(server);
    options.silence = 300ms;
    Transport transport(options);
    const auto reply = transport.send(creation());
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::Lost);
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::refusedConnectionIsNotSent()
{
    quint16 port = 0;
    {
        RawServer server([](int, const QByteArray &) { return RawServer::Act{}; });
        port = server.port();
    }
    Transport transport({.address = QUrl(u"http://127.0.0.1:%1"_s.arg(port)), .authorization = token});
    const auto reply = transport.send(creation());
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::NotSent);
    QVERIFY(!reply.failure().message.isEmpty());
}

void TransportTest::redirectIsNotFollowed_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("GET") << Request{.path = "/contacts"};
    QTest::newRow("POST") << creation();
}

void TransportTest::redirectIsNotFollowed()
{
    QFETCH(const Request, request);
    RawServer other([](int, const QByteArray &) { return RawServer::Act{.answer = test::reply("{}")}; });
    RawServer server([&](int, const QByteArray &) {
        return RawServer::Act{.answer = test::reply("", "307 Temporary Redirect",
                                  "Location: http://localhost:" + QByteArray::number(other.port()) + "/x\r\n")};
    });
    Transport transport(optionsFor(server));
    const auto reply = transport.send(request);
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::NotAService);
    QVERIFY(reply.failure().message.contains(u"localhost"_s));
    QCOMPARE(other.connections(), 0);
}

/// What a service says is shown to people and kept: its quoting the token must not.
void TransportTest::tokenIsTakenOutOfAnswers()
{
    const QByteArray secret = "secret/of+nobody";
    RawServer server([&](int, const QByteArray &) {
        return RawServer::Act{.answer = test::reply(R"({"message":"no such key: secret/of+nobody, secret\/of+nobody"})",
                                  "401 Unauthorized", "X-Said: Bearer secret/of+nobody\r\n")};
    });
    net::TransportOptions options = optionsFor(server);
    options.authorization = "Bearer " + secret;
    Transport transport(options);
    const auto reply = transport.send(creation());
    QVERIFY(reply);
    QCOMPARE(reply->body, "{\"message\":\"no such key: ***, ***\"}");
    QCOMPARE(reply->header("X-Said"), "Bearer ***");
}

void TransportTest::hugeReplyIsNotRead()
{
    constexpr qint64 huge = 2'000'000'000;
    RawServer server([](int, const QByteArray &) {
        return RawServer::Act{.answer = "HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n", .endless = huge};
    });
    Transport transport(optionsFor(server));
    const auto reply = transport.send(creation());
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::NotAService);
    QVERIFY(server.written() < 20'000'000); // what fits into buffers on the way
}

namespace {

/// A reply whose body is packed by RFC 1950, which is what "deflate" means.
QByteArray packedReply(const QByteArray &packed)
{
    return test::reply(packed, "200 OK", "Content-Encoding: deflate\r\n");
}

} // namespace

void TransportTest::packedReplyIsUnpacked()
{
    RawServer server(
        [](int, const QByteArray &) { return RawServer::Act{.answer = packedReply(qCompress("{\"a\":1}").mid(4))}; });
    Transport transport(optionsFor(server));
    const auto reply = transport.send(creation());
    QVERIFY(reply);
    QCOMPARE(reply->body, "{\"a\":1}");
}

/// Some kilobytes on the wire, and as much as one likes in memory.
void TransportTest::packedHugeReplyIsNotRead()
{
    const QByteArray packed = qCompress(QByteArray(50'000'000, ' ')).mid(4);
    RawServer server([&](int, const QByteArray &) { return RawServer::Act{.answer = packedReply(packed)}; });
    Transport transport(optionsFor(server));
    const auto reply = transport.send(creation());
    QVERIFY(!reply);
    // Too long for us, or for Qt before.
    const FailureKind kind = reply.failure().kind;
    QVERIFY(kind == FailureKind::NotAService || kind == FailureKind::Lost);
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::stopEndsWaiting()
{
    RawServer server([](int, const QByteArray &) { return RawServer::Act{.stalls = true}; });
    net::TransportOptions options = optionsFor(server);
    options.silence = 60s;
    Transport transport(options);
    std::thread stopper([&] {
        while (server.requests().isEmpty())
            std::this_thread::yield();
        transport.stop();
    });
    const auto reply = transport.send(creation());
    stopper.join();
    QVERIFY(!reply);
    QCOMPARE(reply.failure().kind, FailureKind::Stopped);
    QCOMPARE(transport.send(creation()).failure().kind, FailureKind::Stopped);
}

void TransportTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::newRow("usual") << u"https://api.bird.com"_s << u"https://api.bird.com"_s;
    QTest::newRow("slash") << u" https://api.leadpush.io/v1/ "_s << u"https://api.leadpush.io/v1"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("localhost") << u"http://localhost:1/v1"_s << u"http://localhost:1/v1"_s;
    QTest::newRow("plain") << u"http://api.bird.com"_s << QString();
    QTest::newRow("looks local") << u"http://localhost.evil.test"_s << QString();
    QTest::newRow("user") << u"https://me:secret@api.bird.com"_s << QString();
    QTest::newRow("token") << u"https://secret@api.bird.com"_s << QString();
    QTest::newRow("query") << u"https://api.bird.com?key=1"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("no scheme") << u"api.bird.com"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TransportTest::addresses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    const auto read = net::addressFromString(text);
    QCOMPARE(read ? read->toString() : QString(), address);
    if (!read)
        QVERIFY(!read.error().message.contains(u"secret"_s));
}

void TransportTest::logTellsNoValues()
{
    const Request request{.path = "/workspaces/w-1/contacts/identifiers/emailaddress/jane@acme.test",
        .query = {{"email", u"jane@acme.test"_s}},
        .body = QJsonObject{{"name"_L1, u"Jane"_s}}};
    const QString line = net::logLine(request, u"200"_s, 12ms, 34);
    QCOMPARE(line, u"GET /workspaces/*/contacts/identifiers/*/*?email=*: 200, 12 ms, 34 bytes"_s);
}

QTEST_GUILESS_MAIN(TransportTest)
#include "transport_test.moc"
