// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/importpage.h"

#include "core/sync/duration.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/wording.h"
#include "ui/importing/columnsstep.h"
#include "ui/importing/filestep.h"
#include "ui/importing/importrunner.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwords.h"
#include "ui/importing/planstep.h"
#include "ui/importing/runstep.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using look::ButtonRole;
using onefold::importing::ImportOutcome;
using onefold::importing::ImportRun;
using onefold::importing::Plan;
using onefold::importing::RowSelection;

ImportPage::ImportPage(Parts parts, QWidget *parent)
    : Page(parent),
      m_deeds(parts.deeds),
      m_runner(parts.runner),
      m_askForFile(std::move(parts.askForFile)),
      m_draft(parts.client),
      m_planner(parts.client),
      m_column(new QVBoxLayout(this)),
      m_header(new StepHeader(this)),
      m_steps(new QStackedWidget(this)),
      m_file(new FileStep(this)),
      m_columns(new ColumnsStep(m_draft, this)),
      m_plan(new PlanStep(this)),
      m_run(new RunStep(m_runner, this)),
      m_bar(new look::Panel(look::Ground::Panel, Qt::TopEdge, this)),
      m_note(new look::Label(look::TextRole::Muted, m_bar)),
      m_back(new look::Button(tr("Back"), ButtonRole::Plain, m_bar)),
      m_primary(new look::Button({}, ButtonRole::Primary, m_bar)),
      m_pasted(parts.pastePlace)
{
    setupLayout();
    setupSteps();
    setupRun();
    goTo(Step::File);
}

void ImportPage::setupLayout()
{
    for (QWidget *const step : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_columns),
             static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_run)})
        m_steps->addWidget(step);
    auto *const bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(20, 12, 20, 12);
    bar->setSpacing(10);
    bar->addWidget(m_note, 1);
    bar->addWidget(m_back);
    bar->addWidget(m_primary);
    m_note->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_steps, 1);
    m_column->addWidget(m_bar);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::goBack);
    connect(m_primary, &QPushButton::clicked, this, &ImportPage::goOn);
    connect(m_header, &StepHeader::chosen, this, &ImportPage::goTo);
}

void ImportPage::setupSteps()
{
    connect(m_file, &FileStep::fileRequested, this, &ImportPage::askFile);
    connect(m_file, &FileStep::pasteRequested, this, &ImportPage::paste);
    connect(&m_draft, &ImportDraft::opened, this, [this] { goTo(Step::Columns); });
    connect(&m_draft, &ImportDraft::reread, this, [this] {
        if (m_step == Step::Plan)
            plan();
        updateHeader();
        updateBar();
    });
    connect(&m_draft, &ImportDraft::failed, this, &ImportPage::fail);
    connect(m_columns, &ColumnsStep::chosen, this, &ImportPage::updateBar);
    connect(&m_planner, &Planner::progressed, m_plan, &PlanStep::showProgress);
    connect(&m_planner, &Planner::planned, this, &ImportPage::showPlan);
    connect(&m_planner, &Planner::failed, this, [this](const Error &error) {
        goTo(Step::Columns);
        Q_EMIT noticed(contacts::noticeOf(error));
        if (isRefusedAsChanged(error))
            lookAgain();
    });
    connect(m_plan, &PlanStep::failed, this, [this](const Error &error) { Q_EMIT noticed(contacts::noticeOf(error)); });
    connect(m_plan, &PlanStep::choicesChanged, this, [this](const onefold::importing::ImportChoices &choices) {
        m_draft.setChoices(choices);
        plan();
    });
}

void ImportPage::setupRun()
{
    connect(&m_runner, &ImportRunner::begun, this, [this] { goTo(Step::Run); });
    connect(&m_runner, &ImportRunner::ended, this, &ImportPage::end);
    connect(m_run, &RunStep::undoRequested, &m_deeds, &contacts::Deeds::undo);
    connect(m_run, &RunStep::resultsRequested, this, &ImportPage::saveRows);
}

void ImportPage::hostStrip(QWidget *strip)
{
    m_strip = strip;
    m_column->insertWidget(1, strip);
    strip->setVisible(m_hasNews);
    Q_EMIT restingChanged(tr("Import"), {});
}

/// The page has a headline of its own, so that the strip is there only while it has something to tell.
void ImportPage::showStrip(bool hasNews)
{
    m_hasNews = hasNews;
    if (m_strip && m_strip->parentWidget() == this)
        m_strip->setVisible(hasNews);
}

