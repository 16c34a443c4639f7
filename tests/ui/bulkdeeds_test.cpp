// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/longwork.h"
#include "tests/ui/pagefixture.h"
#include "ui/contacts/bulkbar.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::ui::contacts::BulkBar;
using onefold::ui::contacts::RowRange;

namespace {

/// Asks for a tag for the contacts of @p rows and types one, as far as Enter.
QLineEdit *typeTagFor(PageFixture &f, RowRange rows)
{
    f.table().selectRanges({rows});
    awaited<QPushButton>(f.page, u"Add tag…"_s)->click();
    auto *const line = awaited<QLineEdit>(f.page, u"Tag to add"_s);
    QTest::keyClicks(line, u"lead"_s);
    return line;
}

QStringList tagsOf(const PageFixture &f, qint64 id)
{
    return onefold::contact::listOf(f.saved(id).value(Field::Tags));
}

} // namespace

/// What is done to many contacts of the list at once: asked for, refused, undone.
class BulkDeedsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsAllTagsAndUndoes();
    void removesTagsAndSetsFields();
    void deletesManyAndUndoes();
    void tellsWhatAnUndoLeaves();
    void keepsWhatIsTypedWhereItIsRefused();
    void keepsWhatIsTypedWhereItCannotBeWritten();
    void asksAgainWhatCameToNothing();
    void asksNothingAgainOfOthers();
    void takesAnAnswerOnce();
    void asksNothingOfWhatItWouldRefuse();
};

void BulkDeedsTest::selectsAllTagsAndUndoes()
{
    PageFixture f(300);
    QVERIFY(f.rows(300));
    f.table().setFocus();
    QTest::keySequence(&f.table(), QKeySequence::SelectAll);
    auto *const bar = f.page.findChild<BulkBar *>();
    QVERIFY(bar->isVisible());
    auto *const add = f.find<QPushButton>(u"Add tag…"_s);
    QVERIFY(add);
    add->click();
    auto *const line = f.find<QLineEdit>(u"Tag to add"_s);
    QVERIFY(line && line->hasFocus());
    QTest::keyClicks(line, u"lead"_s);
    QVERIFY(f.find<QPushButton>(u"Add to 300 contacts"_s));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(f.says(u"Updated 300"_s));
    QVERIFY(f.words().contains(u"tag lead added"_s));
    QCOMPARE(tagsOf(f, 1), QStringList{u"lead"_s});
    QCOMPARE(tagsOf(f, 300), QStringList{u"lead"_s});
    QVERIFY(f.act(u"Undo"_s));
    QVERIFY(f.says(u"Undone"_s));
    QVERIFY(tagsOf(f, 300).isEmpty());
}

void BulkDeedsTest::removesTagsAndSetsFields()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    auto *const bar = f.page.findChild<BulkBar *>();
    f.table().selectRanges({{0, 0}});
    QVERIFY(!bar->isVisible());
    f.table().selectRanges({{0, 1}});
    QVERIFY(bar->isVisible());
    f.find<QPushButton>(u"Edit field…"_s)->click();
    auto *const field = f.find<QComboBox>(u"Field to edit"_s);
    QVERIFY(field);
    field->setCurrentText(u"City"_s);
    QTest::keyClicks(f.find<QLineEdit>(u"New value"_s), u"Austin"_s);
    f.find<QPushButton>(u"Set for 2 contacts"_s)->click();
    QVERIFY(f.says(u"City: Austin"_s));
    QCOMPARE(f.saved(1).text(Field::City), u"Austin"_s);
    QVERIFY(f.saved(3).text(Field::City).isEmpty());
    f.find<QPushButton>(u"Remove tag…"_s)->click();
    auto *const line = f.find<QLineEdit>(u"Tag to remove"_s);
    QVERIFY(line);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(f.table().hasFocus());
    QVERIFY(bar->isVisible());
}

void BulkDeedsTest::deletesManyAndUndoes()
{
    PageFixture f(5);
    QVERIFY(f.rows(5));
    f.table().setFocus();
    f.table().selectRanges({{1, 3}});
    QTest::keyClick(&f.table(), Qt::Key_Delete);
    QVERIFY(f.says(u"Deleted 3"_s));
    QVERIFY(f.rows(2));
    QVERIFY(f.act(u"Undo"_s));
    QVERIFY(f.rows(5));
}

/// Of many it is told how many were left and why; a sentence about "it" would be one about the whole.
void BulkDeedsTest::tellsWhatAnUndoLeaves()
{
    PageFixture f(4);
    QVERIFY(f.rows(4));
    QLineEdit *const line = typeTagFor(f, {0, 3});
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(f.says(u"Updated 4"_s));
    const auto other = f.workspace.other();
    onefold::saving::SaveRequest edit;
    edit.id = ContactId(1);
    edit.fields.set(Field::Tags, u"prospect"_s);
    QVERIFY(other->save(edit));
    QVERIFY(other->remove({ContactId(2)}).ok());
    QVERIFY(f.act(u"Undo"_s));
    QVERIFY(f.says(u"Undone: 2"_s));
    QCOMPARE(f.said.detail, u"1 left as is: deleted since · 1 left as is: edited since"_s);
}

