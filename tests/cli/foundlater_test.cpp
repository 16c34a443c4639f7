// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A contact that was made here and, once the service could be asked, turned out to be one that it had: what is told of
// it, and what an undo does there.

#include "tests/cli/testservice.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

class FoundLaterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuedSaveTellsWhatItChanged_data() { addKinds(); }
    void queuedSaveTellsWhatItChanged();
    void queuedSaveThatChangedNothing_data() { addKinds(); }
    void queuedSaveThatChangedNothing();
    void savedWhereTheLookFailed_data() { addKinds(); }
    void savedWhereTheLookFailed();
    void writtenWithoutALook();
    void lostAnswerWithoutALook();
    void inferredFromTimes();
    void lostAnswerIsNotInferred();
};

void FoundLaterTest::queuedSaveTellsWhatItChanged()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Jane"_s, u"last_name=Smith"_s, u"email="_s + janesEmail});
    const Colleague other(stage);
    stage.stop();
    const QJsonObject queued = other.save({u"first_name=Janet"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(queued), u"queued"_s);
    QVERIFY(stage.startAgain());
    QCOMPARE(other.run({u"sync"_s}).json().value("sent"_L1).toObject(), (QJsonObject{{u"updated"_s, 1}}));
    const QJsonObject line = other.run({u"history"_s, idOf(queued)}).lines().constLast();
    QCOMPARE(verdictOf(line), u"updated"_s);
    QCOMPARE(changedIn(line), canonical(R"({"first_name":["Jane","Janet"]})"));
    QCOMPARE(other.run({u"undo"_s}).json().value("reversed"_L1).toInt(), 1);
    (void)other.run({u"sync"_s});
    QCOMPARE(stage.service().count(), 1); // it is not ours to delete
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Jane"_s);
    QCOMPARE(stage.valueAt(u"last_name"_s), u"Smith"_s);
}

void FoundLaterTest::queuedSaveThatChangedNothing()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    const Colleague other(stage);
    stage.stop();
    const QJsonObject queued = other.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    QVERIFY(stage.startAgain());
    QCOMPARE(other.run({u"sync"_s}).json().value("sent"_L1).toObject(), (QJsonObject{{u"unchanged"_s, 1}}));
    const QJsonObject line = other.run({u"history"_s, idOf(queued)}).lines().constLast();
    QCOMPARE(verdictOf(line), u"unchanged"_s);
    QCOMPARE(changedIn(line), canonical("{}"));
    (void)other.run({u"undo"_s});
    (void)other.run({u"sync"_s});
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QCOMPARE(other.run({u"find"_s}).lines().size(), 1);
}

