// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/childprocess.h"
#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"

#include "core/base/account.h"
#include "core/workspace/create.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace onefold;
using workspace::Registry;

namespace {

bool makeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// The list of workspaces: never lost, never overwritten when it cannot be read.
class RegistryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsFindsRemoves();
    void isPrivate();
    void makesPrivateWhatWasPublic();
    void leavesOthersFoldersAsTheyAre();
    void movesWithItsFolder();
    void refusesNames_data();
    void refusesNames();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
    void refusesWhatIsNewer();
    void addsFromManyPrograms();
    void preparesOnce();
    void refusesAFolderThatCannotBeWritten();
    void leavesAReadOnlyFolderSo();
    void takesLongNames();
    void standsInTheAccountsHome();

private:
    [[nodiscard]] QString listPath() const { return m_folder->path(u"data/workspaces.json"_s); }
    [[nodiscard]] Registry registry() const { return Registry(m_folder->path(u"data"_s)); }

    std::unique_ptr<test::TestFolder> m_folder;
};

void RegistryTest::init()
{
    m_folder = std::make_unique<test::TestFolder>();
    QVERIFY(registry().prepare().value());
}

void RegistryTest::addsFindsRemoves()
{
    Registry registry = this->registry();
    QCOMPARE(registry.only().error().code, ErrorCode::InvalidInput);
    QVERIFY(registry.add({u"Sales"_s, u"/tmp/a"_s}).ok());
    QCOMPARE(registry.only()->name, u"Sales"_s);
    QVERIFY(registry.add({u"Wörk & “Ω”"_s, u"/tmp/ö"_s}).ok());
    QCOMPARE(registry.add({u"Sales"_s, u"/tmp/b"_s}).error().code, ErrorCode::Exists);
    QCOMPARE(registry.only().error().code, ErrorCode::InvalidInput);
    QCOMPARE(registry.find(u"Wörk & “Ω”"_s)->path, u"/tmp/ö"_s);
    QCOMPARE(registry.find(u"sales"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(registry.list()->size(), 2U);
    QCOMPARE(registry.remove(u"Sales"_s)->path, u"/tmp/a"_s);
    QCOMPARE(registry.remove(u"Sales"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(this->registry().list()->size(), 1U);
}

void RegistryTest::isPrivate()
{
    QVERIFY(workspace::prepareFirstStart(*std::make_unique<Registry>(registry())).ok());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QDir data(m_folder->path(u"data"_s));
    QVERIFY(!(QFile::permissions(data.path()) & others));
    for (const QString &file : data.entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(!(QFile::permissions(data.filePath(file)) & others), qPrintable(file));
}

void RegistryTest::makesPrivateWhatWasPublic()
{
    const QString data = m_folder->path(u"data"_s);
    QVERIFY(makeFile(data + u"/Contacts.onefold"_s, "x"));
    QVERIFY(QFile::setPermissions(data, QFileDevice::Permissions(0x7777)));
    QVERIFY(QFile::setPermissions(data + u"/Contacts.onefold"_s, QFileDevice::Permissions(0x6666)));
    QVERIFY(registry().prepare().ok());
    struct stat status = {};
    QCOMPARE(stat(qPrintable(data), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
    QCOMPARE(stat(qPrintable(data + u"/Contacts.onefold"_s), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void RegistryTest::leavesOthersFoldersAsTheyAre()
{
    const QString data = m_folder->path(u"data"_s);
    QVERIFY(makeFile(data + u"/letter.txt"_s, "x"));
    QVERIFY(QFile::setPermissions(data, QFileDevice::Permissions(0x7755)));
    QVERIFY(registry().prepare().ok());
    struct stat status = {};
    QCOMPARE(stat(qPrintable(data), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0755U);
}

void RegistryTest::movesWithItsFolder()
{
    Registry registry = this->registry();
    QVERIFY(workspace::create(registry, u"Sales"_s, {}, {}).ok());
    const QString outside = m_folder->path(u"outside.onefold"_s);
    QVERIFY(registry.add({u"Outside"_s, outside}).ok());
    const QString moved = m_folder->path(u"moved"_s);
    QVERIFY(QDir().rename(m_folder->path(u"data"_s), moved));
    QCOMPARE(Registry(moved).find(u"Sales"_s)->path, moved + u"/Sales.onefold"_s);
    QCOMPARE(Registry(moved).find(u"Outside"_s)->path, outside);
}

void RegistryTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank before") << u" Sales"_s;
    QTest::newRow("line end") << u"Sa\nles"_s;
    QTest::newRow("NUL") << u"Sa"_s + QChar(u'\0') + u"les"_s;
    QTest::newRow("too long") << QString(101, u'x');
}

void RegistryTest::refusesNames()
{
    QFETCH(const QString, name);
    Registry registry = this->registry();
    QCOMPARE(registry.add({name, u"/tmp/a"_s}).error().code, ErrorCode::InvalidInput);
    const auto created = workspace::create(registry, name, {}, {});
    QCOMPARE(created.error().code, ErrorCode::InvalidInput);
    QVERIFY(QDir(registry.dataDir()).entryList({u"*.onefold"_s}, QDir::Files).isEmpty());
}

void RegistryTest::refusesWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"workspaces":[{"name":"Sales","pa)");
    QTest::newRow("no JSON") << QByteArray("Sales=/tmp/a\n");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no workspaces") << QByteArray(R"({"version":1})");
    QTest::newRow("workspaces are no list") << QByteArray(R"({"version":1,"workspaces":{"name":"Sales"}})");
    QTest::newRow("a row is no object") << QByteArray(R"({"version":1,"workspaces":["Sales"]})");
    QTest::newRow("a row has no path") << QByteArray(R"({"version":1,"workspaces":[{"name":"Sales"}]})");
    QTest::newRow("no version") << QByteArray(R"({"workspaces":[{"name":"Sales","path":"/tmp/a"}]})");
}

void RegistryTest::refusesWhatIsDamaged()
{
    QFETCH(const QByteArray, list);
    QVERIFY(makeFile(listPath(), list));
    Registry registry = this->registry();
    QCOMPARE(registry.list().error().code, ErrorCode::Corrupt);
    QCOMPARE(registry.find(u"Sales"_s).error().code, ErrorCode::Corrupt);
    QCOMPARE(registry.only().error().code, ErrorCode::Corrupt);
    QCOMPARE(registry.add({u"New"_s, u"/tmp/b"_s}).error().code, ErrorCode::Corrupt);
    QCOMPARE(registry.remove(u"Sales"_s).error().code, ErrorCode::Corrupt);
    QCOMPARE(workspace::create(registry, u"New"_s, {}, {}).error().code, ErrorCode::Corrupt);
    QVERIFY(workspace::prepareFirstStart(registry).ok()); // there is a list: no first start
    QFile file(listPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), list);
}

void RegistryTest::refusesWhatIsNewer()
{
    const QByteArray newer = R"({"version":2,"workspaces":[{"name":"Sales","where":"elsewhere"}]})";
    QVERIFY(makeFile(listPath(), newer));
    Registry registry = this->registry();
    QCOMPARE(registry.list().error().code, ErrorCode::TooNew);
    QCOMPARE(registry.add({u"New"_s, u"/tmp/b"_s}).error().code, ErrorCode::TooNew);
    QFile file(listPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), newer);
}

void RegistryTest::addsFromManyPrograms()
{
    constexpr int programs = 4;
    constexpr int each = 10;
    std::array<pid_t, programs> children{};
    for (int program = 0; program < programs; ++program) {
        children[static_cast<std::size_t>(program)] = test::startChild([&] {
            Registry registry = this->registry();
            for (int i = 0; i < each; ++i) {
                if (!registry.add({u"W %1 %2"_s.arg(program).arg(i), u"/nowhere/w"_s}))
                    return 1;
            }
            return 0;
        });
    }
    for (const pid_t child : children)
        QCOMPARE(test::exitCodeOf(child), 0);
    QCOMPARE(registry().list()->size(), std::size_t(programs * each));
}

/// Several programs meet a computer without Onefold at once: one workspace "Contacts", and nobody is told of an error.
void RegistryTest::preparesOnce()
{
    std::array<pid_t, 4> children{};
    for (pid_t &child : children) {
        child = test::startChild([&] {
            Registry registry = this->registry();
            return workspace::prepareFirstStart(registry) ? 0 : 1;
        });
    }
    for (const pid_t child : children)
        QCOMPARE(test::exitCodeOf(child), 0);
    QCOMPARE(registry().only()->name, u"Contacts"_s);
    auto opened = workspace::Workspace::open(*registry().only());
    QVERIFY(opened.ok());
    QCOMPARE(identity::toString((*opened)->settings()->identity.fields), u"email,phone"_s);
}

void RegistryTest::leavesAReadOnlyFolderSo()
{
    const QString data = m_folder->path(u"data"_s);
    QVERIFY(registry().add({u"Sales"_s, u"/tmp/a"_s}).ok());
    QCOMPARE(chmod(QFile::encodeName(data).constData(), 0555), 0);
    QVERIFY(registry().find(u"Sales"_s).ok());
    (void)registry().prepare();
    const QFileDevice::Permissions rights = QFile::permissions(data);
    QCOMPARE(chmod(QFile::encodeName(data).constData(), 0755), 0);
    QVERIFY(!rights.testFlag(QFileDevice::WriteOwner));
    QVERIFY(!rights.testFlag(QFileDevice::ReadOther));
}

void RegistryTest::refusesAFolderThatCannotBeWritten()
{
    const QString data = m_folder->path(u"data"_s);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path(u"."_s)).constData(), 0755), 0);
    QVERIFY(registry().add({u"Sales"_s, u"/tmp/a"_s}).ok());
    QCOMPARE(chmod(QFile::encodeName(listPath()).constData(), 0644), 0);
    QCOMPARE(chmod(QFile::encodeName(data).constData(), 0555), 0);
    const QByteArray before = test::hashOf(listPath());
    const int answer = test::inChild([&] {
        if (!test::dropPrivileges())
            return 9;
        Registry registry = this->registry();
        const auto added = registry.add({u"New"_s, u"/tmp/b"_s});
        const auto created = workspace::create(registry, u"New"_s, {}, {});
        Registry beside(m_folder->path(u"beside"_s));
        const auto prepared = beside.prepare();
        const bool read = registry.find(u"Sales"_s).ok();
        const bool refused = !added && added.error().code == ErrorCode::ReadOnly && !created && !prepared
            && prepared.error().code == ErrorCode::ReadOnly;
        return read && refused ? 0 : 1;
    });
    QCOMPARE(chmod(QFile::encodeName(data).constData(), 0755), 0);
    if (answer == 9)
        QSKIP("Permissions do not bind this account, and it cannot become another one.");
    QCOMPARE(answer, 0);
    QCOMPARE(test::hashOf(listPath()), before);
    QCOMPARE(QDir(data).entryList(QDir::Files | QDir::Hidden), QStringList{u"workspaces.json"_s});
}

/// A name may have a hundred letters of any script; a file's name has 255 bytes.
void RegistryTest::takesLongNames()
{
    Registry registry = this->registry();
    const QString name(100, u'名');
    QVERIFY(workspace::create(registry, name, {}, {}).ok());
    QVERIFY(workspace::create(registry, name.chopped(1), {}, {}).ok());
    QVERIFY(registry.find(name)->path != registry.find(name.chopped(1))->path);
    QCOMPARE(registry.defaultPath(u"Sales team"_s), m_folder->path(u"data/Sales team.onefold"_s));
}

/// A scheduler may leave HOME out; the folder is only named here, never made.
void RegistryTest::standsInTheAccountsHome()
{
    const QByteArray home = qgetenv("HOME");
    const QByteArray data = qgetenv("XDG_DATA_HOME");
    const auto restore = qScopeGuard([&] {
        qputenv("HOME", home);
        if (!data.isEmpty())
            qputenv("XDG_DATA_HOME", data);
    });
    qunsetenv("XDG_DATA_HOME");
    qputenv("HOME", "/somewhere");
    QCOMPARE(Registry({}).dataDir(), u"/somewhere/.local/share/onefold"_s);
    qunsetenv("HOME");
    const auto account = ownAccount();
    if (!account)
        QSKIP("This account has no entry in the system's list.");
    QCOMPARE(Registry({}).dataDir(), QDir(account->home).absoluteFilePath(u".local/share/onefold"_s));
}

QTEST_GUILESS_MAIN(RegistryTest)
#include "registry_test.moc"
