// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/results.h"
#include "importfile.h"
#include "tests/core/store/rows.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using identity::Verdict;
using test::ImportPlace;
using test::text;
using test::valueOf;

/// What an import would do: told without a trace in the workspace, and true.
class PlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheRun_data();
    void equalsTheRun();
    void writesNothing();
    void showsCells();
    void sameContactTwice();
    void doubtfulRows();
    void groupsProblems();
    void pages();
    void tellsWherePagesBegin();
    void results();
    void stopsAtOnce();
    void fileThatChanged();
    void fileThatBreaksOff();
    void countsCardsOfWhatIsLeftOut();
    void findsTheCellThatIsBad();
    void takesWhatCardsSayIntoCustomFields();
};

namespace {

constexpr const char *standing = "Email,Phone,City,First Name\njane@a.example,+15125550100,Austin,Jane\n"
                                 "bob@a.example,+15125550101,Boston,Bob\n";

// Creates, updates, leaves, doubts, repeats, moves an identifier, rejects, and has nothing to say.
constexpr const char *mixed = "Email,Phone,City,First Name\n"
                              "jane@a.example,,Dallas,\n"
                              "bob@a.example,,Boston,\n"
                              "new@a.example,+15125550102,X,New\n"
                              "NEW@a.example,,Y,\n"
                              "alice@a.example,+15125550100,Z,Alice\n"
                              "jane@a.example,+15125550101,,\n"
                              "bad,12,,\n"
                              "worse,,,\n"
                              ",,,\n"
                              ",+15125550102,Q,\n"
                              ",,,Nobody\n"
                              ",,,Nobody\n";

std::shared_ptr<Plan> planFor(ImportPlace &place, const ImportTask &task)
{
    return valueOf(place.workspace().planImport(task));
}

} // namespace

void PlanTest::equalsTheRun_data()
{
    QTest::addColumn<int>("onMatch");
    QTest::addColumn<int>("onDoubt");
    QTest::addColumn<int>("onInvalid");
    const auto row = [](const char *what, OnMatch match, identity::OnDoubt doubt, OnInvalid invalid) {
        QTest::newRow(what) << static_cast<int>(match) << static_cast<int>(doubt) << static_cast<int>(invalid);
    };
    using identity::OnDoubt;
    row("as it comes", OnMatch::Update, OnDoubt::New, OnInvalid::Fail);
    row("fill blanks, update in doubt", OnMatch::FillBlank, OnDoubt::Update, OnInvalid::DropField);
    row("skip", OnMatch::Skip, OnDoubt::Skip, OnInvalid::Fail);
    row("reject", OnMatch::Reject, OnDoubt::Update, OnInvalid::DropField);
    row("create", OnMatch::Create, OnDoubt::New, OnInvalid::Fail);
}

void PlanTest::equalsTheRun()
{
    QFETCH(const int, onMatch);
    QFETCH(const int, onDoubt);
    QFETCH(const int, onInvalid);
    ImportPlace place(nullptr, {});
    place.import(standing);
    ImportTask task = ImportPlace::taskFor(place.file(mixed));
    task.choices.onMatch = static_cast<OnMatch>(onMatch);
    task.choices.onDoubt = static_cast<identity::OnDoubt>(onDoubt);
    task.choices.onInvalid = static_cast<OnInvalid>(onInvalid);
    const auto plan = planFor(place, task);
    const QString planned = place.file({}, u"planned.csv"_s);
    const QString ran = place.file({}, u"ran.csv"_s);
    QVERIFY(plan->writeResults(planned).ok());
    const ImportOutcome outcome = valueOf(place.workspace().runImport(task));
    QVERIFY(place.workspace().writeImportRows(outcome.run.id, ran, RowSelection::All).ok());
    QCOMPARE(plan->counts(), outcome.run.counts);
    // The numbers of contacts that are yet to come are not known before.
    const auto withoutIds = [](const QByteArray &file) {
        QByteArrayList rows;
        for (const QByteArray &line : file.split('\n')) {
            QByteArrayList cells = line.split(',');
            if (cells.size() > 5)
                cells[5].clear();
            rows += cells.join(',');
        }
        return rows;
    };
    QCOMPARE(withoutIds(ImportPlace::read(planned)).size(), withoutIds(ImportPlace::read(ran)).size());
    for (qsizetype i = 0; i < withoutIds(ImportPlace::read(ran)).size(); ++i)
        QCOMPARE(withoutIds(ImportPlace::read(planned)).at(i).split(',').value(4),
            withoutIds(ImportPlace::read(ran)).at(i).split(',').value(4));
}

