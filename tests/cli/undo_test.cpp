// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// undo and redo: having back what was changed.
class UndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void undoTakesBackTheLastOperation();
    void undoGoesFurtherBack();
    void undoPassesOverWhatChangedNothing();
    void undoOfAnUpdateBringsBackEveryField();
    void undoGetsPastWhatHadToStay();
    void undoByNumberOutOfOrder();
    void undoKeepsWhatWasEditedSince();
    void undoOfCreationKeepsWhatWasEditedSince();
    void undoWhereTheContactIsGone();
    void undoOfDeleteRestoresIdAndCreation();
    void undoFailsWhereTheIdentityWasTaken();
    void undoOfDeleteFailsWhereTheIdentityWasTaken();
    void repeatedUndoGoesOnWithLeftOvers();
    void repeatedUndoWithNothingLeft();
    void redoWithoutOperation();
    void redoEndsWithNewWork();
    void redoByNumberOfTheUndoneOperation();
    void redoOfWhatWasNotUndone();
    void redoChain();
    void undoOfAnUndo();
    void undoOfARedo();
    void identityAfterUndoIsFree();
    void idsAreNeverReused();
    void customFieldsComeBackInTheirTypes();
    void numbersThatWentFromHandToHand();
    void numbersThatWentRound();

private:
    QJsonObject undo(const QStringList &arguments = {})
    {
        return m_program->ask(QStringList(u"undo"_s) + arguments).json();
    }
    QJsonObject redo(const QStringList &arguments = {})
    {
        return m_program->ask(QStringList(u"redo"_s) + arguments).json();
    }
    QString make(const QStringList &fields) { return idOf(m_program->save(fields)); }
    QString fieldOf(const QString &id, const QString &field) { return m_program->show(id).value(field).toString(); }
    bool isThere(const QString &id) { return m_program->ask({u"show"_s, id}).exitCode == 0; }

    static QString operationOf(const QJsonObject &answer) { return answer.value("operation"_L1).toString(); }
    /// "reversed/kept/failed"
    static QString counts(const QJsonObject &answer)
    {
        return u"%1/%2/%3"_s.arg(answer.value("reversed"_L1).toInt(-1))
            .arg(answer.value("kept"_L1).toInt(-1))
            .arg(answer.value("failed"_L1).toInt(-1));
    }

    std::unique_ptr<Program> m_program;
};

void UndoTest::undoTakesBackTheLastOperation()
{
    const QString id = make({u"email=a@acme.com"_s, u"city=Bonn"_s});
    const QJsonObject updated = m_program->save({u"email=a@acme.com"_s, u"city=Ulm"_s});
    const QJsonObject undone = undo();
    QCOMPARE(counts(undone), u"1/0/0"_s);
    QCOMPARE(undone.value("reverses"_L1).toString(), operationOf(updated));
    QCOMPARE(fieldOf(id, u"city"_s), u"Bonn"_s);
    const QJsonObject entry = m_program->history({u"--operation"_s, operationOf(undone)}).value(0);
    QCOMPARE(entry.value("what"_L1).toString(), u"undo"_s);
    QCOMPARE(verdictOf(entry), u"restored"_s);
    QCOMPARE(changedIn(entry), canonical(R"({"city":["Ulm","Bonn"]})"));
}

void UndoTest::undoGoesFurtherBack()
{
    const QString a = make({u"email=a@acme.com"_s});
    const QString b = make({u"email=b@acme.com"_s, u"city=Bonn"_s});
    QCOMPARE(verdictOf(m_program->save({u"email=b@acme.com"_s, u"city=Ulm"_s})), u"updated"_s);
    QCOMPARE(m_program->ask({u"delete"_s, a}).exitCode, 0);
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QVERIFY(isThere(a));
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QCOMPARE(fieldOf(b, u"city"_s), u"Bonn"_s);
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QVERIFY(!isThere(b));
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QVERIFY(!isThere(a));
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 1); // nothing left
    QCOMPARE(counts(redo()), u"1/0/0"_s);
    QVERIFY(isThere(a));
}

void UndoTest::undoPassesOverWhatChangedNothing()
{
    const QString id = make({u"email=a@acme.com"_s});
    QCOMPARE(verdictOf(m_program->save({u"email=a@acme.com"_s})), u"unchanged"_s);
    QCOMPARE(verdictOf(m_program->save({u"email=nonsense"_s})), u"rejected"_s);
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QVERIFY(!isThere(id));
}

