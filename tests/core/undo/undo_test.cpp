// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/duplicatereview.h"
#include "core/undo/remainderwords.h"
#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using journal::OperationId;
using test::edit;
using test::request;

/// Undo and redo, one rule at a time.
class UndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesFurtherBack();
    void goesPastWhatWasKept();
    void redoesInOrder();
    void forgetsRedoAfterNewWork();
    void keepsOtherFieldsEditedSince();
    void goesOnWithWhatWasLeft();
    void goesOnWithWhatWasStopped();
    void redoesTheRestOfAPartialRedo();
    void redoGoesPastWhatWasKept();
    void redoOfAMergeTakesDismissalsAlong();
    void failsWhereAnotherHoldsTheIdentifier();
    void letsSharedIdentifiersBe();
    void failsWhereNothingWouldBeLeft();
    void failsWhereNoIdentityWouldBeLeft();
    void remembersWhatWasLeft();
    void saysWhyWhatWasLeft();
    void refusesWhatWasErased();
    void takesTheOwnWorkOnly();
    void survivesARestart();

private:
    saving::SaveOutcome save(const saving::SaveRequest &request) { return m_workspace->save(request).value(); }
    QString textOf(ContactId id, Field field) { return (*m_workspace->contact(id))->fields.text(field); }
    bool exists(ContactId id) { return m_workspace->contact(id)->has_value(); }
    void reopen(const QString &who, const bulk::Chunking &chunking = {});

    std::unique_ptr<test::TestFolder> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

void UndoTest::reopen(const QString &who, const bulk::Chunking &chunking)
{
    m_workspace.reset();
    m_workspace = workspace::Workspace::open(
        {u"Test"_s, m_folder->path()}, {.mayCreate = true, .who = who, .clock = test::testTime, .chunking = chunking})
                      .value();
}

void UndoTest::init()
{
    m_folder = std::make_unique<test::TestFolder>();
    m_workspace = test::openTest(m_folder->path()).value();
    save(request({{u"email", u"ann@example.com"_s}, {u"first_name", u"Ann"_s}}));
    save(request({{u"email", u"bob@example.com"_s}, {u"first_name", u"Bob"_s}}));
}

void UndoTest::cleanup()
{
    m_workspace.reset();
    QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
}

void UndoTest::goesFurtherBack()
{
    save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    QVERIFY((*m_workspace->nextToUndo())->id == OperationId(3));
    QVERIFY(m_workspace->undo().ok());
    QCOMPARE(textOf(ContactId(1), Field::City), QString());
    QVERIFY(m_workspace->undo().ok());
    QVERIFY(!exists(ContactId(2)));
    QVERIFY(m_workspace->undo().ok());
    QVERIFY(!exists(ContactId(1)));
    QVERIFY(!m_workspace->nextToUndo()->has_value());
    QCOMPARE(m_workspace->undo().error().code, ErrorCode::Refused);
}

void UndoTest::goesPastWhatWasKept()
{
    save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    reopen(u"somebody else"_s);
    save(edit(ContactId(1), {{u"city", u"Boston"_s}}));
    reopen(u"tester"_s);
    const auto first = m_workspace->undo();
    QCOMPARE(first->kept.size(), 1U);
    QVERIFY(first->reversed.empty() && first->failed.empty());
    QCOMPARE(textOf(ContactId(1), Field::City), u"Boston"_s);
    const auto second = m_workspace->undo();
    QVERIFY(second->reverses == OperationId(2));
    QVERIFY(!exists(ContactId(2)));
}

void UndoTest::redoesInOrder()
{
    save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    save(edit(ContactId(1), {{u"city", u"Boston"_s}}));
    QVERIFY(m_workspace->undo().ok() && m_workspace->undo().ok());
    QVERIFY(m_workspace->redo().ok());
    QCOMPARE(textOf(ContactId(1), Field::City), u"Austin"_s);
    QVERIFY(m_workspace->redo().ok());
    QCOMPARE(textOf(ContactId(1), Field::City), u"Boston"_s);
    QCOMPARE(m_workspace->redo().error().code, ErrorCode::Refused);
    QVERIFY(m_workspace->undo().ok());
    QCOMPARE(textOf(ContactId(1), Field::City), u"Austin"_s);
}

void UndoTest::forgetsRedoAfterNewWork()
{
    save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    QVERIFY(m_workspace->undo().ok());
    save(edit(ContactId(2), {{u"city", u"Boston"_s}}));
    QCOMPARE(m_workspace->redo().error().code, ErrorCode::Refused);
    QVERIFY(m_workspace->redo(OperationId(3)).ok()); // asked for by its number, it still can be
    QCOMPARE(textOf(ContactId(1), Field::City), u"Austin"_s);
}

