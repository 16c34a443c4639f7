// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Further addresses and numbers of a contact: who is matched by them, and what becomes of them in a save.
class FurtherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void furtherEmailMatches();
    void furtherEmailOfAnotherIsNotMoved();
    void furtherPhoneMatches();
    void newEmailDoesNotReplaceFurtherOnes();
    void newPrimaryKeepsTheOldOne();
    void withheldIdentifierKeepsOwn_data();
    void withheldIdentifierKeepsOwn();
    void extensionOfAFurtherPhoneIsHeld();

private:
    QString make(const QStringList &fields) { return idOf(m_program->save(fields)); }

    std::unique_ptr<Program> m_program;
};

void FurtherTest::furtherEmailMatches()
{
    const QString id = make({u"email=jane@acme.com"_s, u"identifier.email=jane@home.org,j@smith.name"_s});
    QCOMPARE(m_program->show(id).value("identifier.email"_L1).toArray(),
        (QJsonArray{u"jane@home.org"_s, u"j@smith.name"_s}));
    const QJsonObject byPrimary = m_program->save({u"email=Jane@Home.org"_s, u"city=Bonn"_s});
    QCOMPARE(idOf(byPrimary), id);
    QCOMPARE(changedIn(byPrimary), canonical(R"({"city":[null,"Bonn"]})")); // jane@acme.com stays the primary one
    const QJsonObject byFurther = m_program->save({u"identifier.email=JANE@acme.com"_s, u"city=Ulm"_s});
    QCOMPARE(idOf(byFurther), id);
    QCOMPARE(changedIn(byFurther), canonical(R"({"city":["Bonn","Ulm"]})"));
    const QJsonObject grown = m_program->save({u"email=jane@acme.com"_s, u"identifier.email=jane@new.org"_s});
    QCOMPARE(changedIn(grown), canonical(R"({"identifier.email":[["jane@home.org","j@smith.name"],
        ["jane@home.org","j@smith.name","jane@new.org"]]})"));
}

void FurtherTest::furtherEmailOfAnotherIsNotMoved()
{
    const QString bob = make({u"email=bob@acme.com"_s});
    make({u"email=jane@acme.com"_s});
    const QJsonObject answer =
        m_program->save({u"email=jane@acme.com"_s, u"identifier.email=bob@acme.com,jane@home.org"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(notAppliedIn(answer), QStringList(u"identifier.email"_s));
    QCOMPARE(changedIn(answer), canonical(R"({"identifier.email":[null,["jane@home.org"]]})"));
    QCOMPARE(fieldsOf(m_program->show(bob)), canonical(R"({"email":"bob@acme.com"})"));
}

void FurtherTest::furtherPhoneMatches()
{
    const QString id = make({u"phone=+15125550100"_s, u"identifier.phone=+1 512 555 0177"_s});
    QCOMPARE(m_program->show(id).value("identifier.phone"_L1).toArray(), QJsonArray{u"+15125550177"_s});
    const QJsonObject answer = m_program->save({u"phone=+15125550177"_s, u"city=Bonn"_s});
    QCOMPARE(idOf(answer), id);
    QCOMPARE(changedIn(answer), canonical(R"({"city":[null,"Bonn"]})"));
}

void FurtherTest::newEmailDoesNotReplaceFurtherOnes()
{
    const QString id = make({u"email=jane@acme.com"_s, u"identifier.email=jane@home.org"_s});
    const QJsonObject promoted = m_program->save({u"--id"_s, id, u"email=jane@home.org"_s});
    QCOMPARE(verdictOf(promoted), u"updated"_s);
    QCOMPARE(fieldsOf(contactIn(promoted)), canonical(R"({"email":"jane@home.org"})"));
    QVERIFY(notAppliedIn(promoted).isEmpty());
}

void FurtherTest::newPrimaryKeepsTheOldOne()
{
    const QString id = make({u"email=p@acme.com"_s, u"identifier.email=s@acme.com"_s});
    const QJsonObject answer = m_program->save({u"email=n@acme.com"_s, u"identifier.email=s@acme.com"_s});
    QCOMPARE(idOf(answer), id);
    QCOMPARE(idOf(m_program->save({u"email=p@acme.com"_s})), id); // the same person still
    QCOMPARE(fieldsOf(m_program->show(id)),
        canonical(R"({"email":"n@acme.com","identifier.email":["s@acme.com","p@acme.com"]})"));
}

void FurtherTest::withheldIdentifierKeepsOwn_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("others");
    QTest::newRow("key") << u"identifier.externalId=A1"_s << u"identifier.externalId=B1"_s;
    QTest::newRow("further email") << u"identifier.email=aa@acme.com"_s << u"identifier.email=bb@acme.com"_s;
    QTest::newRow("further phone") << u"identifier.phone=+15125550100"_s << u"identifier.phone=+15125550111"_s;
}

void FurtherTest::withheldIdentifierKeepsOwn()
{
    QFETCH(QString, own);
    QFETCH(QString, others);
    const QString id = make({u"email=a@acme.com"_s, own});
    make({u"email=b@acme.com"_s, others});
    const QByteArray before = fieldsOf(m_program->show(id));
    const QJsonObject answer = m_program->save({u"--id"_s, id, others});
    QCOMPARE(verdictOf(answer), u"unchanged"_s);
    QCOMPARE(notAppliedIn(answer).size(), 1);
    QCOMPARE(fieldsOf(m_program->show(id)), before);
}

void FurtherTest::extensionOfAFurtherPhoneIsHeld()
{
    const QString id = make({u"email=e@acme.com"_s, u"identifier.phone=+15125550155 ext 3"_s});
    const QJsonObject answer = m_program->save({u"phone=+15125550155 ext 3"_s, u"first_name=Eve"_s});
    QCOMPARE(idOf(answer), id);
    QVERIFY2(notAppliedIn(answer).isEmpty(), text(answer).constData());
}

QTEST_GUILESS_MAIN(FurtherTest)
#include "further_test.moc"
