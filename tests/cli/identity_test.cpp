// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Who counts as the same person: identity rules, doubtful matches, extensions, national numbers.
class IdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void customKeyAsIdentity_data();
    void customKeyAsIdentity();
    void customKeyOfRuleComesFirst();
    void customKeyHasNothingUnseen();
    void identifierKeyMatchesAfterTheRule();
    void priorityFollowsTheRule();
    void phoneOutsideTheRuleMayBeShared();
    void doubtfulMatch_data();
    void doubtfulMatch();
    void doubtfulMatchGoesToReview();
    void notDoubtfulWhereOneSideHasNoEmail();
    void extensionIsPartOfIdentity();
    void extensionWrittenInTheNumber();
    void phoneChangedDropsOldExtension();
    void phoneKeptKeepsExtension();
    void internationalDomainIsOneIdentity();
    void nationalPhoneInMatchedContactsCountry();
    void nationalFurtherPhoneInMatchedContactsCountry();
    void nationalPhoneInOwnCountry();
    void beninTenDigits();
    void looksLikeAnExistingOne();

private:
    QString make(const QStringList &fields) { return idOf(m_program->save(fields)); }
    void makeWorkspace(const QStringList &options)
    {
        const QStringList arguments = QStringList{u"workspace"_s, u"create"_s, u"W"_s} + options;
        QCOMPARE(m_program->run(arguments).exitCode, 0);
    }
    QList<QJsonObject> saveIn(const QByteArrayList &lines, const QStringList &options = {})
    {
        return m_program->saveLines(lines, QStringList{u"-w"_s, u"W"_s} + options);
    }

    std::unique_ptr<Program> m_program;
};

void IdentityTest::customKeyAsIdentity_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("identifier") << u"identifier.externalId"_s;
    QTest::newRow("custom field") << u"custom.customer_no"_s;
}

void IdentityTest::customKeyAsIdentity()
{
    QFETCH(QString, field);
    makeWorkspace({u"--identity"_s, field});
    const auto line = [&](const QString &key, const QString &city) {
        return text({{field, key}, {"city"_L1, city}, {"email"_L1, u"office@acme.com"_s}});
    };
    const QList<QJsonObject> answers = saveIn(
        {line(u"A-1"_s, u"Bonn"_s), line(u"A-1"_s, u"Ulm"_s), line(u"A-2"_s, u"Ulm"_s), line(u"a-1"_s, u"Ulm"_s)});
    QCOMPARE(verdictOf(answers[0]), u"created"_s);
    QCOMPARE(verdictOf(answers[1]), u"updated"_s);
    QCOMPARE(idOf(answers[1]), idOf(answers[0]));
    QCOMPARE(answers[1].value("matched_by"_L1).toString(), field);
    QCOMPARE(changedIn(answers[1]), canonical(R"({"city":["Bonn","Ulm"]})"));
    QCOMPARE(verdictOf(answers[2]), u"created"_s); // the email is not in the rule: shared without a word
    QVERIFY(notAppliedIn(answers[2]).isEmpty());
    QCOMPARE(verdictOf(answers[3]), u"created"_s); // keys compare exactly
}

void IdentityTest::customKeyOfRuleComesFirst()
{
    makeWorkspace({u"--identity"_s, u"custom.no,email"_s});
    const QList<QJsonObject> answers = saveIn({R"({"custom.no":"1","first_name":"Ann"})",
        R"({"email":"bob@acme.com","first_name":"Bob"})", R"({"custom.no":"1","email":"bob@acme.com","city":"Bonn"})"});
    QCOMPARE(verdictOf(answers[2]), u"updated"_s);
    QCOMPARE(idOf(answers[2]), idOf(answers[0]));
    QCOMPARE(answers[2].value("matched_by"_L1).toString(), u"custom.no"_s);
    QCOMPARE(notAppliedIn(answers[2]), QStringList(u"email"_s));
}

/// Two keys that look the same would be two contacts.
void IdentityTest::customKeyHasNothingUnseen()
{
    makeWorkspace({u"--identity"_s, u"custom.no,email"_s});
    const QList<QJsonObject> answers =
        saveIn({R"({"custom.no":"xy","first_name":"Ann"})", R"({"custom.no":"x\u200dy","first_name":"Ann"})"});
    QCOMPARE(verdictOf(answers[0]), u"created"_s);
    QCOMPARE(verdictOf(answers[1]), u"rejected"_s);
}