void PlanTest::writesNothing()
{
    ImportPlace place(nullptr, {});
    place.import(standing);
    const QStringList before = test::rowsOf(place.path());
    planFor(place, ImportPlace::taskFor(place.file(mixed)));
    QCOMPARE(test::rowsOf(place.path()), before);
}

void PlanTest::showsCells()
{
    ImportPlace place(nullptr, {});
    place.import(standing);
    const auto plan = planFor(place, ImportPlace::taskFor(place.file(mixed)));
    const auto rows = valueOf(plan->rows({.verdict = Verdict::Updated}));
    QCOMPARE(rows.front().verdict.row, 1);
    QCOMPARE(rows.front().cells, (QStringList{u"jane@a.example"_s, {}, u"Dallas"_s, {}}));
    QCOMPARE(rows.front().contactName, u"Jane"_s);
    QCOMPARE(rows.front().matchedBy, u"email"_s);
    const contact::FieldChanges city{{{contact::Field::City}, u"Austin"_s, u"Dallas"_s}};
    QCOMPARE(rows.front().changes, city);
    const auto created = valueOf(plan->rows({.verdict = Verdict::Created, .limit = 1}));
    QCOMPARE(created.front().verdict.row, 3);
    QCOMPARE(created.front().changes.size(), 4U);
    QCOMPARE(contact::textOf(created.front().changes[2].after), u"+15125550102"_s);
}

void PlanTest::sameContactTwice()
{
    ImportPlace place(nullptr, {});
    place.import(standing);
    const auto plan = planFor(place, ImportPlace::taskFor(place.file(mixed)));
    const auto rows = valueOf(plan->rows({.sameInFile = true}));
    QStringList pairs;
    for (const PlannedRow &row : rows)
        pairs += u"%1=%2"_s.arg(row.verdict.row).arg(row.sameAsRow);
    QCOMPARE(pairs, (QStringList{u"4=3"_s, u"6=1"_s, u"10=4"_s}));
    QCOMPARE(plan->sameInFile(), 3);
    QVERIFY(rows.front().verdict.contact == contact::ContactId::None);
}

void PlanTest::doubtfulRows()
{
    ImportPlace place(nullptr, {});
    place.import(standing);
    const auto plan = planFor(place, ImportPlace::taskFor(place.file(mixed)));
    const auto rows = valueOf(plan->rows({.doubtful = true}));
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().verdict.row, 5);
    QVERIFY(rows.front().verdict.verdict == Verdict::Created);
    QVERIFY(rows.front().notApplied.join(u' ').contains(u"Jane"_s));
}

void PlanTest::groupsProblems()
{
    ImportPlace place(nullptr, {});
    const auto plan =
        planFor(place, ImportPlace::taskFor(place.file("Email,Phone\na@a.example,12\nb@a.example,13\nbad,\n")));
    QCOMPARE(plan->counts().rejected, 3);
    const ProblemGroup &phones = plan->problems().front();
    QCOMPARE(phones.rows, 2);
    QCOMPARE(phones.field, std::optional(contact::FieldKey{contact::Field::Phone}));
    QCOMPARE(phones.examples[1].row, 2);
    QCOMPARE(phones.examples[1].cell, u"13"_s);
    const auto rows = valueOf(plan->rows({.reason = phones.key()}));
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows.back().verdict.row, 2);
    QVERIFY(!rows.back().problems.empty());
}