void ImportPage::focusMain()
{
    if (m_step == Step::File)
        return m_file->focusMain();
    if (m_step == Step::Columns && m_columns->goToQuestion())
        return;
    if (m_step == Step::Run && m_runner.isRunning())
        return m_run->focusMain();
    if (m_step == Step::Plan && m_waitsAtPlan)
        return m_plan->focusRows();
    m_primary->setFocus(Qt::OtherFocusReason);
}

void ImportPage::begin()
{
    const bool isOver = m_step == Step::Run && !m_runner.isRunning();
    if (m_step != Step::File && !isOver)
        return;
    m_draft.clear();
    goTo(Step::File);
    askFile();
}

void ImportPage::open(const QString &path)
{
    if (m_runner.isRunning()) {
        return Q_EMIT noticed({.look = NoticeLook::Caution,
            .headline = tr("Not opened"),
            .detail = tr("An import is still running. Please wait for it, or pause it.")});
    }
    m_planner.cancel();
    m_plan->setPlan({}, {});
    m_draft.open(path);
    goTo(Step::File);
    m_file->setReading(m_draft.fileName());
}

void ImportPage::openText(const QString &text)
{
    const auto path = m_pasted.keep(tr("pasted cells"), text);
    if (!path)
        return fail({ErrorCode::Unavailable, tr("The pasted cells cannot be kept: perhaps the disk is full.")});
    open(*path);
}

/// Whether it is for the file that nothing came of it: much else may be forbidden, which reading it again would not
/// mend.
bool ImportPage::isRefusedAsChanged(const Error &error) const
{
    return error.code == ErrorCode::Refused && m_draft.isOpen() && m_draft.isOutdated();
}

/// At a file that has changed: what was chosen for it stays where it still has these columns.
void ImportPage::lookAgain()
{
    m_plan->setPlan({}, {});
    goTo(Step::Columns);
    m_draft.correct(m_draft.corrected());
}

void ImportPage::resume(const ImportRun &run)
{
    m_runner.resume(run);
}

void ImportPage::askFile()
{
    m_askForFile(this,
        {.title = tr("Import contacts"),
            .filter = tr("Contacts (*.csv *.tsv *.txt *.vcf *.vcard)") + u";;"_s + tr("All files (*)")},
        [this](const QString &path) { open(path); });
}

void ImportPage::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!text.trimmed().isEmpty())
        return openText(text);
    m_file->setProblem(tr("There is no text on the clipboard."));
}

void ImportPage::fail(const Error &error)
{
    if (m_draft.isOpen()) // read in another way it cannot be read
        return Q_EMIT noticed(contacts::noticeOf(error));
    goTo(Step::File);
    m_file->setProblem(error.message);
}

void ImportPage::goTo(Step step)
{
    if (step != Step::Plan)
        m_planner.cancel();
    m_step = step;
    m_steps->setCurrentIndex(static_cast<int>(step));
    if (step == Step::File)
        m_file->setProblem({});
    updateHeader();
    updateBar();
    if (isVisible())
        focusMain();
}

void ImportPage::goOn()
{
    switch (m_step) {
    case Step::File: return askFile();
    case Step::Columns:
        m_waitsAtPlan = true;
        goTo(Step::Plan);
        return plan();
    case Step::Plan:
        m_pasted.setAwaited(m_plan->plan()->task().path, true);
        return m_runner.start(m_plan->plan()->task()); // what was shown, nothing else
    case Step::Run:
        m_draft.clear();
        goTo(Step::File);
        return askFile();
    }
}

void ImportPage::goBack()
{
    if (m_step == Step::File || m_step == Step::Run)
        return Q_EMIT leaveRequested();
    goTo(static_cast<Step>(static_cast<int>(m_step) - 1));
}

void ImportPage::plan()
{
    m_planner.start(m_draft.task());
    m_plan->showProgress({});
    updateBar();
}

void ImportPage::showPlan(const std::shared_ptr<Plan> &plan)
{
    const auto &choices = m_draft.choices();
    m_plan->setPlan(plan, choices.region.isEmpty() ? m_draft.settings().region : choices.region);
    updateHeader();
    updateBar();
    if (std::exchange(m_waitsAtPlan, false) && m_plan->isAtRows())
        m_primary->setFocus(Qt::OtherFocusReason);
}

