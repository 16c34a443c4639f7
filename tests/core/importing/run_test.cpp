// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfile.h"
#include "tests/core/store/rows.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::importing;
using contact::Field;
using test::ImportPlace;
using test::text;
using test::valueOf;

/// A file imported into a workspace: what becomes of its rows by each of the person's choices.
class RunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsUpdatesAndLeaves();
    void oneOperationToTakeBack();
    void isUndoneWhole();
    void onMatch_data();
    void onMatch();
    void columnRules();
    void columnsOfOneFieldGoByTheirOwnRules();
    void whatStoodBehindAnotherValueIsRead();
    void repeatedHeaderIsSkipped();
    void furtherPhoneBecomesMain();
    void onDoubt_data();
    void onDoubt();
    void onInvalid();
    void dropsSingleItems();
    void blankCells();
    void constantsForAll();
    void regionForAll();
    void remembersMapping();
    void raggedAndBlankRows();
    void vcard();
    void undoKeepsWhatWasEditedSince();
    void changedFileStops();
    void fileIsAnotherThanWasSeen();
    void fileChangesWhileItsLastRowsAreSaved_data();
    void fileChangesWhileItsLastRowsAreSaved();
    void encodings_data();
    void encodings();
};

namespace {

constexpr const char *janes = "First Name,Email,City\nJane,jane@a.example,Austin\nBob,bob@a.example,Boston\n";

ImportChoices matching(OnMatch onMatch)
{
    return {.onMatch = onMatch};
}

QString emailOfRow(qint64 row)
{
    return u"p%1@a.example"_s.arg(row);
}

QByteArray fiftyRows()
{
    QByteArray bytes = "Email\n";
    for (int row = 0; row < 50; ++row)
        bytes += emailOfRow(row).toUtf8() + '\n';
    return bytes;
}

/// Those of the first @p count rows, sorted.
QStringList firstEmails(qint64 count)
{
    QStringList emails;
    for (qint64 row = 0; row < count; ++row)
        emails += emailOfRow(row);
    emails.sort();
    return emails;
}

/// Those of all contacts, sorted.
QStringList emailsIn(workspace::Workspace &workspace)
{
    QStringList emails;
    for (const contact::Contact &each : valueOf(workspace.find({.limit = -1})))
        emails += each.fields.text(Field::Email);
    emails.sort();
    return emails;
}

} // namespace

void RunTest::createsUpdatesAndLeaves()
{
    ImportPlace place;
    QCOMPARE(text(place.import(janes)), u"2 2 0 0 0 0"_s);
    QCOMPARE(text(place.import(janes)), u"2 0 0 2 0 0"_s);
    QCOMPARE(text(place.import("Email,City\nJANE@a.example,Dallas\nnew@a.example,X\nbad,Y\njane@a.example,Dallas\n")),
        u"4 1 1 1 0 1"_s);
    QCOMPARE(place.contactOf(u"jane@a.example"_s).text(Field::City), u"Dallas"_s);
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
    const auto runs = valueOf(place.workspace().imports());
    QCOMPARE(runs.size(), 3U);
    QVERIFY(runs.front().state == RunState::Finished);
    QCOMPARE(runs.front().who, u"tester"_s);
    QCOMPARE(text(runs.back().counts), u"2 2 0 0 0 0"_s);
}

void RunTest::oneOperationToTakeBack()
{
    ImportPlace place;
    place.import(janes);
    place.import("Email,City\njane@a.example,Dallas\nnew@a.example,X\n");
    const auto operations = valueOf(place.workspace().operations({}));
    QCOMPARE(operations.size(), 2U);
    QVERIFY(operations.front().operation.kind == journal::OperationKind::Import);
    QVERIFY(!operations.front().operation.unfinished);
    QCOMPARE(operations.front().fileName, u"contacts.csv"_s);
    QCOMPARE(valueOf(place.workspace().operations({.text = u"contacts.csv"_s})).size(), 2U);
    const QByteArrayList before = place.contacts();
    const auto undone = valueOf(place.workspace().undo());
    QCOMPARE(undone.reversed.size(), 2U);
    QCOMPARE(place.contactOf(u"jane@a.example"_s).text(Field::City), u"Austin"_s);
    QCOMPARE(place.contacts().size(), 2);
    QVERIFY(place.workspace().redo().ok());
    QCOMPARE(place.contacts(), before);
}

