// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

using faults::Fault;
using faults::Plan;

namespace {

Plan plan(const QString &text)
{
    const auto parsed = Plan::parsed(text);
    if (const auto *wrong = std::get_if<QString>(&parsed))
        qFatal("%s", qPrintable(*wrong));
    return std::get<Plan>(parsed);
}

QJsonObject jane()
{
    return {{u"attributes"_s, QJsonObject{{u"email"_s, u"jane@example.com"_s}}}};
}

} // namespace

class FaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansAreRead();
    void wrongPlansAreRefused_data();
    void wrongPlansAreRefused();
    void plansAreReplayable();
    void faultsMeetTheWire_data();
    void faultsMeetTheWire();
    void retryAfterIsSaid();
    void stalledRequestsGetNoAnswer();
    void aSecondCopyFollows();
    void aPageRepeats();
    void aHugeAnswerIsSent();
};

void FaultsTest::plansAreRead()
{
    const Plan chosen = plan(u"500-before@2, drop-after/POST@4-5,cut@7-"_s);
    QCOMPARE(chosen.faultFor(1, "GET"), Fault::None);
    QCOMPARE(chosen.faultFor(2, "GET"), Fault::ErrorBefore);
    QCOMPARE(chosen.faultFor(3, "POST"), Fault::None);
    QCOMPARE(chosen.faultFor(4, "POST"), Fault::DropAfter);
    QCOMPARE(chosen.faultFor(5, "GET"), Fault::None);
    QCOMPARE(chosen.faultFor(6, "POST"), Fault::None);
    QCOMPARE(chosen.faultFor(700, "GET"), Fault::Cut);
    QCOMPARE(plan(QString()).faultFor(1, "GET"), Fault::None);
    QCOMPARE(plan(u"retry-after=9"_s).retryAfter(), std::chrono::seconds(9));
}

void FaultsTest::wrongPlansAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"explode", "drop-after:often", "seed=x", "colour=1", ":0.5", "drop-after@x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void FaultsTest::wrongPlansAreRefused()
{
    QFETCH(const QString, text);
    QVERIFY(std::holds_alternative<QString>(Plan::parsed(text)));
}

void FaultsTest::plansAreReplayable()
{
    const auto pattern = [](const Plan &chosen) {
        QByteArray met;
        for (quint64 n = 1; n <= 10'000; ++n)
            met += chosen.faultFor(n, "GET") == Fault::None ? '.' : 'x';
        return met;
    };
    const QByteArray first = pattern(plan(u"seed=7,cut:0.3"_s));
    QCOMPARE(pattern(plan(u"seed=7,cut:0.3"_s)), first);
    QVERIFY(pattern(plan(u"seed=8,cut:0.3"_s)) != first);
    const qsizetype met = first.count('x');
    QVERIFY2(met > 2800 && met < 3200, QByteArray::number(met).constData());
}

void FaultsTest::faultsMeetTheWire_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<bool>("applied");
    QTest::newRow("drop-before") << 0 << false << false;
    QTest::newRow("drop-after") << 0 << false << true;
    QTest::newRow("429") << 429 << true << false;
    QTest::newRow("429-retry") << 429 << true << false;
    QTest::newRow("500-before") << 500 << true << false;
    QTest::newRow("500-after") << 500 << true << true;
    QTest::newRow("422-after") << 422 << true << true;
    QTest::newRow("cut") << 201 << false << true;
    QTest::newRow("garbage") << 201 << true << true;
    QTest::newRow("html-before") << 200 << true << false;
    QTest::newRow("html-after") << 502 << true << true;
    QTest::newRow("twice") << 201 << true << true;
}

void FaultsTest::faultsMeetTheWire()
{
    QFETCH(const int, status);
    QFETCH(const bool, complete);
    QFETCH(const bool, applied);
    const QString fault = QString::fromLatin1(QTest::currentDataTag());
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.client.send("GET", "/contacts").status, 200); // the connection is warm
    QCOMPARE(stand.service.setFaults(fault + u"@1"_s), QString());
    const Got got = stand.client.send("POST", "/contacts", jane());
    QCOMPARE(got.status, status);
    QCOMPARE(got.complete, complete);
    QCOMPARE(stand.service.count(), applied ? 1 : 0);
    QCOMPARE(effects(stand.service), applied ? QStringList{u"created"_s} : QStringList());
    QCOMPARE(stand.service.log().constLast().fault, fault);
    if (fault == u"garbage" || fault.startsWith(u"html"))
        QVERIFY(got.json().isEmpty() && !got.body.isEmpty());
}

void FaultsTest::retryAfterIsSaid()
{
    Stand stand(u"highlevel"_s);
    QCOMPARE(stand.service.setFaults(u"retry-after=3,429-retry@1,429@2"_s), QString());
    QCOMPARE(stand.client.send("GET", "/contacts/x").header("Retry-After"), "3");
    const Got second = stand.client.send("GET", "/contacts/x");
    QCOMPARE(second.status, 429);
    QVERIFY(second.header("Retry-After").isNull());
}

void FaultsTest::stalledRequestsGetNoAnswer()
{
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.service.setFaults(u"stall-before@1,stall-after@2"_s), QString());
    const auto ask = [&] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(stand.service.url().port()));
        const auto before = stand.service.log().size();
        const QByteArray body = QJsonDocument(jane()).toJson(QJsonDocument::Compact);
        socket.write("POST /v1/contacts HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer test-token\r\nContent-Type: "
                     "application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_COMPARE(stand.service.log().size(), before + 1);
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QCOMPARE(socket.bytesAvailable(), 0);
    };
    ask();
    QCOMPARE(stand.service.count(), 0);
    ask();
    QCOMPARE(stand.service.count(), 1);
}

void FaultsTest::aSecondCopyFollows()
{
    Stand stand(u"leadpush"_s);
    QCOMPARE(stand.service.setFaults(u"twice@1"_s), QString());
    const Got first = stand.client.send("POST", "/contacts", jane());
    QCOMPARE(stand.client.next().body, first.body);
    QCOMPARE(stand.service.count(), 1);
}

void FaultsTest::aPageRepeats()
{
    Stand stand(u"bird"_s);
    stand.service.seed(30);
    QCOMPARE(stand.service.setFaults(u"endless@2-"_s), QString());
    const QByteArray path = "/workspaces/a1405560-c8d3-4b1a-877d-3f449ad95352/contacts";
    const QByteArray first = stand.client.send("GET", path).body;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(stand.client.send("GET", path + "?pageToken=x").body, first);
}

void FaultsTest::aHugeAnswerIsSent()
{
    Stand stand(u"leadpush"_s);
    stand.service.seed(1);
    QCOMPARE(stand.service.setFaults(u"huge-bytes=3000000,huge@1"_s), QString());
    const Got got = stand.client.send("GET", "/contacts");
    QVERIFY(got.complete);
    QVERIFY(got.body.size() > 3'000'000);
    QCOMPARE(got.json().value(u"data"_s).toArray().size(), 1);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::FaultsTest)
#include "faults_test.moc"
