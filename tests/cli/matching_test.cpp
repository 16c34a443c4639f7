// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Which of several matches counts, and what is told of values that were asked for and not saved.
class MatchingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void soundMatchAmongSharers();
    void soundMatchOfALaterField();
    void manyShareANumber();
    void soundMatchBehindMany();
    void extensionWithoutAPhone();
    void extensionAlone();
    void extensionOfAWithheldPhone();
    void everyWithheldValueIsNamed();
    void customKeyOfTheRuleIsNotAnonymous();
    void furtherFieldsInTheRule();
    void misspeltFurtherFields_data();
    void misspeltFurtherFields();

private:
    QString make(const QStringList &fields) { return idOf(m_program->save(fields)); }
    void makeWorkspace(const QStringList &options)
    {
        QCOMPARE(m_program->run(QStringList{u"workspace"_s, u"create"_s, u"W"_s} + options).exitCode, 0);
        QCOMPARE(m_program->run({u"workspace"_s, u"remove"_s, u"Contacts"_s}).exitCode, 0);
    }
    static QByteArray notAppliedOf(const QJsonObject &answer)
    {
        return text(answer.value("not_applied"_L1).toObject());
    }

    std::unique_ptr<Program> m_program;
};

namespace {

constexpr auto number = "+15125550100"_L1;
constexpr int many = 25; // more than are read at once

QByteArrayList sharersOf(const QString &phone, int count)
{
    QByteArrayList lines;
    for (int i = 0; i < count; ++i)
        lines += text({{"email"_L1, u"h%1@acme.com"_s.arg(i)}, {"phone"_L1, phone}});
    return lines;
}

} // namespace

void MatchingTest::soundMatchAmongSharers()
{
    makeWorkspace({u"--allow-duplicates"_s});
    const QString colleague = make({u"email=a@acme.com"_s, u"phone="_s + number});
    const QString bare = make({u"--mode"_s, u"create"_s, u"phone="_s + number});
    QVERIFY(bare != colleague);
    const QJsonObject answer = m_program->save({u"email=new@acme.com"_s, u"phone="_s + number});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), bare);
    QVERIFY(!answer.contains("doubtful"_L1));
    QCOMPARE(answer.value("also_matched"_L1).toArray(), QJsonArray{colleague});
    QVERIFY(notAppliedIn(answer).isEmpty());
    QCOMPARE(m_program->show(colleague).value("email"_L1).toString(), u"a@acme.com"_s);
}

void MatchingTest::soundMatchOfALaterField()
{
    makeWorkspace({u"--identity"_s, u"email,phone,identifier.ext"_s});
    const QString alice = make({u"email=alice@acme.com"_s, u"phone="_s + number});
    const QString carl = make({u"identifier.ext=E1"_s});
    const QJsonObject answer =
        m_program->save({u"email=carl@acme.com"_s, u"phone="_s + number, u"identifier.ext=E1"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), carl);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"identifier.ext"_s);
    QCOMPARE(notAppliedOf(answer), text({{"phone"_L1, u"belongs to alice@acme.com (contact %1)"_s.arg(alice)}}));
    QCOMPARE(fieldsOf(contactIn(answer)), canonical(R"({"email":"carl@acme.com","identifier.ext":"E1"})"));
}

void MatchingTest::manyShareANumber()
{
    makeWorkspace({u"--allow-duplicates"_s});
    const QList<QJsonObject> sharers = m_program->saveLines(sharersOf(number, many), {u"--mode"_s, u"create"_s});
    const QJsonObject last =
        m_program->save({u"email=h%1@acme.com"_s.arg(many - 1), u"phone="_s + number, u"company=Acme"_s});
    QCOMPARE(idOf(last), idOf(sharers.last()));
    QVERIFY2(notAppliedIn(last).isEmpty(), notAppliedOf(last).constData()); // it holds the number itself
    QCOMPARE(changedIn(last), canonical(R"({"company":[null,"Acme"]})"));
    const QJsonObject first = m_program->save({u"phone="_s + number, u"city=Bonn"_s});
    QCOMPARE(idOf(first), idOf(sharers.first()));
    QCOMPARE(first.value("also_matched"_L1).toArray().size(), many - 1);
}

void MatchingTest::soundMatchBehindMany()
{
    makeWorkspace({u"--allow-duplicates"_s});
    QCOMPARE(m_program->saveLines(sharersOf(number, many), {u"--mode"_s, u"create"_s}).size(), many);
    const QString bare = make({u"--mode"_s, u"create"_s, u"phone="_s + number});
    const QJsonObject answer = m_program->save({u"email=new@acme.com"_s, u"phone="_s + number});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), bare);
    QCOMPARE(answer.value("also_matched"_L1).toArray().size(), many);
}