void UndoTest::undoOfAnUpdateBringsBackEveryField()
{
    const QByteArrayList lines{
        R"({"email":"a@acme.com","first_name":"Ann","last_name":"Lee","phone":"+15125550123","phone_ext":"12","tags":["x","y"],"dnd":true,"subscribed":false,"custom.n":3.5,"identifier.ref":"7","identifier.email":["b@acme.com"],"list_ids":["l"],"dnd_settings.SMS":"active","date_of_birth":"1990-12-31"})",
        R"({"email":"a@acme.com","name":"Dr A","first_name":null,"last_name":"Low","phone":"+15125550199","tags":null,"dnd":null,"subscribed":true,"custom.n":null,"custom.new":"v","identifier.ref":"8","list_ids":null,"dnd_settings.SMS":null,"dnd_settings.Call":"active","date_of_birth":null,"city":"Bonn"})"};
    const QList<QJsonObject> answers = m_program->saveLines(lines);
    QCOMPARE(verdictOf(answers.value(1)), u"updated"_s);
    const QByteArray before = fieldsOf(contactIn(answers[0]));
    const QByteArray after = fieldsOf(contactIn(answers[1]));
    const QString id = idOf(answers[0]);
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QCOMPARE(fieldsOf(m_program->show(id)), before);
    QCOMPARE(counts(redo()), u"1/0/0"_s);
    QCOMPARE(fieldsOf(m_program->show(id)), after);
}

void UndoTest::undoGetsPastWhatHadToStay()
{
    const QJsonObject first = m_program->save({u"email=a@acme.com"_s, u"city=Ulm"_s});
    make({u"email=b@acme.com"_s});
    QCOMPARE(verdictOf(m_program->save({u"email=a@acme.com"_s, u"city=Bonn"_s})), u"updated"_s);
    QCOMPARE(counts(undo({operationOf(first)})), u"0/1/0"_s); // edited since
    QCOMPARE(counts(undo()), u"1/0/0"_s);                     // the edit
    QCOMPARE(counts(undo()), u"1/0/0"_s);                     // b
    QCOMPARE(counts(undo()), u"1/0/0"_s);                     // what had to stay need not any more
    QVERIFY(m_program->find().isEmpty());
    QCOMPARE(m_program->ask({u"undo"_s}).exitCode, 1);
}

void UndoTest::undoByNumberOutOfOrder()
{
    const QString id = make({u"email=a@acme.com"_s, u"city=Bonn"_s, u"company=Acme"_s});
    const QJsonObject first = m_program->save({u"--id"_s, id, u"city=Ulm"_s});
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, id, u"company=Globex"_s})), u"updated"_s);
    QCOMPARE(counts(undo({operationOf(first)})), u"1/0/0"_s); // another field was edited since: no matter
    QCOMPARE(fieldOf(id, u"city"_s), u"Bonn"_s);
    QCOMPARE(fieldOf(id, u"company"_s), u"Globex"_s);
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QCOMPARE(fieldOf(id, u"company"_s), u"Acme"_s);
}

void UndoTest::undoKeepsWhatWasEditedSince()
{
    const QString id = make({u"email=a@acme.com"_s, u"city=Bonn"_s});
    const QJsonObject first = m_program->save({u"--id"_s, id, u"city=Ulm"_s, u"company=Acme"_s});
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, id, u"city=Kiel"_s})), u"updated"_s);
    const Run run = m_program->ask({u"undo"_s, operationOf(first)});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(counts(run.json()), u"0/1/0"_s);
    QCOMPARE(run.json().value("kept_contacts"_L1)[0]["id"_L1].toString(), id);
    QCOMPARE(fieldOf(id, u"city"_s), u"Kiel"_s);
    QCOMPARE(fieldOf(id, u"company"_s), u"Acme"_s); // not by halves
}

void UndoTest::undoOfCreationKeepsWhatWasEditedSince()
{
    const QJsonObject created = m_program->save({u"email=a@acme.com"_s});
    const QJsonObject edit = m_program->save({u"email=a@acme.com"_s, u"city=Bonn"_s});
    QCOMPARE(counts(undo({operationOf(created)})), u"0/1/0"_s);
    QVERIFY(isThere(idOf(created)));
    QCOMPARE(counts(undo({operationOf(edit)})), u"1/0/0"_s);
    QCOMPARE(counts(undo({operationOf(created)})), u"1/0/0"_s); // nothing was edited since any more
    QVERIFY(!isThere(idOf(created)));
}