void ImportPage::end(const Result<ImportOutcome> &outcome)
{
    if (outcome)
        m_pasted.setAwaited(outcome->run.path, outcome->run.canResume());
    updateHeader();
    updateBar();
    if (isVisible())
        m_primary->setFocus(Qt::OtherFocusReason);
    Notice notice = outcome ? noticeOf(*outcome, m_runner.fileName()) : contacts::noticeOf(outcome.error());
    if (outcome && outcome->run.counts.created + outcome->run.counts.updated + outcome->run.counts.queued > 0) {
        notice.actions.push_back({tr("Undo"), [this, operation = outcome->run.operation] { m_deeds.undo(operation); }});
    }
    Q_EMIT noticed(notice);
    Q_EMIT changed();
    // One that was gone on with has no plan: it is shown as it stands.
    if (m_runner.resumed() || outcome)
        return;
    if (isRefusedAsChanged(outcome.error()))
        lookAgain();
    else if (outcome.error().code == ErrorCode::Refused && m_draft.isOpen())
        goTo(Step::Plan); // nothing was written, and the plan holds once what forbids it is out of the way
}

void ImportPage::saveRows(const ImportRun &run, RowSelection selection)
{
    m_askForFile(this, questionForRows(run, selection),
        [this, id = run.id, selection](const QString &path) { m_runner.saveRows(id, path, selection); });
}

qint64 ImportPage::savedRows() const
{
    if (!m_plan->plan())
        return 0;
    const onefold::importing::ImportCounts &counts = m_plan->plan()->counts();
    return counts.created + counts.updated + counts.unchanged + counts.queued;
}

void ImportPage::updateHeader()
{
    const QString name = m_step == Step::Run ? m_runner.fileName() : m_draft.fileName();
    m_header->setTitle(name.isEmpty() ? tr("Import contacts") : tr("Import %1").arg(name));
    QStringList info;
    if (m_step == Step::Plan && m_plan->plan())
        info += tr("%Ln row(s)", nullptr, plural(m_plan->plan()->counts().rows));
    if (m_step == Step::Plan && m_plan->plan() && m_draft.settings().service)
        info += sync::sendingText(*m_draft.settings().service, savedRows() - m_plan->plan()->counts().unchanged);
    if (m_draft.isOpen() && m_step != Step::File)
        info += formatText(m_draft.choices());
    info.removeAll(QString());
    m_header->setInfo(info.join(u" · "_s));
    m_header->setStep(m_step, m_step != Step::Run && m_draft.isOpen());
}

void ImportPage::setPrimary(const QString &words, bool isEnabled)
{
    m_primary->setText(words);
    m_primary->setAccessibleName(words);
    m_primary->setEnabled(isEnabled);
    m_primary->updateGeometry();
}

void ImportPage::updateBar()
{
    m_back->setVisible(m_step != Step::File);
    const QString back = m_step == Step::Run ? tr("To the contacts") : tr("Back");
    m_back->setText(back);
    m_back->setAccessibleName(back);
    m_back->updateGeometry();
    m_note->setText(
        m_step == Step::Run ? QString() : tr("Nothing has been written yet. The whole import can be undone later."));
    m_primary->setVisible(m_step != Step::File);
    switch (m_step) {
    case Step::File: return;
    case Step::Columns:
        if (!m_columns->hasField())
            m_note->setText(tr("No column goes into a field: choose one first."));
        return setPrimary(tr("Make the plan"), m_columns->hasField());
    case Step::Plan:
        if (m_planner.isPlanning())
            return setPrimary(tr("Import"), false);
        if (savedRows() == 0)
            m_note->setText(tr("No row of the file can be saved as it is."));
        return setPrimary(tr("Import %Ln row(s)", nullptr, plural(savedRows())), savedRows() > 0);
    case Step::Run: return setPrimary(tr("Import another file…"), !m_runner.isRunning());
    }
}

/// Enter presses the button that has the keyboard.
void ImportPage::keyPressEvent(QKeyEvent *event)
{
    auto *const button = qobject_cast<QAbstractButton *>(window()->focusWidget());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && button && isAncestorOf(button) && button->isEnabled())
        return button->click();
    if (event->matches(QKeySequence::Paste) && m_step == Step::File)
        return paste();
    Page::keyPressEvent(event);
}

} // namespace onefold::ui::importing
