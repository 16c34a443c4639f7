// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Workspaces: which one is meant, how they are made and set, and where the data is.
class WorkspacesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void workspaceLeftOutWithOne();
    void workspaceLeftOutWithSeveral();
    void unknownWorkspace();
    void workspaceVerbs();
    void workspaceSettings();
    void workspaceRefused_data();
    void workspaceRefused();
    void workspaceTakenAsItIs();
    void damagedListOfWorkspacesIsNotWrongUsage();
    void dataDirStandsAnywhere_data();
    void dataDirStandsAnywhere();
    void dataDirOfThePlatform();
    void firstStartMakesContacts();
    void firstStartsAtOnce();
    void filesArePrivate();

private:
    std::unique_ptr<Program> m_program;
};

void WorkspacesTest::workspaceLeftOutWithOne()
{
    QCOMPARE(verdictOf(m_program->save({u"email=a@acme.com"_s})), u"created"_s);
    QCOMPARE(m_program->find({u"-w"_s, u"Contacts"_s}).size(), 1);
    QCOMPARE(m_program->find({u"--workspace"_s, u"Contacts"_s}).size(), 1);
}

void WorkspacesTest::workspaceLeftOutWithSeveral()
{
    QCOMPARE(m_program->run({u"workspace"_s, u"create"_s, u"Second"_s}).exitCode, 0);
    const Run run = m_program->ask({u"save"_s, u"email=a@acme.com"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("-w"));
    QVERIFY(m_program->find({u"-w"_s, u"Contacts"_s}).isEmpty());
    QCOMPARE(verdictOf(m_program->save({u"-w"_s, u"Second"_s, u"email=a@acme.com"_s})), u"created"_s);
    QCOMPARE(m_program->ask({u"-w"_s, u"Second"_s, u"find"_s}).lines().size(), 1); // before the verb too
    QVERIFY(m_program->find({u"-w"_s, u"Contacts"_s}).isEmpty());
    QCOMPARE(m_program->run({u"workspace"_s, u"remove"_s, u"Contacts"_s}).exitCode, 0);
    QCOMPARE(m_program->find().size(), 1); // one is left
    QCOMPARE(m_program->run({u"workspace"_s, u"remove"_s, u"Second"_s}).exitCode, 0);
    QCOMPARE(m_program->ask({u"find"_s}).exitCode, 2); // none is left, and none comes by itself
}

void WorkspacesTest::unknownWorkspace()
{
    const Run run = m_program->ask({u"save"_s, u"-w"_s, u"Nowhere"_s, u"email=a@acme.com"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("Nowhere"));
    QVERIFY(run.err.contains("Contacts")); // what there is
}

void WorkspacesTest::workspaceVerbs()
{
    const QJsonObject made = m_program->ask({u"workspace"_s, u"create"_s, u"Größe 1/2"_s}).json();
    QCOMPARE(made.value("name"_L1).toString(), u"Größe 1/2"_s);
    QCOMPARE(made.value("kind"_L1).toString(), u"local"_s);
    QVERIFY(QFileInfo(made.value("path"_L1).toString()).absolutePath() == m_program->dataDir());
    QStringList names;
    for (const QJsonObject &workspace : m_program->ask({u"workspace"_s, u"list"_s}).lines())
        names += workspace.value("name"_L1).toString();
    QCOMPARE(names, (QStringList{u"Contacts"_s, u"Größe 1/2"_s}));
    QCOMPARE(m_program->ask({u"workspace"_s, u"create"_s, u"Contacts"_s}).exitCode, 1);
    const Run removed = m_program->ask({u"workspace"_s, u"remove"_s, u"Größe 1/2"_s});
    QCOMPARE(removed.exitCode, 0);
    QVERIFY(QFileInfo::exists(removed.json().value("path"_L1).toString()));
    QCOMPARE(m_program->ask({u"workspace"_s, u"list"_s}).lines().size(), 1);
}

void WorkspacesTest::workspaceSettings()
{
    const QJsonObject usual = m_program->ask({u"workspace"_s, u"show"_s, u"Contacts"_s}).json();
    QCOMPARE(usual.value("identity"_L1).toString(), u"email,phone"_s);
    QCOMPARE(usual.value("region"_L1).toString(), u"US"_s);
    QCOMPARE(usual.value("date_order"_L1).toString(), u"mdy"_s);
    QCOMPARE(usual.value("allow_duplicates"_L1).toBool(true), false);
    QCOMPARE(usual.value("require_identity"_L1).toBool(true), false);
    QCOMPARE(m_program
                 ->run({u"workspace"_s, u"create"_s, u"W"_s, u"--identity"_s, u"identifier.ref, email"_s,
                     u"--allow-duplicates"_s, u"--require-identity"_s, u"--region"_s, u"Germany"_s, u"--date-order"_s,
                     u"dmy"_s})
                 .exitCode,
        0);
    const QJsonObject own = m_program->ask({u"workspace"_s, u"show"_s, u"W"_s}).json();
    QCOMPARE(own.value("identity"_L1).toString(), u"identifier.ref,email"_s);
    QCOMPARE(own.value("region"_L1).toString(), u"DE"_s);
    QCOMPARE(own.value("date_order"_L1).toString(), u"dmy"_s);
    QCOMPARE(own.value("allow_duplicates"_L1).toBool(), true);
    QCOMPARE(own.value("require_identity"_L1).toBool(), true);
    const QJsonObject saved =
        m_program->save({u"-w"_s, u"W"_s, u"identifier.ref=1"_s, u"phone=030 901820"_s, u"date_of_birth=05.03.1990"_s});
    QCOMPARE(contactIn(saved).value("phone"_L1).toString(), u"+4930901820"_s);
    QCOMPARE(contactIn(saved).value("date_of_birth"_L1).toString(), u"1990-03-05"_s);
}

void WorkspacesTest::workspaceRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blanks around") << u" W "_s;
    QTest::newRow("control character") << u"a\tb"_s;
    QTest::newRow("too long") << QString(101, u'x');
}

void WorkspacesTest::workspaceRefused()
{
    QFETCH(QString, name);
    QCOMPARE(m_program->ask({u"workspace"_s, u"create"_s, name}).exitCode, 2);
    QCOMPARE(m_program->ask({u"workspace"_s, u"list"_s}).lines().size(), 1);
}

void WorkspacesTest::workspaceTakenAsItIs()
{
    const QString path = m_program->file(u"elsewhere.onefold"_s, {});
    QCOMPARE(
        m_program->run({u"workspace"_s, u"create"_s, u"A"_s, u"--path"_s, path, u"--region"_s, u"DE"_s}).exitCode, 0);
    QCOMPARE(verdictOf(m_program->save({u"-w"_s, u"A"_s, u"email=a@acme.com"_s})), u"created"_s);
    QCOMPARE(m_program->run({u"workspace"_s, u"remove"_s, u"A"_s}).exitCode, 0);
    QCOMPARE(
        m_program->run({u"workspace"_s, u"create"_s, u"B"_s, u"--path"_s, path, u"--region"_s, u"FR"_s}).exitCode, 0);
    QCOMPARE(m_program->find({u"-w"_s, u"B"_s}).size(), 1);
    QCOMPARE(m_program->ask({u"workspace"_s, u"show"_s, u"B"_s}).json().value("region"_L1).toString(), u"DE"_s);
    const Run foreign =
        m_program->ask({u"workspace"_s, u"create"_s, u"C"_s, u"--path"_s, m_program->file(u"notes.txt"_s, "My notes")});
    QCOMPARE(foreign.exitCode, 1);
}

void WorkspacesTest::damagedListOfWorkspacesIsNotWrongUsage()
{
    QVERIFY(m_program->find().isEmpty());
    QFile list(m_program->dataDir() + u"/workspaces.json");
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("{not json");
    list.close();
    for (const QStringList &arguments : {QStringList{u"find"_s}, QStringList{u"find"_s, u"-w"_s, u"Contacts"_s},
             QStringList{u"workspace"_s, u"list"_s}})
        QCOMPARE(m_program->ask(arguments).exitCode, 1);
    QVERIFY(list.open(QIODevice::ReadOnly));
    QCOMPARE(list.readAll(), QByteArray("{not json"));
}

void WorkspacesTest::dataDirStandsAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments"); // DIR is the folder
    const auto row = [](const QString &arguments) { QTest::newRow(qPrintable(arguments)) << arguments.split(u' '); };
    row(u"--data-dir DIR save email=a@acme.com --json"_s);
    row(u"save --data-dir DIR email=a@acme.com --json"_s);
    row(u"save email=a@acme.com --json --data-dir DIR"_s);
    row(u"--json save email=a@acme.com --data-dir=DIR"_s);
    row(u"--data-dir=DIR --json -w Contacts save email=a@acme.com"_s);
    row(u"save -w Contacts email=a@acme.com --data-dir DIR --json"_s);
}

