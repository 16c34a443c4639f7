// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/failingclient.h"
#include "tests/ui/longwork.h"
#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/contacts/deeds.h"
#include "ui/exporting/exportpage.h"
#include "ui/importing/importrunner.h"
#include "ui/importing/importspage.h"

#include "core/importing/inspection.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using onefold::ui::FileAsker;
using onefold::ui::FileQuestion;
using onefold::ui::Notice;
using onefold::ui::contacts::Deeds;
using onefold::ui::contacts::LongWork;
using namespace onefold::ui::importing;
using onefold::ui::exporting::ExportPage;
using onefold::workspace::Client;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the pages of files are given.
struct Desk {
    Desk() : client(workspace.info(), workspace.options()), deeds(client), runner(client)
    {
        QObject::connect(&deeds, &Deeds::noticed, &here, [this](const Notice &notice) { said = notice; });
        QObject::connect(&runner, &ImportRunner::noticed, &here, [this](const Notice &notice) { said = notice; });
    }

    QString path(const QString &name) const { return workspace.folder() + u'/' + name; }

    /// Another person's.
    void import(const QString &name, const QByteArray &bytes)
    {
        if (!workspace.other()->runImport(taskFor(name, bytes)))
            qFatal("cannot import");
    }

    [[nodiscard]] onefold::importing::ImportTask taskFor(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        const auto inspection = onefold::importing::inspect(file.fileName());
        if (!inspection)
            qFatal("cannot inspect");
        return {file.fileName(), inspection->choices};
    }

    [[nodiscard]] FileAsker answering(const QString &file) const
    {
        return [path = path(file)](
                   QWidget *, const FileQuestion &, const std::function<void(const QString &)> &then) { then(path); };
    }

    TestWorkspace workspace;
    Client client;
    Deeds deeds;
    ImportRunner runner;
    QObject here;
    Notice said;
};

} // namespace

/// The list of imports, and the page that writes contacts to a file.
class ImportsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsImports();
    void saysWhyTheListCannotBeRead();
    void keepsTheKeyboardWhenTheListComes();
    void undoesAnImport();
    void saysWhyAnImportCannotBeUndoneNow();
    void writesItsResults();
    void growsPageByPage();
    void namesTheFileOfAnImportLongAgo();
    void exportsForASpreadsheet();
    void asksForNoFileThatCannotBeWritten();
    void exportsChosenColumnsOfSelectedContacts();
};

void ImportsPageTest::listsImports()
{
    Desk desk;
    ImportsPage page({desk.client, desk.deeds, desk.runner, {}});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    const QSignalSpy asked(&page, &ImportsPage::importRequested);
    auto *const first = awaited<QPushButton>(page, u"Import a file…"_s);
    QTRY_VERIFY(first->isVisible());
    first->click();
    QCOMPARE(asked.size(), 1);
    desk.import(u"leads.csv"_s, "Email\njane@acme.example\nbad\n");
    page.refresh();
    const auto *const model = awaited<QTableView>(page, u"Imports"_s)->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, RunsModel::File).data().toString(), u"leads.csv"_s);
    QCOMPARE(model->index(0, RunsModel::Who).data().toString(), u"another"_s);
    QCOMPARE(model->index(0, RunsModel::Who).data(Qt::ToolTipRole).toString(), Qt::convertFromPlainText(u"another"_s));
    QVERIFY(model->index(0, RunsModel::Counts).data().toString().contains(u"1 created"_s));
    QCOMPARE(model->index(0, RunsModel::State).data().toString(), u"Finished"_s);
    QVERIFY(!awaited<QPushButton>(page, u"Resume the import"_s)->isEnabled());
}

void ImportsPageTest::saysWhyTheListCannotBeRead()
{
    Desk desk;
    FailingClient failing(desk.workspace.info());
    ImportsPage page({failing.client(), desk.deeds, desk.runner, {}});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const again = awaited<QPushButton>(page, u"Try again"_s);
    QTRY_VERIFY(again->isVisible());
    failing.mend();
    again->click();
    QTRY_COMPARE(again->accessibleName(), u"Import a file…"_s);
}

