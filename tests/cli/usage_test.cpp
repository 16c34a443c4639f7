// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Exit codes and the two output streams.
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