void WorkspacesTest::dataDirStandsAnywhere()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program->runBare(arguments.replaceInStrings(u"DIR"_s, m_program->dataDir()));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdictOf(run.json()), u"created"_s);
    QCOMPARE(m_program->find().size(), 1);
    QVERIFY(QFileInfo::exists(m_program->databasePath()));
}

void WorkspacesTest::dataDirOfThePlatform()
{
    QCOMPARE(verdictOf(m_program->runBare({u"--json"_s, u"save"_s, u"email=a@acme.com"_s}).json()), u"created"_s);
    QVERIFY(QFileInfo::exists(QDir::cleanPath(m_program->dataDir() + u"/../home/onefold/Contacts.onefold")));
    QVERIFY(!QFileInfo::exists(m_program->dataDir()));
}

void WorkspacesTest::firstStartMakesContacts()
{
    const QList<QJsonObject> workspaces = m_program->ask({u"workspace"_s, u"list"_s}).lines();
    QCOMPARE(workspaces.size(), 1);
    QCOMPARE(workspaces[0].value("name"_L1).toString(), u"Contacts"_s);
    QVERIFY(QFileInfo::exists(workspaces[0].value("path"_L1).toString()));
    QCOMPARE(m_program->ask({u"workspace"_s, u"show"_s, u"Contacts"_s}).json().value("identity"_L1).toString(),
        u"email,phone"_s);
}