/// The button that asks again goes with what it stood for, and the list that comes instead has the keyboard.
void ImportsPageTest::keepsTheKeyboardWhenTheListComes()
{
    Desk desk;
    desk.import(u"leads.csv"_s, "Email\njane@acme.example\n");
    FailingClient failing(desk.workspace.info());
    ImportsPage page({failing.client(), desk.deeds, desk.runner, {}});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const again = awaited<QPushButton>(page, u"Try again"_s);
    QTRY_VERIFY(again->isVisible());
    again->setFocus();
    failing.mend();
    again->click();
    auto *const table = awaited<QTableView>(page, u"Imports"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(!again->isVisible());
    QCOMPARE(page.focusWidget(), table);
}

void ImportsPageTest::undoesAnImport()
{
    Desk desk;
    desk.import(u"leads.csv"_s, "Email\njane@acme.example\n");
    ImportsPage page({desk.client, desk.deeds, desk.runner, {}});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const undo = awaited<QPushButton>(page, u"Undo the import"_s);
    QTRY_VERIFY(undo->isEnabled());
    undo->setFocus();
    undo->click();
    QTRY_COMPARE(desk.workspace.other()->contactCount().value(), 0);
    page.refresh();
    auto *const table = awaited<QTableView>(page, u"Imports"_s);
    const auto *const model = table->model();
    QTRY_COMPARE(model->index(0, RunsModel::State).data().toString(), u"Undone"_s);
    QTRY_VERIFY(!undo->isEnabled()); // there is nothing left to take back
    QCOMPARE(page.focusWidget(), table);
}

void ImportsPageTest::saysWhyAnImportCannotBeUndoneNow()
{
    Desk desk;
    desk.import(u"leads.csv"_s, "Email\njane@acme.example\n");
    ImportsPage page({desk.client, desk.deeds, desk.runner, {}});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const undo = awaited<QPushButton>(page, u"Undo the import"_s);
    QTRY_VERIFY(undo->isEnabled());
    LongWork &work = desk.deeds.longWork();
    QVERIFY(work.start(u"Working…"_s, untilCancelled, [](const onefold::Result<int> &) {}));
    QVERIFY(!undo->isEnabled());
    QVERIFY(undo->accessibleDescription().contains(u"still under way"_s));
    QCOMPARE(undo->toolTip(), undo->accessibleDescription());
    work.cancel();
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY(undo->accessibleDescription().isEmpty());
    work.setAway(true);
    QVERIFY(!undo->isEnabled());
    QVERIFY(undo->accessibleDescription().contains(u"The server is away"_s));
}

void ImportsPageTest::writesItsResults()
{
    Desk desk;
    desk.import(u"leads.csv"_s, "Email\njane@acme.example\nbad\n");
    ImportsPage page({desk.client, desk.deeds, desk.runner, desk.answering(u"results.csv"_s)});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const save = awaited<QPushButton>(page, u"Save results…"_s);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(desk.said.headline, u"File written"_s);
    const QByteArray written = contentOf(desk.path(u"results.csv"_s));
    QVERIFY(written.startsWith("Email,onefold_verdict,onefold_id,onefold_reason\r\njane@acme.example,created,1,"));
    QVERIFY(written.contains("bad,rejected,"));
}

void ImportsPageTest::growsPageByPage()
{
    Desk desk;
    for (int i = 0; i < 60; ++i)
        desk.import(u"%1.csv"_s.arg(i), "Email\njane@acme.example\n");
    RunsModel model(desk.client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.canFetchMore({}));
    model.reload();
    // A page, and another as soon as somebody asks for it; the tester does.
    QTRY_VERIFY(model.rowCount() >= 50);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 60);
    QVERIFY(model.isComplete());
    QCOMPARE(model.index(59, RunsModel::File).data().toString(), u"0.csv"_s);
}

