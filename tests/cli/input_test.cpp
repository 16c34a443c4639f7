// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// What is given is what is read: numbers keep their digits, nothing given twice is passed over, an id counts.
class InputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void numbersInTexts_data();
    void numbersInTexts();
    void longNumbersDoNotFold();
    void longNumberInANumberField();
    void fieldGivenTwice_data();
    void fieldGivenTwice();
    void memberGivenTwice_data();
    void memberGivenTwice();
    void idInALineEdits();
    void idThatCannotBe_data();
    void idThatCannotBe();
    void modeMatchesWhateverTheId();
    void extensionWithoutPhone();
    void extensionGoesWithItsPhone();

private:
    std::unique_ptr<Program> m_program;
};

void InputTest::numbersInTexts_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("saved");
    QTest::newRow("postal code") << u"postal_code"_s << QByteArray("100000") << u"100000"_s;
    QTest::newRow("identifier") << u"identifier.crm"_s << QByteArray("1000000") << u"1000000"_s;
    QTest::newRow("in a list") << u"tags"_s << QByteArray("[10000000]") << u"10000000"_s;
    QTest::newRow("as written") << u"city"_s << QByteArray("1.10") << u"1.10"_s;
    QTest::newRow("beyond 2^53") << u"source"_s << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("beyond 2^64") << u"source"_s << QByteArray("123456789012345678901234567890")
                                 << u"123456789012345678901234567890"_s;
    QTest::newRow("phone") << u"phone"_s << QByteArray("15125550123") << u"+15125550123"_s;
}

void InputTest::numbersInTexts()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, number);
    QFETCH(QString, saved);
    const QByteArray line = R"({"email":"a@acme.com","country":"US",")" + field.toUtf8() + "\":" + number + '}';
    const QJsonValue value = contactIn(m_program->saveLines({line}).value(0)).value(field);
    QCOMPARE(value.isArray() ? value[0].toString() : value.toString(), saved);
}

void InputTest::longNumbersDoNotFold()
{
    const QStringList create{u"workspace"_s, u"create"_s, u"W"_s, u"--identity"_s, u"custom.crm"_s};
    QCOMPARE(m_program->run(create).exitCode, 0);
    const QList<QJsonObject> answers = m_program->saveLines(
        {R"({"custom.crm":9007199254740993})", R"({"custom.crm":9007199254740992})", R"({"custom.crm":10000000})"},
        {u"-w"_s, u"W"_s});
    for (const QJsonObject &answer : answers)
        QCOMPARE(verdictOf(answer), u"created"_s);
    const QJsonObject again = m_program->save({u"-w"_s, u"W"_s, u"custom.crm=10000000"_s});
    QCOMPARE(idOf(again), idOf(answers.value(2)));
    QCOMPARE(verdictOf(again), u"unchanged"_s);
}

void InputTest::longNumberInANumberField()
{
    const QList<QJsonObject> answers = m_program->saveLines(
        {R"({"email":"a@acme.com","custom.n":10000000})", R"({"email":"a@acme.com","custom.n":9007199254740993})"});
    QCOMPARE(contactIn(answers.value(0)).value("custom.n"_L1).toDouble(), 1e7);
    QCOMPARE(problemsIn(answers.value(1)), QStringList(u"custom.n custom.too_many_digits"_s));
    QVERIFY(m_program->run({u"show"_s, idOf(answers.value(0))}).out.contains("10000000"));
}

void InputTest::fieldGivenTwice_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("email") << QStringList{u"save"_s, u"email=a@acme.com"_s, u"email=b@acme.com"_s};
    QTest::newRow("list") << QStringList{u"save"_s, u"email=a@acme.com"_s, u"tags=a"_s, u"tags=b"_s};
    QTest::newRow("channel") << QStringList{
        u"save"_s, u"email=a@acme.com"_s, u"dnd_settings.SMS=active"_s, u"dnd_settings.sms=active"_s};
    QTest::newRow("validate") << QStringList{u"validate"_s, u"city=Bonn"_s, u"city=Ulm"_s};
}

void InputTest::fieldGivenTwice()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program->ask(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("more than once"), run.err.constData());
    QVERIFY(m_program->find().isEmpty());
}

void InputTest::memberGivenTwice_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("email") << QByteArray(R"({"email":"a@acme.com","email":"b@acme.com"})");
    QTest::newRow("escaped") << QByteArray(R"({"email":"a@acme.com","em\u0061il":"b@acme.com"})");
    QTest::newRow("null first") << QByteArray(R"({"email":null,"email":"b@acme.com"})");
    QTest::newRow("two kinds") << QByteArray(R"({"email":["a,]\"}"],"city":"Bonn","email":7})");
}