/// A large one that met everybody twice: an undo changes each of them once, and nothing is left.
void RunTest::isUndoneWhole()
{
    ImportPlace place(nullptr, {});
    QByteArray file = "Email,City\n";
    for (int i = 0; i < 600; ++i) {
        const QByteArray email = 'p' + QByteArray::number(i) + "@a.example";
        file += email + ",Austin\n" + email + ",Boston\n";
    }
    QCOMPARE(text(place.import(file)), u"1200 600 600 0 0 0"_s);
    QCOMPARE(valueOf(place.workspace().undo()).reversed.size(), 600U);
    QVERIFY(valueOf(place.workspace().operations({})).back().standing == journal::Standing::Undone);
}

void RunTest::onMatch_data()
{
    QTest::addColumn<int>("onMatch");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QString>("city");
    QTest::newRow("update") << static_cast<int>(OnMatch::Update) << u"2 1 1 0 0 0"_s << u"Dallas"_s;
    QTest::newRow("fill blank") << static_cast<int>(OnMatch::FillBlank) << u"2 1 1 0 0 0"_s << u"Austin"_s;
    QTest::newRow("skip") << static_cast<int>(OnMatch::Skip) << u"2 1 0 0 1 0"_s << u"Austin"_s;
    QTest::newRow("reject") << static_cast<int>(OnMatch::Reject) << u"2 1 0 0 0 1"_s << u"Austin"_s;
    QTest::newRow("create") << static_cast<int>(OnMatch::Create) << u"2 1 0 0 0 1"_s << u"Austin"_s;
}

void RunTest::onMatch()
{
    QFETCH(const int, onMatch);
    QFETCH(const QString, counts);
    QFETCH(const QString, city);
    ImportPlace place;
    place.import(janes);
    const ImportChoices choices = matching(static_cast<OnMatch>(onMatch));
    QCOMPARE(
        text(place.import("Email,City,Company\njane@a.example,Dallas,Acme\nnew@a.example,X,Y\n", &choices)), counts);
    QCOMPARE(place.contactOf(u"jane@a.example"_s).text(Field::City), city);
    QCOMPARE(
        place.contactOf(u"jane@a.example"_s).contains(Field::Company), onMatch <= static_cast<int>(OnMatch::FillBlank));
}

void RunTest::columnRules()
{
    ImportPlace place;
    place.import(janes);
    ImportTask task = ImportPlace::taskFor(place.file(
        "Email,City,Company,Source,First Name\njane@a.example,Dallas,Acme,Fair,Janet\nnew@a.example,X,Y,Z,New\n"));
    task.choices.columns[1].rule = ColumnRule::FillBlank;
    task.choices.columns[2].rule = ColumnRule::FillBlank;
    task.choices.columns[3].rule = ColumnRule::Never;
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"2 1 1 0 0 0"_s);
    const contact::Fields jane = place.contactOf(u"jane@a.example"_s);
    QCOMPARE(jane.text(Field::City), u"Austin"_s);
    QCOMPARE(jane.text(Field::Company), u"Acme"_s);
    QCOMPARE(jane.text(Field::FirstName), u"Janet"_s);
    QVERIFY(!jane.contains(Field::Source));
    QCOMPARE(place.contactOf(u"new@a.example"_s).text(Field::Source), u"Z"_s);
}

