// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/importstage.h"
#include "ui/importing/importpage.h"
#include "ui/importing/runstep.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold::ui::importing;
using onefold::contact::Field;
using onefold::test::contactOf;
using onefold::test::Shown;

/// Imports that are begun in the window: stopped, refused, taken back, and what is left of them.
class ImportRunningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAgainAtAFileThatHasChanged();
    void keepsThePlanThatIsRefused();
    void cancelsAtOnceAndUndoes();
    void saysWhatAnUndoDeletes();
    void keepsWhatIsThereWhereItCannotGoOn();
    void savesFailedRows();
};

/// The plan was of other columns: nothing is imported by it, and the person sees the file as it is now.
void ImportRunningTest::looksAgainAtAFileThatHasChanged()
{
    Shown shown;
    const QString path = shown.file(u"a.csv"_s, "First Name,Email\nJane,jane@acme.example\n");
    QVERIFY(shown.planned(path));
    QCOMPARE(shown.file(u"a.csv"_s, "Email,First Name,City\njane@acme.example,Jane,Austin\n"), path);
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().contains(u"has changed since it was looked at"_s));
    QCOMPARE(shown.contacts(), 0);
    QTRY_VERIFY(shown.find<QTableView>(u"Columns of the file"_s));
    QTRY_COMPARE(shown.find<QTableView>(u"Columns of the file"_s)->model()->rowCount(), 3);
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.settled());
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().startsWith(u"Imported a.csv"_s));
    QCOMPARE(shown.workspace.other()->find({})->front().fields.text(Field::FirstName), u"Jane"_s);
}

/// Refused for another reason than the file, as a database does without the right to write: the plan is as good as it
/// was.
void ImportRunningTest::keepsThePlanThatIsRefused()
{
    const TestWorkspace workspace;
    onefold::workspace::Client client(workspace.info(), workspace.options());
    onefold::ui::contacts::Deeds deeds(client);
    ImportRunner runner(client);
    ImportPage page({client, deeds, runner, {}, workspace.folder() + u"/pasted"_s});
    page.resize(1200, 800);
    page.show();
    QFile file(workspace.folder() + u"/a.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("First Name,Email\nJane,jane@acme.example\n") > 0);
    file.close();
    page.open(file.fileName());
    auto *const plan = awaited<QPushButton>(page, u"Make the plan"_s);
    QTRY_VERIFY(plan->isEnabled());
    plan->click();
    QTRY_VERIFY(named<QPushButton>(page, u"Import 1 row(s)"_s) != nullptr);
    named<QPushButton>(page, u"Import 1 row(s)"_s)->click();
    QTRY_COMPARE(workspace.other()->contactCount().value(), 1);
    QTRY_VERIFY(!runner.isRunning());
    QVERIFY(!named<QTableView>(page, u"Rows of the plan"_s));
    Q_EMIT runner.ended(onefold::Error{onefold::ErrorCode::Refused, u"You may only look."_s});
    QVERIFY(named<QTableView>(page, u"Rows of the plan"_s));
    QVERIFY(named<QPushButton>(page, u"Import 1 row(s)"_s));
    // The same words where the file has changed too: it is looked at again.
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Email,First Name,City\nj@acme.example,Jane,X\n") > 0);
    file.close();
    named<QPushButton>(page, u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(!runner.isRunning());
    QTRY_VERIFY(named<QTableView>(page, u"Columns of the file"_s) != nullptr);
}

void ImportRunningTest::cancelsAtOnceAndUndoes()
{
    Shown shown;
    QByteArray bytes = "Email\n";
    for (int i = 0; i < 3000; ++i)
        bytes += "person" + QByteArray::number(i) + "@acme.example\n";
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, bytes)));
    QVERIFY(shown.rows().rowCount() == 3000);
    QPushButton *const import = shown.button(u"Import %1 row(s)"_s.arg(QLocale().toString(3000)));
    QVERIFY(import);
    import->click();
    shown.button(u"Cancel the import"_s)->click();
    QTRY_VERIFY(shown.strip().startsWith(u"Cancelled: a.csv. What was done stays."_s));
    QPushButton *const resume = shown.button(u"Resume"_s);
    if (resume) // where it was cancelled before it began there is nothing to resume
        resume->click();
    else
        return;
    QTRY_VERIFY(shown.strip().startsWith(u"Imported a.csv"_s));
    QCOMPARE(shown.contacts(), 3000);
    shown.button(u"Undo the import"_s)->click();
    QTRY_COMPARE(shown.contacts(), 0);
}

/// Whom the import had brought is gone again, who was there before is as before.
void ImportRunningTest::saysWhatAnUndoDeletes()
{
    Shown shown;
    shown.save(contactOf(u"Jane"_s, u"jane@acme.example"_s, u"Acme"_s));
    QVERIFY(shown.planned(
        shown.file(u"a.csv"_s, "Email,Company\njane@acme.example,Beta\nbob@acme.example,Beta\nann@a.example,Beta\n")));
    shown.button(u"Import 3 row(s)"_s)->click();
    QPushButton *const undo = shown.button(u"Undo the import"_s);
    QVERIFY(undo);
    undo->click();
    QTRY_VERIFY(shown.strip().startsWith(u"Undone: 1 contact(s) as before"_s));
    QVERIFY2(shown.strip().contains(u"2 contact(s) deleted again"_s), qPrintable(shown.strip()));
    QCOMPARE(shown.contacts(), 1);
}

/// An import that stands half-way, and whose file is another one by now.
void ImportRunningTest::keepsWhatIsThereWhereItCannotGoOn()
{
    const TestWorkspace workspace;
    onefold::workspace::Client client(workspace.info(), workspace.options());
    ImportRunner runner(client);
    RunStep step(runner);
    step.show();
    const QString path = workspace.folder() + u"/gone.csv"_s;
    onefold::importing::ImportRun run{.id = onefold::importing::RunId(7), .path = path};
    run.state = onefold::importing::RunState::Paused;
    run.counts.rows = 2;
    run.counts.created = 2;
    runner.resume(run); // there is no such import
    QTRY_VERIFY(!runner.isRunning());
    const auto says = [&step](const QString &text) {
        const auto labels = step.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"There is no import 7."_s));
    QVERIFY(says(u"Paused: gone.csv"_s));
    QVERIFY(!says(u"Nothing was imported"_s));
    QVERIFY(named<QPushButton>(step, u"Undo the import"_s));
    QVERIFY(named<QPushButton>(step, u"Resume"_s));
}

void ImportRunningTest::savesFailedRows()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Email\njane@acme.example\nbad\n")));
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    shown.button(u"Import 1 row(s)"_s)->click();
    QPushButton *const save = shown.button(u"Save failed rows…"_s);
    QVERIFY(save);
    const QString path = shown.workspace.folder() + u"/failed.csv"_s;
    shown.files = {path};
    save->click();
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(shown.strip().startsWith(u"File written"_s));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("Email\r\nbad\r\n"));
}

QTEST_MAIN(ImportRunningTest)
#include "importrunning_test.moc"
