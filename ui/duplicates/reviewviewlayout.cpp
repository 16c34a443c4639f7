// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the review stands on the screen: list, comparison, reasons, the bar below, and the filters.

#include "ui/duplicates/groupdelegate.h"
#include "ui/duplicates/keyhints.h"
#include "ui/duplicates/reviewview.h"
#include "ui/look/choicebox.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QListView>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <set>

namespace onefold::ui::duplicates {

using look::ButtonRole;
using onefold::duplicates::Level;

namespace {

constexpr int listWidth = 270;
constexpr int reasonsWidth = 258;
constexpr int narrow = 820;
constexpr int margin = 20;
constexpr int noted = -2; // of the reasons, beside the levels

} // namespace

void ReviewView::setupLayout()
{
    m_comparison->setFooter(m_result);
    auto *const splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_sides = new QSplitter(splitter);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_comparison);
    m_sides->addWidget(m_reasons);
    m_sides->setStretchFactor(0, 1);
    m_sides->setSizes({4 * listWidth, reasonsWidth});
    splitter->addWidget(makeListPane());
    splitter->addWidget(m_sides);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({listWidth, 4 * listWidth + reasonsWidth});
    m_comparison->setMinimumWidth(240);
    m_reasons->setMinimumSize(160, 88);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeBar());
}

/// In a narrow window the reasons go below the comparison: two contacts side by side come first.
void ReviewView::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation wanted = event->size().width() < narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_sides->orientation() != wanted) {
        m_sides->setOrientation(wanted);
        m_sides->setSizes(wanted == Qt::Vertical ? QList<int>{4 * listWidth, listWidth / 3}
                                                 : QList<int>{4 * listWidth, reasonsWidth});
    }
    QWidget::resizeEvent(event);
}

QWidget *ReviewView::makeListPane()
{
    auto *const pane = new look::Panel(look::Ground::Panel, {}, this);
    pane->setMinimumWidth(150);
    auto *const filters = new look::Panel(look::Ground::Panel, Qt::BottomEdge, pane);
    m_field = new look::ChoiceBox(filters);
    m_reason = new look::ChoiceBox(filters);
    auto *const row = new QHBoxLayout(filters);
    row->setContentsMargins(8, 6, 8, 7);
    row->setSpacing(6);
    for (QComboBox *const box : {m_field, m_reason}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        row->addWidget(box, 1);
    }
    m_list->setAccessibleName(tr("Groups"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = new look::EmptyState(m_list->viewport());
    m_empty->say(tr("No group matches these filters."), tr("Show all groups"), [this] { clearFilter(); });
    m_empty->hide();
    auto *const overList = new QVBoxLayout(m_list->viewport());
    overList->setContentsMargins(0, 0, 0, 0);
    overList->addWidget(m_empty);
    auto *const layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(filters);
    layout->addWidget(m_list, 1);
    return pane;
}

QWidget *ReviewView::makeBar()
{
    auto *const bar = new look::Panel(look::Ground::Panel, Qt::TopEdge, this);
    m_later = new look::Button(tr("Later"), ButtonRole::Plain, bar);
    m_dismiss = new look::Button(tr("Not the same person"), ButtonRole::Plain, bar);
    m_merge = new look::Button(tr("Merge %n contact(s)", nullptr, 2), ButtonRole::Primary, bar);
    const auto keyText = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    auto *const hints =
        new KeyHints({{keyText(Qt::Key_M), tr("merge")}, {keyText(Qt::Key_N), tr("not the same")},
                         {keyText(Qt::Key_L), tr("later")}, {keyText(Qt::Key_Space), tr("take out of the group")}},
            bar);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(margin, 12, margin, 12);
    row->setSpacing(10);
    row->addWidget(hints, 1);
    row->addWidget(m_later);
    row->addWidget(m_dismiss);
    row->addWidget(m_merge);
    return bar;
}

void ReviewView::setupFilters()
{
    m_field->setAccessibleName(tr("Filter by field"));
    m_field->addItem(tr("Any field"), QString());
    m_reason->setAccessibleName(tr("Filter by reason"));
    m_reason->addItem(tr("Any reason"), -1);
    const auto add = [this](const QString &text, Level level) { m_reason->addItem(text, static_cast<int>(level)); };
    add(tr("The same"), Level::Exact);
    add(tr("Shared by a few"), Level::FewShare);
    add(tr("Shared by many"), Level::ManyShare);
    add(tr("A slip apart"), Level::Close);
    add(tr("Another form of a name"), Level::Variant);
    add(tr("Names swapped"), Level::Swapped);
    add(tr("Part of the other"), Level::Partial);
    add(tr("Alike"), Level::Loose);
    add(tr("Different"), Level::Different);
    m_reason->addItem(tr("Found by a save"), noted);
    for (QComboBox *const box : {m_field, m_reason})
        connect(box, &QComboBox::currentIndexChanged, this, &ReviewView::applyFilter);
}

/// The fields that the groups tell of; they come to be known as the groups are read.
void ReviewView::fillFieldFilter()
{
    const QSignalBlocker quiet(m_field);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (const onefold::duplicates::Reason &reason : m_model.groupAt(row)->reasons) {
            if (m_field->findData(reason.field) < 0)
                m_field->addItem(fieldLabel(reason.field), reason.field);
        }
    }
}

void ReviewView::applyFilter()
{
    const int reason = m_reason->currentData().toInt();
    GroupFilter filter{.field = m_field->currentData().toString(), .isNoted = reason == noted};
    if (reason >= 0)
        filter.level = static_cast<Level>(reason);
    m_wantedRow = 0;
    m_model.setFilter(filter);
}

void ReviewView::clearFilter()
{
    m_field->setCurrentIndex(0);
    m_reason->setCurrentIndex(0);
}

} // namespace onefold::ui::duplicates
