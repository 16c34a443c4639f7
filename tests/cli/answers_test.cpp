// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Answers that go astray, that fail, that tell several things at once, and what the journal keeps of them.
class AnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void lostAnswersAreFailures_data();
    void lostAnswersAreFailures();
    void savingStopsWhereAnswersAreLost();
    void rejectedLinesAreJournaled_data();
    void rejectedLinesAreJournaled();
    void failedLinesSayWhy();
    void linesFailWhereTheWorkspaceCannotBeOpened();
    void previewNamesNoContactsToCome();
    void severalWithheldValuesAreAllTold();

private:
    std::unique_ptr<Program> m_program;
};

void AnswersTest::lostAnswersAreFailures_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString &verb : {u"save email=b@acme.com"_s, u"show 1"_s, u"find"_s, u"history"_s, u"workspace list"_s,
             u"validate city=Bonn"_s, u"undo"_s, u"--help"_s}) {
        QTest::newRow(qPrintable(verb + u" > /dev/full"_s)) << verb + u" > /dev/full"_s;
        QTest::newRow(qPrintable(verb + u" >&-"_s)) << verb + u" >&-"_s;
    }
}

void AnswersTest::lostAnswersAreFailures()
{
    QFETCH(QString, verb);
    QVERIFY(!idOf(m_program->save({u"email=a@acme.com"_s})).isEmpty());
    QCOMPARE(m_program->shell(u"\"$@\" "_s + verb).exitCode, 1);
    QVERIFY(!m_program->find().isEmpty() || verb.startsWith(u"undo"_s)); // the files are whole
}

void AnswersTest::savingStopsWhereAnswersAreLost()
{
    QByteArray lines;
    constexpr int count = 1000;
    for (int i = 0; i < count; ++i)
        lines += text({{"email"_L1, u"p%1@acme.com"_s.arg(i)}}) + '\n';
    const QString file = m_program->file(u"lines"_s, lines);
    QCOMPARE(m_program->shell(u"\"$@\" save --json-input %1 > /dev/full"_s.arg(file)).exitCode, 1);
    QVERIFY(m_program->find({u"--limit"_s, u"-1"_s}).size() < count);
}

void AnswersTest::rejectedLinesAreJournaled_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << QByteArray("secret@acme.com") << u"json.invalid"_s;
    QTest::newRow("unknown field") << QByteArray(R"({"email":"secret@acme.com","secret":"x"})") << u"field.unknown"_s;
    QTest::newRow("object") << QByteArray(R"({"email":{"secret":1}})") << u"value.wrong_type"_s;
}

void AnswersTest::rejectedLinesAreJournaled()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const QJsonObject answer = m_program->saveLines({line}).value(0);
    const QString operation = answer.value("operation"_L1).toString();
    QVERIFY2(!operation.isEmpty(), text(answer).constData());
    const QList<QJsonObject> history = m_program->history({u"--operation"_s, operation});
    QCOMPARE(history.size(), 1);
    QCOMPARE(verdictOf(history[0]), u"rejected"_s);
    QVERIFY(history[0].value("problems"_L1)[0].toString().endsWith(code));
    QVERIFY(!text(history[0]).contains("secret"));
    const QJsonObject previewed = m_program->saveLines({line}, {u"--preview"_s}).value(0);
    QVERIFY(!previewed.contains("operation"_L1));
}

void AnswersTest::failedLinesSayWhy()
{
    QVERIFY(!idOf(m_program->save({u"email=a@acme.com"_s})).isEmpty());
    QByteArray lines;
    constexpr int count = 200;
    for (int i = 0; i < count; ++i)
        lines += text({{"email"_L1, u"p%1@acme.com"_s.arg(i)}, {"address1"_L1, QString(1000, u'x')}}) + '\n';
    const QString file = m_program->file(u"lines"_s, lines);
    // No file may grow beyond some hundred kilobytes: not all of the lines fit.
    const Run run = m_program->shell(u"trap '' XFSZ; ulimit -f 800; \"$@\" save --json-input %1"_s.arg(file));
    QCOMPARE(run.exitCode, 1);
    const QList<QJsonObject> answers = run.lines();
    QCOMPARE(answers.size(), count);
    qsizetype saved = 1;
    for (const QJsonObject &answer : answers) {
        saved += verdictOf(answer) == u"created"_s ? 1 : 0;
        QCOMPARE(answer.contains("message"_L1), verdictOf(answer) == u"failed"_s);
    }
    QVERIFY(saved > 1); // what fitted is saved
    QVERIFY(saved < count);
    QCOMPARE(m_program->find({u"--limit"_s, u"-1"_s}).size(), saved);
}

void AnswersTest::linesFailWhereTheWorkspaceCannotBeOpened()
{
    QVERIFY(!idOf(m_program->save({u"email=a@acme.com"_s})).isEmpty());
    QFile file(m_program->databasePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(8192, 'x')) > 0);
    file.close();
    const Run run = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s}, "{\"city\":\"Bonn\"}\n{\"city\":\"Ulm\"}\n");
    QCOMPARE(run.exitCode, 1);
    const QList<QJsonObject> answers = run.lines();
    QCOMPARE(answers.size(), 2);
    for (const QJsonObject &answer : answers) {
        QCOMPARE(verdictOf(answer), u"failed"_s);
        QVERIFY(!answer.value("message"_L1).toString().isEmpty());
    }
}

void AnswersTest::previewNamesNoContactsToCome()
{
    const QByteArrayList lines{R"({"email":"a@acme.com","phone":"+15125550123"})",
        R"({"email":"A@acme.com","city":"Bonn"})", R"({"email":"b@acme.com","phone":"+15125550123"})"};
    const QList<QJsonObject> answers = m_program->saveLines(lines, {u"--preview"_s});
    QCOMPARE(verdictOf(answers.value(1)), u"updated"_s);
    for (const QJsonObject &answer : answers) {
        QVERIFY2(answer.value("id"_L1).isNull(), text(answer).constData());
        QVERIFY(!contactIn(answer).contains("id"_L1));
    }
    QVERIFY(!text(answers.value(2)).contains("contact 1"));
    QCOMPARE(notAppliedIn(answers.value(2)), QStringList(u"phone"_s));
    QVERIFY(m_program->find().isEmpty());
}

void AnswersTest::severalWithheldValuesAreAllTold()
{
    const QString first = idOf(m_program->save({u"email=a@acme.com"_s}));
    const QString second = idOf(m_program->save({u"email=b@acme.com"_s}));
    const QString third = idOf(m_program->save({u"email=c@acme.com"_s}));
    const QJsonObject answer = m_program->save({u"--id"_s, third, u"identifier.email=a@acme.com,b@acme.com"_s});
    const QString reason = answer.value("not_applied"_L1)["identifier.email"_L1].toString();
    QVERIFY2(reason.contains(u"a@acme.com"_s) && reason.contains(u"b@acme.com"_s), qPrintable(reason));
    QVERIFY2(reason.contains(u"contact "_s + first) && reason.contains(u"contact "_s + second), qPrintable(reason));
    const QJsonObject entry = m_program->history({third}).value(0);
    const QString kept = entry.value("not_applied"_L1)["identifier.email"_L1].toString();
    QVERIFY2(kept.contains(u"contact "_s + first) && kept.contains(u"contact "_s + second), qPrintable(kept));
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
