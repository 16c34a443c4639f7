// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// duplicates scan, list, merge and dismiss, and undo of a merge.
class DuplicatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listsWhatAScanFound();
    void listsWhatASaveNoted();
    void answersTheSameEachTime();
    void mergesAndTakesBack();
    void mergesIntoTheOneToKeep();
    void refusesToMerge_data();
    void refusesToMerge();
    void keepsLaterEditsWhenTakenBack();
    void remembersWhoIsNotTheSame();
    void asksAgainOnceIdentityChanged();
    void showsAPlanBeforeABulkMerge();
    void erasesWhatWasMergedToo();
    void erasesNoPartAlone();
    void leavesWhatASaveNotedToAPerson();
    void needsAVerb();

private:
    QList<QJsonObject> groups() const { return m_program->ask({u"duplicates"_s, u"list"_s}).lines(); }
    QStringList idsOfGroups() const;
    void scan() const { QCOMPARE(m_program->ask({u"duplicates"_s, u"scan"_s}).exitCode, 0); }

    std::unique_ptr<Program> m_program;
    QString m_jane;
    QString m_janeAgain;
};

/// A hundred strangers, so that there is something to learn from, and one person twice.
void DuplicatesTest::init()
{
    m_program = std::make_unique<Program>();
    static const QStringList given{u"Ada"_s, u"Bruno"_s, u"Chiara"_s, u"Dmitri"_s, u"Elif"_s, u"Farid"_s, u"Greta"_s,
        u"Hugo"_s, u"Ines"_s, u"Jonas"_s};
    static const QStringList family{u"Abbott"_s, u"Bertrand"_s, u"Castillo"_s, u"Dahlberg"_s, u"Eriksen"_s,
        u"Fontaine"_s, u"Grabowski"_s, u"Hartmann"_s, u"Ivanova"_s, u"Jovanovic"_s};
    QByteArrayList lines;
    for (int i = 0; i < 100; ++i) {
        const QString &first = given.at(i % 10);
        const QString &last = family.at(i / 10);
        lines +=
            u"{\"first_name\":\"%1\",\"last_name\":\"%2\",\"email\":\"p%3@site%4.example\",\"city\":\"City%5\"}\n"_s
                .arg(first, last)
                .arg(i * 7919)
                .arg(i)
                .arg(i % 17)
                .toUtf8();
    }
    lines += "{\"first_name\":\"Katherine\",\"last_name\":\"Winterbourne\",\"email\":\"kw@acme.example\","
             "\"company\":\"Acme Ltd\",\"city\":\"Austin\",\"date_of_birth\":\"1985-03-27\",\"tags\":[\"lead\"]}\n";
    lines += "{\"first_name\":\"Kate\",\"last_name\":\"Winterborne\",\"email\":\"kate@home.example\","
             "\"phone\":\"+15125550147\",\"company\":\"Acme\",\"city\":\"Austin\",\"date_of_birth\":\"1985-03-27\","
             "\"tags\":[\"fair\"]}\n";
    const auto answers = m_program->saveLines(lines);
    QCOMPARE(answers.size(), 102);
    m_jane = idOf(answers.at(100));
    m_janeAgain = idOf(answers.at(101));
}

QStringList DuplicatesTest::idsOfGroups() const
{
    QStringList all;
    for (const QJsonObject &group : groups())
        all += group.value("ids"_L1).toVariant().toStringList().join(u'+');
    return all;
}

void DuplicatesTest::listsWhatAScanFound()
{
    const Run scanned = m_program->ask({u"duplicates"_s, u"scan"_s});
    QCOMPARE(scanned.exitCode, 0);
    QCOMPARE(scanned.json().value("contacts"_L1).toInt(), 102);
    QCOMPARE(scanned.json().value("groups"_L1).toInt(), 1);
    QVERIFY(!scanned.err.isEmpty());
    // Nothing has changed since, so that there is nothing to compare.
    const QJsonObject again = m_program->ask({u"duplicates"_s, u"scan"_s}).json();
    QCOMPARE(again.value("contacts"_L1).toInt(), 0);
    QCOMPARE(again.value("groups"_L1).toInt(), 1);
    const auto found = groups();
    QCOMPARE(found.size(), 1);
    const QJsonObject &group = found.first();
    QCOMPARE(group.value("ids"_L1).toArray(), (QJsonArray{m_jane, m_janeAgain}));
    QVERIFY(group.value("score"_L1).toDouble() > 0.5);
    QVERIFY(group.value("score"_L1).toDouble() <= 1);
    QVERIFY(group.value("group"_L1).isString());
    QStringList fields;
    const QJsonArray reasons = group.value("reasons"_L1).toArray();
    for (const QJsonValue reason : reasons) {
        fields += reason["field"_L1].toString();
        QVERIFY(reason["weight"_L1].isDouble());
        QVERIFY(!reason["detail"_L1].toString().isEmpty());
    }
    QVERIFY2(fields.contains("date_of_birth"_L1), qPrintable(fields.join(u' ')));
    QVERIFY2(fields.contains("first_name"_L1), qPrintable(fields.join(u' ')));
}

