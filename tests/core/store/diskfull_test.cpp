// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "rows.h"
#include "testworkspace.h"

#include "core/store/sqlite/sqlitestore.h"

#include <QFileInfo>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace onefold;
using store::sqlite::SqliteStore;
using workspace::Workspace;

namespace {

saving::SaveRequest person(int number)
{
    return test::request({{u"email", u"person%1@example.com"_s.arg(number)}, {u"address1", QString(200, u'x')}});
}

/// Saves until it fails; gives how many were saved, and the error.
std::pair<int, Error> saveUntilFull(Workspace &workspace)
{
    for (int i = 0; i < 5000; ++i) {
        if (const auto saved = workspace.save(person(i)); !saved)
            return {i, saved.error()};
    }
    return {5000, {}};
}

void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

/// A full disk: the message says so, nothing is lost, and work goes on once there is room.
class DiskFullTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesNothingByHalves();
    void filesReachTheirLimit();
    void erasesTracesLater();
};

void DiskFullTest::savesNothingByHalves()
{
    const test::TestFolder folder;
    auto workspace = test::openTest(folder.path());
    QVERIFY(workspace.ok());
    auto &store = static_cast<SqliteStore &>((*workspace)->store());
    const qint64 pages = store.connection().integer("PRAGMA page_count");
    (void)store.connection().integer("PRAGMA max_page_count=" + QByteArray::number(pages + 20));
    const auto [saved, error] = saveUntilFull(**workspace);
    QVERIFY(saved > 5 && saved < 5000);
    QCOMPARE(error.code, ErrorCode::DiskFull);
    QVERIFY(error.message.contains(u"full"_s));
    QCOMPARE((*workspace)->contactCount().value(), saved);
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());

    (void)store.connection().integer("PRAGMA max_page_count=100000");
    QVERIFY((*workspace)->save(person(saved))->verdict == identity::Verdict::Created);
    QCOMPARE((*workspace)->contactCount().value(), saved + 1);
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

/// The same by the system's own limits: the size of the log, at the write that exceeds it.
void DiskFullTest::filesReachTheirLimit()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    const int answer = test::inChild([&] {
        auto workspace = test::openTest(path);
        if (!workspace)
            return 1;
        limitFiles(400'000);
        const auto [saved, error] = saveUntilFull(**workspace);
        if (error.code != ErrorCode::DiskFull || (*workspace)->contactCount().value() != saved)
            return 2;
        limitFiles(RLIM_INFINITY);
        const auto after = (*workspace)->save(person(saved));
        return after && after->verdict == identity::Verdict::Created ? 0 : 3;
    });
    QCOMPARE(answer, 0);
    QCOMPARE(test::inconsistenciesOf(path), QStringList());
    const int opening = test::inChild([&] {
        limitFiles(4096);
        const auto opened = Workspace::open({u"New"_s, folder.path(u"new"_s)}, {.mayCreate = true});
        return opened || opened.error().code != ErrorCode::DiskFull ? 1 : 0;
    });
    QCOMPARE(opening, 0);
}

void DiskFullTest::erasesTracesLater()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    const int answer = test::inChild([&] {
        auto workspace = test::openTest(path);
        for (int i = 0; i < 100; ++i) {
            if (!workspace || !(*workspace)->save(person(i)))
                return 1;
        }
        limitFiles(static_cast<rlim_t>(QFileInfo(path + u"-wal"_s).size()) + 200'000);
        const auto erased = (*workspace)->erase({contact::ContactId(7)});
        if (erased || erased.error().code != ErrorCode::DiskFull)
            return 2;
        if (!erased.error().message.contains(u"gone from every list"_s) || (*workspace)->contactCount().value() != 99)
            return 3;
        limitFiles(RLIM_INFINITY);
        return (*workspace)->erase({contact::ContactId(7)}) ? 0 : 4;
    });
    QCOMPARE(answer, 0);
    QCOMPARE(test::inconsistenciesOf(path), QStringList());
}

QTEST_GUILESS_MAIN(DiskFullTest)
#include "diskfull_test.moc"
