// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// What a save answers, case by case: the table of verdicts.
class VerdictsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void newIsCreated();
    void emailInOtherCaseUpdates();
    void sameAgainIsUnchanged();
    void createOnExistingIsRejected();
    void updateOfStrangerIsRejected();
    void emailOfOneWithPhoneOfAnother();
    void ownEmailWithColleaguesPhone();
    void phoneInTwoWritingsIsOneIdentity_data();
    void phoneInTwoWritingsIsOneIdentity();
    void duplicatesAllowed();
    void duplicatesAllowedFindsByEitherField();
    void letterCaseIsNoChangeWhenMatching();
    void requireIdentity();
    void listsGrowByMatchAndAreReplacedByEdit();
    void clearing();
    void nothingToSaveIsRejected();
    void unchangedWithNotApplied();
    void problemsOfNoField();
    void previewSavesNothing();
    void previewOfLinesSeesEarlierLines();
    void timesTellTheTruth();
    void verdictStaysInHistory();

private:
    QString make(const QStringList &fields) { return idOf(m_program->save(fields)); }

    std::unique_ptr<Program> m_program;
};

void VerdictsTest::newIsCreated()
{
    const Run run = m_program->ask({u"save"_s, u"email=jane@acme.com"_s, u"company=Acme"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject answer = run.json();
    QCOMPARE(verdictOf(answer), u"created"_s);
    QVERIFY(!idOf(answer).isEmpty());
    QVERIFY(answer.value("matched_by"_L1).isNull());
    QCOMPARE(answer.value("evidence"_L1).toString(), u"database"_s);
    QCOMPARE(changedIn(answer), canonical(R"({"company":[null,"Acme"],"email":[null,"jane@acme.com"]})"));
    QVERIFY(notAppliedIn(answer).isEmpty());
    QVERIFY(problemsIn(answer).isEmpty());
    QCOMPARE(text(contactIn(answer)), text(m_program->show(idOf(answer))));
    for (const QString &member : {u"verdict"_s, u"id"_s, u"matched_by"_s, u"evidence"_s, u"changed"_s, u"not_applied"_s,
             u"problems"_s, u"contact"_s})
        QVERIFY2(answer.contains(member), qPrintable(member));
}

void VerdictsTest::emailInOtherCaseUpdates()
{
    const QString id = make({u"email=jane@acme.com"_s, u"first_name=Jane"_s, u"company=Acme"_s});
    const QJsonObject answer = m_program->save({u"email=JANE@Acme.COM"_s, u"first_name=Jane"_s, u"company=Globex"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), id);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(changedIn(answer), canonical(R"({"company":["Acme","Globex"]})"));
    QCOMPARE(contactIn(answer).value("email"_L1).toString(), u"jane@acme.com"_s);
    make({u"email=joe@acme.com"_s, u"first_name=Joe"_s, u"company=Acme"_s});
    const QJsonObject capitals =
        m_program->save({u"email=joe@acme.com"_s, u"first_name=JOE"_s, u"company=ACME"_s, u"city=BONN"_s});
    QCOMPARE(changedIn(capitals), canonical(R"({"city":[null,"BONN"]})"));
}

void VerdictsTest::sameAgainIsUnchanged()
{
    const QString id = make({u"email=jane@acme.com"_s, u"company=Acme"_s});
    const Run run = m_program->ask({u"save"_s, u"email=jane@acme.com"_s, u"company=Acme"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(verdictOf(run.json()), u"unchanged"_s);
    QCOMPARE(idOf(run.json()), id);
    QCOMPARE(run.json().value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(run.json().value("evidence"_L1).toString(), u"database"_s);
    QCOMPARE(changedIn(run.json()), QByteArray("{}"));
}

void VerdictsTest::createOnExistingIsRejected()
{
    const QString id = make({u"email=jane@acme.com"_s, u"first_name=Jane"_s, u"last_name=Smith"_s});
    const Run run = m_program->ask({u"save"_s, u"--mode"_s, u"create"_s, u"email=Jane@acme.com"_s, u"company=New"_s});
    QCOMPARE(run.exitCode, 3);
    const QJsonObject answer = run.json();
    QCOMPARE(verdictOf(answer), u"rejected"_s);
    QCOMPARE(idOf(answer), id);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(changedIn(answer), QByteArray("{}"));
    QCOMPARE(problemsIn(answer), QStringList(u"email identity.exists"_s));
    QVERIFY(answer.value("problems"_L1)[0]["message"_L1].toString().contains(u"Jane Smith"_s));
    QVERIFY(run.err.contains("Jane Smith"));
    QCOMPARE(fieldsOf(m_program->show(id)),
        canonical(R"({"email":"jane@acme.com","first_name":"Jane","last_name":"Smith"})"));
    QCOMPARE(m_program->find().size(), 1);
}

void VerdictsTest::updateOfStrangerIsRejected()
{
    const Run run = m_program->ask({u"save"_s, u"--mode"_s, u"update"_s, u"email=jane@acme.com"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    QVERIFY(run.json().value("id"_L1).isNull());
    QCOMPARE(problemsIn(run.json()), QStringList(u"email identity.not_found"_s));
    QVERIFY(m_program->find().isEmpty());
    const QString id = make({u"email=jane@acme.com"_s});
    const QJsonObject known = m_program->save({u"--mode"_s, u"update"_s, u"email=jane@acme.com"_s, u"city=Bonn"_s});
    QCOMPARE(verdictOf(known), u"updated"_s);
    QCOMPARE(idOf(known), id);
}

void VerdictsTest::emailOfOneWithPhoneOfAnother()
{
    const QString a = make({u"email=a@acme.com"_s, u"first_name=Ann"_s});
    const QString b = make({u"phone=+15125550123"_s, u"first_name=Bob"_s});
    const QByteArray before = text(m_program->show(b));
    const Run run = m_program->ask({u"save"_s, u"email=a@acme.com"_s, u"phone=+15125550123"_s, u"city=Austin"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject answer = run.json();
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), a);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(changedIn(answer), canonical(R"({"city":[null,"Austin"]})"));
    QCOMPARE(notAppliedIn(answer), QStringList(u"phone"_s));
    const QString reason = answer.value("not_applied"_L1)["phone"_L1].toString();
    QVERIFY2(reason.contains(u"Bob"_s), qPrintable(reason));
    QVERIFY(!contactIn(answer).contains("phone"_L1));
    QCOMPARE(text(m_program->show(b)), before);
}

void VerdictsTest::ownEmailWithColleaguesPhone()
{
    const QString bob = make({u"email=bob@acme.com"_s, u"phone=+15125550100"_s});
    const QByteArray before = text(m_program->show(bob));
    const QJsonObject alice = m_program->save({u"email=alice@acme.com"_s, u"phone=+15125550100"_s});
    QCOMPARE(verdictOf(alice), u"created"_s);
    QVERIFY(idOf(alice) != bob);
    QVERIFY(alice.value("matched_by"_L1).isNull());
    QCOMPARE(notAppliedIn(alice), QStringList(u"phone"_s));
    QCOMPARE(changedIn(alice), canonical(R"({"email":[null,"alice@acme.com"]})"));
    QCOMPARE(fieldsOf(m_program->show(idOf(alice))), canonical(R"({"email":"alice@acme.com"})"));
    QCOMPARE(text(m_program->show(bob)), before);
}

void VerdictsTest::phoneInTwoWritingsIsOneIdentity_data()
{
    QTest::addColumn<QString>("writing");
    QTest::newRow("national with brackets") << u"(512) 555-0123"_s;
    QTest::newRow("international with dashes") << u"+1 512-555-0123"_s;
    QTest::newRow("dots") << u"512.555.0123"_s;
    QTest::newRow("bare digits") << u"5125550123"_s;
    QTest::newRow("trunk prefix") << u"1 512 555 0123"_s;
    QTest::newRow("prefix for abroad") << u"011 1 512 555 0123"_s;
    QTest::newRow("tel URI") << u"tel:+1-512-555-0123"_s;
    QTest::newRow("full width digits") << u"５１２５５５０１２３"_s;
    QTest::newRow("no-break spaces") << u"+1\u00a0512\u00a0555\u00a00123"_s;
}

void VerdictsTest::phoneInTwoWritingsIsOneIdentity()
{
    QFETCH(QString, writing);
    QVERIFY(m_program->run({u"workspace"_s, u"create"_s, u"US"_s, u"--region"_s, u"US"_s}).exitCode == 0);
    const QList<QJsonObject> answers = m_program->saveLines(
        {R"({"phone":"(512) 555-0123","first_name":"Jane"})", text({{"phone"_L1, writing}, {"city"_L1, u"Austin"_s}})},
        {u"-w"_s, u"US"_s});
    QCOMPARE(answers.size(), 2);
    QCOMPARE(verdictOf(answers[0]), u"created"_s);
    QCOMPARE(contactIn(answers[0]).value("phone"_L1).toString(), u"+15125550123"_s);
    QCOMPARE(verdictOf(answers[1]), u"updated"_s);
    QCOMPARE(idOf(answers[1]), idOf(answers[0]));
    QCOMPARE(answers[1].value("matched_by"_L1).toString(), u"phone"_s);
    QCOMPARE(changedIn(answers[1]), canonical(R"({"city":[null,"Austin"]})"));
}

void VerdictsTest::duplicatesAllowed()
{
    QCOMPARE(m_program->run({u"workspace"_s, u"create"_s, u"D"_s, u"--allow-duplicates"_s}).exitCode, 0);
    const QStringList in{u"-w"_s, u"D"_s};
    const QString first = make(in + QStringList{u"email=jane@acme.com"_s, u"first_name=Jane"_s});
    const QJsonObject second =
        m_program->save(in + QStringList{u"--mode"_s, u"create"_s, u"email=JANE@acme.com"_s, u"first_name=Joan"_s});
    QCOMPARE(verdictOf(second), u"created"_s);
    QVERIFY(idOf(second) != first);
    QCOMPARE(contactIn(second).value("email"_L1).toString(), u"JANE@acme.com"_s);
    QVERIFY(notAppliedIn(second).isEmpty());
    const QJsonObject third = m_program->save(in + QStringList{u"email=jane@acme.com"_s, u"city=Bonn"_s});
    QCOMPARE(verdictOf(third), u"updated"_s);
    QCOMPARE(idOf(third), first); // the oldest
    QCOMPARE(third.value("also_matched"_L1).toArray(), QJsonArray{idOf(second)});
    const QJsonObject updated =
        m_program->save(in + QStringList{u"--mode"_s, u"update"_s, u"email=jane@acme.com"_s, u"city=Ulm"_s});
    QCOMPARE(verdictOf(updated), u"updated"_s);
    QCOMPARE(idOf(updated), first);
    QCOMPARE(m_program->find(in).size(), 2);
}

void VerdictsTest::duplicatesAllowedFindsByEitherField()
{
    QCOMPARE(m_program->run({u"workspace"_s, u"create"_s, u"D"_s, u"--allow-duplicates"_s}).exitCode, 0);
    const QList<QJsonObject> answers = m_program->saveLines(
        {R"({"phone":"+15125550123","first_name":"Old"})", R"({"email":"jane@acme.com","first_name":"Jane"})",
            R"({"email":"jane@acme.com","phone":"+15125550123","city":"Bonn"})"},
        {u"-w"_s, u"D"_s});
    QCOMPARE(verdictOf(answers[2]), u"updated"_s);
    QCOMPARE(idOf(answers[2]), idOf(answers[1])); // by the higher-priority field
    QCOMPARE(notAppliedIn(answers[2]), QStringList(u"phone"_s));
}

void VerdictsTest::letterCaseIsNoChangeWhenMatching()
{
    make({u"email=jane@acme.com"_s});
    const QJsonObject answer = m_program->save({u"email=Jane@ACME.com"_s});
    QCOMPARE(verdictOf(answer), u"unchanged"_s);
    QCOMPARE(contactIn(answer).value("email"_L1).toString(), u"jane@acme.com"_s);
}

void VerdictsTest::requireIdentity()
{
    QCOMPARE(m_program->run({u"workspace"_s, u"create"_s, u"R"_s, u"--require-identity"_s}).exitCode, 0);
    const QStringList in{u"-w"_s, u"R"_s};
    const Run nameless = m_program->ask(QStringList{u"save"_s} + in + QStringList{u"first_name=Jane"_s});
    QCOMPARE(nameless.exitCode, 3);
    QCOMPARE(verdictOf(nameless.json()), u"rejected"_s);
    QCOMPARE(problemsIn(nameless.json()), QStringList(u"email identity.required"_s));
    const Run visitor = m_program->ask(QStringList{u"save"_s} + in + QStringList{u"identifier.visitorId=5"_s});
    QCOMPARE(problemsIn(visitor.json()), QStringList(u"email identity.required"_s));
    QVERIFY(m_program->find(in).isEmpty());
    const QString byPhone = make(in + QStringList{u"phone=+15125550123"_s});
    QVERIFY(!byPhone.isEmpty());
    const QJsonObject robbed = m_program->save(in + QStringList{u"--id"_s, byPhone, u"phone="_s, u"first_name=Jane"_s});
    QCOMPARE(verdictOf(robbed), u"rejected"_s);
    const QJsonObject moved = m_program->save(in + QStringList{u"--id"_s, byPhone, u"phone="_s, u"email=j@acme.com"_s});
    QCOMPARE(verdictOf(moved), u"updated"_s);
    QCOMPARE(verdictOf(m_program->save({u"-w"_s, u"Contacts"_s, u"first_name=Jane"_s})), u"created"_s);
}

void VerdictsTest::listsGrowByMatchAndAreReplacedByEdit()
{
    const QString id = make({u"email=jane@acme.com"_s, u"tags=Lead, vip ,LEAD"_s});
    QCOMPARE(m_program->show(id).value("tags"_L1).toArray(), (QJsonArray{u"Lead"_s, u"vip"_s}));
    const QJsonObject grown = m_program->save({u"email=jane@acme.com"_s, u"tags=lead,new"_s});
    QCOMPARE(changedIn(grown), canonical(R"({"tags":[["Lead","vip"],["Lead","vip","new"]]})"));
    const QJsonObject replaced = m_program->save({u"--id"_s, id, u"tags=only"_s});
    QCOMPARE(changedIn(replaced), canonical(R"({"tags":[["Lead","vip","new"],["only"]]})"));
}

void VerdictsTest::clearing()
{
    const QString id = make({u"email=jane@acme.com"_s, u"city=Bonn"_s, u"tags=x"_s, u"custom.score=7"_s});
    const QJsonObject cleared = m_program->save({u"email=jane@acme.com"_s, u"city="_s, u"tags="_s, u"custom.score="_s});
    QCOMPARE(verdictOf(cleared), u"updated"_s);
    QCOMPARE(changedIn(cleared), canonical(R"({"city":["Bonn",null],"custom.score":["7",null],"tags":[["x"],null]})"));
    QCOMPARE(fieldsOf(m_program->show(id)), canonical(R"({"email":"jane@acme.com"})"));
    QCOMPARE(verdictOf(m_program->save({u"email=jane@acme.com"_s, u"city="_s})), u"unchanged"_s);
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, id, u"email="_s})), u"rejected"_s); // nothing would be left
}

void VerdictsTest::nothingToSaveIsRejected()
{
    for (const QString &field : {u"first_name="_s, u"first_name=   "_s, u"tags= , "_s}) {
        const Run run = m_program->ask({u"save"_s, field});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    }
    QVERIFY(m_program->find().isEmpty());
}

void VerdictsTest::problemsOfNoField()
{
    const QJsonObject empty = m_program->ask({u"save"_s, u"first_name="_s}).json();
    QCOMPARE(problemsIn(empty), QStringList(u"contact.empty"_s));
    QVERIFY(empty.value("problems"_L1)[0]["field"_L1].isNull());
    QCOMPARE(m_program->history().constFirst().value("problems"_L1).toArray(), QJsonArray{u"contact.empty"_s});
    const QJsonObject gone = m_program->ask({u"save"_s, u"--id"_s, u"99"_s, u"city=Bonn"_s}).json();
    QCOMPARE(problemsIn(gone), QStringList(u"contact.not_found"_s));
    QVERIFY(gone.value("problems"_L1)[0]["field"_L1].isNull());
}

void VerdictsTest::unchangedWithNotApplied()
{
    make({u"email=a@acme.com"_s});
    make({u"email=b@acme.com"_s, u"phone=+15125550123"_s});
    const QJsonObject answer = m_program->save({u"email=a@acme.com"_s, u"phone=+15125550123"_s});
    QCOMPARE(verdictOf(answer), u"unchanged"_s);
    QCOMPARE(notAppliedIn(answer), QStringList(u"phone"_s));
}

void VerdictsTest::previewSavesNothing()
{
    const QString id = make({u"email=jane@acme.com"_s, u"city=Bonn"_s});
    const QByteArray before = text(m_program->show(id));
    const qsizetype entries = m_program->history().size();
    const QJsonObject created = m_program->save({u"--preview"_s, u"email=new@acme.com"_s});
    QCOMPARE(verdictOf(created), u"created"_s);
    QVERIFY(created.value("id"_L1).isNull());
    QVERIFY(!created.contains("operation"_L1));
    QCOMPARE(changedIn(created), canonical(R"({"email":[null,"new@acme.com"]})"));
    const QJsonObject updated = m_program->save({u"--preview"_s, u"email=jane@acme.com"_s, u"city=Ulm"_s});
    QCOMPARE(verdictOf(updated), u"updated"_s);
    QCOMPARE(idOf(updated), id);
    QCOMPARE(updated.value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(changedIn(updated), canonical(R"({"city":["Bonn","Ulm"]})"));
    const Run rejected =
        m_program->ask({u"save"_s, u"--preview"_s, u"--mode"_s, u"create"_s, u"email=jane@acme.com"_s});
    QCOMPARE(rejected.exitCode, 3);
    QCOMPARE(text(m_program->show(id)), before);
    QCOMPARE(m_program->find().size(), 1);
    QCOMPARE(m_program->history().size(), entries);
}

void VerdictsTest::previewOfLinesSeesEarlierLines()
{
    const QList<QJsonObject> answers = m_program->saveLines(
        {R"({"email":"jane@acme.com"})", R"({"email":"jane@acme.com","city":"Bonn"})"}, {u"--preview"_s});
    QCOMPARE(verdictOf(answers[0]), u"created"_s);
    QCOMPARE(verdictOf(answers[1]), u"updated"_s);
    QVERIFY(m_program->find().isEmpty());
    QVERIFY(m_program->history().isEmpty());
}

void VerdictsTest::timesTellTheTruth()
{
    const QDateTime start = QDateTime::currentDateTimeUtc();
    const QJsonObject created = contactIn(m_program->save({u"email=jane@acme.com"_s}));
    const auto timeIn = [](const QJsonObject &contact, QLatin1StringView member) {
        const QString written = contact.value(member).toString();
        if (written.size() != 24 || !written.endsWith(u'Z'))
            return QDateTime();
        return QDateTime::fromString(written, Qt::ISODateWithMs);
    };
    const QDateTime createdAt = timeIn(created, "created_at"_L1);
    QVERIFY2(createdAt.isValid(), text(created).constData());
    QVERIFY(createdAt >= start.addMSecs(-1) && createdAt <= QDateTime::currentDateTimeUtc());
    QCOMPARE(timeIn(created, "updated_at"_L1), createdAt);
    const QJsonObject unchanged = contactIn(m_program->save({u"email=jane@acme.com"_s}));
    QCOMPARE(timeIn(unchanged, "updated_at"_L1), createdAt);
    const QJsonObject updated = contactIn(m_program->save({u"email=jane@acme.com"_s, u"city=Bonn"_s}));
    QCOMPARE(timeIn(updated, "created_at"_L1), createdAt);
    QVERIFY(timeIn(updated, "updated_at"_L1) > createdAt);
}

void VerdictsTest::verdictStaysInHistory()
{
    const QString a = make({u"email=a@acme.com"_s});
    make({u"phone=+15125550123"_s});
    const QList<QJsonObject> answers{m_program->save({u"email=a@acme.com"_s}),
        m_program->save({u"--mode"_s, u"create"_s, u"email=a@acme.com"_s}),
        m_program->save({u"email=a@acme.com"_s, u"phone=+15125550123"_s, u"city=Bonn"_s})};
    const QList<QJsonObject> history = m_program->history({a});
    QCOMPARE(history.size(), 4); // newest first
    QCOMPARE(verdictOf(history[0]), u"updated"_s);
    QCOMPARE(history[0].value("operation"_L1), answers[2].value("operation"_L1));
    QCOMPARE(notAppliedIn(history[0]), QStringList(u"phone"_s));
    QCOMPARE(history[0].value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(verdictOf(history[1]), u"rejected"_s);
    QCOMPARE(verdictOf(history[2]), u"unchanged"_s);
    QCOMPARE(verdictOf(history[3]), u"created"_s);
    QCOMPARE(changedIn(history[3]), canonical(R"({"email":[null,"a@acme.com"]})"));
}

QTEST_GUILESS_MAIN(VerdictsTest)
#include "verdicts_test.moc"
