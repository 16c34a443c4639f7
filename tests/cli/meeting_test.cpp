// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A contact made here meets those that only the service knows: colleagues with one number, a number and an address of
// two people, contacts with nothing to look them up by.

#include "tests/cli/meeting.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;
namespace host = onefold::testservices::host;

namespace {

void addOthers()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"highlevel", "bird"}) // Leadpush looks nobody up by a number
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

} // namespace

class MeetingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colleagueIsNotOverwritten_data() { addOthers(); }
    void colleagueIsNotOverwritten();
    void importedColleague_data() { addOthers(); }
    void importedColleague();
    void samePersonByChoice_data() { addOthers(); }
    void samePersonByChoice();
    void skippedByChoice_data() { addOthers(); }
    void skippedByChoice();
    void importSkipsByChoice_data() { addOthers(); }
    void importSkipsByChoice();
    void furtherAddressIsTheSamePerson_data();
    void furtherAddressIsTheSamePerson();
    void knownContactIsUpdated_data();
    void knownContactIsUpdated();
    void furtherAddressKeptHereStays();
    void editThatWaitsIsNotOverwritten();
    void addressAndNumberOfTwo_data() { addOthers(); }
    void addressAndNumberOfTwo();
    void sharedNumberOutsideTheRule_data() { addOthers(); }
    void sharedNumberOutsideTheRule();
    void extensionsOfOneNumber();
    void lostWithNothingToAskFor_data() { addOthers(); }
    void lostWithNothingToAskFor();
    void duplicatesAllowed();
    void refusedCreationNamesTheContact_data() { addKinds(); }
    void refusedCreationNamesTheContact();
};

/// Saved off-line, or left to be sent: the rule of doubtful matches holds all the same (PRODUCT.md §2.4).
void MeetingTest::colleagueIsNotOverwritten()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    const Colleague other(stage);
    const QString id = idOf(other.save({u"first_name=Bob"_s, bobsEmail, sharedPhone, u"--no-wait"_s}));
    QCOMPARE(other.run({u"sync"_s}).exitCode, 0);
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"created"_s}));
    QCOMPARE(holdersOf(stage, "alice@acme.com"), 1);
    QCOMPARE(holdersOf(stage, "bob@acme.com"), 1);
    QCOMPARE(holdersOf(stage, "+15125550199"), 1);
    QJsonObject made;
    for (const QJsonObject &line : other.run({u"history"_s, id}).lines()) {
        if (verdictOf(line) == u"created"_s)
            made = line;
    }
    QVERIFY2(!made.isEmpty(), "no verdict");
    QVERIFY2(leftOutIn(made).value("phone"_L1).toString().contains(u"contact"_s), text(made).constData());
    QCOMPARE(other.run({u"duplicates"_s, u"list"_s}).lines().size(), 1);
}

void MeetingTest::importedColleague()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    const Colleague other(stage);
    const QString file =
        stage.program().file(u"leads.csv"_s, "Email,Phone,First name\nbob@acme.com,+15125550199,Bob\n");
    QCOMPARE(other.run({u"import"_s, file}).json().value("queued"_L1).toInt(), 1);
    const QJsonObject synced = other.run({u"sync"_s}).json();
    QCOMPARE(synced.value("sent"_L1).toObject(), (QJsonObject{{u"created"_s, 1}}));
    QCOMPARE(holdersOf(stage, "alice@acme.com"), 1);
    QCOMPARE(holdersOf(stage, "bob@acme.com"), 1);
    QCOMPARE(other.run({u"find"_s}).lines().size(), 2);
}

/// What was chosen for a doubtful match holds when the change is sent, whatever else was edited before.
void MeetingTest::samePersonByChoice()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    const Colleague other(stage);
    const QString id =
        idOf(other.save({u"first_name=Bob"_s, bobsEmail, sharedPhone, u"--on-doubt"_s, u"update"_s, u"--no-wait"_s}));
    (void)other.save({u"--id"_s, id, u"last_name=Miller"_s, u"--no-wait"_s});
    QCOMPARE(other.run({u"sync"_s}).json().value("sent"_L1).toObject(), (QJsonObject{{u"updated"_s, 1}}));
    QCOMPARE(stage.service().count(), 1);
    QCOMPARE(holdersOf(stage, "bob@acme.com"), 1);
    QCOMPARE(holdersOf(stage, "Miller"), 1);
    QCOMPARE(other.run({u"find"_s}).lines().size(), 1);
    QVERIFY(other.run({u"duplicates"_s, u"list"_s}).lines().isEmpty());
}

