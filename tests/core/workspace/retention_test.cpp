// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"

#include "core/store/sqlite/sqlitestore.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using journal::OperationId;
using test::edit;
using test::Fault;
using test::request;
using workspace::Workspace;

namespace {

// Each step in a transaction of its own, so that every place between two is seen.
const bulk::Chunking oneByOne{.wholeUpTo = 0, .locked = {}, .pause = {}};

/// A workspace whose clock is turned by the test.
struct Past {
    test::TestFolder folder;
    QDateTime now = test::testTime();
    Fault fault;
    std::unique_ptr<Workspace> workspace = open();

    std::unique_ptr<Workspace> open()
    {
        auto opened = Workspace::open({.name = u"Test"_s, .path = folder.path()},
            {.mayCreate = true,
                .who = u"tester"_s,
                .clock = [this] { return now; },
                .fault = fault.call(),
                .chunking = oneByOne});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        auto &store = static_cast<store::sqlite::SqliteStore &>((*opened)->store());
        (void)store.connection().execute("PRAGMA synchronous=OFF"); // no power is lost here
        return *std::move(opened);
    }

    void pass(int days) { now = now.addDays(days); }

    void save(const saving::SaveRequest &request) const
    {
        if (!workspace->save(request))
            qFatal("cannot save");
    }

    void keep(int days) const
    {
        store::Settings settings = test::testSettings();
        settings.retentionDays = days;
        if (!workspace->setSettings(settings))
            qFatal("cannot set");
    }

    [[nodiscard]] std::vector<qint64> operations() const
    {
        std::vector<qint64> ids;
        const auto listed = workspace->operations({.limit = 1000});
        for (const journal::OperationSummary &summary : *listed)
            ids.push_back(static_cast<qint64>(summary.operation.id));
        return ids;
    }
};

using Ids = std::vector<qint64>;

} // namespace

/// The journal is kept as long as the workspace is set to, and no longer (PRODUCT.md §3).
class RetentionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsForEver();
    void forgetsWhatIsOld();
    void keepsWhatAKeptOneTakesBack();
    void forgetsALongOperationBitByBit();
    void leavesAloneWhatIsTakenBackMeanwhile();
    void healsWhereACallFails();
    void stopsWhenAsked();
};

void RetentionTest::keepsForEver()
{
    Past past;
    QCOMPARE(past.workspace->settings().value().retentionDays, 0);
    past.save(request({{u"email", u"ann@example.com"_s}}));
    past.pass(20000);
    QVERIFY(past.workspace->tend({}).ok());
    QCOMPARE(past.operations(), Ids{1});
}

void RetentionTest::forgetsWhatIsOld()
{
    Past past;
    past.save(request({{u"email", u"ann@example.com"_s}}));
    past.save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    past.pass(31);
    past.save(edit(ContactId(1), {{u"city", u"Boston"_s}}));
    QCOMPARE(past.workspace->outdatedCount(30).value(), 2);
    QCOMPARE(past.workspace->outdatedCount(90).value(), 0);
    past.keep(30);
    QCOMPARE(past.workspace->settings().value().retentionDays, 30);
    QVERIFY(past.workspace->tend({}).ok());
    QCOMPARE(past.operations(), Ids{3});
    QCOMPARE(past.workspace->history({.contact = ContactId(1)})->size(), 1U);
    QCOMPARE(past.workspace->contact(ContactId(1)).value()->fields.text(contact::Field::City), u"Boston"_s);
    QVERIFY(past.workspace->undo(OperationId(3)).ok());
    QVERIFY(!past.workspace->undo(OperationId(2)).ok());
    QCOMPARE(test::inconsistenciesOf(past.folder.path()), QStringList());
    past.pass(31); // the days go by while the program runs
    QVERIFY(past.workspace->tend({}).ok());
    QCOMPARE(past.operations(), Ids());
    QCOMPARE(past.workspace->contactCount().value(), 1);
}

