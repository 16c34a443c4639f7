// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/importspage.h"

#include "ui/base/keyboardwatch.h"
#include "ui/contacts/deeds.h"
#include "ui/importing/importrunner.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::importing {

using look::ButtonRole;
using look::Icon;
using onefold::importing::ImportRun;
using onefold::importing::RowSelection;

namespace {

constexpr int margin = 10;

} // namespace

FileQuestion questionForRows(const ImportRun &run, RowSelection selection)
{
    const QString name = QFileInfo(run.path).completeBaseName();
    const bool isAll = selection == RowSelection::All;
    return {.title = isAll ? ImportsPage::tr("Save results") : ImportsPage::tr("Save failed rows"),
        .filter = ImportsPage::tr("CSV (*.csv)"),
        .suggestion =
            isAll ? ImportsPage::tr("%1 results.csv").arg(name) : ImportsPage::tr("%1 failed rows.csv").arg(name),
        .isToSave = true};
}

ImportsPage::ImportsPage(Parts parts, QWidget *parent)
    : Page(parent),
      m_deeds(parts.deeds),
      m_runner(parts.runner),
      m_askForFile(std::move(parts.askForFile)),
      m_model(parts.client),
      m_column(new QVBoxLayout(this)),
      m_table(new QTableView(this)),
      m_empty(new look::EmptyState(m_table->viewport())),
      m_bar(new look::Panel(look::Ground::Panel, Qt::TopEdge, this)),
      m_resume(new look::Button(tr("Resume the import"), ButtonRole::Plain, m_bar)),
      m_undo(new look::Button(tr("Undo the import"), ButtonRole::Plain, m_bar)),
      m_results(new look::Button(tr("Save results…"), ButtonRole::Plain, m_bar)),
      m_failed(new look::Button(tr("Save failed rows…"), ButtonRole::Plain, m_bar))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_table, 1);
    m_column->addWidget(m_bar);
    setupTable();
    setupBar();
    setupConnections();
    updateButtons();
}

ImportsPage::~ImportsPage()
{
    // Before the model that it looks at.
    delete m_table;
}

void ImportsPage::setupTable()
{
    m_table->setAccessibleName(tr("Imports"));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(look::measure::row, m_table->fontMetrics().height() + 12));
    QHeaderView *const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    // In a small window what came of an import is read as well as its file's name.
    m_table->setWordWrap(false);
    header->setSectionResizeMode(RunsModel::File, QHeaderView::Stretch);
    header->setSectionResizeMode(RunsModel::Counts, QHeaderView::Stretch);
    header->resizeSection(RunsModel::When, 100);
    header->resizeSection(RunsModel::Who, 90);
    header->resizeSection(RunsModel::State, 104);
    auto *const overTable = new QVBoxLayout(m_table->viewport());
    overTable->setContentsMargins(0, 0, 0, 0);
    overTable->addWidget(m_empty);
    m_empty->hide();
}

void ImportsPage::setupBar()
{
    auto *const row = new QHBoxLayout(m_bar);
    row->setContentsMargins(margin, 9, margin, 8);
    row->addStretch();
    m_resume->setLeadingIcon(Icon::Resume);
    m_undo->setLeadingIcon(Icon::Undo);
    m_results->setLeadingIcon(Icon::Export);
    m_failed->setLeadingIcon(Icon::Caution);
    for (look::Button *const button : {m_resume, m_undo, m_failed, m_results})
        row->addWidget(button);
}

void ImportsPage::setupConnections()
{
    connect(&m_model, &RunsModel::pageRead, this, [this] {
        m_failure.reset();
        updateState();
    });
    connect(&m_model, &RunsModel::failed, this, [this](const Error &error) {
        m_failure = error;
        updateState();
        Q_EMIT noticed(contacts::noticeOf(error));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex index = m_model.index(row, 0);
            if (m_model.runAt(index)->id == m_current)
                return m_table->setCurrentIndex(index);
        }
        if (m_model.rowCount() > 0)
            m_table->setCurrentIndex(m_model.index(0, 0));
        updateButtons();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportsPage::updateButtons);
    connect(&m_deeds.longWork(), &contacts::LongWork::hindranceChanged, this, &ImportsPage::updateButtons);
    connect(&m_runner, &ImportRunner::begun, this, &ImportsPage::updateButtons);
    connect(&m_runner, &ImportRunner::ended, this, &ImportsPage::refresh);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const auto run = m_model.runAt(m_table->currentIndex()))
            Q_EMIT resumeRequested(*run);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const auto run = m_model.runAt(m_table->currentIndex()))
            m_deeds.undo(run->operation);
    });
    connect(m_results, &QPushButton::clicked, this, [this] { saveRows(RowSelection::All); });
    connect(m_failed, &QPushButton::clicked, this, [this] { saveRows(RowSelection::Failed); });
}

void ImportsPage::saveRows(RowSelection selection)
{
    const auto run = m_model.runAt(m_table->currentIndex());
    if (!run)
        return;
    m_askForFile(this, questionForRows(*run, selection),
        [this, id = run->id, selection](const QString &path) { m_runner.saveRows(id, path, selection); });
}

void ImportsPage::hostStrip(QWidget *strip)
{
    m_column->insertWidget(0, strip);
    strip->show();
    Q_EMIT restingChanged(tr("Imports"), tr("files that were brought in here, newest first"));
    m_model.reload();
}

void ImportsPage::focusMain()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ImportsPage::refresh()
{
    updateButtons();
    if (isVisible())
        m_model.reload();
}

void ImportsPage::updateState()
{
    const KeyboardWatch keyboard(*m_empty);
    m_empty->setVisible(m_model.rowCount() == 0);
    if (m_failure)
        m_empty->say(m_failure->message, tr("Try again"), [this] { m_model.reload(); });
    else
        m_empty->say(tr("Nothing has been imported yet. Drop a CSV file here, or choose one."), tr("Import a file…"),
            [this] { Q_EMIT importRequested(); });
    if (keyboard.isLost())
        focusMain();
    updateButtons();
}

void ImportsPage::updateButtons()
{
    const KeyboardWatch keyboard(*m_bar);
    const auto run = m_model.runAt(m_table->currentIndex());
    if (run)
        m_current = run->id;
    const QString running = m_runner.isRunning() ? tr("An import is under way. Wait for it, or stop it.") : QString();
    m_resume->setPossible(run && run->canResume(), running);
    m_undo->setPossible(
        run && m_model.canUndo(m_table->currentIndex()), running.isEmpty() ? m_deeds.longWork().hindrance() : running);
    m_results->setEnabled(run.has_value());
    m_failed->setEnabled(run && run->counts.rejected + run->counts.failed > 0);
    if (keyboard.isLost())
        focusMain();
}

} // namespace onefold::ui::importing