void PlanTest::pages()
{
    ImportPlace place(nullptr, {});
    QByteArray file = "Email,Note\n";
    for (int i = 1; i <= 1000; ++i)
        file += "p" + QByteArray::number(i) + (i % 300 == 0 ? "" : "@a.example") + ",\"X\nY\"\n";
    const auto plan = planFor(place, ImportPlace::taskFor(place.file(file)));
    QCOMPARE(text(plan->counts()), u"1000 997 0 0 0 3"_s);
    QStringList seen;
    PlanQuery query{.verdict = Verdict::Rejected, .limit = 2};
    for (auto page = valueOf(plan->rows(query)); !page.empty(); page = valueOf(plan->rows(query))) {
        for (const PlannedRow &row : page)
            seen += row.cells.front();
        query.afterRow = page.back().verdict.row;
    }
    QCOMPARE(seen, (QStringList{u"p300"_s, u"p600"_s, u"p900"_s}));
    QCOMPARE(valueOf(plan->rows({.afterRow = 998})).back().cells, (QStringList{u"p1000@a.example"_s, u"X\nY"_s}));
}

void PlanTest::tellsWherePagesBegin()
{
    ImportPlace place(nullptr, {});
    QByteArray file = "Email\n";
    for (int i = 1; i <= 10; ++i)
        file += i % 2 == 0 ? QByteArray("bad\n") : "p" + QByteArray::number(i) + "@a.example\n";
    const auto plan = planFor(place, ImportPlace::taskFor(place.file(file)));
    QCOMPARE(plan->pagesOf({.limit = 4}), (Plan::Pages{10, {0, 4, 8}}));
    const PlanQuery bad{.verdict = Verdict::Rejected, .limit = 2};
    const Plan::Pages pages = plan->pagesOf(bad);
    QCOMPARE(pages, (Plan::Pages{5, {1, 5, 9}}));
    PlanQuery second = bad;
    second.afterRow = pages.after[1];
    QCOMPARE(valueOf(plan->rows(second)).front().verdict.row, 6);
    QCOMPARE(plan->pagesOf({.doubtful = true}), Plan::Pages());
}

void PlanTest::results()
{
    ImportPlace place(nullptr, {});
    const auto plan =
        planFor(place, ImportPlace::taskFor(place.file("Email;City\na@a.example;\"A;\"\"B\"\"\"\nbad;'t Hooft\n")));
    const QString path = place.file({}, u"results.csv"_s);
    QVERIFY(plan->writeResults(path).ok());
    const QByteArrayList lines = ImportPlace::read(path).split('\n');
    QCOMPARE(lines[1], QByteArray("a@a.example,\"A;\"\"B\"\"\",created,,\r"));
    QVERIFY(lines[2].startsWith("bad,'t Hooft,rejected,,"));
    QVERIFY(lines[2].contains("Email:"));
    QVERIFY(plan->writeFailed(path).ok());
    QCOMPARE(ImportPlace::read(path), QByteArray("Email,City\r\nbad,'t Hooft\r\n"));
}

void PlanTest::stopsAtOnce()
{
    ImportPlace place(nullptr, {});
    const auto plan = valueOf(
        place.workspace().planImport(ImportPlace::taskFor(place.file(mixed)), {.wish = [] { return Wish::Cancel; }}));
    QVERIFY(plan->isCancelled());
    QCOMPARE(plan->counts().rows, 0);
}

void PlanTest::fileThatChanged()
{
    ImportPlace place(nullptr, {});
    const auto plan = planFor(place, ImportPlace::taskFor(place.file(mixed)));
    QVERIFY(QFile::remove(plan->task().path));
    QVERIFY(!plan->rows({}));
    QVERIFY(!place.file("Email\nother@a.example\n").isEmpty());
    QCOMPARE(plan->rows({}).error().code, ErrorCode::Refused);
}

