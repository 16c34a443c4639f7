// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/http/requestparser.h"
#include "tests/services/http/server.h"
#include "tests/services/http/wire.h"
#include "tests/services/testclient.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

using http::RequestParser;

class HttpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreRead_data();
    void bodiesAreRead();
    void brokenRequestsAreRefused_data();
    void brokenRequestsAreRefused();
    void requestsArriveInPieces();
    void pathsStayEncoded();
    void queriesAreForms();
    void connectionsAreKept();
    void requestsSentTogetherAreAnsweredInOrder();
    void continueIsSaidWhereExpected();
    void longAnswersAreCompressed();
    void tlsIsServed();
};

void HttpTest::bodiesAreRead_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray("\r\n") << QByteArray();
    QTest::newRow("length") << QByteArray("Content-Length: 5\r\n\r\nhello") << QByteArray("hello");
    QTest::newRow("chunks") << QByteArray(
        "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nX: y\r\n\r\n")
                            << QByteArray("hello");
}

void HttpTest::bodiesAreRead()
{
    QFETCH(const QByteArray, rest);
    QFETCH(const QByteArray, body);
    RequestParser parser;
    parser.append("POST /a HTTP/1.1\r\nHost: h\r\n" + rest);
    QCOMPARE(parser.next(), RequestParser::State::Complete);
    QCOMPARE(parser.take().body, body);
}

void HttpTest::brokenRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray start = "POST / HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << 505;
    QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("folded header") << start + "A: b\r\n c\r\n\r\n" << 400;
    QTest::newRow("two lengths") << start + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na" << 400;
    QTest::newRow("length and chunks") << start + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n" << 400;
    QTest::newRow("negative length") << start + "Content-Length: -1\r\n\r\n" << 400;
    QTest::newRow("unknown coding") << start + "Transfer-Encoding: zip\r\n\r\n" << 501;
    QTest::newRow("wrong chunk") << start + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n" << 400;
    QTest::newRow("body too long") << start + "Content-Length: 99999999\r\n\r\n" << 413;
    QTest::newRow("head too long") << start + "A: " + QByteArray(70'000, 'a') << 431;
}

void HttpTest::brokenRequestsAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    RequestParser parser;
    parser.append(bytes);
    QCOMPARE(parser.next(), RequestParser::State::Broken);
    QCOMPARE(parser.brokenStatus(), status);
}

void HttpTest::requestsArriveInPieces()
{
    const QByteArray bytes = "PUT /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n";
    RequestParser parser;
    const QByteArray allButLast = bytes.chopped(1);
    for (const char byte : allButLast) {
        parser.append(QByteArray(1, byte));
        QCOMPARE(parser.next(), RequestParser::State::NeedsMore);
    }
    parser.append("\n");
    QCOMPARE(parser.next(), RequestParser::State::Complete);
    QCOMPARE(parser.take().body, "ab");
}

void HttpTest::pathsStayEncoded()
{
    RequestParser parser;
    parser.append("GET /a/b%2Fc%40d/e@f+g/ HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(parser.next(), RequestParser::State::Complete);
    const QList<QByteArray> expected = {"a", "b%2Fc%40d", "e@f+g", ""};
    QCOMPARE(parser.take().segments(), expected);
}

void HttpTest::queriesAreForms()
{
    http::Request request;
    request.query = "number=+1%2B2&empty&x=%C3%A9";
    QCOMPARE(request.queryValue(u"number"_s), u" 1+2"_s);
    QCOMPARE(request.queryValue(u"empty"_s), QString());
    QCOMPARE(request.queryValue(u"x"_s), u"é"_s);
    QVERIFY(!request.queryValue(u"y"_s));
}

void HttpTest::connectionsAreKept()
{
    Stand stand(u"leadpush"_s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(stand.client.send("GET", "/contacts").status, 200);
    QCOMPARE(stand.client.connections(), 1);
    stand.client.headers().emplaceBack("Connection", "close");
    QCOMPARE(stand.client.send("GET", "/contacts").header("Connection"), "close");
    stand.client.headers().removeLast(); // else each try, and the last look of the macro, would end its connection
    QTRY_COMPARE(stand.client.send("GET", "/contacts").status, 200);
    QVERIFY(stand.client.connections() > 1);
}

void HttpTest::requestsSentTogetherAreAnsweredInOrder()
{
    Stand stand(u"leadpush"_s);
    const QByteArray common = " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer test-token\r\n\r\n";
    QCOMPARE(stand.client.raw("GET /v1/contacts" + common + "GET /v1/nothing" + common).status, 200);
    QCOMPARE(stand.client.next().status, 404);
    QCOMPARE(stand.client.connections(), 1);
}

void HttpTest::continueIsSaidWhereExpected()
{
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.client
                 .raw("POST /v1/contacts HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer test-token\r\n"
                      "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
                 .status,
        100);
    QCOMPARE(stand.client.raw("{}").status, 422);
}

void HttpTest::longAnswersAreCompressed()
{
    Stand stand(u"leadpush"_s);
    stand.service.seed(25);
    const QByteArray plain = stand.client.send("GET", "/contacts").body;
    stand.client.headers().emplaceBack("Accept-Encoding", "gzip");
    const Got got = stand.client.send("GET", "/contacts");
    QCOMPARE(got.header("Content-Encoding"), "gzip");
    QVERIFY(got.body.size() < plain.size() / 2);

    QNetworkAccessManager manager; // which decompresses by itself
    QNetworkRequest request(QUrl(stand.service.url().toString() + u"/contacts"_s));
    request.setRawHeader("Authorization", "Bearer test-token");
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), plain);
}

void HttpTest::tlsIsServed()
{
    const QTemporaryDir folder;
    const auto certificate = http::certificateIn(folder.path());
    QVERIFY(certificate);
    host::RunningService service(host::serviceOf(u"bird"_s));
    QVERIFY(service.start(0, *certificate));
    QCOMPARE(service.url().scheme(), u"https"_s);

    TestClient stranger(service.url(), headersFor(u"bird"_s));
    QCOMPARE(stranger.send("GET", "/workspaces/a1405560-c8d3-4b1a-877d-3f449ad95352/contacts").status, 0);
    TestClient client(service.url(), headersFor(u"bird"_s));
    client.trust(certificate->certificateFile);
    QCOMPARE(client.send("GET", "/workspaces/a1405560-c8d3-4b1a-877d-3f449ad95352/contacts").status, 200);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::HttpTest)
#include "http_test.moc"
