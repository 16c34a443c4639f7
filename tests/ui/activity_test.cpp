// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/journaldeeds.h"
#include "tests/ui/named.h"
#include "ui/activity/journalpage.h"

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
using onefold::test::edit;
using onefold::test::editMany;
using onefold::ui::activity::JournalPage;
using onefold::ui::contacts::Deeds;
using onefold::workspace::Client;

namespace {

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
    void keepsItsPlaceWhenNewsCome();
    void readsOnWhileScrolling();
    void goesToAnOperationFarBack();
    void searchesAndFilters();
    void asksAgainByTheKeyboard();
    void undoesAndRedoesFromTheList();
    void opensTheContact();
    void saysThatNothingHappened();
};

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
