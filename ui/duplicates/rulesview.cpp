// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/rulesview.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/changetext.h"
#include "ui/contacts/wording.h"
#include "ui/duplicates/plannedmodel.h"
#include "ui/duplicates/resultwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using contact::FieldKey;
using merging::BulkMergePlan;
using merging::MergePlan;
using merging::PlannedMerge;
using merging::Survivor;
using workspace::Workspace;

namespace {

constexpr int pauseMilliseconds = 200;

QString detailText(const MergePlan &plan)
{
    QStringList lines{RulesView::tr("%1 into %2", "names of those merged, and the name of the contact they become")
                          .arg(listedNames(plan.losers), contacts::visible(contact::displayName(plan.after.fields)))};
    if (plan.changes.empty())
        lines += RulesView::tr("No field changes.");
    for (const contact::FieldChange &change : plan.changes)
        lines += RulesView::tr("%1: %2", "a field, and its values before and after")
                     .arg(contact::labelOf(change.field), contacts::changeText(change));
    return lines.join(u'\n');
}

} // namespace

RulesView::RulesView(workspace::Client &client, QWidget *parent)
    : QWidget(parent),
      m_client(client),
      m_model(new PlannedModel(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    setupLayout();
    setupConnections();
    showFieldRules();
    updateButtons();
}

RulesView::~RulesView()
{
    // Before the model that it looks at.
    delete m_list;
}

void RulesView::setupConnections()
{
    connect(&m_pause, &QTimer::timeout, this, &RulesView::plan);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &RulesView::changeRules);
    connect(m_source, &QLineEdit::textChanged, this, &RulesView::changeRules);
    connect(m_addField, &QComboBox::activated, this, [this](int row) {
        if (const auto key = FieldKey::fromString(m_addField->itemData(row).toString()))
            addFieldRule(*key);
    });
    connect(m_certainty, &QSpinBox::valueChanged, this, [this](int percent) {
        Q_EMIT certaintyChanged(percent);
        m_pause.start();
        updateButtons();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { showDetail(current.row()); });
    connect(m_back, &QPushButton::clicked, this, &RulesView::backRequested);
    connect(m_merge, &QPushButton::clicked, this, [this] { Q_EMIT mergeRequested(m_model->plan()); });
}

int RulesView::certainty() const
{
    return m_certainty->value();
}

void RulesView::focusRules()
{
    m_rule->setFocus(Qt::OtherFocusReason);
}

void RulesView::focusPlan()
{
    m_certainty->setFocus(Qt::OtherFocusReason);
}

void RulesView::setSurvivorship(const merging::Survivorship &survivorship)
{
    m_survivorship = survivorship;
    const QSignalBlocker quietRule(m_rule);
    const QSignalBlocker quietSource(m_source);
    m_rule->setCurrentIndex(m_rule->findData(static_cast<int>(survivorship.rule)));
    m_source->setText(survivorship.source);
    showFieldRules();
}

void RulesView::addFieldRule(const FieldKey &key)
{
    m_survivorship.byField.try_emplace(key, Survivor::MostRecent);
    showFieldRules();
    changeRules();
    for (const FieldRule &row : m_rows) {
        if (row.key == key)
            row.rule->setFocus(Qt::OtherFocusReason);
    }
}

void RulesView::showFieldRules()
{
    for (const FieldRule &row : m_rows) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    for (const auto &[key, rule] : m_survivorship.byField) {
        FieldRule row = makeFieldRule(key, rule);
        m_fieldRules->addWidget(row.widget);
        connect(row.rule, &QComboBox::currentIndexChanged, this, &RulesView::changeRules);
        connect(row.remove, &QPushButton::clicked, this, [this, key = key] {
            m_survivorship.byField.erase(key);
            showFieldRules();
            changeRules();
            m_addField->setFocus(Qt::OtherFocusReason);
        });
        row.widget->show();
        m_rows.push_back(row);
    }
    fillAddField();
    const auto isFromSource = [](const auto &entry) { return entry.second == Survivor::FromSource; };
    m_sourceRow->setVisible(
        m_survivorship.rule == Survivor::FromSource || std::ranges::any_of(m_survivorship.byField, isFromSource));
}

void RulesView::changeRules()
{
    m_survivorship.rule = static_cast<Survivor>(m_rule->currentData().toInt());
    m_survivorship.source = m_source->text().trimmed();
    for (const FieldRule &row : m_rows) {
        if (m_survivorship.byField.contains(row.key))
            m_survivorship.byField[row.key] = static_cast<Survivor>(row.rule->currentData().toInt());
    }
    const auto isFromSource = [](const auto &entry) { return entry.second == Survivor::FromSource; };
    m_sourceRow->setVisible(
        m_survivorship.rule == Survivor::FromSource || std::ranges::any_of(m_survivorship.byField, isFromSource));
    Q_EMIT survivorshipChanged(m_survivorship);
    m_pause.start();
    updateButtons();
}

void RulesView::plan()
{
    m_pause.stop();
    m_isPlanning = true;
    updateButtons();
    constexpr double percent = 100;
    const auto work = [least = m_certainty->value() / percent, survivorship = m_survivorship](
                          Workspace &workspace) { return workspace.planBulkMerge(least, survivorship); };
    onFinished(m_client.background(work), this, [this, generation = ++m_generation](const Result<BulkMergePlan> &plan) {
        if (generation != m_generation)
            return;
        m_isPlanning = false;
        if (plan)
            showPlan(*plan);
        else {
            m_model->setPlan({});
            Q_EMIT failed(plan.error());
        }
        updateButtons();
    });
}

void RulesView::showPlan(const BulkMergePlan &plan)
{
    m_model->setPlan(plan);
    const auto groups = static_cast<int>(plan.merges.size());
    m_summary->setText(groups == 0 ? QString()
                                   : tr("%1 contacts become %n.", "two counts; the second is of groups", groups)
                                         .arg(contacts::countText(plan.contacts)));
    m_empty->setVisible(groups == 0);
    m_empty->say(tr("No group is as certain as this."), tr("Back to the groups"), [this] { Q_EMIT backRequested(); });
    m_detail->clear();
    if (groups > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void RulesView::showDetail(int row)
{
    ++m_detailGeneration;
    const PlannedMerge *const merge = m_model->mergeAt(row);
    if (!merge)
        return m_detail->clear();
    merging::MergeRequest request{
        .contacts = merge->losers, .survivor = merge->survivor, .survivorship = m_model->plan().survivorship};
    request.contacts.insert(request.contacts.begin(), merge->survivor);
    onFinished(m_client.read([request](Workspace &workspace) { return workspace.planMerge(request); }), this,
        [this, generation = m_detailGeneration](const Result<MergePlan> &plan) {
            if (generation == m_detailGeneration)
                m_detail->setText(plan ? detailText(*plan) : plan.error().message);
        });
}

void RulesView::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateButtons();
}

void RulesView::updateButtons()
{
    const QString words = tr("Merge %n group(s)", nullptr, m_model->rowCount());
    m_merge->setText(words);
    m_merge->setAccessibleName(words);
    m_merge->updateGeometry();
    const bool isPlanned = !m_isPlanning && !m_pause.isActive();
    m_merge->setEnabled(isPlanned && !m_isBusy && m_model->rowCount() > 0);
    if (!isPlanned)
        m_summary->setText(tr("Working out the plan…"));
}

} // namespace onefold::ui::duplicates