void BulkDeedsTest::keepsWhatIsTypedWhereItIsRefused()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    QLineEdit *const line = typeTagFor(f, {0, 1});
    f.deeds.longWork().setAway(true);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(f.says(u"Not done · The server is away"_s));
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), u"lead"_s);
    f.deeds.longWork().setAway(false);
    QVERIFY(f.deeds.longWork().start(u"Working…"_s, untilCancelled, [](const onefold::Result<int> &) {}));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(f.says(u"still under way"_s));
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), u"lead"_s);
    f.deeds.longWork().cancel();
    QTRY_VERIFY(f.deeds.longWork().hindrance().isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(f.says(u"Updated 2"_s));
    QVERIFY(!line->isVisible());
    QCOMPARE(tagsOf(f, 2), QStringList{u"lead"_s});
}

void BulkDeedsTest::keepsWhatIsTypedWhereItCannotBeWritten()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    QLineEdit *const line = typeTagFor(f, {0, 1});
    f.fails = true;
    QTest::keyClick(line, Qt::Key_Return);
    // Behind whatever was asked for by that.
    const auto count = [](onefold::workspace::Workspace &workspace) { return workspace.contactCount(); };
    const auto read = f.client.read(count);
    QTRY_VERIFY(read.isFinished());
    QCoreApplication::processEvents();
    const auto worked = f.client.background(count);
    QTRY_VERIFY(worked.isFinished());
    QCoreApplication::processEvents();
    QVERIFY(f.says(u"Failed"_s));
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), u"lead"_s);
    f.fails = false;
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(f.says(u"Updated 2"_s));
}

void BulkDeedsTest::asksAgainWhatCameToNothing()
{
    BulkBar bar;
    bar.setSelected(2);
    awaited<QPushButton>(bar, u"Add tag…"_s)->click();
    auto *const line = awaited<QLineEdit>(bar, u"Tag to add"_s);
    line->setText(u"lead"_s);
    bar.finish();
    QVERIFY(!line->isVisible());
    bar.askAgain();
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), u"lead"_s);
    awaited<QPushButton>(bar, u"Add to 2 contacts"_s);
    // Whoever has gone on to something else is left alone.
    bar.finish();
    awaited<QPushButton>(bar, u"Remove tag…"_s)->click();
    bar.askAgain();
    QCOMPARE(line->accessibleName(), u"Tag to remove"_s);
    QVERIFY(line->text().isEmpty());
}

/// It was said of those that were selected then.
void BulkDeedsTest::asksNothingAgainOfOthers()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    auto *const bar = f.page.findChild<BulkBar *>();
    QLineEdit *const line = typeTagFor(f, {0, 1});
    bar->finish();
    f.table().selectRanges({{1, 2}});
    bar->askAgain();
    QVERIFY(bar->isVisible());
    QVERIFY(!line->isVisible());
}

/// Which contacts are selected is asked of the database first.
void BulkDeedsTest::takesAnAnswerOnce()
{
    PageFixture f(3);
    QVERIFY(f.rows(3));
    QLineEdit *const line = typeTagFor(f, {0, 1});
    auto *const apply = awaited<QPushButton>(f.page, u"Add to 2 contacts"_s);
    apply->setFocus();
    const QSignalSpy answered(f.page.findChild<BulkBar *>(), &BulkBar::tagsAdded);
    QTest::keyClick(apply, Qt::Key_Space);
    QVERIFY(!apply->isEnabled());
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(answered.size(), 1);
    QVERIFY(f.says(u"Updated 2"_s));
    QVERIFY(!line->isVisible());
}

void BulkDeedsTest::asksNothingOfWhatItWouldRefuse()
{
    PageFixture f(2);
    QVERIFY(f.rows(2));
    f.table().setFocus();
    f.table().setCurrentIndex(f.table().model()->index(0, 3));
    QGuiApplication::clipboard()->setText(u"Globex\nInitech\n"_s);
    QVERIFY(f.deeds.longWork().start(u"Working…"_s, untilCancelled, [](const onefold::Result<int> &) {}));
    QTest::keySequence(&f.table(), QKeySequence::Paste);
    QVERIFY(f.says(u"Not done"_s));
    QVERIFY(!f.act(u"Paste"_s));
    QVERIFY(f.act(u"Cancel"_s)); // the work that is in the way
    QTRY_VERIFY(f.deeds.longWork().hindrance().isEmpty());
    QTest::keySequence(&f.table(), QKeySequence::Paste);
    QVERIFY(f.says(u"Paste 2 row(s)"_s));
}

QTEST_MAIN(BulkDeedsTest)
#include "bulkdeeds_test.moc"
