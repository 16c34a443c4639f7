// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the courier tells that things stand.

#include "core/sync/courier.h"
#include "core/sync/sendinglock.h"
#include "tests/core/sync/faultplay.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace onefold;
using Line = sync::CourierStatus::Line;
namespace host = testservices::host;

namespace {

/// All that a courier said, from whatever thread.
class Told
{
public:
    void add(const sync::CourierStatus &status)
    {
        const std::scoped_lock lock(m_mutex);
        m_statuses.push_back(status);
    }

    template<typename Predicate>
    [[nodiscard]] bool has(Predicate predicate)
    {
        const std::scoped_lock lock(m_mutex);
        return std::ranges::any_of(m_statuses, predicate);
    }

private:
    std::mutex m_mutex;
    std::vector<sync::CourierStatus> m_statuses;
};

workspace::WorkspaceInfo workspaceOf(const QTemporaryDir &folder, const host::RunningService &service)
{
    return test::makeServiceWorkspace(folder.path(),
        {.kind = services::Kind::HighLevel, .address = service.url().toString(), .id = service.workspace()});
}

} // namespace

class CourierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingIsNoLeaveToWrite_data();
    void readingIsNoLeaveToWrite();
    void endsWhileAnotherSends();
    void tellsThatItCannotTakeTurns();
};

void CourierTest::readingIsNoLeaveToWrite_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"leadpush", "highlevel", "bird"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

/// A change is refused for want of a right, and the pull after it goes well: it is not told that all is well.
void CourierTest::readingIsNoLeaveToWrite()
{
    QFETCH(const QString, kind);
    host::RunningService service(
        host::serviceOf(kind, {.scopes = {kind == u"highlevel" ? u"contacts.readonly"_s : u"contacts.read"_s}}));
    QVERIFY(service.start());
    service.seed(1);
    const QTemporaryDir folder;
    const workspace::WorkspaceInfo info = test::makeServiceWorkspace(folder.path(),
        {.kind = *services::kindFromString(kind), .address = service.url().toString(), .id = service.workspace()});
    {
        auto opened = workspace::Workspace::open(info);
        QVERIFY(opened);
        saving::SaveRequest request;
        request.fields.set(contact::Field::Email, u"jane@acme.com"_s);
        QVERIFY((*opened)->save(request));
    }
    Told told;
    sync::SyncOptions options = test::quickOptions();
    options.wait = std::chrono::milliseconds(500);
    sync::Courier courier(info, options, [&told](const sync::CourierStatus &status) { told.add(status); });
    QTRY_VERIFY(told.has([](const sync::CourierStatus &status) { return status.syncedAt.isValid(); }));
    QVERIFY(told.has([](const sync::CourierStatus &status) {
        return status.line == Line::Blocked && status.syncedAt.isValid() && status.message.contains(u"may not do this")
            && status.token == sync::CourierStatus::Token::Refused;
    }));
    // Nor where another program sends for a while, so that nothing is tried.
    QLockFile lock(info.path + u".sync-lock"_s);
    QVERIFY(lock.tryLock(10'000));
    courier.poke();
    QTRY_VERIFY(told.has([](const sync::CourierStatus &status) {
        return status.message.contains(u"Another Onefold"_s) && !status.isPushing && !status.isPulling;
    }));
    QVERIFY(!told.has([](const sync::CourierStatus &status) { return status.line == Line::Online; }));
    QCOMPARE(service.count(), 1);
}

/// The window closes while another program sends: that one may take for ever.
void CourierTest::endsWhileAnotherSends()
{
    host::RunningService service(host::serviceOf(u"highlevel"_s));
    QVERIFY(service.start());
    const QTemporaryDir folder;
    const workspace::WorkspaceInfo info = workspaceOf(folder, service);
    sync::SendingLock lock(info.path + u".sync-lock"_s);
    QVERIFY(lock.tryLock(std::chrono::seconds(10)));
    Told told;
    sync::SyncOptions options = test::quickOptions();
    options.wait = std::chrono::hours(1);
    {
        sync::Courier courier(info, options, [&told](const sync::CourierStatus &status) { told.add(status); });
        QTRY_VERIFY(told.has([](const sync::CourierStatus &status) { return status.isPushing; }));
        QTest::qWait(200); // by then it waits for the other one
    }
    QVERIFY(!told.has([](const sync::CourierStatus &status) { return status.message.contains(u"Another Onefold"_s); }));
}

/// What stands in the way of the file is told as that, and not as another program's sending.
void CourierTest::tellsThatItCannotTakeTurns()
{
    host::RunningService service(host::serviceOf(u"highlevel"_s));
    QVERIFY(service.start());
    const QTemporaryDir folder;
    const workspace::WorkspaceInfo info = workspaceOf(folder, service);
    QVERIFY(QDir().mkpath(info.path + u".sync-lock"_s));
    Told told;
    sync::SyncOptions options = test::quickOptions();
    options.wait = std::chrono::hours(1);
    sync::Courier courier(info, options, [&told](const sync::CourierStatus &status) { told.add(status); });
    QTRY_VERIFY(told.has([](const sync::CourierStatus &status) {
        return status.line == Line::Blocked && status.syncedAt.isValid() && status.message.contains(u".sync-lock"_s);
    }));
    QVERIFY(!told.has([](const sync::CourierStatus &status) { return status.line == Line::Online; }));
    QVERIFY(!told.has([](const sync::CourierStatus &status) { return status.message.contains(u"Another Onefold"_s); }));
}

QTEST_GUILESS_MAIN(CourierTest)
#include "courier_test.moc"
