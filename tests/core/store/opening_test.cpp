// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "rows.h"
#include "testworkspace.h"

#include "core/store/sqlite/schema.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;
using namespace onefold;
using store::sqlite::SqliteStore;

namespace {

using Spoiler = bool (*)(const QString &path);

constexpr qint64 pageSize = 4096;

bool overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(from) && file.write(bytes) == bytes.size();
}

bool makeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

/// A sound workspace with contacts enough that every table has several pages, closed.
bool makeWorkspace(const QString &path)
{
    auto opened = test::openTest(path);
    std::vector<saving::SaveRequest> requests;
    for (int i = 0; i < 200; ++i)
        requests.push_back(test::request({{u"email", u"person%1@example.com"_s.arg(i)}, {u"company", u"Acme"_s}}));
    return opened && (*opened)->save(requests).ok();
}

bool spoilWith(const QString &path, const QByteArray &sql)
{
    return makeWorkspace(path) && test::runBare(path, sql);
}

Result<std::unique_ptr<SqliteStore>> open(const QString &path)
{
    return SqliteStore::open({.path = path, .busyTimeout = std::chrono::milliseconds(50)});
}

/// What of the file can be seen from outside, when it was written included.
struct Outside {
    QByteArray hash;
    QDateTime written;
    bool operator==(const Outside &) const = default;
};

Outside outsideOf(const QString &path)
{
    return {test::hashOf(path), QFileInfo(path).lastModified()};
}

enum ChildAnswer { RightlyRefused, WronglyOpened, WrongCode, PermissionsDoNotBind };

int refusesAs(ErrorCode code, const QString &path)
{
    if (!test::dropPrivileges())
        return PermissionsDoNotBind;
    const auto opened = open(path);
    if (opened)
        return WronglyOpened;
    return opened.error().code == code ? RightlyRefused : WrongCode;
}

} // namespace

Q_DECLARE_METATYPE(Spoiler)
Q_DECLARE_METATYPE(onefold::ErrorCode)

/// A file that cannot be opened is named with what is wrong, and stays as it is.
class OpeningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesWhatIsMissing();
    void refusesFolder();
    void refusesWhatIsLocked();
    void refusesWhatMayOnlyBeRead_data();
    void refusesWhatMayOnlyBeRead();
    void leavesAnothersLogAlone();
    void meetsDamageAtWork();
    void keepsFilesPrivate();
    void keepsLocksOfOtherConnections();
};

