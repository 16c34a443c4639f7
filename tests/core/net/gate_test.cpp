// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Threads that send through one gate: whose turn it is.

#include "core/net/gate.h"
#include "tests/core/net/rawserver.h"

#include <QTest>
#include <QThread>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace onefold;
using net::Gate;
using net::Priority;
using services::Answer;
using services::FailureKind;
using services::Reply;
using std::chrono::steady_clock;
using test::RawServer;

namespace {

net::TransportOptions optionsFor(const RawServer &server)
{
    return {.address = QUrl(u"http://127.0.0.1:%1"_s.arg(server.port())), .authorization = "Bearer t"};
}

std::future<Answer<Reply>> sendLater(Gate &gate, const QByteArray &path, Priority priority, steady_clock::duration wait)
{
    return std::async(std::launch::async, [&gate, path, priority, wait] {
        return gate.send({.method = "GET", .path = path}, priority, steady_clock::now() + wait);
    });
}

} // namespace

class GateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interactiveGoesFirst();
    void givingUpHoldsNobodyBack();
};

/// Bulk work waits for the next turn already, and a save that comes in meanwhile has it.
void GateTest::interactiveGoesFirst()
{
    RawServer server([](int, const QByteArray &) { return RawServer::Act{.answer = test::reply("{}")}; });
    net::Transport transport(optionsFor(server));
    Gate gate(transport, {.requests = 1, .interval = 1'500ms}, {});
    QVERIFY(gate.send({.method = "GET", .path = "/first"}, Priority::Bulk, steady_clock::now() + 10s));
    auto one = sendLater(gate, "/bulk", Priority::Bulk, 10s);
    auto other = sendLater(gate, "/bulk", Priority::Bulk, 10s);
    QThread::msleep(100);
    auto save = sendLater(gate, "/save", Priority::Interactive, 10s);
    QVERIFY(save.get());
    QVERIFY(one.get());
    QVERIFY(other.get());
    const QByteArrayList requests = server.requests();
    QCOMPARE(requests.size(), 4);
    QVERIFY2(requests.at(1).startsWith("GET /save"), requests.at(1).constData());
}

/// A save waits for its turn, bulk work yields to it, and then its turn would come too late for it.
void GateTest::givingUpHoldsNobodyBack()
{
    RawServer server([](int n, const QByteArray &) {
        if (n > 1)
            return RawServer::Act{.answer = test::reply("{}")};
        QThread::msleep(600);
        return RawServer::Act{.answer = test::reply("{}", "429 Too Many Requests", "Retry-After: 4\r\n")};
    });
    net::Transport transport(optionsFor(server));
    Gate gate(transport, {.requests = 1, .interval = 3'000ms}, {});
    auto first = sendLater(gate, "/first", Priority::Bulk, 10s);
    QThread::msleep(100);
    auto save = sendLater(gate, "/save", Priority::Interactive, 3'500ms);
    QThread::msleep(100);
    auto bulk = sendLater(gate, "/bulk", Priority::Bulk, 20s);
    const Answer<Reply> saved = save.get();
    QVERIFY(!saved);
    QCOMPARE(saved.failure().kind, FailureKind::RateLimited);
    const bool hasEnded = bulk.wait_for(20s) == std::future_status::ready;
    gate.stop(); // else it would be waited for without end
    QVERIFY(hasEnded);
    QVERIFY(bulk.get());
    QVERIFY(first.get());
    QCOMPARE(server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(GateTest)
#include "gate_test.moc"
