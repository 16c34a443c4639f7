// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/activity/journalpage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <atomic>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::journal::OperationId;
using onefold::ui::activity::ActivityModel;
using onefold::ui::activity::JournalPage;
using onefold::ui::contacts::Deeds;
using onefold::workspace::Client;

namespace {

void edit(const TestWorkspace &workspace, ContactId id, const QString &city)
{
    onefold::contact::Fields fields;
    fields.set(Field::City, city);
    if (!workspace.other()->save({.fields = fields, .id = id}))
        qFatal("cannot edit");
}

std::vector<ContactId> firstContacts(int count)
{
    std::vector<ContactId> ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back(ContactId(i));
    return ids;
}

/// Sets the city of the first contacts in one operation.
OperationId editMany(const TestWorkspace &workspace, int count, const QString &city)
{
    onefold::bulk::BulkEdit edit;
    edit.set.set(Field::City, city);
    const auto outcome = workspace.other()->edit(firstContacts(count), edit, {});
    if (!outcome || outcome->updated != count)
        qFatal("cannot edit many");
    return outcome->operation;
}

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

bool comesToShow(const QWidget &window, const QString &button)
{
    return QTest::qWaitFor([&] { return named<QPushButton>(window, button) != nullptr; });
}

/// The page on a workspace's journal.
struct Shown {
    explicit Shown(const TestWorkspace &workspace) : Shown(workspace, workspace.options()) { }

    Shown(const TestWorkspace &workspace, const onefold::workspace::OpenOptions &options)
        : client(workspace.info(), options),
          deeds(client),
          page(client, deeds)
    {
        page.resize(900, 600);
        page.show();
        page.hostStrip(&strip);
    }

    QTreeView &tree() { return *page.findChild<QTreeView *>(); }
    QAbstractItemModel &model() { return *tree().model(); }
    bool rows(int count)
    {
        return QTest::qWaitFor([&] { return model().rowCount() == count; });
    }

    Client client;
    Deeds deeds;
    JournalPage page;
    QWidget strip; ///< gone before the page, which takes it as a child
};

} // namespace

/// The journal as the Activity page shows it.
class ActivityTest final : public QObject
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
    void keepsItsPlaceWhenNewsCome();
    void readsOnWhileScrolling();
    void goesToAnOperationFarBack();
    void searchesAndFilters();
    void asksAgainByTheKeyboard();
    void undoesAndRedoesFromTheList();
    void opensTheContact();
    void saysThatNothingHappened();
};

void ActivityTest::listsOperationsNewestFirst()
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

void ActivityTest::saysWhatCameOfMany()
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

void ActivityTest::pagesThroughTheJournal()
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

void ActivityTest::readsALongOperationPageByPage()
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

void ActivityTest::putsNewsOnTop()
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

void ActivityTest::followsWhatIsUnderWay()
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

void ActivityTest::startsOverAfterAnErasure()
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

void ActivityTest::answersLateNeverShow()
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

void ActivityTest::keepsItsPlaceWhenNewsCome()
{
    const TestWorkspace workspace;
    workspace.fill(40);
    Shown shown(workspace);
    QVERIFY(shown.rows(40));
    QTreeView &tree = shown.tree();
    const QPersistentModelIndex read = shown.model().index(20, 0);
    tree.setCurrentIndex(read);
    tree.expand(read);
    QTRY_VERIFY(tree.isExpanded(shown.model().index(0, 0, read))); // and its only contact with it
    tree.verticalScrollBar()->setValue(15);
    const int top = tree.visualRect(read).top();
    edit(workspace, ContactId(5), u"Austin"_s);
    edit(workspace, ContactId(6), u"Austin"_s);
    shown.page.refresh();
    QVERIFY(shown.rows(42));
    QVERIFY(tree.isExpanded(read));
    QCOMPARE(tree.currentIndex(), QModelIndex(read));
    QTRY_COMPARE(tree.visualRect(read).top(), top);
}

void ActivityTest::readsOnWhileScrolling()
{
    const TestWorkspace workspace;
    workspace.fill(250);
    editMany(workspace, 250, u"Austin"_s);
    Shown shown(workspace);
    QTRY_VERIFY(shown.model().rowCount() > 1);
    const QModelIndex operation = shown.model().index(0, 0);
    shown.tree().expand(operation);
    QTRY_COMPARE(shown.model().rowCount(operation), 100);
    shown.tree().verticalScrollBar()->setValue(95);
    QTRY_COMPARE(shown.model().rowCount(operation), 200);
    shown.tree().verticalScrollBar()->setValue(195);
    QTRY_COMPARE(shown.model().rowCount(operation), 250);
}

