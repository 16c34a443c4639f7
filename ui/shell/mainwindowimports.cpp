// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports in the window: the ways a file comes in, their pages, and what is told of one that runs. And the way out.

#include "ui/exporting/exportpage.h"
#include "ui/importing/importpage.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwords.h"
#include "ui/shell/mainwindow.h"

#include "core/text/tabtext.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;
using importing::ImportPage;
using importing::ImportRunner;
using importing::ImportsPage;
using look::Icon;

namespace {

/// Whether @p text is cells of a spreadsheet rather than words.
bool isTable(const QString &text)
{
    constexpr qsizetype looked = 4096;
    const text::CellRows rows = text::cellRowsFromTabText(QStringView(text).left(looked));
    return std::ranges::any_of(rows, [](const QStringList &row) { return row.size() > 1; });
}

QStringList filesOf(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

void MainWindow::setupImports()
{
    setAcceptDrops(true);
    connect(m_topBar, &TopBar::importRequested, this, &MainWindow::beginImport);
    connect(m_contacts, &contacts::ContactsPage::importTextRequested, this, &MainWindow::importText);
    connect(m_contacts, &contacts::ContactsPage::exportRequested, this, &MainWindow::showExport);
    connect(&m_imports, &ImportRunner::noticed, m_strip, &VerdictStrip::say);
    connect(&m_imports, &ImportRunner::progressed, this, &MainWindow::showImportProgress);
    connect(&m_imports, &ImportRunner::ended, this, [this] {
        m_status->setWork({});
        m_contacts->refresh();
        afterChange();
    });
    connect(m_status, &StatusBar::workRequested, this, &MainWindow::showImport);
    if (!QFileInfo::exists(m_pastePlace))
        return;
    static_cast<void>(m_client.background([place = m_pastePlace](workspace::Workspace &workspace) {
        return importing::removeOutdatedCells(place, workspace);
    }));
}

void MainWindow::addImportCommands()
{
    const QString group = tr("Contacts");
    m_commands.add({.id = u"import"_s,
        .text = tr("Import contacts…"),
        .group = group,
        .keys = {Qt::CTRL | Qt::Key_I},
        .icon = Icon::Import,
        .run = [this] { beginImport(); }});
    m_commands.add({.id = u"import.paste"_s,
        .text = tr("Import the cells on the clipboard"),
        .group = group,
        .icon = Icon::Import,
        .run = [this] { importText(QGuiApplication::clipboard()->text()); },
        .isEnabled = [] { return isTable(QGuiApplication::clipboard()->text()); }});
    m_commands.add({.id = u"export"_s,
        .text = tr("Export contacts…"),
        .group = group,
        .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
        .icon = Icon::Export,
        .run = [this] { showExport(); }});
}

void MainWindow::showExport()
{
    showMade(m_export, [this] { return new exporting::ExportPage({m_client, m_deeds, m_askForFile}, this); });
    const exporting::Scope scope{.shown = m_contacts->shown().search, .shownCount = m_contacts->shownCount()};
    m_export->setScope(scope);
    if (m_contacts->selectedCount() < 2) // one is where the cursor stands
        return;
    m_contacts->withSelected([this, scope](const contacts::SharedIds &ids) {
        exporting::Scope withSelected = scope;
        withSelected.selected = ids;
        m_export->setScope(withSelected);
    });
}

void MainWindow::showImport()
{
    showMade(m_import, [this] {
        auto *const page = new ImportPage({m_client, m_deeds, m_imports, m_askForFile, m_pastePlace}, this);
        connect(page, &ImportPage::leaveRequested, this, &MainWindow::goBack);
        return page;
    });
}

void MainWindow::showImports()
{
    showMade(
        m_importList,
        [this] {
            auto *const page = new ImportsPage({m_client, m_deeds, m_imports, m_askForFile}, this);
            connect(page, &ImportsPage::importRequested, this, &MainWindow::beginImport);
            connect(page, &ImportsPage::resumeRequested, this, [this](const onefold::importing::ImportRun &run) {
                showImport();
                m_import->resume(run);
            });
            connect(m_contacts, &contacts::ContactsPage::changed, page, &ImportsPage::refresh);
            return page;
        },
        false); // whoever walks the sidebar goes on there
    m_sidebar->setCurrent(places::imports);
}

void MainWindow::beginImport()
{
    showImport();
    m_import->begin();
}

void MainWindow::importFile(const QString &path)
{
    showImport();
    m_import->open(path);
}

void MainWindow::importText(const QString &text)
{
    showImport();
    m_import->openText(text);
}

void MainWindow::showImportProgress()
{
    if (!m_imports.isRunning())
        return;
    m_status->setWork(tr("Importing %1 · %2 %", "a file's name and how much of it is done")
                          .arg(m_imports.fileName())
                          .arg(importing::percentOf(m_imports.progress())));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = filesOf(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    importFile(files.first());
    if (files.size() > 1 && !m_imports.isRunning()) {
        m_strip->say({.look = NoticeLook::Caution,
            .headline = tr("Only the first file was opened"),
            .detail = tr("An import brings in one file. Drop the others when this one is done.")});
    }
}

} // namespace onefold::ui::shell