void MeetingTest::skippedByChoice()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    const Colleague other(stage);
    const QStringList bob{u"first_name=Bob"_s, bobsEmail, sharedPhone, u"--on-doubt"_s, u"skip"_s};
    const QString queued = idOf(other.save(bob + QStringList{u"--no-wait"_s}));
    const Run synced = other.run({u"sync"_s});
    QCOMPARE(synced.exitCode, 0);
    QCOMPARE(synced.json().value("sent"_L1).toObject(), (QJsonObject{{u"skipped"_s, 1}}));
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QCOMPARE(verdictOf(other.run({u"history"_s, queued}).lines().constLast()), u"skipped"_s);
    const QList<QJsonObject> found = other.run({u"find"_s}).lines();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().value("first_name"_L1).toString(), u"Alice"_s);
    // Where the look-up before the save fails, the sending of it finds out.
    const Colleague third(stage, {}, u"Third"_s);
    QVERIFY(stage.service().setFaults(u"500-before@1-2"_s).isEmpty()); // what fields there are, and who
    const Run waited = third.run(QStringList{u"save"_s} + bob);
    QCOMPARE(waited.exitCode, 0);
    QCOMPARE(verdictOf(waited.json()), u"skipped"_s);
    QCOMPARE(waited.json().value("matched_by"_L1).toString(), u"phone"_s);
    QVERIFY2(waited.err.contains("Alice"), waited.err.constData());
    QCOMPARE(idOf(waited.json()), third.run({u"find"_s}).lines().constFirst().value("id"_L1).toString());
}

void MeetingTest::importSkipsByChoice()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    const Colleague other(stage);
    const QString file =
        stage.program().file(u"leads.csv"_s, "Email,Phone,First name\nbob@acme.com,+15125550199,Bob\n");
    QCOMPARE(other.run({u"import"_s, file, u"--on-doubt"_s, u"skip"_s}).json().value("queued"_L1).toInt(), 1);
    QCOMPARE(other.run({u"sync"_s}).json().value("sent"_L1).toObject(), (QJsonObject{{u"skipped"_s, 1}}));
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
}

void MeetingTest::furtherAddressIsTheSamePerson_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("how");
    for (const char *how : {"waits", "queued", "not looked up"}) {
        const QByteArray words(how);
        QTest::newRow(QByteArray("address, " + words).constData())
            << u"additionalEmails"_s << u"alice@home.example"_s << u"email"_s << QString::fromLatin1(how);
        QTest::newRow(QByteArray("number, " + words).constData())
            << u"additionalPhones"_s << u"+15125550177"_s << u"phone"_s << QString::fromLatin1(how);
    }
}

/// HighLevel tells people apart by their additional addresses and numbers too, shows the former alone, and loses the
/// main one where another is written in its place (SERVICES.md §2.3): nothing but what was asked for changes.
void MeetingTest::furtherAddressIsTheSamePerson()
{
    QFETCH(const QString, member);
    QFETCH(const QString, value);
    QFETCH(const QString, field);
    QFETCH(const QString, how);
    ServiceStage stage(u"highlevel"_s);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    stage.change(member, QJsonArray{value});
    const Colleague other(stage);
    if (how == u"not looked up")
        QVERIFY(stage.service().setFaults(u"500-before@1-2"_s).isEmpty()); // what fields there are, and who
    QStringList arguments{u"first_name=Alicia"_s, field + u'=' + value};
    if (how == u"queued")
        arguments += u"--no-wait"_s;
    const QJsonObject answer = other.save(arguments);
    if (how == u"queued") {
        QCOMPARE(other.run({u"sync"_s}).json().value("sent"_L1).toObject(), (QJsonObject{{u"updated"_s, 1}}));
    } else {
        QCOMPARE(verdictOf(answer), u"updated"_s);
        QCOMPARE(answer.value("matched_by"_L1).toString(), field);
        QVERIFY2(leftOutIn(answer).isEmpty(), text(answer).constData());
    }
    QCOMPARE(stage.service().count(), 1);
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"updated"_s}));
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Alicia"_s);
    QCOMPARE(stage.valueAt(u"email"_s), u"alice@acme.com"_s);
    QCOMPARE(stage.valueAt(u"phone"_s), u"+15125550199"_s);
    QVERIFY(other.run({u"outbox"_s, u"list"_s}).lines().isEmpty());
    const QList<QJsonObject> found = other.run({u"find"_s}).lines();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().value("email"_L1).toString(), u"alice@acme.com"_s);
}