void RetentionTest::keepsWhatAKeptOneTakesBack()
{
    Past past;
    past.save(request({{u"email", u"ann@example.com"_s}}));
    past.save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    past.save(edit(ContactId(1), {{u"company", u"Acme"_s}}));
    QVERIFY(past.workspace->undo(OperationId(3)).ok()); // 4: as old as what it takes back
    QVERIFY(past.workspace->undo(OperationId(2)).ok()); // 5
    past.pass(60);
    QVERIFY(past.workspace->redo(OperationId(5)).ok()); // 6 is young, and takes back 5, which takes back 2
    past.keep(30);
    QCOMPARE(past.workspace->outdatedCount(30).value(), 3);
    QVERIFY(past.workspace->tend({}).ok());
    QCOMPARE(past.operations(), (Ids{6, 5, 2}));
    QVERIFY(past.workspace->undo(OperationId(2)).ok());
    QCOMPARE(past.workspace->outdatedCount(30).value(), 0);
}

void RetentionTest::forgetsALongOperationBitByBit()
{
    Past past;
    constexpr int many = 600;
    std::vector<saving::SaveRequest> requests;
    std::vector<ContactId> ids;
    for (int i = 0; i < many; ++i) {
        requests.push_back(request({{u"email", u"p%1@example.com"_s.arg(i)}}));
        ids.push_back(ContactId(i + 1));
    }
    QVERIFY(past.workspace->save(requests).ok());
    past.pass(40);
    QVERIFY(past.workspace->edit(ids, {.addTags = {u"lead"_s}}, {}).ok());
    past.pass(40);
    past.keep(30);
    QVERIFY(past.workspace->tend({}).ok());
    QCOMPARE(past.operations(), Ids());
    QCOMPARE(test::askBare(past.folder.path(), "SELECT count(*) FROM entry"), u"0"_s);
    QCOMPARE(test::askBare(past.folder.path(), "SELECT count(*) FROM tally"), u"0"_s);
    QCOMPARE(past.workspace->contactCount().value(), many);
}

void RetentionTest::leavesAloneWhatIsTakenBackMeanwhile()
{
    Past past;
    past.keep(30);
    QVERIFY(past.workspace->tend({}).ok());
    past.save(request({{u"email", u"ann@example.com"_s}}));
    past.save(request({{u"email", u"bob@example.com"_s}}));
    past.pass(60);
    // Between two parts of the work, somebody takes back what is next.
    const auto other = past.open();
    bool isUndone = false;
    const Progress progress{.report = [&](qint64 /*done*/, qint64 /*total*/) {
        if (!std::exchange(isUndone, true) && !other->undo(OperationId(1)))
            qFatal("cannot undo");
    }};
    QVERIFY(past.workspace->tend(progress).ok());
    QVERIFY(isUndone);
    QCOMPARE(past.operations(), (Ids{3, 1}));
    QVERIFY(past.workspace->redo(OperationId(3)).ok());
    QCOMPARE(test::inconsistenciesOf(past.folder.path()), QStringList());
}

void RetentionTest::healsWhereACallFails()
{
    for (int call = 0;; ++call) {
        Past past;
        past.save(request({{u"email", u"ann@example.com"_s}}));
        past.save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
        QVERIFY(past.workspace->undo().ok());
        past.pass(60);
        past.save(edit(ContactId(1), {{u"city", u"Boston"_s}}));
        past.keep(30);
        past.fault.arm(call);
        const Result<void> tended = past.workspace->tend({});
        past.fault.disarm();
        if (!past.fault.hasHit()) {
            QVERIFY(tended.ok() && call > 10);
            return;
        }
        QVERIFY(!tended.ok());
        QVERIFY(past.workspace->tend({}).ok());
        QCOMPARE(past.operations(), Ids{4});
        QCOMPARE(test::inconsistenciesOf(past.folder.path()), QStringList());
    }
}

void RetentionTest::stopsWhenAsked()
{
    Past past;
    past.keep(30);
    QVERIFY(past.workspace->tend({}).ok());
    for (int i = 0; i < 5; ++i)
        past.save(request({{u"email", u"p%1@example.com"_s.arg(i)}}));
    past.pass(60);
    int asked = 0;
    const Progress progress{.isCancelled = [&asked] { return ++asked > 2; }};
    QVERIFY(past.workspace->tend(progress).ok());
    const std::size_t left = past.operations().size();
    QVERIFY(left > 0 && left < 5);
    QVERIFY(past.workspace->tend({}).ok()); // it goes on the next time
    QCOMPARE(past.operations(), Ids());
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "retention_test.moc"