void UndoTest::undoWhereTheContactIsGone()
{
    const QJsonObject created = m_program->save({u"email=a@acme.com"_s});
    const QJsonObject edit = m_program->save({u"email=a@acme.com"_s, u"city=Bonn"_s});
    QCOMPARE(m_program->ask({u"delete"_s, idOf(created)}).exitCode, 0);
    QCOMPARE(counts(undo({operationOf(edit)})), u"0/1/0"_s);
    QCOMPARE(counts(undo({operationOf(created)})), u"0/1/0"_s);
    QVERIFY(!isThere(idOf(created)));
}

void UndoTest::undoOfDeleteRestoresIdAndCreation()
{
    const QJsonObject before = contactIn(m_program->save({u"email=a@acme.com"_s, u"tags=x,y"_s, u"custom.a=1"_s}));
    const QJsonObject deleted = m_program->ask({u"delete"_s, idOf(before)}).json();
    QVERIFY(!isThere(idOf(before)));
    QCOMPARE(counts(undo({operationOf(deleted)})), u"1/0/0"_s);
    const QJsonObject after = m_program->show(idOf(before));
    QCOMPARE(fieldsOf(after), fieldsOf(before));
    QCOMPARE(after.value("created_at"_L1), before.value("created_at"_L1));
    QVERIFY(after.value("updated_at"_L1).toString() > before.value("updated_at"_L1).toString());
    QCOMPARE(m_program->find({u"acme"_s}).size(), 1); // searchable and matchable again
    QCOMPARE(idOf(m_program->save({u"email=a@acme.com"_s, u"city=Bonn"_s})), idOf(before));
}

void UndoTest::undoFailsWhereTheIdentityWasTaken()
{
    const QString a = make({u"email=a@acme.com"_s});
    const QJsonObject moved = m_program->save({u"--id"_s, a, u"email=new@acme.com"_s, u"city=Bonn"_s});
    const QString b = make({u"email=A@acme.com"_s, u"first_name=Bea"_s});
    QVERIFY(a != b);
    const Run run = m_program->ask({u"undo"_s, operationOf(moved)});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(counts(run.json()), u"0/0/1"_s);
    const QString reason = run.json().value("failed_contacts"_L1)[0]["reason"_L1].toString();
    QVERIFY2(reason.contains(u"Bea"_s), qPrintable(reason));
    QVERIFY(run.err.contains("Bea"));
    QCOMPARE(fieldsOf(m_program->show(a)), canonical(R"({"email":"new@acme.com","city":"Bonn"})"));
    // Once the way is free, the same undo works.
    QCOMPARE(m_program->ask({u"delete"_s, b}).exitCode, 0);
    QCOMPARE(counts(undo({operationOf(moved)})), u"1/0/0"_s);
    QCOMPARE(fieldOf(a, u"email"_s), u"a@acme.com"_s);
}

void UndoTest::undoOfDeleteFailsWhereTheIdentityWasTaken()
{
    const QString a = make({u"email=a@acme.com"_s});
    const QJsonObject deleted = m_program->ask({u"delete"_s, a}).json();
    make({u"email=a@acme.com"_s});
    const Run run = m_program->ask({u"undo"_s, operationOf(deleted)});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(counts(run.json()), u"0/0/1"_s);
    QVERIFY(!isThere(a));
    QCOMPARE(m_program->find().size(), 1);
}

void UndoTest::repeatedUndoGoesOnWithLeftOvers()
{
    const QString a = make({u"email=a@acme.com"_s});
    const QString b = make({u"email=b@acme.com"_s});
    const QString c = make({u"email=c@acme.com"_s});
    const Run deleted = m_program->ask({u"delete"_s, a, b, c});
    QCOMPARE(deleted.lines().size(), 3);
    const QString operation = operationOf(deleted.lines().at(0));
    QCOMPARE(operationOf(deleted.lines().at(2)), operation); // one operation
    const QString thief = make({u"email=b@acme.com"_s});
    QCOMPARE(counts(undo({operation})), u"2/0/1"_s);
    QVERIFY(isThere(a) && !isThere(b) && isThere(c));
    QCOMPARE(counts(undo({operation})), u"0/0/1"_s); // only what is left over
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, thief, u"email=d@acme.com"_s})), u"updated"_s);
    QCOMPARE(counts(undo({operation})), u"1/0/0"_s);
    QVERIFY(isThere(b));
    QCOMPARE(m_program->ask({u"undo"_s, operation}).exitCode, 1);
    QCOMPARE(m_program->find().size(), 4);
}

