// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfile.h"
#include "tests/core/store/teamworkspace.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using test::Fault;
using test::ImportPlace;
using test::TeamDatabase;
using test::text;
using test::valueOf;
using workspace::Workspace;

Q_DECLARE_METATYPE(ImportChoices)

namespace {

/// What an import sends together are some 1250 rows; so many and some more are made here.
constexpr int manyRows = 1700;

/// Rows of all sorts, some of which meet those before them: with values that are hard to write down, without a country
/// beside a national number, with a colleague's number, wrong, and empty.
QByteArray mixedFile(int rows)
{
    QByteArray file = "First Name,Email,Phone,Company,Tags,custom.note,City\n";
    const auto add = [&file](const QByteArrayList &cells) { file += cells.join(',') + '\n'; };
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray phone = "(512) 555-" + number.rightJustified(4, '0');
        const QByteArray email = 'p' + number + "@a.example";
        if (i % 50 == 10)
            add({"Wrong" + number, "no address", {}, {}, {}, {}, {}});
        else if (i % 50 == 20)
            add({"Again", 'p' + QByteArray::number(i - 7) + "@a.example", {}, "Changed Ltd", {}, {}, {}});
        else if (i % 50 == 30)
            add({"Same" + QByteArray::number(i - 1), 'P' + QByteArray::number(i - 1) + "@A.example", {}, {}, {}, {},
                {}});
        else if (i % 50 == 40)
            add({"Colleague", email, "(512) 555-" + QByteArray::number(i - 3).rightJustified(4, '0'), {}, {}, {}, {}});
        else if (i % 50 == 45)
            add({{}, {}, {}, {}, {}, {}, {}});
        else if (i % 50 == 29)
            add({"Same" + number, email, {}, {}, {}, {}, {}});
        else
            add({"Zo\xC3\xAB" + number, email, i % 3 == 0 ? phone : QByteArray(), "\"A, \"\"B\"\" \\ C\"", "\"x,y\"",
                "\"tab\there\nand a line\"", i % 4 == 0 ? QByteArray("Bonn") : QByteArray()});
    }
    return file;
}

QString toldOf(const journal::HistoryLine &line)
{
    const journal::Entry &entry = line.entry;
    QStringList notApplied;
    for (const identity::NotApplied &each : entry.notApplied)
        notApplied += each.field.toString() + u' ' + identity::toString(each.reason) + contact::toString(each.holder);
    return QStringList{journal::toString(line.operation.kind), contact::toString(entry.contact),
        QString::number(static_cast<int>(entry.effect)), identity::toString(entry.verdict),
        identity::toString(entry.evidence), entry.matchedBy, QString::fromUtf8(contact::toJsonText(entry.changes)),
        notApplied.join(u';'), entry.problems.join(u';')}
        .join(u'|');
}

QStringList contactsOf(Workspace &workspace)
{
    QStringList contacts;
    for (const contact::Contact &each : valueOf(workspace.find({.limit = -1})))
        contacts += QString::fromUtf8(contact::toJsonText(contact::difference({}, each.fields)));
    contacts.sort();
    return contacts;
}

/// All that a workspace says of its contacts and imports, but for when.
QStringList allOf(Workspace &workspace)
{
    QStringList told = contactsOf(workspace);
    for (const journal::HistoryLine &line : valueOf(workspace.history({})))
        told += toldOf(line);
    for (const journal::OperationSummary &each : valueOf(workspace.operations({})))
        told += QString::number(each.operation.changes) + (each.operation.unfinished ? u" open"_s : u" done"_s);
    const Result<void> read = workspace.store().read([&](store::Session &session) {
        for (const ImportRun &run : session.imports({})) {
            told += toString(run.state) + u' ' + text(run.counts);
            for (const RowVerdict &row : session.importRows(run.id, 0, -1)) {
                told += u"%1 %2 %3 %4"_s.arg(QString::number(row.row), identity::toString(row.verdict),
                    contact::toString(row.contact), row.reason);
            }
        }
        for (const store::ReviewPair &pair : session.reviewPairs(10 * manyRows))
            told += contact::toString(pair.first) + u' ' + contact::toString(pair.second) + pair.field.toString();
        for (qint64 id = 1; id <= session.contactCount(); ++id)
            told += care::toString(session.notesOn(static_cast<contact::ContactId>(id)));
    });
    if (!read)
        qFatal("%s %s", qPrintable(read.error().message), qPrintable(read.error().detail));
    for (const QString &words : {u"zoe"_s, u"5550123"_s, u"changed"_s, u"p12"_s})
        told += words + QString::number(valueOf(workspace.count({.text = words})));
    return told;
}

