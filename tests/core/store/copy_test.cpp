// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"
#include "teamworkspace.h"
#include "testworkspace.h"

#include "core/importing/inspection.h"
#include "core/workspace/copy.h"
#include "core/workspace/openstore.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using test::edit;
using test::request;
using test::TeamDatabase;
using test::TestFolder;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

WorkspaceInfo fileIn(const TestFolder &folder, const QString &name)
{
    return {.name = name, .path = folder.path(name)};
}

/// What a person can see of a workspace, as text.
QStringList seen(Workspace &workspace)
{
    QStringList lines;
    const auto contacts = workspace.find({});
    const auto history = workspace.history({});
    const auto customFields = workspace.customFields();
    for (const contact::Contact &each : *contacts) {
        lines += contact::toString(each.id) + u' ' + each.updatedAt.toString(Qt::ISODateWithMs) + u' '
            + QString::fromUtf8(contact::toJsonText(contact::difference({}, each.fields)))
            + care::toString(*workspace.notesOn(each.id));
    }
    for (const journal::HistoryLine &line : *history) {
        // The database writes JSON in an order of its own.
        contact::FieldChanges changes = line.entry.changes;
        std::ranges::sort(changes, [](const auto &a, const auto &b) { return a.field < b.field; });
        lines += contact::toString(line.entry.contact) + u' ' + identity::toString(line.entry.verdict) + u' '
            + line.operation.who + u' ' + line.operation.at.toString(Qt::ISODateWithMs) + u' '
            + QString::fromUtf8(contact::toJsonText(changes)) + line.entry.problems.join(u',');
    }
    lines += QString::number(*workspace.duplicateGroupCount());
    for (const auto &[key, type] : *customFields)
        lines += key + contact::toString(type);
    return lines;
}

/// A workspace with a bit of everything: saves, an edit, a deletion, a custom field, care, a dismissal.
struct Sample {
    TestFolder folder;
    WorkspaceInfo info = fileIn(folder, u"from.onefold"_s);
    ContactId jane = ContactId::None;
    ContactId gone = ContactId::None;

    Sample()
    {
        auto workspace = *test::openTest(info.path);
        const auto make = [&](test::Texts fields) { return *workspace->save(request(fields))->id; };
        (void)workspace->setSettings(test::testSettings());
        jane = make({{u"first_name", u"Jané"_s}, {u"email", u"jane@acme.com"_s}, {u"phone", u"(512) 555-0123"_s},
            {u"tags", u"vip,new"_s}, {u"custom.badge", u"B\\7 \"x\""_s}});
        const ContactId first = make({{u"first_name", u"Katherine"_s}, {u"last_name", u"Brightwater"_s},
            {u"email", u"kb@acme.com"_s}, {u"company", u"Acme"_s}});
        const ContactId second = make({{u"first_name", u"Katherine"_s}, {u"last_name", u"Brightwater"_s},
            {u"phone", u"+15125550124"_s}, {u"company", u"Acme"_s}});
        (void)workspace->save(edit(jane, {{u"city", u"Bonn"_s}, {u"address1", u"Am Markt 1"_s}}));
        (void)workspace->scanDuplicates();
        (void)workspace->dismissDuplicates({first, second});
        gone = make({{u"email", u"gone@acme.com"_s}});
        (void)workspace->remove({gone});
    }
};

} // namespace

/// A workspace that goes over into another kind of database, and back.
class CopyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOverAndBack();
    void everyRowGoesOverAndBack();
    void goesOnWhereItWas();
    void wantsAnEmptyOne();
    void isForWhoeverSetItUp();
    void leavesNothingHalfDone();
    void servicesAreNotCopied();
};

void CopyTest::goesOverAndBack()
{
    const Sample sample;
    const TeamDatabase database;
    const WorkspaceInfo team = database.info(u"postgres"_s);
    const auto over = workspace::copyWorkspace(sample.info, team, {});
    QVERIFY2(over, over ? "" : qPrintable(over.error().message + over.error().detail));
    QCOMPARE(over->contacts, 3);
    const WorkspaceInfo back = fileIn(sample.folder, u"back.onefold"_s);
    QVERIFY(test::openTest(back.path));
    const auto returned = workspace::copyWorkspace(team, back, {});
    QVERIFY2(returned, returned ? "" : qPrintable(returned.error().message + returned.error().detail));
    const QStringList before = seen(**test::openTest(sample.info.path));
    QCOMPARE(seen(**database.open(u"anna"_s)), before);
    QCOMPARE(seen(**test::openTest(back.path)), before);
}

