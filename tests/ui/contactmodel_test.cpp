// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testworkspace.h"
#include "ui/contacts/contactmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::Result;
using onefold::contact::ContactId;
using onefold::ui::contacts::columnFor;
using onefold::ui::contacts::ContactModel;
using onefold::ui::contacts::RowRanges;
using onefold::ui::contacts::SharedIds;

namespace {

/// A model on a workspace, watched by Qt's own tester.
struct Fixture {
    explicit Fixture(int contacts) : client((workspace.fill(contacts), workspace.info()), workspace.options()) { }

    void load()
    {
        model.reload();
        QTRY_VERIFY(model.isSettled() && model.isCounted());
    }

    /// The name in @p row, once it has come.
    QString name(int row)
    {
        const QModelIndex index = model.index(row, 0);
        static_cast<void>(QTest::qWaitFor([&] { return !index.data(Qt::DisplayRole).toString().isEmpty(); }));
        return index.data(Qt::DisplayRole).toString();
    }

    TestWorkspace workspace;
    onefold::workspace::Client client;
    ContactModel model{client};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

/// The table's model over a real workspace.
class ContactModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAnEmptyWorkspace();
    void loadsPagesAsTheyAreLookedAt();
    void dropsRepliesOfAnEarlierQuery();
    void sorts();
    void followsAnotherProgram();
    void survivesTheLastRowGoing();
    void tellsIdsOfRowsNotLoaded();
    void refusesIdsOfAChangedList();
    void changesColumnsOneStepAtATime();
    void tellsWhereKeptRowsWent();
    void tellsOfEveryStepOfAChange();
};

void ContactModelTest::showsAnEmptyWorkspace()
{
    Fixture f(0);
    f.load();
    QCOMPARE(f.model.rowCount(), 0);
}

void ContactModelTest::loadsPagesAsTheyAreLookedAt()
{
    Fixture f(500);
    f.load();
    QCOMPARE(f.model.rowCount(), 500);
    QVERIFY(f.model.index(450, 0).data(ContactModel::IsLoadingRole).toBool());
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    QCOMPARE(f.name(450), u"Person 450"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(f.name(499), u"Person 499"_s);
}

void ContactModelTest::dropsRepliesOfAnEarlierQuery()
{
    Fixture f(300);
    f.load();
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    for (const QString &text : {u"person"_s, u"person1"_s, u"person 007"_s})
        f.model.setQuery({.search = {.text = text}});
    QTRY_VERIFY(f.model.isSettled() && f.model.isCounted());
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.name(0), u"Person 007"_s);
    QCOMPARE(resets.size(), 1);
}

void ContactModelTest::sorts()
{
    Fixture f(100);
    f.load();
    f.model.sort(0, Qt::DescendingOrder);
    QTRY_COMPARE(f.name(0), u"Person 099"_s);
}

void ContactModelTest::followsAnotherProgram()
{
    Fixture f(200);
    f.load();
    QCOMPARE(f.name(10), u"Person 010"_s);
    const QPersistentModelIndex kept(f.model.index(10, 0));
    const auto removed = f.workspace.other()->remove({ContactId(1), ContactId(2)});
    QVERIFY(removed.ok());
    QSignalSpy refreshed(&f.model, &ContactModel::refreshed);
    f.model.refresh();
    QVERIFY(refreshed.wait());
    QCOMPARE(f.model.rowCount(), 198);
    QCOMPARE(kept.row(), 8);
    QCOMPARE(f.name(8), u"Person 010"_s);
    f.model.refresh();
    QVERIFY(!refreshed.wait(200)); // nothing has changed since
}

void ContactModelTest::survivesTheLastRowGoing()
{
    Fixture f(1);
    f.load();
    const QPersistentModelIndex kept(f.model.index(0, 0));
    QVERIFY(f.workspace.other()->remove({ContactId(1)}).ok());
    f.model.refresh();
    QTRY_COMPARE(f.model.rowCount(), 0);
    QVERIFY(!kept.isValid());
    f.workspace.fill(3);
    f.model.refresh();
    QTRY_COMPARE(f.model.rowCount(), 3);
}

void ContactModelTest::tellsIdsOfRowsNotLoaded()
{
    Fixture f(300);
    f.load();
    std::optional<Result<SharedIds>> told;
    f.model.idsOf({{0, 0}, {250, 251}}, [&](const Result<SharedIds> &ids) { told = ids; });
    QTRY_VERIFY(told.has_value());
    QVERIFY(told->ok());
    QCOMPARE(*told->value(), (std::vector{ContactId(1), ContactId(251), ContactId(252)}));
}

void ContactModelTest::refusesIdsOfAChangedList()
{
    Fixture f(5);
    f.load();
    QVERIFY(f.workspace.other()->remove({ContactId(1)}).ok());
    std::optional<Result<SharedIds>> told;
    f.model.refresh(); // answered first, so that the rows shown are no longer those asked about
    f.model.idsOf({{0, 4}}, [&](const Result<SharedIds> &ids) { told = ids; });
    QTRY_VERIFY(told.has_value());
    QVERIFY(!told->ok());
}

void ContactModelTest::changesColumnsOneStepAtATime()
{
    Fixture f(3);
    f.load();
    QSignalSpy removed(&f.model, &QAbstractItemModel::columnsRemoved);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::columnsInserted);
    f.model.setColumns({*columnFor(u"email"_s), *columnFor(u"country"_s), *columnFor(u"name"_s)});
    QCOMPARE(removed.size(), 5);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(f.model.columnCount(), 3);
    QCOMPARE(f.model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Country"_s); // new ones come last
    QCOMPARE(f.model.index(0, 1).data(Qt::EditRole).toString(), u"person0@acme.example"_s);
    f.model.setColumns(f.model.columns());
    QCOMPARE(removed.size() + inserted.size(), 6);
    f.model.setColumns({*columnFor(u"updated_at"_s)});
    QCOMPARE(f.model.columnCount(), 1);
    QVERIFY(!(f.model.index(0, 0).flags() & Qt::ItemIsEditable));
}

void ContactModelTest::tellsWhereKeptRowsWent()
{
    Fixture f(200);
    f.load();
    RowRanges kept{{10, 150}};
    f.model.keepRows([&] { return kept; });
    QSignalSpy moved(&f.model, &ContactModel::keptRowsMoved);
    QVERIFY(f.workspace.other()->remove({ContactId(1), ContactId(12)}).ok());
    f.model.refresh();
    kept = {{20, 30}, {100, 199}}; // the person selects other rows while the answer is on its way
    QVERIFY(moved.wait());
    QCOMPARE(moved.front().front().value<RowRanges>(), (RowRanges{{18, 28}, {98, 197}}));
}

void ContactModelTest::tellsOfEveryStepOfAChange()
{
    Fixture f(3);
    f.load();
    QStringList steps;
    const auto note = [&](const QString &step) { return [&steps, step] { steps += step; }; };
    connect(&f.model, &ContactModel::rowsAboutToFollow, this, note(u"let go"_s));
    connect(&f.model, &QAbstractItemModel::layoutAboutToBeChanged, this, note(u"about to move"_s));
    connect(&f.model, &QAbstractItemModel::layoutChanged, this, note(u"moved"_s));
    connect(&f.model, &QAbstractItemModel::rowsRemoved, this, note(u"removed"_s));
    connect(&f.model, &ContactModel::keptRowsMoved, this, note(u"take up"_s));
    connect(&f.model, &ContactModel::refreshed, this, note(u"refreshed"_s));
    QVERIFY(f.workspace.other()->remove({ContactId(2)}).ok());
    f.model.refresh();
    QTRY_VERIFY(steps.contains(u"refreshed"_s));
    QCOMPARE(
        steps, (QStringList{u"let go"_s, u"about to move"_s, u"moved"_s, u"removed"_s, u"take up"_s, u"refreshed"_s}));
}

QTEST_GUILESS_MAIN(ContactModelTest)
#include "contactmodel_test.moc"
