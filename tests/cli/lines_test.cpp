// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

#include <array>
#include <set>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// --json-input: contacts as JSON Lines, one answer a line, at once; and several programs feeding one workspace.
class LinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void eachLineIsAnsweredBeforeTheNext();
    void anAnswerStandsForSomethingSaved();
    void linesWithinOneArrivalSeeEachOther();
    void aLineTooLongIsAnsweredOnce();
    void malformedLines_data();
    void malformedLines();
    void malformedLineDoesNotStopTheOthers();
    void nullAndBlanksClear_data();
    void nullAndBlanksClear();
    void typesOfJson();
    void lists();
    void whatFindPrintsCanBeSavedAgain();
    void blankLinesAndLastLineWithoutEnd();
    void windowsLineEnds();
    void nothingToRead();
    void readsAFile();
    void inputThatCannotBeRead();
    void modesHoldForEveryLine();
    void thousandsOfLines();
    void sameIdentityAtTheSameMoment();
    void manyWritersLoseNothing();

private:
    std::unique_ptr<Program> m_program;
};

void LinesTest::eachLineIsAnsweredBeforeTheNext()
{
    Feed feed = m_program->feed();
    // The pipe stays open: an answer that waited for the next line or for the end would never come.
    QCOMPARE(verdictOf(feed.ask(R"({"email":"a@acme.com"})")), u"created"_s);
    QCOMPARE(verdictOf(feed.ask(R"({"email":"A@acme.com","city":"Bonn"})")), u"updated"_s);
    QCOMPARE(verdictOf(feed.ask("nonsense")), u"rejected"_s);
    QCOMPARE(verdictOf(feed.ask(R"({"email":"a@acme.com","city":"Bonn"})")), u"unchanged"_s);
    QCOMPARE(feed.finish(), 3);
}

void LinesTest::anAnswerStandsForSomethingSaved()
{
    Feed feed = m_program->feed();
    for (int i = 0; i < 5; ++i) {
        const QString id = idOf(feed.ask(text({{"email"_L1, u"a%1@acme.com"_s.arg(i)}})));
        QCOMPARE(m_program->show(id).value("email"_L1).toString(), u"a%1@acme.com"_s.arg(i)); // another process sees it
    }
    feed.kill();
    QCOMPARE(m_program->find().size(), 5);
}

void LinesTest::linesWithinOneArrivalSeeEachOther()
{
    const QList<QJsonObject> answers = m_program->saveLines({R"({"email":"a@acme.com"})",
        R"({"phone":"+15125550123","email":"a@acme.com"})", R"({"phone":"+1 512 555 0123","city":"Bonn"})"});
    QCOMPARE(answers.size(), 3);
    QCOMPARE(verdictOf(answers[0]), u"created"_s);
    QCOMPARE(verdictOf(answers[2]), u"updated"_s);
    QCOMPARE(idOf(answers[2]), idOf(answers[0]));
    std::set<QString> operations;
    for (const QJsonObject &answer : answers)
        operations.insert(answer.value("operation"_L1).toString());
    QCOMPARE(operations.size(), std::size_t(3)); // each can be undone by itself
}

void LinesTest::aLineTooLongIsAnsweredOnce()
{
    QByteArray input = R"({"company":")" + QByteArray(70 * 1024 * 1024, 'x') + "\"}\n";
    input += R"({"email":"jane@acme.com"})";
    const Run run = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s}, input);
    QCOMPARE(run.exitCode, 3);
    const QList<QJsonObject> answers = run.lines();
    QCOMPARE(answers.size(), 2);
    QCOMPARE(verdictOf(answers[0]), u"rejected"_s);
    QCOMPARE(problemsIn(answers[0]), QStringList{u"line.too_long"_s});
    QCOMPARE(verdictOf(answers[1]), u"created"_s);
}