void DuplicatesTest::listsWhatASaveNoted()
{
    const QString bob = idOf(m_program->save({u"email=bob@pool.example"_s, u"phone=+15125550199"_s}));
    const QJsonObject alice = m_program->save({u"email=alice@pool.example"_s, u"phone=+15125550199"_s});
    QCOMPARE(notAppliedIn(alice), QStringList{u"phone"_s});
    const QString pair = bob + u'+' + idOf(alice);
    QCOMPARE(idsOfGroups(), QStringList{pair});
    QCOMPARE(groups().constFirst()["reasons"_L1][0]["field"_L1].toString(), u"phone"_s);
    scan();
    QVERIFY(idsOfGroups().contains(pair));
}

void DuplicatesTest::answersTheSameEachTime()
{
    scan();
    const QByteArray first = m_program->ask({u"duplicates"_s, u"list"_s}).out;
    QCOMPARE(m_program->ask({u"duplicates"_s, u"scan"_s, u"--full"_s}).exitCode, 0);
    QCOMPARE(m_program->ask({u"duplicates"_s, u"list"_s}).out, first);
}

void DuplicatesTest::mergesAndTakesBack()
{
    scan();
    const QJsonObject before = m_program->show(m_jane);
    const QJsonObject beforeToo = m_program->show(m_janeAgain);
    const Run run = m_program->ask({u"duplicates"_s, u"merge"_s, m_jane, m_janeAgain});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject merged = run.json();
    QCOMPARE(merged.value("verdict"_L1).toString(), u"merged"_s);
    QCOMPARE(merged.value("id"_L1).toString(), m_janeAgain); // it has the phone too
    QCOMPARE(merged.value("merged"_L1).toArray(), QJsonArray{m_jane});
    const QJsonObject kept = m_program->show(m_janeAgain);
    QCOMPARE(kept.value("email"_L1).toString(), u"kate@home.example"_s);
    QCOMPARE(kept.value("identifier.email"_L1).toArray(), QJsonArray{u"kw@acme.example"_s});
    QCOMPARE(kept.value("tags"_L1).toArray(), (QJsonArray{u"fair"_s, u"lead"_s}));
    QCOMPARE(groups().size(), 0);
    QCOMPARE(m_program->ask({u"show"_s, m_jane}).exitCode, 1);
    // What matched the loser matches the survivor.
    QCOMPARE(idOf(m_program->save({u"email=kw@acme.example"_s, u"--preview"_s})), m_janeAgain);

    const QString operation = merged.value("operation"_L1).toString();
    const Run undone = m_program->ask({u"undo"_s, operation});
    QCOMPARE(undone.exitCode, 0);
    QCOMPARE(undone.json().value("reversed"_L1).toInt(), 2);
    QCOMPARE(fieldsOf(m_program->show(m_jane)), fieldsOf(before));
    QCOMPARE(fieldsOf(m_program->show(m_janeAgain)), fieldsOf(beforeToo));
    QCOMPARE(m_program->show(m_jane).value("created_at"_L1), before.value("created_at"_L1));
    QCOMPARE(groups().size(), 1);

    QCOMPARE(m_program->ask({u"redo"_s, operation}).exitCode, 0);
    QCOMPARE(fieldsOf(m_program->show(m_janeAgain)), fieldsOf(kept));
    QCOMPARE(m_program->ask({u"show"_s, m_jane}).exitCode, 1);
}

