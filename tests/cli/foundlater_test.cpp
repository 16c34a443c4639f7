// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A contact that was made here and, once the service could be asked, turned out to be one that it had: what is told of
// it, and what an undo does there.

#include "tests/cli/testservice.h"

#include <QTest>

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

QTEST_GUILESS_MAIN(FoundLaterTest)
#include "foundlater_test.moc"
