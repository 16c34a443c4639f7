// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/duplicatespage.h"

#include "ui/base/keyboardwatch.h"
#include "ui/contacts/wording.h"
#include "ui/duplicates/dismissedview.h"
#include "ui/duplicates/reviewview.h"
#include "ui/duplicates/rulesview.h"
#include "ui/duplicates/survivorshiptext.h"
#include "ui/look/panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using look::ButtonRole;
using look::Icon;
using review::Extent;
using review::ScanOutcome;
using workspace::Workspace;

namespace {

constexpr int margin = 12;

/// "09:40", of another day with the date.
QString momentText(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                : QLocale().toString(local, QLocale::ShortFormat);
}

Result<store::ScanState> readScanState(Workspace &workspace)
{
    store::ScanState state;
    const Result<void> done =
        workspace.store().read([&](store::Session &session) { state = session.duplicates().scanState(); });
    return done ? Result(std::move(state)) : Result<store::ScanState>(done.error());
}

void setWords(look::Button &button, const QString &words)
{
    button.setText(words);
    button.setAccessibleName(words);
    button.updateGeometry();
}

} // namespace

DuplicatesPage::DuplicatesPage(const Parts &parts, QWidget *parent)
    : Page(parent),
      m_settings(parts.settings),
      m_workspace(parts.workspace),
      m_client(parts.client),
      m_reviewDeeds(parts.client, parts.deeds),
      m_views(new QStackedWidget(this)),
      m_review(new ReviewView(parts.client, m_views)),
      m_rules(new RulesView(parts.client, m_views)),
      m_dismissed(new DismissedView(parts.client, m_views)),
      m_emptyPage(new look::Panel(look::Ground::Panel, {}, m_views)),
      m_empty(new look::EmptyState(m_emptyPage))
{
    setupLayout();
    setupViews();
    setupDeeds();
    setupKeys();
    m_rules->setSurvivorship(survivorshipFromStrings(m_settings.survivorship(m_workspace)));
    m_review->setSurvivorship(m_rules->survivorship());
    updateState();
}

DuplicatesPage::~DuplicatesPage() = default;

void DuplicatesPage::setupLayout()
{
    auto *const top = new QHBoxLayout;
    top->setSpacing(0);
    m_stripRow = top;
    top->addWidget(makeTools());
    auto *const emptyColumn = new QVBoxLayout(m_emptyPage);
    emptyColumn->addWidget(m_empty);
    for (QWidget *const view : std::initializer_list<QWidget *>{m_emptyPage, m_review, m_rules, m_dismissed})
        m_views->addWidget(view);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_views, 1);
}

QWidget *DuplicatesPage::makeTools()
{
    auto *const tools = new look::Panel(look::Ground::Panel, Qt::BottomEdge, this);
    m_search = new look::Button(tr("Search again"), ButtonRole::Bare, tools);
    m_showDismissed = new look::Button(tr("Not the same…"), ButtonRole::Bare, tools);
    m_showRules = new look::Button(tr("Rules…"), ButtonRole::Bare, tools);
    m_mergeMany = new look::Button({}, ButtonRole::Bare, tools);
    m_search->setLeadingIcon(Icon::Search);
    m_showRules->setLeadingIcon(Icon::Rules);
    m_mergeMany->setLeadingIcon(Icon::Merge);
    auto *const row = new QHBoxLayout(tools);
    row->setContentsMargins(margin, 4, margin, 5);
    row->setSpacing(2);
    for (look::Button *const button : {m_search, m_showDismissed, m_showRules, m_mergeMany})
        row->addWidget(button);
    connect(m_search, &QPushButton::clicked, this, [this] {
        if (m_reviewDeeds.isSearching())
            m_reviewDeeds.cancelSearch();
        else
            search(Extent::WhatIsNew);
    });
    connect(m_showDismissed, &QPushButton::clicked, this, &DuplicatesPage::showDismissed);
    connect(m_showRules, &QPushButton::clicked, this, &DuplicatesPage::showRules);
    connect(m_mergeMany, &QPushButton::clicked, this, &DuplicatesPage::showBulkMerge);
    return tools;
}