void UndoTest::keepsOtherFieldsEditedSince()
{
    save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    save(edit(ContactId(1), {{u"company", u"Acme"_s}}));
    QCOMPARE(m_workspace->undo(OperationId(3))->reversed.size(), 1U);
    QCOMPARE(textOf(ContactId(1), Field::City), QString());
    QCOMPARE(textOf(ContactId(1), Field::Company), u"Acme"_s);
    QCOMPARE(m_workspace->undo(OperationId(1))->kept.size(), 1U);
    QVERIFY(exists(ContactId(1)));
}

/// Two are deleted, one cannot come back at first: undoing again brings it once it can.
void UndoTest::goesOnWithWhatWasLeft()
{
    QVERIFY(m_workspace->remove({ContactId(1), ContactId(2)}).ok());
    const auto usurper = save(request({{u"email", u"bob@example.com"_s}}));
    const auto first = m_workspace->undo(OperationId(3));
    QVERIFY(first->reversed == std::vector{ContactId(1)});
    QCOMPARE(first->failed.size(), 1U);
    QVERIFY(first->failed.front().contact == ContactId(2));
    QVERIFY(first->failed.front().reason.contains(u"bob@example.com"_s));
    QVERIFY(m_workspace->remove({*usurper.id}).ok());
    const auto second = m_workspace->undo(OperationId(3));
    QVERIFY(second->reversed == std::vector{ContactId(2)});
    QVERIFY(second->kept.empty() && second->failed.empty());
    QCOMPARE(m_workspace->undo(OperationId(3)).error().code, ErrorCode::Refused);
}

/// An undo that was stopped before it came to what it can take back has not been tried in vain.
void UndoTest::goesOnWithWhatWasStopped()
{
    const auto edited =
        m_workspace->edit({ContactId(1), ContactId(2)}, {.set = request({{u"city", u"Austin"_s}}).fields}, {});
    reopen(u"somebody else"_s);
    save(edit(ContactId(2), {{u"city", u"Boston"_s}}));
    reopen(u"tester"_s, {.wholeUpTo = 0, .locked = {}, .pause = {}});
    int asked = 0;
    const auto stopped = m_workspace->undo(std::nullopt, {.isCancelled = [&asked] { return ++asked > 1; }});
    QVERIFY(stopped.ok() && stopped->cancelled);
    QVERIFY(stopped->reversed.empty());
    QCOMPARE(stopped->kept.size(), 1U);
    QVERIFY((*m_workspace->nextToUndo())->id == edited->operation);
    QVERIFY(m_workspace->undo()->reversed == std::vector{ContactId(1)});
    QCOMPARE(textOf(ContactId(1), Field::City), QString());
}

/// A redo that could take only one of two contacts is no reason to forget the other.
void UndoTest::redoesTheRestOfAPartialRedo()
{
    QVERIFY(m_workspace->remove({ContactId(1), ContactId(2)}).ok());
    QCOMPARE(m_workspace->undo(OperationId(3))->reversed.size(), 2U);
    save(edit(ContactId(2), {{u"city", u"Boston"_s}}));
    const auto first = m_workspace->redo(OperationId(3));
    QVERIFY(first->reversed == std::vector{ContactId(1)});
    QCOMPARE(first->kept.size(), 1U);
    // Only Ann is deleted, so only she can be brought back.
    QVERIFY(m_workspace->undo(OperationId(3))->reversed == std::vector{ContactId(1)});
    save(edit(ContactId(2), {{u"city", {}}}));
    const auto second = m_workspace->redo(OperationId(3));
    QVERIFY(second->reversed == std::vector{ContactId(1)});
    const auto third = m_workspace->redo(OperationId(3));
    QVERIFY(third->reversed == std::vector{ContactId(2)});
    QVERIFY(!exists(ContactId(1)) && !exists(ContactId(2)));
}

void UndoTest::redoGoesPastWhatWasKept()
{
    save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    save(edit(ContactId(2), {{u"city", u"Boston"_s}}));
    QVERIFY(m_workspace->undo().ok() && m_workspace->undo().ok());
    reopen(u"somebody else"_s);
    save(edit(ContactId(1), {{u"city", u"Dallas"_s}}));
    reopen(u"tester"_s);
    const auto first = m_workspace->redo();
    QVERIFY(first->reversed.empty());
    QCOMPARE(first->kept.size(), 1U);
    QVERIFY(m_workspace->redo()->reversed == std::vector{ContactId(2)});
    QCOMPARE(textOf(ContactId(1), Field::City), u"Dallas"_s);
    QCOMPARE(textOf(ContactId(2), Field::City), u"Boston"_s);
    // Something has changed, so it is tried once more.
    QCOMPARE(m_workspace->redo()->kept.size(), 1U);
    QCOMPARE(m_workspace->redo().error().code, ErrorCode::Refused);
}

