// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Exit codes, the two output streams, workspaces, and where the data is.
class UsageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void wrongUsage_data();
    void wrongUsage();
    void unknownFieldNamesTheNearest_data();
    void unknownFieldNamesTheNearest();
    void helpAndVersionSucceed_data();
    void helpAndVersionSucceed();
    void missingContact();
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
    void everyAnswerIsPure();
    void withoutJsonPeopleRead();
    void messagesEscapeControlCharacters_data();
    void messagesEscapeControlCharacters();
    void valuesThatLookLikeOptionsOrVerbs();

private:
    std::unique_ptr<Program> m_program;
};

void UsageTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const QString &arguments) { QTest::newRow(qPrintable(arguments)) << arguments.split(u' '); };
    for (const QString &arguments : {u"frobnicate"_s, u"save"_s, u"save jane@acme.com"_s, u"save =x"_s,
             u"save --mode replace email=a@b.co"_s, u"save --on-doubt ask email=a@b.co"_s,
             u"save --id abc first_name=J"_s, u"save --id 0 first_name=J"_s, u"save --id -1 first_name=J"_s,
             u"save --id 1 --mode update first_name=J"_s, u"save --json-input - first_name=J"_s,
             u"save --nonsense first_name=J"_s, u"save custom.=x"_s, u"save custom=x"_s, u"save email.work=a@b.co"_s,
             u"save dnd_settings.Fax=active"_s, u"show"_s, u"show abc"_s, u"show 1x"_s, u"delete"_s, u"erase"_s,
             u"erase 1 two"_s, u"find a b"_s, u"find --limit x"_s, u"find --limit -2"_s, u"find --offset -1"_s,
             u"find --sort nonsense"_s, u"find --where nonsense=1"_s, u"find --where city"_s, u"history abc"_s,
             u"history --since yesterday"_s, u"history --operation x"_s, u"undo x"_s, u"redo x"_s, u"undo 0"_s,
             u"workspace"_s, u"workspace create"_s, u"workspace show"_s, u"workspace create W --kind fax"_s,
             u"workspace create W --identity company"_s, u"workspace create W --identity ,"_s,
             u"workspace create W --region Atlantis"_s, u"workspace create W --date-order ymd"_s, u"validate"_s,
             u"validate nonsense=1"_s, u"validate --region Atlantis email=a@b.co"_s, u"find -w Nowhere"_s,
             u"workspace show Nowhere"_s, u"workspace remove Nowhere"_s, u"--language xx find"_s})
        row(arguments);
}

void UsageTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program->ask(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.lines().size() <= 1); // at most {"error","message"}
    QVERIFY(m_program->find().isEmpty());
}

void UsageTest::unknownFieldNamesTheNearest_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("swapped letters") << u"emial"_s << u"email"_s;
    QTest::newRow("other case") << u"Email"_s << u"email"_s;
    QTest::newRow("other style") << u"firstName"_s << u"first_name"_s;
    QTest::newRow("letter missing") << u"fone"_s << u"phone"_s;
    QTest::newRow("zip") << u"postalcode"_s << u"postal_code"_s;
    QTest::newRow("channel") << u"dnd_settings.Cal"_s << u"dnd_settings.Call"_s;
    QTest::newRow("key missing") << u"custom"_s << u"custom.KEY"_s;
}

void UsageTest::unknownFieldNamesTheNearest()
{
    QFETCH(QString, given);
    QFETCH(QString, nearest);
    const Run run = m_program->ask({u"save"_s, given + u"=x"});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(given.toUtf8()), run.err.constData());
    QVERIFY2(run.err.contains(u"“%1”?"_s.arg(nearest).toUtf8()), run.err.constData());
    const QJsonObject line = m_program->saveLines({text({{given, u"x"_s}})}).value(0);
    QCOMPARE(verdictOf(line), u"rejected"_s);
    const QJsonValue problem = line.value("problems"_L1)[0];
    QCOMPARE(problem["code"_L1].toString(), u"field.unknown"_s);
    QCOMPARE(problem["field"_L1].toString(), given);
    QCOMPARE(problem["suggestion"_L1].toString(), nearest);
}

void UsageTest::helpAndVersionSucceed_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &arguments : {u"--help"_s, u"--version"_s, u"save --help"_s, u"workspace create --help"_s,
             u"find --help"_s, u"undo --help"_s})
        QTest::newRow(qPrintable(arguments)) << arguments.split(u' ');
}

void UsageTest::helpAndVersionSucceed()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program->run(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!run.out.isEmpty());
    QVERIFY(run.err.isEmpty());
    QVERIFY(!QFileInfo::exists(m_program->dataDir())); // nothing is started for that
}