void DuplicatesPage::setupViews()
{
    connect(&m_review->model(), &GroupModel::read, this, [this] {
        m_failure.reset();
        updateState();
    });
    connect(m_review, &ReviewView::failed, this, &DuplicatesPage::fail);
    connect(m_review, &ReviewView::mergeRequested, this, [this](const PlannedReview &planned) {
        m_review->setBusy(true);
        m_reviewDeeds.merge(planned);
    });
    connect(m_review, &ReviewView::dismissRequested, this, [this](const std::vector<contact::Contact> &contacts) {
        m_review->setBusy(true);
        m_reviewDeeds.dismiss(contacts);
    });
    connect(m_rules, &RulesView::survivorshipChanged, this, [this](const merging::Survivorship &survivorship) {
        m_settings.setSurvivorship(m_workspace, toStrings(survivorship));
        m_review->setSurvivorship(survivorship);
    });
    connect(m_rules, &RulesView::certaintyChanged, this, &DuplicatesPage::updateWords);
    connect(m_rules, &RulesView::mergeRequested, this, [this](const merging::BulkMergePlan &plan) {
        m_rules->setBusy(true);
        m_reviewDeeds.mergeMany(plan);
    });
    connect(m_rules, &RulesView::backRequested, this, &DuplicatesPage::showReview);
    connect(m_rules, &RulesView::failed, this, &DuplicatesPage::fail);
    connect(m_dismissed, &DismissedView::backRequested, this, &DuplicatesPage::showReview);
    connect(m_dismissed, &DismissedView::failed, this, &DuplicatesPage::fail);
    connect(m_dismissed, &DismissedView::takeBackRequested, &m_reviewDeeds, &ReviewDeeds::takeBack);
}

void DuplicatesPage::setupDeeds()
{
    const auto settle = [this] {
        m_review->setBusy(false);
        m_rules->setBusy(false);
        readState();
        Q_EMIT changed();
    };
    const auto finish = [this, settle] {
        m_review->finishCurrent();
        settle();
    };
    connect(&m_reviewDeeds, &ReviewDeeds::noticed, this, &DuplicatesPage::noticed);
    connect(&m_reviewDeeds, &ReviewDeeds::searched, this, &DuplicatesPage::showSearched);
    connect(&m_reviewDeeds, &ReviewDeeds::merged, this, finish);
    connect(&m_reviewDeeds, &ReviewDeeds::dismissed, this, finish);
    const auto reread = [this, settle] {
        m_review->reload();
        m_dismissed->reload();
        settle();
    };
    connect(&m_reviewDeeds, &ReviewDeeds::refused, this, reread);
    connect(&m_reviewDeeds, &ReviewDeeds::takenBack, this, reread);
    connect(&m_reviewDeeds, &ReviewDeeds::mergedMany, this, [this, reread] {
        reread();
        showReview();
    });
}

void DuplicatesPage::hostStrip(QWidget *strip)
{
    m_stripRow->insertWidget(0, strip, 1);
    strip->show();
    if (std::exchange(m_isStale, false))
        m_review->reload();
    readState();
    updateState();
}

void DuplicatesPage::focusMain()
{
    if (m_views->currentWidget() == m_rules)
        m_rules->focusRules();
    else if (m_views->currentWidget() == m_dismissed)
        m_dismissed->focusList();
    else if (isReviewing())
        m_review->focusList();
    else if (m_empty->isVisible())
        m_empty->focusAction();
    else
        m_isAwaited = true;
}

void DuplicatesPage::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_review->reload();
    readState();
}

void DuplicatesPage::readState()
{
    onFinished(m_client.read(readScanState), this, [this](const Result<store::ScanState> &state) {
        if (!state)
            return fail(state.error());
        m_state = *state;
        updateState();
    });
    // It looks at every group, so it is not to stand in the way of what is shown.
    onFinished(m_client.background([](Workspace &workspace) { return workspace.duplicateGroupCount(); }), this,
        [this](const Result<qint64> &count) {
            if (count)
                m_count = *count;
            updateState();
        });
}

void DuplicatesPage::search(Extent extent)
{
    m_failure.reset();
    m_reviewDeeds.search(extent);
    updateState();
}

void DuplicatesPage::showSearched(const Result<ScanOutcome> &outcome)
{
    if (!outcome)
        fail(outcome.error());
    m_review->reload();
    readState();
    updateState();
    Q_EMIT changed();
}

void DuplicatesPage::fail(const Error &error)
{
    m_failure = error;
    Q_EMIT noticed(contacts::noticeOf(error));
    updateState();
}

