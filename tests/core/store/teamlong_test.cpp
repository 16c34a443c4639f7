// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/inspection.h"
#include "teamworkspace.h"
#include "testworkspace.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using test::request;
using test::TeamDatabase;
using workspace::Workspace;

namespace {

// Each contact in a transaction of its own, so that time can pass between two.
const bulk::Chunking oneByOne{.wholeUpTo = 0, .locked = {}, .pause = {}};

} // namespace

/// What takes somebody of sales longer than the database leaves an operation open of itself.
class TeamLongTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resumesAnImportLater();
    void editsForHours();
};

/// She cancels an import, goes home and resumes it the next day; once it is finished nothing joins it any more.
void TeamLongTest::resumesAnImportLater()
{
    const TeamDatabase database;
    auto anna = *Workspace::open(database.info(u"anna"_s), {.chunking = oneByOne});
    const test::TestFolder folder;
    const QString path = folder.path(u"a.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Email\na@acme.com\nb@acme.com\nc@acme.com\n") > 0);
    file.close();
    int asked = 0;
    const auto wish = [&asked] { return ++asked > 1 ? importing::Wish::Cancel : importing::Wish::GoOn; };
    const auto stopped = anna->runImport({path, importing::inspect(path)->choices}, {.wish = wish});
    QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.error().message + stopped.error().detail));
    QVERIFY(stopped->run.state == importing::RunState::Cancelled);
    const auto letTimePass = [&] { return database.ask(u"UPDATE onefold.operation SET at=at-7200000"_s); };
    QCOMPARE(letTimePass(), u"UPDATE 1"_s);
    const auto resumed = anna->resumeImport(stopped->run.id);
    QVERIFY2(resumed && !resumed->failure, resumed ? "broken off" : qPrintable(resumed.error().message));
    QVERIFY(resumed->run.state == importing::RunState::Finished);
    QCOMPARE(*anna->contactCount(), 3);
    const QString joining = u"SELECT onefold.open_operation(%1)"_s.arg(journal::toString(resumed->run.operation));
    QVERIFY(database.ask(joining, u"anna"_s).contains(u"is over"_s));
}

/// Many contacts over a slow line take hours, and are one operation all the same.
void TeamLongTest::editsForHours()
{
    const TeamDatabase database;
    auto anna = *Workspace::open(database.info(u"anna"_s), {.chunking = oneByOne});
    std::vector<ContactId> ids;
    for (const QString &email : {u"a@acme.com"_s, u"b@acme.com"_s, u"c@acme.com"_s})
        ids.push_back(*anna->save(request({{u"email", email}}))->id);
    const auto letTimePass = [&](qint64, qint64) {
        (void)database.ask(u"UPDATE onefold.operation SET at=at-7200000"_s);
    };
    const auto edited = anna->edit(ids, {.addTags = {u"x"_s}}, {.report = letTimePass});
    QVERIFY(edited && !edited->failure);
    QCOMPARE(edited->updated, 3);
    int asked = 0;
    const auto stopped = anna->edit(ids, {.addTags = {u"y"_s}}, {.isCancelled = [&asked] { return ++asked > 1; }});
    QVERIFY(stopped && stopped->cancelled);
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.operation WHERE unfinished<>0"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TeamLongTest)
#include "teamlong_test.moc"
