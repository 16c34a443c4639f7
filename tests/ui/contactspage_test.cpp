// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pagefixture.h"
#include "ui/contacts/rowcopier.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::ui::contacts::FilterHeader;
using onefold::ui::contacts::RowCopier;
using onefold::ui::contacts::RowRanges;
using onefold::ui::contacts::SavedViewList;

/// Whole journeys over the list: filtering, views, the clipboard.
class ContactsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersByColumn();
    void aFilterGoesWithItsColumn();
    void keepsSelectionWhenOthersChange();
    void copiesRowsThatAreNotLoaded();
    void refusesToCopyTooMany();
    void pastesAfterAsking();
    void fillsTheSelectionWithOneRow();
    void savesRenamesAndDeletesAView();
    void mendsOneAfterTheOther();
    void remembersColumns();
    void givesTheKeyboardToTheListThatComes();
    void offersWhatCanBeDone();
};

void ContactsPageTest::filtersByColumn()
{
    PageFixture f(30);
    QVERIFY(f.rows(30));
    QTest::keyClick(&f.table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *const email = f.find<QLineEdit>(u"Filter Email"_s);
    QVERIFY(email);
    QVERIFY(f.find<QLineEdit>(u"Filter Name"_s)->hasFocus());
    QTest::keyClicks(email, u"person2"_s);
    QVERIFY(f.rows(11)); // 2, 20 … 29
    QTRY_COMPARE(f.resting, u"Filtered 11 contacts"_s);
    f.page.setSearch(u"025"_s);
    QVERIFY(f.rows(1)); // both together
    f.page.setSearch({});
    QVERIFY(f.rows(11));
    auto *const clear = f.find<QPushButton>(u"Clear filters"_s);
    QVERIFY(clear);
    clear->click();
    QVERIFY(f.rows(30));
    QVERIFY(email->text().isEmpty());
    QTest::keyClicks(email, u"nobody"_s);
    QVERIFY(f.rows(0));
    QTest::keyClick(email, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); // taken away, and with it the filter
    QVERIFY(f.rows(30));
    QVERIFY(!email->isVisible());
}

void ContactsPageTest::aFilterGoesWithItsColumn()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    f.page.toggleFilters();
    FilterHeader &header = f.table().filterHeader();
    auto *const email = f.find<QLineEdit>(u"Filter Email"_s);
    QVERIFY(email);
    const int before = email->x();
    header.resizeSection(0, 250);
    QVERIFY(email->x() > before);
    header.moveSection(header.visualIndex(1), 0);
    QVERIFY(email->x() < before);
    QTest::keyClicks(email, u"person1"_s);
    QVERIFY(f.rows(1));
    f.table().arranger().setShown(u"email"_s, false);
    QVERIFY(f.rows(3));
    QVERIFY(header.filters().empty());
}

void ContactsPageTest::keepsSelectionWhenOthersChange()
{
    PageFixture f(400);
    QVERIFY(f.rows(400));
    f.table().selectRanges({{100, 299}});
    QVERIFY(f.workspace.other()->remove({ContactId(1), ContactId(151)}).ok());
    f.page.refresh();
    QVERIFY(f.rows(398));
    QTRY_COMPARE(f.table().selectedRanges(), (RowRanges{{99, 297}}));
    onefold::contact::Fields fields;
    fields.set(Field::FirstName, u"Person"_s);
    fields.set(Field::LastName, u"150b"_s);
    QVERIFY(f.workspace.other()->save({.fields = fields}).ok());
    f.page.refresh();
    QVERIFY(f.rows(399));
    // Who came meanwhile is not selected.
    QTRY_COMPARE(f.table().selectedCount(), 199);
    QCOMPARE(f.table().selectedRanges().size(), 2U);
}

void ContactsPageTest::copiesRowsThatAreNotLoaded()
{
    PageFixture f(500);
    QVERIFY(f.rows(500));
    f.table().setFocus();
    f.table().selectRanges({{0, 0}, {150, 449}});
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(&f.table(), QKeySequence::Copy);
    QVERIFY(f.says(u"Copied 301"_s));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 301);
    QVERIFY(lines.first().startsWith(u"Person 000\tperson0@acme.example\t"_s));
    QVERIFY(lines.last().startsWith(u"Person 449\t"_s));
    QCOMPARE(lines.first().count(u'\t'), 6);
}

