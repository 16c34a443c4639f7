// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/mendpanel.h"

#include "ui/contacts/wording.h"
#include "ui/importing/flowlayout.h"
#include "ui/importing/importwords.h"
#include "ui/look/panel.h"
#include "ui/settings/choices.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using contact::DateOrder;
using identity::OnDoubt;
using look::ButtonRole;
using onefold::importing::Plan;
using onefold::importing::ProblemGroup;

namespace {

constexpr int panelWidth = 308;
constexpr std::size_t groupsShown = 20;

bool hasSuggestion(const ProblemGroup &group)
{
    return std::ranges::any_of(
        group.examples, [](const ProblemGroup::Example &example) { return !example.suggestion.isEmpty(); });
}

/// Whether the phone numbers of the group may be right in another region.
bool isOfAnotherRegion(const ProblemGroup &group)
{
    constexpr std::array codes{"phone.no_country_code"_L1, "phone.wrong_length"_L1, "phone.too_short"_L1,
        "phone.local_only"_L1, "phone.not_in_plan"_L1};
    return std::ranges::any_of(codes, [&](QLatin1StringView code) { return group.code == code; });
}

/// Whether the group is about what was not taken rather than about the cell itself.
bool isNotApplied(const ProblemGroup &group)
{
    return identity::notAppliedReasonFromString(group.code).has_value();
}

QWidget *addRow(look::Card &card)
{
    auto *const row = new QWidget(&card);
    row->setLayout(new FlowLayout(8));
    card.content().addWidget(row);
    return row;
}

} // namespace

MendPanel::MendPanel(QWidget *parent)
    : QScrollArea(parent),
      m_content(new look::Panel(look::Ground::Window, Qt::LeftEdge)),
      m_cards(new QVBoxLayout(m_content))
{
    setAccessibleName(tr("Mend once, for all rows"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFixedWidth(panelWidth);
    m_cards->setContentsMargins(17, 14, 16, 16);
    m_cards->setSpacing(12);
    setWidget(m_content);
}

void MendPanel::clear()
{
    m_offersRegion = false;
    while (QLayoutItem *const item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void MendPanel::showPlan(const Plan &plan, const QString &region)
{
    clear();
    const auto &groups = plan.problems();
    setVisible(!groups.empty() || plan.counts().doubtful > 0);
    auto *const title = new look::Label(tr("Mend once, for all rows"), look::TextRole::CaptionMuted, m_content);
    m_cards->addWidget(title);
    if (plan.counts().doubtful > 0)
        addDoubts(plan);
    for (std::size_t i = 0; i < std::min(groups.size(), groupsShown); ++i)
        addGroup(groups[i], region);
    if (groups.size() > groupsShown) {
        m_cards->addWidget(
            new look::Label(tr("%n more kind(s) of problem", nullptr, static_cast<int>(groups.size() - groupsShown)),
                look::TextRole::CaptionMuted, m_content));
    }
    m_cards->addStretch();
}

MendPanel::Button *MendPanel::addButton(
    QWidget &row, const QString &text, const QString &title, std::function<void()> run)
{
    auto *const button = new look::Button(text, ButtonRole::Plain, &row);
    button->setAccessibleName(text + u": "_s + title);
    row.layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, std::move(run));
    return button;
}

void MendPanel::addDoubts(const Plan &plan)
{
    const QString title = tr("%n row(s) may be somebody else", nullptr, plural(plan.counts().doubtful));
    auto *const card = new look::Card({}, {}, m_content);
    card->addNote(title, look::TextRole::Strong);
    card->addNote(tr("A value is shared, such as a switchboard number, but another one that counts more differs."));
    QWidget *const row = addRow(*card);
    for (const auto &[words, onDoubt] : {std::pair(tr("Somebody new"), OnDoubt::New),
             std::pair(tr("Same person"), OnDoubt::Update), std::pair(tr("Skip them"), OnDoubt::Skip)}) {
        Button *const button =
            addButton(*row, words, title, [this, chosen = onDoubt] { Q_EMIT onDoubtChosen(chosen); });
        const bool isChosen = plan.task().choices.onDoubt == onDoubt;
        if (isChosen)
            button->setLeadingIcon(look::Icon::Check);
        button->setEnabled(!isChosen);
    }
    m_cards->addWidget(card);
}

/// Offered once: it holds for all phone numbers without a country.
void MendPanel::addRegion(look::Card &card, const QString &region)
{
    m_offersRegion = true;
    QComboBox *const box = settings::makeRegionBox(&card);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    settings::choose(*box, region);
    card.addField(tr("Read them as in"), box);
    connect(box, &QComboBox::activated, this, [this, box] { Q_EMIT regionChosen(box->currentData().toString()); });
}

void MendPanel::addGroup(const ProblemGroup &group, const QString &region)
{
    const QString title = titleOf(group);
    // Two kinds of problem may have one field, and so one title.
    const QString subject = title + u" · "_s + contacts::visible(group.message);
    const QString key = group.key();
    auto *const card = new look::Card({}, {}, m_content);
    card->addNote(title, look::TextRole::Strong);
    card->addNote(contacts::quotable(group.message));
    if (const QString example = exampleText(group); !example.isEmpty())
        card->addNote(example);
    if (!m_offersRegion && isOfAnotherRegion(group))
        addRegion(*card, region);
    QWidget *const row = addRow(*card);
    if (group.code == "date.ambiguous"_L1) {
        for (const auto &[words, order] :
            {std::pair(tr("Month first"), DateOrder::MonthFirst), std::pair(tr("Day first"), DateOrder::DayFirst)})
            addButton(*row, words, subject,
                [this, field = *group.field, chosen = order] { Q_EMIT dateOrderChosen(field, chosen); });
    } else if (hasSuggestion(group)) {
        addButton(*row, tr("Accept suggestions"), subject,
            [this, key] { Q_EMIT mendingWanted(key, Mending::AcceptSuggestions); });
    }
    const bool isError = group.severity == contact::Severity::Error;
    if (group.field && isError && !isNotApplied(group))
        addButton(
            *row, tr("Leave the values out"), subject, [this, key] { Q_EMIT mendingWanted(key, Mending::LeaveOut); });
    if (!group.code.startsWith("card.unheld."_L1)) // no row's verdict tells of it
        addButton(*row, tr("Show rows"), subject, [this, key] { Q_EMIT rowsWanted(key); });
    m_cards->addWidget(card);
}

} // namespace onefold::ui::importing