void IdentityTest::identifierKeyMatchesAfterTheRule()
{
    const QString id = make({u"identifier.externalId=x-1"_s, u"first_name=Ann"_s});
    const QJsonObject answer = m_program->save({u"identifier.externalId=x-1"_s, u"email=ann@acme.com"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), id);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"identifier.externalId"_s);
}

void IdentityTest::priorityFollowsTheRule()
{
    makeWorkspace({u"--identity"_s, u"phone,email"_s});
    const QList<QJsonObject> answers = saveIn({R"({"email":"a@acme.com"})", R"({"phone":"+15125550123"})",
        R"({"email":"a@acme.com","phone":"+15125550123","city":"Bonn"})"});
    QCOMPARE(idOf(answers[2]), idOf(answers[1]));
    QCOMPARE(answers[2].value("matched_by"_L1).toString(), u"phone"_s);
    QCOMPARE(notAppliedIn(answers[2]), QStringList(u"email"_s));
}

void IdentityTest::phoneOutsideTheRuleMayBeShared()
{
    makeWorkspace({u"--identity"_s, u"email"_s});
    const QList<QJsonObject> answers = saveIn({R"({"email":"a@acme.com","phone":"+15125550123"})",
        R"({"email":"b@acme.com","phone":"+15125550123"})", R"({"phone":"+15125550123","first_name":"Nobody"})"});
    for (const QJsonObject &answer : answers) {
        QCOMPARE(verdictOf(answer), u"created"_s);
        QVERIFY(notAppliedIn(answer).isEmpty());
    }
}

// PRODUCT.md §2.4 and §2.5: Bob and Alice of one company, own emails, one switchboard number.
void IdentityTest::doubtfulMatch_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("onDoubt"); // empty: left out
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("upsert") << u"upsert"_s << QString() << u"created"_s << 0;
    QTest::newRow("upsert new") << u"upsert"_s << u"new"_s << u"created"_s << 0;
    QTest::newRow("upsert update") << u"upsert"_s << u"update"_s << u"updated"_s << 0;
    QTest::newRow("upsert skip") << u"upsert"_s << u"skip"_s << u"skipped"_s << 0;
    QTest::newRow("create new") << u"create"_s << u"new"_s << u"created"_s << 0;
    QTest::newRow("create update") << u"create"_s << u"update"_s << u"rejected"_s << 3;
    QTest::newRow("create skip") << u"create"_s << u"skip"_s << u"skipped"_s << 0;
    QTest::newRow("update new") << u"update"_s << u"new"_s << u"rejected"_s << 3;
    QTest::newRow("update update") << u"update"_s << u"update"_s << u"updated"_s << 0;
    QTest::newRow("update skip") << u"update"_s << u"skip"_s << u"skipped"_s << 0;
}

void IdentityTest::doubtfulMatch()
{
    QFETCH(QString, mode);
    QFETCH(QString, onDoubt);
    QFETCH(QString, verdict);
    QFETCH(int, exitCode);
    const QString bob = make({u"email=bob@acme.com"_s, u"phone=+15125550100"_s});
    const QByteArray before = text(m_program->show(bob));
    QStringList arguments{u"save"_s, u"--mode"_s, mode, u"email=alice@acme.com"_s, u"phone=+15125550100"_s};
    if (!onDoubt.isEmpty())
        arguments += {u"--on-doubt"_s, onDoubt};
    const Run run = m_program->ask(arguments);
    QCOMPARE(run.exitCode, exitCode);
    const QJsonObject answer = run.json();
    QCOMPARE(verdictOf(answer), verdict);
    QCOMPARE(answer.value("doubtful"_L1).toBool(), true);
    if (verdict == u"created"_s) {
        QVERIFY(idOf(answer) != bob);
        QCOMPARE(notAppliedIn(answer), QStringList(u"phone"_s));
        QCOMPARE(fieldsOf(contactIn(answer)), canonical(R"({"email":"alice@acme.com"})"));
    } else {
        QCOMPARE(idOf(answer), bob);
        QCOMPARE(answer.value("matched_by"_L1).toString(), u"phone"_s);
    }
    if (verdict == u"updated"_s)
        QCOMPARE(changedIn(answer), canonical(R"({"email":["bob@acme.com","alice@acme.com"]})"));
    else
        QCOMPARE(text(m_program->show(bob)), before);
    QCOMPARE(m_program->find().size(), verdict == u"created"_s ? 2 : 1);
}