void ContactsPageTest::refusesToCopyTooMany()
{
    PageFixture f(1);
    onefold::ui::contacts::ContactModel model(f.client);
    RowCopier copier(model);
    QSignalSpy noticed(&copier, &RowCopier::noticed);
    copier.copy({{0, RowCopier::mostRows}}, {});
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(noticed.front().front().value<onefold::ui::Notice>().headline, u"Not copied"_s);
}

void ContactsPageTest::pastesAfterAsking()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    f.table().setFocus();
    f.table().setCurrentIndex(f.table().model()->index(1, 3));
    QGuiApplication::clipboard()->setText(u"Globex\tAustin\nInitech\t\nUmbrella\tRaccoon\n"_s);
    QTest::keySequence(&f.table(), QKeySequence::Paste);
    QVERIFY(f.says(u"Paste 2 row(s) × 2 column(s)"_s));
    QVERIFY(f.words().contains(u"left out"_s));
    QVERIFY(f.saved(2).text(Field::Company).isEmpty());
    QVERIFY(f.act(u"Paste"_s));
    QVERIFY(f.says(u"Updated 2"_s));
    QCOMPARE(f.saved(2).text(Field::Company), u"Globex"_s);
    QCOMPARE(f.saved(2).text(Field::City), u"Austin"_s);
    QCOMPARE(f.saved(3).text(Field::Company), u"Initech"_s);
    QVERIFY(f.act(u"Undo"_s)); // one operation
    QVERIFY(f.says(u"Undone"_s));
    QVERIFY(f.saved(2).text(Field::Company).isEmpty());
    QVERIFY(f.saved(3).text(Field::Company).isEmpty());
}

void ContactsPageTest::fillsTheSelectionWithOneRow()
{
    PageFixture f(4);
    QVERIFY(f.rows(4));
    f.table().setFocus();
    f.table().setCurrentIndex(f.table().model()->index(0, 4));
    f.table().selectRanges({{0, 2}});
    QGuiApplication::clipboard()->setText(u"Pune"_s);
    QTest::keySequence(&f.table(), QKeySequence::Paste);
    QVERIFY(f.says(u"Paste 3 row(s)"_s));
    QVERIFY(f.act(u"Paste"_s));
    QVERIFY(f.says(u"Updated 3"_s));
    QCOMPARE(f.saved(3).text(Field::City), u"Pune"_s);
    QVERIFY(f.saved(4).text(Field::City).isEmpty());
}

