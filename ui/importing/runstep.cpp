// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/runstep.h"

#include "ui/contacts/deeds.h"
#include "ui/contacts/verdictlook.h"
#include "ui/importing/countcards.h"
#include "ui/importing/flowlayout.h"
#include "ui/importing/importwords.h"

#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using identity::Verdict;
using look::ButtonRole;
using look::Icon;
using onefold::importing::ImportCounts;
using onefold::importing::ImportOutcome;
using onefold::importing::ImportRun;
using onefold::importing::RowSelection;
using onefold::importing::RunState;
using onefold::importing::Wish;

namespace {

constexpr int widest = 760;

std::vector<CountCard> cardsOf(const ImportCounts &counts, const look::Tokens &tokens)
{
    std::vector<CountCard> cards;
    const auto add = [&](Verdict verdict, qint64 count, bool isAlways) {
        const contacts::VerdictLook look = contacts::lookOf(verdict, tokens);
        if (count > 0 || isAlways)
            cards.push_back({identity::toString(verdict), identity::labelOf(verdict), count, look.icon, look.tone});
    };
    add(Verdict::Created, counts.created, true);
    add(Verdict::Updated, counts.updated, true);
    add(Verdict::Unchanged, counts.unchanged, true);
    add(Verdict::Skipped, counts.skipped, false);
    add(Verdict::Rejected, counts.rejected, false);
    add(Verdict::Failed, counts.failed, false);
    add(Verdict::Queued, counts.queued, false);
    add(Verdict::Unknown, counts.unknown, false);
    return cards;
}

} // namespace

QString headlineOf(const ImportRun &run, const QString &fileName)
{
    switch (run.state) {
    case RunState::Finished: return RunStep::tr("Imported %1").arg(fileName);
    case RunState::Paused: return RunStep::tr("Paused: %1").arg(fileName);
    case RunState::Cancelled: return RunStep::tr("Cancelled: %1. What was done stays.").arg(fileName);
    case RunState::Interrupted: return RunStep::tr("Interrupted: %1. What was done stays.").arg(fileName);
    case RunState::Running: break;
    }
    return RunStep::tr("Importing %1").arg(fileName);
}

Notice noticeOf(const ImportOutcome &outcome, const QString &fileName)
{
    const ImportCounts &counts = outcome.run.counts;
    const bool isWhole = outcome.run.state == RunState::Finished && counts.rejected == 0 && counts.failed == 0;
    Notice notice{.look = outcome.failure ? NoticeLook::Failed
            : !isWhole                    ? NoticeLook::Caution
            : counts.created > 0          ? NoticeLook::Created
            : counts.updated > 0          ? NoticeLook::Updated
                                          : NoticeLook::Unchanged,
        .headline = headlineOf(outcome.run, fileName),
        .detail = onefold::importing::summaryOf(counts)};
    if (outcome.failure)
        notice.detail += u" · "_s + outcome.failure->message;
    return notice;
}

RunStep::RunStep(ImportRunner &runner, QWidget *parent)
    : QWidget(parent),
      m_runner(runner),
      m_headline(new look::Label(look::TextRole::Title, this)),
      m_bar(new QProgressBar(this)),
      m_words(new look::Label(look::TextRole::Muted, this)),
      m_counts(new CountCards(this)),
      m_pause(new look::Button(tr("Pause"), ButtonRole::Plain, this)),
      m_resume(new look::Button(tr("Resume"), ButtonRole::Plain, this)),
      m_cancel(new look::Button(tr("Cancel the import"), ButtonRole::Plain, this)),
      m_undo(new look::Button(tr("Undo the import"), ButtonRole::Plain, this)),
      m_results(new look::Button(tr("Save results…"), ButtonRole::Plain, this)),
      m_failed(new look::Button(tr("Save failed rows…"), ButtonRole::Plain, this))
{
    setupLayout();
    connect(&m_runner, &ImportRunner::begun, this, &RunStep::begin);
    connect(&m_runner, &ImportRunner::progressed, this, &RunStep::showProgress);
    connect(&m_runner, &ImportRunner::ended, this, &RunStep::end);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_runner.pause();
        updateButtons();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_runner.cancel();
        updateButtons();
    });
    connect(m_resume, &QPushButton::clicked, this, [this] { m_runner.resume(ImportRun(*m_ended)); });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_ended->operation); });
    connect(m_results, &QPushButton::clicked, this, [this] { Q_EMIT resultsRequested(*m_ended, RowSelection::All); });
    connect(m_failed, &QPushButton::clicked, this, [this] { Q_EMIT resultsRequested(*m_ended, RowSelection::Failed); });
    updateButtons();
}

