// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pace of requests, on a clock that the test moves.

#include "core/net/scheduler.h"

#include <QDateTime>
#include <QTest>

#include <array>
#include <deque>

using namespace onefold;
using namespace std::chrono_literals;
using net::Scheduler;

namespace {

/// A service that allows so many requests in any interval.
class Window
{
public:
    Window(int most, Scheduler::Time interval) : m_most(most), m_interval(interval) { }

    bool allows(Scheduler::Time now)
    {
        while (!m_times.empty() && m_times.front() <= now - m_interval)
            m_times.pop_front();
        m_times.push_back(now);
        return static_cast<int>(m_times.size()) <= m_most;
    }

private:
    const int m_most;
    const Scheduler::Time m_interval;
    std::deque<Scheduler::Time> m_times;
};

} // namespace

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRateWithoutExceedingIt_data();
    void keepsTheRateWithoutExceedingIt();
    void firstOneLeavesAtOnce();
    void learnsTheLimitFromHeaders();
    void honoursRetryAfter();
    void absurdHeadersHoldNothingBackForEver();
    void backsOffLongerEachTime();
    void dailyLimitHoldsBack();
    void tellsHowLongItTakes();
    void programsKeepTheRateTogether();
    void programsCountTheDayTogether();
    void programsTellWhatTheServiceSaid();
    void whatCannotBeIsNotBelieved();
    void aClockPutBackHoldsNothingUp();
    void whatWasToldBeforeTheStartIsKnown();
};

void SchedulerTest::keepsTheRateWithoutExceedingIt_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("interval");
    QTest::newRow("HighLevel") << 100 << 10'000;
    QTest::newRow("HighLevel, trial") << 25 << 10'000;
    QTest::newRow("Bird") << 50 << 1'000;
    QTest::newRow("fast") << 500 << 1'000;
}

/// 5 000 requests, each arriving a little late in a different way: at least 95 % of what is permitted, none refused.
void SchedulerTest::keepsTheRateWithoutExceedingIt()
{
    QFETCH(const int, most);
    QFETCH(const int, interval);
    Scheduler scheduler({.requests = most, .interval = Scheduler::Time(interval)});
    Window window(most, Scheduler::Time(interval));
    constexpr int count = 5'000;
    Scheduler::Time now = 1'000'000ms;
    const Scheduler::Time begun = now;
    for (int i = 0; i < count; ++i) {
        now = scheduler.earliest(now);
        scheduler.left(now);
        QVERIFY(window.allows(now));
    }
    const double took = double((now - begun).count());
    const double permitted = double(count) * interval / most;
    QVERIFY2(permitted / took >= 0.95, QByteArray::number(permitted / took).constData());
}

void SchedulerTest::firstOneLeavesAtOnce()
{
    const Scheduler scheduler({.requests = 1, .interval = 1h});
    QCOMPARE(scheduler.earliest(5ms), 5ms);
}

