// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/planstep.h"

#include "ui/contacts/verdictlook.h"
#include "ui/importing/countcards.h"
#include "ui/importing/importwords.h"
#include "ui/importing/mendpanel.h"
#include "ui/importing/plandelegate.h"
#include "ui/look/panel.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using identity::Verdict;
using look::Icon;
using onefold::importing::CellPlace;
using onefold::importing::ImportChoices;
using onefold::importing::ImportCounts;
using onefold::importing::ImportProgress;
using onefold::importing::Plan;
using onefold::importing::PlanQuery;

namespace {

constexpr int rowWidth = 64;
constexpr int verdictWidth = 120;
constexpr int cellWidth = 170;
constexpr int whyWidth = 320;

constexpr auto all = "all"_L1;
constexpr auto doubtful = "doubtful"_L1;
constexpr auto again = "again"_L1;

QString idOf(Verdict verdict)
{
    return identity::toString(verdict);
}

CountCard cardOf(Verdict verdict, const QString &words, qint64 count, const look::Tokens &tokens)
{
    const contacts::VerdictLook look = contacts::lookOf(verdict, tokens);
    return {idOf(verdict), words, count, look.icon, look.tone};
}

} // namespace

PlanStep::PlanStep(QWidget *parent)
    : QWidget(parent),
      m_model(m_reader),
      m_cards(new CountCards(this)),
      m_table(new QTableView(this)),
      m_mending(new MendPanel(this)),
      m_progress(new look::Panel(look::Ground::Panel, Qt::BottomEdge, this)),
      m_bar(new QProgressBar(m_progress)),
      m_words(new look::Label(look::TextRole::Muted, m_progress)),
      m_filtered(new look::Label(look::TextRole::CaptionMuted, this))
{
    setupLayout();
    setupTable();
    setupMending();
    connect(this, &PlanStep::choicesChanged, this, [this](const ImportChoices &chosen) { m_choices = chosen; });
    connect(m_cards, &CountCards::chosen, this, &PlanStep::filterBy);
    connect(&m_model, &PlanModel::corrected, this, &PlanStep::correct);
    connect(&m_model, &PlanModel::failed, this, &PlanStep::failed);
    connect(&m_model, &PlanModel::counted, this, [this] {
        const QPoint kept = std::exchange(m_kept, QPoint(-1, -1));
        if (kept.y() >= 0 && m_model.rowCount() > 0)
            m_table->setCurrentIndex(m_model.index(std::min(kept.y(), m_model.rowCount() - 1), kept.x()));
    });
}

void PlanStep::focusRows()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

bool PlanStep::isAtRows() const
{
    // Not hasFocus(), which is false while the window itself waits to be activated, as behind a file dialog.
    return window()->focusWidget() == m_table;
}

PlanStep::~PlanStep()
{
    // Before the model that it looks at.
    delete m_table;
}

void PlanStep::setupLayout()
{
    m_bar->setAccessibleName(tr("Progress of the plan"));
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    auto *const progress = new QVBoxLayout(m_progress);
    progress->setContentsMargins(20, 12, 20, 13);
    progress->addWidget(m_words);
    progress->addWidget(m_bar);
    m_progress->hide();
    auto *const head = new look::Panel(look::Ground::Panel, Qt::BottomEdge, this);
    auto *const cards = new QVBoxLayout(head);
    cards->setContentsMargins(20, 16, 20, 17);
    cards->addWidget(m_cards);
    cards->addWidget(m_filtered);
    m_filtered->hide();
    auto *const below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_table, 1);
    below->addWidget(m_mending);
    m_mending->hide();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addWidget(head);
    layout->addLayout(below, 1);
}

void PlanStep::setupTable()
{
    m_table->setAccessibleName(tr("Rows of the plan"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new PlanDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::DoubleClicked | QTableView::EditKeyPressed);
    m_table->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(look::measure::row, m_table->fontMetrics().height() + 12));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(48);
}

