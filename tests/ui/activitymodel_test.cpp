// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/journaldeeds.h"
#include "ui/activity/activitymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::journal::OperationId;
using onefold::test::edit;
using onefold::test::editMany;
using onefold::test::firstContacts;
using onefold::ui::activity::ActivityModel;
using onefold::workspace::Client;

namespace {

/// Reads on below @p parent until there are so many rows.
bool readAll(ActivityModel &model, const QModelIndex &parent, int rows)
{
    return QTest::qWaitFor([&] {
        model.readMore(parent);
        return model.rowCount(parent) == rows && !model.hasMore(parent);
    });
}

/// Writes an entry of @p operation about each of these contacts, as work that is under way does.
void writeEntries(const TestWorkspace &workspace, OperationId operation, int first, int count)
{
    const auto opened = workspace.other();
    const auto written = opened->store().write([&](onefold::store::Session &session) {
        for (int i = first; i < first + count; ++i) {
            session.write({.entry = {.operation = operation,
                               .contact = ContactId(i),
                               .verdict = onefold::identity::Verdict::Unchanged,
                               .evidence = onefold::identity::Evidence::Database}});
        }
        return true;
    });
    if (!written)
        qFatal("cannot write entries");
}

} // namespace

/// The journal as a tree of operations and their entries, read a page at a time.
class ActivityModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOperationsNewestFirst();
    void saysWhatCameOfMany();
    void pagesThroughTheJournal();
    void readsALongOperationPageByPage();
    void putsNewsOnTop();
    void followsWhatIsUnderWay();
    void startsOverAfterAnErasure();
    void answersLateNeverShow();
};

void ActivityModelTest::listsOperationsNewestFirst()
{
    const TestWorkspace workspace;
    workspace.fill(2);
    edit(workspace, ContactId(1), u"Austin"_s);
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(inserted.front().at(0).toModelIndex(), QModelIndex());
    QCOMPARE(inserted.front().at(2).toInt(), 2); // all in one go
    QVERIFY(model.isComplete());
    const QModelIndex newest = model.index(0, ActivityModel::What);
    QCOMPARE(newest.data().toString(), u"Edit · Person 000 · Updated"_s);
    QCOMPARE(model.index(0, ActivityModel::Who).data().toString(), u"another"_s);
    QCOMPARE(model.index(0, ActivityModel::Contacts).data().toString(), u"1"_s);
    QVERIFY(model.hasChildren(newest));
    QVERIFY(readAll(model, newest, 1));
    const QModelIndex entry = model.index(0, 0, newest);
    QVERIFY2(entry.data().toString().startsWith(u"Updated · Person 000"_s), qPrintable(entry.data().toString()));
    QCOMPARE(model.index(0, 0, entry).data().toString(), u"City: nothing → \u2068Austin\u2069"_s);
    QVERIFY(model.operationAt(model.index(0, 0, entry))->operation.kind == onefold::journal::OperationKind::Edit);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
}

void ActivityModelTest::saysWhatCameOfMany()
{
    const TestWorkspace workspace;
    workspace.fill(4);
    edit(workspace, ContactId(4), u"Austin"_s);
    onefold::bulk::BulkEdit edit;
    edit.set.set(Field::City, u"Austin"_s);
    const auto many = workspace.other()->edit(firstContacts(4), edit, {});
    QVERIFY(many.ok());
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    model.reload();
    QTRY_VERIFY(model.rowCount() > 0);
    QCOMPARE(model.index(0, 0).data().toString(), u"Edit · 3 updated · 1 unchanged"_s);
    ::edit(workspace, ContactId(1), u"Boston"_s);
    QVERIFY(workspace.other()->undo(many->operation).ok());
    model.refresh();
    QTRY_COMPARE(model.index(2, 0).data().toString(), u"Edit · 3 updated · 1 unchanged · Partly undone"_s);
    QVERIFY(!model.index(2, 0).data(ActivityModel::UndoneRole).toBool());
}

void ActivityModelTest::pagesThroughTheJournal()
{
    const TestWorkspace workspace;
    workspace.fill(150);
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_VERIFY(model.rowCount() > 0);
    QTRY_VERIFY(!model.isComplete() ? (model.fetchMore({}), false) : true);
    QCOMPARE(model.rowCount(), 150);
    QCOMPARE(model.index(149, 0).data().toString(), u"Save · Person 000 · Created"_s);
}

