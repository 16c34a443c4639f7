// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// What people read on the command line, without --json.
class WordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void previewTellsOfWhatWouldBe();
    void withheldValue();
    void undoTellsWhatBecameOfThem();
    void historyTellsTheGrounds();
    void flagsAreYesAndNo();
    void validateGoesByTheWorkspace();

private:
    /// Runs without --json; standard output as lines.
    QStringList lines(const QStringList &arguments) const
    {
        return QString::fromUtf8(m_program->run(arguments).out).split(u'\n', Qt::SkipEmptyParts);
    }

    std::unique_ptr<Program> m_program;
};

void WordsTest::previewTellsOfWhatWouldBe()
{
    QCOMPARE(lines({u"save"_s, u"--preview"_s, u"email=jane@acme.com"_s}).value(0), u"Would create jane@acme.com"_s);
    QCOMPARE(lines({u"save"_s, u"email=jane@acme.com"_s}).value(0), u"Created jane@acme.com"_s);
    QCOMPARE(lines({u"save"_s, u"--preview"_s, u"email=jane@acme.com"_s, u"city=Bonn"_s}).value(0),
        u"Would update jane@acme.com · 1 field would change · matched by email"_s);
    QCOMPARE(lines({u"save"_s, u"--preview"_s, u"email=jane@acme.com"_s}).value(0),
        u"Would leave jane@acme.com unchanged · matched by email"_s);
    QCOMPARE(lines({u"save"_s, u"--preview"_s, u"--mode"_s, u"create"_s, u"email=jane@acme.com"_s}).value(0),
        u"Would be rejected · matched by email"_s);
}

void WordsTest::withheldValue()
{
    QVERIFY(!lines({u"save"_s, u"name=Bob"_s, u"email=bob@a.com"_s, u"phone=+15125550123"_s}).isEmpty());
    const QStringList al{u"name=Al"_s, u"email=al@a.com"_s, u"phone=+15125550123"_s};
    QVERIFY(lines(QStringList{u"save"_s, u"--preview"_s} + al)
                .contains(u"  Phone would not be saved: shared with Bob (contact 1), who keeps it"_s));
    QVERIFY(lines(QStringList{u"save"_s} + al)
                .contains(u"  Phone was not saved: shared with Bob (contact 1), who keeps it"_s));
}

void WordsTest::undoTellsWhatBecameOfThem()
{
    QVERIFY(!lines({u"save"_s, u"email=jane@acme.com"_s}).isEmpty());
    QCOMPARE(lines({u"undo"_s}), QStringList{u"1 contact deleted"_s});
    QCOMPARE(lines({u"redo"_s}), QStringList{u"1 contact as before"_s});
    QVERIFY(!lines({u"save"_s, u"email=jane@acme.com"_s, u"city=Bonn"_s}).isEmpty());
    QCOMPARE(lines({u"undo"_s}), QStringList{u"1 contact as before"_s});
}

void WordsTest::historyTellsTheGrounds()
{
    QVERIFY(!lines({u"save"_s, u"email=jane@acme.com"_s}).isEmpty());
    QVERIFY(!lines({u"save"_s, u"email=jane@acme.com"_s, u"city=Bonn"_s}).isEmpty());
    QVERIFY(lines({u"history"_s}).contains(u"  matched by email · confirmed by the database"_s));
    QVERIFY(!lines({u"undo"_s, u"2"_s}).isEmpty());
    QVERIFY(lines({u"history"_s}).contains(u"  takes back operation 2 · confirmed by the database"_s));
    QCOMPARE(m_program->run({u"save"_s, u"email=nobody"_s}).exitCode, 3);
    const QString told = lines({u"history"_s}).join(u'\n');
    QVERIFY2(told.contains(u"  Email: the @ is missing"_s), qPrintable(told));
    QCOMPARE(m_program->history().constFirst().value("problems"_L1).toArray(), QJsonArray{u"email email.no_at"_s});
    QVERIFY2(told.contains(u"–"_s), qPrintable(told)); // of no contact
}

void WordsTest::flagsAreYesAndNo()
{
    const QStringList german{u"--language"_s, u"de"_s};
    QVERIFY(lines({u"save"_s, u"email=jane@acme.com"_s, u"dnd=ja"_s}).contains(u"  Do not disturb:  → yes"_s));
    QVERIFY(lines({u"show"_s, u"1"_s}).contains(u"  Do not disturb: yes"_s));
    QVERIFY(lines(german + QStringList{u"show"_s, u"1"_s}).contains(u"  Nicht stören: ja"_s));
    QVERIFY(lines(german + QStringList{u"history"_s}).contains(u"  Nicht stören:  → ja"_s));
    QCOMPARE(m_program->show(u"1"_s).value("dnd"_L1), QJsonValue(true));
    QVERIFY(lines({u"save"_s, u"email=jane@acme.com"_s, u"dnd=no"_s}).contains(u"  Do not disturb: yes → no"_s));
}

void WordsTest::validateGoesByTheWorkspace()
{
    const QStringList make{u"workspace"_s, u"create"_s, u"de"_s, u"--kind"_s, u"local"_s, u"--region"_s, u"DE"_s,
        u"--date-order"_s, u"dmy"_s};
    QCOMPARE(m_program->run(make).exitCode, 0);
    const QStringList values{u"phone=030 123456"_s, u"date_of_birth=13.02.1990"_s};
    const Run run = m_program->ask(QStringList{u"validate"_s, u"-w"_s, u"de"_s} + values);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(text(run.json().value("values"_L1).toObject()),
        canonical(R"({"date_of_birth":"1990-02-13","phone":"+4930123456"})"));
    const Run other = m_program->ask(
        QStringList{u"validate"_s, u"-w"_s, u"de"_s, u"--region"_s, u"US"_s, u"--date-order"_s, u"mdy"_s} + values);
    QCOMPARE(other.exitCode, 3);
    QCOMPARE(m_program->ask({u"validate"_s, u"-w"_s, u"nosuch"_s, u"city=Bonn"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
