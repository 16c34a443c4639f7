// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// What is said of arguments that cannot be understood, and arguments that once were misunderstood.
class ArgumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void emptyIsNoId();
    void nearestField_data();
    void nearestField();
    void dataDirWithoutAFolder_data();
    void dataDirWithoutAFolder();
    void severalConditionsAllHold();
    void queryAfterACondition();

private:
    std::unique_ptr<Program> m_program;
};

void ArgumentsTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("said");
    const auto row = [](const QString &arguments, const QString &said) {
        QTest::newRow(qPrintable(arguments)) << arguments << said;
    };
    row(u"frobnicate"_s, u"There is no verb “frobnicate”. The verbs are: save,"_s);
    row(u"sav email=a@acme.com"_s, u"There is no verb “sav”. Did you mean “save”?"_s);
    row(u"workspace lst"_s, u"There is no verb “lst”. Did you mean “list”?"_s);
    row(u"workspace"_s, u"A verb is missing. The verbs are: create, init, list"_s);
    row(u"find --nope"_s, u"There is no option “--nope” here."_s);
    row(u"find --limt 3"_s, u"There is no option “--limt” here. Did you mean “--limit”?"_s);
    row(u"find --jsn"_s, u"There is no option “--jsn” here. Did you mean “--json”?"_s);
    row(u"--nope"_s, u"There is no option “--nope” here."_s);
    row(u"find a b"_s, u"“b” is one argument too many."_s);
    row(u"find --limit x"_s, u"--limit: “x” is not a whole number from -1 on."_s);
    row(u"find --offset -1"_s, u"--offset: “-1” is not a whole number from 0 on."_s);
    row(u"find --limit"_s, u"--limit needs a value."_s);
    row(u"find --limit 1 --limit 2"_s, u"--limit may be given only once."_s);
    row(u"show"_s, u"ID is missing."_s);
    row(u"save"_s, u"There is nothing to read."_s);
    row(u"save --id 1 --mode update city=Bonn"_s, u"--mode and --id cannot stand together."_s);
    row(u"save --mode updat city=Bonn"_s,
        u"--mode: “updat” is none of these: upsert, create, update. Did you mean “update”?"_s);
    row(u"--language xx find"_s, u"--language: “xx” is none of these: "_s);
    row(u"--language de frobnicate"_s, u"frobnicate"_s);
}

void ArgumentsTest::saysWhatIsWrong()
{
    QFETCH(QString, arguments);
    QFETCH(QString, said);
    const Run run = m_program->ask(arguments.split(u' '));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
    QCOMPARE(run.json().value("error"_L1).toString(), u"invalid-input"_s);
    QVERIFY2(run.json().value("message"_L1).toString().contains(said), run.out.constData());
    const Run plain = m_program->run(arguments.split(u' '));
    QCOMPARE(plain.exitCode, 2);
    QVERIFY(plain.out.isEmpty());
    QCOMPARE(plain.err.count('\n'), 2); // the sentence, and where help is
}

/// What a script gives where its variable is not set.
void ArgumentsTest::emptyIsNoId()
{
    QVERIFY(!idOf(m_program->save({u"email=bob@acme.com"_s, u"first_name=Bob"_s})).isEmpty());
    const QList<QStringList> calls{{u"save"_s, u"--id"_s, u""_s, u"email=bob@acme.com"_s, u"first_name=Ann"_s},
        {u"undo"_s, u""_s}, {u"redo"_s, u""_s}, {u"history"_s, u""_s}, {u"history"_s, u"--operation"_s, u""_s},
        {u"-w"_s, u""_s, u"find"_s}};
    for (const QStringList &call : calls)
        QCOMPARE(m_program->ask(call).exitCode, 2);
    QCOMPARE(m_program->findNames({}), QStringList(u"Bob"_s));
}

void ArgumentsTest::nearestField_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("identifier") << u"identifer.foo"_s << u"identifier.foo"_s;
    QTest::newRow("custom") << u"costum.favouriteColour"_s << u"custom.favouriteColour"_s;
    QTest::newRow("channel") << u"dnd_setings.Call"_s << u"dnd_settings.Call"_s;
    QTest::newRow("no family") << u"email.work"_s << u"email"_s;
    QTest::newRow("capitals") << u"EMAIL"_s << u"email"_s;
    QTest::newRow("spelt otherwise") << u"First-Name"_s << u"first_name"_s;
    QTest::newRow("postal code") << u"zip"_s << u"postal_code"_s;
    QTest::newRow("date of birth") << u"birthday"_s << u"date_of_birth"_s;
    QTest::newRow("phone") << u"mobile"_s << u"phone"_s;
    QTest::newRow("computed") << u"display_name"_s << u"name"_s;
}

void ArgumentsTest::nearestField()
{
    QFETCH(QString, given);
    QFETCH(QString, nearest);
    const Run run = m_program->ask({u"save"_s, given + u"=1"});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(u"Did you mean “%1”?"_s.arg(nearest).toUtf8()), run.err.constData());
    if (given.contains(u'.') || nearest == given)
        return;
    const Run sorted = m_program->ask({u"find"_s, u"--sort"_s, given});
    if (sorted.exitCode != 0)
        QVERIFY2(sorted.err.contains(u"Did you mean “%1”?"_s.arg(nearest).toUtf8()), sorted.err.constData());
}

void ArgumentsTest::dataDirWithoutAFolder_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("empty, a verb") << QStringList{u"--data-dir"_s, u""_s, u"workspace"_s, u"list"_s};
    QTest::newRow("empty, no verb") << QStringList{u"--data-dir"_s, u""_s};
    QTest::newRow("empty behind =") << QStringList{u"--data-dir="_s, u"workspace"_s, u"list"_s};
    QTest::newRow("bare") << QStringList{u"--data-dir"_s};
    QTest::newRow("bare, after the verb") << QStringList{u"workspace"_s, u"list"_s, u"--data-dir"_s};
}

void ArgumentsTest::dataDirWithoutAFolder()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program->runBare(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("--data-dir"), run.err.constData());
    QVERIFY(!QFileInfo::exists(QFileInfo(m_program->dataDir()).path() + u"/home"_s)); // nothing at the usual place
}

void ArgumentsTest::severalConditionsAllHold()
{
    for (const QString &tags : {u"a"_s, u"b"_s, u"a,b"_s})
        QVERIFY(!idOf(m_program->save({u"email=%1@acme.com"_s.arg(tags.size()) + tags.first(1), u"tags="_s + tags}))
                     .isEmpty());
    QCOMPARE(m_program->find({u"--where"_s, u"tags=a"_s}).size(), 2);
    QCOMPARE(m_program->find({u"--where"_s, u"tags=a"_s, u"--where"_s, u"tags=b"_s}).size(), 1);
}

void ArgumentsTest::queryAfterACondition()
{
    QVERIFY(!idOf(m_program->save({u"first_name=Ann"_s, u"city=Bonn"_s})).isEmpty());
    QVERIFY(!idOf(m_program->save({u"first_name=Bea"_s, u"city=Bonn"_s})).isEmpty());
    QCOMPARE(m_program->findNames({u"--where"_s, u"city=Bonn"_s, u"Ann"_s}), QStringList(u"Ann"_s));
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