std::unique_ptr<Workspace> open(const TeamDatabase &database, Fault *fault = nullptr,
    const bulk::Chunking &chunking = {}, const QString &login = u"anna"_s)
{
    return valueOf(Workspace::open(
        database.info(login), {.fault = fault ? fault->call() : std::function<bool()>(), .chunking = chunking}));
}

} // namespace

/// Imports into a team workspace, which sends many rows at a time: what comes of it is what comes of each row alone.
class TeamImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesWhatALocalOneDoes_data();
    void doesWhatALocalOneDoes();
    void nthCallFails();
    void isUndoneByWhoDidIt();
    void othersSaveMeanwhile();
};

void TeamImportTest::doesWhatALocalOneDoes_data()
{
    QTest::addColumn<ImportChoices>("choices");
    QTest::newRow("as it comes") << ImportChoices{};
    QTest::newRow("fills blanks") << ImportChoices{.onMatch = OnMatch::FillBlank};
    QTest::newRow("skips who is there") << ImportChoices{.onMatch = OnMatch::Skip};
    QTest::newRow("only new ones") << ImportChoices{.onMatch = OnMatch::Create};
    QTest::newRow("skips doubtful ones") << ImportChoices{.onDoubt = identity::OnDoubt::Skip};
    QTest::newRow("leaves out what is wrong") << ImportChoices{.onInvalid = OnInvalid::DropField};
}

void TeamImportTest::doesWhatALocalOneDoes()
{
    QFETCH(ImportChoices, choices);
    ImportPlace place(nullptr, {});
    const TeamDatabase database;
    const auto team = open(database);
    for (const int rows : {40, manyRows}) { // the second time some are there already
        ImportTask task = ImportPlace::taskFor(place.file(mixedFile(rows)));
        task.choices.onMatch = choices.onMatch;
        task.choices.onDoubt = choices.onDoubt;
        task.choices.onInvalid = choices.onInvalid;
        const ImportOutcome local = valueOf(place.workspace().runImport(task));
        const ImportOutcome shared = valueOf(team->runImport(task));
        QVERIFY2(!shared.failure, shared.failure ? qPrintable(shared.failure->message + shared.failure->detail) : "");
        QCOMPARE(text(shared.run.counts), text(local.run.counts));
    }
    QCOMPARE(allOf(*team), allOf(place.workspace()));
    // Nothing of anybody stays where it only passed.
    QCOMPARE(database.ask(u"SELECT count(*) FROM onefold.arriving"_s), u"0"_s);
    QCOMPARE(database.ask(u"SELECT count(DISTINCT (kind, key, contact)) = count(*) FROM onefold.identifier"_s), u"t"_s);
}

/// The n-th call into the database fails: the transaction is as if it had not been, and the import goes on from there.
void TeamImportTest::nthCallFails()
{
    const ImportPlace place;
    const ImportTask task = ImportPlace::taskFor(place.file(mixedFile(60)));
    const TeamDatabase first;
    const auto unharmed = open(first);
    QVERIFY(!valueOf(unharmed->runImport(task)).failure);
    const QStringList contacts = contactsOf(*unharmed);
    const QString counts = text(valueOf(unharmed->imports()).front().counts);
    const std::size_t entries = valueOf(unharmed->history({})).size();
    bool wasHit = true;
    for (int calls = 0; wasHit; calls += calls < 60 ? 7 : 41) {
        Fault fault;
        const TeamDatabase database;
        const auto workspace = open(database, &fault);
        fault.arm(calls);
        const auto outcome = workspace->runImport(task);
        fault.disarm();
        wasHit = fault.hasHit();
        QVERIFY(!wasHit || !outcome || outcome->failure);
        const auto runs = valueOf(workspace->imports());
        if (runs.empty())
            QVERIFY(!valueOf(workspace->runImport(task)).failure);
        else if (runs.front().state != RunState::Finished)
            QVERIFY(!valueOf(workspace->resumeImport(runs.front().id)).failure);
        QCOMPARE(contactsOf(*workspace), contacts);
        QCOMPARE(text(valueOf(workspace->imports()).front().counts), counts);
        QCOMPARE(valueOf(workspace->history({})).size(), entries);
    }
}