void IdentityTest::doubtfulMatchGoesToReview()
{
    make({u"email=bob@acme.com"_s, u"phone=+15125550100"_s});
    const QJsonObject alice = m_program->save({u"email=alice@acme.com"_s, u"phone=+15125550100"_s, u"phone_ext=0"_s});
    QVERIFY(notAppliedIn(alice).isEmpty()); // another extension, another identity
    const QJsonObject carol = m_program->save({u"email=carol@acme.com"_s, u"phone=+15125550100"_s});
    QCOMPARE(notAppliedIn(carol), QStringList(u"phone"_s));
    QVERIFY(carol.value("not_applied"_L1)["phone"_L1].toString().contains(u"bob@acme.com"_s));
}

void IdentityTest::notDoubtfulWhereOneSideHasNoEmail()
{
    const QString noEmail = make({u"phone=+15125550100"_s, u"first_name=Bob"_s});
    const QJsonObject given = m_program->save({u"email=bob@acme.com"_s, u"phone=+15125550100"_s});
    QCOMPARE(verdictOf(given), u"updated"_s);
    QCOMPARE(idOf(given), noEmail);
    QCOMPARE(given.value("matched_by"_L1).toString(), u"phone"_s);
    const QJsonObject without = m_program->save({u"phone=+15125550100"_s, u"city=Bonn"_s});
    QCOMPARE(verdictOf(without), u"updated"_s);
    QCOMPARE(idOf(without), noEmail);
}

void IdentityTest::extensionIsPartOfIdentity()
{
    const QString twelve = make({u"phone=+15125550100"_s, u"phone_ext=12"_s});
    const QString thirteen = make({u"phone=+15125550100"_s, u"phone_ext=13"_s});
    const QString none = make({u"phone=+15125550100"_s});
    QVERIFY(twelve != thirteen && none != twelve && none != thirteen);
    QCOMPARE(idOf(m_program->save({u"phone=+1 512 555 0100"_s, u"phone_ext=12"_s, u"city=Bonn"_s})), twelve);
    QCOMPARE(idOf(m_program->save({u"phone=+1 512 555 0100"_s, u"city=Ulm"_s})), none);
    // An edit that would make the number a colleague's is not applied.
    const QJsonObject edited = m_program->save({u"--id"_s, thirteen, u"phone_ext=12"_s});
    QCOMPARE(idOf(edited), thirteen);
    QCOMPARE(notAppliedIn(edited).size(), 1);
    QCOMPARE(m_program->show(thirteen).value("phone_ext"_L1).toString(), u"13"_s);
}

void IdentityTest::extensionWrittenInTheNumber()
{
    const QString id = make({u"phone=+1 512 555 0100 ext. 12"_s});
    QCOMPARE(fieldsOf(m_program->show(id)), canonical(R"({"phone":"+15125550100","phone_ext":"12"})"));
    QCOMPARE(idOf(m_program->save({u"phone=+15125550100"_s, u"phone_ext=x12"_s})), id);
    const Run contradiction = m_program->ask({u"save"_s, u"phone=+1 512 555 0100 ext. 12"_s, u"phone_ext=13"_s});
    QCOMPARE(contradiction.exitCode, 3);
    QCOMPARE(problemsIn(contradiction.json()), QStringList(u"phone_ext phone_ext.contradicts"_s));
    // The same extension said twice, with and without a label, is no contradiction.
    QCOMPARE(idOf(m_program->save({u"phone=+1 512 555 0100 ext. 12"_s, u"phone_ext=x12"_s})), id);
}

void IdentityTest::phoneChangedDropsOldExtension()
{
    const QString id = make({u"email=a@acme.com"_s, u"phone=+15125550100"_s, u"phone_ext=12"_s});
    const QJsonObject matched = m_program->save({u"email=a@acme.com"_s, u"phone=+15125550199"_s});
    QCOMPARE(changedIn(matched), canonical(R"({"phone":["+15125550100","+15125550199"],"phone_ext":["12",null]})"));
    const QJsonObject extended = m_program->save({u"--id"_s, id, u"phone_ext=7"_s});
    QCOMPARE(changedIn(extended), canonical(R"({"phone_ext":[null,"7"]})"));
    const QJsonObject edited = m_program->save({u"--id"_s, id, u"phone=+15125550100"_s});
    QCOMPARE(changedIn(edited), canonical(R"({"phone":["+15125550199","+15125550100"],"phone_ext":["7",null]})"));
    const QJsonObject cleared = m_program->save({u"--id"_s, id, u"phone="_s, u"phone_ext=9"_s});
    QCOMPARE(changedIn(cleared), canonical(R"({"phone":["+15125550100",null]})"));
}