void InputTest::memberGivenTwice()
{
    QFETCH(QByteArray, line);
    const QJsonObject answer = m_program->saveLines({line}).value(0);
    QCOMPARE(verdictOf(answer), u"rejected"_s);
    QVERIFY(problemsIn(answer).contains(u"email field.repeated"_s));
}

void InputTest::idInALineEdits()
{
    const QString id = idOf(m_program->save({u"email=a@acme.com"_s, u"tags=x"_s}));
    const QJsonObject answer =
        m_program->saveLines({text({{"id"_L1, id}, {"email"_L1, u"new@acme.com"_s}, {"tags"_L1, QJsonArray{u"y"_s}}})})
            .value(0);
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), id);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"id"_s);
    QCOMPARE(fieldsOf(m_program->show(id)), canonical(R"({"email":"new@acme.com","tags":["y"]})"));
    QCOMPARE(verdictOf(m_program->saveLines({R"({"id":null,"email":"c@acme.com"})"}).value(0)), u"created"_s);
    QCOMPARE(
        verdictOf(m_program->saveLines({"{\"id\":" + id.toUtf8() + ",\"city\":\"Bonn\"}"}).value(0)), u"updated"_s);
}

void InputTest::idThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown") << QByteArray(R"({"id":"77","email":"b@acme.com"})") << u"contact.not_found"_s;
    QTest::newRow("no number") << QByteArray(R"({"id":"x","email":"b@acme.com"})") << u"id.invalid"_s;
    QTest::newRow("negative") << QByteArray(R"({"id":-1,"email":"b@acme.com"})") << u"id.invalid"_s;
    QTest::newRow("true") << QByteArray(R"({"id":true,"email":"b@acme.com"})") << u"id.invalid"_s;
    QTest::newRow("twice") << QByteArray(R"({"id":"1","email":"b@acme.com","id":"1"})") << u"field.repeated"_s;
}

void InputTest::idThatCannotBe()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const QString id = idOf(m_program->save({u"email=a@acme.com"_s}));
    const QJsonObject answer = m_program->saveLines({line}).value(0);
    QCOMPARE(verdictOf(answer), u"rejected"_s);
    QVERIFY2(problemsIn(answer).value(0).endsWith(code), text(answer).constData());
    QCOMPARE(m_program->find().size(), 1);
    const QJsonObject other = m_program->saveLines({R"({"id":"2","city":"Bonn"})"}, {u"--id"_s, id}).value(0);
    QCOMPARE(problemsIn(other), QStringList(u"id id.contradicts"_s));
}

void InputTest::modeMatchesWhateverTheId()
{
    const QString id = idOf(m_program->save({u"email=a@acme.com"_s}));
    const QByteArray line = text({{"id"_L1, id}, {"email"_L1, u"b@acme.com"_s}});
    QCOMPARE(verdictOf(m_program->saveLines({line}, {u"--mode"_s, u"upsert"_s}).value(0)), u"created"_s);
    QCOMPARE(m_program->find().size(), 2);
}

void InputTest::extensionWithoutPhone()
{
    const QJsonObject named = m_program->save({u"first_name=Ann"_s, u"phone_ext=12"_s});
    QCOMPARE(verdictOf(named), u"created"_s);
    QCOMPARE(notAppliedIn(named), QStringList(u"phone_ext"_s));
    const QJsonObject history = m_program->history({idOf(named)}).value(0);
    QCOMPARE(notAppliedIn(history), QStringList(u"phone_ext"_s));
    const QJsonObject alone = m_program->save({u"phone_ext=12"_s});
    QCOMPARE(verdictOf(alone), u"rejected"_s);
    QCOMPARE(problemsIn(alone), QStringList(u"phone_ext phone_ext.without_phone"_s));
    const QJsonObject edited = m_program->save({u"--id"_s, idOf(named), u"phone_ext=12"_s});
    QCOMPARE(notAppliedIn(edited), QStringList(u"phone_ext"_s));
    QVERIFY(notAppliedIn(m_program->save({u"--id"_s, idOf(named), u"phone_ext="_s})).isEmpty());
}

void InputTest::extensionGoesWithItsPhone()
{
    QCOMPARE(
        verdictOf(m_program->save({u"email=a@acme.com"_s, u"phone=+15125550123"_s, u"phone_ext=5"_s})), u"created"_s);
    const QJsonObject doubtful = m_program->save({u"email=b@acme.com"_s, u"phone=+15125550123"_s, u"phone_ext=5"_s});
    QCOMPARE(verdictOf(doubtful), u"created"_s);
    QCOMPARE(notAppliedIn(doubtful), (QStringList{u"phone"_s, u"phone_ext"_s}));
}

QTEST_GUILESS_MAIN(InputTest)
#include "input_test.moc"