/// HighLevel shows further addresses and takes none: what only the workspace holds was not taken away there.
void MeetingTest::furtherAddressKeptHereStays()
{
    ServiceStage stage(u"highlevel"_s);
    const QString id = idOf(stage.save({u"first_name=Alice"_s, alicesEmail}));
    stage.change(u"additionalEmails"_s, QJsonArray{u"alice@home.example"_s});
    (void)stage.sync();
    const QJsonObject answer =
        stage.save({u"--id"_s, id, u"company=Acme"_s, u"identifier.email=alice@home.example,alice@work.example"_s});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    const QJsonObject shown = stage.run({u"show"_s, id}).json();
    QCOMPARE(
        shown.value("identifier.email"_L1).toArray(), (QJsonArray{u"alice@home.example"_s, u"alice@work.example"_s}));
}

void MeetingTest::knownContactIsUpdated_data()
{
    QTest::addColumn<bool>("waits");
    QTest::newRow("waits") << true;
    QTest::newRow("queued") << false;
}

/// Saved as somebody new, as nobody here knew the number; the service tells that it is one whom the workspace has.
void MeetingTest::knownContactIsUpdated()
{
    QFETCH(const bool, waits);
    ServiceStage stage(u"highlevel"_s);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    stage.change(u"additionalPhones"_s, QJsonArray{u"+15125550177"_s});
    const Colleague other(stage);
    (void)other.run({u"sync"_s});
    const QString alice = other.run({u"find"_s}).lines().constFirst().value("id"_L1).toString();
    QStringList arguments{u"first_name=Alicia"_s, u"phone=+15125550177"_s};
    if (waits)
        QVERIFY(stage.service().setFaults(u"500-before@1"_s).isEmpty()); // who it is
    else
        arguments += u"--no-wait"_s;
    const QJsonObject answer = other.save(arguments);
    if (waits) {
        QCOMPARE(verdictOf(answer), u"updated"_s);
        QCOMPARE(answer.value("matched_by"_L1).toString(), u"phone"_s);
        QCOMPARE(idOf(answer), alice);
        QCOMPARE(changedIn(answer), canonical(R"({"first_name":["Alice","Alicia"]})"));
    } else {
        QCOMPARE(other.run({u"sync"_s}).json().value("sent"_L1).toObject(), (QJsonObject{{u"updated"_s, 1}}));
        QCOMPARE(verdictOf(other.run({u"history"_s, idOf(answer)}).lines().constLast()), u"updated"_s);
    }
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"updated"_s}));
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Alicia"_s);
    QCOMPARE(stage.valueAt(u"phone"_s), u"+15125550199"_s);
    QVERIFY(other.run({u"outbox"_s, u"list"_s}).lines().isEmpty());
    const QList<QJsonObject> found = other.run({u"find"_s}).lines();
    QCOMPARE(found.size(), 1);
    QCOMPARE(idOf(found.first()), alice);
}

/// Her address was given to somebody else here, and the service does not know yet: it is told of that first.
void MeetingTest::editThatWaitsIsNotOverwritten()
{
    ServiceStage stage(u"highlevel"_s);
    const QString alice = idOf(stage.save({u"first_name=Alice"_s, alicesEmail}));
    (void)stage.save({u"--id"_s, alice, u"email=alice@home.example"_s, u"--no-wait"_s});
    const QJsonObject answer = stage.save({u"first_name=Bob"_s, alicesEmail});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"updated"_s, u"created"_s}));
    QVERIFY(stage.outbox().isEmpty());
    QCOMPARE(holdersOf(stage, "Alice"), 1);
    QCOMPARE(holdersOf(stage, "Bob"), 1);
}

/// PRODUCT.md §2.3: the contact with the address is updated, the number stays where it is.
void MeetingTest::addressAndNumberOfTwo()
{
    QFETCH(const QString, kind);
    for (const bool waits : {true, false}) {
        ServiceStage stage(kind);
        (void)stage.save({u"first_name=Alice"_s, alicesEmail});
        (void)stage.save({u"first_name=Yve"_s, sharedPhone});
        const Colleague other(stage);
        QStringList arguments{u"first_name=Alicia"_s, alicesEmail, sharedPhone};
        if (!waits)
            arguments += u"--no-wait"_s;
        const QJsonObject answer = other.save(arguments);
        if (waits) {
            QCOMPARE(verdictOf(answer), u"updated"_s);
            QVERIFY2(leftOutIn(answer).value("phone"_L1).toString().contains(u"Yve"_s), text(answer).constData());
            QVERIFY(!changedIn(answer).contains("phone"));
        }
        QCOMPARE(other.run({u"sync"_s}).exitCode, 0);
        QCOMPARE(stage.service().count(), 2);
        QCOMPARE(holdersOf(stage, "Alicia"), 1);
        QCOMPARE(holdersOf(stage, "+15125550199"), 1);
        QVERIFY(other.run({u"outbox"_s, u"list"_s}).lines().isEmpty());
    }
}