void IdentityTest::phoneKeptKeepsExtension()
{
    make({u"email=a@acme.com"_s, u"phone=+15125550100"_s, u"phone_ext=12"_s});
    QCOMPARE(verdictOf(m_program->save({u"email=a@acme.com"_s, u"phone=(+1) 512 555-0100"_s})), u"unchanged"_s);
}

void IdentityTest::internationalDomainIsOneIdentity()
{
    const QString id = make({u"email=jane@bücher.example"_s});
    const QJsonObject answer = m_program->save({u"email=jane@xn--bcher-kva.example"_s, u"city=Bonn"_s});
    QCOMPARE(idOf(answer), id);
    QCOMPARE(changedIn(answer), canonical(R"({"city":[null,"Bonn"]})"));
}

void IdentityTest::nationalPhoneInMatchedContactsCountry()
{
    makeWorkspace({u"--region"_s, u"US"_s});
    const QList<QJsonObject> answers =
        saveIn({R"({"email":"d@acme.de","country":"Germany"})", R"({"email":"d@acme.de","phone":"030 901820"})"});
    QCOMPARE(verdictOf(answers[1]), u"updated"_s);
    QCOMPARE(contactIn(answers[1]).value("phone"_L1).toString(), u"+4930901820"_s);
    const QJsonObject edited = m_program->save({u"-w"_s, u"W"_s, u"--id"_s, idOf(answers[0]), u"phone=089 2180-0"_s});
    QCOMPARE(contactIn(edited).value("phone"_L1).toString(), u"+498921800"_s);
}

void IdentityTest::nationalFurtherPhoneInMatchedContactsCountry()
{
    makeWorkspace({u"--region"_s, u"US"_s});
    const QList<QJsonObject> answers = saveIn(
        {R"({"email":"d@acme.de","country":"DE"})", R"({"email":"d@acme.de","identifier.phone":["030 901820"]})"});
    QCOMPARE(verdictOf(answers[1]), u"updated"_s);
    QCOMPARE(contactIn(answers[1]).value("identifier.phone"_L1).toArray(), QJsonArray{u"+4930901820"_s});
}

void IdentityTest::nationalPhoneInOwnCountry()
{
    makeWorkspace({u"--region"_s, u"US"_s});
    const QList<QJsonObject> answers =
        saveIn({R"({"phone":"030 901820","country":"DE"})", R"({"phone":"(512) 555-0123"})"});
    QCOMPARE(contactIn(answers[0]).value("phone"_L1).toString(), u"+4930901820"_s);
    QCOMPARE(contactIn(answers[1]).value("phone"_L1).toString(), u"+15125550123"_s);
}

void IdentityTest::beninTenDigits()
{
    // Benin went to ten digits in 2024; Debian's numbering plan is of 2022.
    const Run run = m_program->ask({u"save"_s, u"phone=+229 01 97 12 34 56"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdictOf(run.json()), u"created"_s);
    QCOMPARE(problemsIn(run.json()), QStringList(u"phone phone.longer_than_plan"_s));
    QCOMPARE(run.json().value("problems"_L1)[0]["severity"_L1].toString(), u"caution"_s);
    QCOMPARE(contactIn(run.json()).value("phone"_L1).toString(), u"+2290197123456"_s);
    QCOMPARE(m_program->ask({u"save"_s, u"phone=+2290197123456789"_s}).exitCode, 3); // over 15 digits
}

void IdentityTest::looksLikeAnExistingOne()
{
    const QString id = make({u"first_name=José"_s, u"last_name=García"_s, u"company=Acme"_s, u"email=j@acme.com"_s});
    const QJsonObject answer =
        m_program->save({u"first_name=jose"_s, u"last_name=Garcia"_s, u"company=ACME"_s, u"email=jg@home.org"_s});
    QCOMPARE(verdictOf(answer), u"created"_s);
    const QJsonArray lookAlikes = answer.value("look_alikes"_L1).toArray();
    QCOMPARE(lookAlikes.size(), 1);
    QCOMPARE(lookAlikes[0]["id"_L1].toString(), id);
    QCOMPARE(lookAlikes[0]["reason"_L1].toString(), u"same-name-and-company"_s);
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
