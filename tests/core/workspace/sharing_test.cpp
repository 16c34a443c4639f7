// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/childprocess.h"
#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using identity::Verdict;

namespace {

constexpr int savers = 4;
constexpr int people = 25;

saving::SaveRequest requestOf(int saver, int person)
{
    return test::request({{u"email", u"person%1@example.com"_s.arg(person)}, {u"company", u"Saver %1"_s.arg(saver)}});
}

/// Saves every person once; gives how many it was told it created, or -1 where a save failed or told something else.
int saveAll(const QString &path, int saver)
{
    auto workspace = test::openTest(path);
    if (!workspace) {
        qWarning() << "cannot open:" << workspace.error().message << workspace.error().detail;
        return -1;
    }
    int created = 0;
    for (int person = 0; person < people; ++person) {
        const auto saved = (*workspace)->save(requestOf(saver, person));
        if (!saved)
            qWarning() << "cannot save:" << saved.error().message << saved.error().detail;
        if (!saved || (saved->verdict != Verdict::Created && saved->verdict != Verdict::Updated))
            return -1;
        created += saved->verdict == Verdict::Created ? 1 : 0;
    }
    return created;
}

void checkOutcome(const QString &path)
{
    QCOMPARE(test::askBare(path, "SELECT count(*) FROM contact"), QString::number(people));
    QCOMPARE(test::askBare(path, "SELECT count(*) FROM entry WHERE verdict='created'"), QString::number(people));
    QCOMPARE(test::askBare(path, "SELECT count(*) FROM entry WHERE verdict='updated'"),
        QString::number(people * (savers - 1)));
    QCOMPARE(test::inconsistenciesOf(path), QStringList());
}

} // namespace

/// Several save the same identities into one file at the same moment: each ends as one contact, and all are told so.
class SharingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processesAgree();
    void makesTheFileTogether();
    void threadsAgree();
    void readersSeeWholeStates();
    void waitsForTheOther();
};

void SharingTest::processesAgree()
{
    const test::TestFolder folder;
    std::array<pid_t, savers> processes{};
    // None made the file beforehand: making it is part of the race.
    for (int i = 0; i < savers; ++i)
        processes[static_cast<std::size_t>(i)] = test::startChild([&] { return saveAll(folder.path(), i) & 0xff; });
    int created = 0;
    bool allSaved = true;
    for (const pid_t process : processes) { // waits for all of them, as they work in the folder
        const int told = test::exitCodeOf(process);
        allSaved = allSaved && told >= 0 && told <= people;
        created += told;
    }
    QVERIFY(allSaved);
    QCOMPARE(created, people);
    checkOutcome(folder.path());
}

/// Several start at once where there is no file yet, again and again: none is told that another holds it.
void SharingTest::makesTheFileTogether()
{
    for (int round = 0; round < 20; ++round) {
        const test::TestFolder folder;
        std::array<pid_t, savers> processes{};
        for (pid_t &process : processes)
            process = test::startChild([&] { return test::openTest(folder.path()) ? 0 : 1; });
        int failures = 0;
        for (const pid_t process : processes)
            failures += test::exitCodeOf(process) == 0 ? 0 : 1;
        QCOMPARE(failures, 0);
    }
}

void SharingTest::threadsAgree()
{
    const test::TestFolder folder;
    std::atomic<int> created = 0;
    std::atomic<bool> failed = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < savers; ++i) {
        threads.emplace_back([&, i] {
            const int told = saveAll(folder.path(), i);
            failed = failed || told < 0;
            created += told;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(!failed);
    QCOMPARE(created.load(), people);
    checkOutcome(folder.path());
}

/// A reader sees each save whole or not at all: contacts, search, identifiers and journal of one moment.
void SharingTest::readersSeeWholeStates()
{
    const test::TestFolder folder;
    QVERIFY(test::openTest(folder.path()).ok());
    std::atomic<bool> done = false;
    std::atomic<int> saved = 0;
    std::thread writer([&] {
        saved = saveAll(folder.path(), 0);
        done = true;
    });
    auto reader = test::openTest(folder.path());
    bool whole = reader.ok();
    while (whole) {
        const bool last = done;
        const auto read = (*reader)->store().read([&](store::Session &session) {
            const qint64 contacts = session.contactCount();
            const auto found = session.find({.search = {.text = u"person"_s}, .limit = -1}).contacts;
            const auto lines = session.history({});
            whole = static_cast<qint64>(found.size()) == contacts && static_cast<qint64>(lines.size()) == contacts;
        });
        whole = whole && read.ok();
        if (last)
            break;
    }
    writer.join();
    QVERIFY(whole);
    QCOMPARE(saved.load(), people);
    QCOMPARE((*reader)->contactCount().value(), people);
}

void SharingTest::waitsForTheOther()
{
    const test::TestFolder folder;
    auto first = test::openTest(folder.path());
    QVERIFY(first.ok());
    std::atomic<bool> saved = false;
    std::thread second;
    const auto written = (*first)->store().write([&](store::Session &session) {
        second = std::thread([&] { saved = saveAll(folder.path(), 1) == people; });
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        session.setSetting(u"key"_s, u"value"_s);
        return !saved;
    });
    second.join();
    QVERIFY(written.ok());
    QVERIFY(saved);
    QCOMPARE(test::askBare(folder.path(), "SELECT value FROM setting WHERE key='key'"), u"value"_s);
}

QTEST_GUILESS_MAIN(SharingTest)
#include "sharing_test.moc"
