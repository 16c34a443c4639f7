// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// validate: normalised values and problems, and nothing saved.
class ValidateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void problems_data();
    void problems();
    void cautionsAreValid();
    void severalProblemsAtOnce();
    void regionAndDateOrder();
    void lines();
    void forPeople();
    void savesNothing();

private:
    Program m_program;
};

void ValidateTest::values_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("values");
    const auto row = [](const QString &field, const char *values) {
        QTest::newRow(qPrintable(field)) << field << QByteArray(values);
    };
    row(u"first_name=  Jane \n"_s, R"({"first_name":"Jane"})");
    row(u"first_name=Rene\u0301"_s, R"({"first_name":"René"})");     // NFC
    row(u"email= Jane@Acme.com "_s, R"({"email":"Jane@Acme.com"})"); // kept as typed
    row(u"phone=(512) 555-0123"_s, R"({"phone":"+15125550123"})");
    row(u"phone=+1 512 555 0123 x12"_s, R"({"phone":"+15125550123","phone_ext":"12"})");
    row(u"country=Germany"_s, R"({"country":"DE"})");
    row(u"country=Deutschland"_s, R"({"country":"DE"})");
    row(u"country=us"_s, R"({"country":"US"})");
    row(u"timezone=America/Chicago"_s, R"({"timezone":"America/Chicago"})");
    row(u"date_of_birth=1990/12/31"_s, R"({"date_of_birth":"1990-12-31"})");
    row(u"date_of_birth=12.31.1990"_s, R"({"date_of_birth":"1990-12-31"})");
    row(u"tags= a ,b,A,"_s, R"({"tags":["a","b"]})");
    row(u"dnd=yes"_s, R"({"dnd":true})");
    row(u"website=https://acme.com/x"_s, R"({"website":"https://acme.com/x"})");
}

void ValidateTest::values()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, values);
    const Run run = m_program.ask({u"validate"_s, u"--region"_s, u"US"_s, field});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().value("valid"_L1).toBool(), true);
    QCOMPARE(text(run.json().value("values"_L1).toObject()), canonical(values));
}

void ValidateTest::problems_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const QString &field, const QString &problem, const QString &suggestion) {
        QTest::newRow(qPrintable(field)) << field << problem << suggestion;
    };
    row(u"email=acme.com"_s, u"email email.no_at"_s, {});
    row(u"email=Jane <jane@acme.com>"_s, u"email email.display_name"_s, u"jane@acme.com"_s);
    row(u"email=a@b..c"_s, u"email email.domain_dot"_s, {});
    row(u"phone=12"_s, u"phone phone.too_short"_s, {});
    row(u"date_of_birth=1990-02-30"_s, u"date_of_birth date.impossible"_s, {});
    row(u"date_of_birth=2190-01-01"_s, u"date_of_birth date.future"_s, {});
    row(u"first_name=a\tb"_s, u"first_name text.control_character"_s, u"a b"_s);
}

void ValidateTest::problems()
{
    QFETCH(QString, field);
    QFETCH(QString, problem);
    QFETCH(QString, suggestion);
    const Run run = m_program.ask({u"validate"_s, u"--region"_s, u"US"_s, field});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json().value("valid"_L1).toBool(true), false);
    QCOMPARE(problemsIn(run.json()), QStringList(problem));
    const QJsonObject first = run.json().value("problems"_L1)[0].toObject();
    QCOMPARE(first.value("severity"_L1).toString(), u"error"_s);
    QVERIFY(!first.value("message"_L1).toString().isEmpty());
    if (!suggestion.isEmpty())
        QCOMPARE(first.value("suggestion"_L1).toString(), suggestion);
    QVERIFY(!run.json().value("values"_L1).toObject().contains(field.section(u'=', 0, 0)));
    QVERIFY(run.err.contains(first.value("message"_L1).toString().toUtf8()));
}

