// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testworkspace.h"
#include "ui/activity/journalpage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
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

template<typename Widget>
Widget *named(const QWidget &window, const QString &name)
{
    for (Widget *const widget : window.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

bool comesToShow(const QWidget &window, const QString &button)
{
    return QTest::qWaitFor([&] {
        const auto *const found = named<QPushButton>(window, button);
        return found && found->isVisible();
    });
}

/// The page on a workspace's journal.
struct Shown {
    explicit Shown(const TestWorkspace &workspace)
        : client(workspace.info(), workspace.options()),
          deeds(client),
          page(client, deeds)
    {
        page.resize(900, 600);
        page.show();
        page.hostStrip(&strip);
    }

    QAbstractItemModel &model() { return *page.findChild<QTreeView *>()->model(); }
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
    void pagesThroughTheJournal();
    void searchesAndFilters();
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
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(inserted.size(), 3);
    QVERIFY(model.isComplete());
    const QModelIndex newest = model.index(0, ActivityModel::What);
    QCOMPARE(newest.data().toString(), u"Edit · Person 000"_s);
    QCOMPARE(model.index(0, ActivityModel::Who).data().toString(), u"another"_s);
    const QModelIndex entry = model.index(0, 0, newest);
    QVERIFY2(entry.data().toString().startsWith(u"updated · Person 000"_s), qPrintable(entry.data().toString()));
    QCOMPARE(model.index(0, 0, entry).data().toString(), u"City: \u2068nothing\u2069 → \u2068Austin\u2069"_s);
    QVERIFY(model.operationAt(model.index(0, 0, entry))->kind == onefold::journal::OperationKind::Edit);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
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
    QCOMPARE(model.index(149, 0).data().toString(), u"Save · Person 000"_s);
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
    QVERIFY(shown.rows(1));
    search->setText(u"person 002"_s);
    QTRY_COMPARE(shown.model().index(0, 0).data().toString(), u"Save · Person 002"_s);
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
    named<QPushButton>(shown.page, u"Undo operation"_s)->click();
    QVERIFY(shown.rows(3));
    QCOMPARE(city(), QString());
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
