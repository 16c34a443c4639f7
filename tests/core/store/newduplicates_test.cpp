// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/registry.h"
#include "teamworkspace.h"
#include "tests/core/duplicates/people.h"
#include "testworkspace.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using review::Extent;
using review::ScanOutcome;
using saving::SaveRequest;
using test::edit;
using test::request;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

constexpr int strangerCount = 160; ///< so that eight more are still too few to compare everything

SaveRequest stranger(int i)
{
    using duplicates::test::family;
    using duplicates::test::given;
    const auto number = static_cast<std::size_t>(i);
    return request({{u"first_name", given.at(number % given.size())}, {u"last_name", family.at(number / given.size())},
        {u"email", u"p%1@site%2.example"_s.arg(i * 7919).arg(i)}, {u"city", u"City%1"_s.arg(i % 17)}});
}

SaveRequest katherine()
{
    return request(
        {{u"first_name", u"Katherine"_s}, {u"last_name", u"Winterbourne"_s}, {u"email", u"kw@acme.example"_s},
            {u"company", u"Acme Ltd"_s}, {u"city", u"Austin"_s}, {u"date_of_birth", u"1985-03-27"_s}});
}

/// The same person with another mailbox.
SaveRequest kate()
{
    return request({{u"first_name", u"Kate"_s}, {u"last_name", u"Winterbourne"_s}, {u"email", u"kate@home.example"_s},
        {u"company", u"Acme"_s}, {u"city", u"Austin"_s}, {u"date_of_birth", u"1985-03-27"_s}});
}

} // namespace

/// The search for duplicates that looks only at what has changed, on a local and on a team workspace alike.
class NewDuplicatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void comparesWhatIsNewAlone();
    void followsEditsAndDeletions();
    void keepsDismissedApart();
    void takesDismissalsBack();
    void keepsWhatASaveNoted();
    void takesMergesAndTheirUndoing();
    void losesNothingThatComesMeanwhile();
    void comparesEverythingWhereItMust_data();
    void comparesEverythingWhereItMust();
    void erasesWhatItKept();
    void comparesEverythingAfterAnErasureElsewhere();
    void comparesEverythingAfterTwoAtOnce();
    void comparesEverythingAfterAStoppedOne();

private:
    [[nodiscard]] WorkspaceInfo info() const;
    Result<std::unique_ptr<Workspace>> open(const bulk::Chunking &chunking = {});
    ContactId save(const SaveRequest &request);
    /// Searches, and checks that it compared so many: -1 for everything.
    void search(qint64 compared, Extent extent = Extent::WhatIsNew);
    /// The groups' contacts: "3+7".
    [[nodiscard]] QStringList groups();
    [[nodiscard]] static QString pairOf(ContactId a, ContactId b)
    {
        return contact::toString(std::min(a, b)) + u'+' + contact::toString(std::max(a, b));
    }

    bool m_isTeam = false;
    std::unique_ptr<test::TestFolder> m_folder;
    std::unique_ptr<test::TeamDatabase> m_database;
    std::unique_ptr<Workspace> m_workspace;
    QDateTime m_now;
    ContactId m_katherine = ContactId::None;
};

void NewDuplicatesTest::initTestCase_data()
{
    QTest::addColumn<bool>("team");
    QTest::newRow("local") << false;
    QTest::newRow("team") << true;
}

void NewDuplicatesTest::init()
{
    QFETCH_GLOBAL(bool, team);
    m_isTeam = team;
    m_now = test::testTime();
    m_folder = std::make_unique<test::TestFolder>();
    if (team)
        m_database = std::make_unique<test::TeamDatabase>();
    auto opened = open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_workspace = *std::move(opened);
    QVERIFY(m_workspace->setSettings(test::testSettings()));
    std::vector<SaveRequest> strangers;
    for (int i = 0; i < strangerCount; ++i)
        strangers.push_back(stranger(i));
    QVERIFY(m_workspace->save(strangers));
    m_katherine = save(katherine());
    search(-1);
    QCOMPARE(groups(), QStringList());
}

