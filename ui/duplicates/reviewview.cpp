// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/reviewview.h"

#include "ui/base/onfinished.h"
#include <QListView>

#include <algorithm>

namespace onefold::ui::duplicates {

using contact::Contact;
using contact::ContactId;
using contact::FieldKey;
using onefold::duplicates::Group;
using onefold::duplicates::GroupId;
using workspace::Workspace;

ReviewView::ReviewView(workspace::Client &client, QWidget *parent)
    : QWidget(parent),
      m_client(client),
      m_model(client),
      m_planner(client),
      m_list(new QListView(this)),
      m_comparison(new ComparisonView(this)),
      m_reasons(new ReasonsPanel(this)),
      m_result(new ResultCard(this))
{
    setupLayout();
    setupFilters();
    setupConnections();
    closeGroup();
}

ReviewView::~ReviewView()
{
    // Before the model that it looks at.
    delete m_list;
}

void ReviewView::setupConnections()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { openRow(current.row()); });
    connect(m_list, &QListView::activated, m_comparison, &ComparisonView::focusFirst);
    connect(&m_model, &GroupModel::read, this, &ReviewView::onRead);
    connect(&m_model, &GroupModel::failed, this, &ReviewView::failed);
    connect(&m_planner, &MergePlanner::planned, this, &ReviewView::showPlanned);
    connect(&m_planner, &MergePlanner::failed, this, [this](const Error &error) {
        m_result->showReason(error.message);
        Q_EMIT failed(error);
    });
    connect(m_comparison, &ComparisonView::takenChanged, this, [this](ContactId id, bool isTaken) {
        m_draft.setTaken(id, isTaken);
        replan();
    });
    connect(m_comparison, &ComparisonView::survivorChosen, this, [this](ContactId id) {
        m_draft.keep(id);
        replan();
    });
    connect(m_comparison, &ComparisonView::valueChosen, this, [this](const FieldKey &key, ContactId from) {
        m_draft.choose(key, from);
        replan();
    });
    connect(m_result, &ResultCard::edited, this, [this](const FieldKey &key, const QString &text) {
        m_draft.edit(key, text);
        replan();
    });
    connect(m_result, &ResultCard::editsDiscarded, this, [this] {
        m_draft.discardEdits();
        replan();
    });
    connect(m_later, &QPushButton::clicked, this, &ReviewView::putOffCurrent);
    connect(m_dismiss, &QPushButton::clicked, this, &ReviewView::dismissCurrent);
    connect(m_merge, &QPushButton::clicked, this, &ReviewView::mergeCurrent);
}

void ReviewView::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReviewView::setSurvivorship(const merging::Survivorship &survivorship)
{
    if (m_survivorship == survivorship)
        return;
    m_survivorship = survivorship;
    if (m_group)
        replan();
}

void ReviewView::reload()
{
    m_wantedRow = std::max(0, m_list->currentIndex().row());
    m_model.reload();
}

void ReviewView::onRead()
{
    fillFieldFilter();
    m_empty->setVisible(m_model.rowCount() == 0 && m_model.isComplete() && !m_model.filter().isEmpty());
    const int known = m_model.rowOf(m_wanted);
    const int row = known >= 0 ? known : std::min(m_wantedRow, m_model.rowCount() - 1);
    if (row < 0)
        return closeGroup();
    if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model.index(row));
    else if (!m_group)
        openRow(row);
}

void ReviewView::openRow(int row)
{
    const Group *const group = m_model.groupAt(row);
    if (!group)
        return closeGroup();
    m_wanted = group->id;
    m_wantedRow = row;
    std::vector<ContactId> ids = group->contacts;
    ids.resize(std::min(ids.size(), ComparisonView::mostContacts));
    if (!m_group || m_group->id != group->id) {
        m_planner.cancel();
        m_planned.reset();
        updateButtons();
    }
    onFinished(m_client.read([ids](Workspace &workspace) { return readContacts(workspace, ids); }), this,
        [this, group = *group, generation = ++m_generation](const Result<std::vector<Contact>> &contacts) {
            if (generation != m_generation)
                return;
            if (!contacts) {
                // What was shown before is no longer the one chosen: nothing can be decided of it.
                closeGroup();
                return Q_EMIT failed(contacts.error());
            }
            // The list read anew brings the same group again: whoever works on it is not to lose that.
            if (!m_group || *m_group != group || *contacts != m_draft.contacts())
                showGroup(group, *contacts);
        });
}