void UsageTest::missingContact()
{
    QCOMPARE(m_program->ask({u"show"_s, u"7"_s}).exitCode, 1);
    const Run removed = m_program->ask({u"delete"_s, u"7"_s});
    QCOMPARE(removed.exitCode, 3);
    QCOMPARE(verdictOf(removed.json()), u"rejected"_s);
    QCOMPARE(m_program->ask({u"erase"_s, u"7"_s}).exitCode, 3);
    const QString id = idOf(m_program->save({u"email=a@acme.com"_s}));
    const Run mixed = m_program->ask({u"delete"_s, u"7"_s, id});
    QCOMPARE(mixed.exitCode, 3); // some failed
    QCOMPARE(mixed.lines().size(), 2);
    QCOMPARE(verdictOf(mixed.lines().at(0)), u"rejected"_s);
    QCOMPARE(verdictOf(mixed.lines().at(1)), u"deleted"_s);
    QVERIFY(m_program->find().isEmpty());
    const Run unknown = m_program->ask({u"undo"_s, u"999"_s});
    QCOMPARE(unknown.exitCode, 1);
}

void UsageTest::workspaceLeftOutWithOne()
{
    QCOMPARE(verdictOf(m_program->save({u"email=a@acme.com"_s})), u"created"_s);
    QCOMPARE(m_program->find({u"-w"_s, u"Contacts"_s}).size(), 1);
    QCOMPARE(m_program->find({u"--workspace"_s, u"Contacts"_s}).size(), 1);
}

void UsageTest::workspaceLeftOutWithSeveral()
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

void UsageTest::unknownWorkspace()
{
    const Run run = m_program->ask({u"save"_s, u"-w"_s, u"Nowhere"_s, u"email=a@acme.com"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("Nowhere"));
    QVERIFY(run.err.contains("Contacts")); // what there is
}

void UsageTest::workspaceVerbs()
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

void UsageTest::workspaceSettings()
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

void UsageTest::workspaceRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blanks around") << u" W "_s;
    QTest::newRow("control character") << u"a\tb"_s;
    QTest::newRow("too long") << QString(101, u'x');
}

void UsageTest::workspaceRefused()
{
    QFETCH(QString, name);
    QCOMPARE(m_program->ask({u"workspace"_s, u"create"_s, name}).exitCode, 2);
    QCOMPARE(m_program->ask({u"workspace"_s, u"list"_s}).lines().size(), 1);
}

void UsageTest::workspaceTakenAsItIs()
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

void UsageTest::damagedListOfWorkspacesIsNotWrongUsage()
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

void UsageTest::dataDirStandsAnywhere_data()
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

void UsageTest::dataDirStandsAnywhere()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program->runBare(arguments.replaceInStrings(u"DIR"_s, m_program->dataDir()));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdictOf(run.json()), u"created"_s);
    QCOMPARE(m_program->find().size(), 1);
    QVERIFY(QFileInfo::exists(m_program->databasePath()));
}

void UsageTest::dataDirOfThePlatform()
{
    QCOMPARE(verdictOf(m_program->runBare({u"--json"_s, u"save"_s, u"email=a@acme.com"_s}).json()), u"created"_s);
    QVERIFY(QFileInfo::exists(QDir::cleanPath(m_program->dataDir() + u"/../home/onefold/Contacts.onefold")));
    QVERIFY(!QFileInfo::exists(m_program->dataDir()));
}

void UsageTest::firstStartMakesContacts()
{
    const QList<QJsonObject> workspaces = m_program->ask({u"workspace"_s, u"list"_s}).lines();
    QCOMPARE(workspaces.size(), 1);
    QCOMPARE(workspaces[0].value("name"_L1).toString(), u"Contacts"_s);
    QVERIFY(QFileInfo::exists(workspaces[0].value("path"_L1).toString()));
    QCOMPARE(m_program->ask({u"workspace"_s, u"show"_s, u"Contacts"_s}).json().value("identity"_L1).toString(),
        u"email,phone"_s);
}

void UsageTest::firstStartsAtOnce()
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

void UsageTest::filesArePrivate()
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

void UsageTest::everyAnswerIsPure()
{
    const QString id = idOf(m_program->save({u"email=a@acme.com"_s, u"first_name=JANE"_s}));
    const auto isPure = [&](const QStringList &arguments, qsizetype lines) {
        const Run run = m_program->ask(arguments);
        return run.exitCode == 0 && run.lines().size() == lines && run.out.count('\n') == lines;
    };
    QVERIFY(isPure({u"save"_s, u"email=a@gmial.com"_s}, 1)); // with a caution
    QVERIFY(isPure({u"validate"_s, u"email=a@gmial.com"_s}, 1));
    QVERIFY(isPure({u"show"_s, id, id}, 1));
    QVERIFY(isPure({u"find"_s}, 2));
    QVERIFY(isPure({u"find"_s, u"nobody"_s}, 0));
    QVERIFY(isPure({u"history"_s}, 2));
    QVERIFY(isPure({u"undo"_s}, 1));
    QVERIFY(isPure({u"redo"_s}, 1));
    QVERIFY(isPure({u"workspace"_s, u"list"_s}, 1));
    QVERIFY(isPure({u"workspace"_s, u"show"_s, u"Contacts"_s}, 1));
    QVERIFY(isPure({u"delete"_s, id}, 1));
    QVERIFY(isPure({u"erase"_s, id}, 1));
    const Run rejected = m_program->ask({u"save"_s, u"email=nonsense"_s});
    QCOMPARE(rejected.exitCode, 3);
    QVERIFY(!rejected.json().isEmpty());
    QVERIFY(rejected.err.startsWith("email: "));
    const Run failed = m_program->ask({u"show"_s, u"99"_s});
    QCOMPARE(failed.exitCode, 1);
    QVERIFY(failed.json().contains("error"_L1));
}

