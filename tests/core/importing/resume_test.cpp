// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfile.h"
#include "tests/core/store/rows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using test::Fault;
using test::ImportPlace;
using test::text;
using test::valueOf;

/// An import that was stopped goes on where it stood, and ends as if it had not been stopped.
class ResumeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausedAnywhere();
    void cancelKeepsWhatIsDone();
    void nthCallFails();
    void undoneIsNotResumed();
    void finishedIsNotResumed();
    void otherPrograms();
    void copiedFileGoesOn();
    void noticesAnEditAnywhere();
    void noticesAnEditAtTheEndOfALargeFile();
    void vanishedFileSaysWhatIsKept();
    void manyComeIntoTheIndexes();
    void manyComeInWithoutTheirFile();
    void tendingBringsIn();
    void tendingBringsInWhatCameMeanwhile();
};

namespace {

constexpr const char *file = "Email,Phone,City\n"
                             "a@a.example,+15125550100,A\n"
                             "b@a.example,+15125550100,B\n"
                             "bad,,\n"
                             "a@a.example,,C\n"
                             ",,\n"
                             "c@a.example,+15125550101,\"D\nE\"\n"
                             "a@a.example,+15125550101,C\n";
constexpr int rowsInFile = 7;

constexpr const char *waitingSql = "SELECT (SELECT count(*) FROM late_name)+(SELECT count(*) FROM late_identifier)";

/// Notes that many for the indexes, as long work does.
void note(store::Session &session, int count, const QString &named)
{
    session.putOffIndexing();
    const auto operation = session.beginOperation({.at = test::testTime()});
    for (int i = 0; i < count; ++i) {
        contact::Fields fields;
        fields.set(contact::Field::Email, u"%1%2@a.example"_s.arg(named).arg(i));
        session.write({.entry = {.operation = operation,
                           .effect = journal::Effect::Insert,
                           .verdict = identity::Verdict::Created},
            .after = {.fields = fields, .createdAt = test::testTime(), .updatedAt = test::testTime()}});
    }
}

/// What the file makes of an empty workspace.
struct Whole {
    Whole()
    {
        ImportPlace place;
        counts = text(place.import(file));
        contacts = place.contacts();
        history = valueOf(place.workspace().history({})).size();
    }

    QString counts;
    QByteArrayList contacts;
    std::size_t history = 0;
};

void compare(ImportPlace &place, const Whole &whole)
{
    QCOMPARE(place.contacts(), whole.contacts);
    QCOMPARE(valueOf(place.workspace().history({})).size(), whole.history);
    const auto runs = valueOf(place.workspace().imports());
    QCOMPARE(runs.size(), 1U);
    QVERIFY(runs.front().state == RunState::Finished);
    QCOMPARE(text(runs.front().counts), whole.counts);
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
    QCOMPARE(test::askBare(place.path(), "SELECT group_concat(row) FROM import_row"), u"1,2,3,4,5,6,7"_s);
}

/// Goes on until the import is finished; begins it where it never was.
void resumeToTheEnd(ImportPlace &place, const ImportTask &task)
{
    const auto runs = valueOf(place.workspace().imports());
    if (runs.empty())
        QVERIFY(place.workspace().runImport(task).ok());
    else if (runs.front().state != RunState::Finished)
        QVERIFY(place.workspace().resumeImport(runs.front().id).ok());
}

} // namespace

void ResumeTest::pausedAnywhere()
{
    const Whole whole;
    for (int after = 0; after <= rowsInFile; ++after) {
        ImportPlace place;
        const ImportTask task = ImportPlace::taskFor(place.file(file));
        int asked = 0;
        const auto outcome =
            place.workspace().runImport(task, {.wish = [&] { return asked++ < after ? Wish::GoOn : Wish::Pause; }});
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->run.counts.rows, after);
        QVERIFY(outcome->run.state == RunState::Paused);
        resumeToTheEnd(place, task);
        compare(place, whole);
        if (QTest::currentTestFailed())
            return;
    }
}

void ResumeTest::cancelKeepsWhatIsDone()
{
    ImportPlace place;
    int asked = 0;
    const auto outcome = valueOf(place.workspace().runImport(
        ImportPlace::taskFor(place.file(file)), {.wish = [&] { return asked++ < 2 ? Wish::GoOn : Wish::Cancel; }}));
    QVERIFY(outcome.run.state == RunState::Cancelled);
    QCOMPARE(place.contacts().size(), 2);
    QVERIFY(valueOf(place.workspace().imports()).front().state == RunState::Cancelled);
    QCOMPARE(valueOf(place.workspace().undo()).reversed.size(), 2U);
}

