// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"
#include "testworkspace.h"

#include "core/store/sqlite/schema.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QFile>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using store::sqlite::Connection;
using store::sqlite::SqliteStore;

namespace {

constexpr auto shortWait = std::chrono::milliseconds(50);

constexpr std::array traces{u"zacharias", u"quixotte", u"acharias", u"xotte", u"7725550187", u"brabant"};

saving::SaveRequest zacharias()
{
    return test::request({{u"email", u"zacharias@quixotte.example"_s}, {u"first_name", u"Zacharias"_s},
        {u"last_name", u"Quixotte"_s}, {u"phone", u"+1 772 555 0187"_s}, {u"custom.note", u"from Brabant"_s},
        {u"identifier.email", u"z@quixotte.example"_s}});
}

/// The files of the folder in which a word of the person still stands, in UTF-8 or UTF-16, in any letter case.
QStringList tracesIn(const test::TestFolder &folder)
{
    QStringList found;
    for (const QString &name : folder.files()) {
        QFile file(folder.path(name));
        if (!file.open(QIODevice::ReadOnly))
            found += name;
        const QByteArray bytes = file.readAll().toLower();
        for (const QStringView word : traces) {
            const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
            if (bytes.contains(word.toUtf8()) || bytes.contains(wide))
                found += name + u": "_s + word;
        }
    }
    return found;
}

/// Opens the workspace without the secure_delete that Debian's SQLite is built with, which not every SQLite has.
Result<std::unique_ptr<workspace::Workspace>> open(const test::TestFolder &folder)
{
    auto opened = test::openTest(folder.path());
    if (opened) {
        auto &store = static_cast<SqliteStore &>((*opened)->store());
        (void)store.connection().integer("PRAGMA secure_delete=OFF");
    }
    return opened;
}

/// A workspace with people before and after the one to be erased, who was saved, edited, deleted and brought back.
bool fill(workspace::Workspace &workspace)
{
    bool ok = true;
    for (int i = 0; i < 300; ++i) {
        ok = ok && workspace.save(test::request({{u"email", u"person%1@example.com"_s.arg(i)}})).ok();
        if (i == 150) {
            ok = ok && workspace.save(zacharias()).ok();
            ok = ok && workspace.save(test::edit(ContactId(152), {{u"city", u"Brabant"_s}})).ok();
            ok = ok && workspace.remove({ContactId(152)}).ok() && workspace.undo().ok();
            ok = ok && workspace.save(test::edit(ContactId(152), {{u"city", {}}})).ok();
        }
    }
    const auto shared =
        workspace.save(test::request({{u"email", u"person1@example.com"_s}, {u"phone", u"+1 772 555 0187"_s}}));
    return ok && shared && shared->notApplied.size() == 1;
}

} // namespace

/// What is erased for good is in no file any more; where it cannot be so yet, the answer says it.
class PurgeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoByte();
    void erasesTheDeleted();
    void endsWhatWasBrokenOff();
    void stopsBetweenTwo();
    void removesBackups();
    void saysWhatAReaderKeeps();
    void saysWhatAWriterKeeps();
};

void PurgeTest::leavesNoByte()
{
    const test::TestFolder folder;
    {
        auto workspace = open(folder);
        QVERIFY(workspace.ok() && fill(**workspace));
        QCOMPARE((*workspace)->contact(ContactId(152)).value()->fields.text(contact::Field::FirstName), u"Zacharias"_s);
    }
    QVERIFY(tracesIn(folder).size() > 3);
    auto workspace = open(folder);
    const auto erased = (*workspace)->erase({ContactId(152)});
    QVERIFY(erased.ok());
    QVERIFY(erased->front().verdict == identity::Verdict::Erased);
    QCOMPARE((*workspace)->contactCount().value(), 300);
    const auto history = (*workspace)->history({.contact = ContactId(152)});
    QCOMPARE(history->size(), 1U);
    QVERIFY(history->front().entry.changes.empty());
    QVERIFY((*workspace)->reviewPairs(10)->empty());
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
    // With the workspace still open: the log is looked at, too. Last, as reading its files drops its locks.
    QCOMPARE(tracesIn(folder), QStringList());
}

void PurgeTest::erasesTheDeleted()
{
    const test::TestFolder folder;
    auto workspace = open(folder);
    QVERIFY(workspace.ok() && fill(**workspace));
    QVERIFY((*workspace)->remove({ContactId(152)}).ok());
    QVERIFY((*workspace)->erase({ContactId(152)})->front().verdict == identity::Verdict::Erased);
    QVERIFY(!(*workspace)->undo(journal::OperationId(152)).ok());
    QCOMPARE(tracesIn(folder), QStringList());
}