void ValidateTest::cautionsAreValid()
{
    const Run run = m_program.ask({u"validate"_s, u"email=jane@gmial.com"_s, u"phone=+15551234567"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().value("valid"_L1).toBool(), true);
    QCOMPARE(problemsIn(run.json()), (QStringList{u"email email.slip"_s, u"phone phone.not_in_plan"_s}));
    const QJsonObject slip = run.json().value("problems"_L1)[0].toObject();
    QCOMPARE(slip.value("severity"_L1).toString(), u"caution"_s);
    QCOMPARE(slip.value("suggestion"_L1).toString(), u"jane@gmail.com"_s); // offered, not applied
    QCOMPARE(run.json().value("values"_L1)["email"_L1].toString(), u"jane@gmial.com"_s);
}

void ValidateTest::severalProblemsAtOnce()
{
    const Run run =
        m_program.ask({u"validate"_s, u"email=acme.com"_s, u"date_of_birth=never"_s, u"city=Bonn"_s, u"phone=x"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(problemsIn(run.json()).size(), 3);
    QCOMPARE(text(run.json().value("values"_L1).toObject()), canonical(R"({"city":"Bonn"})"));
}

void ValidateTest::regionAndDateOrder()
{
    const auto valueOf = [&](const QStringList &options, const QString &field) {
        const QJsonObject answer = m_program.ask(QStringList(u"validate"_s) + options + QStringList(field)).json();
        return answer.value("values"_L1)[field.section(u'=', 0, 0)].toString();
    };
    QCOMPARE(valueOf({u"--region"_s, u"DE"_s}, u"phone=030 901820"_s), u"+4930901820"_s);
    QCOMPARE(valueOf({u"--region"_s, u"Germany"_s}, u"phone=030 901820"_s), u"+4930901820"_s);
    QCOMPARE(valueOf({}, u"date_of_birth=05.03.1990"_s), u"1990-05-03"_s); // month first, as the seed says
    QCOMPARE(valueOf({u"--date-order"_s, u"dmy"_s}, u"date_of_birth=05.03.1990"_s), u"1990-03-05"_s);
    const QJsonObject swapped = m_program.ask({u"validate"_s, u"date_of_birth=05.03.1990"_s}).json();
    QCOMPARE(problemsIn(swapped), QStringList(u"date_of_birth date.ambiguous"_s));
    QCOMPARE(swapped.value("problems"_L1)[0]["suggestion"_L1].toString(), u"1990-03-05"_s);
}

void ValidateTest::lines()
{
    const Run run = m_program.ask({u"validate"_s, u"--json-input"_s, u"-"_s},
        "{\"email\":\"a@acme.com\"}\n{\"email\":\"acme.com\"}\nnonsense\n{\"emial\":\"x\",\"city\":\"Bonn\"}\n");
    QCOMPARE(run.exitCode, 3);
    const QList<QJsonObject> answers = run.lines();
    QCOMPARE(answers.size(), 4);
    QCOMPARE(answers[0].value("valid"_L1).toBool(), true);
    for (int i = 1; i < 4; ++i)
        QCOMPARE(answers[i].value("valid"_L1).toBool(true), false);
    QCOMPARE(answers[3].value("values"_L1)["city"_L1].toString(), u"Bonn"_s);
    QCOMPARE(m_program.ask({u"validate"_s, u"--json-input"_s, u"-"_s}, "{\"email\":\"a@acme.com\"}\n").exitCode, 0);
}

void ValidateTest::forPeople()
{
    const Run run = m_program.run({u"validate"_s, u"--region"_s, u"US"_s, u"phone=(512) 555-0123"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, QByteArray("phone=+15125550123\n"));
    QVERIFY(run.err.isEmpty());
}

void ValidateTest::savesNothing()
{
    const Program fresh;
    QCOMPARE(fresh.ask({u"validate"_s, u"email=a@acme.com"_s}).exitCode, 0);
    QVERIFY(!QFileInfo::exists(fresh.dataDir()));
}

QTEST_GUILESS_MAIN(ValidateTest)
#include "validate_test.moc"
