// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/importing/pastedcells.h"
#include "ui/shell/mainwindow.h"

#include "core/importing/inspection.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::importing::ImportRun;
using onefold::importing::RunState;
using onefold::importing::Wish;
using onefold::ui::WindowSettings;
using onefold::ui::importing::PastedCells;
using onefold::ui::importing::removeOutdatedCells;
using onefold::ui::shell::MainWindow;
using onefold::workspace::Workspace;

namespace {

constexpr int people = 300;

/// A row for each of them, below a title.
QString cells()
{
    QString text = u"Name\tEmail\n"_s;
    for (int i = 0; i < people; ++i)
        text += u"Jane Smith\tjane%1@acme.example\n"_s.arg(i);
    return text;
}

/// Imports some rows of the file at @p path, one a transaction, and pauses.
ImportRun pausedImport(const TestWorkspace &workspace, const QString &path)
{
    const auto inspection = onefold::importing::inspect(path, {});
    const auto opened = Workspace::open(
        workspace.info(), {.who = u"another"_s, .chunking = {.wholeUpTo = 0, .locked = {}, .pause = {}}});
    if (!inspection || !opened)
        qFatal("nothing to import, or nowhere");
    int asked = 0;
    const auto outcome = (*opened)->runImport({path, inspection->choices, inspection->stamp},
        {.wish = [&] { return asked++ < 3 ? Wish::GoOn : Wish::Pause; }});
    if (!outcome || outcome->run.state != RunState::Paused)
        qFatal("the import cannot be paused");
    return outcome->run;
}

/// Presses the button of that name, once it can be pressed.
bool press(const QWidget &window, const QString &name)
{
    auto *const button = awaited<QPushButton>(window, name);
    const bool isReady = QTest::qWaitFor([&] { return button->isEnabled(); });
    if (isReady)
        button->click();
    return isReady;
}

} // namespace

/// Cells pasted into the window, as files.
class PastedCellsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<TestWorkspace>(); }

    void areForTheirOwnerAlone();
    void goWithTheProgram();
    void stayWhileAnImportWaitsForThem();
    void goWhereTheImportWasUndone();
    void stayWhileAProgramHasThem();
    void leaveAloneWhatIsNotTheirs();
    void areTemporaryWhereThePlaceIsNotOurs();
    void outlastTheWindow();

private:
    [[nodiscard]] QString place() const { return m_workspace->info().path + u".pasted"_s; }
    /// What a window does that is opened on the workspace.
    void removeOutdated() const { QVERIFY(removeOutdatedCells(place(), *m_workspace->other())); }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void PastedCellsTest::areForTheirOwnerAlone()
{
    PastedCells pasted(place());
    const auto path = pasted.keep(u"cells"_s, cells());
    QVERIFY(path);
    const QFileInfo file(*path);
    QCOMPARE(file.fileName(), u"cells 1.tsv"_s);
    QCOMPARE(file.size(), cells().size());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString &each : {*path, file.absolutePath(), place()})
        QVERIFY2(!(QFile::permissions(each) & others), qPrintable(each));
}

void PastedCellsTest::goWithTheProgram()
{
    {
        PastedCells pasted(place());
        const auto first = pasted.keep(u"cells"_s, cells());
        const auto second = pasted.keep(u"cells"_s, cells());
        QVERIFY(first && second && *first != *second);
        pasted.setAwaited(*first, true);
        pasted.setAwaited(*first, false); // imported to the end
    }
    QVERIFY(!QFileInfo::exists(place()));
}

void PastedCellsTest::stayWhileAnImportWaitsForThem()
{
    ImportRun run;
    QString other;
    {
        PastedCells pasted(place());
        run = pausedImport(*m_workspace, pasted.keep(u"cells"_s, cells()).value_or(QString()));
        pasted.setAwaited(run.path, true);
        other = pasted.keep(u"cells"_s, cells()).value_or(QString());
        QVERIFY(QFileInfo::exists(other));
    }
    QVERIFY(!QFileInfo::exists(other));
    removeOutdated();
    QVERIFY(QFileInfo::exists(run.path));
    const auto resumed = m_workspace->other()->resumeImport(run.id, {});
    QVERIFY(resumed && resumed->run.state == RunState::Finished);
    QCOMPARE(m_workspace->other()->contactCount().value(), people);
    removeOutdated();
    QVERIFY(!QFileInfo::exists(place()));
}