/// The program is gone between the two halves of an erasure: the next one ends it.
void PurgeTest::endsWhatWasBrokenOff()
{
    const test::TestFolder folder;
    {
        auto workspace = open(folder);
        QVERIFY(workspace.ok() && fill(**workspace));
        const auto erased = (*workspace)->eraseRows({ContactId(152)}, {});
        QVERIFY(erased.ok() && erased->contacts.size() == 1);
    }
    QVERIFY(!tracesIn(folder).isEmpty());
    auto workspace = open(folder);
    QVERIFY((*workspace)->tend({}).ok());
    QCOMPARE(tracesIn(folder), QStringList());
}

void PurgeTest::stopsBetweenTwo()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path(), nullptr, {.wholeUpTo = 0, .locked = {}, .pause = {}});
    QVERIFY(opened.ok() && fill(**opened));
    int asked = 0;
    const Progress progress{.isCancelled = [&asked] { return ++asked > 2; }};
    const auto erased = (*opened)->eraseRows({ContactId(1), ContactId(9999), ContactId(3), ContactId(4)}, progress);
    QVERIFY(erased.ok() && erased->cancelled);
    QCOMPARE(erased->contacts.size(), 2U);
    QVERIFY(erased->contacts.front().verdict == identity::Verdict::Erased);
    QVERIFY(erased->contacts.back().verdict == identity::Verdict::Rejected);
    QCOMPARE((*opened)->contactCount().value(), 300);
    const auto rest = (*opened)->eraseRows({ContactId(3), ContactId(4)}, {});
    QVERIFY(rest.ok() && rest->contacts.front().operation == rest->contacts.back().operation);
    QCOMPARE((*opened)->contactCount().value(), 298);
    QVERIFY((*opened)->purgeErased().ok());
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

void PurgeTest::removesBackups()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    auto workspace = open(folder);
    QVERIFY(workspace.ok() && fill(**workspace));
    auto &store = static_cast<SqliteStore &>((*workspace)->store());
    QVERIFY(store.connection().execute("VACUUM INTO '" + path.toUtf8() + ".backup-v0-20260102'"));
    QCOMPARE(store::sqlite::backupsOf(path).size(), 1);
    QVERIFY((*workspace)->erase({ContactId(152)}).ok());
    QVERIFY(store::sqlite::backupsOf(path).isEmpty());
    QCOMPARE(tracesIn(folder), QStringList());
}

void PurgeTest::saysWhatAReaderKeeps()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    auto workspace = open(folder);
    QVERIFY(workspace.ok() && fill(**workspace));
    auto &connection = static_cast<SqliteStore &>((*workspace)->store()).connection();
    (void)connection.integer("PRAGMA busy_timeout=50");
    {
        auto reader = Connection::open({.path = path, .busyTimeout = shortWait});
        QVERIFY(reader.ok());
        const store::sqlite::Transaction reading(**reader, store::sqlite::Transaction::Kind::Read);
        QCOMPARE((*reader)->integer("SELECT count(*) FROM contact"), 301);
        const auto erased = (*workspace)->erase({ContactId(152)});
        QVERIFY(!erased.ok());
        QCOMPARE(erased.error().code, ErrorCode::Locked);
        QVERIFY(erased.error().message.contains(u"gone from every list"_s));
        QCOMPARE((*workspace)->contactCount().value(), 300);
        QCOMPARE((*reader)->integer("SELECT count(*) FROM contact"), 301);
    }
    QVERIFY((*workspace)->erase({ContactId(152)}).ok());
    QCOMPARE(test::inconsistenciesOf(path), QStringList());
    QCOMPARE(tracesIn(folder), QStringList());
}

void PurgeTest::saysWhatAWriterKeeps()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    auto workspace = open(folder);
    QVERIFY(workspace.ok() && fill(**workspace));
    auto &store = static_cast<SqliteStore &>((*workspace)->store());
    (void)store.connection().integer("PRAGMA busy_timeout=50");
    {
        auto writer = Connection::open({.path = path, .busyTimeout = shortWait});
        QVERIFY(writer.ok());
        const store::sqlite::Transaction writing(**writer, store::sqlite::Transaction::Kind::Write);
        // The rows cannot go while another writes: then nothing was changed, and it says so.
        const auto erased = (*workspace)->erase({ContactId(152)});
        QCOMPARE(erased.error().code, ErrorCode::Locked);
        QVERIFY(erased.error().message.contains(u"Nothing was changed"_s));
        // Nor can traces go: the writer came between.
        const auto purged = store.purge();
        QCOMPARE(purged.error().code, ErrorCode::Locked);
        QVERIFY(purged.error().message.contains(u"gone from every list"_s));
    }
    QVERIFY((*workspace)->erase({ContactId(152)}).ok());
    QCOMPARE(tracesIn(folder), QStringList());
}

QTEST_GUILESS_MAIN(PurgeTest)
#include "purge_test.moc"