void OpeningTest::refuses_data()
{
    QTest::addColumn<Spoiler>("spoil");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, Spoiler spoil) { QTest::newRow(name) << spoil << code; };
    row("empty file", ErrorCode::Corrupt, [](const QString &path) { return makeFile(path, {}); });
    row("one byte, which SQLite calls empty", ErrorCode::Corrupt,
        [](const QString &path) { return makeFile(path, "x"); });
    row("text file", ErrorCode::NotOurs,
        [](const QString &path) { return makeFile(path, "name,email\nJane,j@a.com\n"); });
    row("long text file", ErrorCode::NotOurs,
        [](const QString &path) { return makeFile(path, QByteArray("name,email\n").repeated(2000)); });
    row("zeros", ErrorCode::NotOurs, [](const QString &path) { return makeFile(path, QByteArray(10'000, '\0')); });
    row("database of another program", ErrorCode::NotOurs, [](const QString &path) {
        return makeFile(path, {}) && test::runBare(path, "CREATE TABLE contact(id INTEGER PRIMARY KEY, name)");
    });
    row("database of another program with its mark", ErrorCode::NotOurs, [](const QString &path) {
        return makeFile(path, {}) && test::runBare(path, "PRAGMA application_id=42; CREATE TABLE t(x)");
    });
    row("empty database", ErrorCode::Corrupt,
        [](const QString &path) { return makeFile(path, {}) && test::runBare(path, "PRAGMA journal_mode=WAL"); });
    row("wrong mark", ErrorCode::NotOurs,
        [](const QString &path) { return spoilWith(path, "PRAGMA application_id=1"); });
    row("newer version", ErrorCode::TooNew, [](const QString &path) {
        const int newer = store::sqlite::migrations().back().version + 1;
        return spoilWith(path, "PRAGMA user_version=" + QByteArray::number(newer));
    });
    row("trigger", ErrorCode::NotOurs, [](const QString &path) {
        return spoilWith(path, "CREATE TRIGGER t AFTER INSERT ON contact BEGIN DELETE FROM setting; END");
    });
    row("view", ErrorCode::NotOurs, [](const QString &path) { return spoilWith(path, "CREATE VIEW v AS SELECT 1"); });
    row("truncated", ErrorCode::Corrupt,
        [](const QString &path) { return makeWorkspace(path) && QFile::resize(path, QFileInfo(path).size() / 2); });
    row("truncated within the first page", ErrorCode::Corrupt,
        [](const QString &path) { return makeWorkspace(path) && QFile::resize(path, 1000); });
    row("bytes of the schema flipped", ErrorCode::Corrupt,
        [](const QString &path) { return makeWorkspace(path) && overwrite(path, 100, QByteArray(40, '\xff')); });
    row("bytes of the schema's text flipped", ErrorCode::Corrupt, [](const QString &path) {
        QFile file(path);
        if (!makeWorkspace(path) || !file.open(QIODevice::ReadOnly))
            return false;
        const qint64 at = file.readAll().indexOf("CREATE TABLE");
        return at > 0 && overwrite(path, at, QByteArray(12, '\xff'));
    });
}

void OpeningTest::refuses()
{
    QFETCH(const Spoiler, spoil);
    QFETCH(const ErrorCode, code);
    const test::TestFolder folder;
    const QString path = folder.path();
    QVERIFY(spoil(path));
    QCOMPARE(folder.files(), QStringList{u"test.onefold"_s});
    const Outside before = outsideOf(path);

    const auto opened = open(path);
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().code == code, qPrintable(opened.error().message + opened.error().detail));
    QVERIFY(opened.error().message.contains(QDir::toNativeSeparators(path)));
    QVERIFY(outsideOf(path) == before);
    QCOMPARE(folder.files(), QStringList{u"test.onefold"_s});
}

void OpeningTest::refusesWhatIsMissing()
{
    const test::TestFolder folder;
    const auto opened = open(folder.path());
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(folder.files().isEmpty());
    QCOMPARE(open(folder.path(u"no/such/folder"_s)).error().code, ErrorCode::NotFound);
    const auto made = SqliteStore::open({.path = folder.path(u"no/such/folder"_s), .mayCreate = true});
    QCOMPARE(made.error().code, ErrorCode::Unavailable);
}

void OpeningTest::refusesFolder()
{
    const test::TestFolder folder;
    QVERIFY(QDir().mkdir(folder.path()));
    QCOMPARE(open(folder.path()).error().code, ErrorCode::Unavailable);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void OpeningTest::refusesWhatIsLocked()
{
    const test::TestFolder folder;
    QVERIFY(makeWorkspace(folder.path()));
    {
        auto other = store::sqlite::Connection::open({.path = folder.path()});
        QVERIFY(other.ok());
        QVERIFY((*other)->execute("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE setting SET value=value;"));
        const auto opened = open(folder.path());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::Locked);
    }
    QVERIFY(open(folder.path()).ok());
}

void OpeningTest::refusesWhatMayOnlyBeRead_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("file") << 0777 << 0444 << ErrorCode::ReadOnly;
    QTest::newRow("folder") << 0555 << 0666 << ErrorCode::ReadOnly;
    QTest::newRow("both") << 0555 << 0444 << ErrorCode::ReadOnly;
    QTest::newRow("file not even to be read") << 0777 << 0000 << ErrorCode::Unavailable;
}

void OpeningTest::refusesWhatMayOnlyBeRead()
{
    QFETCH(const int, folderMode);
    QFETCH(const int, fileMode);
    QFETCH(const ErrorCode, code);
    const test::TestFolder folder;
    const QByteArray place = QFile::encodeName(folder.path(u"place"_s));
    const QString path = folder.path(u"place/test.onefold"_s);
    QVERIFY(QDir().mkdir(folder.path(u"place"_s)) && makeWorkspace(path));
    QCOMPARE(chmod(QFile::encodeName(folder.path(u"."_s)).constData(), 0755), 0);
    QCOMPARE(chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(fileMode)), 0);
    QCOMPARE(chmod(place.constData(), static_cast<mode_t>(folderMode)), 0);
    const Outside before = outsideOf(path);

    const int answer = test::inChild([&] { return refusesAs(code, path); });
    QCOMPARE(chmod(place.constData(), 0755), 0);
    if (answer == PermissionsDoNotBind)
        QSKIP("Permissions do not bind this account, and it cannot become another one.");
    QCOMPARE(answer, int(RightlyRefused));
    QVERIFY(outsideOf(path) == before);
    QCOMPARE(QDir(folder.path(u"place"_s)).entryList(QDir::Files), QStringList{u"test.onefold"_s});
}