void ContactsPageTest::savesRenamesAndDeletesAView()
{
    PageFixture f(30);
    QVERIFY(f.rows(30));
    f.table().filterHeader().setFilters({{u"email"_s, u"person2"_s}});
    QVERIFY(f.rows(11));
    auto *const save = f.find<QPushButton>(u"Save view…"_s);
    QVERIFY(save);
    save->click();
    auto *const name = qApp->activePopupWidget() ? qApp->activePopupWidget()->findChild<QLineEdit *>() : nullptr;
    QVERIFY(name);
    QTest::keyClicks(name, u"Twos"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(f.sections[u"views"_s].places.size(), 1U);
    QTRY_COMPARE(f.sections[u"views"_s].places.front().count, 11);
    f.page.showPlace(u"all"_s);
    QVERIFY(f.rows(30));
    QVERIFY(f.table().filterHeader().filters().empty());
    f.page.showPlace(SavedViewList::placeIdOf(u"Twos"_s));
    QVERIFY(f.rows(11));
    QTRY_COMPARE(f.resting, u"Twos 11 contacts"_s);
    QVERIFY(f.workspace.other()->remove({ContactId(3)}).ok());
    f.page.refresh();
    QTRY_COMPARE(f.sections[u"views"_s].places.front().count, 10); // live
    SavedViewList list(f.client);
    list.load();
    QTRY_VERIFY(list.hasName(u"Twos"_s));
    list.rename(u"Twos"_s, u"The twos"_s);
    QTRY_VERIFY(list.hasName(u"The twos"_s));
    list.remove(u"The twos"_s);
    QTRY_VERIFY(!list.hasName(u"The twos"_s));
    QVERIFY(f.workspace.other()->savedViews().value().empty());
}

/// Who needs care is mended by typing and saving alone: the next opens by itself.
void ContactsPageTest::mendsOneAfterTheOther()
{
    const QStringList names{u"Ann"_s, u"Bob"_s, u"Cid"_s};
    PageFixture f([&names](const TestWorkspace &empty) {
        empty.fill(2);
        for (const QString &name : names) {
            onefold::contact::Fields fields;
            fields.set(Field::FirstName, name);
            fields.set(Field::Email, QString(name.toLower() + u"@gmial.com"));
            if (!empty.other()->save({.fields = fields}))
                qFatal("cannot save");
        }
    });
    f.page.showPlace(onefold::ui::places::needsCare);
    QVERIFY(f.rows(3));
    f.table().goToRow(0);
    const auto shown = [&f] {
        const auto *const email = f.find<QLineEdit>(u"Email"_s);
        return email ? email->text() : QString();
    };
    QSet<QString> mended;
    for (int left = 2; left >= 0; --left) {
        QTRY_VERIFY(shown().endsWith(u"@gmial.com"_s) && !mended.contains(shown()));
        mended += shown();
        auto *const email = awaited<QLineEdit>(f.page, u"Email"_s);
        auto *const save = awaited<QPushButton>(f.page, u"Save"_s);
        email->setFocus();
        email->selectAll();
        QTest::keyClicks(email, QString(email->text()).replace(u"gmial"_s, u"gmail"_s));
        QTRY_VERIFY(save->isEnabled());
        save->click();
        QVERIFY(f.rows(left));
    }
    QTRY_COMPARE(f.resting, u"Needs care 0 contacts"_s);
}

void ContactsPageTest::remembersColumns()
{
    PageFixture f(1);
    f.table().arranger().setShown(u"country"_s, true);
    f.table().arranger().setShown(u"phone"_s, false);
    f.page.saveLayout();
    onefold::ui::contacts::ContactsPage again({f.client, f.deeds, f.settings, u"Test"_s});
    const auto layout = again.findChild<onefold::ui::contacts::ContactTable *>()->arranger().layout();
    QCOMPARE(layout, f.table().arranger().layout());
    onefold::ui::contacts::ContactsPage elsewhere({f.client, f.deeds, f.settings, u"Another"_s});
    QVERIFY(elsewhere.findChild<onefold::ui::contacts::ContactTable *>()->arranger().layout() != layout);
}

/// The button of an empty list goes with what it stood for, and the list that comes instead has the keyboard.
void ContactsPageTest::givesTheKeyboardToTheListThatComes()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    QObject::connect(
        &f.page, &onefold::ui::contacts::ContactsPage::searchClearRequested, &f.page, [&f] { f.page.setSearch({}); });
    f.page.setSearch(u"nobody"_s);
    QVERIFY(f.rows(0));
    auto *const clear = awaited<QPushButton>(f.page, u"Clear the search"_s);
    clear->setFocus();
    clear->click();
    QVERIFY(f.rows(3));
    QTRY_VERIFY(!clear->isVisible());
    QCOMPARE(f.page.focusWidget(), &f.table());
}

/// The palette offers only what would do something now.
void ContactsPageTest::offersWhatCanBeDone()
{
    PageFixture f(1);
    QVERIFY(f.rows(1));
    const auto offers = [&f](const QString &id) {
        const auto commands = f.page.commands();
        return std::ranges::find(commands, id, &onefold::ui::Command::id)->canRun();
    };
    QVERIFY(!offers(u"contacts.save"_s)); // nothing was typed
    QVERIFY(!offers(u"contacts.saveAndNew"_s));
    QTest::keyClicks(awaited<QLineEdit>(f.page, u"First name"_s), u"Jane"_s);
    QTRY_VERIFY(offers(u"contacts.save"_s));
    QVERIFY(offers(u"contacts.saveAndNew"_s));
    f.table().goToRow(0);
    const int columns = f.table().model()->columnCount();
    for (int column = 0; column < columns; ++column) {
        const QModelIndex cell = f.table().model()->index(0, column);
        f.table().setCurrentIndex(cell);
        QCOMPARE(offers(u"contacts.edit"_s), cell.flags().testFlag(Qt::ItemIsEditable));
    }
    f.table().setReadOnly(true);
    QVERIFY(!offers(u"contacts.edit"_s));
}

QTEST_MAIN(ContactsPageTest)
#include "contactspage_test.moc"