bool DuplicatesPage::isReviewing() const
{
    return m_views->currentWidget() == m_review;
}

void DuplicatesPage::updateState()
{
    const bool isElsewhere = m_views->currentWidget() == m_rules || m_views->currentWidget() == m_dismissed;
    const GroupModel &model = m_review->model();
    const bool isEmpty = model.rowCount() == 0 && model.filter().isEmpty();
    if (!isElsewhere) {
        const bool hadKeyboard = m_views->isAncestorOf(window()->focusWidget());
        QWidget *const wanted = isEmpty ? m_emptyPage : static_cast<QWidget *>(m_review);
        const bool changes = m_views->currentWidget() != wanted;
        m_views->setCurrentWidget(wanted);
        if (changes && hadKeyboard && !isEmpty)
            m_review->focusList();
    }
    const bool isSettled = m_failure || (m_state && model.isComplete());
    const KeyboardWatch keyboard(*m_empty);
    m_empty->setVisible(isSettled);
    m_isAwaited = m_isAwaited || keyboard.isLost();
    if ((isSettled || !isEmpty) && std::exchange(m_isAwaited, false))
        focusMain();
    sayWhyEmpty();
    updateWords();
}

void DuplicatesPage::sayWhyEmpty()
{
    const auto searchWhatIsNew = [this] { search(Extent::WhatIsNew); };
    if (m_failure)
        m_empty->say(m_failure->message, tr("Try again"), [this] { readAgain(); });
    else if (m_reviewDeeds.isSearching())
        m_empty->say(tr("Comparing the contacts with each other…"), tr("Cancel the search"),
            [this] { m_reviewDeeds.cancelSearch(); });
    else if (m_state && !m_state->at.isValid())
        m_empty->say(tr("Nobody has searched here for duplicates yet. Nothing is merged without being asked."),
            tr("Search for duplicates"), searchWhatIsNew);
    else
        m_empty->say(tr("No duplicates to review."), tr("Search for duplicates"), searchWhatIsNew);
}

void DuplicatesPage::updateWords()
{
    QStringList parts;
    if (m_count >= 0)
        parts += tr("%1 groups to review", "a count of several", static_cast<int>(m_count))
                     .arg(contacts::countText(m_count));
    if (m_reviewDeeds.isSearching())
        parts += tr("comparing…");
    else if (m_state && m_state->at.isValid())
        parts += tr("%1 contacts compared at %2", "a count of several and a time", static_cast<int>(m_state->contacts))
                     .arg(contacts::countText(m_state->contacts), momentText(m_state->at));
    Q_EMIT restingChanged(tr("Duplicates"), m_state ? parts.join(u" · "_s) : tr("Loading…"));
    const bool isSearched = m_state && m_state->at.isValid();
    setWords(*m_search,
        m_reviewDeeds.isSearching() ? tr("Stop searching")
            : isSearched            ? tr("Search again")
                                    : tr("Search for duplicates"));
    m_search->setVisible(isSearched || m_reviewDeeds.isSearching() || isReviewing());
    setWords(*m_mergeMany, tr("Merge all above %1…", "a percentage").arg(percentText(m_rules->certainty() / 100.0)));
    m_mergeMany->setEnabled(m_count > 0);
}

void DuplicatesPage::readAgain()
{
    m_failure.reset();
    m_review->reload();
    readState();
}

void DuplicatesPage::showReview()
{
    m_views->setCurrentWidget(m_review);
    updateState();
    focusMain();
}

void DuplicatesPage::showRules()
{
    m_views->setCurrentWidget(m_rules);
    m_rules->plan();
    m_rules->focusRules();
}

void DuplicatesPage::showBulkMerge()
{
    m_views->setCurrentWidget(m_rules);
    m_rules->plan();
    m_rules->focusPlan();
}

void DuplicatesPage::showDismissed()
{
    m_views->setCurrentWidget(m_dismissed);
    m_dismissed->reload();
    m_dismissed->focusList();
}

void DuplicatesPage::keyPressEvent(QKeyEvent *event)
{
    const bool isElsewhere = m_views->currentWidget() == m_rules || m_views->currentWidget() == m_dismissed;
    if (event->key() == Qt::Key_Escape && isElsewhere)
        return showReview();
    Page::keyPressEvent(event);
}

} // namespace onefold::ui::duplicates
