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
using onefold::contact::Field;
using onefold::ui::contacts::ContactModel;
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

QTEST_GUILESS_MAIN(ContactModelTest)
#include "contactmodel_test.moc"
