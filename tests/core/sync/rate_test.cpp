// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A bulk push against a service that counts: none of its requests is one too many. How near it comes to what is
// permitted is measured by onefold_bench push.

#include "core/sync/create.h"
#include "core/sync/synchroniser.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold;
namespace host = testservices::host;

class RateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bulkPushIsNeverRefused();
};

void RateTest::bulkPushIsNeverRefused()
{
    // HighLevel's own limit, forty times as fast; the program learns it from the headers.
    host::RunningService service(
        host::serviceOf(u"highlevel"_s), host::Rate{.count = 100, .interval = 250, .sliding = true, .daily = 200'000});
    QVERIFY(service.start());
    QString id;
    service.with([&](host::Host &host) { id = host.service().workspace(); });
    const QTemporaryDir folder;
    workspace::Registry registry(folder.path());
    const auto account =
        sync::accountFrom({.kind = services::Kind::HighLevel, .address = service.url().toString(), .id = id});
    QVERIFY(registry.prepare() && account);
    const auto info = sync::createServiceWorkspace(registry, u"Service"_s, {}, {.region = u"US"_s}, *account);
    QVERIFY(info);
    auto opened = sync::Synchroniser::open(*info, {.token = "test-token"});
    QVERIFY(opened);
    constexpr int count = 200;
    std::vector<saving::SaveRequest> requests(count);
    for (int i = 0; i < count; ++i)
        requests.at(static_cast<std::size_t>(i)).fields.set(contact::Field::Email, u"p%1@acme.com"_s.arg(i));
    QVERIFY((*opened)->workspace().save(requests));
    const auto report = (*opened)->pushAll({});
    QVERIFY(report);
    QCOMPARE(report->settled, (std::map<identity::Verdict, qint64>{{identity::Verdict::Created, count}}));
    QCOMPARE(service.count(), count);
    const auto log = service.log();
    QVERIFY(std::ranges::none_of(log, [](const auto &entry) { return entry.status == 429; }));
}

QTEST_GUILESS_MAIN(RateTest)
#include "rate_test.moc"