void RunTest::columnsOfOneFieldGoByTheirOwnRules()
{
    ImportPlace place;
    place.import("Email,City,Tags,Phone\njane@a.example,Austin,old,+15125550101\nbob@a.example,,old,\n");
    ImportTask task = ImportPlace::taskFor(place.file("Email,City,Town,Tags,Labels,Phone,Work Phone\n"
                                                      "jane@a.example,Dallas,Paris,hot,cold,+15125550102,+15125550103\n"
                                                      "bob@a.example,Dallas,Paris,hot,cold,,\n"
                                                      "new@a.example,Dallas,Paris,hot,cold,,\n"));
    std::vector<ColumnChoice> &columns = task.choices.columns;
    columns[1].field = columns[2].field = {Field::City};
    columns[2].rule = ColumnRule::FillBlank;
    columns[3].field = columns[4].field = {Field::Tags};
    columns[4].rule = ColumnRule::Never;
    columns[5].field = columns[6].field = {Field::Phone};
    columns[5].rule = ColumnRule::Never;
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"3 1 2 0 0 0"_s);
    const contact::Fields jane = place.contactOf(u"jane@a.example"_s);
    QCOMPARE(jane.text(Field::City), u"Dallas"_s);
    QCOMPARE(contact::listOf(jane.value(Field::Tags)), (QStringList{u"old"_s, u"hot"_s}));
    QCOMPARE(jane.text(Field::Phone), u"+15125550101"_s);
    QCOMPARE(contact::listOf(jane.value({Field::Identifier, u"phone"_s})), QStringList{u"+15125550103"_s});
    QCOMPARE(place.contactOf(u"bob@a.example"_s).text(Field::City), u"Paris"_s);
    const contact::Fields made = place.contactOf(u"new@a.example"_s);
    QCOMPARE(made.text(Field::City), u"Paris"_s);
    QCOMPARE(contact::listOf(made.value(Field::Tags)), (QStringList{u"hot"_s, u"cold"_s}));
}

/// A value that only a matched contact gets is checked as any other.
void RunTest::whatStoodBehindAnotherValueIsRead()
{
    ImportPlace place;
    place.import(janes);
    ImportTask task = ImportPlace::taskFor(place.file("Email,Birthday,Date of birth\n"
                                                      "jane@a.example,1990-13-45,1990-03-25\n"
                                                      "new@a.example,1990-13-45,1990-03-25\n"));
    task.choices.columns[1].field = {Field::DateOfBirth};
    task.choices.columns[2].field = {Field::DateOfBirth};
    task.choices.columns[2].rule = ColumnRule::Never;
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"2 1 0 0 0 1"_s);
    task.choices.onInvalid = OnInvalid::DropField;
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"2 0 0 2 0 0"_s);
}

/// As where files were put one behind the other, their marks included.
void RunTest::repeatedHeaderIsSkipped()
{
    ImportPlace place;
    const QByteArray header = "First Name,City\n";
    const QByteArray file = header + "Jane,Austin\n" + header + "Bob,Boston\n\xEF\xBB\xBF" + header + "Ann,Dover\n";
    ImportTask task = ImportPlace::taskFor(place.file(file));
    const auto plan = valueOf(place.workspace().planImport(task));
    QCOMPARE(text(plan->counts()), u"5 3 0 0 2 0"_s);
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"5 3 0 0 2 0"_s);
    QCOMPARE(place.contacts().size(), 3);
}

void RunTest::furtherPhoneBecomesMain()
{
    ImportPlace place;
    const QByteArray header = "Email,Mobile Phone,Home Phone\n";
    const QByteArray other = "bob@a.example,(512) 555-0199,\n";
    place.import(header + other + "jane@a.example,,(512) 555-0101 ext. 5\n");
    const contact::Fields jane = place.contactOf(u"jane@a.example"_s);
    QCOMPARE(jane.text(Field::Phone), u"+15125550101"_s);
    QCOMPARE(jane.text(Field::PhoneExt), u"5"_s);
    QVERIFY(!jane.contains({Field::Identifier, u"phone"_s}));
    QCOMPARE(text(place.import(header + other + "jane@a.example,,(512) 555-0101 ext. 5\n")), u"2 0 0 2 0 0"_s);
    place.import(header + other + "jane@a.example,,512-555-0102\n");
    QCOMPARE(place.contactOf(u"jane@a.example"_s).text(Field::Phone), u"+15125550101"_s);
}

void RunTest::onDoubt_data()
{
    QTest::addColumn<int>("onDoubt");
    QTest::addColumn<QString>("counts");
    QTest::newRow("new") << static_cast<int>(identity::OnDoubt::New) << u"1 1 0 0 0 0"_s;
    QTest::newRow("update") << static_cast<int>(identity::OnDoubt::Update) << u"1 0 1 0 0 0"_s;
    QTest::newRow("skip") << static_cast<int>(identity::OnDoubt::Skip) << u"1 0 0 0 1 0"_s;
}

void RunTest::onDoubt()
{
    QFETCH(const int, onDoubt);
    QFETCH(const QString, counts);
    ImportPlace place;
    place.import("Email,Phone\nalice@a.example,+15125550100\n");
    const ImportChoices choices{.onDoubt = static_cast<identity::OnDoubt>(onDoubt)};
    const ImportCounts found = place.import("Email,Phone\nbob@a.example,+15125550100\n", &choices);
    QCOMPARE(text(found), counts);
    QCOMPARE(found.doubtful, 1);
}