void ActivityModelTest::readsALongOperationPageByPage()
{
    constexpr int many = 5000;
    const TestWorkspace workspace;
    workspace.fill(many);
    editMany(workspace, many, u"Austin"_s);
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.reload();
    QTRY_VERIFY(model.rowCount() > 1);
    const QModelIndex operation = model.index(0, 0);
    QCOMPARE(operation.data().toString(), u"Edit · %1 updated"_s.arg(QLocale().toString(many)));
    QCOMPARE(model.rowCount(operation), 0); // nobody has opened it
    QVERIFY(model.hasChildren(operation));
    QCOMPARE(model.index(1, 0).data().toString(), u"Save · Person 4999 · Created"_s); // what is older is in sight
    model.fetchMore(operation);
    QTRY_COMPARE(model.rowCount(operation), 100);
    QVERIFY(readAll(model, operation, many));
    QCOMPARE(inserted.size(), 1 + many / 100);
    QVERIFY(model.index(many - 1, 0, operation).data().toString().startsWith(u"Updated · Person 000"_s));
}

void ActivityModelTest::putsNewsOnTop()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
    const QPersistentModelIndex first = model.index(0, 0);
    QTRY_COMPARE(model.rowCount(first), 1); // as the tester opens everything
    const QPersistentModelIndex entry = model.index(0, 0, first);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    edit(workspace, ContactId(3), u"Austin"_s);
    const auto undone = workspace.other()->undo();
    QVERIFY(undone.ok());
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(first.row(), 2);
    QVERIFY(entry.isValid());
    QCOMPARE(entry.parent(), QModelIndex(first));
    QCOMPARE(model.index(0, 0).data().toString(), u"Undo · Person 002 · Restored"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"Edit · Person 002 · Updated · Undone"_s);
    QVERIFY(model.index(1, 0).data(ActivityModel::UndoneRole).toBool());
    const qsizetype before = changed.size();
    QVERIFY(workspace.other()->redo(undone->operation).ok());
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(2, 0).data().toString(), u"Edit · Person 002 · Updated"_s); // it holds again
    QCOMPARE(changed.size(), before + 2);                                            // it, and the undo
    model.refresh();
    QTest::qWait(0);
    QCOMPARE(resets.size(), 0);
}

void ActivityModelTest::followsWhatIsUnderWay()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    writeEntries(workspace, OperationId(1), 100, 4);
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    const QPersistentModelIndex operation = model.index(0, 0);
    QTRY_COMPARE(model.rowCount(operation), 5);
    const QPersistentModelIndex newest = model.index(0, 0, operation);
    writeEntries(workspace, OperationId(1), 200, 3);
    model.refresh();
    QTRY_COMPARE(model.rowCount(operation), 8);
    QCOMPARE(newest.row(), 3);
    QVERIFY(operation.data().toString().contains(u"7 unchanged"_s));
    writeEntries(workspace, OperationId(1), 300, 150); // more than a page: what was read of it is let go
    model.refresh();
    QTRY_VERIFY(!newest.isValid());
    QVERIFY(readAll(model, operation, 158));
}

void ActivityModelTest::startsOverAfterAnErasure()
{
    const TestWorkspace workspace;
    workspace.fill(2);
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    onefold::journal::OperationQuery query;
    query.kind = onefold::journal::OperationKind::Save;
    model.setQuery(query);
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(readAll(model, model.index(0, 0), 1));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(workspace.other()->erase({ContactId(2)}).ok());
    model.refresh();
    QTRY_COMPARE(resets.size(), 1); // nobody's name stays on the screen
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY2(
        !model.index(0, 0).data().toString().contains(u"Person"_s), qPrintable(model.index(0, 0).data().toString()));
}

void ActivityModelTest::answersLateNeverShow()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    edit(workspace, ContactId(1), u"Austin"_s);
    Client client(workspace.info(), workspace.options());
    ActivityModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    model.refresh(); // waits for its turn
    onefold::journal::OperationQuery query;
    query.kind = onefold::journal::OperationKind::Edit;
    model.setQuery(query);
    const QSignalSpy read(&model, &ActivityModel::read);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    query.who = u"nobody"_s;
    model.setQuery(query);
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isComplete());
    QVERIFY(!model.operationAt({}));
}

QTEST_MAIN(ActivityModelTest)
#include "activitymodel_test.moc"