/// A log that another program left after a crash belongs to it: looking at the file must not write it back.
void OpeningTest::leavesAnothersLogAlone()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    QVERIFY(makeFile(path, {}));
    const int crashed = test::inChild([&] {
        sqlite3 *handle = nullptr;
        sqlite3_open(QFile::encodeName(path).constData(), &handle);
        sqlite3_exec(handle, "PRAGMA journal_mode=WAL; CREATE TABLE theirs(x); INSERT INTO theirs VALUES(1)", nullptr,
            nullptr, nullptr);
        return 0; // without closing
    });
    QCOMPARE(crashed, 0);
    const Outside before = outsideOf(path);
    const QByteArray log = test::hashOf(path + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    QCOMPARE(open(path).error().code, ErrorCode::NotOurs);
    QVERIFY(outsideOf(path) == before);
    QCOMPARE(test::hashOf(path + u"-wal"_s), log);
    QCOMPARE(test::askBare(path, "SELECT count(*) FROM theirs"), u"1"_s);
}

/// Pages in the middle are looked at when they are needed, not at opening, which must be quick.
void OpeningTest::meetsDamageAtWork()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    QVERIFY(makeWorkspace(path));
    const qint64 root = test::askBare(path, "SELECT rootpage FROM sqlite_schema WHERE name='contact'").toLongLong();
    QVERIFY(root > 1);
    const qint64 pageOfRoot = (root - 1) * test::askBare(path, "PRAGMA page_size").toLongLong();
    QVERIFY(overwrite(path, pageOfRoot, QByteArray(200, '\xa5')));
    auto opened = test::openTest(path);
    QVERIFY(opened.ok());
    const auto found = (*opened)->find({});
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::Corrupt);
    const auto saved = (*opened)->save(test::request({{u"email", u"new@example.com"_s}}));
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().code, ErrorCode::Corrupt);
    QVERIFY((*opened)->settings().ok());
}

void OpeningTest::keepsFilesPrivate()
{
    const test::TestFolder folder;
    const mode_t usual = umask(0022);
    auto opened = test::openTest(folder.path());
    umask(usual);
    QVERIFY(opened.ok());
    QVERIFY((*opened)->save(test::request({{u"email", u"jane@example.com"_s}})).ok());
    QVERIFY(folder.files().contains(u"test.onefold-wal"_s));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString &file : folder.files())
        QVERIFY2(!(QFile::permissions(folder.path(file)) & others), qPrintable(file));
}

/// POSIX drops all locks a process has on a file when it closes the file once, whoever opened it. Opening a workspace a
/// second time must therefore leave the first connection's locks: else another program that comes and goes would take
/// itself for the last one, and throw away the log into which the first still writes.
void OpeningTest::keepsLocksOfOtherConnections()
{
    const test::TestFolder folder;
    const QString path = folder.path();
    QVERIFY(makeWorkspace(path));
    std::array<int, 2> wake{};
    std::array<int, 2> done{};
    QVERIFY(pipe(wake.data()) == 0 && pipe(done.data()) == 0);
    const pid_t visitor = test::startChild([&] {
        char signal = 0;
        const bool woken = read(wake[0], &signal, 1) == 1;
        const bool worked = woken && test::runBare(path, "UPDATE setting SET value=value");
        return write(done[1], "!", 1) == 1 && worked ? 0 : 1;
    });
    const int saver = test::inChild([&] {
        auto first = test::openTest(path);
        if (!first || (*first)->contactCount().value() != 200 || !open(path).ok())
            return 1;
        char signal = 0;
        if (write(wake[1], "!", 1) != 1 || read(done[0], &signal, 1) != 1)
            return 2;
        const bool saved = (*first)->save(test::request({{u"email", u"late@example.com"_s}})).ok();
        _exit(saved ? 0 : 3); // killed: what was saved must be in the log that others see
    });
    QCOMPARE(saver, 0);
    QCOMPARE(test::exitCodeOf(visitor), 0);
    auto reopened = test::openTest(path);
    QVERIFY(reopened.ok());
    QCOMPARE((*reopened)->contactCount().value(), 201);
    QCOMPARE(test::inconsistenciesOf(path), QStringList());
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "opening_test.moc"