void RunTest::onInvalid()
{
    const QByteArray file = "Email,Phone,First Name\njane@a.example,12,Jane\nnone,,Ann\n";
    ImportPlace failing;
    QCOMPARE(text(failing.import(file)), u"2 0 0 0 0 2"_s);
    ImportPlace dropping;
    const ImportChoices choices{.onInvalid = OnInvalid::DropField};
    QCOMPARE(text(dropping.import(file, &choices)), u"2 2 0 0 0 0"_s);
    QVERIFY(!dropping.contactOf(u"jane@a.example"_s).contains(Field::Phone));
    QVERIFY(dropping.contacts().constLast().contains("Ann"));
}

/// Of a custom list, too, what is right stays.
void RunTest::dropsSingleItems()
{
    ImportPlace place;
    const contact::FieldKey interests{Field::Custom, u"interests"_s};
    QVERIFY(place.workspace().defineCustomField(interests.member, contact::CustomType::List).ok());
    ImportTask task = ImportPlace::taskFor(place.file("Email,Interests\njane@a.example,golf;bad\xE2\x80\xAEtext\n"));
    task.choices.columns[1].field = interests;
    task.choices.onInvalid = OnInvalid::DropField;
    QCOMPARE(text(valueOf(place.workspace().runImport(task)).run.counts), u"1 1 0 0 0 0"_s);
    QCOMPARE(contact::listOf(place.contactOf(u"jane@a.example"_s).value(interests)), QStringList{u"golf"_s});
}

void RunTest::blankCells()
{
    ImportPlace place;
    place.import(janes);
    place.import("Email,City\njane@a.example,\n");
    QCOMPARE(place.contactOf(u"jane@a.example"_s).text(Field::City), u"Austin"_s);
    const ImportChoices choices{.blankClears = true};
    place.import("Email,City\njane@a.example,\n", &choices);
    QVERIFY(!place.contactOf(u"jane@a.example"_s).contains(Field::City));
}

void RunTest::constantsForAll()
{
    ImportPlace place;
    ImportChoices choices;
    choices.constants.set(Field::Source, u"Fair"_s);
    choices.constants.set(Field::Tags, QStringList{u"new"_s});
    place.import("Email,Tags,Source\njane@a.example,lead,web\n", &choices);
    const contact::Fields jane = place.contactOf(u"jane@a.example"_s);
    QCOMPARE(jane.text(Field::Source), u"Fair"_s);
    QCOMPARE(contact::listOf(jane.value(Field::Tags)), (QStringList{u"new"_s, u"lead"_s}));
}

void RunTest::regionForAll()
{
    ImportPlace place;
    ImportTask task = ImportPlace::taskFor(
        place.file("Email,Phone,Country\na@a.example,030 123456,\nb@a.example,01 23 45 67 89,France\n"));
    task.choices.region = u"DE"_s;
    QVERIFY(place.workspace().runImport(task).ok());
    QCOMPARE(place.contactOf(u"a@a.example"_s).text(Field::Phone), u"+4930123456"_s);
    QCOMPARE(place.contactOf(u"b@a.example"_s).text(Field::Phone), u"+33123456789"_s);
}

void RunTest::remembersMapping()
{
    ImportPlace place;
    ImportTask task = ImportPlace::taskFor(place.file("Email,Shoe size\na@a.example,38\n"));
    task.choices.columns[1].field = contact::FieldKey{Field::Custom, u"shoes"_s};
    QVERIFY(place.workspace().runImport(task).ok());
    const ImportChoices proposed = ImportPlace::taskFor(place.file("Email;Shoe size\nb@a.example;40\n")).choices;
    QVERIFY(!proposed.columns[1].field);
    const ImportChoices known = valueOf(place.workspace().withRememberedMapping(proposed));
    QCOMPARE(known.columns, task.choices.columns);
    QCOMPARE(known.dialect.delimiter, QByteArray(";"));
}