void LinesTest::malformedLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << QByteArray("email=a@acme.com") << u"json.invalid"_s;
    QTest::newRow("cut off") << QByteArray(R"({"email":"a@acme.com")") << u"json.invalid"_s;
    QTest::newRow("array") << QByteArray(R"([{"email":"a@acme.com"}])") << u"json.invalid"_s;
    QTest::newRow("text") << QByteArray(R"("a@acme.com")") << u"json.invalid"_s;
    QTest::newRow("a value without quotes") << QByteArray(R"({"email":nope})") << u"json.invalid"_s;
    QTest::newRow("number") << QByteArray("7") << u"json.invalid"_s;
    QTest::newRow("null") << QByteArray("null") << u"json.invalid"_s;
    QTest::newRow("two objects") << QByteArray(R"({"email":"a@acme.com"}{"email":"b@acme.com"})") << u"json.invalid"_s;
    QTest::newRow("deeply nested") << QByteArray(100'000, '[') << u"json.invalid"_s;
    QTest::newRow("invalid UTF-8") << QByteArray("{\"first_name\":\"J\xff\"}") << u"json.invalid"_s;
    QTest::newRow("single quotes") << QByteArray("{'email':'a@acme.com'}") << u"json.invalid"_s;
    QTest::newRow("unknown field") << QByteArray(R"({"email":"a@acme.com","nickname":"J"})") << u"field.unknown"_s;
    QTest::newRow("object as value") << QByteArray(R"({"email":{"a":1}})") << u"value.wrong_type"_s;
    QTest::newRow("object in a list") << QByteArray(R"({"email":"a@acme.com","tags":[{}]})") << u"value.wrong_type"_s;
    QTest::newRow("null in a list") << QByteArray(R"({"email":"a@acme.com","tags":["a",null]})")
                                    << u"value.wrong_type"_s;
    QTest::newRow("list for a single value")
        << QByteArray(R"({"email":"a@acme.com","city":["Bonn","Ulm"]})") << u"value.not_single"_s;
    QTest::newRow("no email") << QByteArray(R"({"email":"acme.com"})") << u"email.no_at"_s;
}

void LinesTest::malformedLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const Run run = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s}, line + '\n');
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    QVERIFY(run.json().value("id"_L1).isNull());
    QCOMPARE(problemsIn(run.json()).size(), 1);
    QCOMPARE(run.json().value("problems"_L1)[0]["field"_L1].isNull(), code == u"json.invalid"_s);
    QVERIFY2(problemsIn(run.json()).constFirst().endsWith(code), qPrintable(problemsIn(run.json()).constFirst()));
    QVERIFY(m_program->find().isEmpty());
}

void LinesTest::malformedLineDoesNotStopTheOthers()
{
    const Run run = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s},
        "{\"email\":\"a@acme.com\"}\nnonsense\n{\"emial\":\"x\"}\n{\"email\":\"b@acme.com\"}\n");
    QCOMPARE(run.exitCode, 3);
    QStringList verdicts;
    for (const QJsonObject &answer : run.lines())
        verdicts += verdictOf(answer);
    QCOMPARE(verdicts, (QStringList{u"created"_s, u"rejected"_s, u"rejected"_s, u"created"_s}));
    QCOMPARE(m_program->find().size(), 2);
}

void LinesTest::nullAndBlanksClear_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("empty text") << QByteArray(R"("")");
    QTest::newRow("blank text") << QByteArray(R"(" \t ")");
    QTest::newRow("empty list") << QByteArray("[]");
}

void LinesTest::nullAndBlanksClear()
{
    QFETCH(QByteArray, value);
    const QByteArray line = R"({"email":"a@acme.com","city":V,"tags":V,"custom.a":V,"dnd":V,"identifier.ref":V})";
    const QList<QJsonObject> answers = m_program->saveLines(
        {R"({"email":"a@acme.com","city":"Bonn","tags":["x"],"custom.a":"1","dnd":true,"identifier.ref":"7"})",
            QByteArray(line).replace("V", value)});
    QCOMPARE(answers.size(), 2);
    QCOMPARE(verdictOf(answers[1]), u"updated"_s);
    QCOMPARE(fieldsOf(contactIn(answers[1])), canonical(R"({"email":"a@acme.com"})"));
}