void UsageTest::withoutJsonPeopleRead()
{
    const Run saved = m_program->run({u"save"_s, u"email=jane@acme.com"_s, u"first_name=Jane"_s});
    QCOMPARE(saved.exitCode, 0);
    QVERIFY2(saved.out.startsWith("Created Jane"), saved.out.constData());
    QVERIFY(saved.err.isEmpty());
    const Run updated = m_program->run({u"save"_s, u"email=jane@acme.com"_s, u"city=Bonn"_s});
    QVERIFY2(updated.out.startsWith("Updated Jane · "), updated.out.constData());
    QVERIFY(updated.out.contains("Bonn"));
    QVERIFY(m_program->run({u"find"_s}).out.contains("jane@acme.com"));
    QVERIFY(m_program->run({u"show"_s, u"1"_s}).out.contains("Bonn"));
    QVERIFY(m_program->run({u"history"_s}).out.contains("Bonn"));
    const Run refused = m_program->run({u"save"_s, u"email=nonsense"_s});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(refused.err.startsWith("email: "));
}

void UsageTest::messagesEscapeControlCharacters_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString evil = u"\u001b[31mred\u0007\u009b1m\u202eabc"_s;
    QTest::newRow("verb") << QStringList{evil};
    QTest::newRow("field") << QStringList{u"save"_s, evil + u"=1"};
    QTest::newRow("no field") << QStringList{u"save"_s, evil};
    QTest::newRow("option") << QStringList{u"save"_s, u"--"_s + evil};
    QTest::newRow("choice") << QStringList{u"save"_s, u"--mode"_s, evil, u"email=a@b.co"_s};
    QTest::newRow("id") << QStringList{u"show"_s, evil};
    QTest::newRow("workspace") << QStringList{u"find"_s, u"-w"_s, evil};
    QTest::newRow("workspace's name") << QStringList{u"workspace"_s, u"create"_s, evil};
    QTest::newRow("sort") << QStringList{u"find"_s, u"--sort"_s, evil};
    QTest::newRow("value") << QStringList{u"save"_s, u"first_name="_s + evil};
    QTest::newRow("email") << QStringList{u"save"_s, u"email="_s + evil};
    QTest::newRow("file") << QStringList{u"save"_s, u"--json-input"_s, evil};
    QTest::newRow("time") << QStringList{u"history"_s, u"--since"_s, evil};
    QTest::newRow("operation") << QStringList{u"undo"_s, evil};
    QTest::newRow("number") << QStringList{u"find"_s, u"--limit"_s, evil};
}

void UsageTest::messagesEscapeControlCharacters()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program->run(arguments);
    QVERIFY(run.exitCode > 0);
    QVERIFY(!run.err.isEmpty());
    const bool hasControl = std::ranges::any_of(QString::fromUtf8(run.err),
        [](QChar c) { return (c.category() == QChar::Other_Control && c != u'\n') || c == QChar(0x202e); });
    QVERIFY2(!hasControl, run.err.toPercentEncoding(" “”.").constData());
}

void UsageTest::valuesThatLookLikeOptionsOrVerbs()
{
    QCOMPARE(verdictOf(m_program->save({u"first_name=--json"_s, u"last_name=undo"_s})), u"created"_s);
    QCOMPARE(m_program->find({u"undo"_s}).size(), 1);
    QCOMPARE(m_program->find({u"erase"_s}).size(), 0);
    QCOMPARE(m_program->find({u"--"_s, u"--json"_s}).size(), 1);
    QCOMPARE(verdictOf(m_program->save({u"first_name==a=b="_s})), u"created"_s);
    QCOMPARE(m_program->findNames({u"a=b"_s}), QStringList(u"=a=b="_s));
    QCOMPARE(verdictOf(m_program->save({u"first_name=[x]"_s, u"last_name={y}"_s})), u"created"_s);
    QCOMPARE(m_program->findNames({u"[x"_s}), QStringList(u"[x] {y}"_s));
}

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