namespace {

/// Adds what a workspace has after years: merges taken back and not, a doubtful pair, an import with rows that were
/// refused, an erasure, a contact that was deleted with the highest number.
void letYearsGoBy(const Sample &sample)
{
    const auto workspace = *test::openTest(sample.info.path);
    const auto make = [&](test::Texts fields) { return *workspace->save(request(fields))->id; };
    const ContactId first = make({{u"first_name", u"Ann"_s}, {u"email", u"ann@acme.com"_s}});
    const ContactId second = make({{u"first_name", u"Anne"_s}, {u"email", u"anne@acme.com"_s}});
    const auto merged = workspace->merge({.contacts = {first, second}, .survivor = first});
    QVERIFY(merged && workspace->undo(merged->operation));
    QVERIFY(workspace->merge({.contacts = {first, second}, .survivor = first}));
    QVERIFY(!workspace->save(request({{u"email", u"bob@acme.com"_s}, {u"phone", u"(512) 555-0123"_s}}))
                 ->notApplied.empty());
    QFile file(sample.folder.path(u"people.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Email,City\nnew@acme.com,Ulm\nno address,\njane@acme.com,Ulm\nnew@acme.com,Ulm\n");
    file.close();
    const auto imported = workspace->runImport({file.fileName(), importing::inspect(file.fileName())->choices}, {});
    QVERIFY(imported && !imported->failure);
    QVERIFY(workspace->erase({make({{u"email", u"forget@acme.com"_s}})}));
    QVERIFY(workspace->remove({make({{u"email", u"last@acme.com"_s}})}));
}

} // namespace

/// Not what can be seen alone: dismissals, merges, doubtful pairs, imports with their rows, and settings.
void CopyTest::everyRowGoesOverAndBack()
{
    const Sample sample;
    letYearsGoBy(sample);
    if (QTest::currentTestFailed())
        return;
    const TeamDatabase database;
    const WorkspaceInfo team = database.info(u"postgres"_s);
    QVERIFY(workspace::copyWorkspace(sample.info, team, {}));
    const WorkspaceInfo back = fileIn(sample.folder, u"back.onefold"_s);
    QVERIFY(test::openTest(back.path));
    QVERIFY(workspace::copyWorkspace(team, back, {}));
    const QStringList rows = test::keptRowsOf(sample.info.path);
    for (const char *const table : {"contact", "entry", "operation", "tally", "review_pair", "import_run", "import_row",
             "duplicate_dismissal", "duplicate_merge", "duplicate_scan", "setting", "custom_field"}) {
        const auto isOfIt = [start = QString(QString::fromLatin1(table) + u": "_s)](
                                const QString &row) { return row.startsWith(start); };
        QVERIFY2(std::ranges::any_of(rows, isOfIt), table);
    }
    QCOMPARE(rows.filter(u"failed: "_s), QStringList());
    QCOMPARE(test::keptRowsOf(back.path), rows);
    QCOMPARE(test::inconsistenciesOf(back.path), QStringList());
}

/// Whatever finds contacts finds them, what was done can be undone, and no number is given twice.
void CopyTest::goesOnWhereItWas()
{
    const Sample sample;
    const TeamDatabase database;
    QVERIFY(workspace::copyWorkspace(sample.info, database.info(u"postgres"_s), {}));
    const auto team = *database.open(u"olga"_s);
    const auto again = team->save(request({{u"email", u"JANE@acme.com"_s}, {u"city", u"Bonn"_s}}));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(identity::toString(again->verdict), u"unchanged"_s);
    QVERIFY(again->id == sample.jane);
    QCOMPARE(team->find({.search = {.text = u"5550123"_s}})->size(), std::size_t(1));
    QCOMPARE(team->find({.search = {.text = u"jane"_s}})->size(), std::size_t(1));
    const auto created = team->save(request({{u"email", u"next@acme.com"_s}}));
    QCOMPARE(identity::toString(created->verdict), u"created"_s);
    QVERIFY(*created->id > sample.gone);
    const auto deletion = team->history({.contact = sample.gone, .limit = 1})->front().operation.id;
    const auto undone = team->undo(deletion, {});
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QVERIFY(*team->contact(sample.gone));
    QCOMPARE(*team->duplicateGroupCount(), 0); // dismissed
}

void CopyTest::wantsAnEmptyOne()
{
    const Sample sample;
    const Sample other;
    const auto copied = workspace::copyWorkspace(sample.info, other.info, {});
    QVERIFY(!copied);
    QCOMPARE(copied.error().code, ErrorCode::Exists);
    const auto onto = workspace::copyWorkspace(sample.info, sample.info, {});
    QVERIFY(!onto);
    QCOMPARE(onto.error().code, ErrorCode::InvalidInput);
}

void CopyTest::isForWhoeverSetItUp()
{
    const Sample sample;
    const TeamDatabase database;
    for (const QString &login : {u"anna"_s, u"olga"_s}) {
        const auto copied = workspace::copyWorkspace(sample.info, database.info(login), {});
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Refused);
    }
    QCOMPARE(*(*database.open(u"anna"_s))->contactCount(), 0);
}

void CopyTest::leavesNothingHalfDone()
{
    const Sample sample;
    const TeamDatabase database;
    int asked = 0;
    const auto stopped = workspace::copyWorkspace(
        sample.info, database.info(u"postgres"_s), {.isCancelled = [&] { return ++asked > 8; }});
    QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.error().message));
    QVERIFY(stopped->cancelled);
    const auto team = *database.open(u"anna"_s);
    QCOMPARE(*team->contactCount(), 0);
    QVERIFY(team->history({})->empty());
    // What kept people from writing the journal keeps them still.
    QVERIFY(database.ask(u"INSERT INTO onefold.entry(operation,effect,verdict) VALUES(1,1,'created')"_s, u"anna"_s)
                .contains(u"permission denied"_s));
    QVERIFY(team->save(request({{u"email", u"jane@acme.com"_s}})));
    QCOMPARE(team->history({})->size(), std::size_t(1));
}

void CopyTest::servicesAreNotCopied()
{
    const TestFolder folder;
    WorkspaceInfo service = fileIn(folder, u"bird.onefold"_s);
    service.kind = u"bird"_s;
    const auto copied = workspace::copyWorkspace(service, fileIn(folder, u"to.onefold"_s), {});
    QVERIFY(!copied);
    QCOMPARE(copied.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(CopyTest)
#include "copy_test.moc"