/// The service tells people apart by the number, the workspace does not.
void MeetingTest::sharedNumberOutsideTheRule()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail, sharedPhone});
    const Colleague other(stage, {u"--identity"_s, u"email"_s});
    const QJsonObject answer = other.save({u"first_name=Bob"_s, bobsEmail, sharedPhone});
    QCOMPARE(verdictOf(answer), u"created"_s);
    QVERIFY2(leftOutIn(answer).contains("phone"_L1), text(answer).constData());
    QCOMPARE(holdersOf(stage, "alice@acme.com"), 1);
    QCOMPARE(holdersOf(stage, "bob@acme.com"), 1);
    QCOMPARE(stage.effects(), (QStringList{u"created"_s, u"created"_s}));
}

/// HighLevel holds no extension, so that the number tells nobody apart there: nobody is overwritten.
void MeetingTest::extensionsOfOneNumber()
{
    ServiceStage stage(u"highlevel"_s);
    (void)stage.save({u"first_name=Pia"_s, u"phone=+15125550155"_s, u"phone_ext=1"_s});
    const Run second = stage.run({u"save"_s, u"first_name=Per"_s, u"phone=+15125550155"_s, u"phone_ext=2"_s});
    QCOMPARE(second.exitCode, 3);
    QCOMPARE(verdictOf(second.json()), u"rejected"_s);
    QCOMPARE(stage.service().count(), 1);
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Pia"_s);
    const QJsonObject third =
        stage.save({u"first_name=Pat"_s, u"email=pat@acme.com"_s, u"phone=+15125550155"_s, u"phone_ext=3"_s});
    QCOMPARE(verdictOf(third), u"created"_s);
    QVERIFY2(leftOutIn(third).contains("phone"_L1), text(third).constData());
    QCOMPARE(stage.service().count(), 2);
}

/// Nothing can tell whether it arrived: it is not sent again unless the person says so.
void MeetingTest::lostWithNothingToAskFor()
{
    QFETCH(const QString, kind);
    for (const bool sendsAgain : {true, false}) {
        ServiceStage stage(kind);
        QVERIFY(stage.service().setFaults(u"drop-after/POST@1"_s).isEmpty());
        const QJsonObject answer = stage.save({u"name=John Doe"_s});
        QCOMPARE(verdictOf(answer), u"unknown"_s);
        QCOMPARE(stage.service().count(), 1);
        QVERIFY(stage.service().setFaults({}).isEmpty());
        const Run synced = stage.run({u"sync"_s});
        QCOMPARE(synced.exitCode, 3);
        QCOMPARE(stage.service().count(), 1);
        QCOMPARE(stage.outbox().constFirst().value("state"_L1).toString(), u"unknown"_s);
        const QString verb = sendsAgain ? u"retry"_s : u"discard"_s;
        QCOMPARE(stage.run({u"outbox"_s, verb, idOf(answer)}).exitCode, 0);
        QVERIFY(stage.outbox().isEmpty());
        QCOMPARE(stage.service().count(), sendsAgain ? 2 : 1);
    }
}

void MeetingTest::duplicatesAllowed()
{
    for (const bool areAllowedThere : {true, false}) {
        ServiceStage stage(u"highlevel"_s);
        QVERIFY(stage.service().setOption(u"allowDuplicates"_s, areAllowedThere).isEmpty());
        (void)stage.save({u"first_name=Alice"_s, alicesEmail});
        const Colleague other(stage, {u"--allow-duplicates"_s});
        const QJsonObject answer = other.save({u"first_name=Alicia"_s, alicesEmail, u"--mode"_s, u"create"_s});
        QCOMPARE(verdictOf(answer), areAllowedThere ? u"created"_s : u"rejected"_s);
        QCOMPARE(stage.service().count(), areAllowedThere ? 2 : 1);
    }
}

void MeetingTest::refusedCreationNamesTheContact()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Alice"_s, alicesEmail});
    const Colleague other(stage);
    // The look-up fails, so that only the service itself can say it.
    QVERIFY(stage.service().setFaults(u"500-before@1"_s).isEmpty());
    const QJsonObject answer = other.save({u"first_name=Alicia"_s, alicesEmail, u"--mode"_s, u"create"_s});
    QCOMPARE(verdictOf(answer), u"rejected"_s);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"email"_s);
    QVERIFY2(
        answer.value("problems"_L1).toArray().first().toObject().value("message"_L1).toString().contains(u"Alice"_s),
        text(answer).constData());
}

QTEST_GUILESS_MAIN(MeetingTest)
#include "meeting_test.moc"