/// Merged again, he takes along whom he was said not to be.
void UndoTest::redoOfAMergeTakesDismissalsAlong()
{
    const ContactId other = *save(request({{u"email", u"eve@example.com"_s}})).id;
    QVERIFY(m_workspace->dismissDuplicates({ContactId(2), other}).ok());
    const auto isSaidOfAnn = [&] {
        bool isSaid = false;
        const Result<void> read = m_workspace->store().read([&](store::Session &session) {
            const auto said = session.duplicates().dismissalsAmong({ContactId(1), other});
            const qint64 state = store::identifyingState(session.contact(ContactId(1))->fields)
                ^ store::identifyingState(session.contact(other)->fields);
            isSaid = said.size() == 1 && said.front().state == state;
        });
        return read.ok() && isSaid;
    };
    const auto merged = m_workspace->merge({.contacts = {ContactId(1), ContactId(2)}, .survivor = ContactId(1)});
    QVERIFY(merged.ok());
    QVERIFY(isSaidOfAnn());
    QVERIFY(m_workspace->undo(merged->operation).ok());
    QVERIFY(!isSaidOfAnn());
    QVERIFY(m_workspace->redo(merged->operation).ok());
    QVERIFY(isSaidOfAnn());
}

void UndoTest::failsWhereAnotherHoldsTheIdentifier()
{
    save(edit(ContactId(1), {{u"email", u"anna@example.com"_s}}));
    save(request({{u"email", u"ANN@example.com"_s}}));
    const auto undone = m_workspace->undo(OperationId(3));
    QCOMPARE(undone->failed.size(), 1U);
    QCOMPARE(textOf(ContactId(1), Field::Email), u"anna@example.com"_s);
}

/// Two share a phone since a time when that was allowed: undoing another field of one is none of the phone's business.
void UndoTest::letsSharedIdentifiersBe()
{
    store::Settings settings = test::testSettings();
    settings.identity.duplicatesAllowed = true;
    QVERIFY(m_workspace->setSettings(settings).ok());
    saving::SaveRequest twin = request({{u"email", u"ann@example.com"_s}});
    twin.mode = identity::SaveMode::Create;
    const auto created = save(twin);
    QVERIFY(created.verdict == identity::Verdict::Created);
    const auto edited = save(edit(*created.id, {{u"city", u"Austin"_s}}));
    QVERIFY(m_workspace->setSettings(test::testSettings()).ok());
    QCOMPARE(m_workspace->undo(edited.operation)->reversed.size(), 1U);
    QCOMPARE(textOf(*created.id, Field::City), QString());
}

void UndoTest::failsWhereNothingWouldBeLeft()
{
    save(edit(ContactId(1), {{u"city", u"Austin"_s}}));
    save(edit(ContactId(1), {{u"email", {}}, {u"first_name", {}}}));
    const auto undone = m_workspace->undo(OperationId(3));
    QCOMPARE(undone->failed.size(), 1U);
    QVERIFY(undo::summaryOf(*undone).endsWith(u"1 failed: no value would be left"_s));
    QCOMPARE(textOf(ContactId(1), Field::City), u"Austin"_s);
}

/// An identity is what a save asks for: not any identifier, but one of the rule's.
void UndoTest::failsWhereNoIdentityWouldBeLeft()
{
    const auto created = save(request({{u"identifier.crm", u"C1"_s}, {u"first_name", u"Cyd"_s}}));
    const auto edited = save(edit(*created.id, {{u"email", u"cyd@example.com"_s}}));
    store::Settings settings = test::testSettings();
    settings.identity.required = true;
    QVERIFY(m_workspace->setSettings(settings).ok());
    const auto undone = m_workspace->undo(edited.operation);
    QCOMPARE(undone->failed.size(), 1U);
    QVERIFY(undone->failed.front().reason.contains(contact::labelOf(Field::Email)));
    QCOMPARE(textOf(*created.id, Field::Email), u"cyd@example.com"_s);
}