void LinesTest::typesOfJson()
{
    const QByteArray fields = R"({"email":"a@acme.com","dnd":true,"subscribed":false,"custom.n":3.5,"custom.b":true,
        "custom.t":"x","custom.l":["a","b"],"dnd_settings.SMS":"active","postal_code":"01067"})";
    const QJsonObject saved = m_program->saveLines({QByteArray(fields).replace('\n', ' ')}).value(0);
    QCOMPARE(fieldsOf(contactIn(saved)), canonical(fields));
    QCOMPARE(fieldsOf(m_program->show(idOf(saved))), canonical(fields));
    // A custom field keeps the type it came in.
    const QJsonObject wrong = m_program->saveLines({R"({"email":"a@acme.com","custom.n":"many"})"}).value(0);
    QCOMPARE(problemsIn(wrong), QStringList(u"custom.n custom.not_a_number"_s));
    const QJsonObject right = m_program->saveLines({R"({"email":"a@acme.com","custom.n":"4","city":7})"}).value(0);
    QCOMPARE(changedIn(right), canonical(R"({"city":[null,"7"],"custom.n":[3.5,4]})"));
    // A phone number as a number, as spreadsheets' exports have it, is read as a text would be.
    QCOMPARE(m_program->run({u"workspace"_s, u"create"_s, u"W"_s, u"--region"_s, u"US"_s}).exitCode, 0);
    const QList<QJsonObject> answers = m_program->saveLines(
        {R"({"email":"d@acme.de","country":"DE"})", R"({"email":"d@acme.de","phone":30901820})"}, {u"-w"_s, u"W"_s});
    QCOMPARE(contactIn(answers.value(1)).value("phone"_L1).toString(), u"+4930901820"_s);
}

void LinesTest::lists()
{
    const QJsonObject saved =
        m_program
            ->saveLines(
                {R"({"email":"a@acme.com","tags":[" b ","A","a","",7],"list_ids":["l1","l2"],"account_ids":["x"],"company_refs":["r"],"identifier.email":["b@acme.com"]})"})
            .value(0);
    const QByteArray expected = R"({"email":"a@acme.com","tags":["b","A","7"],"list_ids":["l1","l2"],
        "account_ids":["x"],"company_refs":["r"],"identifier.email":["b@acme.com"]})";
    QCOMPARE(fieldsOf(contactIn(saved)), canonical(expected));
    const QJsonObject single = m_program->saveLines({R"({"email":"b@acme.org","tags":"one, not two"})"}).value(0);
    QCOMPARE(contactIn(single).value("tags"_L1).toArray().size(), 1); // commas separate on the command line only
}

void LinesTest::whatFindPrintsCanBeSavedAgain()
{
    QVERIFY(!idOf(m_program->save({u"email=a@acme.com"_s, u"first_name=Ann"_s, u"tags=x,y"_s, u"custom.a=1"_s,
                      u"identifier.ref=7"_s, u"phone=+15125550123"_s, u"phone_ext=9"_s, u"dnd=yes"_s}))
                 .isEmpty());
    const Run found = m_program->ask({u"find"_s});
    const QJsonObject again = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s}, found.out).json();
    QCOMPARE(verdictOf(again), u"unchanged"_s);
    QVERIFY(problemsIn(again).isEmpty());
}

void LinesTest::blankLinesAndLastLineWithoutEnd()
{
    const Run run = m_program->ask(
        {u"save"_s, u"--json-input"_s, u"-"_s}, "\n  \n{\"email\":\"a@acme.com\"}\n\n{\"email\":\"b@acme.com\"}");
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.lines().size(), 2);
}

void LinesTest::windowsLineEnds()
{
    const Run run = m_program->ask(
        {u"save"_s, u"--json-input"_s, u"-"_s}, "\r\n{\"email\":\"a@acme.com\"}\r\n{\"email\":\"b@acme.com\"}\r\n");
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.lines().size(), 2);
}

void LinesTest::nothingToRead()
{
    const Run run = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.isEmpty());
}

void LinesTest::readsAFile()
{
    const QString file =
        m_program->file(u"contacts.jsonl"_s, "{\"email\":\"a@acme.com\"}\n{\"email\":\"b@acme.com\"}\n");
    // The answers are JSON, asked for or not.
    const Run run = m_program->run({u"save"_s, u"--json-input"_s, file});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.lines().size(), 2);
}

void LinesTest::inputThatCannotBeRead()
{
    for (const QString &file : QStringList{m_program->dataDir() + u"/missing.jsonl", u"/"_s}) {
        for (const QString &verb : {u"save"_s, u"validate"_s}) {
            const Run run = m_program->ask({verb, u"--json-input"_s, file});
            QCOMPARE(run.exitCode, 1);
            QVERIFY(!run.err.isEmpty());
            QVERIFY(run.json().contains("error"_L1));
        }
    }
}