void DuplicatesTest::mergesIntoTheOneToKeep()
{
    const Run run = m_program->ask({u"duplicates"_s, u"merge"_s, m_jane, m_janeAgain, u"--keep"_s, m_jane});
    QCOMPARE(run.json().value("id"_L1).toString(), m_jane);
    const QJsonObject kept = m_program->show(m_jane);
    QCOMPARE(kept.value("first_name"_L1).toString(), u"Katherine"_s);
    QCOMPARE(kept.value("phone"_L1).toString(), u"+15125550147"_s);
    const auto history = m_program->history({m_janeAgain});
    QCOMPARE(history.first().value("verdict"_L1).toString(), u"merged"_s);
    QCOMPARE(history.first().value("what"_L1).toString(), u"merge"_s);
}

void DuplicatesTest::refusesToMerge_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");

    QTest::newRow("one") << QStringList{u"1"_s} << 2;
    QTest::newRow("one twice") << QStringList{u"1"_s, u"1"_s} << 2;
    QTest::newRow("none") << QStringList{} << 2;
    QTest::newRow("no number") << QStringList{u"1"_s, u"x"_s} << 2;
    QTest::newRow("keep another") << QStringList{u"1"_s, u"2"_s, u"--keep"_s, u"3"_s} << 2;
    QTest::newRow("no certainty") << QStringList{u"--above"_s, u"nan"_s, u"--yes"_s} << 2;
    QTest::newRow("a certainty and one to keep") << QStringList{u"--above"_s, u"95"_s, u"--keep"_s, u"1"_s} << 2;
    QTest::newRow("yes to nothing") << QStringList{u"1"_s, u"2"_s, u"--yes"_s} << 2;
    QTest::newRow("not there") << QStringList{u"1"_s, u"4711"_s} << 3;
}

void DuplicatesTest::refusesToMerge()
{
    QFETCH(const QStringList, arguments);
    const QStringList verb{u"duplicates"_s, u"merge"_s};
    QTEST(m_program->ask(verb + arguments).exitCode, "exitCode");
    QCOMPARE(m_program->find({u"--limit"_s, u"200"_s}).size(), 102);
}

void DuplicatesTest::keepsLaterEditsWhenTakenBack()
{
    const QJsonObject merged =
        m_program->ask({u"duplicates"_s, u"merge"_s, m_jane, m_janeAgain, u"--keep"_s, m_jane}).json();
    // A field the merge had nothing to do with, one that it filled, and a list that it united.
    const QJsonObject edited =
        m_program->save({u"--id"_s, m_jane, u"state=TX"_s, u"phone=+15125550148"_s, u"tags=lead,fair,vip"_s});
    QCOMPARE(verdictOf(edited), u"updated"_s);
    const QJsonObject undone = m_program->ask({u"undo"_s, merged.value("operation"_L1).toString()}).json();
    QCOMPARE(undone.value("reversed"_L1).toInt(), 2);
    QCOMPARE(undone["kept_fields"_L1][0]["field"_L1].toString(), u"phone"_s);
    const QJsonObject jane = m_program->show(m_jane);
    QCOMPARE(jane.value("state"_L1).toString(), u"TX"_s);
    QCOMPARE(jane.value("phone"_L1).toString(), u"+15125550148"_s);
    QCOMPARE(jane.value("tags"_L1).toArray(), (QJsonArray{u"lead"_s, u"vip"_s}));
    QVERIFY(!jane.contains("identifier.email"_L1));
    const QJsonObject again = m_program->show(m_janeAgain);
    QCOMPARE(again.value("phone"_L1).toString(), u"+15125550147"_s);
    QCOMPARE(again.value("tags"_L1).toArray(), QJsonArray{u"fair"_s});
}

void DuplicatesTest::remembersWhoIsNotTheSame()
{
    scan();
    const Run run = m_program->ask({u"duplicates"_s, u"dismiss"_s, m_jane, m_janeAgain});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().value("verdict"_L1).toString(), u"dismissed"_s);
    QCOMPARE(groups().size(), 0);
    QCOMPARE(m_program->ask({u"duplicates"_s, u"scan"_s, u"--full"_s}).json().value("groups"_L1).toInt(), 0);
    // What does not identify anybody may change.
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, m_jane, u"city=Dallas"_s})), u"updated"_s);
    scan();
    QCOMPARE(groups().size(), 0);
    QCOMPARE(m_program->ask({u"duplicates"_s, u"dismiss"_s, m_jane, u"4711"_s}).exitCode, 3);
    QCOMPARE(m_program->ask({u"duplicates"_s, u"dismiss"_s, m_jane}).exitCode, 2);
}