/// What an undo left as it was, and why, stands in the journal under the undo and under the contact.
void UndoTest::remembersWhatWasLeft()
{
    const auto told = [this](const undo::ReverseOutcome &outcome, ContactId id) {
        const auto lines = m_workspace->history({.contact = id, .operation = outcome.operation});
        const journal::Entry &entry = lines->front().entry;
        return QString(identity::toString(entry.verdict) + u": "_s + entry.problems.join(u','));
    };
    const auto moved = save(edit(ContactId(1), {{u"city", u"Austin"_s}, {u"email", u"anna@example.com"_s}}));
    QVERIFY(m_workspace->remove({ContactId(2)}).ok());
    const auto undoOfSave = m_workspace->undo(OperationId(2));
    QCOMPARE(undoOfSave->kept.size(), 1U);
    QCOMPARE(told(*undoOfSave, ContactId(2)), u"unchanged: undo.deleted_since"_s);
    const auto usurper = save(request({{u"email", u"bob@example.com"_s}}));
    const auto undoOfDelete = m_workspace->undo(OperationId(4));
    QCOMPARE(undoOfDelete->failed.size(), 1U);
    QCOMPARE(told(*undoOfDelete, ContactId(2)), u"failed: email undo.identity_taken"_s);
    QCOMPARE(undo::failedWords(*undoOfDelete), QStringList(u"1 failed: Email: another contact has it"_s));
    save(edit(ContactId(1), {{u"city", u"Boston"_s}}));
    QCOMPARE(m_workspace->undo(moved.operation)->kept.size(), 1U);
    const auto lines = m_workspace->history({.contact = ContactId(1)});
    QCOMPARE(lines->front().entry.problems, QStringList(u"undo.edited_since"_s));
    QVERIFY(lines->front().operation.changes == 0);
    // Once nothing stands in the way, what was left can still be taken back.
    QVERIFY(m_workspace->remove({*usurper.id}).ok());
    QVERIFY(m_workspace->undo(OperationId(4))->reversed == std::vector{ContactId(2)});
}

/// What was deleted since was not edited, and the sum of it says so.
void UndoTest::saysWhyWhatWasLeft()
{
    save(request({{u"email", u"cid@example.com"_s}}));
    const auto edited =
        m_workspace->edit({ContactId(1), ContactId(2), ContactId(3)}, bulk::BulkEdit{.addTags = {u"x"_s}}, {});
    QVERIFY(edited && edited->updated == 3);
    save(edit(ContactId(1), {{u"tags", u"y"_s}}));
    QVERIFY(m_workspace->remove({ContactId(2), ContactId(3)}).ok());
    const auto undone = m_workspace->undo(edited->operation);
    QVERIFY(undone && undone->reversed.empty());
    const QString summary = undo::summaryOf(*undone);
    QVERIFY2(summary.contains(u"1 left as is: edited since"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"2 left as is: deleted since"_s), qPrintable(summary));
}

void UndoTest::refusesWhatWasErased()
{
    QVERIFY(m_workspace->remove({ContactId(1), ContactId(2)}).ok());
    const auto erased = m_workspace->erase({ContactId(1)});
    QVERIFY(erased.ok());
    QCOMPARE(m_workspace->undo(erased->front().operation).error().code, ErrorCode::Refused);
    QCOMPARE(m_workspace->undo(OperationId(1)).error().code, ErrorCode::Refused);
    QVERIFY(m_workspace->undo(OperationId(3))->reversed == std::vector{ContactId(2)});
    QVERIFY(!exists(ContactId(1)));
    QCOMPARE(m_workspace->undo(OperationId(99)).error().code, ErrorCode::NotFound);
    QCOMPARE(m_workspace->redo(OperationId(99)).error().code, ErrorCode::NotFound);
}

void UndoTest::takesTheOwnWorkOnly()
{
    reopen(u"somebody else"_s);
    QVERIFY(!m_workspace->nextToUndo()->has_value());
    QCOMPARE(m_workspace->undo().error().code, ErrorCode::Refused);
    const auto asked = m_workspace->undo(OperationId(2));
    QCOMPARE(asked->reversed.size(), 1U);
    reopen(u"tester"_s);
    QVERIFY((*m_workspace->nextToUndo())->id == OperationId(1)); // the other is undone already
}

void UndoTest::survivesARestart()
{
    save(edit(ContactId(2), {{u"city", u"Austin"_s}, {u"custom.score", u"7"_s}, {u"tags", u"a,b"_s}}));
    const auto before = *m_workspace->contact(ContactId(2));
    QVERIFY(m_workspace->remove({ContactId(2)}).ok());
    reopen(u"tester"_s);
    QVERIFY(m_workspace->undo()->reversed == std::vector{ContactId(2)});
    const auto after = *m_workspace->contact(ContactId(2));
    QVERIFY(after->fields == before->fields);
    QCOMPARE(after->createdAt, before->createdAt);
    reopen(u"tester"_s);
    QVERIFY(m_workspace->redo()->reversed == std::vector{ContactId(2)});
    QVERIFY(!exists(ContactId(2)));
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