void NewDuplicatesTest::cleanup()
{
    m_workspace.reset();
    m_database.reset();
    m_folder.reset();
}

WorkspaceInfo NewDuplicatesTest::info() const
{
    if (!m_isTeam)
        return {.name = u"Test"_s, .path = m_folder->path()};
    WorkspaceInfo info = m_database->info(u"olga"_s);
    info.cacheFolder = m_folder->path({});
    return info;
}

Result<std::unique_ptr<Workspace>> NewDuplicatesTest::open(const bulk::Chunking &chunking)
{
    const auto clock = [this] {
        m_now = m_now.addSecs(1);
        return m_now;
    };
    return Workspace::open(
        info(), {.mayCreate = true, .who = u"tester"_s, .clock = clock, .chunking = chunking, .fewContacts = 0});
}

ContactId NewDuplicatesTest::save(const SaveRequest &request)
{
    const auto saved = m_workspace->save(request);
    if (!saved)
        QTest::qFail(qPrintable(saved.error().message + u' ' + saved.error().detail), __FILE__, __LINE__);
    return saved ? saved->id.value_or(ContactId::None) : ContactId::None;
}

void NewDuplicatesTest::search(qint64 compared, Extent extent)
{
    const auto found = m_workspace->scanDuplicates({}, extent);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message + found.error().detail));
    QCOMPARE(found->wasComplete, compared < 0);
    QCOMPARE(found->contacts, compared < 0 ? *m_workspace->contactCount() : compared);
    QCOMPARE(found->groups, groups().size());
}

QStringList NewDuplicatesTest::groups()
{
    QStringList all;
    const auto found = m_workspace->duplicateGroups();
    for (const duplicates::Group &group : found ? *found : std::vector<duplicates::Group>()) {
        QStringList ids;
        for (const ContactId id : group.contacts)
            ids += contact::toString(id);
        all += ids.join(u'+');
    }
    all.sort();
    return all;
}

void NewDuplicatesTest::comparesWhatIsNewAlone()
{
    const ContactId again = save(kate());
    search(1);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
    search(0);
    // Another program on the same computer knows what this one left.
    m_workspace = *open();
    const ContactId third = save(request({{u"first_name", u"K."_s}, {u"last_name", u"Winterbourne"_s},
        {u"company", u"Acme Ltd"_s}, {u"city", u"Austin"_s}, {u"date_of_birth", u"1985-03-27"_s}}));
    search(1);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again) + u'+' + contact::toString(third)});
    search(-1, Extent::Everything);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again) + u'+' + contact::toString(third)});
    search(0);
}

void NewDuplicatesTest::followsEditsAndDeletions()
{
    const ContactId again = save(kate());
    search(1);
    // One that becomes somebody else is no part of the group any more.
    save(edit(again,
        {{u"first_name", u"Oswald"_s}, {u"last_name", u"Tamblyn"_s}, {u"company", u"Nobody Inc"_s},
            {u"city", u"Reno"_s}, {u"date_of_birth", u"1951-11-02"_s}}));
    search(1);
    QCOMPARE(groups(), QStringList());
    QVERIFY(m_workspace->undo());
    search(1);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
    QVERIFY(m_workspace->remove({again}));
    search(1);
    QCOMPARE(groups(), QStringList());
    QVERIFY(m_workspace->undo());
    search(1);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
}

void NewDuplicatesTest::keepsDismissedApart()
{
    const ContactId again = save(kate());
    search(1);
    QVERIFY(m_workspace->dismissDuplicates({m_katherine, again}));
    search(2); // the two that were told apart
    QCOMPARE(groups(), QStringList());
    save(edit(again, {{u"city", u"Dallas"_s}}));
    search(1);
    QCOMPARE(groups(), QStringList());
    // What identifies has changed, so that it is asked again.
    save(edit(again, {{u"first_name", u"Katherine"_s}, {u"city", u"Austin"_s}}));
    search(1);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
}

