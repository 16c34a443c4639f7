// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A bulk push against a service that counts: none of its requests is one too many. How near it comes to what is
// permitted is measured by onefold_bench push.

#include "core/sync/synchroniser.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
namespace host = testservices::host;

namespace {

constexpr int interval = 2'500; // ms

/// A service that counts, and a workspace of it.
class Stage
{
public:
    explicit Stage(const host::Rate &rate) : m_service(host::serviceOf(u"highlevel"_s), rate)
    {
        if (!m_service.start())
            qFatal("the test service does not start");
        m_info = test::makeServiceWorkspace(m_folder.path(),
            {.kind = services::Kind::HighLevel, .address = m_service.url().toString(), .id = m_service.workspace()});
    }

    [[nodiscard]] host::RunningService &service() { return m_service; }

    /// As each program on this computer opens it.
    [[nodiscard]] std::unique_ptr<sync::Synchroniser> open() const
    {
        auto opened = sync::Synchroniser::open(m_info, {.token = "test-token"});
        if (!opened)
            qFatal("no workspace");
        return *std::move(opened);
    }

    [[nodiscard]] bool hasRefused() const
    {
        const auto log = m_service.log();
        return std::ranges::any_of(log, [](const auto &entry) { return entry.status == 429; });
    }

private:
    QTemporaryDir m_folder;
    host::RunningService m_service;
    workspace::WorkspaceInfo m_info;
};

bool saveContacts(sync::Synchroniser &synchroniser, int count)
{
    std::vector<saving::SaveRequest> requests(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        requests.at(static_cast<std::size_t>(i)).fields.set(contact::Field::Email, u"p%1@acme.com"_s.arg(i));
    return synchroniser.workspace().save(requests).ok();
}

} // namespace

class RateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bulkPushIsNeverRefused();
    void twoProgramsAreNeverRefused();
};

void RateTest::bulkPushIsNeverRefused()
{
    // HighLevel's own limit, forty times as fast; the program learns it from the headers.
    Stage stage({.count = 100, .interval = 250, .sliding = true, .daily = 200'000});
    const auto program = stage.open();
    constexpr int count = 200;
    QVERIFY(saveContacts(*program, count));
    const auto report = program->pushAll({});
    QVERIFY(report);
    QCOMPARE(report->settled, (std::map<identity::Verdict, qint64>{{identity::Verdict::Created, count}}));
    QCOMPARE(stage.service().count(), count);
    QVERIFY(!stage.hasRefused());
}

/// A window sends while a command line reads: together they stay within what each of them alone is permitted.
void RateTest::twoProgramsAreNeverRefused()
{
    Stage stage({.count = 100, .interval = interval, .sliding = true, .daily = 200'000});
    const auto sending = stage.open();
    constexpr int count = 60;
    QVERIFY(saveContacts(*sending, count));
    std::atomic<bool> isDone = false;
    std::atomic<int> pulls = 0;
    QString failure; // the thread's until it is joined
    std::thread reader([&] {
        const auto reading = stage.open();
        while (!isDone && failure.isEmpty()) {
            const auto pulled = reading->pull({.whole = true}, {});
            if (!pulled)
                failure = pulled.error().message + u' ' + pulled.error().detail;
            else if (pulled->failure)
                failure = u"a pull failed: "_s + pulled->failure->message;
            else
                ++pulls;
        }
    });
    const auto report = sending->pushAll({});
    const int pullsMeanwhile = pulls;
    isDone = true;
    reader.join();
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QVERIFY(report);
    QCOMPARE(report->settled, (std::map<identity::Verdict, qint64>{{identity::Verdict::Created, count}}));
    QVERIFY(pullsMeanwhile > 1);
    QVERIFY(!stage.hasRefused());
}

QTEST_GUILESS_MAIN(RateTest)
#include "rate_test.moc"