void ResumeTest::nthCallFails()
{
    const Whole whole;
    bool wasHit = true;
    int calls = 0;
    for (; wasHit; calls += calls < 40 ? 3 : 17) {
        Fault fault;
        ImportPlace place(&fault);
        const ImportTask task = ImportPlace::taskFor(place.file(file));
        fault.arm(calls);
        const auto outcome = place.workspace().runImport(task);
        fault.disarm();
        wasHit = fault.hasHit();
        QVERIFY(!wasHit || !outcome || outcome->failure);
        resumeToTheEnd(place, task);
        compare(place, whole);
        if (QTest::currentTestFailed()) {
            qWarning("with call %d failing", calls);
            return;
        }
    }
    QVERIFY(calls > 50);
}

void ResumeTest::undoneIsNotResumed()
{
    ImportPlace place;
    int asked = 0;
    const auto outcome = valueOf(place.workspace().runImport(
        ImportPlace::taskFor(place.file(file)), {.wish = [&] { return asked++ < 3 ? Wish::GoOn : Wish::Pause; }}));
    QVERIFY(place.workspace().undo(outcome.run.operation).ok());
    const auto resumed = place.workspace().resumeImport(outcome.run.id);
    QVERIFY(!resumed);
    QCOMPARE(resumed.error().code, ErrorCode::Refused);
    QCOMPARE(place.contacts().size(), 0);
}

void ResumeTest::finishedIsNotResumed()
{
    ImportPlace place;
    place.import(file);
    QCOMPARE(place.workspace().resumeImport(RunId(1)).error().code, ErrorCode::Refused);
    QCOMPARE(place.workspace().resumeImport(RunId(9)).error().code, ErrorCode::NotFound);
}

/// Two programs that go on with one import: one of them stops, no row is done twice.
void ResumeTest::otherPrograms()
{
    const Whole whole;
    ImportPlace place;
    const ImportTask task = ImportPlace::taskFor(place.file(file));
    auto other = valueOf(test::openTest(place.path(), nullptr, {.wholeUpTo = 0, .locked = {}, .pause = {}}));
    int asked = 0;
    const auto outcome = valueOf(place.workspace().runImport(task, {.wish = [&] {
        if (++asked == 3 && !other->resumeImport(RunId(1)).ok())
            qFatal("the other could not go on");
        return Wish::GoOn;
    }}));
    QVERIFY(outcome.failure);
    QCOMPARE(outcome.run.counts.rows, 2);
    compare(place, whole);
}

void ResumeTest::copiedFileGoesOn()
{
    const Whole whole;
    ImportPlace place;
    const ImportTask task = ImportPlace::taskFor(place.file(file));
    int asked = 0;
    const auto outcome =
        valueOf(place.workspace().runImport(task, {.wish = [&] { return asked++ < 3 ? Wish::GoOn : Wish::Pause; }}));
    QVERIFY(QFile::remove(task.path));
    QVERIFY(!place.workspace().resumeImport(outcome.run.id));
    QCOMPARE(place.file(file), task.path); // the same again, at another time
    QVERIFY(place.workspace().resumeImport(outcome.run.id).ok());
    compare(place, whole);
}