void ActivityTest::goesToAnOperationFarBack()
{
    const TestWorkspace workspace;
    workspace.fill(180);
    Shown shown(workspace);
    shown.page.showOperation(OperationId(1));
    QTRY_COMPARE(shown.tree().currentIndex().data().toString(), u"Save · Person 000 · Created"_s);
    QTRY_VERIFY(shown.tree().isExpanded(shown.model().index(0, 0, shown.tree().currentIndex())));
}

void ActivityTest::searchesAndFilters()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    edit(workspace, ContactId(2), u"Zürich"_s);
    Shown shown(workspace);
    QVERIFY(shown.rows(4));
    auto *const search = named<QLineEdit>(shown.page, u"Search the journal"_s);
    search->setText(u"zurich"_s);
    QVERIFY(shown.rows(2)); // all that was done to whom it finds
    search->setText(u"person 002"_s);
    QTRY_COMPARE(shown.model().index(0, 0).data().toString(), u"Save · Person 002 · Created"_s);
    search->clear();
    QVERIFY(shown.rows(4));
    auto *const kind = named<QComboBox>(shown.page, u"Kind of operation"_s);
    kind->setCurrentIndex(kind->findText(u"Edit"_s));
    QVERIFY(shown.rows(1));
    kind->setCurrentIndex(0);
    QVERIFY(shown.rows(4));
    named<QLineEdit>(shown.page, u"Who did it"_s)->setText(u"nobody"_s);
    QVERIFY(shown.rows(0));
    QVERIFY(comesToShow(shown.page, u"Show everything"_s));
    named<QPushButton>(shown.page, u"Show everything"_s)->click();
    QVERIFY(shown.rows(4));
}

/// The button that asks again goes with what it stood for, and the list that comes instead has the keyboard.
void ActivityTest::asksAgainByTheKeyboard()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    edit(workspace, ContactId(1), u"Austin"_s);
    std::atomic<bool> fails = false;
    Shown shown(workspace, {.who = u"tester"_s, .fault = [&fails] { return fails.load(); }});
    QVERIFY(shown.rows(2));
    fails = true;
    auto *const kind = named<QComboBox>(shown.page, u"Kind of operation"_s);
    kind->setCurrentIndex(kind->findText(u"Edit"_s));
    QVERIFY(comesToShow(shown.page, u"Try again"_s));
    auto *const again = named<QPushButton>(shown.page, u"Try again"_s);
    again->setFocus();
    fails = false;
    again->click();
    QTRY_VERIFY(shown.model().rowCount() > 0);
    QTRY_VERIFY(!again->isVisible());
    QCOMPARE(shown.page.focusWidget(), &shown.tree());
    QVERIFY(shown.rows(1));
    QCOMPARE(kind->currentText(), u"Edit"_s); // what was asked for is what is asked again
}

void ActivityTest::undoesAndRedoesFromTheList()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    edit(workspace, ContactId(1), u"Austin"_s);
    Shown shown(workspace);
    QObject::connect(&shown.deeds, &Deeds::done, &shown.page, &JournalPage::refresh);
    QVERIFY(shown.rows(2));
    auto *const tree = shown.page.findChild<QTreeView *>();
    const auto city = [&] { return workspace.other()->contact(ContactId(1)).value()->fields.text(Field::City); };
    tree->setCurrentIndex(tree->model()->index(0, 0));
    auto *const undo = named<QPushButton>(shown.page, u"Undo operation"_s);
    undo->setFocus();
    undo->click();
    QVERIFY(shown.rows(3));
    QCOMPARE(city(), QString());
    QCOMPARE(shown.page.focusWidget(), tree); // the button is disabled, and no other deed has the keyboard
    tree->setCurrentIndex(tree->model()->index(1, 0));
    QVERIFY(!named<QPushButton>(shown.page, u"Undo operation"_s)->isEnabled()); // it is undone
    tree->setCurrentIndex(tree->model()->index(0, 0));
    named<QPushButton>(shown.page, u"Redo operation"_s)->click();
    QVERIFY(shown.rows(4));
    QCOMPARE(city(), u"Austin"_s);
}

void ActivityTest::opensTheContact()
{
    const TestWorkspace workspace;
    workspace.fill(2);
    Shown shown(workspace);
    QVERIFY(shown.rows(2));
    const QSignalSpy asked(&shown.page, &JournalPage::contactRequested);
    auto *const open = named<QPushButton>(shown.page, u"Open contact"_s);
    QVERIFY(!open->isEnabled());
    auto *const tree = shown.page.findChild<QTreeView *>();
    tree->setCurrentIndex(tree->model()->index(1, 0));
    QVERIFY(open->isEnabled());
    open->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.front().front().value<ContactId>() == ContactId(1));
}

void ActivityTest::saysThatNothingHappened()
{
    const TestWorkspace workspace;
    Shown shown(workspace);
    QVERIFY(comesToShow(shown.page, u"Look again"_s));
}

QTEST_MAIN(ActivityTest)
#include "activity_test.moc"