void RunStep::setupLayout()
{
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setRange(0, 100);
    m_counts->setChoosable(false);
    m_words->setWordWrap(true);
    m_headline->setWordWrap(true);
    m_pause->setLeadingIcon(Icon::Pause);
    m_resume->setLeadingIcon(Icon::Resume);
    m_undo->setLeadingIcon(Icon::Undo);
    m_results->setLeadingIcon(Icon::Export);
    m_failed->setLeadingIcon(Icon::Caution);
    auto *const buttons = new QWidget(this);
    buttons->setLayout(new FlowLayout(8));
    for (look::Button *const button : {m_pause, m_resume, m_cancel, m_undo, m_results, m_failed})
        buttons->layout()->addWidget(button);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_words);
    column->addWidget(m_counts);
    column->addWidget(buttons);
    column->addStretch();
    auto *const holder = new QWidget(this);
    holder->setMaximumWidth(widest);
    holder->setLayout(column);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 24, 20, 20);
    layout->addWidget(holder, 1);
    layout->addStretch(0);
}

void RunStep::begin()
{
    m_ended.reset();
    m_headline->setText(tr("Importing %1").arg(m_runner.fileName()));
    m_counts->setCards({});
    m_bar->setValue(0);
    showProgress();
}

void RunStep::showProgress()
{
    const auto progress = m_runner.progress();
    m_bar->setValue(percentOf(progress));
    m_words->setText(m_runner.wish() == Wish::GoOn
            ? progressText(progress) + u" · "_s + tr("you can go on working meanwhile")
            : tr("Stopping after the rows under way…"));
    updateButtons();
}

void RunStep::end(const Result<ImportOutcome> &outcome)
{
    if (!outcome && !m_runner.resumed()) {
        m_headline->setText(tr("Nothing was imported"));
        m_words->setText(outcome.error().message);
        return updateButtons();
    }
    // One that could not go on stands where it stood.
    m_ended = outcome ? outcome->run : *m_runner.resumed();
    if (m_ended->state == RunState::Running)
        m_ended->state = RunState::Interrupted;
    m_headline->setText(headlineOf(*m_ended, m_runner.fileName()));
    if (outcome)
        m_words->setText(outcome->failure ? outcome->failure->message : QString());
    else
        m_words->setText(outcome.error().message);
    showEnded();
}

void RunStep::showEnded()
{
    const onefold::importing::ImportCounts &counts = m_ended->counts;
    if (m_words->text().isEmpty()) {
        const double seconds = std::chrono::duration<double>(m_ended->spent).count();
        m_words->setText(
            tr("%Ln row(s) in %1 s.", nullptr, plural(counts.rows)).arg(QLocale().toString(seconds, 'f', 1)));
    }
    m_bar->setValue(m_ended->state == RunState::Finished ? 100 : m_bar->value());
    m_counts->setCards(cardsOf(counts, look::tokensFor(palette())));
    updateButtons();
}

void RunStep::updateButtons()
{
    const bool isRunning = m_runner.isRunning();
    const bool isStopping = m_runner.wish() != Wish::GoOn;
    const bool isKept = m_ended && m_ended->id != onefold::importing::RunId::None;
    m_bar->setVisible(isRunning || isKept);
    m_pause->setVisible(isRunning);
    m_pause->setEnabled(!isStopping);
    m_cancel->setVisible(isRunning);
    m_cancel->setEnabled(!isStopping);
    m_resume->setVisible(isKept && m_ended->canResume());
    m_undo->setVisible(isKept && m_ended->counts.created + m_ended->counts.updated + m_ended->counts.queued > 0);
    m_results->setVisible(isKept);
    m_failed->setVisible(isKept && m_ended->counts.rejected + m_ended->counts.failed > 0);
}

void RunStep::focusMain()
{
    if (m_runner.isRunning())
        m_pause->setFocus(Qt::OtherFocusReason);
}

} // namespace onefold::ui::importing