/// A file that cannot be read to its end has not changed, and the results are not to blame.
void PlanTest::fileThatBreaksOff()
{
    const QString path = u"/proc/self/mem"_s; // nothing stands at its beginning
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.read(1).isEmpty() || file.error() != QFileDevice::ReadError)
        QSKIP("There is no such file here.");
    ImportPlace place(nullptr, {});
    const ImportChoices choices{.kind = FileKind::VCard};
    const auto planned = place.workspace().planImport({path, choices});
    QVERIFY(!planned);
    QVERIFY2(planned.error().message.contains(u"to its end"_s), qPrintable(planned.error().message));
    ResultsTask task;
    task.path = path;
    task.stamp = valueOf(stampOf(path));
    task.choices = choices;
    const VerdictSource verdicts = [] { return std::optional(RowVerdict{.row = 1}); };
    const Result<void> written = writeRows(task, verdicts, place.file({}, u"results.csv"_s), RowSelection::All);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"to its end"_s), qPrintable(written.error().message));
}

void PlanTest::countsCardsOfWhatIsLeftOut()
{
    ImportPlace place(nullptr, {});
    const QByteArray begin = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Smith\r\nTITLE:Boss\r\n";
    const QByteArray cards =
        begin + "EMAIL:jane@a.example\r\nTITLE:Chair\r\nEND:VCARD\r\n" + begin + "EMAIL:j@b.example\r\nEND:VCARD\r\n";
    const auto plan = planFor(place, ImportPlace::taskFor(place.file(cards, u"cards.vcf"_s)));
    const auto left = std::ranges::find(plan->problems(), u"card.unheld.title"_s, &ProblemGroup::code);
    QVERIFY(left != plan->problems().end());
    QCOMPARE(left->rows, 2);
}

/// Of several columns that fill a field the one whose cell is bad: it is the one to be mended.
void PlanTest::findsTheCellThatIsBad()
{
    ImportPlace place(nullptr, {});
    const auto plan = planFor(place,
        ImportPlace::taskFor(place.file("Email,Phone,Phone 2,Phone 3,Phone 4\n"
                                        "j@a.example,+15125550100,+15125550101,12,13\n")));
    const auto rows = valueOf(plan->rows({}));
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().problems.size(), 2U);
    QCOMPARE(rows.front().problemColumns, (std::vector<int>{3, 4}));
    QCOMPARE(plan->problems().front().examples.front().cell, u"12"_s);
}

/// What cards say beyond the fields has columns of its own, as in a table.
void PlanTest::takesWhatCardsSayIntoCustomFields()
{
    ImportPlace place(nullptr, {});
    const QByteArray note = "x" + QByteArray(500, '-') + "y";
    ImportTask task = ImportPlace::taskFor(place.file("BEGIN:VCARD\nVERSION:3.0\nFN:Jane Smith\nEMAIL:j@a.example\n"
                                                      "NOTE:"
            + note
            + "\nTITLE:Boss\nTITLE:Chair\n"
              "PHOTO;ENCODING=b:AAAA\nEND:VCARD\n",
        u"cards.vcf"_s));
    QVERIFY(!task.choices.headers().contains(u"PHOTO"_s));
    for (ColumnChoice &column : task.choices.columns) {
        if (column.header == u"NOTE"_s || column.header == u"TITLE"_s)
            column.field = contact::FieldKey{contact::Field::Custom, column.header.toLower()};
    }
    const auto plan = planFor(place, task);
    QStringList told;
    for (const ProblemGroup &group : plan->problems())
        told += group.code;
    QCOMPARE(told, QStringList(u"card.unheld.photo"_s));
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"1 1 0 0 0 0"_s);
    const contact::Fields jane = place.contactOf(u"j@a.example"_s);
    QCOMPARE(contact::displayText(jane.value({contact::Field::Custom, u"note"_s})), QString::fromLatin1(note));
    QCOMPARE(contact::displayText(jane.value({contact::Field::Custom, u"title"_s})), u"Boss, Chair"_s);
}

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
