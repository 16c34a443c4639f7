// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rules and the plan stand on the screen.

#include "ui/contacts/wording.h"
#include "ui/duplicates/groupdelegate.h"
#include "ui/duplicates/plannedmodel.h"
#include "ui/duplicates/rulesview.h"
#include "ui/look/boundedarea.h"
#include "ui/look/card.h"
#include "ui/look/choicebox.h"
#include "ui/look/panel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace onefold::ui::duplicates {

using contact::Field;
using contact::FieldKey;
using look::ButtonRole;
using look::TextRole;
using merging::Survivor;

namespace {

constexpr int margin = 20;
constexpr int rulesWidth = 400;
constexpr int highestDetail = 200;
constexpr int usualCertainty = 97;
constexpr int leastCertainty = 50;

QComboBox *makeRuleBox(QWidget *parent)
{
    auto *const box = new look::ChoiceBox(parent);
    for (const Survivor rule :
        {Survivor::Kept, Survivor::MostRecent, Survivor::MostComplete, Survivor::Longest, Survivor::FromSource})
        box->addItem(merging::labelOf(rule), static_cast<int>(rule));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

/// Whether one of several values of the field is chosen at all; lists are united.
bool hasRule(const contact::FieldInfo &info)
{
    return !contact::isFamily(info.field) && info.kind != contact::Kind::List && info.field != Field::Dnd
        && info.field != Field::Subscribed && info.field != Field::PhoneExt;
}

} // namespace

void RulesView::setupLayout()
{
    auto *const columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeRules());
    columns->addWidget(makePlan(), 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns, 1);
    layout->addWidget(makeBar());
}

QWidget *RulesView::makeRules()
{
    auto *const scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Rules"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMaximumWidth(rulesWidth);
    scroll->setMinimumWidth(rulesWidth * 2 / 3);
    auto *const ground = new look::Panel(look::Ground::Window, Qt::RightEdge);
    auto *const card = new look::Card(tr("Which value stays"),
        tr("Where contacts of a group have different values and nobody chose one by hand. Tags, lists and "
           "identifiers are all kept."),
        ground);
    m_rule = makeRuleBox(card);
    card->addField(tr("Rule for all fields"), m_rule);
    m_sourceRow = new QWidget(card);
    m_source = new QLineEdit(m_sourceRow);
    auto *const sourceColumn = new QVBoxLayout(m_sourceRow);
    sourceColumn->setContentsMargins(0, 0, 0, 0);
    sourceColumn->setSpacing(4);
    auto *const sourceLabel = new look::Label(tr("Chosen source"), TextRole::CaptionMuted, m_sourceRow);
    sourceLabel->setBuddy(m_source);
    m_source->setAccessibleName(sourceLabel->text());
    m_source->setPlaceholderText(tr("As in the field Source, for example website"));
    sourceColumn->addWidget(sourceLabel);
    sourceColumn->addWidget(m_source);
    card->content().addWidget(m_sourceRow);
    m_fieldRules = new QVBoxLayout;
    m_fieldRules->setSpacing(8);
    card->content().addLayout(m_fieldRules);
    m_addField = new look::ChoiceBox(card);
    m_addField->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    card->addField(tr("Another rule for a field"), m_addField);
    auto *const column = new QVBoxLayout(ground);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(card);
    column->addStretch();
    scroll->setWidget(ground);
    return scroll;
}

RulesView::FieldRule RulesView::makeFieldRule(const FieldKey &key, Survivor rule)
{
    FieldRule made{.key = key, .widget = new QWidget(this)};
    const QString label = contact::labelOf(key);
    const QString words = tr("Rule for %1", "a field").arg(label);
    auto *const caption = new look::Label(words, TextRole::CaptionMuted, made.widget);
    made.rule = makeRuleBox(made.widget);
    made.rule->setAccessibleName(words);
    made.rule->setCurrentIndex(made.rule->findData(static_cast<int>(rule)));
    caption->setBuddy(made.rule);
    made.remove = new look::Button(tr("Drop the rule for %1", "a field").arg(label), ButtonRole::Bare, made.widget);
    made.remove->setLeadingIcon(look::Icon::Close);
    made.remove->setSpokenOnly(true);
    auto *const row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(made.rule, 1);
    row->addWidget(made.remove);
    auto *const column = new QVBoxLayout(made.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(caption);
    column->addLayout(row);
    return made;
}

void RulesView::fillAddField()
{
    const QSignalBlocker quiet(m_addField);
    m_addField->clear();
    m_addField->addItem(tr("Choose a field…"));
    for (const contact::FieldInfo &info : contact::catalogue()) {
        const FieldKey key{info.field};
        if (hasRule(info) && !m_survivorship.byField.contains(key))
            m_addField->addItem(contact::labelOf(key), key.toString());
    }
}

QWidget *RulesView::makePlan()
{
    auto *const panel = new look::Panel(look::Ground::Panel, {}, this);
    auto *const head = new look::Panel(look::Ground::Panel, Qt::BottomEdge, panel);
    m_certainty = new QSpinBox(head);
    m_certainty->setRange(leastCertainty, 100);
    m_certainty->setValue(usualCertainty);
    m_certainty->setSuffix(tr(" %", "after a number: percent"));
    auto *const label = new look::Label(tr("Groups at least this certain"), TextRole::Body, head);
    label->setBuddy(m_certainty);
    m_certainty->setAccessibleName(label->text());
    // Its line is a part of its own to a screen reader.
    m_certainty->findChild<QLineEdit *>()->setAccessibleName(label->text());
    m_summary = new look::Label(TextRole::Muted, head);
    m_summary->setElided(Qt::ElideRight);
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(margin, 8, margin, 9);
    row->setSpacing(10);
    row->addWidget(label);
    row->addWidget(m_certainty);
    row->addWidget(m_summary, 1);
    m_list = new QListView(panel);
    m_list->setAccessibleName(tr("Planned merges"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = new look::EmptyState(m_list->viewport());
    m_empty->hide();
    auto *const overList = new QVBoxLayout(m_list->viewport());
    overList->setContentsMargins(0, 0, 0, 0);
    overList->addWidget(m_empty);
    auto *const foot = new look::Panel(look::Ground::Window, Qt::TopEdge, panel);
    auto *const footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(0, 0, 0, 0);
    footColumn->addWidget(makeDetail(foot));
    auto *const column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addWidget(foot);
    return panel;
}

QWidget *RulesView::makeDetail(QWidget *parent)
{
    auto *const area = new look::BoundedArea(highestDetail, parent);
    area->setAccessibleName(tr("What the merge changes"));
    auto *const body = new QWidget(area);
    m_detail = new look::Label(TextRole::Muted, body);
    m_detail->setWordWrap(true);
    auto *const column = new QVBoxLayout(body);
    column->setContentsMargins(margin, 12, margin, 12);
    column->addWidget(m_detail);
    area->hold(body);
    return area;
}

QWidget *RulesView::makeBar()
{
    auto *const bar = new look::Panel(look::Ground::Panel, Qt::TopEdge, this);
    m_back = new look::Button(tr("Back to review"), ButtonRole::Plain, bar);
    m_merge = new look::Button(tr("Merge %n group(s)", nullptr, 0), ButtonRole::Primary, bar);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(margin, 12, margin, 12);
    row->setSpacing(10);
    auto *const note = new look::Label(tr("One operation; it can be taken back as a whole."), TextRole::Muted, bar);
    note->setElided(Qt::ElideRight);
    row->addWidget(note, 1);
    row->addWidget(m_back);
    row->addWidget(m_merge);
    return bar;
}

} // namespace onefold::ui::duplicates
