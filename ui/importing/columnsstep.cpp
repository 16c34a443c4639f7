// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/columnsstep.h"

#include "ui/importing/choicedelegate.h"
#include "ui/importing/columnmodel.h"
#include "ui/importing/importdraft.h"
#include "ui/importing/optionspanel.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 320;
constexpr qsizetype namesShown = 6;

} // namespace

ColumnsStep::ColumnsStep(ImportDraft &draft, QWidget *parent)
    : QWidget(parent),
      m_draft(draft),
      m_model(new ColumnModel(draft, this)),
      m_table(new QTableView(this)),
      m_dates(new look::Label(look::TextRole::Body, this)),
      m_leftOut(new look::Label(look::TextRole::Muted, this)),
      m_keepAll(new look::Button(tr("Keep them as custom fields"), look::ButtonRole::Link, this))
{
    m_notes = new QWidget(this);
    auto *const noteLayout = new QHBoxLayout(m_notes);
    noteLayout->setContentsMargins(20, 10, 20, 10);
    auto *const sentences = new QVBoxLayout;
    sentences->addWidget(m_dates);
    sentences->addWidget(m_leftOut);
    noteLayout->addLayout(sentences, 1);
    noteLayout->addWidget(m_keepAll, 0, Qt::AlignBottom);
    m_dates->setWordWrap(true);
    m_leftOut->setWordWrap(true);
    auto *const main = new QVBoxLayout;
    main->setSpacing(0);
    main->addWidget(m_table, 1);
    main->addWidget(m_notes);
    auto *const scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Options"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(panelWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *const ground = new look::Panel(look::Ground::Window, Qt::LeftEdge);
    auto *const inner = new QVBoxLayout(ground);
    inner->setContentsMargins(1, 0, 0, 0);
    inner->addWidget(new OptionsPanel(draft, ground));
    scroll->setWidget(ground);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(main, 1);
    layout->addWidget(scroll);
    setupTable();
}

ColumnsStep::~ColumnsStep()
{
    // Before the model that it looks at.
    delete m_table;
}

void ColumnsStep::setupTable()
{
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QTableView::NoSelection);
    m_table->setEditTriggers(QTableView::EditKeyPressed | QTableView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(look::measure::row + 4, m_table->fontMetrics().height() + 18));
    QHeaderView *const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ColumnModel::Samples, QHeaderView::Stretch);
    header->resizeSection(ColumnModel::Header, 170);
    header->resizeSection(ColumnModel::Target, 220);
    header->resizeSection(ColumnModel::Existing, 150);
    header->resizeSection(ColumnModel::Dates, 150);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsEditable)
            m_table->edit(index);
    });
    connect(m_keepAll, &QPushButton::clicked, m_model, &ColumnModel::keepAllAsCustom);
    connect(m_model, &ColumnModel::chosen, this, &ColumnsStep::updateNotes);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ColumnsStep::updateNotes);
    connect(m_model, &ColumnModel::chosen, this, &ColumnsStep::chosen);
}

void ColumnsStep::updateNotes()
{
    const int dates = m_model->firstUndecidedDates();
    m_dates->setInk(look::tokensFor(palette()).caution.ink);
    m_dates->setVisible(dates >= 0);
    if (dates >= 0) {
        m_dates->setText(tr("No date in “%1” shows whether the month or the day stands first. Please choose.")
                             .arg(m_model->index(dates, ColumnModel::Header).data().toString()));
    }
    const QStringList names = m_model->leftOut();
    QString listed = names.first(std::min(names.size(), namesShown)).join(u", "_s);
    if (names.size() > namesShown)
        listed += u" …"_s;
    m_leftOut->setText(
        tr("%n column(s) fit no field and are left out: %1", nullptr, static_cast<int>(names.size())).arg(listed));
    m_leftOut->setVisible(!names.isEmpty());
    m_keepAll->setVisible(!names.isEmpty());
    m_notes->setVisible(dates >= 0 || !names.isEmpty());
}

bool ColumnsStep::goToQuestion()
{
    const int row = m_model->firstUndecidedDates();
    if (row < 0)
        return false;
    m_table->setCurrentIndex(m_model->index(row, ColumnModel::Dates));
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

bool ColumnsStep::hasField() const
{
    return std::ranges::any_of(m_draft.choices().columns, [](const auto &column) { return column.field.has_value(); });
}

/// Enter opens the box of a cell.
bool ColumnsStep::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex current = m_table->currentIndex();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.flags() & Qt::ItemIsEditable) {
            m_table->edit(current);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace onefold::ui::importing