void TeamImportTest::isUndoneByWhoDidIt()
{
    const ImportPlace place;
    const TeamDatabase database;
    const auto anna = open(database);
    QVERIFY(anna->save(test::request({{u"email", u"p1@a.example"_s}, {u"company", u"Before"_s}})));
    QVERIFY(!valueOf(anna->runImport(ImportPlace::taskFor(place.file(mixedFile(300))))).failure);
    QCOMPARE(valueOf(anna->operations({})).front().operation.who, u"anna"_s);
    const auto undone = valueOf(anna->undo());
    QVERIFY(undone.failed.empty());
    QCOMPARE(contactsOf(*anna).size(), 1);
    QCOMPARE(database.ask(u"SELECT company FROM onefold.contact"_s), u"Before"_s);
}

namespace {

/// Somebody who saves contacts of that file one after the other, again and again, from the time that this is made on.
class BusyColleague final
{
public:
    explicit BusyColleague(const TeamDatabase &database)
        : m_thread([this, &database] { saveUntilToldToStop(*open(database, nullptr, {}, u"olga"_s)); })
    { }
    ~BusyColleague() { stop(); }
    BusyColleague(const BusyColleague &) = delete;
    BusyColleague &operator=(const BusyColleague &) = delete;

    /// Waits until one more is saved. False where none is for long.
    bool waitForASave() { return m_saved.tryAcquire(m_saved.available() + 1, 30'000); }
    /// How many contacts it made in all.
    int stop()
    {
        m_isStopped = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_created;
    }

private:
    void saveUntilToldToStop(Workspace &workspace)
    {
        for (int i = 0; !m_isStopped; i = (i + 60) % manyRows) {
            const auto email = u"p%1@a.example"_s.arg(i);
            const auto saved = workspace.save(test::request({{u"email", email}, {u"city", u"Ulm"_s}}));
            m_created += saved && saved->verdict == identity::Verdict::Created ? 1 : 0;
            m_saved.release();
        }
    }

    QSemaphore m_saved;
    std::atomic<bool> m_isStopped = false;
    int m_created = 0; ///< the thread's until it is joined
    std::thread m_thread;
};

} // namespace

/// Two save the same identities at once: each is one contact, and every verdict is true.
void TeamImportTest::othersSaveMeanwhile()
{
    const ImportPlace place;
    const TeamDatabase database;
    const ImportTask task = ImportPlace::taskFor(place.file(mixedFile(manyRows)));
    const auto anna = open(database, nullptr, {.wholeUpTo = 0, .locked = std::chrono::milliseconds(1), .pause = {}});
    BusyColleague olga(database);
    QVERIFY(olga.waitForASave());
    bool hasSavedMeanwhile = false;
    // Told between two transactions, while the import is under way and holds nothing.
    const auto waitForOlga = [&](const ImportProgress &) { hasSavedMeanwhile = olga.waitForASave(); };
    const ImportOutcome outcome = valueOf(anna->runImport(task, {.report = waitForOlga}));
    const int created = olga.stop();
    QVERIFY(!outcome.failure);
    QVERIFY(hasSavedMeanwhile);
    QCOMPARE(valueOf(anna->contactCount()), created + outcome.run.counts.created);
    QCOMPARE(database.ask(u"SELECT count(*) FROM (SELECT FROM onefold.identifier GROUP BY kind, key"
                          " HAVING count(DISTINCT contact) > 1) AS shared"_s),
        u"0"_s);
}

QTEST_GUILESS_MAIN(TeamImportTest)

#include "teamimport_test.moc"