void DuplicatesTest::asksAgainOnceIdentityChanged()
{
    scan();
    QCOMPARE(m_program->ask({u"duplicates"_s, u"dismiss"_s, m_jane, m_janeAgain}).exitCode, 0);
    QCOMPARE(verdictOf(m_program->save({u"--id"_s, m_jane, u"last_name=Winterborne"_s})), u"updated"_s);
    scan();
    QCOMPARE(idsOfGroups(), QStringList{m_jane + u'+' + m_janeAgain});
}

void DuplicatesTest::showsAPlanBeforeABulkMerge()
{
    scan();
    const Run plan = m_program->ask({u"duplicates"_s, u"merge"_s, u"--above"_s, u"60"_s});
    QCOMPARE(plan.json().value("verdict"_L1).toString(), u"planned"_s);
    QCOMPARE(groups().size(), 1);
    const Run done = m_program->ask({u"duplicates"_s, u"merge"_s, u"--above"_s, u"60"_s, u"--yes"_s});
    QCOMPARE(done.json().value("merged"_L1).toInt(), 1);
    QCOMPARE(groups().size(), 0);
    QCOMPARE(m_program->ask({u"undo"_s}).json().value("reversed"_L1).toInt(), 2);
    QCOMPARE(groups().size(), 1);
}

void DuplicatesTest::erasesWhatWasMergedToo()
{
    scan();
    QCOMPARE(m_program->ask({u"duplicates"_s, u"merge"_s, m_jane, m_janeAgain, u"--keep"_s, m_jane}).exitCode, 0);
    QCOMPARE(m_program->ask({u"erase"_s, m_jane}).exitCode, 0);
    QDirIterator files(m_program->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray &secret : {"Winterbo"_ba, "winterbo"_ba, "kate@home"_ba, "kw@acme"_ba, "5125550147"_ba})
            QVERIFY2(!bytes.contains(secret), qPrintable(files.fileName() + u' ' + QString::fromUtf8(secret)));
    }
}

/// What was his stands in the contact that he became a part of: saying that he is erased would be untrue.
void DuplicatesTest::erasesNoPartAlone()
{
    QCOMPARE(m_program->ask({u"duplicates"_s, u"merge"_s, m_jane, m_janeAgain, u"--keep"_s, m_jane}).exitCode, 0);
    const Run erased = m_program->ask({u"erase"_s, m_janeAgain});
    QCOMPARE(erased.exitCode, 3);
    QCOMPARE(erased.json().value("verdict"_L1).toString(), u"rejected"_s);
    QVERIFY(erased.json().value("message"_L1).toString().contains(m_jane));
    const Run again = m_program->ask({u"duplicates"_s, u"merge"_s, u"1"_s, m_janeAgain});
    QCOMPARE(again.exitCode, 3);
    QVERIFY(again.json().value("id"_L1).isNull());
    QVERIFY(again.json().value("message"_L1).toString().contains(m_jane));
}

/// Two of one company with the switchboard's number are for a person to look at, and not for a bulk merge.
void DuplicatesTest::leavesWhatASaveNotedToAPerson()
{
    for (const QString &name : {u"Alice"_s, u"Bob"_s, u"Cyd"_s}) {
        static_cast<void>(m_program->ask(
            {u"save"_s, u"first_name="_s + name, u"email="_s + name + u"@switch.example"_s, u"phone=+15125550100"_s}));
    }
    const qsizetype before = m_program->find({u"--limit"_s, u"200"_s}).size();
    QVERIFY(groups().size() >= 2);
    static_cast<void>(m_program->ask({u"duplicates"_s, u"merge"_s, u"--above"_s, u"50"_s, u"--yes"_s}));
    QCOMPARE(m_program->find({u"--limit"_s, u"200"_s}).size(), before);
}

void DuplicatesTest::needsAVerb()
{
    QCOMPARE(m_program->ask({u"duplicates"_s}).exitCode, 2);
    QCOMPARE(m_program->ask({u"duplicates"_s, u"scna"_s}).exitCode, 2);
    const Run help = m_program->runBare({u"duplicates"_s, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const QByteArray &verb : {"scan"_ba, "list"_ba, "merge"_ba, "dismiss"_ba})
        QVERIFY(help.out.contains(verb));
}

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "duplicates_test.moc"