void RunTest::raggedAndBlankRows()
{
    ImportPlace place;
    const ImportTask task =
        ImportPlace::taskFor(place.file("Email,City\na@a.example\n\n , \nb@a.example,X,Y\nc@a.example,Z,,\n"));
    const ImportOutcome outcome = valueOf(place.workspace().runImport(task));
    QCOMPARE(text(outcome.run.counts), u"4 2 0 0 1 1"_s);
    const QString results = place.file({}, u"results.csv"_s);
    const QString failed = place.file({}, u"failed.csv"_s);
    QVERIFY(place.workspace().writeImportRows(outcome.run.id, results, RowSelection::All).ok());
    QVERIFY(place.workspace().writeImportRows(outcome.run.id, failed, RowSelection::Failed).ok());
    QCOMPARE(ImportPlace::read(failed), QByteArray("Email,City\r\nb@a.example,X,Y\r\n"));
    const QByteArrayList lines = ImportPlace::read(results).split('\n');
    QCOMPARE(lines[0], QByteArray("Email,City,onefold_verdict,onefold_id,onefold_reason\r"));
    QCOMPARE(lines[1], QByteArray("a@a.example,,created,1,\r"));
    QCOMPARE(lines[2], QByteArray("\" \",\" \",skipped,,There is nothing in the row.\r"));
    QVERIFY(lines[3].startsWith("b@a.example,X,rejected,,The row has more cells") && lines[3].endsWith(",Y\r"));
}

void RunTest::vcard()
{
    ImportPlace place;
    const QByteArray card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Smith;Jane\r\nEMAIL;PREF:jane@a.example\r\n"
                            "TEL;CELL:+1 512 555 0100\r\nORG:Acme, Inc.\r\nEND:VCARD\r\n";
    QCOMPARE(text(place.import(card + card)), u"2 1 0 1 0 0"_s);
    const contact::Fields jane = place.contactOf(u"jane@a.example"_s);
    QCOMPARE(jane.text(Field::LastName), u"Smith"_s);
    QCOMPARE(jane.text(Field::Phone), u"+15125550100"_s);
    QCOMPARE(jane.text(Field::Company), u"Acme, Inc."_s);
}

void RunTest::undoKeepsWhatWasEditedSince()
{
    ImportPlace place;
    place.import(janes);
    place.import("Email,City\njane@a.example,Dallas\nbob@a.example,Denver\nnew@a.example,X\nother@a.example,Y\n");
    QVERIFY(place.workspace().save(test::edit(contact::ContactId(1), {{u"city", u"Houston"_s}})).ok());
    QVERIFY(place.workspace().save(test::edit(contact::ContactId(3), {{u"city", u"Houston"_s}})).ok());
    const auto operation = valueOf(place.workspace().imports()).front().operation;
    const auto undone = valueOf(place.workspace().undo(operation));
    QCOMPARE(undone.reversed.size(), 2U);
    QCOMPARE(undone.kept.size(), 2U);
    QCOMPARE(place.contactOf(u"bob@a.example"_s).text(Field::City), u"Boston"_s);
    QCOMPARE(place.contactOf(u"jane@a.example"_s).text(Field::City), u"Houston"_s);
    QCOMPARE(place.contactOf(u"new@a.example"_s).text(Field::City), u"Houston"_s);
    QCOMPARE(place.contacts().size(), 3);
}

void RunTest::changedFileStops()
{
    ImportPlace place;
    const ImportTask task = ImportPlace::taskFor(place.file(QByteArray(janes) + "Ann,ann@a.example,Z\n"));
    int asked = 0;
    const ImportControl control{.report = [&](const ImportProgress &) {
        if (++asked == 2)
            place.import("Email\nx@a.example\n"); // in the same place
    }};
    const ImportOutcome outcome = valueOf(place.workspace().runImport(task, control));
    QVERIFY(outcome.failure);
    QVERIFY(outcome.failure->message.contains(u"changed"_s));
    QVERIFY(outcome.run.state == RunState::Interrupted);
    QCOMPARE(text(outcome.run.counts), u"2 2 0 0 0 0"_s);
    const auto resumed = place.workspace().resumeImport(outcome.run.id);
    QVERIFY(!resumed);
    QCOMPARE(resumed.error().code, ErrorCode::Refused);
}

