// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/conflictcard.h"

#include "ui/contacts/wording.h"
#include "ui/look/boundedarea.h"
#include "ui/look/card.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QScrollBar>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::services {

using namespace Qt::StringLiterals;
using look::TextRole;
using sync::Side;

namespace {

constexpr int highestRows = 280; // above it the list of what waits keeps its place

QString valueText(const contact::FieldKey &key, const contact::Value &value)
{
    return contact::isEmpty(value) ? ConflictCard::tr("(empty)") : contacts::shownText(key, value);
}

} // namespace

ConflictCard::ConflictCard(QWidget *parent)
    : QWidget(parent),
      m_area(new look::BoundedArea(highestRows, this)),
      m_keep(new look::Button(tr("Keep these"), look::ButtonRole::Primary, this))
{
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *const body = new QWidget(m_area);
    auto *const rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    m_area->hold(body);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_area);
    auto *const bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(m_keep);
    column->addLayout(bar);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_item.contact, choices()); });
    updateButton();
}

void ConflictCard::ask(const store::OutboxItem &item, const QString &name, const QString &service)
{
    const bool isSame = m_rows && item.contact == m_item.contact && item.collisions == m_item.collisions;
    m_item = item;
    if (isSame)
        return;
    delete m_rows;
    m_groups.clear();
    auto *const card = new look::Card(tr("%1 was changed on both sides").arg(contacts::visible(name)),
        tr("Choose for each field what is to be kept; the rest was put together already."), m_area->widget());
    m_rows = card;
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    card->content().addLayout(grid);
    const QStringList titles{tr("Field"), tr("When last synchronised"), tr("Here"), tr("At %1").arg(service)};
    for (int column = 0; column < titles.size(); ++column)
        grid->addWidget(new look::Label(titles.at(column), TextRole::CaptionMuted, card), 0, column);
    int row = 1;
    for (const store::Collision &collision : m_item.collisions) {
        const QString label = contact::labelOf(collision.field);
        auto *const group = new QButtonGroup(card);
        grid->addWidget(new look::Label(label, TextRole::Strong, card), row, 0);
        auto *const base = new look::Label(valueText(collision.field, collision.base), TextRole::Muted, card);
        base->setElided(Qt::ElideRight);
        grid->addWidget(base, row, 1);
        for (const auto side : {Side::Mine, Side::Theirs}) {
            const bool isMine = side == Side::Mine;
            const QString value = valueText(collision.field, isMine ? collision.mine : collision.theirs);
            constexpr int widest = 220; // all of it is in the tooltip
            const QString shown = fontMetrics().elidedText(value, Qt::ElideRight, widest);
            auto *const choice = new QRadioButton(QString(shown).replace(u'&', u"&&"_s), card);
            choice->setToolTip(Qt::convertFromPlainText(value));
            choice->setAccessibleName(isMine ? tr("%1 as it is here: %2").arg(label, value)
                                             : tr("%1 as it is at %2: %3").arg(label, service, value));
            group->addButton(choice, static_cast<int>(side));
            grid->addWidget(choice, row, isMine ? 2 : 3);
        }
        connect(group, &QButtonGroup::idToggled, this, &ConflictCard::updateButton);
        m_groups.push_back(group);
        ++row;
    }
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 1);
    m_area->widget()->layout()->addWidget(card);
    m_area->verticalScrollBar()->setValue(0);
    m_area->setAccessibleName(tr("%1 was changed on both sides").arg(contacts::visible(name)));
    updateButton();
}

ConflictCard::Choices ConflictCard::choices() const
{
    Choices choices;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i]->checkedId() >= 0)
            choices[m_item.collisions[i].field] = static_cast<Side>(m_groups[i]->checkedId());
    }
    return choices;
}

void ConflictCard::updateButton()
{
    const bool isDecided =
        std::ranges::all_of(m_groups, [](const QButtonGroup *group) { return group->checkedId() >= 0; });
    m_keep->setEnabled(!m_groups.empty() && isDecided);
}

} // namespace onefold::ui::services