/// Only what a search has gone by costs a new one of everything.
void NewDuplicatesTest::takesDismissalsBack()
{
    const ContactId again = save(kate());
    const auto takeBack = [&] {
        return m_workspace->store().write([&](store::Session &session) {
            session.duplicates().forgetDismissal(m_katherine, again);
            return true;
        });
    };
    search(1);
    QVERIFY(m_workspace->dismissDuplicates({m_katherine, again}));
    QVERIFY(takeBack());
    search(0);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
    QVERIFY(m_workspace->dismissDuplicates({m_katherine, again}));
    search(2);
    QVERIFY(takeBack());
    search(-1);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
}

void NewDuplicatesTest::keepsWhatASaveNoted()
{
    const ContactId bob =
        save(request({{u"first_name", u"Bob"_s}, {u"email", u"bob@pool.example"_s}, {u"phone", u"+15125550199"_s}}));
    const ContactId alice = save(
        request({{u"first_name", u"Alice"_s}, {u"email", u"alice@pool.example"_s}, {u"phone", u"+15125550199"_s}}));
    QCOMPARE(groups(), QStringList{pairOf(bob, alice)});
    search(2);
    QCOMPARE(groups(), QStringList{pairOf(bob, alice)});
    save(edit(bob, {{u"city", u"Ulm"_s}}));
    search(1);
    QCOMPARE(groups(), QStringList{pairOf(bob, alice)});
    search(-1, Extent::Everything);
    QCOMPARE(groups(), QStringList{pairOf(bob, alice)});
}

void NewDuplicatesTest::takesMergesAndTheirUndoing()
{
    const ContactId again = save(kate());
    search(1);
    const auto merged = m_workspace->merge({.contacts = {m_katherine, again}});
    QVERIFY(merged && merged->verdict == identity::Verdict::Merged);
    search(2);
    QCOMPARE(groups(), QStringList());
    QVERIFY(m_workspace->undo());
    search(2);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
}

/// What others do while a search of everything runs.
void NewDuplicatesTest::losesNothingThatComesMeanwhile()
{
    const ContactId again = save(kate());
    ContactId bob = ContactId::None;
    ContactId alice = ContactId::None;
    const auto others = [&](qint64 /*done*/, qint64 /*total*/) {
        if (bob != ContactId::None)
            return;
        bob = save(request({{u"email", u"bob@pool.example"_s}, {u"phone", u"+15125550199"_s}}));
        alice = save(request({{u"email", u"alice@pool.example"_s}, {u"phone", u"+15125550199"_s}}));
        QVERIFY(m_workspace->dismissDuplicates({m_katherine, again}));
    };
    QVERIFY(m_workspace->scanDuplicates({.report = others}, Extent::Everything));
    QVERIFY(bob != ContactId::None);
    QCOMPARE(groups(), QStringList{pairOf(bob, alice)});
    search(4); // all four are news to it
    QCOMPARE(groups(), QStringList{pairOf(bob, alice)});
    search(0);
}

