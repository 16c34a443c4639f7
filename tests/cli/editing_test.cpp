// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// What a save of a contact named by its number answers.
class EditingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void editingToAnothersEmail();
    void editingInDuplicatesWorkspaceToAnothersEmail();
    void editingSameValuesIsUnchanged();
    void letterCaseIsAChangeWhenEditing();
    void editOfMissingContactIsRejected();

private:
    QString make(const QStringList &fields) { return idOf(m_program->save(fields)); }

    std::unique_ptr<Program> m_program;
};

void EditingTest::editingToAnothersEmail()
{
    const QString a = make({u"email=a@acme.com"_s, u"first_name=Ann"_s});
    const QString b = make({u"email=b@acme.com"_s, u"first_name=Bob"_s});
    const QByteArray before = text(m_program->show(b));
    const Run run = m_program->ask({u"save"_s, u"--id"_s, a, u"email=B@acme.com"_s, u"city=Bonn"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject answer = run.json();
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(idOf(answer), a);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"id"_s);
    QCOMPARE(notAppliedIn(answer), QStringList(u"email"_s));
    QVERIFY(answer.value("not_applied"_L1)["email"_L1].toString().contains(u"Bob"_s));
    QCOMPARE(changedIn(answer), canonical(R"({"city":[null,"Bonn"]})"));
    QCOMPARE(contactIn(answer).value("email"_L1).toString(), u"a@acme.com"_s);
    QCOMPARE(text(m_program->show(b)), before);
}

void EditingTest::editingInDuplicatesWorkspaceToAnothersEmail()
{
    QCOMPARE(m_program->run({u"workspace"_s, u"create"_s, u"D"_s, u"--allow-duplicates"_s}).exitCode, 0);
    const QStringList in{u"-w"_s, u"D"_s};
    const QString a = make(in + QStringList{u"email=a@acme.com"_s});
    (void)make(in + QStringList{u"email=b@acme.com"_s});
    const QJsonObject answer = m_program->save(in + QStringList{u"--id"_s, a, u"email=b@acme.com"_s});
    QCOMPARE(idOf(answer), a);
    QCOMPARE(notAppliedIn(answer), QStringList(u"email"_s));
}

void EditingTest::editingSameValuesIsUnchanged()
{
    const QString id = make({u"email=a@acme.com"_s, u"phone=+15125550123"_s, u"phone_ext=7"_s, u"tags=x,y"_s});
    const QJsonObject answer = m_program->save(
        {u"--id"_s, id, u"email=a@acme.com"_s, u"phone=+1 512 555 0123"_s, u"phone_ext=7"_s, u"tags=x,y"_s});
    QCOMPARE(verdictOf(answer), u"unchanged"_s);
    QVERIFY(notAppliedIn(answer).isEmpty());
}

void EditingTest::letterCaseIsAChangeWhenEditing()
{
    const QString id = make({u"email=jane@acme.com"_s});
    const QJsonObject answer = m_program->save({u"--id"_s, id, u"email=Jane@ACME.com"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(changedIn(answer), canonical(R"({"email":["jane@acme.com","Jane@ACME.com"]})"));
    QCOMPARE(verdictOf(m_program->save({u"email=JANE@acme.COM"_s})), u"unchanged"_s); // still the same identity
}

void EditingTest::editOfMissingContactIsRejected()
{
    const Run run = m_program->ask({u"save"_s, u"--id"_s, u"42"_s, u"first_name=Jane"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(verdictOf(run.json()), u"rejected"_s);
    QVERIFY(m_program->find().isEmpty());
}

QTEST_GUILESS_MAIN(EditingTest)
#include "editing_test.moc"
