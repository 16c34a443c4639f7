// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// The contacts of the customer's documents, as input (their addresses are masked there).
class SeedsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void johnThenJaneThenJohnAgain();
    void theSameByJsonLines();
};

namespace {

QStringList john000()
{
    return {u"email=john.doe@example.com"_s, u"first_name=John"_s, u"last_name=Doe"_s, u"company=Acme Corp"_s};
}

QStringList jane001()
{
    return {u"first_name=Jane"_s, u"last_name=Smith"_s, u"email=jane.smith@example.com"_s, u"phone=+15551234567"_s,
        u"tags=new-lead,website"_s, u"source=api"_s, u"company=Smith Co"_s, u"address1=456 Oak Ave"_s, u"city=Austin"_s,
        u"state=TX"_s, u"postal_code=78702"_s, u"country=US"_s, u"timezone=America/Chicago"_s};
}

QStringList john003()
{
    return {u"first_name=John"_s, u"last_name=Doe"_s, u"email=john.doe@example.com"_s, u"phone=+15559876543"_s,
        u"tags=upserted"_s, u"source=api"_s};
}

constexpr const char *janeFields = R"({"first_name":"Jane","last_name":"Smith","email":"jane.smith@example.com",
    "phone":"+15551234567","tags":["new-lead","website"],"source":"api","company":"Smith Co","address1":"456 Oak Ave",
    "city":"Austin","state":"TX","postal_code":"78702","country":"US","timezone":"America/Chicago"})";
constexpr const char *johnChanges =
    R"({"phone":[null,"+15559876543"],"source":[null,"api"],"tags":[null,["upserted"]]})";

} // namespace

void SeedsTest::johnThenJaneThenJohnAgain()
{
    const Program program;
    const QJsonObject john = program.save(john000());
    QCOMPARE(verdictOf(john), u"created"_s);
    QCOMPARE(john.value("evidence"_L1).toString(), u"database"_s);
    QVERIFY(john.value("matched_by"_L1).isNull());
    QCOMPARE(changedIn(john), canonical(R"({"email":[null,"john.doe@example.com"],"first_name":[null,"John"],
        "last_name":[null,"Doe"],"company":[null,"Acme Corp"]})"));
    QCOMPARE(contactIn(john).value("display_name"_L1).toString(), u"John Doe"_s);

    const QJsonObject jane = program.save(jane001());
    QCOMPARE(verdictOf(jane), u"created"_s);
    QCOMPARE(fieldsOf(contactIn(jane)), canonical(janeFields));
    QCOMPARE(problemsIn(jane), QStringList(u"phone phone.not_in_plan"_s)); // a caution: PRODUCT.md §2.1 names it
    QVERIFY(idOf(jane) != idOf(john));

    const QJsonObject again = program.save(john003());
    QCOMPARE(verdictOf(again), u"updated"_s);
    QCOMPARE(idOf(again), idOf(john));
    QCOMPARE(again.value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(changedIn(again), canonical(johnChanges));
    QVERIFY(notAppliedIn(again).isEmpty());
    QCOMPARE(contactIn(again).value("company"_L1).toString(), u"Acme Corp"_s); // what was not named stays
    QCOMPARE(program.find().size(), 2);
}

void SeedsTest::theSameByJsonLines()
{
    const Program program;
    const QList<QJsonObject> answers = program.saveLines(
        {R"({"email":"john.doe@example.com","first_name":"John","last_name":"Doe","company":"Acme Corp"})",
            QByteArray(janeFields).replace('\n', ' '),
            R"({"first_name":"John","last_name":"Doe","email":"john.doe@example.com","phone":"+15559876543","tags":["upserted"],"source":"api"})"});
    QCOMPARE(answers.size(), 3);
    QCOMPARE(verdictOf(answers[0]), u"created"_s);
    QCOMPARE(verdictOf(answers[1]), u"created"_s);
    QCOMPARE(fieldsOf(contactIn(answers[1])), canonical(janeFields));
    QCOMPARE(verdictOf(answers[2]), u"updated"_s);
    QCOMPARE(changedIn(answers[2]), canonical(johnChanges));
    QCOMPARE(fieldsOf(program.show(idOf(answers[1]))), canonical(janeFields));
}

QTEST_GUILESS_MAIN(SeedsTest)
#include "seeds_test.moc"