void NewDuplicatesTest::comparesEverythingWhereItMust_data()
{
    QTest::addColumn<QString>("what");

    for (const char *const what : {"nothing kept", "damaged", "of another workspace", "long ago", "too much changed"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void NewDuplicatesTest::comparesEverythingWhereItMust()
{
    QFETCH(const QString, what);
    const QString kept = workspace::keptSearchPath(info());
    QVERIFY(QFile::exists(kept));
    const ContactId again = save(kate());
    if (what == "nothing kept"_L1) {
        QVERIFY(QFile::remove(kept));
    } else if (what == "damaged"_L1) {
        QFile file(kept);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        QVERIFY(file.write("damaged") > 0);
    } else if (what == "of another workspace"_L1) {
        // Whose journal has the same numbers, and was written at another time.
        const QString other = m_folder->path(u"other.onefold"_s);
        auto workspace = Workspace::open({.name = u"Other"_s, .path = other},
            {.mayCreate = true, .clock = [] { return test::testTime().addDays(-1); }, .fewContacts = 0});
        QVERIFY(workspace);
        for (int i = 0; i < 30; ++i)
            QVERIFY((*workspace)->save(stranger(i)));
        QVERIFY((*workspace)->scanDuplicates());
        QVERIFY(QFile::remove(kept));
        QVERIFY(QFile::copy(workspace::keptSearchPath({.name = u"Other"_s, .path = other}), kept));
    } else if (what == "long ago"_L1) {
        m_now = m_now.addDays(40);
    } else {
        for (int i = 0; i < 8; ++i)
            save(stranger(strangerCount + i));
    }
    search(-1);
    QCOMPARE(groups(), QStringList{pairOf(m_katherine, again)});
    search(0);
    save(edit(again, {{u"city", u"Dallas"_s}}));
    search(1); // what this search left serves again
}

void NewDuplicatesTest::erasesWhatItKept()
{
    const QString kept = workspace::keptSearchPath(info());
    const ContactId again = save(kate());
    search(1);
    QVERIFY(QFile::exists(kept));
    QVERIFY(QFile::exists(kept + u"-new"_s));
    QCOMPARE(QFile::permissions(kept) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(m_workspace->erase({again}));
    QVERIFY(!QFile::exists(kept));
    QVERIFY(!QFile::exists(kept + u"-new"_s));
    search(-1);
    QCOMPARE(groups(), QStringList());
}

/// Another computer has a file of its own, which nobody removes there: of the groups that went nothing tells any more.
void NewDuplicatesTest::comparesEverythingAfterAnErasureElsewhere()
{
    const QString kept = workspace::keptSearchPath(info());
    const QString elsewhere = m_folder->path(u"elsewhere"_s);
    const ContactId again = save(kate());
    search(1);
    QVERIFY(QFile::copy(kept, elsewhere));
    QVERIFY(m_workspace->erase({again}));
    QVERIFY(QFile::copy(elsewhere, kept));
    search(-1);
}

void NewDuplicatesTest::comparesEverythingAfterTwoAtOnce()
{
    save(kate());
    const auto other = open();
    QVERIFY(other);
    bool isFirst = true;
    const auto searchToo = [&](qint64 /*done*/, qint64 /*total*/) {
        if (std::exchange(isFirst, false))
            QVERIFY((*other)->scanDuplicates({}, Extent::WhatIsNew));
    };
    QVERIFY(m_workspace->scanDuplicates({.report = searchToo}, Extent::WhatIsNew));
    QVERIFY(!isFirst);
    search(-1);
    search(0);
}

/// It has kept its group, and the one of before is there still.
void NewDuplicatesTest::comparesEverythingAfterAStoppedOne()
{
    QStringList pairs{pairOf(m_katherine, save(kate()))};
    search(1);
    const auto oswald = [this](const QString &email) {
        return save(request({{u"first_name", u"Oswald"_s}, {u"last_name", u"Quill"_s}, {u"email", email},
            {u"company", u"Globex"_s}, {u"date_of_birth", u"1961-08-09"_s}}));
    };
    pairs += pairOf(oswald(u"oq@globex.example"_s), oswald(u"oswald@home.example"_s));
    m_workspace = *open({.wholeUpTo = 0, .locked = {}, .pause = {}});
    const auto areBothThere = [this, here = std::this_thread::get_id()] {
        return std::this_thread::get_id() == here && groups().size() == 2;
    };
    const auto stopped = m_workspace->scanDuplicates({.isCancelled = areBothThere}, Extent::Everything);
    QVERIFY(stopped && stopped->cancelled);
    search(-1);
    pairs.sort();
    QCOMPARE(groups(), pairs);
}

QTEST_GUILESS_MAIN(NewDuplicatesTest)
#include "newduplicates_test.moc"