void MatchingTest::extensionWithoutAPhone()
{
    const QByteArray why = canonical(R"({"phone_ext":"has no phone number to belong to"})");
    const QJsonObject created = m_program->save({u"first_name=Ann"_s, u"phone_ext=12"_s});
    QCOMPARE(verdictOf(created), u"created"_s);
    QCOMPARE(notAppliedOf(created), why);
    const QJsonObject edited = m_program->save({u"--id"_s, idOf(created), u"phone_ext=12"_s});
    QCOMPARE(verdictOf(edited), u"unchanged"_s);
    QCOMPARE(notAppliedOf(edited), why);
    QCOMPARE(notAppliedOf(m_program->history({idOf(created)}).constFirst()), why);
    const QJsonObject cleared = m_program->save({u"--id"_s, idOf(created), u"phone_ext="_s});
    QVERIFY(notAppliedIn(cleared).isEmpty()); // nothing was asked to be saved
    const QJsonObject withPhone = m_program->save({u"--id"_s, idOf(created), u"phone="_s + number, u"phone_ext=12"_s});
    QVERIFY(notAppliedIn(withPhone).isEmpty());
}

void MatchingTest::extensionAlone()
{
    const Run run = m_program->ask({u"save"_s, u"phone_ext=12"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(problemsIn(run.json()), QStringList(u"phone_ext phone_ext.without_phone"_s));
}

void MatchingTest::extensionOfAWithheldPhone()
{
    const QString bob = make({u"email=bob@acme.com"_s, u"phone="_s + number, u"phone_ext=12"_s});
    const QString why = u"shared with bob@acme.com (contact %1), who keeps it"_s.arg(bob);
    const QJsonObject created = m_program->save({u"email=ann@acme.com"_s, u"phone="_s + number, u"phone_ext=12"_s});
    QCOMPARE(notAppliedOf(created), text({{"phone"_L1, why}, {"phone_ext"_L1, why}}));
    // Where the number stands already, the extension alone is what is not saved.
    const QString carl = make({u"email=carl@acme.com"_s, u"phone="_s + number});
    const QJsonObject edited = m_program->save({u"--id"_s, carl, u"phone_ext=12"_s});
    QCOMPARE(notAppliedIn(edited), QStringList(u"phone_ext"_s));
}

void MatchingTest::everyWithheldValueIsNamed()
{
    const QString ann = make({u"email=ann@acme.com"_s});
    const QString bob = make({u"email=bob@acme.com"_s});
    const QJsonObject answer = m_program->save({u"email=carl@acme.com"_s, u"identifier.externalId=c"_s});
    const QJsonObject edited =
        m_program->save({u"--id"_s, idOf(answer), u"identifier.email=ann@acme.com,bob@acme.com"_s});
    const QString told = edited.value("not_applied"_L1)["identifier.email"_L1].toString();
    QCOMPARE(told,
        u"ann@acme.com belongs to ann@acme.com (contact %1); bob@acme.com belongs to bob@acme.com (contact %2)"_s.arg(
            ann, bob));
    // The journal keeps no value of somebody else's.
    const QJsonObject line = m_program->history({idOf(answer)}).constFirst();
    QCOMPARE(line.value("not_applied"_L1)["identifier.email"_L1].toString(),
        u"belongs to contact %1; belongs to contact %2"_s.arg(ann, bob));
}

void MatchingTest::customKeyOfTheRuleIsNotAnonymous()
{
    makeWorkspace({u"--identity"_s, u"custom.customer_no"_s});
    const QJsonObject known = m_program->save({u"custom.customer_no=7"_s});
    QCOMPARE(contactIn(known).value("anonymous"_L1), QJsonValue(false));
    QCOMPARE(m_program->show(idOf(known)).value("anonymous"_L1), QJsonValue(false));
    QCOMPARE(m_program->find().constFirst().value("anonymous"_L1), QJsonValue(false));
    const QJsonObject other = m_program->save({u"custom.score=7"_s});
    QCOMPARE(contactIn(other).value("anonymous"_L1), QJsonValue(true));
}

void MatchingTest::furtherFieldsInTheRule()
{
    makeWorkspace({u"--identity"_s, u"identifier.email,identifier.phone"_s});
    QCOMPARE(
        m_program->ask({u"workspace"_s, u"show"_s, u"W"_s}).json().value("identity"_L1).toString(), u"email,phone"_s);
    const QString id = make({u"email=jane@acme.com"_s});
    QCOMPARE(idOf(m_program->save({u"email=jane@acme.com"_s, u"city=Bonn"_s})), id);
}

void MatchingTest::misspeltFurtherFields_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meant");
    QTest::newRow("Email") << u"identifier.Email"_s << u"identifier.email"_s;
    QTest::newRow("EMAIL") << u"identifier.EMAIL"_s << u"identifier.email"_s;
    QTest::newRow("Phone") << u"identifier.Phone"_s << u"identifier.phone"_s;
}

void MatchingTest::misspeltFurtherFields()
{
    QFETCH(QString, name);
    QFETCH(QString, meant);
    const Run run = m_program->run({u"save"_s, name + u"=x"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains((u"“%1”?"_s.arg(meant)).toUtf8()), run.err.constData());
    QVERIFY(m_program->find().isEmpty());
}

QTEST_GUILESS_MAIN(MatchingTest)
#include "matching_test.moc"