void UndoTest::repeatedUndoWithNothingLeft()
{
    const QJsonObject created = m_program->save({u"email=a@acme.com"_s});
    QCOMPARE(counts(undo({operationOf(created)})), u"1/0/0"_s);
    const Run again = m_program->ask({u"undo"_s, operationOf(created)});
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.json().contains("error"_L1));
    QVERIFY(m_program->find().isEmpty());
}

void UndoTest::redoWithoutOperation()
{
    const QString id = make({u"email=a@acme.com"_s});
    QCOMPARE(m_program->ask({u"redo"_s}).exitCode, 1); // nothing was undone
    const QJsonObject undone = undo();
    const QJsonObject redone = redo();
    QCOMPARE(counts(redone), u"1/0/0"_s);
    QCOMPARE(redone.value("reverses"_L1).toString(), operationOf(undone));
    QVERIFY(isThere(id));
    QCOMPARE(
        m_program->history({u"--operation"_s, operationOf(redone)}).value(0).value("what"_L1).toString(), u"redo"_s);
    QCOMPARE(m_program->ask({u"redo"_s}).exitCode, 1);
}

void UndoTest::redoEndsWithNewWork()
{
    make({u"email=a@acme.com"_s});
    const QJsonObject undone = undo();
    make({u"email=b@acme.com"_s});
    QCOMPARE(m_program->ask({u"redo"_s}).exitCode, 1);
    QCOMPARE(counts(redo({operationOf(undone)})), u"1/0/0"_s); // by its number it goes on
    QCOMPARE(m_program->find().size(), 2);
}

void UndoTest::redoByNumberOfTheUndoneOperation()
{
    const QJsonObject a = m_program->save({u"email=a@acme.com"_s});
    const QJsonObject b = m_program->save({u"email=b@acme.com"_s});
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QCOMPARE(counts(redo({operationOf(b)})), u"1/0/0"_s);
    QVERIFY(!isThere(idOf(a)) && isThere(idOf(b)));
    QCOMPARE(counts(redo({operationOf(a)})), u"1/0/0"_s);
    QCOMPARE(m_program->find().size(), 2);
}

void UndoTest::redoOfWhatWasNotUndone()
{
    const QJsonObject a = m_program->save({u"email=a@acme.com"_s});
    QCOMPARE(m_program->ask({u"redo"_s, operationOf(a)}).exitCode, 1);
    QCOMPARE(m_program->ask({u"redo"_s, u"99"_s}).exitCode, 1);
    QVERIFY(isThere(idOf(a)));
}

void UndoTest::redoChain()
{
    const QString id = make({u"email=a@acme.com"_s, u"city=1"_s});
    for (const QString &city : {u"city=2"_s, u"city=3"_s, u"city=4"_s})
        QCOMPARE(verdictOf(m_program->save({u"--id"_s, id, city})), u"updated"_s);
    const auto city = [&] { return fieldOf(id, u"city"_s); };
    for (int lap = 0; lap < 2; ++lap) {
        for (const QString &before : {u"3"_s, u"2"_s, u"1"_s}) {
            QCOMPARE(counts(undo()), u"1/0/0"_s);
            QCOMPARE(city(), before);
        }
        for (const QString &after : {u"2"_s, u"3"_s, u"4"_s}) {
            QCOMPARE(counts(redo()), u"1/0/0"_s);
            QCOMPARE(city(), after);
        }
        QCOMPARE(m_program->ask({u"redo"_s}).exitCode, 1);
    }
}

void UndoTest::undoOfAnUndo()
{
    const QString id = make({u"email=a@acme.com"_s});
    const QJsonObject undone = undo();
    const QJsonObject again = undo({operationOf(undone)});
    QCOMPARE(counts(again), u"1/0/0"_s);
    QVERIFY(isThere(id));
    QCOMPARE(again.value("reverses"_L1).toString(), operationOf(undone));
    QCOMPARE(counts(undo()), u"1/0/0"_s); // the creation is in effect again, so it can be undone again
    QVERIFY(!isThere(id));
}

void UndoTest::undoOfARedo()
{
    const QString id = make({u"email=a@acme.com"_s});
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    const QJsonObject redone = redo();
    QCOMPARE(counts(undo({operationOf(redone)})), u"1/0/0"_s);
    QVERIFY(!isThere(id));
    QCOMPARE(counts(redo()), u"1/0/0"_s);
    QVERIFY(isThere(id));
}

