// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/testclient.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

using host::Rate;
using host::RateLimiter;

class LimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreRead();
    void intervalsFollowEachOther();
    void anIntervalSlides();
    void aDayEnds();
    void highLevelTellsItsLimits();
};

void LimitsTest::ratesAreRead()
{
    QCOMPARE(Rate::parsed(u"100/10"_s)->count, 100);
    QCOMPARE(Rate::parsed(u"100/10"_s)->interval, 10'000);
    QVERIFY(Rate::parsed(u"5/0.5,sliding"_s)->sliding);
    QCOMPARE(Rate::parsed(u"none"_s)->count, 0);
    for (const QString &wrong : {u"100"_s, u"0/1"_s, u"5/0"_s, u"a/b"_s, QString()})
        QVERIFY(!Rate::parsed(wrong));
}

void LimitsTest::intervalsFollowEachOther()
{
    RateLimiter limiter({.count = 2, .interval = 1000});
    QVERIFY(limiter.ask(5000).allowed);
    QCOMPARE(limiter.ask(5900).remaining, 0);
    const RateLimiter::Ruling third = limiter.ask(5950);
    QVERIFY(!third.allowed);
    QCOMPARE(third.wait, 50);
    QVERIFY(limiter.ask(6000).allowed);
    QVERIFY(limiter.ask(6001).allowed);
    QVERIFY(!limiter.ask(6002).allowed);
}

void LimitsTest::anIntervalSlides()
{
    RateLimiter limiter({.count = 2, .interval = 1000, .sliding = true});
    QVERIFY(limiter.ask(5000).allowed);
    QVERIFY(limiter.ask(5900).allowed);
    QVERIFY(!limiter.ask(5999).allowed);
    QVERIFY(limiter.ask(6000).allowed);
    QVERIFY(!limiter.ask(6001).allowed);
}

void LimitsTest::aDayEnds()
{
    constexpr qint64 day = 24 * 60 * 60 * 1000;
    RateLimiter limiter({.daily = 2});
    QVERIFY(limiter.ask(day - 3).allowed);
    QVERIFY(limiter.ask(day - 2).allowed);
    const RateLimiter::Ruling third = limiter.ask(day - 1);
    QVERIFY(!third.allowed);
    QCOMPARE(third.wait, 1);
    QVERIFY(limiter.ask(day).allowed);
}

void LimitsTest::highLevelTellsItsLimits()
{
    std::atomic<qint64> now{1'000'000'000'000};
    const host::Setup setup{.clock = [&now] { return now.load(); }};
    Stand stand(u"highlevel"_s, setup, std::nullopt);
    for (int left = 99; left >= 0; --left)
        QCOMPARE(stand.client.send("GET", "/contacts/x").header("X-RateLimit-Remaining"), QByteArray::number(left));
    const Got refused = stand.client.send("GET", "/contacts/x");
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.header("X-RateLimit-Max"), "100");
    QCOMPARE(refused.header("X-RateLimit-Interval-Milliseconds"), "10000");
    QCOMPARE(refused.header("X-RateLimit-Limit-Daily"), "200000");
    QCOMPARE(refused.header("X-RateLimit-Daily-Remaining"), "199900");
    now += 10'000;
    QCOMPARE(stand.client.send("GET", "/contacts/x").status, 400);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::LimitsTest)
#include "limits_test.moc"