void WorkspacesTest::firstStartsAtOnce()
{
    // Three at once: two collide on the new file once in a hundred times, three far more often.
    for (int round = 0; round < 15; ++round) {
        const Program fresh;
        const QStringList arguments{u"--data-dir"_s, fresh.dataDir(), u"--json"_s, u"save"_s, u"email=a@acme.com"_s};
        const auto first = fresh.start(arguments);
        const auto second = fresh.start(arguments);
        const auto third = fresh.start(arguments);
        QStringList verdicts{
            verdictOf(waitFor(*first).json()), verdictOf(waitFor(*second).json()), verdictOf(waitFor(*third).json())};
        verdicts.sort();
        QCOMPARE(verdicts, (QStringList{u"created"_s, u"unchanged"_s, u"unchanged"_s}));
        QCOMPARE(fresh.find().size(), 1);
    }
}

void WorkspacesTest::filesArePrivate()
{
    // A permissive umask, and a process that is still at work, so that log and index of the database are there too.
    const Run run =
        m_program->shell(u"umask 0; { echo '{\"email\":\"a@acme.com\"}'; sleep 0; } | \"$@\" save --json-input - && "
                         "\"$@\" workspace create Second >/dev/null"_s);
    QCOMPARE(run.exitCode, 0);
    Feed feed = m_program->feed({u"-w"_s, u"Contacts"_s});
    QCOMPARE(verdictOf(feed.ask(R"({"email":"b@acme.com"})")), u"created"_s);
    constexpr auto folder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    constexpr auto file = QFile::ReadOwner | QFile::WriteOwner;
    constexpr auto user = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
    QCOMPARE(QFile::permissions(m_program->dataDir()) & ~user, folder);
    const QFileInfoList entries = QDir(m_program->dataDir()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(entries.size() >= 5); // two databases, a log, an index, the list
    for (const QFileInfo &entry : entries)
        QVERIFY2((entry.permissions() & ~user) == file, qPrintable(entry.fileName()));
    QCOMPARE(feed.finish(), 0);
}

QTEST_GUILESS_MAIN(WorkspacesTest)
#include "workspaces_test.moc"