void SchedulerTest::learnsTheLimitFromHeaders()
{
    Scheduler scheduler({.requests = 100, .interval = 10s});
    scheduler.heard({.status = 200,
                        .headers = {{"x-ratelimit-interval-milliseconds", "10000"}, {"X-RateLimit-Max", "25"},
                            {"X-RateLimit-Limit-Daily", "10000"}}},
        0ms);
    QCOMPARE(scheduler.limits().requests, 25);
    QCOMPARE(scheduler.limits().daily, 10'000);
}

void SchedulerTest::honoursRetryAfter()
{
    Scheduler scheduler({.requests = 100, .interval = 10s});
    scheduler.heard({.status = 429, .headers = {{"Retry-After", "7"}}}, 1'000ms);
    QVERIFY(scheduler.earliest(1'000ms) >= 8'000ms);
    scheduler.heard({.status = 200}, 9'000ms);
    QCOMPARE(scheduler.earliest(9'000ms), 9'000ms);
    scheduler.heard({.status = 503, .headers = {{"Retry-After", "30"}}}, 10'000ms);
    QVERIFY(scheduler.earliest(10'000ms) >= 40'000ms);
    // A proxy in between may ask for a day.
    Scheduler behindAProxy({.requests = 100, .interval = 10s});
    behindAProxy.heard({.status = 503, .headers = {{"Retry-After", "86400"}}}, 1'000ms);
    QCOMPARE(behindAProxy.earliest(1'000ms), Scheduler::Time(1h) + 1'000ms);
}

/// Headers are foreign text: whatever they say, it goes on within a day.
void SchedulerTest::absurdHeadersHoldNothingBackForEver()
{
    for (const char *number : {"9223372036854775807", "1e300", "inf", "nan", "-7", "0", "", "soon"}) {
        Scheduler scheduler({.requests = 100, .interval = 10s});
        scheduler.heard({.status = 200,
                            .headers = {{"X-RateLimit-Interval-Milliseconds", number}, {"X-RateLimit-Max", number},
                                {"X-RateLimit-Limit-Daily", number}, {"X-RateLimit-Remaining", number}}},
            1'000ms);
        scheduler.left(1'000ms);
        scheduler.heard({.status = 429, .headers = {{"Retry-After", number}}}, 1'000ms);
        QVERIFY2(scheduler.earliest(1'000ms) >= 1'000ms, number);
        QVERIFY2(scheduler.earliest(1'000ms) <= 25h, number);
        QVERIFY2(scheduler.timeFor(1'000) >= 0s, number);
    }
    Scheduler dated({.requests = 100, .interval = 10s});
    const auto then = QDateTime::currentDateTimeUtc().addSecs(60).toString(Qt::RFC2822Date).toLatin1();
    dated.heard({.status = 429, .headers = {{"Retry-After", then}}}, 0ms);
    QVERIFY(dated.earliest(0ms) > 30s);
    // As RFC 9110 has it.
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(60);
    const QByteArray date = QLocale::c().toString(soon, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    Scheduler inGmt({.requests = 100, .interval = 10s});
    inGmt.heard({.status = 429, .headers = {{"Retry-After", date}}}, 0ms);
    QVERIFY2(inGmt.earliest(0ms) > 30s, date.constData());
}

void SchedulerTest::backsOffLongerEachTime()
{
    Scheduler scheduler({.requests = 100, .interval = 1s}, {.seed = 7});
    Scheduler::Time now = 0ms;
    Scheduler::Time last = 0ms;
    for (int i = 0; i < 12; ++i) {
        scheduler.unheard(now);
        const Scheduler::Time pause = scheduler.heldBack(now);
        QVERIFY(pause <= 60s);
        QVERIFY(i % 2 == 1 || i > 8 || pause > last / 2);
        last = pause;
        now += pause;
    }
    QVERIFY(last >= 10s);
}

void SchedulerTest::dailyLimitHoldsBack()
{
    Scheduler scheduler({.requests = 100, .interval = 10s, .daily = 200'000});
    scheduler.heard({.status = 200, .headers = {{"X-RateLimit-Daily-Remaining", "0"}}}, 0ms);
    QVERIFY(scheduler.earliest(0ms) >= 1h);
    // Without a word from the service the documented limit holds all the same.
    Scheduler silent({.requests = 100, .interval = 10s, .daily = 3});
    for (const Scheduler::Time at : {0ms, 1'000ms, 2'000ms}) {
        QCOMPARE(silent.earliest(at), at);
        silent.left(at);
    }
    QCOMPARE(silent.earliest(3'000ms), Scheduler::Time(24h));
    QCOMPARE(silent.earliest(25h), Scheduler::Time(25h));
    Scheduler withoutOne({.requests = 100, .interval = 10s});
    withoutOne.heard(
        {.status = 200, .headers = {{"X-RateLimit-Limit-Daily", "0"}, {"X-RateLimit-Daily-Remaining", "0"}}}, 0ms);
    QCOMPARE(withoutOne.earliest(0ms), 0ms);
}

/// Issue 4: a million contacts into HighLevel are 28 hours by its rate and 5 days by its daily limit.
void SchedulerTest::tellsHowLongItTakes()
{
    const Scheduler byRate({.requests = 100, .interval = 10s});
    QCOMPARE(std::chrono::duration_cast<std::chrono::hours>(byRate.timeFor(1'000'000)), 28h);
    const Scheduler byDay({.requests = 100, .interval = 10s, .daily = 200'000});
    const auto days = std::chrono::duration_cast<std::chrono::hours>(byDay.timeFor(1'000'000)).count() / 24.0;
    QVERIFY(days > 4 && days <= 5);
}

void SchedulerTest::programsKeepTheRateTogether()
{
    const services::Limits limits{.requests = 100, .interval = 10s};
    std::array programs{Scheduler(limits), Scheduler(limits), Scheduler(limits)};
    Window window(100, 10s);
    constexpr int count = 3'000;
    net::Usage usage;
    Scheduler::Time now = 1'000'000ms;
    const Scheduler::Time begun = now;
    for (int i = 0; i < count; ++i) {
        Scheduler &program = programs.at(static_cast<std::size_t>(i * 7 % 3));
        program.take(usage, now);
        now = program.earliest(now);
        program.left(now);
        usage = program.usage();
        QVERIFY(window.allows(now));
    }
    const double took = double((now - begun).count());
    QVERIFY(double(count) * 100 / took >= 0.95);
}

void SchedulerTest::programsCountTheDayTogether()
{
    const services::Limits limits{.requests = 100, .interval = 10s, .daily = 3};
    Scheduler one(limits);
    Scheduler other(limits);
    one.left(1'000ms);
    one.left(2'000ms);
    other.take(one.usage(), 3'000ms);
    QCOMPARE(other.earliest(3'000ms), 3'000ms);
    other.left(3'000ms);
    one.take(other.usage(), 4'000ms);
    QCOMPARE(one.earliest(4'000ms), Scheduler::Time(24h) + 1'000ms);
    // A program that is started the next day finds the count of the day before.
    Scheduler tomorrow(limits);
    tomorrow.take(one.usage(), 25h);
    QCOMPARE(tomorrow.earliest(25h), Scheduler::Time(25h));
}

void SchedulerTest::programsTellWhatTheServiceSaid()
{
    const services::Limits limits{.requests = 100, .interval = 10s};
    Scheduler one(limits);
    Scheduler other(limits);
    one.heard({.status = 200,
                  .headers = {{"X-RateLimit-Interval-Milliseconds", "10000"}, {"X-RateLimit-Max", "25"},
                      {"X-RateLimit-Limit-Daily", "10000"}}},
        1'000ms);
    other.take(one.usage(), 1'000ms);
    QCOMPARE(other.limits().requests, 25);
    QCOMPARE(other.limits().daily, 10'000);
    one.heard({.status = 429, .headers = {{"Retry-After", "7"}}}, 1'000ms);
    other.take(one.usage(), 1'000ms);
    QCOMPARE(other.earliest(1'000ms), 8'000ms);
    // Who is started anew after a long one may ask again; so may whose own connection did not break.
    Scheduler blocked(limits);
    blocked.heard({.status = 429, .headers = {{"Retry-After", "3600"}}}, 1'000ms);
    blocked.unheard(1'000ms);
    Scheduler anew(limits);
    anew.take(blocked.usage(), 1'000ms);
    QCOMPARE(anew.earliest(1'000ms), 1'000ms);
    // What no service has said is not believed, as another version may assume something else; nor what it said long
    // ago.
    Scheduler later({.requests = 5, .interval = 10s});
    later.take(Scheduler(limits).usage(), 1'000ms);
    QCOMPARE(later.limits().requests, 5);
    later.take(one.usage(), 26h);
    QCOMPARE(later.limits().requests, 5);
}

/// A clock that was put back, a file that somebody wrote into.
void SchedulerTest::whatCannotBeIsNotBelieved()
{
    constexpr Scheduler::Time far = std::chrono::hours(24 * 365);
    for (const Scheduler::Time time : {far, -far}) {
        Scheduler scheduler({.requests = 100, .interval = 10s, .daily = 1'000});
        scheduler.take({.next = time,
                           .heldUntil = time,
                           .dayBegan = time,
                           .today = 1'000'000,
                           .limits = {.requests = 1, .interval = 24h, .daily = 1},
                           .toldAt = 500ms},
            1'000ms);
        QVERIFY(scheduler.earliest(1'000ms) <= 61'000ms);
        QCOMPARE(scheduler.limits().requests, 100);
    }
}

/// The file says the same at each try: what it says must not move along with the time.
void SchedulerTest::aClockPutBackHoldsNothingUp()
{
    constexpr Scheduler::Time far = std::chrono::hours(24 * 365);
    Scheduler scheduler({.requests = 100, .interval = 10s});
    Scheduler::Time now = 1'000ms;
    for (int i = 0; i < 10; ++i) {
        scheduler.take({.next = far, .heldUntil = far}, now);
        now = scheduler.earliest(now);
    }
    QVERIFY(now <= 61'000ms);
}

/// A time before the computer was started is a negative one.
void SchedulerTest::whatWasToldBeforeTheStartIsKnown()
{
    Scheduler scheduler({.requests = 100, .interval = 10s});
    scheduler.take({.limits = {.requests = 50, .interval = 10s}, .toldAt = -5'000ms}, 1'000ms);
    QCOMPARE(scheduler.limits().requests, 50);
}

QTEST_GUILESS_MAIN(SchedulerTest)
#include "scheduler_test.moc"