void LinesTest::modesHoldForEveryLine()
{
    const QByteArrayList lines{R"({"email":"a@acme.com"})", R"({"email":"a@acme.com","city":"Bonn"})"};
    const QList<QJsonObject> created = m_program->saveLines(lines, {u"--mode"_s, u"create"_s});
    QCOMPARE(verdictOf(created.value(0)), u"created"_s);
    QCOMPARE(verdictOf(created.value(1)), u"rejected"_s);
    QCOMPARE(idOf(created.value(1)), idOf(created.value(0)));
    const QList<QJsonObject> updated =
        m_program->saveLines({lines[1], R"({"email":"b@acme.com"})"}, {u"--mode"_s, u"update"_s});
    QCOMPARE(verdictOf(updated.value(0)), u"updated"_s);
    QCOMPARE(verdictOf(updated.value(1)), u"rejected"_s);
}

void LinesTest::thousandsOfLines()
{
    constexpr int count = 1500; // more than are committed together
    QByteArrayList lines;
    for (int i = 0; i < count; ++i)
        lines += text({{"email"_L1, u"p%1@acme.com"_s.arg(i)}});
    const QList<QJsonObject> answers = m_program->saveLines(lines);
    QCOMPARE(answers.size(), count);
    for (int i = 0; i < count; ++i) {
        QCOMPARE(verdictOf(answers[i]), u"created"_s);
        QCOMPARE(contactIn(answers[i]).value("email"_L1).toString(), u"p%1@acme.com"_s.arg(i)); // in their order
    }
    QCOMPARE(m_program->find({u"--limit"_s, u"-1"_s}).size(), count);
}

void LinesTest::sameIdentityAtTheSameMoment()
{
    std::array<Feed, 2> feeds{m_program->feed(), m_program->feed()};
    for (Feed &feed : feeds) // both have the file open
        QVERIFY(!verdictOf(feed.ask(R"({"email":"first@acme.com"})")).isEmpty());
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round) {
        const QString email = u"r%1@acme.com"_s.arg(round);
        feeds[0].send(text({{"email"_L1, email}, {"first_name"_L1, u"Ann"_s}}));
        feeds[1].send(text({{"email"_L1, email.toUpper()}, {"first_name"_L1, u"Bea"_s}}));
        const std::array answers{feeds[0].answer(), feeds[1].answer()};
        QCOMPARE(idOf(answers[0]), idOf(answers[1]));
        QStringList verdicts{verdictOf(answers[0]), verdictOf(answers[1])};
        verdicts.sort();
        QCOMPARE(verdicts, (QStringList{u"created"_s, u"updated"_s}));
        QCOMPARE(m_program->find({email}).size(), 1);
    }
    QCOMPARE(feeds[0].finish(), 0);
    QCOMPARE(feeds[1].finish(), 0);
    QCOMPARE(m_program->find().size(), rounds + 1);
}

void LinesTest::manyWritersLoseNothing()
{
    QVERIFY(m_program->find().isEmpty()); // the first start is over
    constexpr int writers = 4;
    constexpr int each = 100;
    std::vector<Feed> feeds;
    for (int w = 0; w < writers; ++w)
        feeds.push_back(m_program->feed());
    for (int w = 0; w < writers; ++w) {
        for (int i = 0; i < each; ++i)
            feeds[static_cast<std::size_t>(w)].send(
                text({{"email"_L1, u"p%1@acme.com"_s.arg(i)}, {u"custom.w%1"_s.arg(w), i}}));
    }
    int created = 0;
    for (Feed &feed : feeds) {
        for (int i = 0; i < each; ++i)
            created += verdictOf(feed.answer()) == u"created"_s ? 1 : 0;
        QCOMPARE(feed.finish(), 0);
    }
    QCOMPARE(created, each);
    const QList<QJsonObject> contacts = m_program->find({u"--limit"_s, u"-1"_s});
    QCOMPARE(contacts.size(), each);
    for (const QJsonObject &contact : contacts) {
        for (int w = 0; w < writers; ++w)
            QVERIFY(contact.contains(u"custom.w%1"_s.arg(w)));
    }
}

QTEST_GUILESS_MAIN(LinesTest)
#include "lines_test.moc"