/// The person's own last import is named by its file, however many of others came since.
void ImportsPageTest::namesTheFileOfAnImportLongAgo()
{
    Desk desk;
    const auto task = desk.taskFor(u"mine.csv"_s, "Email\njane@acme.example\njohn@acme.example\n");
    const auto mine =
        desk.client.background([task](onefold::workspace::Workspace &workspace) { return workspace.runImport(task); });
    QTRY_VERIFY(mine.isFinished());
    QVERIFY(mine.result().ok());
    for (int i = 0; i < 55; ++i)
        desk.import(u"%1.csv"_s.arg(i), "Email\njane@acme.example\n");
    const QSignalSpy told(&desk.deeds, &Deeds::undoTargetChanged);
    desk.deeds.lookWhatToUndo();
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.front().front().toString(), u"Import · mine.csv"_s);
}

void ImportsPageTest::exportsForASpreadsheet()
{
    Desk desk;
    desk.import(u"leads.csv"_s, "Email,Phone\njane@acme.example,+15125550199\n");
    ExportPage page({desk.client, desk.deeds, desk.answering(u"out.csv"_s)});
    page.show();
    awaited<QPushButton>(page, u"Export…"_s)->click();
    QTRY_VERIFY(desk.said.headline.startsWith(u"Exported 1"_s));
    const QByteArray written = contentOf(desk.path(u"out.csv"_s));
    QVERIFY(written.startsWith("\xEF\xBB\xBF"));
    QVERIFY(written.contains("jane@acme.example"));
    QVERIFY(!written.contains(",+1512")); // a spreadsheet would make a number of it
}

/// Where an export would be refused, nobody is asked first where it is to go.
void ImportsPageTest::asksForNoFileThatCannotBeWritten()
{
    Desk desk;
    int asked = 0;
    ExportPage page({desk.client, desk.deeds,
        [&asked](QWidget *, const FileQuestion &, const std::function<void(const QString &)> &) { ++asked; }});
    page.show();
    auto *const button = awaited<QPushButton>(page, u"Export…"_s);
    desk.deeds.longWork().setAway(true);
    button->click();
    QCOMPARE(desk.said.headline, u"Not done"_s);
    QCOMPARE(asked, 0);
    desk.deeds.longWork().setAway(false);
    button->click();
    QCOMPARE(asked, 1);
}

void ImportsPageTest::exportsChosenColumnsOfSelectedContacts()
{
    Desk desk;
    desk.import(u"leads.csv"_s, "Email,City\na@acme.example,Austin\nb@acme.example,Boston\n");
    ExportPage page({desk.client, desk.deeds, desk.answering(u"out.csv"_s)});
    page.show();
    using onefold::contact::ContactId;
    const std::vector<ContactId> two{ContactId(2)};
    page.setScope({.selected = std::make_shared<const std::vector<ContactId>>(two)});
    auto *const form = awaited<QComboBox>(page, u"Form of the file"_s);
    form->setCurrentIndex(1);
    awaited<QAbstractButton>(page, u"Mark the file as UTF-8, as some spreadsheets want it"_s)->click();
    awaited<QAbstractButton>(page, u"All columns that have values"_s)->click();
    auto *const fields = awaited<QListWidget>(page, u"Columns to export"_s);
    QTRY_VERIFY(fields->count() > 5);
    for (int i = 0; i < fields->count(); ++i) {
        const bool isCity = fields->item(i)->data(Qt::UserRole).toString() == u"city"_s;
        fields->item(i)->setCheckState(isCity ? Qt::Checked : Qt::Unchecked);
    }
    awaited<QPushButton>(page, u"Export…"_s)->click();
    QTRY_VERIFY(desk.said.headline.startsWith(u"Exported 1"_s));
    QCOMPARE(contentOf(desk.path(u"out.csv"_s)), QByteArray("city\r\nBoston\r\n"));
    form->setCurrentIndex(2);
    QVERIFY(!fields->isVisible()); // a card has its own
}

QTEST_MAIN(ImportsPageTest)

#include "importspage_test.moc"