/// The look ahead of the save met a fault, the one ahead of sending did not.
void FoundLaterTest::savedWhereTheLookFailed()
{
    QFETCH(const QString, kind);
    ServiceStage stage(kind);
    (void)stage.save({u"first_name=Jane"_s, u"last_name=Smith"_s, u"email="_s + janesEmail});
    const Colleague other(stage);
    QCOMPARE(stage.service().setFaults(u"500-before@1"_s), QString());
    const QJsonObject answer = other.save({u"first_name=Janet"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(answer.value("matched_by"_L1).toString(), u"email"_s);
    QCOMPARE(changedIn(answer), canonical(R"({"first_name":["Jane","Janet"]})"));
    QCOMPARE(contactIn(answer).value("last_name"_L1).toString(), u"Smith"_s);
}

/// A key of Bird's that may write and not look up: how the contact was before nobody knows.
void FoundLaterTest::writtenWithoutALook()
{
    ServiceStage stage(u"bird"_s);
    (void)stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    QCOMPARE(stage.service().setOption(u"searchAllowed"_s, false), QString());
    const Colleague other(stage);
    const QJsonObject answer = other.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(answer), u"updated"_s);
    QCOMPARE(answer.value("evidence"_L1).toString(), u"http-status"_s);
    QCOMPARE(other.run({u"undo"_s}).json().value("kept"_L1).toInt(), 1);
    (void)other.run({u"sync"_s});
    QCOMPARE(stage.service().count(), 1);
}

/// What the second try finds there was made by the first one; or it was there before.
void FoundLaterTest::lostAnswerWithoutALook()
{
    std::atomic<qint64> offset = 0;
    const auto clock = [&offset, now = onefold::testservices::store::systemClock()] { return now() + offset; };
    ServiceStage stage(u"bird"_s, {.clock = clock});
    QCOMPARE(stage.service().setOption(u"searchAllowed"_s, false), QString());
    QCOMPARE(stage.service().setFaults(u"drop-after/PATCH@1-3"_s), QString());
    const QJsonObject created = stage.save({u"first_name=Jane"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(created), u"created"_s);
    QCOMPARE(created.value("evidence"_L1).toString(), u"inferred"_s);
    const Colleague other(stage);
    offset = 3'600'000; // ms: an hour later
    QCOMPARE(stage.service().setFaults(u"drop-after/PATCH@1-3"_s), QString());
    const QJsonObject updated = other.save({u"first_name=Janet"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(updated), u"updated"_s);
    QCOMPARE(updated.value("evidence"_L1).toString(), u"inferred"_s);
    QCOMPARE(stage.service().count(), 1);
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Janet"_s);
}

/// A key of Leadpush's that may write and not look up: no answer tells whether the contact is new, its times do.
void FoundLaterTest::inferredFromTimes()
{
    ServiceStage stage(u"leadpush"_s);
    QCOMPARE(stage.service().setOption(u"showAllowed"_s, false), QString());
    const QJsonObject created =
        stage.save({u"first_name=Jane"_s, u"subscribed=false"_s, u"phone=+15125550177"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(created), u"created"_s);
    QCOMPARE(created.value("evidence"_L1).toString(), u"inferred"_s);
    const QJsonObject there = stage.onlyContact();
    QCOMPARE(there.value("subscribed"_L1), QJsonValue(false)); // no upsert takes it: it is sent by itself
    QCOMPARE(there.value("attributes"_L1).toObject().value("phone"_L1).toString(), u"+15125550177"_s);
    const Colleague other(stage);
    const QJsonObject updated = other.save({u"first_name=Janet"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(updated), u"updated"_s);
    QCOMPARE(updated.value("evidence"_L1).toString(), u"inferred"_s);
    QCOMPARE(stage.service().count(), 1);
    QCOMPARE(stage.valueAt(u"first_name"_s), u"Janet"_s);
}

/// Of a try whose answer was lost the times tell nothing: the person is asked to look, and nobody is made twice.
void FoundLaterTest::lostAnswerIsNotInferred()
{
    ServiceStage stage(u"leadpush"_s);
    QCOMPARE(stage.service().setOption(u"showAllowed"_s, false), QString());
    QCOMPARE(stage.service().setFaults(u"drop-after/POST@1-"_s), QString());
    const QJsonObject lost = stage.run({u"save"_s, u"first_name=Jane"_s, u"email="_s + janesEmail}).json();
    QCOMPARE(verdictOf(lost), u"unknown"_s);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QCOMPARE(stage.service().setFaults({}), QString());
    (void)stage.run({u"sync"_s});
    QCOMPARE(stage.outbox().size(), 1);
    QCOMPARE(stage.outbox().constFirst().value("state"_L1).toString(), u"unknown"_s);
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QCOMPARE(stage.run({u"outbox"_s, u"retry"_s, idOf(lost)}).exitCode, 0);
    (void)stage.run({u"sync"_s});
    QVERIFY(stage.outbox().isEmpty());
    QCOMPARE(stage.service().count(), 1);
}

QTEST_GUILESS_MAIN(FoundLaterTest)
#include "foundlater_test.moc"