/// What the person chose for the columns would go to others.
void RunTest::fileIsAnotherThanWasSeen()
{
    ImportPlace place;
    const QString path = place.file("First Name,Email\nJane,jane@a.example\n");
    const Inspection seen = valueOf(inspect(path));
    const ImportTask task{path, seen.choices, seen.stamp};
    QVERIFY(place.workspace().planImport(task).ok());
    QCOMPARE(place.file("Email,First Name,City\njane@a.example,Jane,Austin\n"), path);
    const auto planned = place.workspace().planImport(task);
    QVERIFY(!planned);
    QCOMPARE(planned.error().code, ErrorCode::Refused);
    const auto ran = place.workspace().runImport(task);
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::Refused);
    QVERIFY2(ran.error().message.contains(u"since it was looked at"_s), qPrintable(ran.error().message));
    QVERIFY(place.contacts().isEmpty());
    QVERIFY(valueOf(place.workspace().imports()).empty());
}

void RunTest::fileChangesWhileItsLastRowsAreSaved_data()
{
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<bool>("isWhole");
    const QByteArray other = "Email\nother@a.example\n";
    QTest::newRow("other rows, all in one transaction") << other << true;
    QTest::newRow("other rows, a transaction for each") << other << false;
    QTest::newRow("the same anew, all in one transaction") << fiftyRows() << true;
    QTest::newRow("the same anew, a transaction for each") << fiftyRows() << false;
}

/// No row stands that may be one of another file; where it is the same after all, none is missing.
void RunTest::fileChangesWhileItsLastRowsAreSaved()
{
    QFETCH(const QByteArray, later);
    QFETCH(const bool, isWhole);
    const test::TestFolder folder;
    const QString path = folder.path(u"contacts.csv"_s);
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
    };
    int calls = 0;
    int changesAt = -1;
    const auto opened = [&](const QString &name) {
        write(fiftyRows());
        auto workspace = workspace::Workspace::open({.name = u"Test"_s, .path = folder.path(name)},
            {.mayCreate = true,
                .who = u"tester"_s,
                .clock = test::testTime,
                .fault =
                    [&] {
                        if (++calls == changesAt)
                            write(later);
                        return false;
                    },
                .chunking = {.wholeUpTo = isWhole ? 1'000'000 : 0, .locked = {}, .pause = {}}});
        if (!workspace)
            qFatal("%s", qPrintable(workspace.error().message));
        return *std::move(workspace);
    };
    const auto undisturbed = opened(u"undisturbed.onefold"_s);
    const ImportTask task = ImportPlace::taskFor(path);
    calls = 0;
    QVERIFY(!valueOf(undisturbed->runImport(task)).failure);
    QVERIFY(calls > 50);
    changesAt = calls / 2;
    const auto disturbed = opened(u"disturbed.onefold"_s);
    calls = 0;
    const auto outcome = disturbed->runImport(ImportPlace::taskFor(path));
    changesAt = -1;
    const bool isSame = later == fiftyRows();
    const bool isAnything = isSame || !isWhole;
    QCOMPARE(outcome.ok(), isAnything);
    const auto failure = outcome ? outcome->failure : std::optional(outcome.error());
    QCOMPARE(failure.has_value(), !isSame);
    QVERIFY(isSame || failure->code == ErrorCode::Refused);
    const auto runs = valueOf(disturbed->imports());
    QCOMPARE(runs.size(), isAnything ? 1U : 0U);
    const qint64 rows = isAnything ? runs.front().counts.rows : 0;
    QVERIFY(!isAnything || runs.front().state == (isSame ? RunState::Finished : RunState::Interrupted));
    QVERIFY(isSame ? rows == 50 : isAnything ? rows > 0 && rows < 50 : rows == 0);
    QCOMPARE(emailsIn(*disturbed), firstEmails(rows));
}

void RunTest::encodings_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF"
                                                   "Email,Ort\na@a.example,K\xC3\xB6ln\n");
    QTest::newRow("windows-1252") << QByteArray("Email,Ort\na@a.example,K\xF6ln\nb@a.example,D\xFCsseldorf\n");
    const QString text = u"Email,Ort\r\na@a.example,Köln\r\n"_s;
    QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFE")
            + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

void RunTest::encodings()
{
    QFETCH(const QByteArray, file);
    ImportPlace place;
    place.import(file);
    QCOMPARE(place.contactOf(u"a@a.example"_s).text(Field::City), u"Köln"_s);
}

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"