void PastedCellsTest::goWhereTheImportWasUndone()
{
    ImportRun run;
    {
        PastedCells pasted(place());
        run = pausedImport(*m_workspace, pasted.keep(u"cells"_s, cells()).value_or(QString()));
        pasted.setAwaited(run.path, true);
    }
    QVERIFY(m_workspace->other()->undo(run.operation));
    QVERIFY(QFileInfo::exists(run.path));
    removeOutdated();
    QVERIFY(!QFileInfo::exists(place()));
}

/// Cells that somebody makes a plan of are awaited by no import yet.
void PastedCellsTest::stayWhileAProgramHasThem()
{
    PastedCells pasted(place());
    const auto path = pasted.keep(u"cells"_s, cells());
    QVERIFY(path);
    removeOutdated();
    QVERIFY(QFileInfo::exists(*path));
}

/// Whoever may write beside the workspace must not have a window remove what lies elsewhere.
void PastedCellsTest::leaveAloneWhatIsNotTheirs()
{
    const QString elsewhere = m_workspace->info().path + u".elsewhere"_s;
    QVERIFY(QDir().mkpath(elsewhere + u"/papers"_s));
    QFile paper(elsewhere + u"/papers/will.txt"_s);
    QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("mine") > 0);
    paper.close();
    QVERIFY(QFile::link(elsewhere, place()));
    removeOutdated();
    QVERIFY(paper.exists());
    QVERIFY(QFile::remove(place()));
    QVERIFY(QDir().mkdir(place()));
    QVERIFY(QFile::link(elsewhere + u"/papers"_s, place() + u"/papers"_s));
    removeOutdated();
    QVERIFY(paper.exists());
    QVERIFY(QFile::remove(place() + u"/papers"_s));
    QVERIFY(QDir().mkdir(place() + u"/papers"_s));
    QVERIFY(paper.copy(place() + u"/papers/will.txt"_s));
    QVERIFY(QFile::setPermissions(place(), QFile::permissions(place()) | QFileDevice::WriteOther));
    removeOutdated();
    QVERIFY(QFileInfo::exists(place() + u"/papers/will.txt"_s));
}

void PastedCellsTest::areTemporaryWhereThePlaceIsNotOurs()
{
    QVERIFY(QDir().mkdir(place()));
    QVERIFY(QFile::setPermissions(place(), QFile::permissions(place()) | QFileDevice::WriteOther));
    QString path;
    {
        PastedCells pasted(place());
        path = pasted.keep(u"cells"_s, cells()).value_or(QString());
        QCOMPARE(QFileInfo(path).size(), cells().size());
        QVERIFY(!path.startsWith(place()));
        QVERIFY(pasted.keep(u"cells"_s, cells()) != path);
        pasted.setAwaited(path, true);
    }
    QVERIFY(!QFileInfo::exists(path));
}

void PastedCellsTest::outlastTheWindow()
{
    WindowSettings settings(m_workspace->folder());
    auto options = m_workspace->options();
    // So slow that it can be paused half-way.
    options.chunking = {.wholeUpTo = 0, .locked = {}, .pause = std::chrono::milliseconds(20)};
    {
        MainWindow window({.workspace = m_workspace->info(), .options = options}, settings);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QGuiApplication::clipboard()->setText(cells());
        window.setFocus();
        QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(press(window, u"Make the plan"_s));
        QVERIFY(press(window, u"Import %1 row(s)"_s.arg(QLocale().toString(people))));
        const auto hasBegun = [&] { return m_workspace->other()->contactCount().value() > 0; };
        QVERIFY(QTest::qWaitFor(hasBegun, 20'000));
    }
    const auto runs = m_workspace->other()->imports();
    QVERIFY(runs && runs->size() == 1);
    QVERIFY(runs->front().canResume());
    QVERIFY(QFileInfo::exists(runs->front().path));
    const auto resumed = m_workspace->other()->resumeImport(runs->front().id, {});
    QVERIFY(resumed && resumed->run.state == RunState::Finished);
    QCOMPARE(m_workspace->other()->contactCount().value(), people);
    const MainWindow next({.workspace = m_workspace->info(), .options = m_workspace->options()}, settings);
    QTRY_VERIFY(!QFileInfo::exists(place()));
}

QTEST_MAIN(PastedCellsTest)

#include "pastedcells_test.moc"