void PlanStep::setupMending()
{
    connect(m_mending, &MendPanel::rowsWanted, this, [this](const QString &key) {
        PlanQuery query;
        query.reason = key;
        m_cards->setCurrent(all);
        m_model.setQuery(query);
        const auto &groups = plan()->problems();
        const auto group = std::ranges::find_if(groups, [&](const auto &each) { return each.key() == key; });
        m_filtered->setText(tr("Only rows of: %1").arg(group == groups.end() ? QString() : titleOf(*group)));
        m_filtered->show();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_mending, &MendPanel::mendingWanted, this, &PlanStep::mend);
    connect(m_mending, &MendPanel::dateOrderChosen, this, &PlanStep::setDateOrder);
    connect(m_mending, &MendPanel::regionChosen, this, [this](const QString &region) {
        ImportChoices chosen = choices();
        chosen.region = region;
        Q_EMIT choicesChanged(chosen);
    });
    connect(m_mending, &MendPanel::onDoubtChosen, this, [this](identity::OnDoubt onDoubt) {
        ImportChoices chosen = choices();
        chosen.onDoubt = onDoubt;
        Q_EMIT choicesChanged(chosen);
    });
}

ImportChoices PlanStep::choices() const
{
    return m_choices;
}

void PlanStep::showProgress(const ImportProgress &progress)
{
    m_progress->show();
    m_bar->setValue(percentOf(progress));
    m_words->setText(
        progress.rows > 0 ? tr("Looking at each row: %1").arg(progressText(progress)) : tr("Looking at each row…"));
}

void PlanStep::setPlan(const std::shared_ptr<Plan> &plan, const QString &region)
{
    m_progress->hide();
    const QModelIndex current = m_table->currentIndex();
    m_kept = {current.column(), current.row()};
    m_reader.setPlan(plan);
    m_choices = plan ? plan->task().choices : ImportChoices();
    if (!plan) {
        m_cards->setCards({});
        m_mending->hide();
        m_cards->setCurrent(all);
        m_filtered->hide();
        return m_model.setQuery({});
    }
    updateCards();
    m_mending->showPlan(*plan, region);
    if (m_filtered->isHidden())
        filterBy(m_cards->current());
    else
        m_model.reset();
    fitColumns();
}

void PlanStep::updateCards()
{
    const ImportCounts &counts = plan()->counts();
    const look::Tokens &tokens = look::tokensFor(palette());
    std::vector<CountCard> cards{{all, tr("All rows"), counts.rows},
        cardOf(Verdict::Created, tr("Will be created"), counts.created, tokens),
        cardOf(Verdict::Updated, tr("Will be updated"), counts.updated, tokens),
        cardOf(Verdict::Unchanged, tr("Unchanged"), counts.unchanged, tokens)};
    if (counts.queued > 0)
        cards.push_back(cardOf(Verdict::Queued, tr("Will be queued"), counts.queued, tokens));
    if (counts.skipped > 0)
        cards.push_back(cardOf(Verdict::Skipped, tr("Skipped"), counts.skipped, tokens));
    if (plan()->sameInFile() > 0)
        cards.push_back(
            {again, tr("Again in the file"), plan()->sameInFile(), Icon::Copy, {tokens.muted, tokens.sidebar}});
    cards.push_back({doubtful, tr("Doubtful"), counts.doubtful, Icon::Question, tokens.unknown});
    cards.push_back(cardOf(Verdict::Rejected, tr("Cannot be saved"), counts.rejected, tokens));
    if (counts.failed > 0)
        cards.push_back(cardOf(Verdict::Failed, tr("Failed"), counts.failed, tokens));
    m_cards->setCards(cards);
}

void PlanStep::filterBy(const QString &card)
{
    PlanQuery query;
    query.doubtful = card == doubtful;
    query.sameInFile = card == again;
    query.verdict = identity::verdictFromString(card);
    m_filtered->hide();
    m_model.setQuery(query);
}

/// New columns get widths; those that a person has pulled stay while the columns are the same.
void PlanStep::fitColumns()
{
    QStringList columns;
    for (int i = 0; i < m_model.columnCount(); ++i)
        columns += m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
    if (columns == m_shownColumns)
        return;
    m_shownColumns = columns;
    QHeaderView *const header = m_table->horizontalHeader();
    header->resizeSection(PlanModel::Row, rowWidth);
    header->resizeSection(PlanModel::Verdict, verdictWidth);
    for (int i = PlanModel::FirstCell; i < m_model.columnCount(); ++i)
        header->resizeSection(i, i + 1 == m_model.columnCount() ? whyWidth : cellWidth);
}

void PlanStep::correct(const CellPlace &place, const QString &text)
{
    ImportChoices chosen = choices();
    chosen.corrections[place] = text;
    Q_EMIT choicesChanged(chosen);
}

void PlanStep::mend(const QString &key, Mending mending)
{
    m_reader.ask([key, mending, chosen = choices()](const Plan &plan) { return mended(plan, chosen, key, mending); },
        [this](const Result<ImportChoices> &chosen) {
            if (chosen)
                Q_EMIT choicesChanged(*chosen);
            else
                Q_EMIT failed(chosen.error());
        });
}

void PlanStep::setDateOrder(const contact::FieldKey &field, contact::DateOrder order)
{
    ImportChoices chosen = choices();
    for (onefold::importing::ColumnChoice &column : chosen.columns) {
        if (column.field == field)
            column.dateOrder = order;
    }
    Q_EMIT choicesChanged(chosen);
}

} // namespace onefold::ui::importing