/// One letter for another changes no size, and may stand anywhere in a long file.
void ResumeTest::noticesAnEditAnywhere()
{
    constexpr int rows = 100'000;
    ImportPlace place;
    QByteArray bytes("Email\n");
    for (int i = 0; i < rows; ++i)
        bytes += "p" + QByteArray::number(rows + i) + "@somewhere.example\n";
    const QString path = place.file(bytes);
    const FileStamp before = valueOf(fullStampOf(path));
    const auto put = [&](qint64 at, char letter) {
        QFile contacts(path);
        QVERIFY(contacts.open(QIODevice::ReadWrite) && contacts.seek(at) && contacts.putChar(letter));
    };
    for (const qint64 at : {qint64(0), qint64(300'000), bytes.size() / 2 + 1, bytes.size() - 2}) {
        put(at, '~');
        QVERIFY(!valueOf(fullStampOf(path)).holdsTheSame(before));
        put(at, bytes.at(at));
        QVERIFY(valueOf(fullStampOf(path)).holdsTheSame(before));
    }
}

/// Of what is too large to be read whole for it, pieces from all over are looked at: the first and the last among them.
void ResumeTest::noticesAnEditAtTheEndOfALargeFile()
{
    constexpr qint64 size = 257LL * 1024 * 1024 + 200; // no multiple of anything
    ImportPlace place;
    QFile large(place.file("Email\n"));
    QVERIFY(large.open(QIODevice::ReadWrite) && large.resize(size));
    const QByteArray before = fingerprintOf(large);
    QVERIFY(large.seek(size - 1) && large.putChar('~') && large.flush());
    QVERIFY(fingerprintOf(large) != before);
}

void ResumeTest::vanishedFileSaysWhatIsKept()
{
    const Whole whole;
    ImportPlace place;
    const ImportTask task = ImportPlace::taskFor(place.file(file));
    int asked = 0;
    const auto outcome = valueOf(place.workspace().runImport(task, {.wish = [&] {
        if (++asked == 3 && !QFile::remove(task.path))
            qFatal("the file stays");
        return Wish::GoOn;
    }}));
    QVERIFY(outcome.failure);
    QVERIFY2(outcome.failure->message.contains(u"What was done is kept"_s), qPrintable(outcome.failure->message));
    QCOMPARE(outcome.run.counts.rows, 2);
    QCOMPARE(place.file(file), task.path);
    QVERIFY(place.workspace().resumeImport(outcome.run.id).ok());
    compare(place, whole);
}

/// A large import brings what it creates into the indexes many at a time: whoever comes twice in it is found all the
/// same, and nothing waits once it has ended, be it before its end.
void ResumeTest::manyComeIntoTheIndexes()
{
    constexpr int people = 2400;
    QByteArray large = "Email,First name\n";
    for (int i = 0; i < people; ++i)
        large += "p" + QByteArray::number(i * 7 % people) + "@a.example,P\n";
    large += "p0@a.example,Q\np" + QByteArray::number((people - 1) * 7 % people) + "@a.example,Q\n";
    ImportPlace place(nullptr, {.wholeUpTo = 0, .locked = std::chrono::milliseconds(2), .pause = {}});
    const ImportTask task = ImportPlace::taskFor(place.file(large));
    bool stops = true;
    qint64 rows = 0;
    auto outcome = valueOf(place.workspace().runImport(task,
        {.report = [&](const ImportProgress &progress) { rows = progress.rows; },
            .wish = [&] { return stops && rows > 2200 ? Wish::Pause : Wish::GoOn; }}));
    QVERIFY(outcome.run.state == RunState::Paused || rows == people + 2);
    QCOMPARE(test::askBare(place.path(), "SELECT count(*) FROM late_name"), u"0"_s);
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
    if (outcome.run.state == RunState::Paused)
        outcome = valueOf(place.workspace().resumeImport(outcome.run.id));
    QCOMPARE(text(outcome.run.counts), u"2402 2400 2 0 0 0"_s);
    QCOMPARE(test::askBare(place.path(), waitingSql), u"0"_s);
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
}

/// Nor where its file goes away under it.
void ResumeTest::manyComeInWithoutTheirFile()
{
    constexpr int people = 6000;
    QByteArray large = "Email,First name\n";
    for (int i = 0; i < people; ++i)
        large += "p" + QByteArray::number(i) + "@a.example,P\n";
    ImportPlace place(nullptr, {.wholeUpTo = 0, .locked = std::chrono::milliseconds(2), .pause = {}});
    const ImportTask task = ImportPlace::taskFor(place.file(large));
    qint64 rows = 0;
    const auto outcome = valueOf(place.workspace().runImport(task,
        {.report = [&](const ImportProgress &progress) { rows = progress.rows; },
            .wish =
                [&] {
                    if (rows > 2200 && QFile::exists(task.path) && !QFile::remove(task.path))
                        qFatal("the file stays");
                    return Wish::GoOn;
                }}));
    QVERIFY(outcome.failure || rows == people);
    QCOMPARE(test::askBare(place.path(), waitingSql), u"0"_s);
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
}

/// What a killed import left is brought in by whoever keeps house next.
void ResumeTest::tendingBringsIn()
{
    ImportPlace place;
    const auto written = place.workspace().store().write([](store::Session &session) {
        note(session, 3, u"p"_s);
        return true;
    });
    QVERIFY(written.ok());
    QCOMPARE(test::askBare(place.path(), "SELECT count(*) FROM late_name"), u"3"_s);
    QVERIFY(place.workspace().tend({}).ok());
    QCOMPARE(test::askBare(place.path(), waitingSql), u"0"_s);
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
}

/// One that was stopped while some were coming in noted others meanwhile.
void ResumeTest::tendingBringsInWhatCameMeanwhile()
{
    ImportPlace place;
    const auto written = place.workspace().store().write([](store::Session &session) {
        note(session, 3, u"p"_s);
        if (!session.indexNext())
            qFatal("three come in within one step");
        note(session, 2, u"q"_s);
        return true;
    });
    QVERIFY(written.ok());
    QCOMPARE(test::askBare(place.path(), "SELECT count(*) FROM late_name"), u"5"_s);
    QVERIFY(place.workspace().tend({}).ok());
    QCOMPARE(test::askBare(place.path(), waitingSql), u"0"_s);
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
}

QTEST_GUILESS_MAIN(ResumeTest)
#include "resume_test.moc"