void ReviewView::showGroup(const Group &group, std::vector<Contact> contacts)
{
    const bool hadKeyboard = m_comparison->isAncestorOf(window()->focusWidget());
    m_group = group;
    m_draft = MergeDraft(std::move(contacts));
    m_result->reset();
    m_comparison->showContacts(m_draft);
    m_reasons->showGroup(group);
    replan();
    if (hadKeyboard)
        m_comparison->focusFirst();
}

void ReviewView::closeGroup()
{
    ++m_generation;
    m_planner.cancel();
    m_group.reset();
    m_planned.reset();
    m_draft = {};
    m_comparison->clear();
    m_reasons->clear();
    updateButtons();
}

void ReviewView::replan()
{
    m_comparison->showDraft(m_draft);
    m_planned.reset();
    updateButtons();
    if (m_draft.isMergeable())
        return m_planner.ask(m_draft, m_survivorship);
    m_planner.cancel();
    m_result->showReason(tr("It takes two contacts to merge. Take another into the group."));
}

void ReviewView::showPlanned(const PlannedReview &planned)
{
    if (planned.plan) {
        m_planned = planned;
        m_comparison->showResult(planned.plan->after.fields);
    }
    m_result->showPlan(planned);
    updateButtons();
}

bool ReviewView::canDecide() const
{
    return m_group && !m_isBusy && m_draft.contacts().size() > 1;
}

bool ReviewView::canMerge() const
{
    return canDecide() && m_planned.has_value();
}

void ReviewView::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy && m_group)
        m_decided = m_group->id;
    // A button that cannot be pressed any more gives the keyboard away, and not to the review.
    for (const look::Button *const button : {m_later, m_dismiss, m_merge}) {
        if (isBusy && button->hasFocus())
            focusList();
    }
    updateButtons();
}

void ReviewView::updateButtons()
{
    const QString words = tr("Merge %n contact(s)", nullptr, static_cast<int>(m_draft.taken().size()));
    m_merge->setText(words);
    m_merge->setAccessibleName(words);
    m_merge->updateGeometry();
    // While a plan is under way the button stays as it was: it must not flicker with every change.
    m_merge->setEnabled(canMerge());
    m_dismiss->setEnabled(canDecide() && m_draft.isMergeable());
    m_later->setEnabled(canDecide());
}

void ReviewView::mergeCurrent()
{
    if (canMerge())
        Q_EMIT mergeRequested(*m_planned);
}

void ReviewView::dismissCurrent()
{
    if (!canDecide() || !m_draft.isMergeable() || m_group->id != m_wanted)
        return;
    std::vector<Contact> contacts = m_draft.contacts();
    std::erase_if(contacts, [this](const Contact &contact) { return !m_draft.isTaken(contact.id); });
    Q_EMIT dismissRequested(contacts);
}

void ReviewView::putOffCurrent()
{
    if (!canDecide() || m_group->id != m_wanted)
        return;
    m_model.putOff(m_group->id);
    step(1);
}

void ReviewView::step(int by)
{
    const int row = m_list->currentIndex().row() + by;
    if (row >= m_model.rowCount() && m_model.canFetchMore({}))
        m_model.fetchMore({});
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_list->setCurrentIndex(m_model.index(row));
}

void ReviewView::editResult()
{
    m_result->edit();
}

void ReviewView::finishCurrent()
{
    if (!m_group || m_group->id != m_decided)
        return m_model.reload();
    const bool isWhole = m_draft.taken().size() == m_group->contacts.size();
    const GroupId done = m_group->id;
    m_wantedRow = std::max(0, m_list->currentIndex().row());
    m_group.reset();
    if (!isWhole) {
        m_wanted = done;
        return m_model.reload();
    }
    m_model.remove(done);
    if (m_model.rowCount() == 0)
        return m_model.reload();
    openRow(m_list->currentIndex().row());
}

} // namespace onefold::ui::duplicates