void UndoTest::identityAfterUndoIsFree()
{
    const QString a = make({u"email=a@acme.com"_s});
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    const QJsonObject b = m_program->save({u"email=a@acme.com"_s});
    QCOMPARE(verdictOf(b), u"created"_s);
    QVERIFY(idOf(b) != a);
}

void UndoTest::idsAreNeverReused()
{
    const QString a = make({u"email=a@acme.com"_s});
    QCOMPARE(m_program->ask({u"delete"_s, a}).exitCode, 0);
    QVERIFY(make({u"email=b@acme.com"_s}) != a);
    const QString c = make({u"email=c@acme.com"_s});
    QCOMPARE(m_program->ask({u"erase"_s, c}).exitCode, 0);
    QVERIFY(make({u"email=d@acme.com"_s}) != c);
}

void UndoTest::customFieldsComeBackInTheirTypes()
{
    const QByteArray line =
        R"({"email":"a@acme.com","custom.n":0.1,"custom.big":12345678901234,"custom.b":false,"custom.t":"true","custom.l":["1","2"],"custom.one":["x"]})";
    const QJsonObject saved = m_program->saveLines({line}).value(0);
    QCOMPARE(m_program->ask({u"delete"_s, idOf(saved)}).exitCode, 0);
    QCOMPARE(counts(undo()), u"1/0/0"_s);
    QCOMPARE(fieldsOf(m_program->show(idOf(saved))), canonical(line));
    QCOMPARE(counts(undo()), u"1/0/0"_s); // nothing differs from what was created
    QVERIFY(!isThere(idOf(saved)));
}

/// Within one import a number was given up, and taken by others: they give it back before whoever had it gets it.
void UndoTest::numbersThatWentFromHandToHand()
{
    const QString a = make({u"email=a@acme.com"_s, u"phone=+15125550101"_s});
    const QString b = make({u"email=b@acme.com"_s, u"phone=+15125550111"_s});
    const QString file = m_program->file(u"moved.csv"_s,
        "email,phone\na@acme.com,+15125550102\nb@acme.com,+15125550101\nnew@acme.com,+15125550111\n"
        "b@acme.com,+15125550104\nlast@acme.com,+15125550101\na@acme.com,+15125550105\n");
    const QJsonObject imported = m_program->ask({u"import"_s, file}).json();
    QCOMPARE(imported.value("failed"_L1).toInt() + imported.value("rejected"_L1).toInt(), 0);
    QCOMPARE(fieldOf(a, u"phone"_s), u"+15125550105"_s);
    for (int round = 0; round < 2; ++round) {
        const QJsonObject undone = undo({operationOf(imported)});
        QCOMPARE(counts(undone), u"4/0/0"_s);
        QCOMPARE(fieldOf(a, u"phone"_s), u"+15125550101"_s);
        QCOMPARE(fieldOf(b, u"phone"_s), u"+15125550111"_s);
        QCOMPARE(m_program->find().size(), 2);
        QCOMPARE(counts(redo()), u"4/0/0"_s);
        QCOMPARE(fieldOf(a, u"phone"_s), u"+15125550105"_s);
        QCOMPARE(fieldOf(b, u"phone"_s), u"+15125550104"_s);
        QCOMPARE(m_program->find().size(), 4);
    }
}

/// Where each has what the other had, no order helps: both stay, and are told why.
void UndoTest::numbersThatWentRound()
{
    const QString a = make({u"email=a@acme.com"_s, u"phone=+15125550101"_s});
    const QString b = make({u"email=b@acme.com"_s, u"phone=+15125550102"_s});
    const QString file = m_program->file(
        u"round.csv"_s, "email,phone\na@acme.com,+15125550103\nb@acme.com,+15125550101\na@acme.com,+15125550102\n");
    const QJsonObject imported = m_program->ask({u"import"_s, file}).json();
    QCOMPARE(counts(undo({operationOf(imported)})), u"0/0/2"_s);
    QCOMPARE(fieldOf(a, u"phone"_s), u"+15125550102"_s);
    QCOMPARE(fieldOf(b, u"phone"_s), u"+15125550101"_s);
    QCOMPARE(m_program->ask({u"save"_s, u"--id"_s, b, u"phone=+15125550109"_s}).exitCode, 0);
    QCOMPARE(counts(undo({operationOf(imported)})), u"1/1/0"_s); // b was edited since, and a has its own again
    QCOMPARE(fieldOf(a, u"phone"_s), u"+15125550101"_s);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
